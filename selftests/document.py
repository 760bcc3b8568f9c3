"""What a client fills in to learn how they are doing, as plain typed values: questions, scores, and bands in words.

A self-test is made by the compiler from what an editor wrote, is sealed, and is all a client's screen, the dossier and
the API ever see of it. Pure: no Django, no Wagtail. Reading is strict (see core/stored.py); whether a test that can be
read also makes sense is asked of `selftests.soundness.problems`.

Texts are plain text; a blank line starts a new paragraph. Keys never change once a test is published: answers and
scores are stored under them. Numbers are exact: whole numbers, or decimals written as text in the data (`"0.5"`).
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import Any

from core.stored import Storable, StoredDataError, read, write

FORMAT = 1


class DocumentError(StoredDataError):
    """The data is not a self-test. `path` says where, `message` what is wrong."""


class Method(StrEnum):
    SUM = "sum"
    MEAN = "mean"


class NextStepKind(StrEnum):
    MAIL = "mail"
    CHAT = "chat"
    APPOINTMENT = "appointment"
    MODULE = "module"
    SELF_TEST = "self_test"


@dataclass(frozen=True)
class AnswerOption:
    """One answer to choose; `value` is the points it gives before reversing and weighting."""

    key: str
    label: str
    value: Decimal


@dataclass(frozen=True)
class AnswerSet:
    """A reusable list of answers, in the order in which they are shown."""

    key: str
    options: tuple[AnswerOption, ...]

    @property
    def minimum(self) -> Decimal:
        return min(option.value for option in self.options)

    @property
    def maximum(self) -> Decimal:
        return max(option.value for option in self.options)

    @cached_property
    def option_by_key(self) -> dict[str, AnswerOption]:
        return {option.key: option for option in self.options}


@dataclass(frozen=True)
class Item:
    """One question. An answer worth `alert_from` points or more, before reversing, calls for help at once."""

    key: str
    text: str
    answer_set: str
    help: str = ""
    is_required: bool = True
    alert_from: Decimal | None = None


@dataclass(frozen=True)
class ItemUse:
    """How a score uses a question. Reversed: lowest + highest − value, over the question's answer set."""

    item: str
    is_reversed: bool = False
    weight: Decimal = Decimal(1)


@dataclass(frozen=True)
class ScoreRule:
    """How a score is made (see `scoring`). The first score of a test is the one its result opens with.

    `missing_allowed`: how many of its questions may be skipped. `minimal_important_change`: the smallest difference
    between two results that people would notice; below it nobody is told that it went better or worse.
    """

    key: str
    title: str
    items: tuple[ItemUse, ...]
    method: Method = Method.SUM
    missing_allowed: int = 0
    minimal_important_change: Decimal | None = None


@dataclass(frozen=True)
class NextStep:
    """Something to do with a result. `target` is the key of the module or self-test that is meant, or empty."""

    kind: NextStepKind
    label: str
    target: str = ""


@dataclass(frozen=True)
class Band:
    """A stretch of a score in words, both ends included. Level 0: nothing to worry about; 3: reach somebody first."""

    score: str
    key: str
    minimum: Decimal
    maximum: Decimal
    level: int
    title: str
    meaning: str
    advice: str
    next_steps: tuple[NextStep, ...] = ()


@dataclass(frozen=True, kw_only=True)
class SelfTest(Storable):
    """A whole self-test in one language. `instruction` is repeated above every question and may be empty."""

    title: str
    language: str
    summary: str
    for_whom: str
    minutes: int
    instruction: str
    what_is_kept: str
    caveat: str
    source: str
    licence: str
    is_validated: bool
    answer_sets: tuple[AnswerSet, ...]
    items: tuple[Item, ...]
    scores: tuple[ScoreRule, ...]
    bands: tuple[Band, ...]

    @classmethod
    def parse(cls, data: Any) -> "SelfTest":
        """The self-test stored as `data` (as `to_data` gives it), or DocumentError."""
        if not isinstance(data, dict):
            raise DocumentError("", f"should be an object, not {type(data).__name__}")
        if type(data.get("format")) is not int or data["format"] != FORMAT:
            raise DocumentError("format", f"{data.get('format')!r} can't be read; the newest known format is {FORMAT}")
        try:
            return read(cls, {name: value for name, value in data.items() if name != "format"})
        except StoredDataError as error:
            raise DocumentError(error.path, error.message) from None

    def to_data(self) -> dict[str, Any]:
        return {"format": FORMAT} | write(self)

    def item(self, key: str) -> Item:
        """KeyError when there is no such question."""
        return self.item_by_key[key]

    def score(self, key: str) -> ScoreRule:
        """KeyError when there is no such score."""
        return self.score_by_key[key]

    def answers_to(self, item: Item) -> AnswerSet:
        return self.answer_set_by_key[item.answer_set]

    def option(self, item_key: str, option_key: str) -> AnswerOption:
        """The chosen answer; KeyError when there is no such question or it has no such answer."""
        return self.answers_to(self.item(item_key)).option_by_key[option_key]

    def bands_of(self, score_key: str) -> tuple[Band, ...]:
        """The bands of one score, lowest first."""
        return tuple(sorted((band for band in self.bands if band.score == score_key), key=lambda band: band.minimum))

    def band(self, score_key: str, band_key: str) -> Band | None:
        return next((band for band in self.bands if (band.score, band.key) == (score_key, band_key)), None)

    @cached_property
    def answer_set_by_key(self) -> dict[str, AnswerSet]:
        return {answer_set.key: answer_set for answer_set in self.answer_sets}

    @cached_property
    def item_by_key(self) -> dict[str, Item]:
        return {item.key: item for item in self.items}

    @cached_property
    def score_by_key(self) -> dict[str, ScoreRule]:
        return {rule.key: rule for rule in self.scores}
