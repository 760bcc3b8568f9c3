"""What is asked several times at the same moment happens once, and nobody waits for somebody who waits for them."""

from uuid import uuid4

import pytest

from core.models import AuditEvent
from homework import actions
from homework.actions import Wish
from homework.models import Assignment, DiaryEntry, Feedback, Submission
from modules.actions import StepClosed, save_answers
from modules.models import Enrolment
from modules.queries import current_answers
from tests import factory
from tests.together import at_once

pytestmark = pytest.mark.django_db(transaction=True)


def agree(cast, *versions, agreement=None):
    return actions.agree_assignments(
        actor=cast.bram.actor,
        client=cast.anna.client,
        agreement=agreement or uuid4(),
        wishes=[Wish(version) for version in versions],
        at=factory.NOON,
    )


def save(cast, enrolment, key, value):
    return save_answers(
        actor=cast.anna.actor, enrolment=enrolment, step_key="step-1", values={key: value}, seen={}, at=factory.NOON
    )


def send(cast, enrolment):
    return actions.send_step(actor=cast.anna.actor, enrolment=enrolment, step_key="step-1", at=factory.NOON)


def test_what_was_saved_while_a_step_was_sent_is_part_of_what_was_sent(cast, keys):
    [assignment] = agree(cast, factory.make_version(cast.organisation))
    enrolment = assignment.enrolment
    save(cast, enrolment, "step-1-why", "Because.")
    ended = at_once(
        *[lambda: send(cast, enrolment)] * 3,
        lambda: save(cast, enrolment, "step-1-word", "post"),
        lambda: save(cast, enrolment, "step-1-scale", 3),
        lambda: save(cast, enrolment, "step-1-one", "much"),
    )
    assert [one for one in ended if isinstance(one, Exception) and not isinstance(one, StepClosed)] == []
    sent = Submission.objects.get()
    assert sent.contents == {key: answer.value for key, answer in current_answers(enrolment, "step-1").items()}
    assert AuditEvent.objects.filter(event="step.send").count() == 1


def test_one_agreement_posted_several_times_at_once_is_agreed_once(cast):
    exercise = factory.make_version(cast.organisation, "exercise")
    agreement = uuid4()
    ended = at_once(*[lambda: agree(cast, exercise, agreement=agreement)] * 4)
    assert [[one.pk for one in agreed] for agreed in ended] == [[Assignment.objects.get().pk]] * 4
    assert Enrolment.objects.count() == 1


def test_a_module_agreed_twice_at_once_is_worked_on_once(cast):
    module = factory.make_version(cast.organisation)
    at_once(*[lambda: agree(cast, module)] * 4)
    assert Assignment.objects.count() == 4
    assert Enrolment.objects.count() == 1


def test_an_answer_posted_several_times_at_once_is_given_once(cast):
    [assignment] = agree(cast, factory.make_version(cast.organisation))
    signal = actions.raise_not_working(
        actor=cast.anna.actor, enrolment=assignment.enrolment, step_key="step-1", words="No.", at=factory.NOON
    )
    given = {"about": signal, "feedback_id": uuid4(), "body": "I see.", "at": factory.NOON}
    ended = at_once(*[lambda: actions.give_feedback(actor=cast.bram.actor, **given)] * 4)
    assert ended == [Feedback.objects.get()] * 4


def test_a_diary_entry_posted_several_times_at_once_is_stored_once(cast):
    [assignment] = agree(cast, factory.make_version(cast.organisation, "diary"))
    entry = {
        "enrolment": assignment.enrolment,
        "entry_id": uuid4(),
        "happened_at": factory.NOON,
        "contents": {"step-1-why": "A walk."},
        "is_shared": False,
        "at": factory.NOON,
    }
    ended = at_once(*[lambda: actions.write_diary_entry(actor=cast.anna.actor, **entry)] * 4)
    assert ended == [DiaryEntry.objects.get()] * 4
