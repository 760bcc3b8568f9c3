"""The form of a step: what its fields are called, and reading one that was posted.

A field is called `a.<element key>`, a cell of a table `a.<element key>.<row>.<column key>`. Beside each question stands
`seen-a.<element key>`: the revision of the answer the page was made with. A question takes part in a post when one of
these is there, so a page that was cut off on the way empties nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext

from modules.answers import BadAnswer, clean, is_empty
from modules.document import Checklist, Question, Rows, SeveralOf, Step

FIELD = "a."
SEEN = "seen-a."
MOST_ROWS = 200


class BadPost(ValueError):
    """The post does not belong to this step: a field nobody asked for. `args[0]` is its name."""


@dataclass(frozen=True)
class Posted:
    """What came in, by element key. `values` can be stored, `errors` say what cannot, `typed` shows it all again."""

    values: dict[str, Any] = field(default_factory=dict)
    seen: dict[str, int] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)
    typed: dict[str, Any] = field(default_factory=dict)

    def without(self, key: str | None) -> "Posted":
        """The same but for one question: nothing was posted to it."""
        parts = (self.values, self.seen, self.errors, self.typed)
        return Posted(*({name: value for name, value in part.items() if name != key} for part in parts))

    def requiring(self, step: Step) -> "Posted":
        """The same, with an error at every required question of `step` that was left open."""
        needed = [element.key for element in step.questions if element.is_required]
        left_open = [key for key in needed if is_empty(self.values.get(key))]
        return replace(self, errors=dict.fromkeys(left_open, still_needed()) | self.errors)


NOTHING_POSTED = Posted()


def still_needed() -> str:
    """What is said at a required question without an answer."""
    return gettext("This question still needs an answer.")


def field_name(element: Question) -> str:
    return FIELD + element.key


def cell_name(element: Rows, row: int, column_key: str) -> str:
    return f"{FIELD}{element.key}.{row}.{column_key}"


def seen_name(element: Question) -> str:
    return SEEN + element.key


def read_step(step: Step, data: QueryDict) -> Posted:
    """The answers to `step` in a posted form. Raises BadPost."""
    questions = {element.key: element for element in step.questions}
    present: dict[str, list[str]] = {}
    for name in data:
        if name.startswith((FIELD, SEEN)):
            key = name.removeprefix("seen-").removeprefix(FIELD).split(".")[0]
            if key not in questions:
                raise BadPost(name)
            present.setdefault(key, []).append(name)
    posted = Posted()
    for key, names in present.items():
        element = questions[key]
        posted.seen[key] = _revision(data, seen_name(element))
        posted.typed[key] = raw = _raw(element, data, names)
        try:
            posted.values[key] = posted.typed[key] = clean(element, raw)
        except BadAnswer as refused:
            posted.errors[key] = refused.message
    return posted


def _revision(data: QueryDict, name: str) -> int:
    text = data.get(name) or "0"
    if not (text.isascii() and text.isdigit() and len(text) <= 9):
        raise BadPost(name)
    return int(text)


def _raw(element: Question, data: QueryDict, names: list[str]) -> Any:
    if isinstance(element, Rows):
        return _raw_rows(element, data, names)
    if any(name.count(".") > 1 for name in names):
        raise BadPost(names[0])
    if isinstance(element, SeveralOf | Checklist):
        return data.getlist(field_name(element))
    return data.get(field_name(element))


def _raw_rows(element: Rows, data: QueryDict, names: list[str]) -> list[Mapping[str, str]]:
    columns = {column.key for column in element.columns}
    rows: dict[int, dict[str, str]] = {}
    for name in names:
        if name.startswith(SEEN):
            continue
        parts = name.split(".")
        if len(parts) != 4 or parts[3] not in columns or not _is_row_number(parts[2]):
            raise BadPost(name)
        rows.setdefault(int(parts[2]), {})[parts[3]] = data[name]
    return [rows[number] for number in sorted(rows)]


def _is_row_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= 3 and int(text) < MOST_ROWS
