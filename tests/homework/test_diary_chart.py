"""A diary over time: one series per charted scale, a day as the mean of its entries, and ids that stay apart."""

from datetime import UTC, date, datetime

from homework.diaries import series_of
from tests import factory

SCALE = "step-1-scale"
SCALE_ONLY = [element for element in factory.make_step().elements if element.key == SCALE]


def diary():
    return factory.make_document("diary", steps=1, elements=SCALE_ONLY)


def test_a_day_filled_in_twice_stands_as_its_mean():
    morning, evening = datetime(2026, 11, 2, 8, tzinfo=UTC), datetime(2026, 11, 2, 20, tzinfo=UTC)
    (series,) = series_of(diary(), [(evening, {SCALE: 6}), (morning, {SCALE: 3})])
    assert [(point.on, point.value) for point in series.points] == [(date(2026, 11, 2), 4.5)]


def test_a_day_is_one_in_amsterdam():
    (series,) = series_of(diary(), [(datetime(2026, 11, 1, 23, 30, tzinfo=UTC), {SCALE: 6})])
    assert series.points[0].on == date(2026, 11, 2)


def test_two_diaries_that_ask_the_same_have_charts_of_their_own_on_one_page():
    entries = [(datetime(2026, 11, 2, tzinfo=UTC), {SCALE: 6})]
    keys = [series.key for name in ("diary-1", "diary-2") for series in series_of(diary(), entries, key=name)]
    assert keys == [f"diary-1-{SCALE}", f"diary-2-{SCALE}"]


def test_what_was_never_filled_in_has_no_chart():
    assert series_of(diary(), []) == []
