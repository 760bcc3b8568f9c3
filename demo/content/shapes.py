"""The shapes all demo content is written in.

Plain frozen dataclasses; this module imports nothing but the standard library. The names a loader may rely on:

* every element, item, option, row column and step has a stable key (`name` or `key`), lower case with hyphens,
  unique where it lives: an element name is unique within its whole document, an option key within its question;
* texts are Dutch (`language="nl"`). `html` and `*_html` fields hold a small set of tags: p, ul, ol, li, strong, em, a;
  every other text field is plain text;
* files are names relative to `demo/media/`.

What a value looks like when a client answers an element (in `StepDone.answers`, `DiaryWritten.values`):

==================== ==============================================
ShortText, LongText  str
OneOf                one option key
SeveralOf, Checklist tuple of option or item keys
Scale                int
Rows                 tuple of {column key: str}
==================== ==============================================
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Literal

Pairs = tuple[tuple[str, str], ...]
"""(key, label) in the order of the screen."""

LICENCE = "Eigen werk van Tussentijd, dezelfde licentie als het project (BSD-3-Clause)"


def one_line(html: str) -> str:
    """`html` without the line breaks and indentation it has in a Python file."""
    return " ".join(html.split()).replace("> <", "><")


# Media


@dataclass(frozen=True)
class Picture:
    file: str
    alt: str
    title: str = ""


@dataclass(frozen=True)
class Film:
    """A film that plays from our own server. `alternatives` are the same film in other formats."""

    file: str
    poster: str
    captions: str
    transcript_html: str
    title: str
    seconds: int = 0
    has_sound: bool = False
    alternatives: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "transcript_html", one_line(self.transcript_html))


# Elements that show something


@dataclass(frozen=True)
class Text:
    name: str
    html: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "html", one_line(self.html))


@dataclass(frozen=True)
class Heading:
    name: str
    text: str


@dataclass(frozen=True)
class Image:
    name: str
    picture: Picture
    caption: str = ""


@dataclass(frozen=True)
class FilmElement:
    name: str
    film: Film


@dataclass(frozen=True)
class Tip:
    name: str
    html: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "html", one_line(self.html))


# Elements that ask something


@dataclass(frozen=True)
class ShortText:
    name: str
    question: str
    help: str = ""
    required: bool = False


@dataclass(frozen=True)
class LongText:
    name: str
    question: str
    help: str = ""
    required: bool = False


@dataclass(frozen=True)
class OneOf:
    name: str
    question: str
    options: Pairs
    help: str = ""
    required: bool = False


@dataclass(frozen=True)
class SeveralOf:
    name: str
    question: str
    options: Pairs
    help: str = ""
    required: bool = False


@dataclass(frozen=True)
class Checklist:
    name: str
    question: str
    items: Pairs
    help: str = ""


@dataclass(frozen=True)
class Scale:
    """Whole numbers from `minimum` to `maximum`, shown as radio buttons with a word at both ends.

    A `charted` scale is one to follow over time, as a line.
    """

    name: str
    question: str
    minimum: int
    maximum: int
    low_label: str
    high_label: str
    help: str = ""
    required: bool = False
    charted: bool = False


@dataclass(frozen=True)
class Rows:
    """A table the client fills row by row. `columns` are (key, label)."""

    name: str
    question: str
    columns: Pairs
    help: str = ""
    most: int = 20


Question = ShortText | LongText | OneOf | SeveralOf | Checklist | Scale | Rows
Element = Text | Heading | Image | FilmElement | Tip | Question
QUESTIONS = (ShortText, LongText, OneOf, SeveralOf, Checklist, Scale, Rows)

StepKind = Literal["reading", "film", "exercise", "test", "reflection"]


# Documents


@dataclass(frozen=True)
class Step:
    """One screen of work. `title` starts with a verb; `minutes` is an honest guess."""

    name: str
    title: str
    minutes: int
    kind: StepKind
    elements: tuple[Element, ...]


@dataclass(frozen=True)
class Module:
    slug: str
    title: str
    summary: str
    for_whom: str
    how_long: str
    what_you_get: str
    who_sees: str
    theme: str
    steps: tuple[Step, ...]
    picture: Picture | None = None
    language: str = "nl"
    licence: str = LICENCE


@dataclass(frozen=True)
class Exercise:
    """A piece of homework of exactly one step, which may be handed in again and again."""

    slug: str
    title: str
    summary: str
    step: Step
    picture: Picture | None = None
    language: str = "nl"
    licence: str = LICENCE

    @property
    def steps(self) -> tuple[Step, ...]:
        return (self.step,)


@dataclass(frozen=True)
class Diary:
    """One short form, filled in many times. The first element is a charted scale."""

    slug: str
    title: str
    summary: str
    step: Step
    picture: Picture | None = None
    language: str = "nl"
    licence: str = LICENCE

    @property
    def steps(self) -> tuple[Step, ...]:
        return (self.step,)


@dataclass(frozen=True)
class AnswerOption:
    key: str
    label: str
    score: int


@dataclass(frozen=True)
class AnswerSet:
    key: str
    options: tuple[AnswerOption, ...]

    @property
    def minimum(self) -> int:
        return min(option.score for option in self.options)

    @property
    def maximum(self) -> int:
        return max(option.score for option in self.options)


@dataclass(frozen=True)
class Item:
    """One question. A reverse item scores minimum + maximum − the score of the chosen option."""

    key: str
    text: str
    reverse: bool
    answer_set: str


@dataclass(frozen=True)
class NextStep:
    """`target` is the slug of the module or self-test where the kind is one of those."""

    kind: Literal["mail", "chat", "appointment", "module", "self_test"]
    label: str
    target: str = ""


@dataclass(frozen=True)
class Band:
    """Both bounds belong to the band. `level`: 0 none, 1 some, 2 quite a lot, 3 a lot."""

    key: str
    minimum: int
    maximum: int
    level: int
    title: str
    meaning: str
    advice: str
    next_steps: tuple[NextStep, ...]


@dataclass(frozen=True)
class SelfTest:
    """A questionnaire whose score is the plain sum of its items."""

    slug: str
    title: str
    summary: str
    for_whom: str
    minutes: int
    instruction: str
    what_is_kept: str
    answer_sets: tuple[AnswerSet, ...]
    items: tuple[Item, ...]
    bands: tuple[Band, ...]
    caveat: str
    source: str
    picture: Picture | None = None
    is_validated: bool = False
    minimum_change: int = 0
    """The smallest difference between two results that may be called better or worse."""
    language: str = "nl"
    licence: str = LICENCE

    def answer_set(self, key: str) -> AnswerSet:
        return next(answers for answers in self.answer_sets if answers.key == key)

    @property
    def score_range(self) -> tuple[int, int]:
        sets = [self.answer_set(item.answer_set) for item in self.items]
        return sum(answers.minimum for answers in sets), sum(answers.maximum for answers in sets)

    def score(self, answers: Mapping[str, str]) -> int:
        """For checking the demo's own data; the product scores with `selftests.scoring`."""
        total = 0
        for item in self.items:
            chosen = self.answer_set(item.answer_set)
            value = next(option.score for option in chosen.options if option.key == answers[item.key])
            total += chosen.minimum + chosen.maximum - value if item.reverse else value
        return total

    def band(self, score: int) -> Band:
        return next(band for band in self.bands if band.minimum <= score <= band.maximum)


