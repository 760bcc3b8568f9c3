"""What the histories share: a weekly rhythm, answers to the self-test, and a diary that looks lived in."""

import random
from collections.abc import Iterable, Mapping

from demo.content.eenzaamheid import HOE_EENZAAM_VOEL_JE_JE, HOW_OFTEN
from demo.content.shapes import Assigned, DiaryWritten, Moment, SelfTestTaken, StepDone

ADMINISTRATIE = "grip-op-je-administratie"
MENSEN = "onder-de-mensen"
KENNISMAKEN = "even-kennismaken"
SCHEMA = "gedachtenschema"
STEMMING = "stemming"
EENZAAM = "hoe-eenzaam-voel-je-je"


def weekly(weekday: int):
    """A clock for somebody who is seen on `weekday`.

    `when(0)` is the next such day, one to seven days ahead; `when(2)` two weeks earlier, and so on. `plus` counts
    days after it. Between two moments of one clock the days are always the same, whatever day the demo is loaded.
    Not for the past: `when(1)`, which may be today, and more `plus` than seven times (weeks − 1) minus one.
    """

    def when(weeks: int, time: str = "20:00", plus: int = 0) -> Moment:
        return Moment(7 * weeks - 1, time, weekday, plus)

    return when


def handed_in(
    when: Moment, step: str, sent: str, answers: Mapping[str, object], content: str = ADMINISTRATIE
) -> StepDone:
    return StepDone(when=when, content=content, step=step, answers=answers, sent=sent)


def loneliness(when: Moment, digits: str, shared: bool = True, answered: str = "") -> SelfTestTaken:
    """The self-test, each digit the place of the chosen answer (0 nooit … 4 heel vaak), in the order of the items."""
    options = [HOW_OFTEN.options[int(digit)].key for digit in digits.replace(" ", "")]
    keys = [item.key for item in HOE_EENZAAM_VOEL_JE_JE.items]
    return SelfTestTaken(when, EENZAAM, dict(zip(keys, options, strict=True)), shared, answered)


def mood_diary(when: Moment, message: str = "") -> Assigned:
    return Assigned(when=when, kind="diary", content=STEMMING, message=message)


def rows(*lines: tuple[str, ...], columns: Iterable[str]) -> tuple[dict[str, str], ...]:
    columns = tuple(columns)
    return tuple(dict(zip(columns, line, strict=True)) for line in lines)


GOOD_DAYS = ("buiten", "mensen", "iets-leuks", "werk", "thuis")
BAD_DAYS = ("scherm", "rust", "regelen", "thuis")


def mood_entries(
    *,
    seed: int,
    first: int,
    last: int = 1,
    start: float,
    end: float,
    noise: float = 1.0,
    skip: float = 0.25,
    around: str = "20:30",
    words: Mapping[int, tuple[int, str]] | None = None,
) -> tuple[DiaryWritten, ...]:
    """A mood diary from `first` to `last` days ago.

    The mood drifts from `start` to `end` with some noise that carries over to the next day, dips now and then for
    a day or two, and `skip` of the days are left out. `words` sets the mood and the sentence of single days.
    """
    chance = random.Random(seed)
    hour, minute = map(int, around.split(":"))
    said, entries, mood_of_before, dip = dict(words or {}), [], 0.0, 0.0
    for days_ago in range(first, last - 1, -1):
        share = (first - days_ago) / max(1, first - last)
        mood_of_before = 0.5 * mood_of_before + chance.uniform(-1, 1) * noise
        dip = dip * 0.4 if dip else (-2.6 if chance.random() < 0.09 else 0.0)
        if dip > -0.6:
            dip = 0.0
        wanted = start + (end - start) * share + mood_of_before + dip
        left_out, later, picks = chance.random() < skip, chance.randint(-75, 80), chance.randint(0, 2)
        mood, sentence = said.pop(days_ago, (min(10, max(0, round(wanted))), ""))
        did = chance.sample(GOOD_DAYS if mood >= 5 else BAD_DAYS, picks)
        if left_out and not sentence:
            continue
        at = hour * 60 + minute + later
        values: dict[str, object] = {"stemming": mood}
        if did:
            values["wat-deed-je"] = tuple(did)
        if sentence:
            values["in-een-zin"] = sentence
        entries.append(DiaryWritten(Moment(days_ago, f"{at // 60:02d}:{at % 60:02d}"), STEMMING, values))
    if said:
        raise ValueError(f"words for days outside the diary: {sorted(said)}")
    return tuple(entries)
