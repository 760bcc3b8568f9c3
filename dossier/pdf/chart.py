"""Scores as a drawing: a line through time on the whole scale, or a ruler when there is one score."""

from reportlab.platypus.flowables import Flowable

from . import look
from .content import Band, Chart
from .fonts import face
from .labels import Labels
from .literal import Literal
from .text import shortened

HEIGHT = 150.0
RULER_HEIGHT = 62.0
AXIS_ROOM = 30.0  # left of the plot, for numbers
NAME_ROOM = 112.0  # right of the plot, for the names of bands
DAY_ROOM = 16.0  # under the plot, for dates
MOST_VALUES = 12  # more points than this get no number beside them, more than MOST_DOTS no dot
MOST_DOTS = 60


class ChartFlowable(Flowable):
    """Vectors and text only; the element is a figure with the summary as its text alternative."""

    def __init__(self, chart: Chart, labels: Labels, literal: Literal, element, width: float):
        super().__init__()
        self.chart, self.labels, self.literal, self.element = chart, labels, literal, element
        self.is_ruler = len(chart.points) == 1
        self.width = width
        self.keeps_next = self.is_ruler  # what is under a ruler says what it shows
        self.height = RULER_HEIGHT if self.is_ruler else HEIGHT
        self.spaceBefore, self.spaceAfter = 8.0, 4.0

    def draw(self) -> None:
        with self.canv.marked(self.element):
            (self._draw_ruler if self.is_ruler else self._draw_line)()

    def _share(self, value: float) -> float:
        """Where `value` is on the scale, from 0 to 1; a value outside it stands at its end."""
        low, high = self.chart.minimum, self.chart.maximum
        return min(max((value - low) / (high - low), 0.0), 1.0) if high > low else 0.5

    def _write(self, x: float, y: float, text: str, style, align: str, width: float = 0.0) -> None:
        """Text on one line; with a `width` it is shortened to it."""
        font, text = face(style.font), self.literal(text)
        line = shortened(text, font, (width or look.MEASURE) * 1000 / style.size)
        self.canv.show(x, y, [line], style, None, width, align)

    # one score

    def _draw_ruler(self) -> None:
        canvas, point = self.canv, self.chart.points[0]
        bottom, thickness = 24.0, 14.0
        self.canv.box(0, bottom, self.width, thickness, look.SAND)
        for band, left, right in self._bands(self.width):
            canvas.box(left, bottom, right - left, thickness, look.BANDS[_tint(band)])
            canvas.box(right - 0.5, bottom, 0.5, thickness, look.WHITE)
            self._write(left, bottom - 11, band.label, look.BAND_NAME, "centre", right - left)
        canvas.stroke(look.LINE)
        canvas.rect(0, bottom, self.width, thickness)
        self._write(0, bottom - 22, self.labels.number(self.chart.minimum), look.AXIS, "left")
        self._write(0, bottom - 22, self.labels.number(self.chart.maximum), look.AXIS, "right", self.width)
        x = min(max(self._share(point.value) * self.width, 1.5), self.width - 1.5)
        canvas.box(x - 1.25, bottom - 3, 2.5, thickness + 7, look.DEEP)
        left = min(max(x - 40, 0), self.width - 80)
        align = "left" if left == 0 else "right" if left == self.width - 80 else "centre"
        self._write(left, bottom + thickness + 8, self.labels.number(point.value), look.VALUE_MARK, align, 80)

    def _bands(self, length: float):
        """(band, from, to) in points along the scale; neighbours that leave a gap between whole numbers share it."""
        bands = sorted(self.chart.bands, key=lambda band: band.low)
        for at, band in enumerate(bands):
            low = (bands[at - 1].high + band.low) / 2 if at else band.low
            high = (band.high + bands[at + 1].low) / 2 if at + 1 < len(bands) else band.high
            yield band, self._share(low) * length, self._share(high) * length

    # more scores

    def _draw_line(self) -> None:
        bottom, height = DAY_ROOM, HEIGHT - DAY_ROOM - 12
        width = self.width - AXIS_ROOM - (NAME_ROOM if self.chart.bands else 8)
        self._draw_ground(bottom, width, height)
        spots = [(AXIS_ROOM + 8 + x * (width - 16), bottom + self._share(p.value) * height) for x, p in self._places()]
        canvas = self.canv
        canvas.stroke(look.BRAND, 1.6)
        path = canvas.beginPath()
        for at, spot in enumerate(spots):
            (path.lineTo if at else path.moveTo)(*spot)
        canvas.drawPath(path)
        for at, ((x, y), point) in enumerate(zip(spots, self.chart.points, strict=True)):
            if len(spots) <= MOST_DOTS:
                canvas.fill(look.BRAND if at == len(spots) - 1 else look.WHITE)
                canvas.circle(x, y, 2.8, stroke=1, fill=1)
            if len(spots) <= MOST_VALUES:
                under = y > bottom + height - 12
                self._write(
                    x - 20, y - 12 if under else y + 6, self.labels.number(point.value), look.VALUE_MARK, "centre", 40
                )
        self._draw_days([x for x, _ in spots], bottom)

    def _draw_ground(self, bottom: float, width: float, height: float) -> None:
        canvas = self.canv
        for band, low, high in self._bands(height):
            canvas.box(AXIS_ROOM, bottom + low, width, high - low, look.BANDS[_tint(band)])
            if high - low >= look.BAND_NAME.leading:
                middle = bottom + (low + high) / 2
                canvas.box(AXIS_ROOM + width, bottom + low + 0.5, 4, high - low - 1, look.BANDS[_tint(band)])
                self._write(AXIS_ROOM + width + 11, middle - 3, band.label, look.BAND_NAME, "left", NAME_ROOM - 11)
        for value in ticks(self.chart.minimum, self.chart.maximum):
            y = bottom + self._share(value) * height
            canvas.rule(AXIS_ROOM, y, width, look.LINE, 0.5)
            self._write(0, y - 2.8, self.labels.number(value), look.AXIS, "right", AXIS_ROOM - 6)

    def _places(self):
        """(place from 0 to 1, point) by time; evenly when all are of one moment."""
        points = self.chart.points
        first, last = points[0].at, max(point.at for point in points)
        whole = (last - first).total_seconds()
        for at, point in enumerate(points):
            yield ((point.at - first).total_seconds() / whole if whole > 0 else at / (len(points) - 1)), point

    def _draw_days(self, places: list[float], bottom: float) -> None:
        """As many dates as fit without touching; the first and the last always."""
        room, right = 52.0, max(places)
        shown = right + room
        for x, point in sorted(zip(places, self.chart.points, strict=True), key=lambda pair: -pair[0]):
            if shown - x < room or (x - min(places) < room and x > min(places)):
                continue
            left = max(x - 26, AXIS_ROOM - 8)
            self._write(left, bottom - 12, self.labels.short_day(point.at), look.AXIS, "centre", 52)
            shown = x


def ticks(low: float, high: float) -> list[float]:
    """Up to ten values to write along a scale: both its ends, and round values between them."""
    if high <= low:
        return [low]
    steps = (base * 10.0**power for power in range(-3, 9) for base in (1, 2, 5))
    step = next((step for step in steps if (high - low) / step <= 8), high - low)
    first = -(-low // step) * step
    between = (round(first + at * step, 6) for at in range(int((high - first) / step) + 1))
    return [low, *(value for value in between if value - low > 0.6 * step and high - value > 0.6 * step), high]


def band_of(chart: Chart, value: float) -> Band | None:
    """The band a value falls in; the lower one when it stands in two."""
    return next((band for band in sorted(chart.bands, key=lambda b: b.low) if band.low <= value <= band.high), None)


def _tint(band: Band) -> int:
    return min(max(band.level, 1), len(look.BANDS)) - 1
