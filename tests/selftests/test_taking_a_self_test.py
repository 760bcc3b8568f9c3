"""A client takes a self-test: one question per page, nothing lost, nothing counted twice."""

import re
from dataclasses import replace
from decimal import Decimal
from uuid import uuid4

import pytest
from django.urls import reverse

from selftests.document import Item
from selftests.models import Attempt, Score
from tests import factory

pytestmark = pytest.mark.django_db


@pytest.fixture
def version(cast):
    return factory.make_self_test_version(cast.organisation)


@pytest.fixture
def anna(cast):
    return cast.anna.browser


def address(name, attempt, *rest):
    return reverse(f"selftests:{name}", args=[attempt.pk, *rest])


def begin(browser, version):
    browser.post(reverse("selftests:start", args=[version.pk]))
    return Attempt.objects.latest("started_at")


def answer(browser, attempt, number, option, **more):
    return browser.post(address("question", attempt, number), {"answer": option} | more)


def kept(attempt):
    return Attempt.objects.get(pk=attempt.pk).answers


def test_the_start_page_says_what_one_gets_into(anna, version):
    page = anna.get(reverse("selftests:start", args=[version.pk])).content.decode()
    for words in ("Adults", "3 vragen", "ongeveer 2 minuten", "Your answers, for you.", "not a diagnosis", "Ours"):
        assert words in page
    assert "Alleen jij ziet je antwoorden en je uitslag" in page
    assert not Attempt.objects.exists()


def test_starting_leads_to_the_first_question(anna, version):
    response = anna.post(reverse("selftests:start", args=[version.pk]), follow=True)
    assert response.redirect_chain[-1][0].endswith("/vraag/1/")
    page = response.content.decode()
    assert "Vraag 1 van 3" in page
    assert "Statement 1" in page


def test_starting_twice_goes_on_with_the_same_attempt(anna, version):
    begin(anna, version)
    begin(anna, version)
    assert Attempt.objects.count() == 1


def test_every_answer_is_kept_and_leads_to_the_next_question(anna, version):
    attempt = begin(anna, version)
    response = answer(anna, attempt, 1, "a2")
    assert response.url == address("question", attempt, 2)
    assert kept(attempt) == {"i1": "a2"}


def test_an_answer_posted_twice_is_kept_once(anna, version):
    attempt = begin(anna, version)
    for _ in range(2):
        assert answer(anna, attempt, 1, "a2").url == address("question", attempt, 2)
    assert kept(attempt) == {"i1": "a2"}


def test_going_back_shows_the_answer_and_changes_it(anna, version):
    attempt = begin(anna, version)
    answer(anna, attempt, 1, "a2")
    page = anna.get(address("question", attempt, 1)).content.decode()
    chosen = [radio for radio in re.findall(r"<input[^>]*type=.radio.[^>]*>", page) if " checked" in radio]
    assert ['value="a2"' in radio for radio in chosen] == [True]
    answer(anna, attempt, 1, "a0")
    assert kept(attempt) == {"i1": "a0"}


def test_leaving_and_coming_back_goes_on_where_one_was(anna, version):
    attempt = begin(anna, version)
    answer(anna, attempt, 1, "a2")
    assert "Ga verder waar je was" in anna.get(reverse("selftests:start", args=[version.pk])).content.decode()
    assert anna.get(address("resume", attempt)).url == address("question", attempt, 2)


def test_no_answer_is_asked_for_in_words(anna, version):
    attempt = begin(anna, version)
    response = anna.post(address("question", attempt, 1), {})
    assert response.status_code == 422
    assert "Kies het antwoord dat het beste past." in response.content.decode()
    assert kept(attempt) == {}


@pytest.mark.parametrize("option", ["a9", "", "i1", "\x00", "a0\n", "x" * 5000])
def test_an_answer_the_question_does_not_have_is_refused_and_not_kept(anna, version, option):
    attempt = begin(anna, version)
    assert answer(anna, attempt, 1, option).status_code == 422
    assert kept(attempt) == {}