# People


@dataclass(frozen=True)
class Organisation:
    slug: str
    name: str
    answer_within_days: int


@dataclass(frozen=True)
class Staff:
    """Somebody who works here. `role` is a word of `policy.words.Role` in lower case."""

    key: str
    name: str
    organisation: str
    role: Literal["counsellor", "supervisor", "manager", "editor", "moderator"]
    supervises: tuple[str, ...] = ()

    @property
    def email(self) -> str:
        return f"{self.key}@demo.example"


@dataclass(frozen=True)
class Client:
    """`age` in whole years today; `born_on(today)` fits it. `signs_in` is False for a dossier without a login."""

    key: str
    name: str
    organisation: str
    counsellor: str
    age: int
    since_days: int
    signs_in: bool = True

    @property
    def email(self) -> str:
        return f"{self.key}@demo.example"

    def born_on(self, today: date) -> date:
        # A birthday some weeks or months ago, different for each client and the same at every load.
        days = 20 + sum(map(ord, self.key)) * 7 % 330
        birthday = today - timedelta(days=days)
        return birthday.replace(year=birthday.year - self.age, day=min(birthday.day, 28))


# Histories: what happened, so that a loader can replay it through the product's own actions with a clock

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)


@dataclass(frozen=True)
class Moment:
    """A moment that moves along with today, so that the demo is always fresh.

    `days_ago` days before today (negative: ahead). With a `weekday` it is the first such day on or after that
    day: `Moment(-1, "10:00", THURSDAY)` is next Thursday, `Moment(13, "10:00", THURSDAY)` the one two weeks
    earlier. `plus` days are added last, which keeps "the evening after that appointment" true on any day.
    """

    days_ago: int
    time: str = "10:00"
    weekday: int | None = None
    plus: int = 0

    def on(self, today: date) -> date:
        day = today - timedelta(days=self.days_ago)
        if self.weekday is not None:
            day += timedelta(days=(self.weekday - day.weekday()) % 7)
        return day + timedelta(days=self.plus)

    def at(self, today: date, zone: tzinfo | None = None) -> datetime:
        return datetime.combine(self.on(today), time.fromisoformat(self.time), tzinfo=zone)


