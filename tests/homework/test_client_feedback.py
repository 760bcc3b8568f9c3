"""Feedback as its reader sees it: what it is about, and that opening it is reading it."""

from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core import clock
from homework.actions import give_feedback, raise_not_working, send_step
from homework.models import Feedback
from tests.homework.pages import agree_steps, fill_in


@pytest.fixture
def anna(cast):
    return cast.anna.browser


def answer(cast, about, body):
    return give_feedback(actor=cast.bram.actor, about=about, feedback_id=uuid4(), body=body, at=clock.now())


def on_something_sent(cast, anna, body="Well done"):
    agreed = agree_steps(cast)
    fill_in(anna, agreed, why="It was a lot", go="save")
    sent = send_step(actor=cast.anna.actor, enrolment=agreed.enrolment, step_key="step-1", at=clock.now())
    return answer(cast, sent, body)


def on_what_did_not_work(cast, body="Another way"):
    agreed = agree_steps(cast)
    signal = raise_not_working(
        actor=cast.anna.actor, enrolment=agreed.enrolment, step_key="step-2", words="Too heavy", at=clock.now()
    )
    return answer(cast, signal, body)


def test_opening_feedback_shows_what_it_is_about_and_counts_as_reading(cast, anna):
    feedback = on_something_sent(cast, anna)
    page = anna.get(f"/reacties/{feedback.pk}/").content.decode()
    assert "Well done" in page
    assert "It was a lot" in page
    assert "Over wat je verstuurde: Step number 1" in page
    read_at = Feedback.objects.get().read_at
    assert read_at is not None
    anna.get(f"/reacties/{feedback.pk}/")
    assert Feedback.objects.get().read_at == read_at


def test_feedback_on_what_did_not_work_shows_what_was_said(cast, anna):
    page = anna.get(f"/reacties/{on_what_did_not_work(cast).pk}/").content.decode()
    assert "Too heavy" in page
    assert "Over wat niet lukte: Step number 2" in page


def test_the_list_says_what_is_new_and_holds_no_text_of_it(cast, anna):
    first, _second = on_something_sent(cast, anna, "A private remark"), on_what_did_not_work(cast)
    anna.get(f"/reacties/{first.pk}/")
    page = anna.get("/reacties/").content.decode()
    assert page.count("Nieuw") == 1
    assert "A private remark" not in page


def test_the_sent_step_leads_to_its_feedback(cast, anna):
    feedback = on_something_sent(cast, anna)
    agreed = feedback.submission.enrolment.assignments.get()
    assert f'href="/reacties/{feedback.pk}/"' in anna.get(f"/plan/{agreed.pk}/stap/step-1/").content.decode()


def test_without_feedback_the_list_is_calm(anna, cast):
    assert "Nog geen reacties" in anna.get("/reacties/").content.decode()


def test_the_list_costs_the_same_with_ten_more(cast, anna):
    def queries():
        anna.get("/reacties/")
        with CaptureQueriesContext(connection) as captured:
            anna.get("/reacties/")
        return len(captured)

    on_something_sent(cast, anna)
    before = queries()
    for _time in range(10):
        on_something_sent(cast, anna)
        on_what_did_not_work(cast)
    assert queries() == before <= 8


def test_feedback_is_opened_here_by_its_reader_only(cast, anna):
    feedback = on_something_sent(cast, anna)
    for person in [cast.bram, cast.sara, cast.charlie, cast.olga]:
        assert person.browser.get(f"/reacties/{feedback.pk}/").status_code == 404
        assert "Step number" not in person.browser.get("/reacties/").content.decode()
    assert Feedback.objects.get().read_at is None
