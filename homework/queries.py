"""What a client's own screens need to know. Never writes. A counsellor's are in caseload.py.

Everything here starts from the actor's own record: who is not that client finds nothing.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from django.db.models import Case, Exists, OuterRef, Q, QuerySet, Subquery, UUIDField, Value, When

from care import reach
from care.models import Appointment, CareRelationship, Client
from care.queries import own_record, to_come
from core.clock import AMSTERDAM
from core.prepared import Prepared
from homework.agreed import Agreed, Facts, Standing, standing_from, steps_of
from homework.models import Assignment, DiaryEntry, Feedback, Signal, Submission
from modules.document import Document, Step
from modules.models import Enrolment, StepProgress
from modules.queries import document_of, documents_of
from policy.actor import Actor
from policy.words import Action
from selftests.models import Attempt

# Reading one's own record: an action that only the client has, so that nobody's memberships need to be looked up.
OWN = Action.READ_DOSSIER

STEPWISE = (Assignment.Kind.STEPS, Assignment.Kind.EXERCISE)

# How much of the past a home page looks at; the dossier has everything.
MOST_ASSIGNMENTS = 60


def own_assignments(actor: Actor) -> QuerySet[Assignment]:
    """What was agreed with the actor as a client, withdrawn or not, without the texts of versions."""
    return (
        Assignment.objects.visible_to(actor, OWN)
        .select_related("enrolment__client", "enrolment__version")
        .defer("enrolment__version__document")
    )


def own_feedback(actor: Actor) -> QuerySet[Feedback]:
    """What was answered to the actor as a client, newest first."""
    return Feedback.objects.visible_to(actor, OWN)


# --- one step ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Work:
    """One step of what was agreed, as its client works on it. `steps` is the part of the document that was agreed."""

    assignment: Assignment
    document: Document
    steps: tuple[Step, ...]
    step: Step

    @property
    def enrolment(self) -> Enrolment:
        return self.assignment.enrolment

    @property
    def is_sent(self) -> bool:
        return self.assignment.closed_at is not None

    @property
    def next_step(self) -> Step | None:
        after = self.steps[self.steps.index(self.step) + 1 :]
        return after[0] if after else None


# What a step page and saving a step look at. It is read with every few words somebody types.
ENOUGH_FOR_A_STEP = (
    "first_step",
    "last_step",
    "withdrawn_at",
    "enrolment__version_id",
    "enrolment__client__user_id",
    "enrolment__client__organisation_id",
    "enrolment__client__last_active_at",
)


def _with_progress(user: int, assignment: UUID, step_key: str) -> QuerySet[Assignment]:
    """What was agreed with this user as a client, with how far they are with one step of it."""
    progress = StepProgress.objects.filter(enrolment=OuterRef("enrolment"), step_key=step_key)
    signals = Signal.objects.filter(enrolment=OuterRef("enrolment"), step_key=step_key, handled_at__isnull=True)
    return (
        Assignment.objects.visible_to(Actor(user), OWN)
        .filter(pk=assignment, kind__in=STEPWISE)
        .select_related("enrolment__client")
        .only(*ENOUGH_FOR_A_STEP)
        .annotate(
            completed_at=Subquery(progress.values("completed_at")[:1]),
            closed_at=Subquery(progress.values("closed_at")[:1]),
            is_not_working=Exists(signals),
        )
    )


_agreed_work = Prepared(_with_progress)


def own_work(actor: Actor, assignment_id: UUID, step_key: str) -> Work:
    """One step to work on, with how far it is: one query. Raises OutOfReach, also for a step that was not agreed."""
    if actor.user_id is None:
        raise reach.OutOfReach
    assignment = _agreed_work.first(user=actor.user_id, assignment=assignment_id, step_key=step_key)
    if assignment is None:
        raise reach.OutOfReach
    document = document_of(assignment.enrolment.version_id)
    steps = steps_of(assignment, document)
    step = next((step for step in steps if step.key == step_key), None)
    if step is None:
        raise reach.OutOfReach
    return Work(assignment, document, steps, step)


def feedback_on_step(actor: Actor, enrolment: Enrolment, step_key: str) -> QuerySet[Feedback]:
    """What was answered to a step that was sent or that did not work out."""
    return own_feedback(actor).filter(
        Q(submission__enrolment=enrolment, submission__step_key=step_key)
        | Q(signal__enrolment=enrolment, signal__step_key=step_key)
    )


# --- the plan and the home page ---------------------------------------------------------------------------------------


def own_assignment(actor: Actor, assignment_id: UUID, *kinds: str) -> Assignment:
    """One assignment, of one of `kinds` if any are given. Raises OutOfReach."""
    assignments = own_assignments(actor).select_related("agreed_by__user", "before_appointment")
    if kinds:
        assignments = assignments.filter(kind__in=kinds)
    assignment = assignments.filter(pk=assignment_id).first()
    if assignment is None:
        raise reach.OutOfReach
    return assignment


@dataclass(frozen=True)
class Plan:
    """One assignment with its document and how it stands, for its own page."""

    agreed: Agreed
    document: Document

    @property
    def assignment(self) -> Assignment:
        return self.agreed.assignment


def plan_of_steps(actor: Actor, assignment: Assignment) -> Plan:
    """How a module or exercise stands."""
    return Plan(standing_of_own(actor, [assignment])[0], document_of(assignment.enrolment.version_id))


@dataclass(frozen=True)
class Unread:
    """Feedback that waits: how much, and the newest one with the first name of who wrote it."""

    count: int
    feedback_id: UUID
    author: str


@dataclass(frozen=True)
class Home:
    """What a client's first page is made of. `plan` is newest first, diaries included."""

    client: Client
    counsellors: tuple[str, ...]
    plan: tuple[Agreed, ...]
    documents: dict[UUID, Document]
    appointment: Appointment | None
    unread: Unread | None