@dataclass(frozen=True)
class Planned:
    """An appointment. `key` is unique within the history; other events point at it."""

    key: str
    when: Moment
    """The day it was planned."""
    starts: Moment
    minutes: int = 45
    kind: Literal["room", "phone", "video", "chat"] = "room"
    place: str = ""
    status: Literal["planned", "held", "cancelled", "missed"] = "planned"
    counsellor: str = ""
    """Empty: the client's own counsellor."""


@dataclass(frozen=True)
class Assigned:
    """The counsellor agrees with the client what to do. `steps`: step names, first to last, for kind "steps" only."""

    when: Moment
    kind: Literal["steps", "self_test", "exercise", "diary"]
    content: str
    steps: tuple[str, ...] = ()
    before: str = ""
    """Key of the appointment it is meant for."""
    due: Moment | None = None
    message: str = ""


@dataclass(frozen=True)
class StepStarted:
    """Opened, some answers kept as a draft, not finished."""

    when: Moment
    content: str
    step: str
    answers: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class StepDone:
    """Finished a step of a module or exercise. With `sent`, handed in to the counsellor under that key."""

    when: Moment
    content: str
    step: str
    answers: Mapping[str, object]
    sent: str = ""


@dataclass(frozen=True)
class FeedbackGiven:
    """`on` is the `sent` key of the step it is about. `read` is when the client read it, None if not yet."""

    when: Moment
    on: str
    body: str
    read: Moment | None = None


@dataclass(frozen=True)
class SignalRaised:
    """ "Dit lukt me niet." `handled` is when the counsellor dealt with it, None while it is open."""

    when: Moment
    content: str
    step: str
    words: str
    handled: Moment | None = None


@dataclass(frozen=True)
class DiaryWritten:
    when: Moment
    content: str
    values: Mapping[str, object]


@dataclass(frozen=True)
class SelfTestTaken:
    """`answers` is item key → option key. `shared` is False when the client keeps the result to themselves.

    `answered` is what the counsellor wrote back a day later, if they did.
    """

    when: Moment
    content: str
    answers: Mapping[str, str]
    shared: bool = True
    answered: str = ""


@dataclass(frozen=True)
class NoteWritten:
    """A note with an appointment.

    client_note: by the client, shared by choice. shared_report: by the counsellor, for both.
    working_note: by the counsellor, for the counsellor alone; `shared` is always False.
    """

    when: Moment
    appointment: str
    kind: Literal["client_note", "shared_report", "working_note"]
    body: str
    shared: bool = True


Event = (
    Planned
    | Assigned
    | StepStarted
    | StepDone
    | FeedbackGiven
    | SignalRaised
    | DiaryWritten
    | SelfTestTaken
    | NoteWritten
)


@dataclass(frozen=True)
class History:
    """Everything that happened with one client.

    The events are not sorted. Replay them in the order of `in_order(today)`: by moment, and where two moments
    are equal in the order written. Whatever an event points at (an appointment, something sent) comes earlier
    in that order, whatever weekday today is.
    """

    client: str
    events: tuple[Event, ...]

    def in_order(self, today: date) -> list[Event]:
        return sorted(self.events, key=lambda event: event.when.at(today))
