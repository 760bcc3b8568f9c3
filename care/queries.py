"""What screens need to know of clients, counsellors and appointments. Never writes."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils.text import get_text_list
from django.utils.translation import gettext

from accounts.models import Membership
from care import reach
from care.models import Appointment, CareRelationship, Client
from core.prepared import Prepared
from policy.actor import Actor
from policy.words import Action


def own_record(actor: Actor) -> Client | None:
    """The record of the actor as a client, or None. One query."""
    if actor.user_id is None:
        return None
    return Client.objects.select_related("organisation").filter(user_id=actor.user_id).first()


def treating(client: Client) -> QuerySet[CareRelationship]:
    """Who treats the client now, with the counsellor's user loaded; longest first."""
    return (
        CareRelationship.objects.filter(client=client, ended_at__isnull=True, counsellor__is_active=True)
        .select_related("counsellor__user")
        .order_by("started_at")
    )


def counsellor_user_ids(client: Client) -> list[int]:
    """User ids of who treats the client now."""
    return list(treating(client).values_list("counsellor__user_id", flat=True))


def supervisors_of(client: Client) -> QuerySet[Membership]:
    """Who supervises the counsellors that treat the client now."""
    return (
        Membership.objects.filter(
            is_active=True,
            supervises__ended_at__isnull=True,
            supervises__counsellor__in=treating(client).values("counsellor_id"),
        )
        .select_related("user")
        .distinct()
    )


_treating = Prepared(lambda client: treating(client))


@dataclass(frozen=True)
class Readers:
    """Who reads what a client sends or shares: first names, who treats the client longest first."""

    counsellors: tuple[str, ...] = ()
    supervisors: tuple[str, ...] = ()

    @property
    def treating(self) -> str:
        """ "Bram", "Bram and Kim"."""
        return get_text_list(self.counsellors, gettext("and"))

    @property
    def everybody(self) -> str:
        """ "Bram and Sara (supervises)"."""
        supervisors = [gettext("%(name)s (supervises)") % {"name": name} for name in self.supervisors]
        return get_text_list([*self.counsellors, *supervisors], gettext("and"))

    def __len__(self) -> int:
        return len(self.counsellors) + len(self.supervisors)


def readers_of(client: Client, *, with_supervisors: bool = False) -> Readers:
    """Who treats the client now; one query, or two with who supervises them."""
    return Readers(
        tuple(one.counsellor.user.get_short_name() for one in _treating.all(client=client.pk)),
        tuple(one.user.get_short_name() for one in supervisors_of(client)) if with_supervisors else (),
    )


def of_others(queryset: QuerySet, actor: Actor, path: str = "client__") -> QuerySet:
    """Without the actor's own record: a counsellor's pages are not the way to one's own dossier.

    `path` leads from a row to its client, "" for clients themselves.
    """
    return queryset.exclude(**{f"{path}user_id": actor.user_id})


def opened_client(actor: Actor, client_id: UUID) -> Client:
    """A client as who treats or supervises them opens the record; the look is logged. Raises OutOfReach."""
    clients = of_others(Client.objects.select_related("organisation", "user"), actor, path="")
    return reach.fetch(clients, actor, Action.READ_CLIENT, pk=client_id)


@dataclass(frozen=True)
class Agenda:
    """Somebody's own appointments: `to_come` and `to_close` in order of time, `past` newest first.

    `to_close` are the counsellor's, over without having said whether they took place.
    """

    to_come: list[Appointment]
    to_close: list[Appointment]
    past: list[Appointment]
    has_more: bool


def agenda(actor: Actor, at: datetime, *, page: int = 1, size: int = 20) -> Agenda:
    """The appointments the actor has themselves, as a client or as a counsellor. `page` of the past counts from 1."""
    planned = Q(status=Appointment.Status.PLANNED)
    own = (
        Appointment.objects.visible_to(actor, Action.READ_APPOINTMENT)
        .filter(Q(client__user_id=actor.user_id) | Q(counsellor__user_id=actor.user_id))
        .select_related("client", "counsellor__user")
    )
    past = list(own.exclude(planned).order_by("-starts_at")[(page - 1) * size : page * size + 1])
    waiting = list(own.filter(planned).order_by("starts_at"))
    over = [one for one in waiting if one.ends_at <= at]
    unclosed = [one for one in reversed(over) if one.client.user_id == actor.user_id] if page == 1 else []
    return Agenda(
        to_come=[one for one in waiting if one.ends_at > at],
        to_close=[one for one in over if one.client.user_id != actor.user_id],
        past=unclosed + past[:size],
        has_more=len(past) > size,
    )


def to_come(
    actor: Actor, client: Client, at: datetime, action: Action = Action.READ_APPOINTMENT
) -> QuerySet[Appointment]:
    """The planned appointments of one client that are not over yet, soonest first."""
    return (
        Appointment.objects.visible_to(actor, action)
        .filter(client=client, status=Appointment.Status.PLANNED, ends_at__gt=at)
        .select_related("counsellor__user")
        .order_by("starts_at")
    )
