"""Who needs their counsellor, and why: what waits for an answer, oldest first. Never writes.

Only facts stand here (who, what, since when); the texts behind them are opened, and logged, one by one.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet, TextChoices
from django.utils.translation import gettext_lazy as _

from care.models import Appointment, Client
from care.queries import of_others
from core.clock import AMSTERDAM
from core.models import AuditEvent
from homework.agreed import Agreed
from homework.models import Feedback, Signal, Submission
from homework.promise import answer_by
from modules.document import Document
from modules.models import Enrolment
from modules.queries import documents_of
from policy.actor import Actor
from policy.words import Action, Role
from selftests.models import Attempt

LATELY = timedelta(days=60)
AT_MOST = 20  # of one reason on one screen; what waits longest comes first


class Reason(TextChoices):
    """Why somebody needs their counsellor, most pressing first."""

    NOT_WORKING = "not_working", _("This is not working")
    SENT = "sent", _("Sent something")
    RESULT = "result", _("Shared a result")
    APPOINTMENT = "appointment", _("Appointment today")


@dataclass(frozen=True)
class Need:
    """One thing that waits for the counsellor. `target` is the id behind `url_name`.

    `answer_by` is the last day of what the organisation promised; None where nothing was promised. `treated_by` names
    who treats the client, for a reader who does not. `language` is that of `what`, the title of some content.
    """

    reason: Reason
    client: Client
    what: str
    since: datetime
    url_name: str
    target: UUID
    answer_by: date | None = None
    is_overdue: bool = False
    treated_by: str = ""
    language: str = ""


def open_signals(actor: Actor) -> QuerySet[Signal]:
    """Signals nobody dealt with yet, oldest first, without their words."""
    signals = of_others(Signal.objects.visible_to(actor, Action.READ_SIGNAL), actor)
    return (
        signals.filter(handled_at__isnull=True)
        .select_related("client__organisation", "enrolment")
        .defer("words")
        .order_by("raised_at")
    )


def unanswered_submissions(actor: Actor) -> QuerySet[Submission]:
    """What was sent and has no answer yet, oldest first, without its contents."""
    submissions = of_others(Submission.objects.visible_to(actor, Action.READ_SUBMISSION), actor)
    return (
        submissions.filter(~Exists(Feedback.objects.filter(submission=OuterRef("pk"))))
        .select_related("client__organisation", "enrolment")
        .defer("contents")
        .order_by("sent_at")
    )


def unread_results(actor: Actor, at: datetime, **of_client) -> list[Attempt]:
    """Results that were shared lately and that no counsellor has opened or answered yet, oldest first.

    Of one test the last result counts. That it was opened stands in the access log: the page of a result writes it.
    """
    attempts = of_others(Attempt.objects.visible_to(actor, Action.READ_RESULT), actor)
    shared = (
        attempts.filter(
            ~Exists(Feedback.objects.filter(attempt=OuterRef("pk"))), shared_at__gt=at - LATELY, **of_client
        )
        .select_related("client__organisation", "version")
        .defer("version__document", "answers")
        .order_by("shared_at")
    )
    last = {(attempt.client_id, attempt.version.key): attempt for attempt in shared}
    opened = AuditEvent.objects.filter(
        subject_id__in={attempt.client_id for attempt in last.values()},
        recorded_at__gt=at - LATELY,
        event=Action.READ_RESULT,
        role=Role.COUNSELLOR,
        object_type=Attempt._meta.label,
    )
    read = set(opened.values_list("object_id", flat=True))
    return [attempt for attempt in last.values() if str(attempt.pk) not in read]


def waiting(actor: Actor, at: datetime, client: Client | None = None) -> list[Need]:
    """What waits for an answer, by reason and then oldest first; of everybody within reach, or of one client.

    Four queries, and one for documents that this process has not read before.
    """
    of_client = {"client": client} if client is not None else {}
    signals = list(open_signals(actor).filter(**of_client)[:AT_MOST])
    submissions = list(unanswered_submissions(actor).filter(**of_client)[:AT_MOST])
    results = unread_results(actor, at, **of_client)[:AT_MOST]
    documents = documents_of(one.enrolment.version_id for one in [*signals, *submissions] if one.enrolment_id)
    return [
        *(_of_signal(one, documents) for one in signals),
        *(_of_submission(one, documents, at) for one in submissions),
        *(_of_result(one, at) for one in results),
    ]


def _of_signal(signal: Signal, documents: dict[UUID, Document]) -> Need:
    what = step_title(documents, signal.enrolment, signal.step_key) if signal.enrolment_id else ""
    language = documents[signal.enrolment.version_id].language if signal.enrolment_id else ""
    return Need(
        Reason.NOT_WORKING, signal.client, what, signal.raised_at, "homework:signal", signal.pk, language=language
    )


def _of_submission(submission: Submission, documents: dict[UUID, Document], at: datetime) -> Need:
    what = step_title(documents, submission.enrolment, submission.step_key)
    promised = _promised(submission.client, submission.sent_at, at)
    return Need(
        Reason.SENT,
        submission.client,
        what,
        submission.sent_at,
        "homework:submission",
        submission.pk,
        language=documents[submission.enrolment.version_id].language,
        **promised,
    )


def _of_result(attempt: Attempt, at: datetime) -> Need:
    promised = _promised(attempt.client, attempt.shared_at, at)
    return Need(
        Reason.RESULT,
        attempt.client,
        attempt.version.title,
        attempt.shared_at,
        "homework:result",
        attempt.pk,
        language=attempt.version.language,
        **promised,
    )


def _promised(client: Client, since: datetime, at: datetime) -> dict:
    by = answer_by(since, client.organisation.answer_within_days)
    return {"answer_by": by, "is_overdue": by < at.astimezone(AMSTERDAM).date()}


def step_title(documents: dict[UUID, Document], enrolment: Enrolment, step_key: str) -> str:
    """ "Grip on your papers: Open the bag"; of an exercise or a diary, which is one thing, its title alone."""
    document = documents[enrolment.version_id]
    if len(document.steps) == 1 or not step_key:
        return document.title
    return f"{document.title}: {document.step(step_key).title}"


def appointments_of(agreed: Iterable[Agreed], day: date) -> list[Need]:
    """Of what was agreed: one need per appointment of `day` for which something is not finished, in order of time."""
    unfinished: dict[Appointment, list[Agreed]] = defaultdict(list)
    for one in agreed:
        appointment = one.assignment.before_appointment
        if (
            appointment is not None
            and appointment.status == Appointment.Status.PLANNED
            and appointment.starts_at.astimezone(AMSTERDAM).date() == day
            and not (one.is_finished or one.is_diary)
        ):
            unfinished[appointment].append(one)
    return [
        Need(
            Reason.APPOINTMENT,
            ones[0].assignment.client,
            ", ".join(one.title for one in ones),
            appointment.starts_at,
            "dossier:appointment",
            appointment.pk,
            language=ones[0].language,
        )
        for appointment, ones in sorted(unfinished.items(), key=lambda pair: pair[0].starts_at)
    ]
