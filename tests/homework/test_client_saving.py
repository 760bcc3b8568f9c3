"""Saving while typing, and two tabs or devices at once: nothing is overwritten, nothing is lost."""

from html import unescape

import pytest
from django.test import Client as Browser
from django.utils import translation

from homework.actions import send_step
from modules.document import Rows
from modules.models import Answer
from tests import factory
from tests.homework.pages import agree_steps, autosave, fill_in, form_of, step_url, values_of
from tests.modules.test_answers import ROWS


@pytest.fixture
def agreed(cast):
    return agree_steps(cast)


@pytest.fixture
def phone(cast):
    return cast.anna.browser


@pytest.fixture
def laptop(cast):
    return cast.anna.browser


def test_what_is_typed_is_saved_and_its_revision_is_told(phone, agreed):
    response = autosave(phone, agreed, why="Too mu")
    assert response.status_code == 200
    assert response.json()["seen"] == {"a.step-1-why": 1}
    assert "Bewaard om" in response.json()["text"]
    assert autosave(phone, agreed, seen=1, why="Too much").json()["seen"] == {"a.step-1-why": 2}
    assert values_of(agreed.enrolment) == {"why": "Too much"}


def test_the_same_again_and_empty_fields_store_nothing(phone, agreed):
    for _time in range(2):
        assert autosave(phone, agreed, why="Much", word="", list=[], scale="").status_code == 200
    assert Answer.objects.count() == 1


def test_an_answer_can_be_emptied(phone, agreed):
    autosave(phone, agreed, why="Much")
    assert autosave(phone, agreed, seen=1, why="").status_code == 200
    assert values_of(agreed.enrolment) == {"why": ""}


def test_another_device_is_told_of_both_texts_and_overwrites_nothing(phone, laptop, agreed):
    autosave(phone, agreed, why="On the phone")
    response = autosave(laptop, agreed, why="On the laptop", word="Bag")
    assert response.status_code == 409
    conflict = response.json()["conflicts"]["a.step-1-why"]
    assert conflict == {"text": "On the phone", "value": "On the phone", "seen": 1}
    assert response.json()["seen"] == {"a.step-1-word": 1}
    assert values_of(agreed.enrolment) == {"why": "On the phone", "word": "Bag"}

    assert autosave(laptop, agreed, seen=conflict["seen"], why="Both").status_code == 200
    assert values_of(agreed.enrolment)["why"] == "Both"
    assert [answer.value for answer in Answer.objects.filter(element_key="step-1-why")] == ["On the phone", "Both"]


def test_a_stale_tab_shows_both_texts_and_lets_one_choose(phone, laptop, agreed):
    autosave(phone, agreed, why="On the phone")
    response = fill_in(laptop, agreed, why="On the laptop", go="next")
    page = unescape(response.content.decode())
    assert response.status_code == 409
    assert "\nOn the laptop</textarea>" in page
    assert '<p class="tt-conflict__text">On the phone</p>' in page
    assert '<input type="hidden" name="seen-a.step-1-why" value="1">' in page
    assert values_of(agreed.enrolment) == {"why": "On the phone"}

    taken = laptop.post(step_url(agreed), form_of("step-1", 1, why="On the laptop") | {"take": "step-1-why"})
    assert "\nOn the phone</textarea>" in taken.content.decode()
    assert values_of(agreed.enrolment) == {"why": "On the phone"}

    assert fill_in(laptop, agreed, seen=1, why="On the laptop", go="next").status_code == 302
    assert values_of(agreed.enrolment) == {"why": "On the laptop"}


def test_what_a_stale_tab_left_open_does_not_stand_against_an_answer(phone, laptop, agreed):
    autosave(phone, agreed, why="On the phone", scale="4")
    assert autosave(laptop, agreed, why="", word="Bag", scale="").json()["seen"] == {"a.step-1-word": 1}
    assert fill_in(laptop, agreed, why="", list=["bag"], scale="", go="next").status_code == 302
    assert values_of(agreed.enrolment) == {"why": "On the phone", "scale": 4, "word": "Bag", "list": ["bag"]}


def test_an_error_does_not_make_a_stale_tab_look_fresh(phone, laptop, agreed):
    autosave(phone, agreed, word="Phone")
    page = fill_in(laptop, agreed, word="x" * 301, go="next").content.decode()
    assert '<input type="hidden" name="seen-a.step-1-word" value="0">' in page
    assert fill_in(laptop, agreed, word="Laptop", go="next").status_code == 409
    assert values_of(agreed.enrolment) == {"word": "Phone"}


def test_a_table_can_be_filled_in_differently_on_two_devices(cast, phone, laptop):
    assert isinstance(ROWS, Rows)
    document = factory.make_document(steps=1, elements=[ROWS])
    agreed = factory.make_assignment(
        cast.anna.client, cast.bram.user, factory.make_version(cast.organisation, document=document)
    )
    url = step_url(agreed)
    phone.post(url + "bewaar/", {"seen-a.rows": "0", "a.rows.0.a": "post", "a.rows.0.b": "sorted"})
    answer = laptop.post(url + "bewaar/", {"seen-a.rows": "0", "a.rows.1.a": "bag"}).json()
    assert answer["conflicts"]["a.rows"]["text"] == "post – sorted"
    assert answer["conflicts"]["a.rows"]["value"] == {
        "a.rows.0.a": "post",
        "a.rows.0.b": "sorted",
        "a.rows.1.a": "",
        "a.rows.1.b": "",
    }
    more = laptop.post(url, {"seen-a.rows": "1", "a.rows.0.a": "bag", "rows": "rows"})
    assert more["Location"] == url + "#a.rows"


def test_a_tab_that_stayed_open_after_sending_is_told_and_gives_its_text_back(cast, phone, laptop, agreed):
    autosave(phone, agreed, why="Sent")
    send_step(actor=cast.anna.actor, enrolment=agreed.enrolment, step_key="step-1", at=factory.NOON)
    assert autosave(laptop, agreed, seen=1, why="Sent, and more").status_code == 409
    response = fill_in(laptop, agreed, seen=1, why="Sent, and more", go="next")
    assert response.status_code == 409
    assert '<p class="tt-conflict__text">Sent, and more</p>' in response.content.decode()
    assert values_of(agreed.enrolment) == {"why": "Sent"}


def test_what_does_not_fit_is_said_and_the_rest_is_saved(phone, agreed):
    response = autosave(phone, agreed, word="x" * 301, scale="4")
    assert response.status_code == 400
    assert "One word for it?" in response.json()["text"]
    assert values_of(agreed.enrolment) == {"scale": 4}


def test_a_field_of_another_page_is_refused_in_words(phone, agreed):
    response = phone.post(step_url(agreed) + "bewaar/", {"a.unknown": "x"})
    assert (response.status_code, list(response.json())) == (400, ["text"])


def test_after_signing_out_a_script_hears_403_and_no_page(client, agreed):
    response = autosave(client, agreed, why="Much")
    assert (response.status_code, response["Content-Type"]) == (403, "application/json")


def test_a_stale_token_is_a_403_for_a_script(cast, agreed):
    browser = Browser(enforce_csrf_checks=True)
    browser.force_login(cast.anna.user)
    assert autosave(browser, agreed, why="Much").status_code == 403
    assert not Answer.objects.exists()


def test_the_words_follow_the_language_of_the_reader(phone, agreed):
    with translation.override("en"):
        response = phone.post(
            step_url(agreed) + "bewaar/", form_of("step-1", why="Much"), headers={"Accept-Language": "en"}
        )
    assert "Saved at" in response.json()["text"]
