"""Puts the demo into an empty database, through the product's own actions and with the moments of its histories."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import singledispatchmethod
from typing import Any
from uuid import uuid4

from allauth.account.models import EmailAddress
from django.db import transaction
from django.utils import timezone

from accounts.actors import actor_for
from accounts.models import Membership, Organisation, User
from care.actions import cancel_appointment, close_appointment, connect_counsellor, plan_appointment, register_client
from care.models import Appointment, Client, Supervision
from cms import authoring
from core.clock import AMSTERDAM
from core.keys import key_scope
from demo.content import library, people, shapes
from dossier.actions import share_note, write_note
from dossier.models import SessionNote
from homework.actions import (
    Wish,
    agree_assignments,
    give_feedback,
    handle_signal,
    mark_feedback_read,
    raise_not_working,
    send_step,
    write_diary_entry,
)
from modules.actions import complete_step, save_answers
from modules.models import Enrolment, ModuleVersion
from policy.actor import Actor
from selftests.actions import complete_attempt, save_attempt_answer, share_attempt, start_attempt
from selftests.models import SelfTestVersion

PASSWORD = "tussen-twee-gesprekken"


def is_loaded() -> bool:
    """Whether somebody is at work here already: then the demo keeps its hands off."""
    return Organisation.objects.exists()


def load(*, at: datetime) -> None:
    """Fills an empty database. `at` is the present of the demo; histories lead up to it."""
    with transaction.atomic(), key_scope():
        cast = _Cast(at)
        cast.make()
        versions = _publish(cast)
        for history in people.HISTORIES:
            _Replay(cast, versions, cast.clients[history.client], at).run(history)


def _login(email: str, name: str) -> User:
    user = User.objects.create_user(email=email, password=PASSWORD, name=name, language="nl")
    EmailAddress.objects.create(user=user, email=email, verified=True, primary=True)
    return user


@dataclass
class _Cast:
    """Organisations, logins and records by the keys the content uses."""

    at: datetime
    organisations: dict[str, Organisation] = field(default_factory=dict)
    members: dict[str, Membership] = field(default_factory=dict)
    clients: dict[str, Client] = field(default_factory=dict)

    def make(self) -> None:
        for one in people.ORGANISATIONS:
            self.organisations[one.slug] = Organisation.objects.create(
                slug=one.slug, name=one.name, answer_within_days=one.answer_within_days
            )
        for staff in people.STAFF:
            self._make_member(staff)
        for staff in people.STAFF:
            for key in staff.supervises:
                Supervision.objects.create(
                    supervisor=self.members[staff.key], counsellor=self.members[key], started_at=self._days_ago(120)
                )
        for client in people.CLIENTS:
            self._make_client(client)

    def _days_ago(self, days: int) -> datetime:
        return self.at - timedelta(days=days)

    def _make_member(self, staff: shapes.Staff) -> None:
        user = _login(staff.email, staff.name)
        self.members[staff.key] = Membership.objects.create(
            user=user, organisation=self.organisations[staff.organisation], role=staff.role
        )

    def _make_client(self, client: shapes.Client) -> None:
        counsellor = self.members[client.counsellor]
        since = self._days_ago(client.since_days)
        record = register_client(
            actor=actor_for(counsellor.user),
            organisation=self.organisations[client.organisation],
            name=client.name,
            user=_login(client.email, client.name) if client.signs_in else None,
            born_on=client.born_on(timezone.localdate(self.at)),
            at=since,
        )
        connect_counsellor(actor=actor_for(counsellor.user), client=record, counsellor=counsellor, at=since)
        self.clients[client.key] = record


Version = ModuleVersion | SelfTestVersion


def _publish(cast: _Cast) -> dict[tuple[str, str], Version]:
    """Publishes all content where there is an editor: (organisation, slug of the content) → what was sealed."""
    published = {}
    for slug, organisation in cast.organisations.items():
        editors = [
            one.user for one in cast.members.values() if one.organisation == organisation and one.role == "editor"
        ]
        for content in (*library.DOCUMENTS, *library.SELF_TESTS) if editors else ():
            published[slug, content.slug] = authoring.publish(content, organisation=organisation, user=editors[0])
    return published


def _stored(answer: Any) -> Any:
    """An answer as the content writes it, as it is stored: tuples and mappings become lists and dicts."""
    if isinstance(answer, tuple):
        return [dict(part) if isinstance(part, Mapping) else part for part in answer]
    return answer


class _Replay:
    """What happened with one client, done again by the same actions at the same moments."""

    def __init__(self, cast: _Cast, versions: Mapping, client: Client, at: datetime):
        self.cast, self.versions, self.client, self.now = cast, versions, client, at
        self.today = timezone.localdate(at, AMSTERDAM)
        counsellor = client.relationships.select_related("counsellor__user").get().counsellor
        self.counsellor: Actor = actor_for(counsellor.user)
        self.self_: Actor = actor_for(client.user) if client.user else self.counsellor
        self.appointments: dict[str, Appointment] = {}
        self.sent: dict[str, Any] = {}

    def run(self, history: shapes.History) -> None:
        for event in history.in_order(self.today):
            self.play(event, self._at(event.when))

    def _at(self, moment: shapes.Moment) -> datetime:
        return moment.at(self.today, AMSTERDAM)

    def _version(self, slug: str) -> Version:
        return self.versions[self.client.organisation.slug, slug]

    def _enrolment(self, slug: str) -> Enrolment:
        version = self._version(slug)
        return (
            Enrolment.objects.select_related("client", "version")
            .filter(client=self.client, version__key=version.key)
            .order_by("-started_at")
            .first()
        )

    @singledispatchmethod
    def play(self, event, at: datetime) -> None:
        raise TypeError(f"The demo knows no {type(event).__name__}")

    @play.register
    def _(self, event: shapes.Planned, at: datetime) -> None:
        appointment = plan_appointment(
            actor=self.counsellor,
            client=self.client,
            starts_at=self._at(event.starts),
            minutes=event.minutes,
            kind=event.kind,
            place=event.place,
            at=at,
        )
        self.appointments[event.key] = appointment
        if event.status == "cancelled":
            cancel_appointment(
                actor=self.counsellor, appointment=appointment, at=appointment.starts_at - timedelta(days=1)
            )
        elif event.status in ("held", "missed") and appointment.ends_at < self.now:
            close_appointment(
                actor=self.counsellor,
                appointment=appointment,
                took_place=event.status == "held",
                at=appointment.ends_at,
            )

    @play.register
    def _(self, event: shapes.Assigned, at: datetime) -> None:
        steps = event.steps[:1] + event.steps[-1:]
        agree_assignments(
            actor=self.counsellor,
            client=self.client,
            agreement=uuid4(),
            wishes=[Wish(self._version(event.content), *steps)],
            before=self.appointments.get(event.before),
            message=event.message,
            at=at,
        )

    def _save(self, slug: str, step: str, answers: Mapping[str, Any], at: datetime) -> Enrolment:
        enrolment = self._enrolment(slug)
        save_answers(
            actor=self.self_,
            enrolment=enrolment,
            step_key=step,
            values={name: _stored(value) for name, value in answers.items()},
            seen={},
            at=at,
        )
        return enrolment

    @play.register
    def _(self, event: shapes.StepStarted, at: datetime) -> None:
        self._save(event.content, event.step, event.answers, at)

    @play.register
    def _(self, event: shapes.StepDone, at: datetime) -> None:
        enrolment = self._save(event.content, event.step, event.answers, at)
        if event.sent:
            self.sent[event.sent] = send_step(actor=self.self_, enrolment=enrolment, step_key=event.step, at=at)
        else:
            complete_step(actor=self.self_, enrolment=enrolment, step_key=event.step, at=at)

    @play.register
    def _(self, event: shapes.FeedbackGiven, at: datetime) -> None:
        feedback = give_feedback(
            actor=self.counsellor, about=self.sent[event.on], feedback_id=uuid4(), body=event.body, at=at
        )
        if event.read is not None:
            mark_feedback_read(actor=self.self_, feedback=feedback, at=self._at(event.read))

    @play.register
    def _(self, event: shapes.SignalRaised, at: datetime) -> None:
        signal = raise_not_working(
            actor=self.self_,
            enrolment=self._enrolment(event.content),
            step_key=event.step,
            words=event.words,
            at=at,
        )
        if event.handled is not None:
            handle_signal(actor=self.counsellor, signal=signal, at=self._at(event.handled))

    @play.register
    def _(self, event: shapes.DiaryWritten, at: datetime) -> None:
        write_diary_entry(
            actor=self.self_,
            enrolment=self._enrolment(event.content),
            entry_id=uuid4(),
            happened_at=at,
            contents={name: _stored(value) for name, value in event.values.items()},
            is_shared=True,
            at=at,
        )

    @play.register
    def _(self, event: shapes.SelfTestTaken, at: datetime) -> None:
        version = self._version(event.content)
        attempt = start_attempt(actor=self.self_, client=self.client, version=version, at=at)
        for item, option in event.answers.items():
            attempt = save_attempt_answer(actor=self.self_, attempt=attempt, item_key=item, option_key=option, at=at)
        attempt = complete_attempt(actor=self.self_, attempt=attempt, at=at)
        if event.shared:
            attempt = share_attempt(actor=self.self_, attempt=attempt, at=at)
        if event.answered:
            later = at + timedelta(days=1)
            feedback = give_feedback(
                actor=self.counsellor, about=attempt, feedback_id=uuid4(), body=event.answered, at=later
            )
            mark_feedback_read(actor=self.self_, feedback=feedback, at=later + timedelta(hours=3))

    @play.register
    def _(self, event: shapes.NoteWritten, at: datetime) -> None:
        kind = SessionNote.Kind(event.kind)
        writer = self.self_ if kind is SessionNote.Kind.CLIENT_NOTE else self.counsellor
        written = write_note(
            actor=writer, appointment=self.appointments[event.appointment], kind=kind, body=event.body, at=at
        )
        if event.shared and kind is not SessionNote.Kind.WORKING_NOTE:
            share_note(actor=writer, note=written.note, at=at)