def test_a_required_question_cannot_be_skipped(anna, version):
    attempt = begin(anna, version)
    assert anna.post(address("question", attempt, 1), {"skip": "1"}).status_code == 422
    assert "Sla deze vraag over" not in anna.get(address("question", attempt, 1)).content.decode()


@pytest.fixture
def lenient(cast):
    """The second and third question may be skipped, one of them at a time."""
    test = factory.make_self_test()
    items = (test.items[0], *(replace(item, is_required=False) for item in test.items[1:]))
    scores = (replace(test.scores[0], missing_allowed=1),)
    return factory.make_self_test_version(cast.organisation, replace(test, items=items, scores=scores))


def test_skipping_takes_an_earlier_answer_back(anna, lenient):
    attempt = begin(anna, lenient)
    answer(anna, attempt, 2, "a3")
    assert anna.post(address("question", attempt, 2), {"skip": "1"}).url == address("question", attempt, 3)
    assert kept(attempt) == {}


def test_more_skipped_than_the_score_allows_is_said_with_the_questions(anna, lenient):
    attempt = begin(anna, lenient)
    answer(anna, attempt, 1, "a1")
    response = anna.post(address("check", attempt))
    assert response.status_code == 422
    page = response.content.decode()
    assert "Er is nog geen uitslag" in page
    assert f"{address('question', attempt, 2)}?controle" in page
    answer(anna, attempt, 2, "a1")
    assert anna.post(address("check", attempt)).url == address("result", attempt)


def test_a_question_changed_from_the_check_page_leads_back_to_it(anna, version):
    attempt = begin(anna, version)
    response = anna.post(address("question", attempt, 1) + "?controle", {"answer": "a1"})
    assert response.url == address("check", attempt)


def test_the_check_page_shows_every_question_with_its_answer(anna, version):
    attempt = begin(anna, version)
    answer(anna, attempt, 1, "a2")
    page = anna.get(address("check", attempt)).content.decode()
    assert page.index("Statement 1") < page.index("often") < page.index("Statement 2") < page.index("Geen antwoord")


def test_an_unfinished_test_gives_no_result(anna, version):
    attempt = begin(anna, version)
    answer(anna, attempt, 1, "a2")
    response = anna.post(address("check", attempt))
    assert response.status_code == 422
    assert "Statement 2" in response.content.decode()
    assert not Score.objects.exists()
    assert anna.get(address("result", attempt)).url == address("resume", attempt)


def finish(browser, attempt, *options):
    for number, option in enumerate(options, 1):
        answer(browser, attempt, number, option)
    return browser.post(address("check", attempt))


def test_finishing_makes_the_result_once(anna, version):
    attempt = begin(anna, version)
    assert finish(anna, attempt, "a3", "a3", "a0").url == address("result", attempt)
    assert anna.post(address("check", attempt)).url == address("result", attempt)
    score = Score.objects.get(attempt=attempt)
    assert (score.value, score.minimum, score.maximum, score.band_key, score.level) == (9, 0, 9, "high", 2)


def test_a_finished_test_keeps_its_answers_and_shows_its_result(anna, version):
    attempt = begin(anna, version)
    finish(anna, attempt, "a3", "a3", "a0")
    response = anna.post(address("question", attempt, 1), {"answer": "a0"}, follow=True)
    assert response.redirect_chain[-1][0] == address("result", attempt)
    assert "Je hebt deze test al gedaan" in response.content.decode()
    assert kept(attempt)["i1"] == "a3"
    for name in ("resume", "check"):
        assert anna.get(address(name, attempt)).url == address("result", attempt)


def test_a_test_can_be_done_again(anna, version):
    finish(anna, begin(anna, version), "a3", "a3", "a0")
    start = anna.get(reverse("selftests:start", args=[version.pk])).content.decode()
    assert "Bekijk die uitslag" in start
    again = begin(anna, version)
    assert Attempt.objects.count() == 2
    assert kept(again) == {}


def test_a_new_version_does_not_change_a_test_that_was_begun(cast, anna, version):
    attempt = begin(anna, version)
    changed = replace(factory.make_self_test(), items=tuple(Item(f"i{n}", f"Changed {n}", "often") for n in (1, 2, 3)))
    factory.make_self_test_version(cast.organisation, changed, key=version.key)
    assert "Statement 1" in anna.get(address("question", attempt, 1)).content.decode()


