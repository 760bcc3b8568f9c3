"""Charts: values become positions, and everything a drawing says is also said in words."""

import re
from datetime import date, timedelta
from itertools import pairwise

import pytest
from django.template import Context, Template
from hypothesis import given
from hypothesis import strategies as st

from core import charts
from core.charts import Band, Point, Series

BANDS = (Band("low", 0, 5, 1), Band("middle", 6, 11, 2), Band("high", 12, 17, 3), Band("top", 18, 24, 4))
START = date(2026, 9, 12)


def series(*values, **changes):
    points = [Point(START + timedelta(weeks=2 * n), value) for n, value in enumerate(values)]
    return Series(**({"title": "Lonely", "points": points, "minimum": 0, "maximum": 24, "bands": BANDS} | changes))


def drawn(shown):
    return Template("{% load charts %}{% line_chart shown %}").render(Context({"shown": shown}))


points = st.builds(Point, on=st.dates(date(2020, 1, 1), date(2030, 1, 1)), value=st.floats(-5, 40))


@given(st.lists(points, max_size=30))
def test_every_mark_lies_within_the_plot(some):
    plot = charts.plot(series(points=some))
    for mark in plot.marks:
        assert plot.frame.left <= mark.x <= plot.frame.plot_right
        assert plot.frame.top <= mark.y <= plot.frame.plot_bottom


@given(st.lists(points, min_size=2, max_size=30))
def test_marks_go_from_left_to_right_and_higher_values_lie_higher(some):
    marks = charts.plot(series(points=some)).marks
    assert [mark.x for mark in marks] == sorted(mark.x for mark in marks)
    low, high = min(marks, key=lambda mark: mark.point.value), max(marks, key=lambda mark: mark.point.value)
    assert high.y <= low.y


@given(st.lists(points, max_size=30))
def test_dates_under_the_axis_do_not_touch(some):
    days = charts.plot(series(points=some)).days
    places = [day.position for day in days]
    assert all(there - here >= 50 for here, there in pairwise(places)) or len(places) == 2


@given(st.integers(0, 20), st.integers(1, 500))
def test_an_axis_has_both_ends_and_few_steps(minimum, span):
    steps = charts.steps(minimum, minimum + span)
    assert steps[0] == minimum
    assert steps[-1] == minimum + span
    assert len(steps) <= 7
    assert steps == sorted(set(steps))


def test_stripes_cover_the_plot_without_gaps():
    plot = charts.plot(series(3, 20))
    stripes = sorted(plot.stripes, key=lambda stripe: stripe.y)
    assert stripes[0].y == plot.frame.top
    assert stripes[-1].bottom == pytest.approx(plot.frame.plot_bottom)
    for above, below in pairwise(stripes):
        assert above.bottom == pytest.approx(below.y)


def test_bands_differ_in_pattern_and_not_in_colour_alone():
    patterns = [stripe.pattern for stripe in charts.plot(series(3)).stripes]
    assert len(set(patterns)) == len(BANDS)


def test_a_band_is_named_where_the_line_does_not_cross_it():
    sides = {stripe.band.label: stripe.label_at for stripe in charts.plot(series(21, 19, 19, 14, 12, 9)).stripes}
    assert sides["middle"] == "start"
    assert sides["top"] == "end"


@pytest.mark.parametrize("count", [0, 1, 2, 6])
def test_a_chart_has_a_sentence_and_a_table_with_every_value(count):
    html = drawn(series(*[21, 19, 19, 14, 12, 9][:count]))
    assert html.count("<tr>") == (count + 1 if count else 0)
    assert "tt-chart__summary" in html
    assert "style=" not in html
    assert ("<svg" in html) is bool(count)


def test_the_sentence_says_how_it_went():
    assert "In 10 weken van 21 naar 9. Lager is beter." in drawn(series(21, 19, 19, 14, 12, 9, note="Lager is beter."))


def test_a_drawing_has_a_name_and_a_description():
    html = drawn(series(21, 9))
    labelled = re.search(r'aria-labelledby="(\S+) (\S+)"', html)
    assert all(f'id="{name}"' in html for name in labelled.groups())


def test_numbers_in_a_drawing_keep_their_point_in_dutch():
    assert not re.search(r'(?:x|y|cx|cy|d|width|height)="[^"]*\d,\d', drawn(series(7.5, 9)))


def test_a_title_is_escaped():
    assert "<b>" not in drawn(series(3, title="<b>"))


@pytest.mark.parametrize(("value", "label"), [(0, "low"), (12, "high"), (24, "top")])
def test_a_meter_says_where_a_score_lies(value, label):
    html = Template("{% load charts %}{% meter value 0 24 bands %}").render(Context({"value": value, "bands": BANDS}))
    assert f'aria-label="Score {value} van 24: {label}"' in html
    assert html.count("aria-current") == 1
    assert "style=" not in html
