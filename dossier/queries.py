"""What the reading room shows: one timeline of everything, who can see it, and who looked. Never writes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from heapq import merge
from itertools import groupby
from uuid import UUID

from django.db.models import OuterRef, Prefetch, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from care import reach
from care.models import Appointment, Client
from care.queries import own_record, supervisors_of, treating
from core.models import AuditEvent
from dossier import words
from dossier.models import Export, SessionNote, SessionNoteVersion
from homework.models import Assignment, DiaryEntry, Feedback, Signal, Submission
from modules.answers import AskedAnswer, as_asked
from modules.models import StepProgress
from modules.queries import current_answers, document_of, own_enrolments
from policy.actor import Actor
from policy.words import Action
from selftests.models import Attempt

PAGE = 40
LOOKS = 200  # lines of the access log behind one page: most of a day's say the same


# --- notes ---


def notes_by_appointment(actor: Actor, client: Client) -> dict[UUID, list[SessionNote]]:
    """The notes the actor may read, by appointment; `note.newest` is the version as it stands. Two queries."""
    newest = SessionNoteVersion.objects.filter(note=OuterRef("note")).order_by("-number").values("pk")[:1]
    notes = (
        SessionNote.objects.visible_to(actor)
        .filter(client=client)
        .select_related("author", "appointment")
        .prefetch_related(
            Prefetch("versions", SessionNoteVersion.objects.filter(pk=Subquery(newest)), to_attr="newest_versions")
        )
        .order_by("created_at")
    )
    found: dict[UUID, list[SessionNote]] = {}
    for note in notes:
        note.newest = note.newest_versions[0]
        found.setdefault(note.appointment_id, []).append(note)
    return found


# --- the timeline ---


@dataclass(frozen=True)
class Entry:
    """One thing that happened. `kind` picks its mark; `who` says in words who can see it."""

    at: datetime
    title: str
    kind: str
    url: str = ""
    text: str = ""
    who: str = ""


@dataclass(frozen=True)
class Timeline:
    entries: list[Entry]
    next_before: datetime | None


def timeline(actor: Actor, client: Client, *, now: datetime, before: datetime | None = None) -> Timeline:
    """One page of everything in the client's own dossier up to `before` (default: now), newest first.

    Every source is read for one page only, so the cost does not grow with the dossier.
    """
    bound = before or now
    sources = [source(actor, client, bound) for source in _SOURCES]
    entries = list(merge(*sources, key=lambda entry: entry.at, reverse=True))
    if len(entries) <= PAGE:
        return Timeline(entries, None)
    # What happened at one moment stays on one page: the next page starts before a moment, not after a row.
    last = entries[PAGE - 1].at
    shown = [entry for entry in entries if entry.at >= last]
    return Timeline(shown, last if len(entries) > len(shown) else None)


def _latest(rows: QuerySet, moment: str, bound: datetime) -> QuerySet:
    return rows.filter(**{f"{moment}__lt": bound}).order_by(f"-{moment}")[: PAGE + 1]


def _who(is_shared: bool) -> str:
    return _both() if is_shared else _("Only you can see this.")


def _both() -> str:
    return _("You and your counsellors can see this.")


def _appointment_entries(actor: Actor, client: Client, bound: datetime) -> list[Entry]:
    rows = Appointment.objects.visible_to(actor, Action.READ_APPOINTMENT).filter(client=client)
    return [
        Entry(
            at=one.starts_at,
            title=_("Appointment with %(name)s") % {"name": one.counsellor.user.name},
            kind="appointment",
            url=reverse("dossier:appointment", args=[one.pk]),
            text=f"{one.get_kind_display()} · {one.get_status_display()}",
            who=_both(),
        )
        for one in _latest(rows.select_related("counsellor__user"), "starts_at", bound)
    ]


def _note_entries(actor: Actor, client: Client, bound: datetime) -> list[Entry]:
    rows = SessionNote.objects.visible_to(actor).filter(client=client)
    return [
        Entry(
            at=one.created_at,
            title=_("Your note")
            if one.kind == SessionNote.Kind.CLIENT_NOTE
            else _("Report by %(name)s") % {"name": one.author.name},
            kind="note",
            url=reverse("dossier:appointment", args=[one.appointment_id]),
            who=_who(one.shared_at is not None),
        )
        for one in _latest(rows.select_related("author"), "created_at", bound)
    ]


def _agreed_entries(actor: Actor, client: Client, bound: datetime) -> list[Entry]:
    rows = (
        Assignment.objects.visible_to(actor, Action.READ_PLAN)
        .filter(client=client)
        .select_related("enrolment__version", "self_test_version", "agreed_by__user")
        .defer("enrolment__version__document", "self_test_version__document")
    )
    return [
        Entry(
            at=one.agreed_at,
            title=_("Agreed: %(title)s") % {"title": (one.self_test_version or one.enrolment.version).title},
            kind="agreed",
            text=one.message or "",
            who=_both(),
        )
        for one in _latest(rows, "agreed_at", bound)
    ]


def _step_words(enrolment, step_key: str) -> str:
    try:
        step = document_of(enrolment.version_id).step(step_key)
    except KeyError:
        return enrolment.version.title
    return f"{enrolment.version.title}: {step.title}"


def _with_enrolment(rows: QuerySet) -> QuerySet:
    return rows.select_related("enrolment__version").defer("enrolment__version__document")


def _step_entries(actor: Actor, client: Client, bound: datetime) -> list[Entry]:
    """Steps that were sent, and steps that were done and kept."""
    submission = Submission.objects.filter(enrolment=OuterRef("enrolment"), step_key=OuterRef("step_key")).values("pk")
    rows = (
        StepProgress.objects.visible_to(actor, Action.READ_ANSWER)
        .filter(client=client, completed_at__isnull=False)
        .annotate(moment=Coalesce("closed_at", "completed_at"), submission_id=Subquery(submission[:1]))
    )
    return [
        _sent_entry(one) if one.submission_id else _done_entry(one)
        for one in _latest(_with_enrolment(rows), "moment", bound)
    ]


def _sent_entry(one: StepProgress) -> Entry:
    return Entry(
        at=one.moment,
        title=_("Sent: %(title)s") % {"title": _step_words(one.enrolment, one.step_key)},
        kind="sent",
        url=reverse("dossier:sent", args=[one.submission_id]),
        who=_both(),
    )


def _done_entry(one: StepProgress) -> Entry:
    return Entry(
        at=one.moment,
        title=_("Done: %(title)s") % {"title": _step_words(one.enrolment, one.step_key)},
        kind="done",
        url=reverse("dossier:step", args=[one.enrolment_id, one.step_key]),
        who=_("Only you can see what you wrote."),
    )


def _signal_entries(actor: Actor, client: Client, bound: datetime) -> list[Entry]:
    rows = Signal.objects.visible_to(actor, Action.READ_SIGNAL).filter(client=client, enrolment__isnull=False)
    return [
        Entry(
            at=one.raised_at,
            title=_("This was not working: %(title)s") % {"title": _step_words(one.enrolment, one.step_key)},
            kind="signal",
            text=one.words or "",
            who=_both(),
        )
        for one in _latest(_with_enrolment(rows), "raised_at", bound)
    ]


def _feedback_entries(actor: Actor, client: Client, bound: datetime) -> list[Entry]:
    rows = Feedback.objects.visible_to(actor, Action.READ_FEEDBACK).filter(client=client)
    return [
        Entry(
            at=one.sent_at,
            title=_("Feedback from %(name)s") % {"name": one.author.user.name},
            kind="feedback",
            text=one.body,
            who=_both(),
        )
        for one in _latest(rows.select_related("author__user"), "sent_at", bound)
    ]


def _result_entries(actor: Actor, client: Client, bound: datetime) -> list[Entry]:
    rows = (
        Attempt.objects.visible_to(actor, Action.READ_RESULT)
        .filter(client=client, completed_at__isnull=False)
        .select_related("version")
        .defer("version__document", "answers")
    )
    return [
        Entry(
            at=one.completed_at,
            title=_("Self-test: %(title)s") % {"title": one.version.title},
            kind="result",
            url=reverse("selftests:result", args=[one.pk]),
            who=_who(one.shared_at is not None),
        )
        for one in _latest(rows, "completed_at", bound)
    ]


def _scale_words(entry: DiaryEntry) -> str:
    """The charted scales of an entry as they were asked: "How do you feel now? 6"."""
    document = document_of(entry.enrolment.version_id)
    return " · ".join(f"{document.element(key).question} {value}" for key, value in entry.scales.items())


def _diary_entries(actor: Actor, client: Client, bound: datetime) -> list[Entry]:
    rows = DiaryEntry.objects.visible_to(actor, Action.READ_DIARY).filter(client=client).defer("contents")
    return [
        Entry(
            at=one.happened_at,
            title=_("Diary: %(title)s") % {"title": one.enrolment.version.title},
            kind="diary",
            url=reverse("dossier:diary_entry", args=[one.pk]),
            text=_scale_words(one),
            who=_who(one.is_shared),
        )
        for one in _latest(_with_enrolment(rows), "happened_at", bound)
    ]


_SOURCES = (
    _appointment_entries,
    _note_entries,
    _agreed_entries,
    _step_entries,
    _signal_entries,
    _feedback_entries,
    _result_entries,
    _diary_entries,
)


# --- who can see it, who looked ---


@dataclass(frozen=True)
class Reader:
    """Somebody who can open the dossier now, and as what."""

    name: str
    role: str
    since: datetime | None = None


def readers(client: Client) -> list[Reader]:
    """Who can see what the client sent and shared: who treats them and who supervises those."""
    return [Reader(one.counsellor.user.name, _("counsellor"), one.started_at) for one in treating(client)] + [
        Reader(one.user.name, _("supervisor of your counsellor")) for one in supervisors_of(client)
    ]


@dataclass(frozen=True)
class AccessLine:
    """One line of the access log in words."""

    at: datetime
    who: str
    role: str
    what: str


@dataclass(frozen=True)
class AccessLines:
    """What others did in a dossier, newest first. Fetched in parts."""

    events: QuerySet

    def lines(self) -> Iterator[AccessLine]:
        return _once(self.events.iterator(500))

    def page(self, before: datetime | None) -> tuple[list[AccessLine], datetime | None]:
        """One page, and where the next one starts."""
        events = self.events.filter(recorded_at__lt=before) if before else self.events
        found = list(events[: LOOKS + 1])
        if len(found) <= LOOKS:
            return list(_once(found)), None
        # Lines of one moment stay together, as on the timeline.
        last = found[LOOKS - 1].recorded_at
        return list(_once(events.filter(recorded_at__gte=last))), last


def access_lines(actor: Actor, client: Client) -> AccessLines:
    """Raises OutOfReach for who may not read the client's access log."""
    reach.require(actor, Action.READ_ACCESS_LOG, client)
    events = AuditEvent.objects.filter(subject_id=client.pk).order_by("-recorded_at", "-id")
    if client.user_id is not None:
        events = events.exclude(user_id=client.user_id)
    return AccessLines(events)


