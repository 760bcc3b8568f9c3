"""The building block of a page: one or more columns of text beside each other, that may go on on the next page."""

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from reportlab.platypus.flowables import Flowable

from .look import DEPTH
from .text import Text

ROUNDING = 0.01  # less than anything that can be seen
LOW = DEPTH * 0.4


@dataclass(slots=True)
class Fit:
    """What of a column fits somewhere: (text, lines, whether it ends there), their height, and whether that is all."""

    pieces: list[tuple[Text, int, bool]] = field(default_factory=list)
    height: float = 0.0
    is_all: bool = True


class Column:
    """Texts under each other, `x` from the left of the strip; `texts` may be a generator."""

    def __init__(self, texts: Iterable[Text], width: float, x: float = 0.0):
        self.width, self.x = width, x
        self._source = iter(texts)
        self._waiting: deque[Text] = deque()

    def fit(self, height: float, is_full_page: bool) -> Fit:
        """What fits in `height`. Two lines stay together at both ends of a page; what is kept goes with the next."""
        fit = Fit()
        for text in self._texts():
            gap = text.before if fit.pieces else 0.0
            leading = text.style.leading
            room = max(int((height - fit.height - gap + ROUNDING) // leading), 0)
            ready = text.ready(self.width, room + 2)
            if ready <= room:
                fit.pieces.append((text, ready, True))
                fit.height += gap + ready * leading
                continue
            fit.is_all = False
            count = room - 1 if ready == room + 1 else room
            if count >= 2 or (count and is_full_page):
                fit.pieces.append((text, count, False))
                fit.height += gap + count * leading
            else:
                _leave_kept(fit, is_full_page)
            return fit
        return fit

    def draw(self, canvas, x: float, top: float, fit: Fit) -> None:
        """Draw what fits, and be left with what does not."""
        y = top
        for at, (text, count, ends) in enumerate(fit.pieces):
            style = text.style
            y -= text.before if at else 0.0
            baseline = y - style.leading / 2 - style.size * 0.36  # the middle of the letters in the middle of the line
            left, width = x + self.x, self.width - style.indent
            if bullet := text.take_bullet():
                canvas.show(left + 2, baseline, [bullet], style, text.element, style.indent)
            left, align = left + style.indent, "right" if text.is_rightward else "left"
            canvas.show(left, baseline, text.take(count), style, text.element, width, align, text.is_rightward)
            y -= count * style.leading
            if ends:
                self._waiting.popleft()

    def _texts(self):
        yield from list(self._waiting)
        for text in self._source:
            self._waiting.append(text)
            yield text


class Strip(Flowable):
    """Columns side by side, with `pad` (top, right, bottom, left) inside the ground that `paint` draws.

    `paint(canvas, width, height)` draws from (0, 0). A strip that `is_whole` only breaks when it is high.
    One that `keeps_next` stands on the page where the next one begins. `repeat` makes what is shown again above it when
    it begins or goes on on a new page. `entry` is the (title, level) of the bookmark to it. `close` is called when all
    of it has been drawn.
    """

    def __init__(
        self,
        columns: list[Column],
        *,
        before: float = 0.0,
        pad: tuple[float, float, float, float] = (0, 0, 0, 0),
        paint: Callable | None = None,
        is_whole: bool = False,
        keeps_next: bool = False,
        repeat: Callable[[], "Strip"] | None = None,
        entry: tuple[str, int] | None = None,
        close: Callable[[], None] | None = None,
    ):
        super().__init__()
        self.columns, self.pad, self.paint, self.is_whole = columns, pad, paint, is_whole
        self.keeps_next, self.repeat, self.entry, self.close = keeps_next, repeat, entry, close
        self.spaceBefore, self.spaceAfter = before, 0.0
        self._fits: list[Fit] = []

    @property
    def is_loose(self) -> bool:
        """Whether it may begin on one page and go on on the next."""
        return not self.is_whole or not self._is_low()

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        top, _, bottom, _ = self.pad
        is_full_page = availHeight >= DEPTH - 1
        self._fits = [column.fit(availHeight - top - bottom, is_full_page) for column in self.columns]
        self.width = availWidth
        self.height = max(fit.height for fit in self._fits) + top + bottom
        if not all(fit.is_all for fit in self._fits):
            return availWidth, availHeight + 1  # too high: it will be asked to split
        return availWidth, self.height

    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:
        if not any(fit.pieces for fit in self._fits) or (self.is_whole and self._is_low()):
            return []
        return [Part(self, self._fits, self.height), self]

    def _is_low(self) -> bool:
        """Whether it is low enough for moving it to the next page, and leaving a gap, to make sense."""
        return all(column.fit(LOW, is_full_page=False).is_all for column in self.columns)

    def draw(self) -> None:
        self.draw_fits(self.canv, self._fits, self.height)
        if self.close:
            self.close()

    def draw_fits(self, canvas, fits: list[Fit], height: float) -> None:
        top, _, _, left = self.pad
        if self.paint:
            self.paint(canvas, self.width, height)
        for column, fit in zip(self.columns, fits, strict=True):
            column.draw(canvas, left, height - top, fit)


class Part(Flowable):
    """The part of a strip that stands on one page; it is drawn at once, and the strip keeps the rest."""

    def __init__(self, strip: Strip, fits: list[Fit], height: float):
        super().__init__()
        self.strip, self.fits = strip, fits
        self.width, self.height = strip.width, height
        self.spaceBefore, self.spaceAfter = strip.spaceBefore, 0.0

    def draw(self) -> None:
        self.strip.draw_fits(self.canv, self.fits, self.height)
        self.strip.spaceBefore = 0.0


def _leave_kept(fit: Fit, is_full_page: bool) -> None:
    """Take back what may not stand apart from a text of which nothing fits, unless that would be everything."""
    kept = 0
    while kept < len(fit.pieces) and fit.pieces[-1 - kept][0].style.keep:
        kept += 1
    if kept == len(fit.pieces) and is_full_page:
        return
    for _ in range(kept):
        text, count, _ = fit.pieces.pop()
        fit.height -= count * text.style.leading + (text.before if fit.pieces else 0.0)
