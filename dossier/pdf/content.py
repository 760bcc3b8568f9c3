"""What a dossier document says, as plain typed values: a title, sections, and the blocks in them.

Pure: no Django, no models, no layout. The Django layer turns rows into these; `render.write_pdf` turns these into
pages. Every text is plain text, shown as it is, whatever it holds: nothing in it is read as markup.

Moments are aware datetimes; `Labels` puts them into words. Long things (`Section.blocks`, `Table.rows`,
`AccessLog.rows`) may be generators: they are read once, in order, while the pages are made.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Voice(StrEnum):
    """Whose words a note holds; it decides the colour and the place of the note."""

    CLIENT = "client"
    COUNSELLOR = "counsellor"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a section. Level 1 is listed in the contents; level 2 only in the bookmarks."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text. A line break stays a line break; an empty line makes a new paragraph."""

    text: str
    is_muted: bool = False


@dataclass(frozen=True, slots=True)
class QuestionAnswer:
    """A question as it was asked, with what was answered; no `answers` means that it was left open.

    `asked_in` says where it was asked ("Grip op je administratie, stap 2"), `answered_at` when.
    """

    question: str
    answers: tuple[str, ...] = ()
    asked_in: str = ""
    answered_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class KeyValues:
    """Short facts: (name, value) pairs."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a header, one cell at least, that is repeated on every page.

    `widths` are shares, one per column; empty means equal. A row with too few or too many cells loses nothing.
    """

    header: tuple[str, ...]
    rows: Iterable[tuple[str, ...]]
    widths: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class ChartPoint:
    at: datetime
    value: float


@dataclass(frozen=True, slots=True)
class Band:
    """A named part of the scale, both ends included; `level` 1 (calm) to 5 (asks attention) picks the tint."""

    label: str
    low: float
    high: float
    level: int = 1


@dataclass(frozen=True, slots=True)
class Chart:
    """Scores through time on a fixed scale. One point is drawn on a ruler, more as a line; a table says the same.

    `summary` says in one sentence what the picture shows; a screen reader reads it instead of the picture.
    """

    title: str
    points: tuple[ChartPoint, ...]
    minimum: float
    maximum: float
    bands: tuple[Band, ...] = ()
    summary: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """One session note. `label` says what kind it is and who can read it."""

    voice: Voice
    label: str
    author: str
    written_at: datetime
    body: str


@dataclass(frozen=True, slots=True)
class NotePair:
    """The notes about one appointment, the client's first. Short pairs stand side by side."""

    client: Note | None = None
    counsellor: Note | None = None


@dataclass(frozen=True, slots=True)
class Appointment:
    """`kind`, `place` and `status` are words for the reader ("Op locatie", "Kamer 3", "niet doorgegaan")."""

    starts_at: datetime
    ends_at: datetime
    counsellor: str
    kind: str = ""
    place: str = ""
    status: str = ""


@dataclass(frozen=True, slots=True)
class AccessLine:
    """Somebody looked at or changed something; `role` and `what` are words for the reader."""

    at: datetime
    who: str
    role: str
    what: str


@dataclass(frozen=True, slots=True)
class AccessLog:
    rows: Iterable[AccessLine]


@dataclass(frozen=True, slots=True)
class Picture:
    """A JPEG, PNG, WebP or GIF as bytes; `description` is its text alternative, `caption` is printed under it."""

    data: bytes
    description: str
    caption: str = ""


Block = (
    Heading
    | Paragraph
    | QuestionAnswer
    | KeyValues
    | Table
    | Chart
    | Note
    | NotePair
    | Appointment
    | AccessLog
    | Picture
)


@dataclass(frozen=True, slots=True)
class Section:
    """A chapter: starts on a new page, is listed in the contents and the bookmarks.

    `blocks` is read once. `size` is about how many blocks and rows of tables it will yield, for the progress bar;
    0 if unknown.
    """

    title: str
    blocks: Iterable[Block]
    intro: str = ""
    size: int = 0


@dataclass(frozen=True, slots=True)
class DossierDocument:
    """A whole dossier. `period` is in words; `language` is the language of our own words in it: "nl" or "en"."""

    title: str
    client_name: str
    organisation: str
    period: str
    made_at: datetime
    language: str
    sections: tuple[Section, ...]
