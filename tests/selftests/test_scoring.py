"""Points are made as the rule says, exactly, or there is no score."""

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import pytest

from selftests import scoring
from selftests.document import ItemUse, Method, ScoreRule
from selftests.scoring import AnswerError, score
from tests.selftests.selftest_documents import answers_of, band, self_test

LEVELS_OF_NINE = [("minimal", 0, 4), ("mild", 5, 9), ("moderate", 10, 14), ("serious", 15, 19), ("severe", 20, 27)]
NINE = self_test(9, bands=tuple(band(low, high, key=key) for key, low, high in LEVELS_OF_NINE))


def total(test, *points):
    return score(test, answers_of(*points))[0]


@pytest.mark.parametrize(
    ("points", "value", "key"),
    [
        ([0] * 9, 0, "minimal"),
        ([1] * 4 + [0] * 5, 4, "minimal"),
        ([1] * 5 + [0] * 4, 5, "mild"),
        ([1] * 9, 9, "mild"),
        ([2] + [1] * 8, 10, "moderate"),
        ([2] * 5 + [1] * 4, 14, "moderate"),
        ([2] * 6 + [1] * 3, 15, "serious"),
        ([3] + [2] * 8, 19, "serious"),
        ([3, 3] + [2] * 7, 20, "severe"),
        ([3] * 9, 27, "severe"),
    ],
)
def test_a_sum_falls_in_its_band_up_to_both_edges(points, value, key):
    result = total(NINE, *points)
    assert (result.value, result.band.key) == (value, key)


@pytest.mark.parametrize(
    ("points", "value"),
    [([0] * 20, 12), ([3] * 20, 48), ([1] * 20, 24), ([0, 0, 0, 3] * 5, 3)],
)
def test_reversed_items_count_from_the_other_end(points, value):
    """Twenty items of which 4, 8, 12 and 16 are reversed, as in the CES-D (Radloff 1977)."""
    test = self_test(20, reversed_items={"q4", "q8", "q12", "q16"})
    assert total(test, *points).value == value


def test_a_reversed_item_turns_within_its_own_answers():
    test = self_test(1, reversed_items={"q1"})
    one_to_five = replace(
        test.answer_sets[0],
        options=tuple(replace(option, value=option.value * 2 + 1) for option in test.answer_sets[0].options),
    )
    test = replace(test, answer_sets=(one_to_five,))
    assert [total(test, point).value for point in range(4)] == [7, 5, 3, 1]


def test_weights_multiply_and_scores_stand_side_by_side():
    """Twice the sum of seven of twenty-one items, three times over, as in the DASS-21 (Lovibond 1995)."""
    subscales = {
        "depression": (3, 5, 10, 13, 16, 17, 21),
        "anxiety": (2, 4, 7, 9, 15, 19, 20),
        "stress": (1, 6, 8, 11, 12, 14, 18),
    }
    rules = tuple(
        ScoreRule(key, key, tuple(ItemUse(f"q{number}", weight=Decimal(2)) for number in numbers))
        for key, numbers in subscales.items()
    )
    test = self_test(21, scores=rules, bands=tuple(band(0, 42, score=key) for key in subscales))
    only_stress = [3 if number in subscales["stress"] else 0 for number in range(1, 22)]
    assert [result.value for result in score(test, answers_of(*only_stress))] == [0, 0, 42]
    assert [(r.minimum, r.maximum) for r in score(test, answers_of(*[1] * 21))] == [(0, 42)] * 3


def test_a_mean_is_rounded_once_and_half_up():
    test = self_test(8)
    test = replace(test, scores=(replace(test.scores[0], method=Method.MEAN),), bands=(band(0, 3),))
    assert total(test, 1, 0, 0, 0, 0, 0, 0, 0).value == Decimal("0.13")  # an eighth
    assert total(test, 3, 3, 3, 3, 3, 3, 3, 2).value == Decimal("2.88")
    assert scoring.bounds(test, test.scores[0]) == (0, 3)


