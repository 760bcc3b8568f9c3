"""A step as a screen: everything `modules/step.html` shows, made from the typed document alone.

The same function serves the client at work, the client who looks back at what was sent, and the editor's preview.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from django.utils.translation import get_language

from modules.answers import AskedAnswer, Table, as_asked, in_words
from modules.document import Checklist, Document, Element, OneOf, Question, Rows, Scale, SeveralOf, Step
from modules.forms import cell_name, field_name, seen_name

# Empty rows to write in, beyond those that are filled.
SPARE_ROWS = 2

DOING, SENT, PREVIEW = "doing", "sent", "preview"


@dataclass(frozen=True)
class Choice:
    """One radio button or tick box."""

    id: str
    key: str
    label: str
    is_chosen: bool


@dataclass(frozen=True)
class Cell:
    id: str
    name: str
    label: str
    value: str


@dataclass(frozen=True)
class Stored:
    """What stands in the way: the answer another tab or device stored after this page was made."""

    lines: tuple[str, ...]
    table: Table | None


@dataclass(frozen=True)
class Part:
    """One element of a step. `template` draws it; the rest is for questions."""

    element: Element
    template: str
    name: str = ""
    seen_name: str = ""
    seen: int = 0
    value: Any = None
    error: str = ""
    stored: Stored | None = None
    choices: tuple[Choice, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()
    answer: AskedAnswer | None = None

    @property
    def id(self) -> str:
        return self.name

    @property
    def target(self) -> str:
        """The id of the first control: where an error leads."""
        if self.choices:
            return self.choices[0].id
        return self.rows[0][0].id if self.rows else self.id

    @property
    def hint_id(self) -> str:
        return f"hint-{self.name}"

    @property
    def error_id(self) -> str:
        return f"error-{self.name}"

    @property
    def described_by(self) -> str:
        """Ids of hint and error, for the control."""
        hint = self.hint_id if self.element.help else ""
        return f"{hint} {self.error_id}".strip() if self.error else hint

    @property
    def can_grow(self) -> bool:
        return len(self.rows) < self.element.maximum_rows


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
    seen, errors, conflicts = seen or {}, errors or {}, conflicts or {}
    if mode == SENT:
        asked = {answer.key: answer for answer in as_asked(document, step, answers)}
        parts = [_read_only(element, asked) for element in step.elements]
    else:
        parts = [
            question_part(document, element, answers, seen, errors, conflicts)
            if element.is_question
            else Part(element, f"modules/elements/{element.kind}.html")
            for element in step.elements
        ]
    number, total = _place(document, step, steps)
    return {
        "document": document,
        "step": step,
        "parts": parts,
        "mode": mode,
        "number": number,
        "total": total,
        "has_questions": bool(step.questions),
        "wrong": [part for part in parts if part.error],
        "differing": [part for part in parts if part.stored],
        "content_language": other_language(document),
    }


def other_language(document: Document) -> str:
    """The language of the document where it is not that of the page: for a `lang` attribute."""
    return "" if document.language == get_language() else document.language


def values_by_field(element: Question, value: Any) -> Any:
    """A stored value as the controls of a page hold it: text, list of keys, or for rows text by name of the cell."""
    if not isinstance(element, Rows):
        return "" if value is None else value
    cells = [cell for row in _rows(element, value) for cell in row]
    return {cell.name: cell.value for cell in cells}


def _place(document: Document, step: Step, steps: Sequence[Step] | None) -> tuple[int, int | None]:
    """Which step this is, in the numbering of the whole; of how many, when it was agreed to start at the first."""
    steps = steps or document.steps
    number = document.steps.index(step) + 1
    return number, len(steps) if steps[0] == document.steps[0] and len(document.steps) > 1 else None


def _read_only(element: Element, asked: Mapping[str, AskedAnswer]) -> Part:
    if element.is_question:
        return Part(element, "modules/elements/answered.html", answer=asked[element.key])
    return Part(element, f"modules/elements/{element.kind}.html")


def question_part(
    document: Document,
    element: Question,
    answers: Mapping[str, Any],
    seen: Mapping[str, int] = MappingProxyType({}),
    errors: Mapping[str, str] = MappingProxyType({}),
    conflicts: Mapping[str, Any] = MappingProxyType({}),
) -> Part:
    """One question to fill in; see `step_screen`."""
    value = answers.get(element.key)
    return Part(
        element,
        f"modules/elements/{element.kind}.html",
        name=field_name(element),
        seen_name=seen_name(element),
        seen=seen.get(element.key, 0),
        value="" if value is None else value,
        error=errors.get(element.key, ""),
        stored=_stored(document, element, conflicts[element.key]) if element.key in conflicts else None,
        choices=_choices(element, value),
        rows=_rows(element, value),
    )


def _stored(document: Document, element: Element, value: Any) -> Stored:
    words = in_words(element, value, document.language)
    return Stored((), words) if isinstance(words, Table) else Stored(tuple(words), None)


def _choices(element: Element, value: Any) -> tuple[Choice, ...]:
    name = field_name(element)
    match element:
        case OneOf():
            return tuple(Choice(f"{name}.{one.key}", one.key, one.label, one.key == value) for one in element.options)
        case SeveralOf() | Checklist():
            options = element.items if isinstance(element, Checklist) else element.options
            chosen = value or ()
            return tuple(Choice(f"{name}.{one.key}", one.key, one.label, one.key in chosen) for one in options)
        case Scale():
            numbers = [str(point) for point in element.points]
            return tuple(Choice(f"{name}.{number}", number, number, number == str(value)) for number in numbers)
    return ()


def _rows(element: Element, value: Any) -> tuple[tuple[Cell, ...], ...]:
    if not isinstance(element, Rows):
        return ()
    filled = list(value or ())
    shown = max(len(filled), min(len(filled) + SPARE_ROWS, element.maximum_rows))
    filled += [{}] * (shown - len(filled))
    return tuple(
        tuple(
            _cell(cell_name(element, number, column.key), column.label, row.get(column.key, ""))
            for column in element.columns
        )
        for number, row in enumerate(filled)
    )


def _cell(name: str, label: str, value: str) -> Cell:
    return Cell(id=name, name=name, label=label, value=value)
