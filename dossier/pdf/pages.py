"""Turning pages: flowables come in one by one, pages go out when they are full."""

from collections.abc import Callable

from reportlab.platypus.doctemplate import LayoutError
from reportlab.platypus.flowables import Flowable

from . import look
from .canvas import PageCanvas

ROUNDING = 0.01
HIGHEST_HEADER = look.DEPTH / 4  # of a table; a higher one is not repeated
BEGINNING = 90.0  # of something that may break: enough for a label and two lines


class Pages:
    """`dress(canvas)` draws what stands on every new page; `on_turn` is called after each page."""

    def __init__(self, canvas: PageCanvas, on_turn: Callable[[], None]):
        self.canvas = canvas
        self.dress: Callable[[PageCanvas], None] = lambda canvas: None
        self._on_turn = on_turn
        self._is_open = False
        self.y = look.HEIGHT - look.TOP

    @property
    def is_at_top(self) -> bool:
        return self.y >= look.HEIGHT - look.TOP - ROUNDING

    def begin(self, dress: Callable[[PageCanvas], None] | None = None) -> None:
        """Start on a new page, and dress this and the next ones so."""
        self.end()
        self.dress = dress or self.dress
        self.dress(self.canvas)
        self.y = look.HEIGHT - look.TOP
        self._is_open = True

    def end(self) -> None:
        if self._is_open:
            self.canvas.showPage()
            self._is_open = False
            self._on_turn()

    def keep(self, flowables: list[Flowable]) -> None:
        """Turn the page now if these, of the last one only the beginning, would not stand together on this one."""
        height = 0.0
        for at, flowable in enumerate(flowables):
            _, needed = flowable.wrapOn(self.canvas, look.MEASURE, look.DEPTH)
            is_last = at == len(flowables) - 1
            if is_last and getattr(flowable, "is_loose", False):
                needed = min(needed, BEGINNING)
            height += needed + flowable.getSpaceBefore() + flowable.getSpaceAfter()
        if height > self.y - look.BOTTOM and not self.is_at_top:
            self.begin()

    def flow(self, flowable: Flowable) -> tuple[int, float]:
        """Draw a flowable, on as many pages as it takes; (page's object number, height on it) where it begins."""
        began, turned = None, self.is_at_top
        while True:
            room = self._room(flowable)
            _, height = flowable.wrapOn(self.canvas, look.MEASURE, room)
            parts = [flowable] if height <= room + ROUNDING else flowable.splitOn(self.canvas, look.MEASURE, room)
            if parts:
                began = began or (self.canvas.page.number, self.y)
                self._draw(parts[0])
            elif turned:
                raise LayoutError(f"{type(flowable).__name__} does not fit on a page")
            if len(parts) == 1:
                return began
            flowable, turned = parts[-1] if parts else flowable, True
            self.begin()
            self._repeat(flowable)

    def _repeat(self, flowable: Flowable) -> None:
        if repeat := getattr(flowable, "repeat", None):
            again = repeat()
            _, height = again.wrapOn(self.canvas, look.MEASURE, look.DEPTH)
            if height <= HIGHEST_HEADER:
                self._draw(again)

    def _room(self, flowable: Flowable) -> float:
        return self.y - look.BOTTOM - (0.0 if self.is_at_top else flowable.getSpaceBefore())

    def _draw(self, flowable: Flowable) -> None:
        self.y -= (0.0 if self.is_at_top else flowable.getSpaceBefore()) + flowable.height
        flowable.drawOn(self.canvas, look.LEFT, self.y)
        self.y -= flowable.getSpaceAfter()