@pytest.fixture
def alarming(cast):
    """The second question calls for help from "now and then" on."""
    test = factory.make_self_test()
    items = (test.items[0], replace(test.items[1], alert_from=Decimal(1)), test.items[2])
    return factory.make_self_test_version(cast.organisation, replace(test, items=items))


def test_an_answer_that_calls_for_help_gets_it_at_once(anna, alarming):
    attempt = begin(anna, alarming)
    response = answer(anna, attempt, 2, "a1")
    assert response.url == address("pause", attempt, 2)
    assert kept(attempt) == {"i2": "a1"}
    page = anna.get(response.url).content.decode()
    assert 'href="tel:113"' in page
    assert "Bram ziet je antwoorden pas als je de uitslag deelt." in page
    assert f'href="{address("question", attempt, 3)}"' in page


def test_other_answers_to_the_same_question_do_not_interrupt(anna, alarming):
    attempt = begin(anna, alarming)
    assert answer(anna, attempt, 2, "a0").url == address("question", attempt, 3)
    assert anna.get(address("pause", attempt, 2)).url == address("resume", attempt)


def test_after_the_interruption_one_goes_back_to_where_one_was_going(anna, alarming):
    attempt = begin(anna, alarming)
    response = anna.post(address("question", attempt, 2) + "?controle", {"answer": "a1"})
    assert f'href="{address("check", attempt)}"' in anna.get(response.url).content.decode()


def test_a_number_the_test_does_not_have_is_not_found(anna, version):
    attempt = begin(anna, version)
    for number in (0, 4, 10**30):
        assert anna.get(address("question", attempt, number)).status_code == 404


def test_what_an_author_wrote_is_shown_as_text(cast, anna):
    hostile = '<script>alert("x")</script>'
    test = factory.make_self_test()
    items = tuple(replace(item, text=hostile, help=hostile) for item in test.items)
    options = tuple(replace(option, label=hostile) for option in test.answer_sets[0].options)
    sets = (replace(test.answer_sets[0], options=options),)
    bands = tuple(replace(band, title=hostile, meaning=hostile, advice=hostile) for band in test.bands)
    version = factory.make_self_test_version(
        cast.organisation, replace(test, items=items, answer_sets=sets, bands=bands, source=hostile, summary=hostile)
    )
    attempt = begin(anna, version)
    pages = [reverse("selftests:start", args=[version.pk]), address("question", attempt, 1), address("check", attempt)]
    finish(anna, attempt, "a3", "a3", "a0")
    pages.append(address("result", attempt))
    for page in pages:
        assert "<script>alert" not in anna.get(page, follow=True).content.decode()


@pytest.mark.parametrize("who", ["bram", "sara", "olga", "emil", "mo", "charlie"])
def test_nobody_else_sees_or_answers_it(cast, anna, version, who):
    attempt = begin(anna, version)
    browser = cast.everybody[who].browser
    assert browser.get(reverse("selftests:start", args=[version.pk])).status_code == 404
    for name, rest in [("resume", ()), ("question", (1,)), ("pause", (1,)), ("check", ()), ("result", ())]:
        assert browser.get(address(name, attempt, *rest)).status_code == 404
    assert answer(browser, attempt, 1, "a0").status_code == 404
    assert browser.post(address("check", attempt)).status_code == 404
    assert browser.post(address("share", attempt)).status_code == 404
    assert kept(attempt) == {}


def test_a_test_of_another_organisation_or_of_nobody_is_not_found(cast, anna):
    elsewhere = factory.make_self_test_version(cast.elsewhere)
    for version_id in (elsewhere.pk, uuid4()):
        assert anna.get(reverse("selftests:start", args=[version_id])).status_code == 404
        assert anna.post(reverse("selftests:start", args=[version_id])).status_code == 404
    assert not Attempt.objects.exists()


def test_a_visitor_is_asked_to_sign_in(client, cast, anna, version):
    attempt = begin(anna, version)
    assert "login" in client.get(address("question", attempt, 1)).url
