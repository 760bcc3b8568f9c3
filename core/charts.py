"""Charts as geometry: pure Python that turns values into positions. The page draws them as SVG, the PDF on paper.

Positions are in units with the origin at the top left, as in SVG; somebody who draws from the bottom (a PDF) takes
``height - y``.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

# Patterns for the bands of a score, in order of severity. A pattern is drawn besides its colour.
PATTERNS = ("plain", "dots", "lines", "steep", "cross")


@dataclass(frozen=True)
class Point:
    on: date
    value: float


@dataclass(frozen=True)
class Band:
    """A range of a scale with a name; `low` and `high` are both included, as in "0 to 4"."""

    label: str
    low: float
    high: float
    level: int = 1  # 1 (nothing to worry about) to 5; decides colour and pattern


@dataclass(frozen=True)
class Series:
    """What one chart shows. The y axis is the scale itself (`minimum` to `maximum`), whatever the values are."""

    title: str
    points: Sequence[Point]
    minimum: float
    maximum: float
    bands: Sequence[Band] = ()
    key: str = "chart"  # unique on the page
    note: str = ""  # a sentence of the caller, as "Lower is better."


@dataclass(frozen=True)
class Frame:
    """The drawing: its size and the margins around the plot."""

    width: float = 380
    height: float = 250
    left: float = 36
    right: float = 14
    top: float = 16
    bottom: float = 34

    @property
    def plot_width(self) -> float:
        return self.width - self.left - self.right

    @property
    def plot_height(self) -> float:
        return self.height - self.top - self.bottom

    @property
    def plot_right(self) -> float:
        return self.width - self.right

    @property
    def plot_bottom(self) -> float:
        return self.height - self.bottom


@dataclass(frozen=True)
class Mark:
    """A point on its place."""

    x: float
    y: float
    point: Point


@dataclass(frozen=True)
class Stripe:
    """A band on its place."""

    y: float
    height: float
    band: Band
    pattern: str
    label_at: str = "end"  # "start" or "end": where its name does not lie on the line

    @property
    def bottom(self) -> float:
        return self.y + self.height


@dataclass(frozen=True)
class Tick:
    position: float
    value: float | date


@dataclass(frozen=True)
class Plot:
    frame: Frame
    marks: Sequence[Mark]
    stripes: Sequence[Stripe] = ()
    rows: Sequence[Tick] = ()  # horizontal lines; position is y
    days: Sequence[Tick] = field(default_factory=tuple)  # dates under the axis; position is x

    @property
    def path(self) -> str:
        """The line through all points, as the `d` of an SVG path; empty with fewer than two points."""
        if len(self.marks) < 2:
            return ""
        return "M" + " L".join(f"{mark.x:g} {mark.y:g}" for mark in self.marks)


def plot(series: Series, frame: Frame = Frame()) -> Plot:
    """Put a series on its place. Points are sorted by date; values outside the scale stay at its edge."""
    points = sorted(series.points, key=lambda point: point.on)
    marks = tuple(_marks(points, series, frame))
    return Plot(
        frame=frame,
        marks=marks,
        stripes=tuple(_stripes(series, frame, marks)),
        rows=tuple(Tick(_y(value, series, frame), value) for value in steps(series.minimum, series.maximum)),
        days=tuple(_days(points, frame)),
    )


def steps(minimum: float, maximum: float, most: int = 6) -> list[float]:
    """Round numbers from minimum to maximum for an axis, both ends included."""
    span = maximum - minimum
    if span <= 0:
        return [minimum]
    sizes = [size for size in _round_numbers(span) if 2 <= span / size <= most - 1]
    size = next((size for size in sizes if span % size == 0), sizes[0])
    values = [minimum]
    while values[-1] + size < maximum - size / 2:
        values.append(values[-1] + size)
    return [*values, maximum]


def _round_numbers(up_to):
    scale = 0.1
    while scale <= up_to:
        yield from (round(step * scale, 1) for step in (1, 2, 5, 3, 4, 6))
        scale *= 10


def edges(bands: Sequence[Band], minimum: float, maximum: float) -> list[tuple[float, float, Band]]:
    """(from, to, band) without gaps, from low to high: between 0–4 and 5–9 the edge lies at 4.5."""
    ordered = sorted(bands, key=lambda band: band.low)
    found = []
    for index, band in enumerate(ordered):
        low = minimum if index == 0 else (ordered[index - 1].high + band.low) / 2
        high = maximum if index == len(ordered) - 1 else (band.high + ordered[index + 1].low) / 2
        found.append((low, high, band))
    return found


def band_of(value: float, bands: Sequence[Band]) -> Band | None:
    """The band a value falls in."""
    return next((band for band in bands if band.low <= value <= band.high), None)


def pattern_of(band: Band) -> str:
    return PATTERNS[min(max(band.level, 1), len(PATTERNS)) - 1]


def _y(value, series, frame):
    span = (series.maximum - series.minimum) or 1
    inside = min(max(value, series.minimum), series.maximum)
    return round(frame.plot_bottom - (inside - series.minimum) / span * frame.plot_height, 2)


def _x(on, first, last, frame):
    span = (last - first).days
    if not span:
        return round(frame.left + frame.plot_width / 2, 2)
    # The first and last point keep some distance from the edges, so that their dots are whole.
    inner = frame.plot_width - 28
    return round(frame.left + 14 + (on - first).days / span * inner, 2)


def _marks(points, series, frame):
    for point in points:
        yield Mark(_x(point.on, points[0].on, points[-1].on, frame), _y(point.value, series, frame), point)


def _stripes(series, frame, marks):
    for low, high, band in edges(series.bands, series.minimum, series.maximum):
        top, bottom = _y(high, series, frame), _y(low, series, frame)
        yield Stripe(top, round(bottom - top, 2), band, pattern_of(band), _label_at(band, top, frame, marks))


def _label_at(band, top, frame, marks, letter=7, height=20):
    """The end of a stripe where its name (under its upper edge) is not crossed by the line."""
    width = len(band.label) * letter
    sides = {"end": (frame.plot_right - width, frame.plot_right), "start": (frame.left, frame.left + width)}
    for side, (left, right) in sides.items():
        crossed = any(left <= x <= right and top - 6 <= y <= top + height for x, y in _along(marks))
        if not crossed:
            return side
    return "end"


def _along(marks, parts=12):
    """Positions along the line, close together, and a little above the values that are written out."""
    for mark in marks:
        yield mark.x, mark.y
    for here, there in pairwise(marks):
        for part in range(1, parts):
            yield here.x + (there.x - here.x) * part / parts, here.y + (there.y - here.y) * part / parts
    for mark in (*marks[:1], *marks[-1:]):
        yield mark.x, mark.y - 16


def _days(points, frame, room=70):
    """Dates under the axis, as many as fit with `room` units each; the first and the last always."""
    days = sorted({point.on for point in points})
    if not days:
        return
    places = [(_x(day, days[0], days[-1], frame), day) for day in days]
    last = places[-1]
    kept = [places[0]]
    for place in places[1:-1]:
        if place[0] - kept[-1][0] >= room and last[0] - place[0] >= room:
            kept.append(place)
    if last not in kept:
        if last[0] - kept[-1][0] < room and len(kept) > 1:
            kept.pop()
        kept.append(last)
    for position, day in kept:
        yield Tick(position, day)
