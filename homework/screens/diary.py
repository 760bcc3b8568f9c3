"""A diary: its form, its chart and what was written in it, a month at a time."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from core.charts import Series
from homework.diaries import series_of
from homework.models import Assignment, DiaryEntry
from modules.answers import AskedAnswer, as_asked
from modules.document import Document, Scale
from modules.forms import Posted
from modules.screens import step_screen


@dataclass(frozen=True)
class Entry:
    """One filling-in of a diary, in words. The first charted scale stands apart, as a number."""

    happened_at: datetime
    is_shared: bool
    answers: list[AskedAnswer]
    number: int | None = None
    number_in_words: str = ""


@dataclass(frozen=True)
class Day:
    on: date
    entries: list[Entry]


def diary_days(document: Document, entries: Iterable[DiaryEntry]) -> list[Day]:
    """Entries (newest first) by day."""
    step = document.steps[0]
    return [
        Day(on, [_entry(document, step, entry) for entry in of_day])
        for on, of_day in groupby(entries, key=lambda entry: timezone.localdate(entry.happened_at))
    ]


def _entry(document, step, entry: DiaryEntry) -> Entry:
    answers = [answer for answer in as_asked(document, step, entry.contents) if not answer.is_empty]
    charted = next((one.key for one in step.questions if isinstance(one, Scale) and one.is_charted), None)
    first = next((answer for answer in answers if answer.key == charted), None)
    if first is None:
        return Entry(entry.happened_at, entry.is_shared, answers)
    answers.remove(first)
    in_words = f"{first.question} {first.lines[0]}"
    return Entry(entry.happened_at, entry.is_shared, answers, entry.contents[charted], in_words)


def diary_charts(document: Document, entries: Iterable[DiaryEntry]) -> list[Series]:
    """A line per charted scale, with what its ends mean."""
    drawn = series_of(document, ((entry.happened_at, entry.scales) for entry in entries))
    scales = {element.question: element for element in document.steps[0].questions if isinstance(element, Scale)}
    return [replace(series, note=_ends(scales[series.title])) for series in drawn]


def _ends(scale: Scale) -> str:
    if not (scale.low_label and scale.high_label):
        return ""
    ends = {"lowest": scale.minimum, "low": scale.low_label, "highest": scale.maximum, "high": scale.high_label}
    return _("%(lowest)s is “%(low)s”, %(highest)s is “%(high)s”.") % ends


def chosen_month(wanted: str | None, months: list[date], today: date) -> date:
    """The first day of the month to show: the one asked for when it has entries, else this month."""
    return next((month for month in months if f"{month:%Y-%m}" == wanted), today.replace(day=1))


def bounds_of(month: date) -> tuple[date, date]:
    """The first day of a month and of the next one."""
    return month, (month + timedelta(days=32)).replace(day=1)


def diary_screen(
    one: Assignment, document: Document, entries: list[DiaryEntry], months: list[date], month: date, posted: Posted
) -> dict[str, Any]:
    """The context of homework/diary.html, apart from its form."""
    step = document.steps[0]
    return step_screen(document, step, posted.typed, errors=posted.errors) | {
        "assignment": one,
        "days": diary_days(document, entries),
        "charts": diary_charts(document, entries),
        "month": month,
        "months": [
            {"text": date_format(each, "F Y"), "url": f"?maand={each:%Y-%m}#entries", "current": each == month}
            for each in months
        ],
    }
