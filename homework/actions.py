"""Changes to what a client and a counsellor agreed, sent, said and answered."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction

from accounts.models import Membership
from care import reach
from care.actions import hold, plan_appointment, touch
from care.models import Appointment, Client
from care.queries import counsellor_user_ids
from homework.models import Assignment, DiaryEntry, Feedback, Signal, Submission
from modules.actions import close_step, enrol, guard_required
from modules.answers import is_empty
from modules.document import Scale
from modules.models import Enrolment, ModuleVersion
from modules.queries import current_answers, document_of
from notifications.mails import tell
from policy.actor import Actor
from policy.words import Action, Reach
from selftests.models import Attempt, SelfTestVersion


class NothingToSend(Exception):
    """The step holds no answer yet."""


class WrongContent(Exception):
    """What was asked does not fit this content: steps out of order, or a diary asked of a module."""


class NothingSaid(Exception):
    """A text that has to say something is empty."""


class EntryExists(Exception):
    """Another entry was stored under this id."""


@dataclass(frozen=True)
class Wish:
    """One thing to agree on. For steps of a module: the keys of the first and the last one, both included."""

    version: ModuleVersion | SelfTestVersion
    first_step: str = ""
    last_step: str = ""


@transaction.atomic
def agree_assignments(
    *,
    actor: Actor,
    client: Client,
    agreement: UUID,
    wishes: Sequence[Wish],
    before: Appointment | None = None,
    message: str = "",
    at: datetime,
) -> list[Assignment]:
    """Puts `wishes` on the client's plan, to be done before an appointment if one is given.

    `agreement` is chosen by the asker: the same one again gives what was agreed the first time. Raises WrongContent.
    """
    ground = reach.require(actor, Action.AGREE_ASSIGNMENT, client)
    hold(client)
    agreed = list(Assignment.objects.filter(agreement=agreement, client=client))
    if agreed:
        return agreed
    if not wishes or (before is not None and before.client_id != client.pk):
        raise WrongContent
    author = acting_counsellor(actor, client)
    for wish in wishes:
        assignment = _assignment(actor, client, wish, at)
        assignment.agreement = agreement
        assignment.before_appointment = before
        assignment.message = message.strip() or None
        assignment.agreed_by = author
        assignment.agreed_at = at
        assignment.save(force_insert=True)
        agreed.append(assignment)
        reach.record(actor, Action.AGREE_ASSIGNMENT, client, ground, on=assignment, at=at)
    tell(client.user_id, at=at)
    return agreed


@transaction.atomic
def plan_and_agree(
    *,
    actor: Actor,
    client: Client,
    agreement: UUID,
    wishes: Sequence[Wish],
    meeting: Mapping[str, Any],
    message: str = "",
    at: datetime,
) -> list[Assignment]:
    """`agree_assignments` before an appointment that is planned with it; both happen or neither.

    `meeting`: `starts_at`, `minutes`, `kind` and `place`, as `care.actions.plan_appointment` takes them. The same
    agreement again plans nothing. Raises WrongContent, AppointmentTaken, AppointmentPast.
    """
    reach.require(actor, Action.AGREE_ASSIGNMENT, client)
    hold(client)
    before = None
    if not Assignment.objects.filter(agreement=agreement, client=client).exists():
        before = plan_appointment(actor=actor, client=client, at=at, **meeting)
    return agree_assignments(
        actor=actor, client=client, agreement=agreement, wishes=wishes, before=before, message=message, at=at
    )


def _assignment(actor: Actor, client: Client, wish: Wish, at: datetime) -> Assignment:
    version = wish.version
    if version.organisation_id != client.organisation_id:
        raise reach.OutOfReach
    if isinstance(version, SelfTestVersion):
        return Assignment(client=client, kind=Assignment.Kind.SELF_TEST, self_test_version=version)
    enrolment = enrol(actor=actor, client=client, version=version, at=at)
    if version.kind != ModuleVersion.Kind.MODULE:
        return Assignment(client=client, kind=Assignment.Kind(version.kind), enrolment=enrolment)
    keys = [step.key for step in document_of(enrolment.version_id).steps]
    first, last = wish.first_step or keys[0], wish.last_step or keys[-1]
    if first not in keys or last not in keys or keys.index(first) > keys.index(last):
        raise WrongContent
    return Assignment(client=client, kind=Assignment.Kind.STEPS, enrolment=enrolment, first_step=first, last_step=last)


def acting_counsellor(actor: Actor, client: Client) -> Membership:
    """The membership in which the actor works for the client's organisation. Raises OutOfReach."""
    membership = Membership.objects.filter(
        user_id=actor.user_id,
        organisation_id=client.organisation_id,
        role=Membership.Role.COUNSELLOR,
        is_active=True,
    ).first()
    if membership is None:
        raise reach.OutOfReach
    return membership