def _once(events: Iterable[AuditEvent]) -> Iterator[AccessLine]:
    """Events as lines. What the same person did several times in one day is one line: the latest."""
    lines = map(_access_line, events)
    for _day, of_that_day in groupby(lines, lambda line: timezone.localdate(line.at)):
        told = set()
        for line in of_that_day:
            deed = (line.who, line.role, line.what)
            if deed not in told:
                told.add(deed)
                yield line


def _access_line(event: AuditEvent) -> AccessLine:
    return AccessLine(
        event.recorded_at, event.user_name, words.role_in_words(event.role), words.what_was_done(event.event)
    )


# --- single things, as they were seen ---


@dataclass(frozen=True)
class Kept:
    """Something the client filled in: what was asked, what was answered, and what was said back."""

    title: str
    place: str
    language: str
    at: datetime | None
    asked: list[AskedAnswer]
    is_shared: bool
    feedback: list[Feedback]


def kept_submission(actor: Actor, submission_id: UUID) -> Kept:
    """Something the actor sent. Raises OutOfReach, for a counsellor too: they have a page of their own."""
    rows = _with_enrolment(Submission.objects.filter(client__user_id=actor.user_id)).select_related("client")
    one = reach.fetch(rows, actor, Action.READ_SUBMISSION, pk=submission_id)
    document = document_of(one.enrolment.version_id)
    step = document.step(one.step_key)
    answers = Feedback.objects.visible_to(actor, Action.READ_FEEDBACK).filter(submission=one)
    return Kept(
        title=step.title,
        place=document.title,
        language=document.language,
        at=one.sent_at,
        asked=as_asked(document, step, one.contents),
        is_shared=True,
        feedback=list(answers.select_related("author__user").order_by("sent_at")),
    )


