"""What a counsellor opens to read: something sent, a signal, a shared result, a diary. Never writes.

The `opened_…` functions fetch one thing for who treats or supervises the client, and log the look. They raise
OutOfReach.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from care import reach
from care.models import Client
from care.queries import of_others
from core.charts import Series
from homework.agreed import Agreed, on_the_plan, standing_of
from homework.diaries import series_of
from homework.models import Assignment, DiaryEntry, Feedback, Signal, Submission
from modules.answers import AskedAnswer, as_asked
from modules.document import Document, Step
from modules.models import Enrolment, ModuleVersion
from modules.queries import document_of
from policy.actor import Actor
from policy.words import Action
from selftests.models import Attempt

ENTRIES = 20
CHARTED = 200


# --- what was agreed -------------------------------------------------------------------------------------------------


def agreement(actor: Actor, client: Client, agreement_id: UUID) -> list[Agreed]:
    """What was agreed in one go and still stands."""
    return standing_of(actor, on_the_plan(actor).filter(client=client, agreement=agreement_id))


def one_agreed(actor: Actor, assignment: Assignment) -> Agreed | None:
    """How one assignment stands; None when it was withdrawn."""
    return next(iter(standing_of(actor, on_the_plan(actor).filter(pk=assignment.pk))), None)


# --- what was sent ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class StepScreen:
    """A step as it was sent, or did not work out. `number` of `total` counts within the module.

    `answers` are the questions as they were asked; of a signal there are none.
    """

    document: Document
    step: Step | None
    number: int
    answers: list[AskedAnswer]

    @property
    def total(self) -> int:
        return len(self.document.steps)

    @property
    def is_one_thing(self) -> bool:
        """An exercise is named by its title alone."""
        return self.total == 1 or self.step is None


def opened_submission(actor: Actor, submission_id: UUID) -> Submission:
    rows = of_others(Submission.objects.select_related("client", "enrolment"), actor)
    return reach.fetch(rows, actor, Action.READ_SUBMISSION, pk=submission_id)


def submission_screen(submission: Submission) -> StepScreen:
    document = document_of(submission.enrolment.version_id)
    step = document.step(submission.step_key)
    return StepScreen(document, step, document.steps.index(step) + 1, as_asked(document, step, submission.contents))


def opened_signal(actor: Actor, signal_id: UUID) -> Signal:
    rows = of_others(Signal.objects.select_related("client", "enrolment", "handled_by__user"), actor)
    return reach.fetch(rows, actor, Action.READ_SIGNAL, pk=signal_id)


def signal_screen(signal: Signal) -> StepScreen | None:
    """The step a signal is about; None for one about no step."""
    if signal.enrolment_id is None:
        return None
    document = document_of(signal.enrolment.version_id)
    step = document.step(signal.step_key) if signal.step_key else None
    return StepScreen(document, step, document.steps.index(step) + 1 if step else 0, [])


def opened_attempt(actor: Actor, attempt_id: UUID) -> Attempt:
    rows = of_others(
        Attempt.objects.select_related("client", "version").defer("version__document").prefetch_related("scores"), actor
    )
    return reach.fetch(rows, actor, Action.READ_RESULT, pk=attempt_id)


def feedback_on(actor: Actor, about: Submission | Signal | Attempt) -> list[Feedback]:
    """The answers that were given, oldest first."""
    field = {Submission: "submission", Signal: "signal", Attempt: "attempt"}[type(about)]
    return list(
        Feedback.objects.visible_to(actor, Action.READ_FEEDBACK)
        .filter(**{field: about})
        .select_related("author__user")
        .order_by("sent_at")
    )


# --- diaries ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Entry:
    """One filling-in of a diary, in words."""

    happened_at: datetime
    answers: list[AskedAnswer]

    @property
    def filled(self) -> list[AskedAnswer]:
        return [answer for answer in self.answers if not answer.is_empty]


@dataclass(frozen=True)
class DiaryScreen:
    document: Document
    series: list[Series]
    entries: list[Entry]
    has_next: bool


def diary_screen(actor: Actor, client: Client, enrolment_id: UUID, page: int) -> DiaryScreen:
    """The shared entries of one diary, a page at a time. The look is logged. Raises OutOfReach."""
    enrolment = reach.fetch(
        Enrolment.objects.select_related("client"),
        actor,
        Action.READ_DIARY,
        pk=enrolment_id,
        client=client,
        version__kind=ModuleVersion.Kind.DIARY,
    )
    document = document_of(enrolment.version_id)
    entries = DiaryEntry.objects.visible_to(actor, Action.READ_DIARY).filter(enrolment=enrolment)
    start = (page - 1) * ENTRIES
    rows = list(entries.order_by("-happened_at", "-written_at")[start : start + ENTRIES + 1])
    charted = entries.order_by("-happened_at").values_list("happened_at", "scales")[:CHARTED]
    return DiaryScreen(document, series_of(document, charted), _in_words(document, rows[:ENTRIES]), len(rows) > ENTRIES)


def _in_words(document: Document, entries: Iterable[DiaryEntry]) -> list[Entry]:
    return [Entry(one.happened_at, as_asked(document, document.steps[0], one.contents)) for one in entries]
