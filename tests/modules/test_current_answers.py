"""The current answers: the newest revision of each, at the same cost however often somebody changed their mind."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from modules.actions import save_answers
from modules.queries import current_answers
from tests import factory


@pytest.fixture
def enrolment(cast):
    return factory.make_enrolment(cast.anna.client, factory.make_version(cast.organisation))


def save(cast, enrolment, step="step-1", seen=0, **values):
    save_answers(
        actor=cast.anna.actor,
        enrolment=enrolment,
        step_key=step,
        values={f"{step}-{name}": value for name, value in values.items()},
        seen={f"{step}-{name}": seen for name in values},
        at=factory.NOON,
    )


def values(enrolment, *step):
    return {key: (answer.revision, answer.value) for key, answer in current_answers(enrolment, *step).items()}


def test_the_newest_revision_counts(cast, enrolment):
    save(cast, enrolment, why="first", scale=3)
    save(cast, enrolment, seen=1, why="second")
    save(cast, enrolment, "step-2", word="other step")
    assert values(enrolment, "step-1") == {"step-1-why": (2, "second"), "step-1-scale": (1, 3)}
    assert values(enrolment) == values(enrolment, "step-1") | {"step-2-word": (1, "other step")}


def test_answers_of_another_enrolment_are_left_out(cast, enrolment):
    save(cast, enrolment, why="mine")
    other = factory.make_enrolment(cast.anna.client, enrolment.version)
    assert values(other) == values(other, "step-1") == {}


def test_a_step_without_questions_has_no_answers(cast):
    reading = factory.make_document(steps=1, elements=[factory.Text(key="text", html="<p>Read.</p>")])
    enrolment = factory.make_enrolment(cast.anna.client, factory.make_version(cast.organisation, document=reading))
    assert current_answers(enrolment, "step-1") == current_answers(enrolment) == {}


def test_it_is_one_query_that_looks_up_and_does_not_scan(cast, enrolment):
    save(cast, enrolment, why="first")
    current_answers(enrolment, "step-1")
    with CaptureQueriesContext(connection) as captured:
        current_answers(enrolment, "step-1")
    assert len(captured) == 1
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute(f"EXPLAIN QUERY PLAN {captured[0]['sql']}")
            assert not any("SCAN modules_answer" in row[-1] for row in cursor.fetchall())
