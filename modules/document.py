"""What a client works through, as plain typed values: Document > Session > Step > Element.

A document is made by the compiler from what an editor wrote, is sealed, and is all a client's screen, the dossier and
the API ever see of it. Pure: no Django, no Wagtail.

Reading is strict (see core/stored.py): `Document.parse` raises `DocumentError` rather than leave anything out. A
document stored in an older format is lifted while reading, one format at a time, through `LIFTS`; what is stored is
never rewritten. To change the format: raise FORMAT, and add the function that turns the previous one into it.

HTML (`Text.html`, `Tip.html`, `Film.transcript_html`) has been cleaned by the compiler and is final. An asset is the
sha256 digest, in hexadecimal, of a `ModuleAsset`.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Any, ClassVar

from core.stored import Between, Broken, Pattern, Storable, StoredDataError, read, write

FORMAT = 1

# from an older format to the next one: {0: function(data) -> data in format 1}
LIFTS: dict[int, Callable[[dict], dict]] = {}

Key = Annotated[str, Pattern(r"[A-Za-z0-9_-]{1,64}", "a key")]
Asset = Annotated[str, Pattern(r"[0-9a-f]{64}", "the digest of an asset")]
Language = Annotated[str, Pattern(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", "a language code")]
Filled = Annotated[str, Pattern(r"(?s).*\S.*", "filled in")]
ContentType = Annotated[str, Pattern(r"(audio|video)/[a-z0-9.+-]+", "a type of film or audio")]


class DocumentError(StoredDataError):
    """The data is not a document. `path` says where, `message` what is wrong."""


class DocumentKind(StrEnum):
    MODULE = "module"
    EXERCISE = "exercise"
    DIARY = "diary"


class StepKind(StrEnum):
    READING = "reading"
    FILM = "film"
    EXERCISE = "exercise"
    TEST = "test"
    REFLECTION = "reflection"


@dataclass(frozen=True, kw_only=True)
class Content:
    """Something to read, see or hear."""

    is_question: ClassVar[bool] = False

    key: Key

    @property
    def assets(self) -> tuple[str, ...]:
        return ()


@dataclass(frozen=True, kw_only=True)
class Question:
    """Something to answer. `help` may be empty."""

    is_question: ClassVar[bool] = True
    assets: ClassVar[tuple[str, ...]] = ()

    key: Key
    question: Filled
    help: str
    is_required: bool


@dataclass(frozen=True, kw_only=True)
class Text(Content):
    kind: ClassVar[str] = "text"

    html: Filled


@dataclass(frozen=True, kw_only=True)
class Heading(Content):
    kind: ClassVar[str] = "heading"

    text: Filled


@dataclass(frozen=True, kw_only=True)
class Image(Content):
    """`width` and `height` in pixels, of the asset as it is stored. `caption` may be empty."""

    kind: ClassVar[str] = "image"

    asset: Asset
    alt: Filled
    caption: str
    width: Annotated[int, Between(1, 10_000)]
    height: Annotated[int, Between(1, 10_000)]

    @property
    def assets(self) -> tuple[str, ...]:
        return (self.asset,)


@dataclass(frozen=True, kw_only=True)
class Film(Content):
    """Film or audio, told apart by `content_type`. `captions` is a WebVTT asset in `captions_language`."""

    kind: ClassVar[str] = "film"

    title: Filled
    asset: Asset
    content_type: ContentType
    poster: Asset | None
    captions: Asset | None
    captions_language: Language | None
    transcript_html: Filled

    def __post_init__(self) -> None:
        if (self.captions is None) != (self.captions_language is None):
            raise Broken("captions and their language go together")

    @property
    def is_audio(self) -> bool:
        return self.content_type.startswith("audio/")

    @property
    def assets(self) -> tuple[str, ...]:
        return tuple(asset for asset in (self.asset, self.poster, self.captions) if asset)


@dataclass(frozen=True, kw_only=True)
class Tip(Content):
    kind: ClassVar[str] = "tip"

    html: Filled


@dataclass(frozen=True, kw_only=True)
class Option:
    """One answer to choose from, one thing to tick, or one column to fill in."""

    key: Key
    label: Filled


@dataclass(frozen=True, kw_only=True)
class ShortText(Question):
    """Answer: one line of text."""

    kind: ClassVar[str] = "short_text"


@dataclass(frozen=True, kw_only=True)
class LongText(Question):
    """Answer: text of several lines."""

    kind: ClassVar[str] = "long_text"


@dataclass(frozen=True, kw_only=True)
class OneOf(Question):
    """Answer: the key of one option."""

    kind: ClassVar[str] = "one_of"

    options: tuple[Option, ...]

    def __post_init__(self) -> None:
        _require(self.options, "options")


@dataclass(frozen=True, kw_only=True)
class SeveralOf(Question):
    """Answer: the keys of the chosen options."""

    kind: ClassVar[str] = "several_of"

    options: tuple[Option, ...]

    def __post_init__(self) -> None:
        _require(self.options, "options")


@dataclass(frozen=True, kw_only=True)
class Checklist(Question):
    """Answer: the keys of the items that are done."""

    kind: ClassVar[str] = "checklist"

    items: tuple[Option, ...]

    def __post_init__(self) -> None:
        _require(self.items, "items")


@dataclass(frozen=True, kw_only=True)
class Scale(Question):
    """Answer: a whole number from `minimum` to `maximum`. The labels may be empty. A charted scale gets a chart."""

    kind: ClassVar[str] = "scale"

    minimum: int
    maximum: int
    low_label: str
    high_label: str
    is_charted: bool

    def __post_init__(self) -> None:
        if not 1 <= self.maximum - self.minimum <= 20:
            raise Broken("a scale has 2 to 21 points")

    @property
    def points(self) -> range:
        return range(self.minimum, self.maximum + 1)


@dataclass(frozen=True, kw_only=True)
class Rows(Question):
    """Answer: at most `maximum_rows` rows, each with a text by column key."""

    kind: ClassVar[str] = "rows"

    columns: tuple[Option, ...]
    maximum_rows: Annotated[int, Between(1, 50)]

    def __post_init__(self) -> None:
        _require(self.columns, "columns")


Element = Text | Heading | Image | Film | Tip | ShortText | LongText | OneOf | SeveralOf | Checklist | Scale | Rows


@dataclass(frozen=True, kw_only=True)
class Step:
    key: Key
    title: Filled
    minutes: Annotated[int, Between(0, 600)]
    kind: StepKind
    elements: tuple[Element, ...]

    @cached_property
    def questions(self) -> tuple[Element, ...]:
        return tuple(element for element in self.elements if element.is_question)


@dataclass(frozen=True, kw_only=True)
class Session:
    key: Key
    title: Filled
    steps: tuple[Step, ...]


@dataclass(frozen=True, kw_only=True)
class Intro:
    """What a client reads before starting: plain text, each may be empty."""

    summary: str
    for_whom: str
    how_long: str
    what_you_get: str
    who_sees: str
    theme: str


@dataclass(frozen=True, kw_only=True)
class Document(Storable):
    """A whole module, exercise or diary. Keys of steps and of elements are unique in the document.

    An exercise has one session; a diary has one step, which is filled in again for every entry.
    """

    kind: DocumentKind
    title: Filled
    language: Language
    intro: Intro
    sessions: tuple[Session, ...]

    def __post_init__(self) -> None:
        if not self.sessions or not all(session.steps for session in self.sessions):
            raise Broken("a document has at least one session, and every session at least one step")
        if self.kind != DocumentKind.MODULE and len(self.sessions) != 1:
            raise Broken("an exercise or a diary has one session")
        if self.kind == DocumentKind.DIARY and len(self.steps) != 1:
            raise Broken("a diary has one step")
        _require_unique("session", (session.key for session in self.sessions))
        _require_unique("step", (step.key for step in self.steps))
        _require_unique("element", (element.key for step in self.steps for element in step.elements))

    @classmethod
    def parse(cls, data: Any) -> "Document":
        """The document stored as `data` (as `to_data` gives it), in this or an older format, or DocumentError."""
        lifted = _lifted(data)
        try:
            return read(cls, {name: value for name, value in lifted.items() if name != "format"})
        except StoredDataError as error:
            raise DocumentError(error.path, error.message) from None

    def to_data(self) -> dict[str, Any]:
        return {"format": FORMAT} | write(self)

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        return tuple(step for session in self.sessions for step in session.steps)

    def step(self, key: str) -> Step:
        """KeyError when there is no such step."""
        return self._steps_by_key[key]

    def element(self, key: str) -> Element:
        """KeyError when there is no such element."""
        return self._elements_by_key[key]

    def assets(self) -> tuple[str, ...]:
        """The digests of everything this document shows, each once, in the order of first use."""
        return tuple(dict.fromkeys(digest for element in self._elements_by_key.values() for digest in element.assets))

    @cached_property
    def _steps_by_key(self) -> dict[str, Step]:
        return {step.key: step for step in self.steps}

    @cached_property
    def _elements_by_key(self) -> dict[str, Element]:
        return {element.key: element for step in self.steps for element in step.elements}


def _lifted(data: Any) -> dict[str, Any]:
    """`data` in the current format."""
    if not isinstance(data, dict):
        raise DocumentError("", f"should be an object, not {type(data).__name__}")
    found = data.get("format")
    while found != FORMAT or type(found) is not int:
        lift = LIFTS.get(found) if type(found) is int else None
        if lift is None:
            raise DocumentError("format", f"{found!r} can't be read; the newest known format is {FORMAT}")
        try:
            data = {**lift(data), "format": found + 1}
        except (LookupError, TypeError, AttributeError) as error:
            raise DocumentError("format", f"can't be lifted from {found}: {error}") from error
        found += 1
    return data


def _require(options: tuple[Option, ...], name: str) -> None:
    if not options:
        raise Broken(f"{name} are missing")
    _require_unique(name, (option.key for option in options))


def _require_unique(name: str, keys: Iterator[str]) -> None:
    seen = set()
    for key in keys:
        if key in seen:
            raise Broken(f"the {name} key {key!r} is used twice")
        seen.add(key)
