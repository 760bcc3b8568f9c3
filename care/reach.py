"""The one place where a reach over clients becomes a query.

Reading many: `visible_to(queryset, actor, action)`. Reading one: `fetch(...)`, which also writes the access log.
Changing: `require(actor, action, client)`. What is out of reach looks like what does not exist: 404.
"""

from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet
from django.http import Http404

from core import audit
from policy.actor import Actor
from policy.matrix import Logs, reach_of, rule_for
from policy.words import Action, Reach, Role


class OutOfReach(Http404):
    """Not there, or not for this actor: the difference is not told."""


@dataclass(frozen=True)
class Ground:
    """On what an access rests: the role that reached, and how."""

    role: Role
    reach: Reach


def _clients(actor: Actor, role: Role, reach: Reach) -> Q:
    """The clients within `reach` of the actor in `role`, as a condition on `care.Client`."""
    from care.models import CareRelationship

    if reach is Reach.SELF:
        return Q(user_id=actor.user_id)
    treated = CareRelationship.objects.filter(ended_at__isnull=True, counsellor__is_active=True)
    if reach is Reach.TREATING:
        return Q(pk__in=treated.filter(counsellor__user_id=actor.user_id).values("client_id"))
    if reach is Reach.SUPERVISING:
        return Q(
            pk__in=treated.filter(
                counsellor__supervisions__supervisor__user_id=actor.user_id,
                counsellor__supervisions__supervisor__is_active=True,
                counsellor__supervisions__ended_at__isnull=True,
            ).values("client_id")
        )
    if reach is Reach.ORGANISATION:
        return Q(organisation_id__in=actor.organisations(role))
    raise ValueError(f"{reach} is not a reach over clients")


def clients_for(actor: Actor, action: Action) -> QuerySet:
    """The clients to whose records the actor may do `action`."""
    from care.models import Client

    if actor.user_id is None:
        return Client.objects.none()
    condition = Q(pk__in=[])
    for role in actor.roles:
        reach = reach_of(action, role)
        if reach is not None:
            condition |= _clients(actor, role, reach)
    return Client.objects.filter(condition)


def visible_to(queryset: QuerySet, actor: Actor, action: Action, path: str = "client") -> QuerySet:
    """`queryset` narrowed to rows whose client (at `path`) is within the actor's reach for `action`.

    An action that only reaches the actor's own record needs no look at memberships.
    """
    if actor.user_id is None:
        return queryset.none()
    if set(rule_for(action).reaches) == {Role.CLIENT}:
        return queryset.filter(**{f"{path}__user_id" if path else "user_id": actor.user_id})
    return queryset.filter(**{f"{path}__in" if path else "pk__in": clients_for(actor, action)})


def ground_for(actor: Actor, action: Action, client) -> Ground | None:
    """On what ground the actor may do `action` to this client's record; None: not at all."""
    if actor.user_id is None:
        return None
    if reach_of(action, Role.CLIENT) is Reach.SELF and client.user_id == actor.user_id:
        return Ground(Role.CLIENT, Reach.SELF)
    for role in sorted(actor.staff_roles):
        reach = reach_of(action, role)
        if reach is not None and type(client).objects.filter(_clients(actor, role, reach), pk=client.pk).exists():
            return Ground(role, reach)
    return None


def require(actor: Actor, action: Action, client) -> Ground:
    """The first beat of every action. Raises OutOfReach."""
    ground = ground_for(actor, action, client)
    if ground is None:
        raise OutOfReach
    return ground


def record(actor: Actor, action: Action, client, ground: Ground, *, on=None, at=None) -> None:
    """Writes the access-log line of what the actor does on `ground`, where the matrix asks for one.

    `on` is the object it is about. Call it inside the transaction of the act.
    """
    logs = rule_for(action).logs
    if logs is Logs.NOBODY or (logs is Logs.OTHERS and ground.reach is Reach.SELF):
        return
    record_for_organisation(actor, action, client.organisation_id, ground, subject_id=client.pk, on=on, at=at)


def record_for_organisation(
    actor: Actor,
    action: Action,
    organisation_id: UUID,
    ground: Ground,
    *,
    subject_id: UUID | None = None,
    on=None,
    at=None,
) -> None:
    """The same for what concerns an organisation and no client."""
    audit.record(
        event=action.value,
        action_code=rule_for(action).code,
        user_id=actor.user_id,
        user_name=actor.name,
        role=ground.role.value,
        organisation_id=organisation_id,
        organisation_name=actor.organisation_name(organisation_id),
        ground=ground.reach.value,
        source=actor.source,
        subject_id=subject_id,
        on=on,
        at=at,
    )


def require_membership(actor: Actor, action: Action, organisation_id: UUID) -> Ground:
    """`require` for what concerns an organisation and no client yet. Raises OutOfReach."""
    for role in sorted(actor.staff_roles):
        if reach_of(action, role) is Reach.ORGANISATION and organisation_id in actor.organisations(role):
            return Ground(role, Reach.ORGANISATION)
    raise OutOfReach


def look(actor: Actor, action: Action, client, *, on=None) -> Ground:
    """Requires and logs a look at several things of one client at once. Raises OutOfReach."""
    with transaction.atomic():
        ground = require(actor, action, client)
        record(actor, action, client, ground, on=on)
        return ground


def fetch(queryset: QuerySet, actor: Actor, action: Action, **lookup):
    """One row, or OutOfReach; a look by somebody else than the client is logged in the same transaction.

    `queryset` is of clients or of rows with a `client`; a model with rules of its own narrows them in its
    `visible_to`.
    """
    with transaction.atomic():
        row = queryset.visible_to(actor, action).filter(**lookup).first()
        if row is None:
            raise OutOfReach
        client = row.client if hasattr(row, "client_id") else row
        ground = require(actor, action, client)
        record(actor, action, client, ground, on=row)
        return row
