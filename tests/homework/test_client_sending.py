"""Sending a step: asked first, done once, read-only afterwards. And saying that a step is not working."""

import pytest

from homework.models import Signal, Submission
from notifications.models import OutboxItem, Preference
from tests import factory
from tests.homework.pages import agree, agree_steps, fill_in, step_url, values_of


@pytest.fixture
def agreed(cast):
    return agree_steps(cast)


@pytest.fixture
def anna(cast):
    return cast.anna.browser


def text(response):
    return response.content.decode()


def test_sending_asks_first_and_says_who_will_read_it(anna, agreed):
    response = fill_in(anna, agreed, why="It is a lot", go="send")
    assert response["Location"] == step_url(agreed) + "versturen/"
    page = text(anna.get(response["Location"]))
    assert "Daarna kun je het niet meer veranderen" in page
    assert "Bram en Sara (kijkt mee)" in page
    assert "It is a lot" in page
    assert not Submission.objects.exists()


def test_what_was_sent_can_be_read_and_no_longer_changed(anna, agreed):
    fill_in(anna, agreed, why="It is a lot", go="send")
    assert anna.post(step_url(agreed) + "versturen/")["Location"] == step_url(agreed)
    page = text(anna.get(step_url(agreed)))
    assert "Bram kan dit nu lezen" in page
    assert "It is a lot" in page
    assert "<textarea" not in page
    assert f'href="{step_url(agreed, "step-2")}"' in page
    assert Submission.objects.get().contents == {"step-1-why": "It is a lot"}


def test_sending_twice_sends_once(anna, agreed):
    fill_in(anna, agreed, why="Much", go="send")
    for _time in range(2):
        assert anna.post(step_url(agreed) + "versturen/").status_code == 302
    assert Submission.objects.count() == 1


def test_a_needed_answer_has_to_be_there_before_sending(anna, agreed):
    assert fill_in(anna, agreed, word="Bag", go="send").status_code == 422
    assert "nog open" in text(anna.post(step_url(agreed) + "versturen/", follow=True))
    assert not Submission.objects.exists()


def test_an_empty_step_is_not_sent(cast, anna):
    optional = [element for element in factory.make_step().elements if not getattr(element, "is_required", False)]
    version = factory.make_version(cast.organisation, "exercise", elements=optional)
    exercise = factory.make_assignment(cast.anna.client, cast.bram.user, version)
    fill_in(anna, exercise, word="Much", go="save")
    fill_in(anna, exercise, word="", seen=1, go="save")
    assert "Vul eerst iets in" in text(anna.post(step_url(exercise) + "versturen/", follow=True))
    assert not Submission.objects.exists()


def test_an_exercise_is_one_page_with_sending_first(cast, anna):
    exercise = agree(cast, "exercise")
    assert anna.get(f"/plan/{exercise.pk}/")["Location"] == step_url(exercise)
    page = text(anna.get(step_url(exercise)))
    assert 'value="send">Verstuur naar Bram</button>' in page
    assert 'value="next"' not in page


def test_nobody_to_send_to_means_no_button(cast, anna, agreed):
    cast.bram.membership.relationships.update(ended_at="2026-11-20T12:00:00Z")
    page = text(anna.get(step_url(agreed)))
    assert 'value="send"' not in page
    assert "Alleen jij ziet dit." in page


def test_only_the_client_sees_it_until_it_is_sent(cast, anna, agreed):
    assert "Alleen jij ziet dit, tot je het verstuurt naar Bram." in text(anna.get(step_url(agreed)))
    fill_in(anna, agreed, why="A secret", go="stop")
    for person in [cast.bram, cast.sara, cast.charlie, cast.olga]:
        for url in ["", "bewaar/", "versturen/", "lukt-niet/", "lukt-niet/gezegd/"]:
            assert person.browser.get(step_url(agreed) + url).status_code in {404, 405}
            assert person.browser.post(step_url(agreed) + url, {"go": "next"}).status_code in {404, 405}
        assert person.browser.get(f"/plan/{agreed.pk}/").status_code == 404


class TestNotWorking:
    def url(self, agreed):
        return step_url(agreed) + "lukt-niet/"

    def test_words_reach_the_counsellors_and_the_page_says_so_kindly(self, cast, anna, agreed):
        Preference.objects.create(user=cast.bram.user, is_mail_wanted=True)
        assert "Dat geeft niet" in text(anna.get(self.url(agreed)))
        response = anna.post(self.url(agreed), {"words": "Too much at once"})
        page = text(anna.get(response["Location"]))
        assert "Bram weet het nu" in page
        assert "binnen 2 werkdagen" in page
        assert Signal.objects.get().words == "Too much at once"
        assert OutboxItem.objects.filter(payload__user=cast.bram.user.pk).count() == 1

    def test_no_words_are_needed_and_twice_is_once(self, anna, agreed):
        for _time in range(2):
            assert anna.post(self.url(agreed), {"words": ""}).status_code == 302
        assert Signal.objects.count() == 1

    def test_one_may_go_on_afterwards(self, anna, agreed):
        anna.post(self.url(agreed), {"words": ""})
        assert "Je mag gewoon verdergaan" in text(anna.get(step_url(agreed)))
        assert fill_in(anna, agreed, why="After all", go="next").status_code == 302
        assert values_of(agreed.enrolment) == {"why": "After all"}

    def test_too_many_words_are_given_back(self, anna, agreed):
        response = anna.post(self.url(agreed), {"words": "x" * 2_001})
        assert response.status_code == 422
        assert "x" * 2_001 in text(response)
        assert not Signal.objects.exists()

    def test_the_thanks_are_only_for_who_said_it(self, anna, agreed):
        assert anna.get(self.url(agreed) + "gezegd/")["Location"] == step_url(agreed)
