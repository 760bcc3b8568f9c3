"""Where the compiler is on a page, and what it found missing there."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.utils.html import strip_tags
from django.utils.translation import gettext as _

from modules.cleaning import clean_html, is_blank_html


@dataclass(frozen=True)
class Problem:
    """Something that keeps a page from being published.

    `path` leads to the form field: `("steps", 2, "elements", 1, "transcript")`. `place` says the same in words and is
    empty for the page itself. Both texts are in the language that was active while compiling.
    """

    path: tuple[str | int, ...]
    place: str
    message: str

    def __str__(self) -> str:
        return f"{self.place}: {self.message}" if self.place else self.message


class CompileError(Exception):
    """The page can't be sealed. `problems` has everything that is missing, in the order of the page."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(map(str, self.problems)))


@dataclass
class Place:
    """One spot on the page. Every spot adds to the same list of problems.

    `media` copies files (see cms/media.py); `language` is the language of the page.
    """

    media: Any
    language: str
    path: tuple[str | int, ...] = ()
    words: str = ""
    problems: list[Problem] = field(default_factory=list)

    def below(self, *steps: str | int, words: str | None = None) -> "Place":
        return Place(
            self.media, self.language, (*self.path, *steps), self.words if words is None else words, self.problems
        )

    def refuse(self, name: str | None, message: str) -> None:
        """Notes a problem with field `name` of this spot, or with the spot itself."""
        path = self.path if name is None else (*self.path, name)
        self.problems.append(Problem(path, self.words, message))

    def text(self, name: str, value: str | None, missing: str) -> str:
        """A plain text that has to be filled in."""
        text = self.optional_text(value)
        if not text:
            self.refuse(name, missing)
        return text

    def optional_text(self, value: str | None) -> str:
        return (value or "").replace("\r\n", "\n").replace("\x00", "").strip()

    def html(self, name: str, value: Any, missing: str) -> str:
        """Rich text that has to be filled in, as clean, final HTML."""
        source = getattr(value, "source", value) or ""
        cleaned = clean_html(source)
        if is_blank_html(cleaned):
            self.refuse(name, missing)
        if "linktype=" in source:
            self.refuse(name, _("a link leads to a page or file inside the CMS. Clients can't open those."))
        return cleaned

    def number(self, name: str, value: Any, missing: str) -> Any:
        if value is None:
            self.refuse(name, missing)
        return value

    def file(self, name: str, file: Any, copy: Any, missing: str) -> Any:
        """What `copy(file)` makes of a chosen file, or None with a problem noted."""
        if file is None:
            if missing:
                self.refuse(name, missing)
            return None
        try:
            return copy(file)
        except ValueError as error:
            self.refuse(name, str(error))
            return None


def shown(text: str, length: int = 60) -> str:
    """A text short enough to name a spot by."""
    text = strip_tags(text)
    return text if len(text) <= length else f"{text[:length].rstrip()}…"
