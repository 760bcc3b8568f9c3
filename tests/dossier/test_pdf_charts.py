"""Scores are drawn to scale, as vectors, and said in words and figures as well."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.pdf.chart import band_of, ticks
from dossier.pdf.content import Band, Chart, ChartPoint
from tests.dossier.printed import MOMENT, of_blocks, read, said

BANDS = (Band("Niet eenzaam", 0, 2, 1), Band("Een beetje", 3, 5, 2), Band("Behoorlijk eenzaam", 6, 11, 4))


def chart(*values: float, bands=BANDS, **changes) -> Chart:
    points = tuple(ChartPoint(MOMENT + timedelta(days=7 * at), value) for at, value in enumerate(values))
    return Chart(**({"title": "Eenzaamheid", "points": points, "minimum": 0, "maximum": 11, "bands": bands} | changes))


@given(st.integers(-100, 100), st.integers(1, 1000))
def test_a_scale_is_marked_at_both_ends_and_evenly_between(low, size):
    found = ticks(low, low + size)
    assert found[0] == low
    assert found[-1] == low + size
    assert 2 <= len(found) <= 11
    assert found == sorted(set(found))


def test_the_table_says_when_how_much_and_what_it_means():
    text = said(read(of_blocks(chart(9, 6.5, 3, summary="Het gaat beter."))))
    assert "Het gaat beter." in text
    assert "03-09-2026 9 Behoorlijk eenzaam 10-09-2026 6,5 Behoorlijk eenzaam 17-09-2026 3 Een beetje" in text


def test_one_score_stands_on_a_ruler_with_its_bands():
    text = said(read(of_blocks(chart(6))))
    assert "Niet eenzaam" in text
    assert "03-09-2026 · 6 · Behoorlijk eenzaam" in text


def test_a_chart_is_a_drawing_and_not_an_image():
    reader = read(of_blocks(chart(9, 8, 7)))
    page = reader.pages[2]
    assert not page.images
    # as many dots as scores: a circle is four curves
    assert page.get_contents().get_data().count(b" c\n") + page.get_contents().get_data().count(b" c ") >= 3 * 4


def test_a_chart_without_scores_says_so():
    assert "Nog geen scores." in said(read(of_blocks(chart())))


@pytest.mark.parametrize("count", [2, 14, 15, 61, 400])
def test_every_score_is_in_the_table(count):
    text = said(read(of_blocks(chart(*[at % 11 for at in range(count)], bands=()))))
    for at in range(count):
        assert f"{MOMENT + timedelta(days=7 * at):%d-%m-%Y} {at % 11}" in text


@pytest.mark.parametrize("changes", [{"minimum": 5, "maximum": 5}, {"minimum": 0, "maximum": 1}, {"maximum": 1e6}])
def test_scores_outside_the_scale_and_odd_scales_do_no_harm(changes):
    assert "Eenzaamheid" in said(read(of_blocks(chart(-3, 7, 99, **changes), chart(7, **changes))))


def test_scores_of_the_same_moment_stand_beside_each_other():
    points = (ChartPoint(MOMENT, 1), ChartPoint(MOMENT, 2))
    assert "Slaap" in said(read(of_blocks(Chart("Slaap", points, 0, 3))))


@pytest.mark.parametrize(("value", "label"), [(0, "Niet eenzaam"), (3, "Een beetje"), (11, "Behoorlijk eenzaam")])
def test_a_score_gets_the_band_it_is_in(value, label):
    assert band_of(chart(), value).label == label


def test_a_score_between_bands_gets_none():
    assert band_of(chart(), 2.5) is None