_own_care = Prepared(
    lambda user: (
        CareRelationship.objects.visible_to(Actor(user), OWN)
        .filter(ended_at__isnull=True, counsellor__is_active=True)
        .select_related("client__organisation", "counsellor__user")
        .order_by("started_at")
    )
)


def own_home(actor: Actor, at: datetime) -> Home | None:
    """The first page of a client; None for who is no client. A fixed number of queries."""
    counsellors = _own_care.all(user=actor.user_id)
    client = counsellors[0].client if counsellors else own_record(actor)
    if client is None:
        return None
    assignments = _recent.all(user=actor.user_id)
    return Home(
        client=client,
        counsellors=tuple(one.counsellor.user.get_short_name() for one in counsellors),
        plan=tuple(standing_of_own(actor, assignments)),
        documents=documents_of(one.enrolment.version_id for one in assignments if one.enrolment_id),
        appointment=to_come(actor, client, at, OWN).first(),
        unread=_unread(actor),
    )


def _recent_assignments(user: int) -> QuerySet[Assignment]:
    entries = DiaryEntry.objects.filter(enrolment=OuterRef("enrolment")).order_by("-happened_at")
    return (
        own_assignments(Actor(user))
        .filter(withdrawn_at__isnull=True)
        .select_related("self_test_version", "before_appointment", "agreed_by__user")
        .defer("self_test_version__document")
        .annotate(last_entry_at=Subquery(entries.values("happened_at")[:1]))
        .order_by("-agreed_at", "id")[:MOST_ASSIGNMENTS]
    )


_recent = Prepared(_recent_assignments)

_waiting_feedback = Prepared(
    lambda user: (
        own_feedback(Actor(user))
        .filter(read_at__isnull=True)
        .select_related("author__user")
        .only("client_id", "author__user__name")
    )
)


def _unread(actor: Actor) -> Unread | None:
    waiting = _waiting_feedback.all(user=actor.user_id)
    if not waiting:
        return None
    return Unread(len(waiting), waiting[0].pk, waiting[0].author.user.get_short_name())


def standing_of_own(actor: Actor, assignments: Iterable[Assignment]) -> list[Agreed]:
    """How assignments of the actor's own stand; a self-test that was begun counts as begun. One query."""
    assignments = list(assignments)
    facts, begun_tests = _facts(actor, assignments)
    documents = documents_of(one.enrolment.version_id for one in assignments if one.enrolment_id)
    stands = [standing_from(one, documents, facts) for one in assignments]
    return [
        replace(one, standing=Standing.STARTED)
        if one.standing == Standing.TODO and one.assignment.self_test_version_id in begun_tests
        else one
        for one in stands
    ]


