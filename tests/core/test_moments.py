"""Dates in words, as the reader sees them."""

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.utils import translation

from core.templatetags import moments

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def at_noon():
    with time_machine.travel(NOON, tick=False), translation.override("nl"):
        yield


@pytest.mark.parametrize(
    ("days", "words"),
    [(0, "vandaag"), (1, "morgen"), (-1, "gisteren"), (5, "donderdag 26 november"), (60, "woensdag 20 januari 2027")],
)
def test_a_day_in_words(days, words):
    assert moments.day_in_words(date(2026, 11, 21) + timedelta(days=days)) == words


def test_a_moment_is_told_in_the_time_of_the_reader():
    assert moments.moment_in_words(datetime(2026, 11, 26, 9, 0, tzinfo=UTC)) == "donderdag 26 november om 10:00"


def test_late_in_the_evening_belongs_to_the_day_of_the_reader():
    assert moments.day_in_words(datetime(2026, 11, 21, 23, 30, tzinfo=UTC)) == "morgen"


@pytest.mark.parametrize(("days", "words"), [(0, "vandaag"), (1, "gisteren"), (3, "3 dagen geleden")])
def test_how_long_ago(days, words):
    assert moments.days_ago(NOON - timedelta(days=days)) == words


def test_a_short_day_names_another_year():
    assert moments.short_day(date(2026, 5, 3)) == "3 mei"
    assert moments.short_day(date(2025, 5, 3)) == "3 mei 2025"


def test_nothing_stays_nothing():
    assert [moments.day_in_words(None), moments.moment_in_words(""), moments.short_day(None)] == ["", "", ""]


def test_english_days_are_in_english():
    with translation.override("en"):
        assert moments.moment_in_words(datetime(2026, 11, 26, 9, 0, tzinfo=UTC)) == "Thursday 26 November at 10:00"
