"""What a client may answer, and how an answer reads as words. No models: used by the screen, the PDF and the API.

A stored value is plain JSON, by kind of question:

    short_text, long_text   text, "" when empty
    one_of                  the key of an option, or None
    several_of, checklist   keys of options, in the order of the document
    scale                   a whole number, or None
    rows                    [{column key: text}, …], every row with every column
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils import translation
from django.utils.translation import gettext, ngettext

from modules.document import (
    Checklist,
    Document,
    LongText,
    OneOf,
    Option,
    Question,
    Rows,
    Scale,
    SeveralOf,
    ShortText,
    Step,
)

SHORT_LIMIT = 300
LONG_LIMIT = 20_000
CELL_LIMIT = 1_000

EMPTY = (None, "", [], {})

# What nobody types on purpose: control characters other than tab and line break.
CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
SURROGATES = re.compile("[\ud800-\udfff]")
NUMBER = re.compile(r"\s*-?[0-9]{1,6}\s*")


class BadAnswer(ValueError):
    """An answer that cannot be kept. `code` is for programs, `message` is for the person who wrote it."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(code)
        self.code = code
        self.message = message


@dataclass(frozen=True)
class Table:
    """An answer in rows, as words: one text per column in every row."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def labelled(self) -> list[list[tuple[str, str]]]:
        """The rows as (column, text) pairs."""
        return [list(zip(self.columns, row, strict=True)) for row in self.rows]


@dataclass(frozen=True)
class AskedAnswer:
    """A question as it was asked, and its answer in words: `lines`, or a `table` for rows. Neither: not answered."""

    key: str
    kind: str
    question: str
    help: str
    lines: tuple[str, ...] = ()
    table: Table | None = None

    @property
    def is_empty(self) -> bool:
        return not self.lines and self.table is None


def clean(element: Question, raw: Any) -> Any:
    """`raw`, as a form or a program gave it, as the value to store. Raises BadAnswer.

    Nothing filled in is always allowed here; whether a question has to be answered is for sending and finishing.
    """
    return CLEANERS[type(element)](element, raw)


def is_empty(value: Any) -> bool:
    """Whether a stored value says nothing."""
    return value in EMPTY


def in_words(element: Question, value: Any, language: str) -> list[str] | Table:
    """A stored value as a reader sees it: lines of text, or a table for rows. No lines: not answered."""
    if is_empty(value):
        return []
    with translation.override(language):
        return WORDERS[type(element)](element, value)


def as_asked(document: Document, step: Step, contents: Mapping[str, Any]) -> list[AskedAnswer]:
    """Every question of `step` in its order, with its answer from `contents` (element key → stored value)."""
    asked = []
    for element in step.questions:
        words = in_words(element, contents.get(element.key), document.language)
        answer = {"table": words} if isinstance(words, Table) else {"lines": tuple(words)}
        asked.append(AskedAnswer(element.key, element.kind, element.question, element.help, **answer))
    return asked


# From what was given to what is stored


def _malformed() -> BadAnswer:
    return BadAnswer("malformed", gettext("This answer cannot be read. Fill it in again."))


def _text(raw: Any, limit: int) -> str:
    if raw is None:
        return ""
    if not isinstance(raw, str) or SURROGATES.search(raw):
        raise _malformed()
    text = CONTROLS.sub("", raw.replace("\r\n", "\n").replace("\r", "\n"))
    if not text.strip():
        return ""
    if len(text) > limit:
        too_long = gettext("This text has %(count)s characters and there is room for %(limit)s. Make it shorter.")
        raise BadAnswer("too_long", too_long % {"count": len(text), "limit": limit})
    return text


def _line(raw: Any, limit: int) -> str:
    return _text(" ".join(CONTROLS.sub("", raw).split()) if isinstance(raw, str) else raw, limit)


def _clean_short(element: ShortText, raw: Any) -> str:
    return _line(raw, SHORT_LIMIT)


def _clean_long(element: LongText, raw: Any) -> str:
    return _text(raw, LONG_LIMIT)


def _clean_one(element: OneOf, raw: Any) -> str | None:
    if raw in (None, ""):
        return None
    return _chosen(element.options, [raw])[0]


def _clean_several(element: SeveralOf, raw: Any) -> list[str]:
    return _chosen(element.options, raw)


def _clean_checklist(element: Checklist, raw: Any) -> list[str]:
    return _chosen(element.items, raw)


def _chosen(options: tuple[Option, ...], raw: Any) -> list[str]:
    if raw is None:
        return []
    if not isinstance(raw, list | tuple) or not all(isinstance(key, str) for key in raw):
        raise _malformed()
    known = [option.key for option in options]
    if not set(raw) <= set(known):
        raise BadAnswer("unknown_option", gettext("Choose from the answers that are shown."))
    return [key for key in known if key in raw]


def _clean_scale(element: Scale, raw: Any) -> int | None:
    if raw in (None, ""):
        return None
    if isinstance(raw, str) and NUMBER.fullmatch(raw):
        raw = int(raw)
    if type(raw) is not int:
        raise _malformed()
    if raw not in element.points:
        choose = gettext("Choose a number from %(lowest)s to %(highest)s.")
        raise BadAnswer("out_of_range", choose % {"lowest": element.minimum, "highest": element.maximum})
    return raw


def _clean_rows(element: Rows, raw: Any) -> list[dict[str, str]]:
    if raw is None:
        return []
    if not isinstance(raw, list | tuple):
        raise _malformed()
    rows = [row for row in (_clean_row(element, row) for row in raw) if any(row.values())]
    if len(rows) > element.maximum_rows:
        limit = element.maximum_rows
        raise BadAnswer(
            "too_many_rows",
            ngettext("There is room for %(limit)s row.", "There is room for %(limit)s rows.", limit) % {"limit": limit},
        )
    return rows


def _clean_row(element: Rows, raw: Any) -> dict[str, str]:
    columns = [column.key for column in element.columns]
    if not isinstance(raw, Mapping) or not set(raw) <= set(columns):
        raise _malformed()
    return {key: _line(raw.get(key), CELL_LIMIT) for key in columns}


CLEANERS: dict[type, Callable[[Any, Any], Any]] = {
    ShortText: _clean_short,
    LongText: _clean_long,
    OneOf: _clean_one,
    SeveralOf: _clean_several,
    Checklist: _clean_checklist,
    Scale: _clean_scale,
    Rows: _clean_rows,
}


# From what is stored to words


def _text_in_words(element: ShortText | LongText, value: str) -> list[str]:
    return [value]


def _one_in_words(element: OneOf, value: str) -> list[str]:
    return _labels(element.options, [value])


def _several_in_words(element: SeveralOf, value: list[str]) -> list[str]:
    return _labels(element.options, value)


def _checklist_in_words(element: Checklist, value: list[str]) -> list[str]:
    return _labels(element.items, value)


def _labels(options: tuple[Option, ...], keys: list[str]) -> list[str]:
    labels = {option.key: option.label for option in options}
    return [labels.get(key, key) for key in keys]


def _scale_in_words(element: Scale, value: int) -> list[str]:
    values = {"number": value, "lowest": element.minimum, "highest": element.maximum}
    if not (element.low_label and element.high_label):
        return [gettext("%(number)s, from %(lowest)s to %(highest)s") % values]
    ends = {"low": element.low_label, "high": element.high_label}
    return [gettext("%(number)s, from %(lowest)s (%(low)s) to %(highest)s (%(high)s)") % (values | ends)]


def _rows_in_words(element: Rows, value: list[dict[str, str]]) -> Table:
    return Table(
        columns=tuple(column.label for column in element.columns),
        rows=tuple(tuple(row.get(column.key, "") for column in element.columns) for row in value),
    )


WORDERS: dict[type, Callable[[Any, Any], list[str] | Table]] = {
    ShortText: _text_in_words,
    LongText: _text_in_words,
    OneOf: _one_in_words,
    SeveralOf: _several_in_words,
    Checklist: _checklist_in_words,
    Scale: _scale_in_words,
    Rows: _rows_in_words,
}
