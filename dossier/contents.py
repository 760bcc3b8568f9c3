"""Everything in a client's dossier as the document the PDF is made of. Never writes.

Everything is fetched through `visible_to`, so the document holds what its reader may see and nothing else. Long
chapters are generators: rows are read while pages are made.
"""

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext as _

from care.models import Appointment, Client
from dossier import words
from dossier.models import SessionNote
from dossier.pdf import content
from dossier.queries import access_lines, notes_by_appointment
from homework.models import Assignment, DiaryEntry, Feedback, Signal, Submission
from modules.answers import AskedAnswer, as_asked
from modules.document import Document, Step
from modules.models import Enrolment, ModuleVersion
from modules.queries import current_answers, document_of, progress_of
from policy.actor import Actor
from policy.words import Action
from selftests.models import Attempt
from selftests.queries import attempt_as_asked, results_for

CHUNK = 200  # rows fetched at a time


def dossier_document(actor: Actor, client: Client, language: str, *, at: datetime) -> content.DossierDocument:
    """The whole dossier of `client` as `actor` may read it, in the active language."""
    chapters = [
        (
            _("Appointments and notes"),
            _appointments(actor, client),
            Appointment.objects.filter(client=client).count() * 2,
        ),
        (_("What was agreed"), _agreed(actor, client), 1),
        (_("What you worked on"), _work(actor, client), Enrolment.objects.filter(client=client).count() * 20),
        (_("Self-tests"), _results(actor, client), Attempt.objects.filter(client=client).count() * 4),
        (_("Diary"), _diaries(actor, client), DiaryEntry.objects.filter(client=client).count() * 3),
        (_("Who looked in your dossier"), _access(actor, client), 1),
    ]
    return content.DossierDocument(
        title=_("Dossier"),
        client_name=client.name,
        organisation=client.organisation.name,
        period=_("{first} to {last}").format(first=words.day(client.registered_at), last=words.day(at)),
        made_at=at,
        language=language,
        sections=tuple(content.Section(title, blocks, size=size) for title, blocks, size in chapters),
    )


def _appointments(actor: Actor, client: Client) -> Iterator[content.Block]:
    appointments = (
        Appointment.objects.visible_to(actor, Action.READ_APPOINTMENT)
        .filter(client=client)
        .select_related("counsellor__user")
        .order_by("starts_at")
    )
    notes = notes_by_appointment(actor, client)
    for appointment in appointments:
        yield content.Appointment(
            starts_at=appointment.starts_at,
            ends_at=appointment.ends_at,
            counsellor=appointment.counsellor.user.name,
            kind=appointment.get_kind_display(),
            place=appointment.place,
            status=appointment.get_status_display(),
        )
        written = {note.kind: _note(note) for note in notes.get(appointment.pk, ())}
        if written:
            yield content.NotePair(
                client=written.get(SessionNote.Kind.CLIENT_NOTE), counsellor=written.get(SessionNote.Kind.SHARED_REPORT)
            )


def _note(note: SessionNote) -> content.Note:
    version = note.newest
    is_own = note.kind == SessionNote.Kind.CLIENT_NOTE
    label = str(words.NOTE_LABELS[SessionNote.Kind(note.kind)])
    if is_own and note.shared_at is None:
        label = _("Your own note, not shared")
    return content.Note(
        voice=content.Voice.CLIENT if is_own else content.Voice.COUNSELLOR,
        label=label,
        author=note.author.name,
        written_at=version.written_at,
        body=version.body,
    )


def _agreed(actor: Actor, client: Client) -> Iterator[content.Block]:
    assignments = (
        Assignment.objects.visible_to(actor, Action.READ_PLAN)
        .filter(client=client)
        .select_related("enrolment__version", "self_test_version", "before_appointment", "agreed_by__user")
        .defer("enrolment__version__document", "self_test_version__document")
    )

    def rows():
        for one in assignments.iterator(CHUNK):
            version = one.self_test_version or one.enrolment.version
            before = words.day(one.before_appointment.starts_at) if one.before_appointment else ""
            title = version.title if one.withdrawn_at is None else _("%(title)s (taken off)") % {"title": version.title}
            yield words.day(one.agreed_at), title, before, one.message or ""

    yield content.Table(
        header=(_("Agreed on"), _("What"), _("Before the appointment of"), _("With these words")),
        rows=rows(),
        widths=(2, 4, 2, 4),
    )