def kept_step(actor: Actor, enrolment_id: UUID, step_key: str) -> Kept:
    """A step with its answers as they stand. Raises OutOfReach, also for a step that is not there."""
    enrolment = reach.fetch(own_enrolments(actor), actor, Action.READ_ANSWER, pk=enrolment_id)
    document = document_of(enrolment.version_id)
    try:
        step = document.step(step_key)
    except KeyError:
        raise reach.OutOfReach from None
    answers = current_answers(enrolment, step_key)
    return Kept(
        title=step.title,
        place=document.title,
        language=document.language,
        at=max((answer.written_at for answer in answers.values()), default=None),
        asked=as_asked(document, step, {key: answer.value for key, answer in answers.items()}),
        is_shared=False,
        feedback=[],
    )


def kept_entry(actor: Actor, entry_id: UUID) -> Kept:
    """One filling-in of the actor's own diary. Raises OutOfReach."""
    rows = _with_enrolment(DiaryEntry.objects.filter(client__user_id=actor.user_id)).select_related("client")
    one = reach.fetch(rows, actor, Action.READ_DIARY, pk=entry_id)
    document = document_of(one.enrolment.version_id)
    asked = [answer for step in document.steps for answer in as_asked(document, step, one.contents)]
    return Kept(document.title, _("Diary"), document.language, one.happened_at, asked, one.is_shared, [])


# --- doors ---


def own_dossier(actor: Actor) -> Client:
    """The client whose dossier the actor may read: themselves. Raises OutOfReach."""
    client = own_record(actor)
    if client is None:
        raise reach.OutOfReach
    reach.require(actor, Action.READ_DOSSIER, client)
    return client


def ready_exports(actor: Actor) -> QuerySet[Export]:
    """The files the actor may download, newest first."""
    return Export.objects.visible_to(actor, Action.EXPORT_DOSSIER).filter(status=Export.Status.READY)


def find_export(actor: Actor, export_id: UUID) -> Export:
    """One export of the actor's own. Raises OutOfReach.

    Asking for it was logged, and taking the file is; watching how far it is leaves no line.
    """
    export = Export.objects.visible_to(actor, Action.EXPORT_DOSSIER).select_related("client").filter(pk=export_id)
    found = export.first()
    if found is None:
        raise reach.OutOfReach
    return found