def _facts(actor: Actor, assignments: list[Assignment]) -> tuple[Facts, set[UUID]]:
    """What the actor did with these, and the ids of the self-tests they have begun.

    Progress, what was sent, what did not work out and tests come as one union: one round trip instead of four.
    """
    enrolments = {one.enrolment_id for one in assignments if one.enrolment_id}
    tests = {one.self_test_version.key for one in assignments if one.self_test_version_id}
    shared = Case(When(shared_at__isnull=False, then="pk"), output_field=UUIDField())

    def own(model, *columns, **lookup):
        return model.objects.visible_to(actor, OWN).filter(**lookup).order_by().values_list(*columns)

    rows = own(
        StepProgress, Value("step"), "enrolment_id", "step_key", "completed_at", "pk", enrolment__in=enrolments
    ).union(
        own(Submission, Value("sent"), "enrolment_id", "step_key", "sent_at", "pk", enrolment__in=enrolments),
        own(Signal, Value("signal"), "enrolment_id", "step_key", "raised_at", "pk", enrolment__in=enrolments),
        own(Attempt, Value("test"), "version__key", Value(""), "completed_at", shared, version__key__in=tests),
        own(Attempt, Value("begun"), "version_id", Value(""), "completed_at", "pk", completed_at__isnull=True),
        all=True,
    )
    facts, begun_tests = Facts(), set()
    client_id = assignments[0].client_id if assignments else None
    for what, key, step_key, at, pk in rows if assignments else ():
        if what == "step":
            facts.begun[key, step_key] = at is not None
        elif what == "sent":
            facts.sent[key, step_key] = (pk, False)
        elif what == "signal":
            facts.signals[key, step_key] = pk
        elif what == "begun":
            begun_tests.add(key)
        elif at is not None:
            facts.attempts[client_id, key].append((at, pk))
    for done in facts.attempts.values():
        done.sort(key=lambda one: one[0])
    return facts, begun_tests


# --- diaries ----------------------------------------------------------------------------------------------------------


def diary_entries(actor: Actor, enrolment: Enrolment, first: date, before: date) -> list[DiaryEntry]:
    """The entries of the actor's own that happened from `first` up to `before`, newest first."""
    return list(
        DiaryEntry.objects.visible_to(actor, OWN)
        .filter(enrolment=enrolment, happened_at__gte=_midnight(first), happened_at__lt=_midnight(before))
        .order_by("-happened_at", "-written_at")
    )


def diary_months(actor: Actor, enrolment: Enrolment) -> list[date]:
    """The first days of the months that have entries, newest first."""
    entries = DiaryEntry.objects.visible_to(actor, OWN).filter(enrolment=enrolment)
    months = entries.datetimes("happened_at", "month", order="DESC", tzinfo=AMSTERDAM)
    return [month.date() for month in months]


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=AMSTERDAM)


# --- feedback ---------------------------------------------------------------------------------------------------------


MOST_FEEDBACK = 50


@dataclass(frozen=True)
class Given:
    """Feedback, newest first, and the documents it is about by version id."""

    feedback: list[Feedback]
    documents: dict[UUID, Document]


def feedback_given(actor: Actor) -> Given:
    """The newest feedback to the actor as a client."""
    return _with_documents(list(_feedback_and_about(actor)[:MOST_FEEDBACK]))


def feedback_to_read(actor: Actor, feedback_id: UUID) -> Given:
    """One of them. Raises OutOfReach."""
    found = list(_feedback_and_about(actor).select_related("client").filter(pk=feedback_id))
    if not found:
        raise reach.OutOfReach
    return _with_documents(found)


def _feedback_and_about(actor: Actor) -> QuerySet[Feedback]:
    return (
        own_feedback(actor)
        .select_related("author__user", "submission__enrolment", "signal__enrolment", "attempt__version")
        .defer("attempt__version__document", "attempt__answers")
    )


def _with_documents(feedback: list[Feedback]) -> Given:
    sources = [one.submission or one.signal for one in feedback if not one.attempt_id]
    return Given(feedback, documents_of(source.enrolment.version_id for source in sources if source.enrolment_id))
