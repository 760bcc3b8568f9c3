"""A client's first page: one next thing, then what was agreed, and never more queries."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core import clock
from homework.actions import give_feedback, raise_not_working, send_step
from homework.models import Submission
from selftests.actions import complete_attempt, save_attempt_answer, share_attempt, start_attempt
from tests import factory
from tests.homework.pages import agree, agree_steps, fill_in, step_url


@pytest.fixture
def anna(cast):
    return cast.anna.browser


@pytest.fixture
def appointment(cast):
    return factory.make_appointment(
        cast.anna.client, cast.bram.membership, clock.now() + timedelta(days=5), place="Room 2"
    )


def home(browser):
    response = browser.get("/vandaag/")
    assert response.status_code == 200
    return response.context, response.content.decode()


def tasks(context):
    return [(task.title, str(task.status)) for group in context["groups"] for task in group.tasks]


def test_the_page_greets_and_shows_what_was_agreed_before_the_appointment(cast, anna, appointment):
    agreed = agree_steps(cast, last_step="step-2", before=appointment, message="Start small.")
    context, page = home(anna)
    assert "Dag Anna" in page
    assert "Voor je afspraak op" in page
    assert "Start small." in page
    assert "Room 2" in page
    assert tasks(context) == [("Step number 1", "Nog niet begonnen"), ("Step number 2", "Nog niet begonnen")]
    assert context["next"].url == step_url(agreed)


def test_the_state_of_each_thing_is_told_and_the_next_thing_moves_on(cast, anna, appointment):
    agreed = agree_steps(cast, steps=5, before=appointment)
    fill_in(anna, agreed, "step-1", why="Done", go="next")
    fill_in(anna, agreed, "step-2", why="Sent", go="send")
    anna.post(step_url(agreed, "step-2") + "versturen/")
    anna.post(step_url(agreed, "step-3") + "lukt-niet/", {"words": ""})
    fill_in(anna, agreed, "step-4", why="Begun", go="stop")
    context, page = home(anna)
    states = [status for _title, status in tasks(context)]
    assert states == ["Klaar", "Verstuurd", "Dit lukte niet", "Bezig", "Nog niet begonnen"]
    assert context["next"].url == step_url(agreed, "step-4")
    assert "Hier was je" in page


def test_a_long_module_is_one_thing_and_says_how_far_one_is(cast, anna, appointment):
    agreed = agree_steps(cast, steps=12, before=appointment)
    fill_in(anna, agreed, "step-1", why="Done", go="next")
    context, page = home(anna)
    assert tasks(context) == [("Grip on your post", "Bezig")]
    assert "1 van 12 stappen klaar" in page
    assert context["next"].url == f"/plan/{agreed.pk}/"


def test_a_self_test_is_shown_as_it_stands(cast, anna, appointment):
    version = factory.make_self_test_version(cast.organisation)
    factory.make_assignment(cast.anna.client, cast.bram.user, version, appointment, at=clock.now() - timedelta(hours=1))
    own = {"actor": cast.anna.actor, "at": clock.now()}

    def state():
        return tasks(home(anna)[0])[0][1]

    assert state() == "Nog niet begonnen"
    attempt = start_attempt(client=cast.anna.client, version=version, **own)
    assert state() == "Bezig"
    for item in ["i1", "i2", "i3"]:
        save_attempt_answer(attempt=attempt, item_key=item, option_key="a1", **own)
    complete_attempt(attempt=attempt, **own)
    assert state() == "Klaar"
    share_attempt(attempt=attempt, **own)
    assert state() == "Verstuurd"


def test_when_everything_is_done_the_page_says_so(cast, anna, appointment):
    agreed = agree_steps(cast, steps=1, before=appointment)
    fill_in(anna, agreed, why="Done", go="next")
    context, page = home(anna)
    assert context["next"] is None
    assert "Alles is klaar" in page


def test_when_nothing_was_agreed_the_page_is_calm(anna, cast):
    assert "Er is nu niets te doen" in home(anna)[1]


def test_the_same_step_agreed_again_is_shown_once(cast, anna, appointment):
    version = factory.make_version(cast.organisation)
    for first, last in [("step-1", "step-2"), ("step-2", "step-3")]:
        factory.make_assignment(
            cast.anna.client, cast.bram.user, version, appointment, first_step=first, last_step=last, at=clock.now()
        )
    assert [title for title, _state in tasks(home(anna)[0])] == ["Step number 1", "Step number 2", "Step number 3"]


def test_what_was_done_for_an_appointment_of_before_is_put_away(cast, anna):
    past = factory.make_appointment(cast.anna.client, cast.bram.membership, clock.now() - timedelta(days=2))
    agreed = agree_steps(cast, steps=2, before=past)
    fill_in(anna, agreed, "step-1", why="Done", go="next")
    context, page = home(anna)
    assert tasks(context) == [("Step number 2", "Nog niet begonnen")]
    assert [task.title for task in context["done"]] == ["Step number 1"]
    assert "Ook afgesproken" in page


def test_unread_feedback_stands_on_top_until_it_is_opened(cast, anna):
    agreed = agree_steps(cast)
    fill_in(anna, agreed, why="Much", go="send")
    submission = send_step(actor=cast.anna.actor, enrolment=agreed.enrolment, step_key="step-1", at=clock.now())
    feedback = give_feedback(
        actor=cast.bram.actor, about=submission, feedback_id=uuid4(), body="Well done", at=clock.now()
    )
    assert "Bram heeft gereageerd" in home(anna)[1]
    assert f'href="/reacties/{feedback.pk}/"' in home(anna)[1]
    anna.get(f"/reacties/{feedback.pk}/")
    assert "Bram heeft gereageerd" not in home(anna)[1]


def test_a_diary_can_be_filled_in_with_one_tap_and_a_button(cast, anna):
    diary = agree(cast, "diary")
    _context, page = home(anna)
    assert f'action="/dagboek/{diary.pk}/"' in page
    assert 'name="a.step-1-scale" value="7"' in page


def test_who_has_no_record_sees_an_empty_page_and_no_names(cast):
    for person in [cast.bram, cast.charlie, cast.olga]:
        page = person.browser.get("/vandaag/").content.decode()
        assert "Hier staat nog niets voor je" in page
        assert "Anna" not in page


def test_the_page_costs_the_same_with_ten_things_more(cast, anna, appointment):
    def add(number):
        for n in range(number):
            agreed = agree_steps(cast, steps=2, before=appointment, message=f"Message {n}")
            fill_in(anna, agreed, "step-1", why="Much", go="send")
            submission = send_step(actor=cast.anna.actor, enrolment=agreed.enrolment, step_key="step-1", at=clock.now())
            give_feedback(actor=cast.bram.actor, about=submission, feedback_id=uuid4(), body="Good", at=clock.now())
            raise_not_working(
                actor=cast.anna.actor, enrolment=agreed.enrolment, step_key="step-2", words="", at=clock.now()
            )
            agree(cast, "exercise", before=appointment)
            agree(cast, "diary")
            test = factory.make_self_test_version(cast.organisation)
            factory.make_assignment(cast.anna.client, cast.bram.user, test, appointment)

    def queries():
        home(anna)
        with CaptureQueriesContext(connection) as captured:
            home(anna)
        return len(captured)

    add(2)
    before = queries()
    add(10)
    assert queries() == before <= 8
    assert Submission.objects.count() == 12