def test_tenths_add_up_exactly():
    test = self_test(3)
    tenths = replace(test.scores[0], items=tuple(replace(use, weight=Decimal("0.1")) for use in test.scores[0].items))
    test = replace(test, scores=(tenths,))
    assert total(test, 1, 1, 1).value == Decimal("0.3")


def test_a_required_question_left_out_gives_no_score():
    result = total(self_test(3, missing_allowed=2, skippable={"q1"}), 1, None, 1)
    assert (result.value, result.band, result.missing) == (None, None, ("q2",))


def test_more_skipped_than_allowed_gives_no_score():
    test = self_test(5, missing_allowed=1, skippable={"q1", "q2"})
    assert total(test, None, 2, 2, 2, 2).value == 10
    assert total(test, None, None, 2, 2, 2).value is None


def test_a_skipped_answer_counts_as_the_mean_of_the_others():
    result = total(self_test(9, missing_allowed=2, skippable={"q8", "q9"}), 1, 1, 1, 1, 2, 2, 2, None, None)
    assert result.value == 13  # 10 × 9/7 = 12.86
    assert result.missing == ("q8", "q9")


def test_a_result_shows_how_it_was_computed():
    result = total(self_test(2, reversed_items={"q2"}), 1, 1)
    assert [(part.item, part.option, part.points, part.is_reversed) for part in result.items] == [
        ("q1", "sometimes", 1, False),
        ("q2", "sometimes", 2, True),
    ]


def test_answers_to_another_test_are_refused():
    with pytest.raises(AnswerError) as stranger:
        score(self_test(2), {"q9": "never"})
    assert (stranger.value.item, stranger.value.option) == ("q9", None)
    with pytest.raises(AnswerError) as stranger:
        score(self_test(2), {"q1": "9"})
    assert (stranger.value.item, stranger.value.option) == ("q1", "9")


def test_an_alarming_answer_is_noticed_whatever_the_score():
    test = self_test(2)
    test = replace(test, items=(test.items[0], replace(test.items[1], alert_from=Decimal(1))))
    assert scoring.alerts(test, answers_of(3, 0)) == ()
    assert scoring.alerts(test, answers_of(0, 1)) == ("q2",)
    assert scoring.alerts(test, answers_of(0, None)) == ()


def test_unanswered_names_what_still_stands_between_here_and_a_result():
    test = self_test(4, missing_allowed=1, skippable={"q3", "q4"})
    assert scoring.unanswered(test, answers_of(1, None, 1, 1)) == ("q2",)
    assert scoring.unanswered(test, answers_of(1, 1, None, 1)) == ()
    assert scoring.unanswered(test, answers_of(1, 1, None, None)) == ("q3", "q4")


@pytest.fixture
def rising():
    """Higher is worse; a change of 3 matters."""
    test = self_test(4, bands=(band(0, 5), band(6, 12, level=2)))
    return replace(test, scores=(replace(test.scores[0], minimal_important_change=Decimal(3)),))


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [(8, 5, "better"), (8, 6, "steady"), (8, 8, "steady"), (8, 10, "steady"), (8, 11, "worse")],
)
def test_only_a_change_that_matters_is_called_better_or_worse(rising, before, after, change):
    assert scoring.compare(rising, "total", Decimal(before), Decimal(after)) == change


def test_what_is_better_follows_the_bands(rising):
    falling = replace(rising, bands=(band(0, 5, level=2), band(6, 12)))
    assert scoring.compare(falling, "total", Decimal(4), Decimal(9)) == "better"


def test_without_a_bound_a_change_is_only_higher_or_lower():
    test = self_test(4, bands=(band(0, 5), band(6, 12, level=2)))
    found = [scoring.compare(test, "total", Decimal(a), Decimal(b)) for a, b in pairwise([1, 9, 9, 0])]
    assert found == ["higher", "equal", "lower"]
