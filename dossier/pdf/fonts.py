"""The two faces a dossier is set in, what they can show, and how wide it is."""

import re
import unicodedata
from functools import cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

FOLDER = Path(__file__).resolve().parent.parent / "fonts"

REGULAR = "Dossier"
BOLD = "Dossier-Bold"
FILES = {REGULAR: "DejaVuSansCondensed.ttf", BOLD: "DejaVuSansCondensed-Bold.ttf"}

KEPT_WORDS = 20_000  # widths remembered per face; ordinary text uses a few thousand different words
LONG_WORD = 40  # characters; a longer one is measured again rather than remembered


class Face:
    """One face; widths are in thousandths of the type size."""

    def __init__(self, name: str):
        self.name = name
        self.font = TTFont(name, str(FOLDER / FILES[name]), asciiReadable=True)
        pdfmetrics.registerFont(self.font)
        self.charset = self.font.face.charToGlyph.keys()
        self._widths = self.font.face.charWidths
        self._words: dict[str, float] = {}
        self.space = self._widths[32]

    def char_width(self, char: str) -> float:
        return self._widths.get(ord(char), self.font.face.defaultWidth)

    def word_width(self, word: str) -> float:
        width = self._words.get(word)
        if width is None:
            width = sum(map(self._widths.get, map(ord, word)))
            if len(word) <= LONG_WORD:
                if len(self._words) >= KEPT_WORDS:
                    self._words.clear()
                self._words[word] = width
        return width


@cache
def face(name: str) -> Face:
    """The face called REGULAR or BOLD; read from disk once per process."""
    return Face(name)


@cache
def showable() -> frozenset[int]:
    """The code points both faces can show. Above the basic plane nothing is promised: emoji are put into words."""
    both = face(REGULAR).charset & face(BOLD).charset
    return frozenset(
        code
        for code in both
        if code < 0x10000 and unicodedata.category(chr(code)) not in {"Cc", "Cf", "Cs", "Co", "Cn"}
    )


def charset_pattern(codes) -> str:
    """The inside of a regular expression's [] that matches exactly these code points."""
    parts, start, last = [], None, None
    for code in [*sorted(codes), None]:
        if start is not None and code != last + 1:
            parts.append(f"{re.escape(chr(start))}-{re.escape(chr(last))}")
            start = None
        if start is None:
            start = code
        last = code
    return "".join(parts)
