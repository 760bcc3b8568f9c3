"""A diary over time: what was filled in on its charted scales, as series to draw. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from statistics import fmean

from core.charts import Point, Series
from core.clock import AMSTERDAM
from modules.document import Document, Scale


def series_of(
    document: Document, entries: Iterable[tuple[datetime, Mapping[str, float]]], key: str = "diary"
) -> list[Series]:
    """One series per charted scale of a diary that was filled in. `entries`: (happened at, scale key → value).

    A day filled in more than once stands as the mean of that day. `key` is unique on the page.
    """
    days: dict[str, dict[date, list[float]]] = defaultdict(lambda: defaultdict(list))
    for happened_at, scales in entries:
        for scale_key, value in scales.items():
            days[scale_key][happened_at.astimezone(AMSTERDAM).date()].append(value)
    return [
        Series(
            title=scale.question,
            points=[Point(day, round(fmean(values), 1)) for day, values in sorted(days[scale.key].items())],
            minimum=scale.minimum,
            maximum=scale.maximum,
            key=f"{key}-{scale.key}",
        )
        for scale in document.steps[0].questions
        if isinstance(scale, Scale) and scale.is_charted and scale.key in days
    ]