@transaction.atomic
def withdraw_assignment(*, actor: Actor, assignment: Assignment, at: datetime) -> Assignment:
    """Takes something off the plan. What was done with it stays."""
    ground = reach.require(actor, Action.WITHDRAW_ASSIGNMENT, assignment.client)
    hold(assignment.client)
    assignment.refresh_from_db(fields=["withdrawn_at"])
    if assignment.withdrawn_at is None:
        assignment.withdrawn_at = at
        assignment.save(update_fields=["withdrawn_at"])
        reach.record(actor, Action.WITHDRAW_ASSIGNMENT, assignment.client, ground, on=assignment, at=at)
    return assignment


@transaction.atomic
def send_step(*, actor: Actor, enrolment: Enrolment, step_key: str, at: datetime) -> Submission:
    """Sends a step to the client's counsellors as it stands now; from then on it does not change.

    Sending again gives the first submission. Raises NothingToSend, modules' AnswersMissing.
    """
    ground = reach.require(actor, Action.SEND_STEP, enrolment.client)
    # Closing comes first: it waits for who is saving, so that all that was saved is sent.
    close_step(enrolment, step_key, at=at)
    sent = Submission.objects.filter(enrolment=enrolment, step_key=step_key).first()
    if sent is not None:
        return sent
    guard_required(enrolment, step_key)
    contents = {key: answer.value for key, answer in current_answers(enrolment, step_key).items()}
    if all(is_empty(value) for value in contents.values()):
        raise NothingToSend
    submission = Submission(
        client=enrolment.client, enrolment=enrolment, step_key=step_key, contents=contents, sent_at=at
    )
    submission.save()
    touch(enrolment.client, at=at)
    reach.record(actor, Action.SEND_STEP, enrolment.client, ground, on=submission, at=at)
    for user_id in counsellor_user_ids(enrolment.client):
        tell(user_id, at=at)
    return submission


@transaction.atomic
def raise_not_working(*, actor: Actor, enrolment: Enrolment, step_key: str, words: str, at: datetime) -> Signal:
    """The client says that a step is not working for them. While it is unhandled, the same step signals once."""
    client = enrolment.client
    ground = reach.require(actor, Action.RAISE_SIGNAL, client)
    document_of(enrolment.version_id).step(step_key)
    waiting = Signal.objects.filter(
        enrolment=enrolment, step_key=step_key, reason=Signal.Reason.NOT_WORKING, handled_at__isnull=True
    )
    signal = waiting.first()
    if signal is None:
        try:
            with transaction.atomic():
                signal = Signal.objects.create(
                    client=client,
                    reason=Signal.Reason.NOT_WORKING,
                    enrolment=enrolment,
                    step_key=step_key,
                    words=words.strip() or None,
                    raised_at=at,
                )
        except IntegrityError:
            return waiting.get()
        touch(client, at=at)
        reach.record(actor, Action.RAISE_SIGNAL, client, ground, on=signal, at=at)
        for user_id in counsellor_user_ids(client):
            tell(user_id, at=at)
    elif words.strip() and signal.words != words.strip():
        signal.words = words.strip()
        signal.save(update_fields=["words"])
        reach.record(actor, Action.RAISE_SIGNAL, client, ground, on=signal, at=at)
    return signal


