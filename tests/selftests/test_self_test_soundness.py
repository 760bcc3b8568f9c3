"""A test that makes no sense can't be published, and its author hears which numbers and questions it is about."""

from dataclasses import fields, replace
from decimal import Decimal
from uuid import uuid4

import pytest

from core import clock
from selftests import scoring
from selftests.actions import UnsoundSelfTest, release_version
from selftests.document import AnswerOption, Item, ItemUse, Method
from selftests.models import SelfTestVersion
from selftests.soundness import MESSAGES, problems
from tests.selftests.selftest_documents import OFTEN, band, self_test


def found(test):
    return [(problem.where, problem.code) for problem in problems(test)]


def with_rule(test, **values):
    return replace(test, scores=(replace(test.scores[0], **values),))


def test_a_sound_test_has_no_problems():
    assert problems(self_test(9, bands=(band(0, 8), band(9, 17), band(18, 27)))) == []


@pytest.mark.parametrize(
    ("bands", "code", "numbers"),
    [
        ([(0, 8), (10, 27)], "bands_gap", "9"),
        ([(0, 3), (9, 17), (20, 27)], "bands_gap", "4–8, 18–19"),
        ([(1, 26)], "bands_gap", "0, 27"),
        ([(0, 10), (9, 27)], "bands_double", "9–10"),
        ([(0, 27), (0, 27)], "bands_double", "0–27"),
    ],
)
def test_scores_in_no_band_or_in_two_are_named(bands, code, numbers):
    test = self_test(9, bands=tuple(band(low, high, key=f"b{i}") for i, (low, high) in enumerate(bands)))
    (problem,) = problems(test)
    assert (problem.where, problem.code, problem.params["numbers"]) == ("scores.0", code, numbers)


def test_only_scores_that_can_come_out_need_a_band():
    test = self_test(2, bands=(band(0, 4), band(6, 8), band(10, 12)))
    doubled = with_rule(test, items=(ItemUse("q1", weight=Decimal(2)), ItemUse("q2", weight=Decimal(2))))
    assert problems(doubled) == []


def test_the_scores_of_skipped_questions_need_a_band_too():
    test = self_test(2, missing_allowed=1, skippable={"q2"}, bands=(band(0, 2), band(4, 6)))
    (problem,) = problems(test)
    assert problem.params["numbers"] == "3"


def test_a_mean_needs_no_gaps_between_its_decimals():
    test = with_rule(self_test(3, bands=(band(0, 1), band(2, 3))), method=Method.MEAN)
    (problem,) = problems(test)
    assert problem.params["numbers"] == "1.33–1.67"


def test_a_band_that_nobody_can_reach_is_pointed_out():
    assert found(self_test(2, bands=(band(0, 6), band(7, 9)))) == [("bands.1", "band_never")]


