"""Scripts written from right to left: joining Arabic letters, and putting the words of a line in the order seen.

A PDF shows glyphs where it is told to. Arabic letters have up to four shapes, which Unicode keeps as presentation
forms; our font has them, and the table of them follows from Unicode's own data. The order is Unicode Standard Annex 9
without explicit embeddings (`literal` has taken those out) and without pairing brackets (N0): enough for names,
sentences and mixed lines.
"""

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise

from .fonts import showable

RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
COMBINING = "\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670"
CLUSTER = re.compile(f"[^{COMBINING}]?[{COMBINING}]*")
JOINERS = {"\u200d", "\u0640"}  # zero width joiner, and the line that stretches a word
PRESENTATION = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")
MARKS = re.compile("[\u200c-\u200f\u061c]")
MIRRORED = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")
LAM = "\u0644"

# A line is written as one kind per sign: L and R (letters), M (Arabic letter), N and A (European and Arabic number),
# S and T (what may hold numbers together), E (what may belong to one), - (nothing of its own).
KINDS = {"L": "L", "R": "R", "AL": "M", "EN": "N", "AN": "A", "CS": "S", "ES": "T", "ET": "E"}
AFTER_ARABIC = re.compile("M[^LR]*")
AFTER_LEFT = re.compile("L[^R]*")
BETWEEN = re.compile("(?<=N)[ST](?=N)")
BETWEEN_ARABIC = re.compile("(?<=A)S(?=A)")
SIGNS = re.compile("E*N+E*")
LOOSE = re.compile("[STE]")
NEUTRALS = re.compile("-+")
NUMBER = re.compile("[NA]")


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
    kinds = "".join(KINDS.get(unicodedata.bidirectional(cluster[0]), "-") for cluster in clusters)
    levels = _levels(kinds, int(is_rightward))
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


def _levels(kinds: str, base: int) -> list[int]:
    """The embedding level of each: even runs from left to right, odd from right to left (rules W2–W7, N1–N2, I1–I2)."""
    edge = "R" if base else "L"
    kinds = AFTER_ARABIC.sub(lambda found: found[0].replace("N", "A"), kinds).replace("M", "R")
    kinds = SIGNS.sub(lambda found: "N" * len(found[0]), BETWEEN_ARABIC.sub("A", BETWEEN.sub("N", kinds)))
    kinds = AFTER_LEFT.sub(lambda found: found[0].replace("N", "L"), ("" if base else "L") + kinds)[not base :]
    resolved = list(LOOSE.sub("-", kinds))
    for run in NEUTRALS.finditer("".join(resolved)):
        # beside a number counts as right to left, beside the edge as the direction of the text
        left = NUMBER.sub("R", resolved[run.start() - 1]) if run.start() else edge
        right = NUMBER.sub("R", resolved[run.end()]) if run.end() < len(resolved) else edge
        resolved[run.start() : run.end()] = [left if left == right else edge] * (run.end() - run.start())
    return [{"L": 2 * base, "R": 1, "N": 2, "A": 2}[kind] for kind in resolved]
