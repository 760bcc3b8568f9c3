"""What a client does, through the actions: `person` is one of the cast."""

from uuid import uuid4

from homework.actions import send_step, write_diary_entry
from modules.actions import save_answers
from selftests.actions import complete_attempt, save_attempt_answer, share_attempt, start_attempt
from tests import factory

AT = factory.NOON


def send(person, enrolment, step_key="step-1", at=AT):
    values = {f"{step_key}-why": "Too much of it"}
    save_answers(actor=person.actor, enrolment=enrolment, step_key=step_key, values=values, seen={}, at=at)
    return send_step(actor=person.actor, enrolment=enrolment, step_key=step_key, at=at)


def share_result(person, version, option="a3", at=AT):
    attempt = start_attempt(actor=person.actor, client=person.client, version=version, at=at)
    for item in ("i1", "i2", "i3"):
        save_attempt_answer(actor=person.actor, attempt=attempt, item_key=item, option_key=option, at=at)
    complete_attempt(actor=person.actor, attempt=attempt, at=at)
    return share_attempt(actor=person.actor, attempt=attempt, at=at)


def write_entry(person, enrolment, value=6, is_shared=True, at=AT):
    return write_diary_entry(
        actor=person.actor,
        enrolment=enrolment,
        entry_id=uuid4(),
        happened_at=at,
        contents={"step-1-scale": value, "step-1-why": "Because"},
        is_shared=is_shared,
        at=at,
    )
