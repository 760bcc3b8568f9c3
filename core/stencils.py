"""Templates that are drawn once, with places left open.

Most of a page is the same every time: the words, the attributes, the order. Drawing that anew costs more than all
queries of a page together. A stencil is a template drawn once per language and process with a mark in each open place;
from then on it is filled in.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from secrets import token_hex
from typing import Any

from django.template.loader import render_to_string
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

# Letters and digits, so that no escaping touches it, and by chance, so that nobody writes it.
_EDGE = token_hex(16)
_MARK = re.compile(f"{_EDGE}<(.*?)>{_EDGE}")


def mark(place: str) -> SafeString:
    """What to put in an open place while drawing."""
    return mark_safe(f"{_EDGE}<{place}>{_EDGE}")


def cut(html: str) -> tuple[str, ...]:
    """HTML with marks in it, as pieces: what is fixed, the name of a place, what is fixed, and so on."""
    return tuple(_MARK.split(html))


def fill(pieces: tuple[str, ...], value_of: Callable[[str], str]) -> SafeString:
    """The pieces with every place filled; `value_of` gives HTML for the name of a place."""
    filled = list(pieces)
    for at in range(1, len(filled), 2):
        filled[at] = value_of(filled[at])
    return mark_safe("".join(filled))


def stencil(template: str, **values: Any) -> SafeString:
    """`template` with these values, as rendering it would give, at a fraction of the cost.

    A value whose name begins with `is_` or `has_` decides what is drawn. Every other is only shown, as it is: the
    template must not ask for its truth and must not change it with a filter. Nothing else reaches the template.
    """
    flags = tuple((name, bool(value)) for name, value in values.items() if name.startswith(("is_", "has_")))
    places = tuple(name for name in values if not name.startswith(("is_", "has_")))
    pieces = _drawn(template, flags, places, get_language())
    return fill(pieces, lambda place: conditional_escape(values[place]))


@lru_cache(maxsize=2_000)
def _drawn(template: str, flags: tuple, places: tuple, language: str) -> tuple[str, ...]:
    return cut(render_to_string(template, {**dict(flags), **{place: mark(place) for place in places}}))
