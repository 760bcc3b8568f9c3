"""What holds for every self-test there can be."""

from dataclasses import replace

from hypothesis import given

from selftests import scoring, soundness
from tests.selftests.selftest_documents import answered, self_tests


def values(test, answers):
    return [result.value for result in scoring.score(test, answers)]


@given(answered())
def test_a_score_stays_within_its_bounds(sample):
    test, answers = sample
    for result in scoring.score(test, answers):
        assert result.value is None or result.minimum <= result.value <= result.maximum


@given(answered())
def test_a_score_is_one_of_its_outcomes(sample):
    test, answers = sample
    (value,) = values(test, answers)
    assert value is None or value in scoring.outcomes(test, test.scores[0])


@given(answered())
def test_the_order_of_the_questions_does_not_matter(sample):
    test, answers = sample
    rule = test.scores[0]
    turned = replace(test, items=test.items[::-1], scores=(replace(rule, items=rule.items[::-1]),))
    assert values(turned, dict(reversed(answers.items()))) == values(test, answers)


@given(answered())
def test_reversing_every_item_of_a_sum_turns_the_score_around_and_twice_turns_it_back(sample):
    test, answers = sample
    turned = reversed_throughout(test)
    assert values(reversed_throughout(turned), answers) == values(test, answers)
    assert scoring.bounds(turned, turned.scores[0]) == scoring.bounds(test, test.scores[0])


@given(answered())
def test_reversing_mirrors_a_whole_sum_within_its_bounds(sample):
    test, answers = sample
    (result,) = scoring.score(test, answers)
    if result.missing or test.scores[0].method != "sum":
        return
    (mirrored,) = values(reversed_throughout(test), answers)
    assert mirrored == result.minimum + result.maximum - result.value


def reversed_throughout(test):
    rule = test.scores[0]
    return replace(
        test, scores=(replace(rule, items=tuple(replace(use, is_reversed=not use.is_reversed) for use in rule.items)),)
    )


@given(self_tests())
def test_the_bounds_are_outcomes_when_everything_is_answered(test):
    rule = test.scores[0]
    outcomes = scoring.outcomes(test, rule)
    assert (outcomes[0], outcomes[-1]) == scoring.bounds(test, rule)


@given(self_tests())
def test_a_test_whose_parts_fit_has_no_problems(test):
    assert [problem.code for problem in soundness.problems(test)] in ([], ["skip_not_scored"])
