"""Who is acting, as the rules see it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

from policy.words import Role


@dataclass(frozen=True)
class Membership:
    """A role somebody has in one organisation."""

    role: Role
    organisation_id: UUID
    organisation_name: str


class Actor:
    """A person (or nobody) behind a request or task.

    `load_memberships` is called once, on first need: a client's page that only concerns their own record does not
    pay for it. `source` is the door: web, api, task or cms.
    """

    def __init__(
        self,
        user_id: int | None,
        name: str = "",
        load_memberships: Callable[[], tuple[Membership, ...]] = tuple,
        source: str = "web",
    ):
        self.user_id = user_id
        self.name = name
        self.source = source
        self._load_memberships = load_memberships

    @cached_property
    def memberships(self) -> tuple[Membership, ...]:
        return tuple(self._load_memberships()) if self.user_id is not None else ()

    @property
    def roles(self) -> frozenset[Role]:
        if self.user_id is None:
            return frozenset()
        return frozenset({Role.CLIENT, *(m.role for m in self.memberships)})

    @property
    def staff_roles(self) -> frozenset[Role]:
        return self.roles - {Role.CLIENT}

    def organisations(self, role: Role) -> frozenset[UUID]:
        """The organisations in which the actor has `role`."""
        return frozenset(m.organisation_id for m in self.memberships if m.role == role)

    def organisation_name(self, organisation_id: UUID | None) -> str:
        if organisation_id is None:
            return ""
        return next((m.organisation_name for m in self.memberships if m.organisation_id == organisation_id), "")


NOBODY = Actor(None)
