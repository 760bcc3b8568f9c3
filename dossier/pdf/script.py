"""Scripts written from right to left: joining Arabic letters, and putting the words of a line in the order seen.

A PDF shows glyphs where it is told to. Arabic letters have up to four shapes, which Unicode keeps as presentation
forms; our font has them, and the table of them follows from Unicode's own data. The order is Unicode Standard Annex 9
without explicit embeddings (`literal` has taken those out): enough for names, sentences and mixed lines.
"""

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise

from .fonts import showable

RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
CLUSTER = re.compile(
    "[^\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]?[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]*"
)
JOINERS = {"\u200d", "\u0640"}  # zero width joiner, and the line that stretches a word
PRESENTATION = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")
MARKS = re.compile("[\u200c-\u200f\u061c]")
MIRRORED = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")
LAM = "\u0644"


def is_needed(text: str) -> bool:
    return not text.isascii() and RIGHT_TO_LEFT.search(text) is not None


def starts_right(text: str) -> bool:
    """Whether the first letter that has a direction is one from right to left."""
    for char in text:
        direction = unicodedata.bidirectional(char)
        if direction in {"R", "AL"}:
            return True
        if direction == "L":
            return False
    return False


def joined(text: str) -> str:
    """`text` with every Arabic letter in the shape its neighbours give it, lam and alef as one sign."""
    forms, ligatures = _forms()
    letters = [char for char in text if not unicodedata.combining(char)]
    shapes = iter(_shapes(letters, forms, ligatures))
    shaped = "".join(char if unicodedata.combining(char) else next(shapes) for char in text)
    return MARKS.sub("", shaped)


def letters(line: str) -> str:
    """A joined line with the letters its presentation forms stand for."""
    return PRESENTATION.sub(lambda found: unicodedata.normalize("NFKC", found[0]), line)


def visual(line: str, is_rightward: bool) -> str:
    """A line, in reading order and already joined, in the order in which it is seen from left to right."""
    clusters = [found[0] for found in CLUSTER.finditer(line) if found[0]]
    levels = _levels([_kind(cluster[0]) for cluster in clusters], int(is_rightward))
    clusters = [c.translate(MIRRORED) if level % 2 else c for c, level in zip(clusters, levels, strict=True)]
    for limit in range(max(levels, default=0), 0, -1):
        start = None
        for at, level in enumerate([*levels, 0]):
            if level >= limit and start is None:
                start = at
            elif level < limit and start is not None:
                clusters[start:at] = reversed(clusters[start:at])
                levels[start:at] = reversed(levels[start:at])
                start = None
    return "".join(clusters)


def _shapes(letters: list[str], forms: dict, ligatures: dict) -> list[str]:
    """One entry per letter; the alef of a lam-alef is empty."""
    before = [False, *(_joins_on(a, forms) and _joins_back(b, forms) for a, b in pairwise(letters)), False]
    shapes = []
    for at, letter in enumerate(letters):
        backward, forward = before[at], before[at + 1]
        if at and (letters[at - 1], letter) in ligatures and shapes[-1]:
            kind = "final" if before[at - 1] else "isolated"
            shapes[-1] = ligatures[letters[at - 1], letter].get(kind, shapes[-1])
            shapes.append("")
            continue
        kind = ("isolated", "initial", "final", "medial")[forward + 2 * backward]
        shapes.append(forms.get(letter, {}).get(kind, letter))
    return shapes


def _joins_on(letter: str, forms: dict) -> bool:
    return letter in JOINERS or "initial" in forms.get(letter, ())


def _joins_back(letter: str, forms: dict) -> bool:
    return letter in JOINERS or "final" in forms.get(letter, ())


@lru_cache(maxsize=1)
def _forms() -> tuple[dict[str, dict[str, str]], dict[tuple[str, str], dict[str, str]]]:
    """(letter → shape's name → presentation form, (lam, alef) → shape's name → presentation form)."""
    forms, ligatures = {}, {}
    for code in (*range(0xFB50, 0xFC00), *range(0xFE80, 0xFEFD)):
        shape, *letters = unicodedata.decomposition(chr(code)).split() or [""]
        if code not in showable() or shape.strip("<>") not in {"isolated", "initial", "medial", "final"}:
            continue
        letters = tuple(chr(int(letter, 16)) for letter in letters)
        if len(letters) == 1:
            forms.setdefault(letters[0], {})[shape.strip("<>")] = chr(code)
        elif letters[0] == LAM:
            ligatures.setdefault(letters, {})[shape.strip("<>")] = chr(code)
    return forms, ligatures


def _kind(char: str) -> str:
    """L, R, a number (N), what holds a number together (S), or nothing of its own (-)."""
    direction = unicodedata.bidirectional(char)
    return {"L": "L", "R": "R", "AL": "R", "EN": "N", "AN": "N", "CS": "S", "ES": "S", "ET": "S"}.get(direction, "-")


def _levels(kinds: list[str], base: int) -> list[int]:
    """The embedding level of each: even runs from left to right, odd from right to left (rules W4–W7, N1–N2, I1–I2)."""
    edge = "R" if base else "L"
    strong, resolved = edge, []
    for at, kind in enumerate(kinds):
        if kind == "S":
            between = 0 < at < len(kinds) - 1 and kinds[at - 1] == kinds[at + 1] == "N"
            kind = "N" if between else "-"
        if kind in "LR":
            strong = kind
        resolved.append("L" if kind == "N" and strong == "L" else kind)
    at = 0
    while at < len(resolved):
        end = at
        while end < len(resolved) and resolved[end] == "-":
            end += 1
        if end > at:
            left = "R" if at and resolved[at - 1] == "N" else resolved[at - 1] if at else edge
            right = edge if end == len(resolved) else "R" if resolved[end] == "N" else resolved[end]
            resolved[at:end] = [left if left == right else edge] * (end - at)
        at = end + 1
    return [{"L": 2 * base, "R": 1, "N": 2}[kind] for kind in resolved]
