"""Does a self-test make sense? Pure: no Django.

`problems` finds what keeps a test from being published: a text that is missing, a score that can't be computed, and
above all an outcome without words. Every score that can really come out has to fall in exactly one band; the problem
names the numbers that are in none or in more than one.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from core.stored import write

from . import scoring
from .document import Item, ItemUse, Method, ScoreRule, SelfTest


def gettext_noop(text: str) -> str:
    """Marks a text for the translators without needing Django here."""
    return text


MESSAGES = {
    "text_missing": gettext_noop("There is no text here yet."),
    "key_wrong": gettext_noop("The key “%(key)s” may only have lower-case letters, digits, - and _."),
    "key_double": gettext_noop("The key “%(key)s” is used more than once."),
    "language_unknown": gettext_noop("The language “%(language)s” is not one of Dutch (nl) and English (en)."),
    "minutes_wrong": gettext_noop("Say how many minutes the test takes: 1 or more."),
    "items_missing": gettext_noop("The test has no questions yet."),
    "items_too_many": gettext_noop("The test has %(count)s questions. It can have at most %(most)s."),
    "scores_missing": gettext_noop("The test has no score yet."),
    "options_too_few": gettext_noop("The answer set “%(answer_set)s” needs at least two answers."),
    "answer_set_unknown": gettext_noop(
        "The question “%(item)s” uses the answer set “%(answer_set)s”, which does not exist."
    ),
    "number_unfit": gettext_noop("%(number)s: points and weights go from −100 to 100, with at most one decimal."),
    "answers_alike": gettext_noop(
        "All answers to the question “%(item)s” give the same points, so it does nothing in the score “%(score)s”."
    ),
    "alert_never": gettext_noop(
        "The question “%(item)s” asks for help at once from %(alert_from)s points, but no answer gives that many."
    ),
    "score_empty": gettext_noop("The score “%(score)s” has no questions."),
    "score_item_unknown": gettext_noop("The score “%(score)s” uses the question “%(item)s”, which does not exist."),
    "score_item_double": gettext_noop("The score “%(score)s” uses the question “%(item)s” more than once."),
    "weight_zero": gettext_noop("In the score “%(score)s” the question “%(item)s” has weight 0 and so does nothing."),
    "weight_negative": gettext_noop("The score “%(score)s” is a mean: the weight of “%(item)s” has to be above 0."),
    "missing_allowed_wrong": gettext_noop(
        "The score “%(score)s” allows %(missing_allowed)s missing answers. "
        "That has to be at least 0 and fewer than its questions."
    ),
    "skip_not_scored": gettext_noop(
        "The question “%(item)s” may be skipped, but the score “%(score)s” allows no missing answers."
    ),
    "change_wrong": gettext_noop("The smallest important change of the score “%(score)s” has to be above 0."),
    "scores_too_many": gettext_noop(
        "The score “%(score)s” can have too many different values to check. Use simpler weights."
    ),
    "bands_none": gettext_noop("The score “%(score)s” has no bands: it needs words for %(numbers)s."),
    "bands_gap": gettext_noop("The bands of the score “%(score)s” leave out: %(numbers)s."),
    "bands_double": gettext_noop(
        "In the bands of the score “%(score)s” these numbers are in more than one: %(numbers)s."
    ),
    "band_score_unknown": gettext_noop("The band “%(band)s” belongs to the score “%(score)s”, which does not exist."),
    "band_upside_down": gettext_noop(
        "The band “%(band)s” runs from %(minimum)s to %(maximum)s: the first is the larger."
    ),
    "band_level_wrong": gettext_noop("The band “%(band)s” has level %(level)s. A level is 0, 1, 2 or 3."),
    "band_never": gettext_noop("No answers lead to the band “%(band)s” (%(minimum)s to %(maximum)s)."),
}


@dataclass(frozen=True)
class Problem:
    """Why a test can't be published yet. `where` is the place in the data (`items.2`, `scores.0`), `code` one of
    `MESSAGES`; at the edge the text is `gettext(MESSAGES[problem.code]) % problem.params`."""

    where: str
    code: str
    params: dict[str, Any] = field(default_factory=dict)

    @property
    def message(self) -> str:
        """In English, for logs and tests."""
        return MESSAGES[self.code] % self.params


def problems(test: SelfTest) -> list[Problem]:
    """Everything that keeps this test from being published, in the order of the document; none for a sound test."""
    found = [*_about_texts(test), *_about_keys(test), *_about_items(test), *_about_scores(test), *_about_bands(test)]
    if not found:  # only of a test whose parts fit together can the outcomes be counted
        for index, rule in enumerate(test.scores):
            found.extend(_about_outcomes(test, rule, f"scores.{index}"))
    return found


def _about_texts(test: SelfTest) -> Iterator[Problem]:
    for name in ("title", "summary", "for_whom", "what_is_kept", "caveat", "source", "licence"):
        if not getattr(test, name).strip():
            yield Problem(name, "text_missing")
    if test.language not in LANGUAGES:
        yield Problem("language", "language_unknown", {"language": test.language})
    if test.minutes < 1:
        yield Problem("minutes", "minutes_wrong")
    for where, names, part in _parts(test):
        for name in names:
            if not getattr(part, name).strip():
                yield Problem(f"{where}.{name}", "text_missing")


def _parts(test: SelfTest) -> Iterator[tuple[str, tuple[str, ...], Any]]:
    """(place, names of its texts that may not be empty, part)."""
    for s, answer_set in enumerate(test.answer_sets):
        for o, option in enumerate(answer_set.options):
            yield f"answer_sets.{s}.options.{o}", ("label",), option
    for i, item in enumerate(test.items):
        yield f"items.{i}", ("text",), item
    for r, rule in enumerate(test.scores):
        yield f"scores.{r}", ("title",), rule
    for b, band in enumerate(test.bands):
        yield f"bands.{b}", ("title", "meaning", "advice"), band
        for n, step in enumerate(band.next_steps):
            yield f"bands.{b}.next_steps.{n}", ("label",), step


LANGUAGES = ("nl", "en")
LEVELS = (0, 1, 2, 3)
MOST_ITEMS = 90  # with the limits on points and weights, every score then fits the column it is stored in
_KEY = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}", re.ASCII)


def _about_keys(test: SelfTest) -> Iterator[Problem]:
    groups: list[tuple[str, Iterable[Any]]] = [
        ("answer_sets", test.answer_sets),
        *((f"answer_sets.{index}.options", answer_set.options) for index, answer_set in enumerate(test.answer_sets)),
        ("items", test.items),
        ("scores", test.scores),
    ]
    for where, parts in groups:
        yield from _keys(where, [part.key for part in parts])
    yield from _keys("bands", [band.key for band in test.bands], [band.score for band in test.bands])


def _keys(where: str, keys: list[str], scopes: list[str] | None = None) -> Iterator[Problem]:
    names = list(zip(scopes or [""] * len(keys), keys, strict=True))
    count, seen = Counter(names), set()
    for index, name in enumerate(names):
        if not _KEY.fullmatch(name[1]):
            yield Problem(f"{where}.{index}", "key_wrong", {"key": name[1]})
        elif count[name] > 1 and name in seen:
            yield Problem(f"{where}.{index}", "key_double", {"key": name[1]})
        seen.add(name)


def _about_items(test: SelfTest) -> Iterator[Problem]:
    for index, answer_set in enumerate(test.answer_sets):
        if len(answer_set.options) < 2:
            yield Problem(f"answer_sets.{index}", "options_too_few", {"answer_set": answer_set.key})
        for position, option in enumerate(answer_set.options):
            if not _fits(option.value):
                yield Problem(f"answer_sets.{index}.options.{position}", "number_unfit", {"number": show(option.value)})
    if not test.items:
        yield Problem("items", "items_missing")
    if len(test.items) > MOST_ITEMS:
        yield Problem("items", "items_too_many", {"count": len(test.items), "most": MOST_ITEMS})
    for index, item in enumerate(test.items):
        answer_set = test.answer_set_by_key.get(item.answer_set)
        if answer_set is None:
            yield Problem(f"items.{index}", "answer_set_unknown", {"item": item.text, "answer_set": item.answer_set})
        elif item.alert_from is not None and answer_set.options and item.alert_from > answer_set.maximum:
            yield Problem(f"items.{index}", "alert_never", {"item": item.text, "alert_from": show(item.alert_from)})


def _about_scores(test: SelfTest) -> Iterator[Problem]:
    if not test.scores:
        yield Problem("scores", "scores_missing")
    for index, rule in enumerate(test.scores):
        where, score = f"scores.{index}", {"score": rule.title}
        if not rule.items:
            yield Problem(where, "score_empty", score)
        elif not 0 <= rule.missing_allowed < len(rule.items):
            yield Problem(where, "missing_allowed_wrong", score | {"missing_allowed": rule.missing_allowed})
        if rule.minimal_important_change is not None and rule.minimal_important_change <= 0:
            yield Problem(where, "change_wrong", score)
        count = Counter(use.item for use in rule.items)
        for position, use in enumerate(rule.items):
            yield from _about_use(test, rule, use, f"{where}.items.{position}")
        for item in (item for item, times in count.items() if times > 1):
            yield Problem(where, "score_item_double", score | {"item": _text_of(test, item)})


def _about_use(test: SelfTest, rule: ScoreRule, use: ItemUse, where: str) -> Iterator[Problem]:
    params = {"score": rule.title, "item": _text_of(test, use.item)}
    item = test.item_by_key.get(use.item)
    if item is None:
        yield Problem(where, "score_item_unknown", params)
    elif not item.is_required and rule.missing_allowed == 0:
        yield Problem(where, "skip_not_scored", params)
    if item is not None and _are_alike(test, item):
        yield Problem(where, "answers_alike", params)
    if not _fits(use.weight):
        yield Problem(where, "number_unfit", {"number": show(use.weight)})
    if use.weight == 0:
        yield Problem(where, "weight_zero", params)
    elif use.weight < 0 and rule.method == Method.MEAN:
        yield Problem(where, "weight_negative", params)


def _are_alike(test: SelfTest, item: Item) -> bool:
    """A question that gives the same whatever one answers: a score prorated from it alone could not be made."""
    answer_set = test.answer_set_by_key.get(item.answer_set)
    return answer_set is not None and len({option.value for option in answer_set.options}) == 1


def _fits(number: Decimal) -> bool:
    return abs(number) <= 100 and number * 10 % 1 == 0


def _text_of(test: SelfTest, item_key: str) -> str:
    return test.item_by_key[item_key].text if item_key in test.item_by_key else item_key


def _about_bands(test: SelfTest) -> Iterator[Problem]:
    for index, band in enumerate(test.bands):
        params = {"band": band.title, "minimum": show(band.minimum), "maximum": show(band.maximum)}
        if band.score not in test.score_by_key:
            yield Problem(f"bands.{index}", "band_score_unknown", params | {"score": band.score})
        elif band.minimum > band.maximum:
            yield Problem(f"bands.{index}", "band_upside_down", params)
        if band.level not in LEVELS:
            yield Problem(f"bands.{index}", "band_level_wrong", params | {"level": band.level})


def _about_outcomes(test: SelfTest, rule: ScoreRule, where: str) -> Iterator[Problem]:
    try:
        outcomes = scoring.outcomes(test, rule)
    except scoring.TooManyOutcomes:
        yield Problem(where, "scores_too_many", {"score": rule.title})
        return
    bands = test.bands_of(rule.key)
    if not bands:
        yield Problem(where, "bands_none", {"score": rule.title, "numbers": _stretches(outcomes, lambda value: True)})
        return
    times = {value: sum(band.minimum <= value <= band.maximum for band in bands) for value in outcomes}
    if 0 in times.values():
        yield Problem(
            where, "bands_gap", {"score": rule.title, "numbers": _stretches(outcomes, lambda v: times[v] == 0)}
        )
    if max(times.values()) > 1:
        yield Problem(
            where, "bands_double", {"score": rule.title, "numbers": _stretches(outcomes, lambda v: times[v] > 1)}
        )
    for index, band in enumerate(test.bands):
        if band.score == rule.key and not any(band.minimum <= value <= band.maximum for value in outcomes):
            yield Problem(
                f"bands.{index}",
                "band_never",
                {"band": band.title, "minimum": show(band.minimum), "maximum": show(band.maximum)},
            )


def _stretches(values: tuple[Decimal, ...], is_in: Callable[[Decimal], bool]) -> str:
    """The values for which `is_in` holds, neighbours in `values` taken together: "5–9, 12"."""
    runs: list[list[Decimal]] = []
    was_in = False
    for value in values:
        now_in = is_in(value)
        if now_in and was_in:
            runs[-1].append(value)
        elif now_in:
            runs.append([value])
        was_in = now_in
    return ", ".join(show(run[0]) if len(run) == 1 else f"{show(run[0])}–{show(run[-1])}" for run in runs)


def show(number: Decimal) -> str:
    """A number as it is written in a message: no trailing zeros."""
    return str(write(Decimal(number)))
