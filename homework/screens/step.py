"""One step: filling it in, saving while typing, sending it, and looking back at what was sent."""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from typing import Any

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from care.queries import Readers
from core.stencils import stencil
from core.templatetags.moments import clock_time
from homework.models import Feedback
from homework.queries import Work
from homework.screens.tasks import STEP_KINDS, minutes_in_words
from modules.actions import Saved
from modules.answers import AskedAnswer, Table, as_asked, in_words
from modules.document import Document, DocumentKind, Step
from modules.forms import NOTHING_POSTED, Posted, field_name, still_needed
from modules.models import Answer
from modules.screens import DOING, SENT, other_language, step_screen, values_by_field


def doing_screen(
    work: Work,
    stored: Mapping[str, Answer],
    readers: Readers,
    csrf_token: str,
    *,
    posted: Posted = NOTHING_POSTED,
    saved: Saved | None = None,
    missing: Collection[str] = (),
) -> dict[str, Any]:
    """The context of homework/step.html while a step can be filled in.

    `posted` is shown again over what is `stored`. Where the two differ because of another tab or device, saving the
    page once more keeps what it shows: its reader has seen both by then.
    """
    conflicts = saved.conflicts if saved else {}
    seen = {key: answer.revision for key, answer in stored.items()} | posted.seen
    if saved:
        seen |= saved.revisions | {key: answer.revision for key, answer in conflicts.items()}
    context = step_screen(
        work.document,
        work.step,
        {key: answer.value for key, answer in stored.items()} | posted.typed,
        seen=seen,
        errors=dict.fromkeys(missing, still_needed()) | posted.errors,
        conflicts={key: answer.value for key, answer in conflicts.items()},
        mode=DOING,
        steps=work.steps,
    )
    latest = max((answer.written_at for answer in stored.values()), default=None)
    filled = _form(work, context, latest, readers.treating, csrf_token)
    return context | {"back": _back(work), "filled_form": filled}


def _form(work: Work, context: dict[str, Any], latest: datetime | None, names: str, csrf_token: str) -> SafeString:
    return stencil(
        "homework/step_form.html",
        has_readers=names,
        has_questions=context["has_questions"],
        has_minutes=work.step.minutes,
        has_saved=latest,
        has_other_language=context["content_language"],
        is_homework=work.document.kind == DocumentKind.EXERCISE,
        is_withdrawn=work.assignment.withdrawn_at,
        is_not_working=work.assignment.is_not_working,
        names=names,
        kind=STEP_KINDS[work.step.kind],
        minutes=minutes_in_words(work.step.minutes),
        saved_text=saved_at(latest) if latest else "",
        body=context["body"],
        language=context["content_language"],
        csrf_token=csrf_token,
    )


def _back(work: Work) -> SafeString:
    return stencil("homework/step_back.html", is_one_of_several=len(work.steps) > 1)


def sent_screen(
    work: Work,
    stored: Mapping[str, Answer],
    readers: Readers,
    feedback: Iterable[Feedback],
    *,
    posted: Posted = NOTHING_POSTED,
) -> dict[str, Any]:
    """The context of homework/step.html once a step was sent. `posted` came too late: it is shown to be copied."""
    values = {key: answer.value for key, answer in stored.items()}
    context = step_screen(work.document, work.step, values, mode=SENT, steps=work.steps)
    late = {key: value for key, value in posted.values.items() if value != values.get(key)}
    return context | {
        "work": work,
        "back": _back(work),
        "reader_names": readers.treating,
        "feedback": list(feedback),
        "left_over": _answered(work.document, work.step, late),
    }


def sending_screen(work: Work, stored: Mapping[str, Answer], readers: Readers) -> dict[str, Any]:
    """The context of homework/send_step.html."""
    values = {key: answer.value for key, answer in stored.items()}
    return {
        "work": work,
        "reader_names": readers.treating,
        "who": readers.everybody,
        "answers": _answered(work.document, work.step, values),
        "content_language": other_language(work.document),
    }


def _answered(document: Document, step: Step, values: Mapping[str, Any]) -> list[AskedAnswer]:
    return [answer for answer in as_asked(document, step, values) if not answer.is_empty]


def saved_at(moment: datetime) -> str:
    return _("Saved at %(time)s. Only you can see this.") % {"time": clock_time(moment)}


def saved_answer(work: Work, posted: Posted, saved: Saved, at: datetime) -> tuple[dict[str, Any], int]:
    """What static/js/app.js is told after saving, and the status: 200, 409 (another text stands there) or 400."""
    elements = {element.key: element for element in work.step.questions}
    answer = {"seen": {field_name(elements[key]): revision for key, revision in saved.revisions.items()}}
    if saved.conflicts:
        text = _("Not saved: on another device or in another tab you answered differently.")
        conflicts = {
            field_name(elements[key]): {
                "text": _plain(in_words(elements[key], stored.value, work.document.language)),
                "value": values_by_field(elements[key], stored.value),
                "seen": stored.revision,
            }
            for key, stored in saved.conflicts.items()
        }
        return answer | {"text": text, "conflicts": conflicts}, 409
    if posted.errors:
        key, message = next(iter(posted.errors.items()))
        said = {"question": elements[key].question, "message": message}
        return answer | {"text": _("Not saved yet: “%(question)s” %(message)s") % said}, 400
    return answer | {"text": saved_at(at)}, 200


def _plain(words: list[str] | Table) -> str:
    lines = [" – ".join(row) for row in words.rows] if isinstance(words, Table) else words
    return "\n".join(lines) or _("(left open)")
