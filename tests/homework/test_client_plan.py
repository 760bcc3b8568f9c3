"""The page of what was agreed: the steps with how they stand, and where to go on."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import factory
from tests.homework.pages import agree_steps, fill_in, step_url


@pytest.fixture
def anna(cast):
    return cast.anna.browser


def plan(browser, agreed):
    response = browser.get(f"/plan/{agreed.pk}/")
    return response.context, response.content.decode()


def test_the_steps_stand_there_with_kind_minutes_and_state(cast, anna):
    agreed = agree_steps(cast, last_step="step-2", message="Take your time.")
    fill_in(anna, agreed, "step-1", why="Done", go="next")
    context, page = plan(anna, agreed)
    assert [(task.title, task.hint, str(task.status)) for task in context["tasks"]] == [
        ("Step number 1", "Oefening · ongeveer 10 minuten", "Klaar"),
        ("Step number 2", "Oefening · ongeveer 10 minuten", "Nog niet begonnen"),
    ]
    assert context["next"].url == step_url(agreed, "step-2")
    assert "1 van 2 stappen klaar" in page
    assert "Het geheel heeft 3 stappen" in page
    assert "Take your time." in page


def test_when_all_steps_are_done_there_is_nothing_to_start(cast, anna):
    agreed = agree_steps(cast, steps=2)
    for step in ["step-1", "step-2"]:
        fill_in(anna, agreed, step, why="Done", go="next")
    context, page = plan(anna, agreed)
    assert context["next"] is None
    assert "alle stappen gedaan" in page


def test_a_self_test_leads_to_its_own_page(cast, anna):
    version = factory.make_self_test_version(cast.organisation)
    agreed = factory.make_assignment(cast.anna.client, cast.bram.user, version)
    assert anna.get(f"/plan/{agreed.pk}/")["Location"] == f"/zelftest/{version.pk}/"


def test_it_costs_the_same_however_many_steps(cast, anna):
    def queries(agreed):
        plan(anna, agreed)
        with CaptureQueriesContext(connection) as captured:
            plan(anna, agreed)
        return len(captured)

    assert queries(agree_steps(cast, steps=40)) == queries(agree_steps(cast, steps=2)) <= 8
