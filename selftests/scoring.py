"""Where points are made, and the only place. Pure: no Django, no floats.

A score is the sum or the mean of the points of its items. Points are the value of the chosen answer, reversed where the
score says so (lowest + highest − value, over the item's answer set) and multiplied by the weight.

Missing answers. Only a question that may be skipped can be missing; when more are missing than the score allows there
is no score. Otherwise the score is prorated: it keeps its *share of the possible*,

    value = minimum + (got − lowest of the answered) × (maximum − minimum) / (highest − lowest of the answered)

With questions that can all give the same points this is person mean imputation, the common rule (Shrive, Stuart, Quan &
Ghali 2006, "Dealing with missing data in a multi-question depression scale: a comparison of imputation methods", BMC
Medical Research Methodology 6:57); with unequal questions this form, unlike the mean, can't leave the bounds.

Rounding, half up, happens once, at the end: a sum keeps the decimals its points can have (whole points give whole sums,
also when prorated), a mean keeps at least two.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from .document import Band, ItemUse, Method, ScoreRule, SelfTest


class AnswerError(ValueError):
    """These answers are not answers to this test. `item` is the question's key, `option` the answer's (or None)."""

    def __init__(self, item: str, option: str | None = None):
        self.item, self.option = item, option
        super().__init__(f"no question {item!r}" if option is None else f"no answer {option!r} to question {item!r}")


class TooManyOutcomes(ValueError):
    """A score can have more different values than is sensible to list."""


@dataclass(frozen=True)
class ItemPoints:
    """What one answer gave: `points` after reversing, before the weight."""

    item: str
    option: str
    points: Decimal
    is_reversed: bool
    weight: Decimal


@dataclass(frozen=True)
class Result:
    """One score. `value` and `band` are None when too much is missing; `missing` are the skipped questions' keys."""

    score_key: str
    value: Decimal | None
    minimum: Decimal
    maximum: Decimal
    band: Band | None
    items: tuple[ItemPoints, ...]
    missing: tuple[str, ...]


def score(test: SelfTest, answers: Mapping[str, str]) -> tuple[Result, ...]:
    """Every score of the test, in its order, from answers by question (item key → answer key).

    Raises `AnswerError` for a question or an answer that the test doesn't have.
    """
    check(test, answers)
    return tuple(_Scorer(test, rule).result(answers) for rule in test.scores)


def check(test: SelfTest, answers: Mapping[str, str]) -> None:
    """Raises `AnswerError` for the first answer that doesn't belong to the test."""
    for item_key, option_key in answers.items():
        item = test.item_by_key.get(item_key)
        if item is None:
            raise AnswerError(item_key)
        if option_key not in test.answers_to(item).option_by_key:
            raise AnswerError(item_key, option_key)


def alerts(test: SelfTest, answers: Mapping[str, str]) -> tuple[str, ...]:
    """The keys of the questions whose answer asks for help at once, in the order of the test."""
    return tuple(
        item.key
        for item in test.items
        if item.alert_from is not None
        and item.key in answers
        and test.option(item.key, answers[item.key]).value >= item.alert_from
    )


def unanswered(test: SelfTest, answers: Mapping[str, str]) -> tuple[str, ...]:
    """What stands between these answers and a result: the required questions without an answer and, for a score that
    misses more than it allows, the questions skipped for it. Keys in the order of the test; none when all is well."""
    needed = {item.key for item in test.items if item.is_required and item.key not in answers}
    for rule in test.scores:
        skipped = [use.item for use in rule.items if use.item not in answers]
        if len(skipped) > rule.missing_allowed:
            needed.update(skipped)
    return tuple(item.key for item in test.items if item.key in needed)


def bounds(test: SelfTest, rule: ScoreRule) -> tuple[Decimal, Decimal]:
    """The lowest and highest score there can be, from the items themselves."""
    scorer = _Scorer(test, rule)
    return scorer.minimum, scorer.maximum


def outcomes(test: SelfTest, rule: ScoreRule, limit: int = 10_000) -> tuple[Decimal, ...]:
    """Every value this score can have, lowest first, prorated ones included. Raises `TooManyOutcomes` past `limit`."""
    return _Scorer(test, rule).outcomes(limit)


Change = Literal["better", "worse", "steady", "higher", "lower", "equal"]


def compare(test: SelfTest, score_key: str, before: Decimal, after: Decimal) -> Change:
    """What may be said of two results: "better" or "worse" from the score's minimal important change on and "steady"
    below it; without one, or when the bands don't say which end is the good one, "higher", "lower" or "equal"."""
    least = test.score_by_key[score_key].minimal_important_change
    bands = test.bands_of(score_key)
    slope = bands[-1].level - bands[0].level if bands else 0
    if least is None or slope == 0:
        return "equal" if after == before else "higher" if after > before else "lower"
    if abs(after - before) < least:
        return "steady"
    return "worse" if (after > before) == (slope > 0) else "better"


