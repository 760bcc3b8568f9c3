"""Changes to who is in care, with whom, and when they meet."""

from datetime import date, datetime, timedelta
from uuid import uuid4

from django.db import IntegrityError, transaction

from accounts.models import Membership, Organisation, User
from care import reach
from care.models import Appointment, CareRelationship, Client
from core.keys import create_data_key
from notifications.mails import tell
from policy.actor import Actor
from policy.words import Action


class AppointmentTaken(Exception):
    """The counsellor already has an appointment in that time."""


class AppointmentPast(Exception):
    """What was asked needs an appointment that is still to come, or one that has begun."""


@transaction.atomic
def register_client(
    *,
    actor: Actor,
    organisation: Organisation,
    name: str,
    user: User | None = None,
    born_on: date | None = None,
    at: datetime,
) -> Client:
    """Opens a record, with a data key of its own."""
    ground = reach.require_membership(actor, Action.REGISTER_CLIENT, organisation.pk)
    client = Client(
        pk=uuid4(), organisation=organisation, name=name.strip(), user=user, born_on=born_on, registered_at=at
    )
    create_data_key(client.pk)
    client.save(force_insert=True)
    reach.record(actor, Action.REGISTER_CLIENT, client, ground, on=client, at=at)
    return client


@transaction.atomic
def connect_counsellor(*, actor: Actor, client: Client, counsellor: Membership, at: datetime) -> CareRelationship:
    """From now on `counsellor` treats `client`. The same again changes nothing.

    A counsellor who registers a client connects to them as the first; every other connection is the manager's.
    """
    is_first = not CareRelationship.objects.filter(client=client).exclude(counsellor=counsellor).exists()
    is_own = counsellor.user_id == actor.user_id and is_first
    action = Action.REGISTER_CLIENT if is_own else Action.CONNECT_COUNSELLOR
    ground = reach.require(actor, action, client)
    is_counsellor = counsellor.is_active and counsellor.role == Membership.Role.COUNSELLOR
    if not is_counsellor or counsellor.organisation_id != client.organisation_id:
        raise reach.OutOfReach
    relationship, created = CareRelationship.objects.get_or_create(
        client=client, counsellor=counsellor, ended_at=None, defaults={"started_at": at}
    )
    if created:
        reach.record(actor, action, client, ground, on=relationship, at=at)
    return relationship


@transaction.atomic
def plan_appointment(
    *,
    actor: Actor,
    client: Client,
    starts_at: datetime,
    minutes: int = 45,
    kind: str = Appointment.Kind.ROOM,
    place: str = "",
    at: datetime,
) -> Appointment:
    """Plans a meeting of the acting counsellor with `client`. Raises AppointmentTaken, AppointmentPast."""
    ground = reach.require(actor, Action.PLAN_APPOINTMENT, client)
    if starts_at <= at:
        raise AppointmentPast
    counsellor = Membership.objects.select_for_update().get(
        user_id=actor.user_id, organisation_id=client.organisation_id, role=Membership.Role.COUNSELLOR
    )
    ends_at = starts_at + timedelta(minutes=minutes)
    if Appointment.objects.filter(
        counsellor=counsellor, status=Appointment.Status.PLANNED, starts_at__lt=ends_at, ends_at__gt=starts_at
    ).exists():
        raise AppointmentTaken
    try:
        with transaction.atomic():
            appointment = Appointment.objects.create(
                client=client,
                counsellor=counsellor,
                starts_at=starts_at,
                ends_at=ends_at,
                kind=kind,
                place=place,
                planned_at=at,
            )
    except IntegrityError:
        raise AppointmentTaken from None
    reach.record(actor, Action.PLAN_APPOINTMENT, client, ground, on=appointment, at=at)
    tell(client.user_id, at=at)
    return appointment


@transaction.atomic
def close_appointment(*, actor: Actor, appointment: Appointment, took_place: bool, at: datetime) -> Appointment:
    """Says that an appointment took place, or did not. Raises AppointmentPast while it is still to come."""
    ground = reach.require(actor, Action.CLOSE_APPOINTMENT, appointment.client)
    hold(appointment.client)
    appointment.refresh_from_db(fields=["status", "starts_at"])
    if took_place and at < appointment.starts_at:
        raise AppointmentPast
    status = Appointment.Status.TOOK_PLACE if took_place else Appointment.Status.DID_NOT_TAKE_PLACE
    if appointment.status != status:
        appointment.status = status
        appointment.closed_at = at
        appointment.save(update_fields=["status", "closed_at"])
        reach.record(actor, Action.CLOSE_APPOINTMENT, appointment.client, ground, on=appointment, at=at)
    return appointment


@transaction.atomic
def cancel_appointment(*, actor: Actor, appointment: Appointment, at: datetime) -> Appointment:
    """Calls off an appointment that is still planned; again changes nothing. Raises AppointmentPast."""
    ground = reach.require(actor, Action.CLOSE_APPOINTMENT, appointment.client)
    hold(appointment.client)
    appointment.refresh_from_db(fields=["status", "starts_at"])
    if appointment.status == Appointment.Status.CANCELLED:
        return appointment
    if appointment.status != Appointment.Status.PLANNED or at >= appointment.starts_at:
        raise AppointmentPast
    appointment.status = Appointment.Status.CANCELLED
    appointment.closed_at = at
    appointment.save(update_fields=["status", "closed_at"])
    reach.record(actor, Action.CLOSE_APPOINTMENT, appointment.client, ground, on=appointment, at=at)
    tell(appointment.client.user_id, at=at)
    return appointment


def hold(client: Client) -> None:
    """Whoever else holds this record waits until the end of the transaction.

    For an action that first looks whether it was done before: asked twice at once, the second one finds what the first
    one did. On SQLite every transaction that writes waits for the one before it already.
    """
    Client.objects.select_for_update(no_key=True).only("pk").get(pk=client.pk)


def touch(client: Client, *, at: datetime) -> None:
    """Keeps when the client was last active; part of other actions, within their transaction."""
    if client.last_active_at is None or (at - client.last_active_at) > timedelta(minutes=1):
        Client.objects.filter(pk=client.pk).update(last_active_at=at)
        client.last_active_at = at
