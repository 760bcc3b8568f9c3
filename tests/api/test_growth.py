"""The cost of a list does not grow with what is in it."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from homework.actions import give_feedback, raise_not_working, send_step, write_diary_entry
from modules.actions import save_answers
from tests import factory

AT = factory.NOON


@pytest.fixture
def diary(cast):
    return factory.make_assignment(cast.anna.client, cast.bram.user, factory.make_version(cast.organisation, "diary"))


def grow(cast, diary, numbers):
    """Makes Anna's and Bram's lists longer by one for each of `numbers`."""
    for number in numbers:
        at = AT + timedelta(days=number)
        other = factory.make_client(cast.organisation, name=f"Other {number}")
        factory.make_relationship(other, cast.bram.membership)
        factory.make_appointment(cast.anna.client, cast.bram.membership, at)
        exercise = factory.make_version(cast.organisation, "exercise")
        one = factory.make_assignment(cast.anna.client, cast.bram.user, exercise)
        step = {"actor": cast.anna.actor, "enrolment": one.enrolment, "step_key": "step-1", "at": at}
        save_answers(**step, values={"step-1-why": "Words"}, seen={})
        raise_not_working(**step, words="Words")
        about = send_step(**step)
        give_feedback(actor=cast.bram.actor, about=about, feedback_id=uuid4(), body="Words", at=at)
        write_diary_entry(
            actor=cast.anna.actor,
            enrolment=diary.enrolment,
            entry_id=uuid4(),
            happened_at=at,
            contents={"step-1-why": "Words"},
            is_shared=True,
            at=at,
        )


def cost(program, path):
    with CaptureQueriesContext(connection) as captured:
        answer = program.get(path)
    assert answer.status_code == 200
    return len(captured), len(answer.json()["items"])


def test_no_list_costs_more_when_it_is_longer(cast, diary, program):
    anna, bram = program(cast.anna), program(cast.bram)
    lists = [
        (anna, "plan/"),
        (anna, "feedback/"),
        (anna, "appointments/"),
        (anna, f"diaries/{diary.pk}/entries/"),
        (anna, "dossier/timeline/"),
        (bram, "clients/"),
        (bram, f"clients/{cast.anna.client.pk}/plan/"),
        (bram, f"clients/{cast.anna.client.pk}/appointments/"),
        (bram, "signals/"),
    ]
    grow(cast, diary, range(3))
    for who, path in lists:
        who.get(path)  # what a process keeps is read once
    before = [cost(who, path) for who, path in lists]
    grow(cast, diary, range(3, 7))
    for who, path in lists:
        who.get(path)
    after = [cost(who, path) for who, path in lists]
    for (_who, path), (queries, length), (queries_later, length_later) in zip(lists, before, after, strict=True):
        assert length_later > length, path
        assert queries_later == queries, path
        assert queries <= 14, path


def test_pages_lead_on_to_everything_once(cast, program):
    for number in range(7):
        client = factory.make_client(cast.organisation, name=f"Same name {number // 3}")
        factory.make_relationship(client, cast.bram.membership)
    bram = program(cast.bram)
    found, path = [], "clients/?limit=3"
    while path:
        page = bram.get(path.removeprefix("http://testserver")).json()
        assert len(page["items"]) <= 3
        found += [one["id"] for one in page["items"]]
        path = page["next"]
    assert len(found) == len(set(found)) == 8
