"""The elements of a step as HTML, by the templates in templates/modules/elements.

An element of a sealed document never changes. What changes is the answer in it and the revision beside it, so an
element is a stencil (core/stencils.py), drawn once per language and process. Where there is more to say about a
question, an error or another answer stored meanwhile, it is drawn anew.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from django.template.loader import render_to_string
from django.utils.html import escape
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from core.stencils import cut, fill, mark
from modules.answers import AskedAnswer, Table
from modules.document import Checklist, Element, OneOf, Rows, Scale, SeveralOf
from modules.forms import cell_name, field_name, seen_name

# Empty rows to write in, beyond those that are filled.
SPARE_ROWS = 2

CHOSEN = " checked"


@dataclass(frozen=True)
class Choice:
    """One radio button or tick box. `taken` is the attribute that says it is chosen, or nothing."""

    id: str
    key: str
    label: str
    taken: str


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
    """One element, as its template wants it; all but the first two are for questions."""

    element: Element
    template: str
    name: str = ""
    seen_name: str = ""
    seen: str = ""
    value: str = ""
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


def part_of(
    element: Element, value: Any = None, seen: int = 0, *, error: str = "", stored: Stored | None = None
) -> Part:
    """An element with what is filled in: a stored value, or what was typed when there is an `error`."""
    template = f"modules/elements/{element.kind}.html"
    if not element.is_question:
        return Part(element, template)
    filling = _Filling(element, value, seen)
    return Part(
        element,
        template,
        name=field_name(element),
        seen_name=seen_name(element),
        seen=filling.seen,
        value=filling.value,
        error=error,
        stored=stored,
        choices=tuple(_choices(element, filling)),
        rows=tuple(_rows(element, filling)),
    )


def read_only(element: Element, answer: AskedAnswer | None) -> Part:
    """An element to look back at."""
    template = "answered" if element.is_question else element.kind
    return Part(element, f"modules/elements/{template}.html", answer=answer)


def draw(part: Part, *, can_save: bool = False) -> SafeString:
    """By its template. `can_save`: the form has somewhere to go."""
    return render_to_string(part.template, {"part": part, "can_save": can_save})


def draw_filled(element: Element, value: Any = None, seen: int = 0, *, language: str = "") -> SafeString:
    """The same as `draw(part_of(element, value, seen), can_save=True)`, from what this process drew before.

    `language` is the active one: who draws many elements has asked for it once.
    """
    filling = _Filling(element, value, seen)
    return fill(_pieces(element, filling.row_count, language or get_language()), filling.of)


# --- what goes into the open places of an element ---------------------------------------------------------------------


class _Filling:
    """What is filled in at one element. Names of places: `value`, `seen`, `=<key>` of a choice, `<row>.<column>`."""

    def __init__(self, element: Element, value: Any, seen: int):
        self.element = element
        self.raw = value
        self.seen = str(seen)

    @property
    def value(self) -> str:
        return self.raw if isinstance(self.raw, str) else ""

    @property
    def row_count(self) -> int:
        if not isinstance(self.element, Rows):
            return 0
        filled = len(self.raw or ())
        return max(filled, min(filled + SPARE_ROWS, self.element.maximum_rows))

    def taken(self, key: str) -> str:
        chosen = self.raw if isinstance(self.raw, list | tuple) else [str(self.raw)]
        return CHOSEN if self.raw is not None and key in chosen else ""

    def cell(self, number: int, column: str) -> str:
        return self.raw[number].get(column, "") if number < len(self.raw or ()) else ""

    def of(self, place: str) -> str:
        """What stands in a place, as HTML."""
        if place == "seen":
            return self.seen
        if place == "value":
            return escape(self.value)
        if place.startswith("="):
            return self.taken(place[1:])
        number, column = place.split(".")
        return escape(self.cell(int(number), column))


class _Marks(_Filling):
    """A mark in every open place, for drawing an element that will be filled in later."""

    def __init__(self, element: Element, row_count: int):
        super().__init__(element, None, 0)
        self.seen = mark("seen")
        self.count = row_count

    @property
    def value(self) -> str:
        return mark("value")

    @property
    def row_count(self) -> int:
        return self.count

    def taken(self, key: str) -> str:
        return mark(f"={key}")

    def cell(self, number: int, column: str) -> str:
        return mark(f"{number}.{column}")


def _choices(element: Element, filling: _Filling) -> Iterator[Choice]:
    name = field_name(element)
    match element:
        case OneOf() | SeveralOf():
            options = [(one.key, one.label) for one in element.options]
        case Checklist():
            options = [(one.key, one.label) for one in element.items]
        case Scale():
            options = [(str(point), str(point)) for point in element.points]
        case _:
            return
    for key, label in options:
        yield Choice(f"{name}.{key}", key, label, filling.taken(key))


def _rows(element: Element, filling: _Filling) -> Iterator[tuple[Cell, ...]]:
    for number in range(filling.row_count):
        names = [(cell_name(element, number, column.key), column) for column in element.columns]
        yield tuple(Cell(name, name, column.label, filling.cell(number, column.key)) for name, column in names)


# --- what was drawn before --------------------------------------------------------------------------------------------

MOST_KEPT = 20_000
# (id of the element, rows, language) → the element, so that its id stays its own, and its HTML cut at the marks
_kept: dict[tuple[int, int, str], tuple[Element, tuple[str, ...]]] = {}


def _pieces(element: Element, row_count: int, language: str) -> tuple[str, ...]:
    """The HTML of an element, cut at its open places."""
    key = (id(element), row_count, language)
    kept = _kept.get(key)
    if kept is None:
        kept = _kept[key] = (element, _drawn(element, row_count))
        for old in list(_kept)[: max(0, len(_kept) - MOST_KEPT)]:
            _kept.pop(old, None)
    return kept[1]


def _drawn(element: Element, row_count: int) -> tuple[str, ...]:
    marks = _Marks(element, row_count)
    part = part_of(element)
    if element.is_question:
        part = replace(
            part,
            seen=marks.seen,
            value=marks.value,
            choices=tuple(_choices(element, marks)),
            rows=tuple(_rows(element, marks)),
        )
    return cut(draw(part, can_save=True))