class _Scorer:
    """One rule of one test, with what every answer gives looked up beforehand, in whole units of 1/`scale` point."""

    def __init__(self, test: SelfTest, rule: ScoreRule):
        self.test, self.rule = test, rule
        self.gives = {use.item: _points(test, use) for use in rule.items}
        decimals = max(_decimals(points) for gives in self.gives.values() for points in gives.values())
        self.scale = 10**decimals
        self.places = decimals if rule.method == Method.SUM else max(2, decimals)
        self.units = {item: {key: self._units(p) for key, p in gives.items()} for item, gives in self.gives.items()}
        self.reach = {item: (min(units.values()), max(units.values())) for item, units in self.units.items()}
        self.lowest = sum(low for low, _ in self.reach.values())
        self.highest = sum(high for _, high in self.reach.values())

    @property
    def minimum(self) -> Decimal:
        return self._final(self.lowest)

    @property
    def maximum(self) -> Decimal:
        return self._final(self.highest)

    def result(self, answers: Mapping[str, str]) -> Result:
        items = tuple(gives[answers[item]] for item, gives in self.gives.items() if item in answers)
        missing = tuple(item for item in self.gives if item not in answers)
        value = self._value(items, missing)
        band = None if value is None else _band(self.test.bands_of(self.rule.key), value)
        return Result(self.rule.key, value, self.minimum, self.maximum, band, items, missing)

    def outcomes(self, limit: int) -> tuple[Decimal, ...]:
        """Walks through the items keeping every different (skipped, total, low, high) so far."""
        states = {(0, 0, 0, 0)}
        for item, units in self.units.items():
            low, high = self.reach[item]
            after = {
                (n, total + given, lo + low, hi + high) for n, total, lo, hi in states for given in {*units.values()}
            }
            if not self.test.item(item).is_required:
                after |= {(n + 1, total, lo, hi) for n, total, lo, hi in states if n < self.rule.missing_allowed}
            states = after
            if len(states) > limit:
                raise TooManyOutcomes(self.rule.key)
        totals = {self._prorated(total, lo, hi) for _, total, lo, hi in states} - {None}
        return tuple(sorted({self._final(total) for total in totals}))

    def _value(self, items: tuple[ItemPoints, ...], missing: tuple[str, ...]) -> Decimal | None:
        is_refused = any(self.test.item(item).is_required for item in missing)
        if is_refused or len(missing) > self.rule.missing_allowed:
            return None
        low = self.lowest - sum(self.reach[item][0] for item in missing)
        high = self.highest - sum(self.reach[item][1] for item in missing)
        total = self._prorated(sum(self.units[points.item][points.option] for points in items), low, high)
        return None if total is None else self._final(total)

    def _prorated(self, got: int, low: int, high: int) -> int | Fraction | None:
        """The total over all items, from `got` on items that could give `low` to `high`."""
        if (low, high) == (self.lowest, self.highest):
            return got
        if low == high:
            return None  # nothing that was answered says anything about the rest
        return self.lowest + Fraction((got - low) * (self.highest - self.lowest), high - low)

    def _final(self, total: int | Fraction) -> Decimal:
        points = Fraction(total) / self.scale
        if self.rule.method == Method.MEAN:
            points /= sum(Fraction(use.weight) for use in self.rule.items)
        return _rounded(points, self.places)

    def _units(self, points: ItemPoints) -> int:
        return int(points.points * points.weight * self.scale)


def _points(test: SelfTest, use: ItemUse) -> dict[str, ItemPoints]:
    """What every answer to one item gives (option key → points)."""
    answer_set = test.answers_to(test.item(use.item))
    turn = answer_set.minimum + answer_set.maximum
    return {
        option.key: ItemPoints(
            use.item, option.key, turn - option.value if use.is_reversed else option.value, use.is_reversed, use.weight
        )
        for option in answer_set.options
    }


def _decimals(points: ItemPoints) -> int:
    exponent = Decimal(points.points * points.weight).normalize().as_tuple().exponent
    return max(0, -int(exponent))


def _rounded(value: Fraction, places: int) -> Decimal:
    """Half up: 2.5 → 3 and −2.5 → −2."""
    return Decimal((value * 10**places + Fraction(1, 2)) // 1).scaleb(-places)


def _band(bands: Iterable[Band], value: Decimal) -> Band | None:
    return next((band for band in bands if band.minimum <= value <= band.maximum), None)