def _work(actor: Actor, client: Client) -> Iterator[content.Block]:
    enrolments = (
        Enrolment.objects.visible_to(actor, Action.READ_ANSWER)
        .filter(client=client)
        .exclude(version__kind=ModuleVersion.Kind.DIARY)
        .select_related("version", "client")
        .defer("version__document")
        .order_by("started_at")
    )
    for enrolment in enrolments:
        yield content.Heading(enrolment.version.title)
        document = document_of(enrolment.version_id)
        yield from _enrolment(actor, enrolment, document)


def _enrolment(actor: Actor, enrolment: Enrolment, document: Document) -> Iterator[content.Block]:
    sent = {
        one.step_key: one
        for one in Submission.objects.visible_to(actor, Action.READ_SUBMISSION).filter(enrolment=enrolment)
    }
    signals = Signal.objects.visible_to(actor, Action.READ_SIGNAL).filter(enrolment=enrolment)
    feedback = list(
        Feedback.objects.visible_to(actor, Action.READ_FEEDBACK)
        .filter(submission__enrolment=enrolment)
        .select_related("author__user")
        .order_by("sent_at")
    )
    answers = current_answers(enrolment)
    begun = progress_of(enrolment)
    is_untouched = not begun and not sent
    if is_untouched:
        yield content.Paragraph(_("You have not started yet."), is_muted=True)
    for number, step in enumerate(document.steps, 1):
        submission = sent.get(step.key)
        if submission is not None:
            contents = submission.contents
            state = _("Sent on %(day)s") % {"day": words.day(submission.sent_at)}
        else:
            contents = {key: answer.value for key, answer in answers.items() if answer.step_key == step.key}
            state = _("Not sent: only you can see this")
        mine = [one for one in signals if one.step_key == step.key]
        if step.key not in begun and not contents and not mine:
            continue
        yield content.Heading(_("Step %(number)s: %(title)s") % {"number": number, "title": step.title}, level=2)
        if contents:
            yield content.Paragraph(state, is_muted=True)
        yield from _questions(document, step, contents)
        yield from _signals(actor, mine)
        yield from (_feedback(one) for one in feedback if submission and one.submission_id == submission.pk)


def _questions(document: Document, step: Step, contents: dict) -> Iterator[content.Block]:
    for asked in as_asked(document, step, contents):
        yield _question(asked)
        if asked.table is not None:
            yield content.Table(header=tuple(asked.table.columns), rows=asked.table.rows)


def _question(asked: AskedAnswer) -> content.QuestionAnswer:
    lines = asked.lines if asked.table is None else (_("See the table below."),)
    return content.QuestionAnswer(asked.question, lines)


def _signals(actor: Actor, signals: list[Signal]) -> Iterator[content.Block]:
    for signal in signals:
        yield content.Note(
            voice=content.Voice.CLIENT,
            label=_("“This is not working for me”"),
            author=signal.client.name,
            written_at=signal.raised_at,
            body=signal.words or _("Without further words."),
        )
        answers = Feedback.objects.visible_to(actor, Action.READ_FEEDBACK).filter(signal=signal)
        yield from (_feedback(one) for one in answers.select_related("author__user").order_by("sent_at"))


def _feedback(one: Feedback) -> content.Note:
    return content.Note(
        voice=content.Voice.COUNSELLOR,
        label=_("Feedback"),
        author=one.author.user.name,
        written_at=one.sent_at,
        body=one.body,
    )


def _results(actor: Actor, client: Client) -> Iterator[content.Block]:
    by_test: dict = {}
    for line in reversed(results_for(actor, client)):
        by_test.setdefault(line.attempt.version.key, []).append(line)
    for lines in by_test.values():
        yield content.Heading(lines[-1].test.title)
        yield from _charts(lines)
        for line in lines:
            yield from _attempt(actor, line)


