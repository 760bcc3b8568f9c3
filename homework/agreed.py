"""What was agreed and how it stands: the plan as facts, for one client, one appointment or a whole caseload.

Every function costs the same number of queries, however many clients or assignments it is asked about. It holds no
answers: what was done, sent or did not work out, and where to read it.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet, TextChoices
from django.utils.translation import gettext_lazy as _

from care import reach
from care.models import Appointment, Client
from homework.models import Assignment, DiaryEntry, Feedback, Signal, Submission
from modules.document import Document, Step
from modules.models import StepProgress
from modules.queries import documents_of
from policy.actor import Actor
from policy.words import Action
from selftests.models import Attempt


class Standing(TextChoices):
    """How something agreed stands, from nothing to sent."""

    TODO = "todo", _("not yet")
    STARTED = "started", _("begun")
    NOT_WORKING = "not_working", _("did not work out")
    DONE = "done", _("done")
    SENT = "sent", _("sent")


FINISHED = {Standing.DONE, Standing.SENT}


@dataclass(frozen=True)
class AgreedStep:
    """One step of what was agreed. `number` counts from 1 within the module."""

    key: str
    number: int
    title: str
    minutes: int
    standing: Standing
    submission_id: UUID | None = None
    is_answered: bool = False
    signal_id: UUID | None = None


@dataclass(frozen=True)
class Agreed:
    """One assignment and how it stands.

    A self-test has `completed_at`, and `attempt_id` once its result was shared; a diary has the number of `entries`
    that the reader may see since it was agreed; everything else has `steps`.
    """

    assignment: Assignment
    title: str
    standing: Standing
    steps: tuple[AgreedStep, ...] = ()
    completed_at: datetime | None = None
    attempt_id: UUID | None = None
    entries: int = 0

    @property
    def is_finished(self) -> bool:
        return self.standing in FINISHED

    @property
    def is_diary(self) -> bool:
        """A diary is kept, not finished."""
        return self.assignment.kind == Assignment.Kind.DIARY

    @property
    def is_one_step(self) -> bool:
        """An exercise is one thing; its step needs no line of its own."""
        return len(self.steps) == 1 and self.assignment.kind == Assignment.Kind.EXERCISE

    @property
    def total(self) -> int:
        return len(self.steps) or 1

    @property
    def done(self) -> int:
        if self.steps:
            return sum(step.standing in FINISHED for step in self.steps)
        return int(self.is_finished)

    @property
    def minutes(self) -> int:
        return sum(step.minutes for step in self.steps)

    @property
    def language(self) -> str:
        """Of the title and the steps."""
        version = self.assignment.self_test_version or self.assignment.enrolment.version
        return version.language


@dataclass
class Facts:
    """What is known of the work, by enrolment and step, or by client and self-test."""

    begun: dict[tuple[UUID, str], bool] = field(default_factory=dict)
    sent: dict[tuple[UUID, str], tuple[UUID, bool]] = field(default_factory=dict)
    signals: dict[tuple[UUID, str], UUID] = field(default_factory=dict)
    attempts: dict[tuple[UUID, UUID], list[tuple[datetime, UUID | None]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    entries: dict[UUID, list[datetime]] = field(default_factory=lambda: defaultdict(list))


def on_the_plan(actor: Actor) -> QuerySet[Assignment]:
    """Everything agreed and not withdrawn that the actor may see, without the texts of versions.

    In the order of agreeing; of what was agreed in one go steps come first, then self-tests, exercises and diaries.
    """
    return (
        Assignment.objects.visible_to(actor, Action.READ_PLAN)
        .filter(withdrawn_at__isnull=True)
        .select_related("enrolment__version", "self_test_version", "before_appointment")
        .defer("enrolment__version__document", "self_test_version__document")
        .order_by("agreed_at", "-kind", "id")
    )


def steps_of(assignment: Assignment, document: Document) -> tuple[Step, ...]:
    """The steps of `document` that were agreed: from the first to the last one, or all where no range was agreed."""
    keys = [step.key for step in document.steps]
    first = keys.index(assignment.first_step) if assignment.first_step else 0
    last = keys.index(assignment.last_step) if assignment.last_step else len(keys) - 1
    return document.steps[first : last + 1]


def plan_of(actor: Actor, client: Client) -> list[Agreed]:
    """The plan of one client, in the order of agreeing."""
    return standing_of(actor, on_the_plan(actor).filter(client=client))


def agreed_before(actor: Actor, appointment: Appointment) -> list[Agreed]:
    """What was agreed to be done before one appointment."""
    return standing_of(actor, on_the_plan(actor).filter(before_appointment=appointment))


def standing_of(actor: Actor, assignments: Iterable[Assignment], *, is_brief: bool = False) -> list[Agreed]:
    """How each of these assignments stands. `is_brief` leaves out what was sent, signalled and written in diaries."""
    assignments = list(assignments)
    facts = _facts(actor, assignments, is_brief)
    documents = documents_of(one.enrolment.version_id for one in assignments if one.enrolment_id)
    return [standing_from(one, documents, facts) for one in assignments]


def _facts(actor: Actor, assignments: list[Assignment], is_brief: bool) -> Facts:
    facts = Facts()
    enrolments = {one.enrolment_id for one in assignments if one.enrolment_id}
    tests = {one.self_test_version.key for one in assignments if one.self_test_version_id}
    clients = {one.client_id for one in assignments}
    if enrolments:
        rows = StepProgress.objects.visible_to(actor, Action.READ_PLAN).filter(enrolment__in=enrolments)
        for enrolment, step, completed_at in rows.values_list("enrolment", "step_key", "completed_at"):
            facts.begun[enrolment, step] = completed_at is not None
    if tests:
        # That an agreed test was done belongs to the plan; what came out is the client's, until they share it.
        attempts = reach.visible_to(Attempt.objects.all(), actor, Action.READ_PLAN).filter(
            client__in=clients, version__key__in=tests, completed_at__isnull=False
        )
        for client, key, pk, completed_at, shared_at in attempts.order_by("completed_at").values_list(
            "client", "version__key", "pk", "completed_at", "shared_at"
        ):
            facts.attempts[client, key].append((completed_at, pk if shared_at else None))
    if enrolments and not is_brief:
        _add_what_was_said(facts, actor, enrolments)
    return facts


def _add_what_was_said(facts: Facts, actor: Actor, enrolments: set[UUID]) -> None:
    signals = Signal.objects.visible_to(actor, Action.READ_SIGNAL).filter(enrolment__in=enrolments)
    for enrolment, step, pk in signals.order_by("raised_at").values_list("enrolment", "step_key", "pk"):
        facts.signals[enrolment, step] = pk
    answered = Exists(Feedback.objects.filter(submission=OuterRef("pk")))
    sent = Submission.objects.visible_to(actor, Action.READ_SUBMISSION).filter(enrolment__in=enrolments)
    for enrolment, step, pk, is_answered in sent.annotate(is_answered=answered).values_list(
        "enrolment", "step_key", "pk", "is_answered"
    ):
        facts.sent[enrolment, step] = (pk, is_answered)
    entries = DiaryEntry.objects.visible_to(actor, Action.READ_DIARY).filter(enrolment__in=enrolments)
    for enrolment, written_at in entries.values_list("enrolment", "written_at"):
        facts.entries[enrolment].append(written_at)


def standing_from(one: Assignment, documents: dict[UUID, Document], facts: Facts) -> Agreed:
    """How one assignment stands, from `documents` (version id → document) and what is known of the work."""
    if one.kind == Assignment.Kind.SELF_TEST:
        return _test_stands(one, facts)
    document = documents[one.enrolment.version_id]
    if one.kind == Assignment.Kind.DIARY:
        entries = sum(written_at >= one.agreed_at for written_at in facts.entries[one.enrolment_id])
        return Agreed(one, document.title, Standing.STARTED if entries else Standing.TODO, entries=entries)
    steps = tuple(
        _step_stands(one.enrolment_id, document.steps.index(step) + 1, step, facts) for step in steps_of(one, document)
    )
    return Agreed(one, document.title, _together([step.standing for step in steps]), steps)


def _test_stands(one: Assignment, facts: Facts) -> Agreed:
    since = [
        (completed_at, shared)
        for completed_at, shared in facts.attempts[one.client_id, one.self_test_version.key]
        if completed_at >= one.agreed_at
    ]
    shared = next((pk for _completed_at, pk in reversed(since) if pk), None)
    standing = Standing.SENT if shared else Standing.DONE if since else Standing.TODO
    return Agreed(
        one, one.self_test_version.title, standing, completed_at=since[-1][0] if since else None, attempt_id=shared
    )


def _step_stands(enrolment_id: UUID, number: int, step: Step, facts: Facts) -> AgreedStep:
    at = (enrolment_id, step.key)
    submission_id, is_answered = facts.sent.get(at, (None, False))
    signal_id = facts.signals.get(at)
    if submission_id:
        standing = Standing.SENT
    elif facts.begun.get(at):
        standing = Standing.DONE
    elif signal_id:
        standing = Standing.NOT_WORKING
    else:
        standing = Standing.STARTED if at in facts.begun else Standing.TODO
    return AgreedStep(step.key, number, step.title, step.minutes, standing, submission_id, is_answered, signal_id)


def _together(standings: list[Standing]) -> Standing:
    """How the whole stands: what did not work out weighs most, then what is not finished."""
    if Standing.NOT_WORKING in standings:
        return Standing.NOT_WORKING
    if all(one in FINISHED for one in standings):
        return Standing.SENT if Standing.SENT in standings else Standing.DONE
    if all(one == Standing.TODO for one in standings):
        return Standing.TODO
    return Standing.STARTED
