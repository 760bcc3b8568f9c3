"""A client works on a step in a browser: it is saved, gone on with, and only what was agreed can be opened."""

import re
from html import unescape
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client as Browser
from django.test.utils import CaptureQueriesContext

from homework.actions import withdraw_assignment
from modules.models import Answer, StepProgress
from modules.queries import current_answers
from tests import factory
from tests.homework.pages import agree_steps, fill_in, step_url, values_of


@pytest.fixture
def agreed(cast):
    return agree_steps(cast, last_step="step-3")


@pytest.fixture
def anna(cast):
    return cast.anna.browser


def stored(agreed, step="step-1"):
    return values_of(agreed.enrolment, step)


def test_what_is_filled_in_is_saved_and_still_there_on_another_device(cast, anna, agreed):
    response = fill_in(anna, agreed, "step-1", why="Too\r\nmuch", one="much", list=["bag"], scale="0", go="stop")
    assert response["Location"] == "/vandaag/"
    assert stored(agreed) == {"why": "Too\nmuch", "one": "much", "list": ["bag"], "scale": 0}

    page = cast.anna.browser.get(step_url(agreed)).content.decode()
    assert "\nToo\nmuch</textarea>" in page
    assert re.findall(r'value="([^"]*)" checked', page) == ["much", "bag", "0"]


def test_going_on_completes_the_step_and_opens_the_next_one(anna, agreed):
    response = fill_in(anna, agreed, "step-1", why="Much", go="next")
    assert response["Location"] == step_url(agreed, "step-2")
    assert StepProgress.objects.get(step_key="step-1").completed_at is not None


def test_after_the_last_step_one_is_back_at_the_plan(anna, agreed):
    assert fill_in(anna, agreed, "step-3", why="Much", go="next")["Location"] == f"/plan/{agreed.pk}/"


def test_a_step_with_nothing_to_answer_can_be_gone_on_from(cast, anna):
    reading = factory.make_document(steps=1, elements=[factory.Text(key="text", html="<p>Read.</p>")])
    version = factory.make_version(cast.organisation, document=reading)
    agreed = factory.make_assignment(cast.anna.client, cast.bram.user, version)
    assert anna.post(step_url(agreed), {"go": "next"})["Location"] == "/vandaag/"
    assert StepProgress.objects.get().completed_at is not None


def test_going_on_without_a_needed_answer_keeps_the_rest_and_points_at_the_question(anna, agreed):
    response = fill_in(anna, agreed, "step-1", word="Bag", go="next")
    assert response.status_code == 422
    assert 'href="#a.step-1-why"' in response.content.decode()
    assert stored(agreed) == {"word": "Bag"}


def test_enter_in_a_field_saves_and_stays(anna, agreed):
    form = page_of(anna, agreed).split('data-module="tt-autosave"')[1]
    assert re.search(r"<button[^>]*>", form).group().startswith('<button class="tt-enter" name="go" value="save"')
    assert fill_in(anna, agreed, "step-1", word="Bag", go="save")["Location"] == step_url(agreed)


def page_of(browser, agreed, step="step-1"):
    return browser.get(step_url(agreed, step)).content.decode()


def test_posting_twice_stores_once(anna, agreed):
    for _time in range(2):
        fill_in(anna, agreed, "step-1", why="Much", go="next")
    assert Answer.objects.count() == 1
    assert StepProgress.objects.count() == 1


def test_a_text_that_is_too_long_is_refused_at_its_field_and_not_lost(anna, agreed):
    long = "é" * 301
    response = fill_in(anna, agreed, "step-1", word=long, scale="3", go="next")
    page = unescape(response.content.decode())
    assert response.status_code == 400
    assert f'value="{long}"' in page
    assert 'id="error-a.step-1-word"' in page
    assert stored(agreed) == {"scale": 3}


@pytest.mark.parametrize(
    "data",
    [
        {"a.unknown": "x"},
        {"a.step-2-why": "a question of another step"},
        {"seen-a.step-1-why": "soon"},
        {"a.step-1-why.0.x": "x"},
    ],
)
def test_what_is_not_of_this_step_is_refused_with_a_clear_message(anna, agreed, data):
    response = anna.post(step_url(agreed), data | {"a.step-1-word": "x", "go": "next"})
    assert response.status_code == 400
    assert b"<h1" in response.content
    assert not Answer.objects.exists()


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (b"", "multipart/form-data"),
        (b"--x\r\nbroken", "multipart/form-data; boundary=x"),
        (b"a.step-1-why=%ff%fe\x00&seen-a.step-1-why=0", "application/x-www-form-urlencoded"),
        (b'{"a": 1', "application/json"),
        (b"a.step-1-why=" + b"x" * 1_100_000, "application/x-www-form-urlencoded"),
        (b"&".join(b"a%d=1" % n for n in range(10_100)), "application/x-www-form-urlencoded"),
    ],
    ids=["empty", "cut off", "not utf-8", "json", "oversized", "many fields"],
)
@pytest.mark.parametrize("where", ["", "bewaar/"])
def test_a_malformed_body_is_never_an_error_of_ours(anna, agreed, body, content_type, where):
    response = anna.generic("POST", step_url(agreed) + where, body, content_type)
    assert response.status_code < 500


def test_a_page_whose_token_went_stale_gives_back_what_was_typed_and_saves_nothing(cast, agreed):
    browser = Browser(enforce_csrf_checks=True)
    browser.force_login(cast.anna.user)
    response = browser.post(step_url(agreed), {"seen-a.step-1-why": "0", "a.step-1-why": "A long story", "go": "next"})
    assert response.status_code == 403
    assert "A long story</textarea>" in response.content.decode()
    assert not Answer.objects.exists()


def test_a_step_that_was_not_agreed_cannot_be_opened(cast, anna):
    agreed = agree_steps(cast, first_step="step-2", last_step="step-2")
    assert anna.get(step_url(agreed, "step-2")).status_code == 200
    for step in ["step-1", "step-3", "nothing"]:
        assert anna.get(step_url(agreed, step)).status_code == 404
        assert anna.post(step_url(agreed, step), {"go": "next"}).status_code == 404


def test_what_was_taken_off_the_plan_keeps_its_text_and_says_so(cast, anna, agreed):
    fill_in(anna, agreed, "step-1", why="Much", go="stop")
    withdraw_assignment(actor=cast.bram.actor, assignment=agreed, at=factory.NOON)
    page = page_of(anna, agreed)
    assert "Much</textarea>" in page
    assert "tt-banner--info" in page
    assert fill_in(anna, agreed, "step-1", why="More", seen=1, go="stop").status_code == 302
    assert stored(agreed) == {"why": "More"}


def test_a_step_costs_the_same_however_long_the_module_and_the_history(cast, anna):
    def queries(agreed):
        anna.get(step_url(agreed))
        with CaptureQueriesContext(connection) as captured:
            assert anna.get(step_url(agreed)).status_code == 200
        assert not any("wagtail" in query["sql"] for query in captured)
        return len(captured)

    short = agree_steps(cast, steps=1)
    fill_in(anna, short, "step-1", why="Much", go="stop")
    before = queries(short)
    long = agree_steps(cast, steps=40)
    for n in range(1, 11):
        fill_in(anna, long, f"step-{n}", why="Much", go="next")
    assert queries(long) == before <= 8


def test_unknown_assignments_are_not_found(anna, agreed):
    assert anna.get(f"/plan/{uuid4()}/").status_code == 404
    assert anna.get(f"/plan/{uuid4()}/stap/step-1/").status_code == 404
    assert current_answers(agreed.enrolment) == {}