def _charts(lines: list) -> Iterator[content.Block]:
    newest = lines[-1]
    for score in newest.scores:
        same = [
            (line.attempt.completed_at, other.value)
            for line in lines
            for other in line.scores
            if (other.rule.key, other.minimum, other.maximum) == (score.rule.key, score.minimum, score.maximum)
        ]
        yield content.Chart(
            title=score.rule.title,
            points=tuple(content.ChartPoint(moment, float(value)) for moment, value in same),
            minimum=float(score.minimum),
            maximum=float(score.maximum),
            bands=tuple(
                content.Band(band.title, float(band.minimum), float(band.maximum), band.level + 1)
                for band in newest.test.bands_of(score.rule.key)
            ),
            summary=_course(score, same),
        )


def _course(score, same) -> str:
    """How a score went, in words; `same` are (moment, value), oldest first."""
    if len(same) > 1:
        said = _("From %(first)s to %(last)s, on a scale from %(minimum)s to %(maximum)s.")
    else:
        said = _("%(last)s, on a scale from %(minimum)s to %(maximum)s.")
    return said % {
        "first": words.number(same[0][1]),
        "last": words.number(same[-1][1]),
        "minimum": words.number(score.minimum),
        "maximum": words.number(score.maximum),
    }


def _attempt(actor: Actor, line) -> Iterator[content.Block]:
    attempt = Attempt.objects.visible_to(actor, Action.READ_RESULT).get(pk=line.attempt.pk)
    yield content.Heading(_("Filled in on %(day)s") % {"day": words.day(attempt.completed_at)}, level=2)
    shared = _("Shared on %(day)s") % {"day": words.day(attempt.shared_at)} if attempt.shared_at else _("Not shared")
    facts = [(score.rule.title, _score_words(score)) for score in line.scores]
    yield content.KeyValues((*facts, (_("Who can see this"), shared)))
    for asked in attempt_as_asked(attempt):
        yield content.QuestionAnswer(asked.question, (asked.answer,) if asked.answer else ())
    answers = Feedback.objects.visible_to(actor, Action.READ_FEEDBACK).filter(attempt=attempt)
    yield from (_feedback(one) for one in answers.select_related("author__user").order_by("sent_at"))


def _score_words(score) -> str:
    value = words.number(score.value)
    return f"{value} · {score.band.title}" if score.band else value


def _diaries(actor: Actor, client: Client) -> Iterator[content.Block]:
    diaries = (
        Enrolment.objects.visible_to(actor, Action.READ_ANSWER)
        .filter(client=client, version__kind=ModuleVersion.Kind.DIARY)
        .select_related("version")
        .defer("version__document")
        .order_by("started_at")
    )
    for enrolment in diaries:
        document = document_of(enrolment.version_id)
        entries = DiaryEntry.objects.visible_to(actor, Action.READ_DIARY).filter(enrolment=enrolment)
        yield content.Heading(enrolment.version.title)
        yield from _scales(document, entries)
        for entry in entries.order_by("happened_at").iterator(CHUNK):
            yield content.Heading(words.moment_of(entry.happened_at), level=2)
            for step in document.steps:
                # A diary asks the same every time: what was left open is left out.
                for asked in as_asked(document, step, entry.contents):
                    if not asked.is_empty:
                        yield _question(asked)


def _scales(document: Document, entries) -> Iterator[content.Block]:
    measured = list(entries.order_by("happened_at").values_list("happened_at", "scales"))
    for step in document.steps:
        for element in step.questions:
            points = tuple(
                content.ChartPoint(moment, scales[element.key]) for moment, scales in measured if element.key in scales
            )
            if points:
                yield content.Chart(
                    title=element.question,
                    points=points,
                    minimum=element.minimum,
                    maximum=element.maximum,
                    summary=_("%(count)s entries, between %(low)s and %(high)s.")
                    % {
                        "count": len(points),
                        "low": words.number(min(point.value for point in points)),
                        "high": words.number(max(point.value for point in points)),
                    },
                )


def _access(actor: Actor, client: Client) -> Iterator[content.Block]:
    yield content.Paragraph(_("Everybody who looked at something of yours or changed something, newest first."))
    yield content.AccessLog(
        content.AccessLine(line.at, line.who, line.role, line.what) for line in access_lines(actor, client).lines()
    )
