"""A paragraph whose lines are made only when a page asks for them.

reportlab's Paragraph breaks a whole text at once and again after every page, which for 80,000 words costs quadratic
time. Here a text of any length costs the page that is being made, and no more.
"""

import re
from collections import deque
from collections.abc import Iterator

from . import script
from .fonts import Face, face
from .look import Style

WORD = re.compile("[^ ]+")


class Text:
    """Showable text without line breaks (see `literal`), in one style. `before` overrides the space above it."""

    def __init__(self, text: str, style: Style, element=None, before: float | None = None):
        self.style = style
        self.element = element
        self.before = style.before if before is None else before
        self.is_rightward = script.is_needed(text) and script.starts_right(text)
        self._text = text
        self._lines: Iterator[str] | None = None
        self._ready: deque[str] = deque()
        self.shows_bullet = bool(style.bullet)

    def ready(self, width: float, count: int) -> int:
        """Have up to `count` next lines ready; how many there are. A text keeps the width of its first page."""
        if self._lines is None:
            room = width - self.style.indent
            self._lines = broken(self._text, face(self.style.font), room * 1000 / self.style.size)
            self._text = ""
        while len(self._ready) < count and (line := next(self._lines, None)) is not None:
            self._ready.append(line)
        return min(len(self._ready), count)

    def take(self, count: int) -> list[str]:
        """The next `count` lines, which must be ready; they are gone afterwards."""
        return [self._ready.popleft() for _ in range(count)]

    def take_bullet(self) -> str:
        """The bullet, the first time."""
        shows, self.shows_bullet = self.shows_bullet, False
        return self.style.bullet if shows else ""


def broken(text: str, font: Face, room: float) -> Iterator[str]:
    """The lines of `text` in a measure of `room` thousandths of the type size, in reading order, Arabic joined."""
    return _lines(script.joined(text) if script.is_needed(text) else text, font, room)


def shortened(text: str, font: Face, room: float) -> str:
    """`text` on one line: what does not fit gives way to "…"."""
    lines = broken(text, font, room)
    first = next(lines)
    if next(lines, None) is None:
        return first
    room -= font.char_width("…")
    while first and font.word_width(first) > room:
        first = first[:-1]
    return first.rstrip() + "…"


def _lines(text: str, font: Face, room: float) -> Iterator[str]:
    """Greedy: as many words as fit; a word wider than the measure is cut where it must. No text is one empty line."""
    line, used = [], -font.space
    for found in WORD.finditer(text):
        word = found[0]
        width = font.word_width(word)
        if used + font.space + width <= room:
            line.append(word)
            used += font.space + width
            continue
        if line:
            yield " ".join(line)
        if width > room:
            *full, word = _pieces(word, font, room)
            yield from full
            width = font.word_width(word)
        line, used = [word], width
    if line or used < 0:
        yield " ".join(line)


def _pieces(word: str, font: Face, room: float) -> Iterator[str]:
    """A word cut into pieces that fit, each of one character at least."""
    start, used = 0, 0.0
    for at, char in enumerate(word):
        width = font.char_width(char)
        if used + width > room and at > start:
            yield word[start:at]
            start, used = at, 0.0
        used += width
    yield word[start:]