@transaction.atomic
def handle_signal(*, actor: Actor, signal: Signal, at: datetime) -> Signal:
    """A counsellor has dealt with a signal; again changes nothing."""
    ground = reach.require(actor, Action.HANDLE_SIGNAL, signal.client)
    hold(signal.client)
    signal.refresh_from_db(fields=["handled_at"])
    if signal.handled_at is None:
        signal.handled_at = at
        signal.handled_by = acting_counsellor(actor, signal.client)
        signal.save(update_fields=["handled_at", "handled_by"])
        reach.record(actor, Action.HANDLE_SIGNAL, signal.client, ground, on=signal, at=at)
    return signal


@transaction.atomic
def give_feedback(
    *, actor: Actor, about: Submission | Signal | Attempt, feedback_id: UUID, body: str, at: datetime
) -> Feedback:
    """A counsellor answers. `feedback_id` is chosen by the asker, so that a repeat stores once. Raises NothingSaid.

    Answering a signal handles it. An attempt can be answered once it was shared.
    """
    client = about.client
    ground = reach.require(actor, Action.GIVE_FEEDBACK, client)
    if isinstance(about, Attempt) and about.shared_at is None:
        raise reach.OutOfReach
    hold(client)
    given = Feedback.objects.filter(pk=feedback_id).first()
    if given is not None:
        if given.client_id != client.pk:
            raise reach.OutOfReach
        return given
    if not body.strip():
        raise NothingSaid
    target = {Submission: "submission", Signal: "signal", Attempt: "attempt"}[type(about)]
    feedback = Feedback(
        pk=feedback_id,
        client=client,
        author=acting_counsellor(actor, client),
        body=body.strip(),
        sent_at=at,
        **{target: about},
    )
    feedback.save(force_insert=True)
    reach.record(actor, Action.GIVE_FEEDBACK, client, ground, on=feedback, at=at)
    if isinstance(about, Signal):
        handle_signal(actor=actor, signal=about, at=at)
    tell(client.user_id, at=at)
    return feedback


@transaction.atomic
def mark_feedback_read(*, actor: Actor, feedback: Feedback, at: datetime) -> Feedback:
    """The client has opened it. Only the client's own look counts."""
    ground = reach.require(actor, Action.READ_FEEDBACK, feedback.client)
    if ground.reach is Reach.SELF and feedback.read_at is None:
        feedback.read_at = at
        feedback.save(update_fields=["read_at"])
    return feedback


@transaction.atomic
def write_diary_entry(
    *,
    actor: Actor,
    enrolment: Enrolment,
    entry_id: UUID,
    happened_at: datetime,
    contents: Mapping[str, Any],
    is_shared: bool,
    at: datetime,
) -> DiaryEntry:
    """Stores one filling-in of a diary. `contents`: element key → cleaned value.

    `entry_id` is chosen by the asker, so that a repeat stores once. Raises WrongContent, NothingSaid, EntryExists.
    """
    client = enrolment.client
    ground = reach.require(actor, Action.WRITE_DIARY, client)
    if enrolment.version.kind != ModuleVersion.Kind.DIARY:
        raise WrongContent
    hold(client)
    stored = DiaryEntry.objects.filter(pk=entry_id).first()
    if stored is not None:
        if stored.client_id != client.pk or stored.contents != dict(contents):
            raise EntryExists
        return stored
    document = document_of(enrolment.version_id)
    questions = {element.key: element for step in document.steps for element in step.elements if element.is_question}
    if not set(contents) <= set(questions):
        raise WrongContent
    if all(is_empty(value) for value in contents.values()):
        raise NothingSaid
    scales = {
        key: contents[key]
        for key, element in questions.items()
        if isinstance(element, Scale) and element.is_charted and contents.get(key) is not None
    }
    entry = DiaryEntry(
        pk=entry_id,
        client=client,
        enrolment=enrolment,
        happened_at=happened_at,
        written_at=at,
        contents=dict(contents),
        scales=scales,
        is_shared=is_shared,
    )
    entry.save()
    touch(client, at=at)
    reach.record(actor, Action.WRITE_DIARY, client, ground, on=entry, at=at)
    return entry