def test_a_score_without_bands_hears_what_needs_words():
    (problem,) = problems(self_test(2, bands=(band(0, 6, score="other"),)))
    assert (problem.where, problem.code) == ("bands.0", "band_score_unknown")
    test = self_test(2)
    (problem,) = problems(replace(test, bands=()))
    assert (problem.where, problem.code, problem.params["numbers"]) == ("scores.0", "bands_none", "0–6")


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"title": " "}, ("title", "text_missing")),
        ({"licence": ""}, ("licence", "text_missing")),
        ({"language": "de"}, ("language", "language_unknown")),
        ({"minutes": 0}, ("minutes", "minutes_wrong")),
        ({"bands": (band(0, 6, level=4),)}, ("bands.0", "band_level_wrong")),
        ({"bands": (band(6, 0),)}, ("bands.0", "band_upside_down")),
        ({"bands": (band(0, 6, advice=""),)}, ("bands.0.advice", "text_missing")),
        ({"bands": (band(0, 3, key="a"), band(4, 6, key="a"))}, ("bands.1", "key_double")),
        ({"answer_sets": (replace(OFTEN, options=OFTEN.options[:1]),)}, ("answer_sets.0", "options_too_few")),
        (
            {"answer_sets": (replace(OFTEN, options=(*OFTEN.options, AnswerOption("x", "X", Decimal("0.01")))),)},
            ("answer_sets.0.options.4", "number_unfit"),
        ),
        ({"answer_sets": (OFTEN, OFTEN)}, ("answer_sets.1", "key_double")),
        (
            {"answer_sets": (replace(OFTEN, options=(OFTEN.options[0], *OFTEN.options)),)},
            ("answer_sets.0.options.1", "key_double"),
        ),
        ({"items": (Item("q1", "?", "often"), Item("q2", "", "often"))}, ("items.1.text", "text_missing")),
        ({"items": (Item("q1", "?", "often"), Item("q2", "?", "seldom"))}, ("items.1", "answer_set_unknown")),
        (
            {"items": (Item("q1", "?", "often"), Item("q2", "?", "often"), Item("Not a key", "?", "often"))},
            ("items.2", "key_wrong"),
        ),
        (
            {"items": (Item("q1", "?", "often"), Item("q2", "?", "often", alert_from=Decimal(4)))},
            ("items.1", "alert_never"),
        ),
        ({"items": (Item("q1", "?", "often"),)}, ("scores.0.items.1", "score_item_unknown")),
        (
            {"items": (Item("q1", "?", "often"), Item("q2", "?", "often", is_required=False))},
            ("scores.0.items.1", "skip_not_scored"),
        ),
    ],
)
def test_a_mistake_is_found_at_its_place(values, expected):
    assert expected in found(self_test(2, **values))


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"items": ()}, ("scores.0", "score_empty")),
        ({"title": ""}, ("scores.0.title", "text_missing")),
        ({"items": (ItemUse("q1"), ItemUse("q1"))}, ("scores.0", "score_item_double")),
        ({"items": (ItemUse("q1", weight=Decimal(0)),)}, ("scores.0.items.0", "weight_zero")),
        (
            {"items": (ItemUse("q1", weight=Decimal(-1)),), "method": Method.MEAN},
            ("scores.0.items.0", "weight_negative"),
        ),
        ({"items": (ItemUse("q1", weight=Decimal("100.1")),)}, ("scores.0.items.0", "number_unfit")),
        ({"missing_allowed": 2}, ("scores.0", "missing_allowed_wrong")),
        ({"missing_allowed": -1}, ("scores.0", "missing_allowed_wrong")),
        ({"minimal_important_change": Decimal(0)}, ("scores.0", "change_wrong")),
    ],
)
def test_a_mistake_in_a_score_is_found_at_its_place(values, expected):
    assert expected in found(with_rule(self_test(2), **values))


def test_a_test_without_questions_or_scores_is_no_test():
    assert {("items", "items_missing"), ("scores", "scores_missing")} <= set(
        found(replace(self_test(1), items=(), scores=()))
    )


def test_a_score_with_too_many_outcomes_is_refused_and_not_counted_for_ever():
    weights = [Decimal(prime) / 10 for prime in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29)]
    skippable = {f"q{i}" for i in range(1, 11)}
    test = self_test(10, missing_allowed=9, skippable=skippable)
    test = with_rule(test, items=tuple(ItemUse(f"q{i}", weight=weight) for i, weight in enumerate(weights, 1)))
    assert found(test) == [("scores.0", "scores_too_many")]
    with pytest.raises(scoring.TooManyOutcomes):
        scoring.outcomes(test, test.scores[0], limit=100)


def test_a_question_whose_answers_all_give_the_same_is_pointed_out():
    same = replace(OFTEN, options=tuple(replace(option, value=Decimal(2)) for option in OFTEN.options))
    assert ("scores.0.items.0", "answers_alike") in found(self_test(1, answer_sets=(same,)))


def test_a_test_has_a_limited_number_of_questions():
    assert ("items", "items_too_many") in found(self_test(91))


def test_every_problem_has_words_that_use_its_parameters():
    for problem in problems(self_test(2, bands=(band(0, 2), band(2, 3), band(9, 9)))):
        assert problem.message
    assert all("%(" in text or "%" not in text for text in MESSAGES.values())


def test_every_text_of_a_test_is_checked_except_those_that_may_be_empty():
    texts = {field.name for field in fields(self_test(1)) if field.type is str}
    for name in texts - {"instruction", "language"}:
        assert (name, "text_missing") in found(self_test(1, **{name: "  "}))


def test_a_test_that_makes_no_sense_is_not_sealed(cast):
    emil = cast.emil.actor
    with pytest.raises(UnsoundSelfTest) as refused:
        release_version(
            actor=emil,
            organisation_id=cast.organisation.pk,
            key=uuid4(),
            document=self_test(2, bands=(band(0, 5),)),
            at=clock.now(),
        )
    assert [problem.code for problem in refused.value.args[0]] == ["bands_gap"]
    assert not SelfTestVersion.objects.exists()
