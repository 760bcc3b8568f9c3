"""The heart of the product without a browser: agree, do, send, answer, write."""

from uuid import uuid4

import pytest
from django.http import Http404

from dossier.actions import share_note, write_note
from dossier.models import SessionNote
from homework.actions import give_feedback, raise_not_working, send_step
from homework.models import Feedback, Signal, Submission
from modules.actions import StepClosed, save_answers
from policy.words import Action
from tests import factory

AT = factory.NOON


@pytest.fixture
def agreed(cast):
    appointment = factory.make_appointment(cast.anna.client, cast.bram.membership)
    assignment = factory.make_assignment(
        cast.anna.client,
        cast.bram.user,
        factory.make_version(cast.organisation),
        before=appointment,
        message="Take it easy.",
    )
    return assignment


def answer(cast, enrolment, **values):
    return save_answers(
        actor=cast.anna.actor,
        enrolment=enrolment,
        step_key="step-1",
        values={f"step-1-{key}": value for key, value in values.items()},
        seen={},
        at=AT,
    )


def test_what_was_sent_is_read_by_the_counsellor_and_no_longer_changes(cast, agreed):
    answer(cast, agreed.enrolment, why="Too much of it", scale=4)
    submission = send_step(actor=cast.anna.actor, enrolment=agreed.enrolment, step_key="step-1", at=AT)

    seen = Submission.objects.visible_to(cast.bram.actor, Action.READ_SUBMISSION).get()
    assert seen.contents == {"step-1-why": "Too much of it", "step-1-scale": 4}
    assert send_step(actor=cast.anna.actor, enrolment=agreed.enrolment, step_key="step-1", at=AT) == submission
    with pytest.raises(StepClosed):
        answer(cast, agreed.enrolment, why="Something else")


def test_feedback_reaches_the_client_and_handles_the_signal(cast, agreed):
    signal = raise_not_working(
        actor=cast.anna.actor, enrolment=agreed.enrolment, step_key="step-2", words="Too heavy", at=AT
    )
    give_feedback(actor=cast.bram.actor, about=signal, feedback_id=uuid4(), body="We try another way.", at=AT)

    assert Feedback.objects.visible_to(cast.anna.actor, Action.READ_FEEDBACK).get().body == "We try another way."
    assert Signal.objects.get().handled_by == cast.bram.membership


def test_each_kind_of_note_is_read_by_whom_it_is_for(cast, agreed):
    appointment = agreed.before_appointment
    kinds = SessionNote.Kind
    own = write_note(actor=cast.anna.actor, appointment=appointment, kind=kinds.CLIENT_NOTE, body="Mine", at=AT).note
    report = write_note(
        actor=cast.bram.actor, appointment=appointment, kind=kinds.SHARED_REPORT, body="Ours", at=AT
    ).note
    working = write_note(
        actor=cast.bram.actor, appointment=appointment, kind=kinds.WORKING_NOTE, body="His", at=AT
    ).note

    def reads(person):
        return set(SessionNote.objects.visible_to(person.actor))

    assert reads(cast.anna) == {own}
    assert reads(cast.bram) == {report, working}
    share_note(actor=cast.anna.actor, note=own, at=AT)
    share_note(actor=cast.bram.actor, note=report, at=AT)
    assert reads(cast.anna) == {own, report}
    assert reads(cast.bram) == {own, report, working}
    assert reads(cast.sara) == {own, report}
    assert reads(cast.charlie) == set()
    with pytest.raises(Http404):
        write_note(actor=cast.bram.actor, appointment=appointment, kind=kinds.CLIENT_NOTE, body="Changed", at=AT)
    with pytest.raises(Http404):
        share_note(actor=cast.bram.actor, note=working, at=AT)
