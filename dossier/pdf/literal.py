"""What somebody typed, as it will stand on the page: literally, and visibly where the font has no sign for it.

Nothing is ever read as markup, so there is nothing to escape. What is left is what a font cannot draw: control
characters, halves of surrogate pairs and scripts it does not have become □, emoji become their name in brackets, and
signs that are invisible by nature are left out.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache

from . import script
from .fonts import charset_pattern, showable

MISSING = "□"

LINE_BREAK = re.compile(r"\r\n|[\n\r\x85\u2028\u2029]")
MODIFIER = "\ufe0e\ufe0f\u20e3\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f"  # how to draw the sign before it
PICTURE = "\u2190-\u2bff\U0001f000-\U0001fbff"
EMOJI = re.compile(
    rf"[\U0001f1e6-\U0001f1ff]{{2}}|[\U0001f000-\U0001fbff][{MODIFIER}]*(?:\u200d[{PICTURE}][{MODIFIER}]*)*"
)
JOINERS = "\u200c\u200d\u200e\u200f\u061c"  # these decide how Arabic is written: `script` needs them, then drops them
INVISIBLE = "\u00ad\u200b\u2060\ufeff\u202a-\u202c\u2066-\u2069\u20e3\ufe00-\ufe0f"
WIDE = re.compile("[\u1680\u2000-\u200a\u205f\u3000]")  # spaces of all widths; the narrow one does not break a line
SPACES = re.compile("^ +|  +")


def lines(text: str) -> Iterator[str]:
    """`text` at its line breaks, whatever machine they come from; one at a time, for a text can be huge."""
    start = 0
    for found in LINE_BREAK.finditer(text):
        yield text[start : found.start()]
        start = found.end()
    yield text[start:]


class Literal:
    """Makes a line of text showable. `emoji` says what signs are called; others get their Unicode name."""

    def __init__(self, emoji: Mapping[str, str]):
        self._emoji = emoji

    def __call__(self, line: str) -> str:
        """`line` holds no line break; a tab becomes four spaces, and runs of spaces keep their width."""
        if not (line.isascii() and line.isprintable()):
            line = self._replace(line)
        if "  " in line or line[:1] == " ":
            line = SPACES.sub(_hard_spaces, line)
        return line

    def _replace(self, line: str) -> str:
        line = WIDE.sub(" ", unicodedata.normalize("NFC", line).replace("\t", "    "))
        line = EMOJI.sub(self._name, line)
        line = _invisible(script.is_needed(line)).sub("", line)
        return _unshowable().sub(MISSING, line)

    def _name(self, found: re.Match) -> str:
        signs = found[0]
        if "\U0001f1e6" <= signs[0] <= "\U0001f1ff":  # a flag is two letters of a country
            return "[" + "".join(chr(ord(sign) - 0x1F1E6 + ord("A")) for sign in signs) + "]"
        signs = re.sub(f"[{MODIFIER}\u200d]", "", signs) or signs
        names = (self._emoji.get(sign) or unicodedata.name(sign, MISSING).lower() for sign in signs)
        return "[" + " + ".join(names) + "]"


def _hard_spaces(found: re.Match) -> str:
    # an ordinary space must stay in the run, or the line could not be broken there
    return "\u00a0" * (len(found[0]) - 1) + (" " if found.start() else "\u00a0")


@cache
def _invisible(keeps_joiners: bool) -> re.Pattern:
    return re.compile(f"[{INVISIBLE}{'' if keeps_joiners else JOINERS}]")


@cache
def _unshowable() -> re.Pattern:
    return re.compile(f"[^{charset_pattern(showable())}{JOINERS}]")
