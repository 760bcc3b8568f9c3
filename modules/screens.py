"""A step as a screen: everything `modules/step.html` shows, made from the typed document alone.

The same function serves the client at work, the client who looks back at what was sent, and the editor's preview.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from core.stencils import stencil
from modules.answers import Table, as_asked, in_words
from modules.document import Document, DocumentKind, Element, Question, Rows, Step
from modules.drawing import Part, Stored, draw, draw_filled, part_of, read_only

DOING, SENT, PREVIEW = "doing", "sent", "preview"


def step_screen(
    document: Document,
    step: Step,
    answers: Mapping[str, Any],
    *,
    seen: Mapping[str, int] | None = None,
    errors: Mapping[str, str] | None = None,
    conflicts: Mapping[str, Any] | None = None,
    mode: str = DOING,
    steps: Sequence[Step] | None = None,
) -> dict[str, Any]:
    """The context of `modules/step.html`.

    `answers`: element key → value as stored, or as typed where `errors` (element key → message) says it is not right.
    `seen`: element key → revision shown. `conflicts`: element key → the value stored elsewhere, shown beside what was
    typed. `mode`: "doing", "sent" (answers as they were sent) or "preview" (nothing can be saved). `steps`: the part of
    the document that was agreed; without it the whole document.
    """
    special = {}
    for key in {*(errors or {}), *(conflicts or {})}:
        element = document.element(key)
        stored = _stored(document, element, conflicts[key]) if conflicts and key in conflicts else None
        error = (errors or {}).get(key, "")
        special[key] = part_of(element, answers.get(key), (seen or {}).get(key, 0), error=error, stored=stored)
    number, total = _place(document, step, steps)
    in_order = [special[element.key] for element in step.questions if element.key in special]
    return {
        "document": document,
        "step": step,
        "heading": _heading(document, step, number, total),
        "body": _body(document, step, answers, seen or {}, special, mode),
        "mode": mode,
        "number": number,
        "total": total,
        "has_questions": bool(step.questions),
        "wrong": [part for part in in_order if part.error],
        "differing": [part for part in in_order if part.stored],
        "content_language": other_language(document),
    }


def _body(document, step, answers, seen, special: Mapping[str, Part], mode: str) -> SafeString:
    """All elements, one below the other."""
    if mode == SENT:
        asked = {answer.key: answer for answer in as_asked(document, step, answers)}
        drawn = [draw(read_only(element, asked.get(element.key))) for element in step.elements]
    elif mode == PREVIEW:
        drawn = [draw(part_of(element, answers.get(element.key))) for element in step.elements]
    else:
        language = get_language()
        drawn = [
            draw(special[element.key], can_save=True)
            if element.key in special
            else draw_filled(element, answers.get(element.key), seen.get(element.key, 0), language=language)
            for element in step.elements
        ]
    return mark_safe("\n".join(drawn))


def other_language(document: Document) -> str:
    """The language of the document where it is not that of the page: for a `lang` attribute."""
    return "" if document.language == get_language() else document.language


def values_by_field(element: Question, value: Any) -> Any:
    """A stored value as the controls of a page hold it: text, list of keys, or for rows text by name of the cell."""
    if not isinstance(element, Rows):
        return "" if value is None else value
    return {cell.name: cell.value for row in part_of(element, value).rows for cell in row}


def _heading(document: Document, step: Step, number: int, total: int | None) -> SafeString:
    language = other_language(document)
    return stencil(
        "modules/step_heading.html",
        is_of_module=document.kind == DocumentKind.MODULE,
        has_total=total,
        has_other_language=language,
        number=number,
        total=total,
        whole=document.title,
        title=step.title,
        language=language,
    )


def _place(document: Document, step: Step, steps: Sequence[Step] | None) -> tuple[int, int | None]:
    """Which step this is, in the numbering of the whole; of how many, when it was agreed to start at the first."""
    steps = steps or document.steps
    number = document.steps.index(step) + 1
    return number, len(steps) if steps[0] == document.steps[0] and len(document.steps) > 1 else None


def _stored(document: Document, element: Element, value: Any) -> Stored:
    words = in_words(element, value, document.language)
    return Stored((), words) if isinstance(words, Table) else Stored(tuple(words), None)
