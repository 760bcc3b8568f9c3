"""A dossier with one of everything in it."""

from datetime import timedelta
from uuid import uuid4

import pytest

from dossier.actions import share_note, write_note
from dossier.models import SessionNote
from homework.actions import give_feedback, raise_not_working, send_step, write_diary_entry
from modules.actions import complete_step, save_answers
from selftests.actions import complete_attempt, save_attempt_answer, share_attempt, start_attempt
from tests import factory

AT = factory.NOON


@pytest.fixture
def lived(cast):
    """Anna has worked: a step sent and answered, one done, one that did not work, a test, a diary, notes of both."""
    anna, bram = cast.anna, cast.bram
    appointment = factory.make_appointment(anna.client, bram.membership)
    module = factory.make_assignment(
        anna.client, bram.user, factory.make_version(cast.organisation), before=appointment, message="Take it easy."
    )
    work(cast, module.enrolment)
    take_a_test(cast)
    keep_a_diary(cast)
    write_about(cast, appointment)
    return cast


def work(cast, enrolment):
    for key, words in (("step-1", "The sent words"), ("step-2", "The unsent words")):
        save_answers(
            actor=cast.anna.actor,
            enrolment=enrolment,
            step_key=key,
            values={f"{key}-why": words, f"{key}-scale": 4},
            seen={},
            at=AT + timedelta(minutes=1),
        )
    submission = send_step(actor=cast.anna.actor, enrolment=enrolment, step_key="step-1", at=AT + timedelta(minutes=2))
    complete_step(actor=cast.anna.actor, enrolment=enrolment, step_key="step-2", at=AT + timedelta(minutes=3))
    raise_not_working(
        actor=cast.anna.actor,
        enrolment=enrolment,
        step_key="step-3",
        words="The words of the signal",
        at=AT + timedelta(minutes=4),
    )
    give_feedback(
        actor=cast.bram.actor,
        about=submission,
        feedback_id=uuid4(),
        body="The words of the answer",
        at=AT + timedelta(minutes=5),
    )


def take_a_test(cast):
    version = factory.make_self_test_version(cast.organisation)
    attempt = start_attempt(actor=cast.anna.actor, client=cast.anna.client, version=version, at=AT)
    for item in ("i1", "i2", "i3"):
        attempt = save_attempt_answer(
            actor=cast.anna.actor, attempt=attempt, item_key=item, option_key="a3", at=AT + timedelta(minutes=6)
        )
    attempt = complete_attempt(actor=cast.anna.actor, attempt=attempt, at=AT + timedelta(minutes=6))
    share_attempt(actor=cast.anna.actor, attempt=attempt, at=AT + timedelta(minutes=7))


def keep_a_diary(cast):
    diary = factory.make_assignment(
        cast.anna.client, cast.bram.user, factory.make_version(cast.organisation, "diary", title="Mood")
    )
    for number in range(3):
        write_diary_entry(
            actor=cast.anna.actor,
            enrolment=diary.enrolment,
            entry_id=uuid4(),
            happened_at=AT - timedelta(days=number),
            contents={"step-1-scale": 3 + number, "step-1-why": f"The words of day {number}"},
            is_shared=number > 0,
            at=AT + timedelta(minutes=8),
        )


def write_about(cast, appointment):
    for person, kind, words in (
        (cast.anna, SessionNote.Kind.CLIENT_NOTE, "The words of her note"),
        (cast.bram, SessionNote.Kind.SHARED_REPORT, "The words of the report"),
        (cast.bram, SessionNote.Kind.WORKING_NOTE, "The words for himself"),
    ):
        note = write_note(
            actor=person.actor, appointment=appointment, kind=kind, body=words, at=AT + timedelta(minutes=9)
        ).note
        if kind != SessionNote.Kind.WORKING_NOTE:
            share_note(actor=person.actor, note=note, at=AT + timedelta(minutes=10))
