"""The first screen of a counsellor: who needs me, and how everybody is doing."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import override_settings
from django.urls import reverse

from homework.actions import give_feedback, raise_not_working
from homework.caseload import Order, Show, Wanted, caseload
from homework.needs import Reason
from modules.actions import complete_step, save_answers
from selftests.actions import complete_attempt, save_attempt_answer, start_attempt
from tests import factory
from tests.homework.doings import send, share_result

AT = factory.NOON
URL = reverse("homework:caseload")


@pytest.fixture
def agreed(cast):
    return factory.make_assignment(
        cast.anna.client,
        cast.bram.user,
        factory.make_version(cast.organisation),
        before=factory.make_appointment(cast.anna.client, cast.bram.membership),
    )


def needs(person, at=AT, **wanted):
    return caseload(person.actor, Wanted(**wanted), at).needs


def rows(person, at=AT, **wanted):
    return caseload(person.actor, Wanted(**wanted), at).rows


def names(person, at=AT, **wanted):
    return [row.client.name for row in rows(person, at, **wanted)]


# --- who needs me ----------------------------------------------------------------------------------------------------


def test_nobody_is_waiting_at_first(cast, agreed):
    assert needs(cast.bram) == []


def test_what_is_not_working_comes_before_what_was_sent(cast, agreed):
    send(cast.anna, agreed.enrolment)
    raise_not_working(actor=cast.anna.actor, enrolment=agreed.enrolment, step_key="step-2", words="", at=AT)
    assert [need.reason for need in needs(cast.bram)] == [Reason.NOT_WORKING, Reason.SENT]
    assert [need.what for need in needs(cast.bram)] == [
        "Grip on your post: Step number 2",
        "Grip on your post: Step number 1",
    ]


def test_what_was_sent_waits_until_it_is_answered(cast, agreed):
    submission = send(cast.anna, agreed.enrolment)
    give_feedback(actor=cast.bram.actor, about=submission, feedback_id=uuid4(), body="Well done.", at=AT)
    assert needs(cast.bram) == []


def test_the_longest_waiting_comes_first_with_what_was_promised(cast, agreed):
    send(cast.anna, agreed.enrolment, "step-2", at=AT)
    send(cast.anna, agreed.enrolment, "step-1", at=AT - timedelta(days=7))
    late, fresh = needs(cast.bram)
    assert late.since < fresh.since
    assert (late.is_overdue, fresh.is_overdue) == (True, False)


def test_a_shared_result_waits_until_a_counsellor_opened_it(cast):
    attempt = share_result(cast.anna, factory.make_self_test_version(cast.organisation))
    assert [need.reason for need in needs(cast.bram)] == [Reason.RESULT]

    cast.sara.browser.get(reverse("homework:result", args=[attempt.pk]))
    assert len(needs(cast.bram)) == 1, "a supervisor who looks along does not read it for him"
    cast.bram.browser.get(reverse("homework:result", args=[attempt.pk]))
    assert needs(cast.bram) == []


def test_an_appointment_today_says_what_is_not_finished(cast, agreed):
    day = agreed.before_appointment.starts_at - timedelta(hours=2)
    (need,) = needs(cast.bram, at=day)
    assert (need.reason, need.what) == (Reason.APPOINTMENT, "Grip on your post")
    for key in ("step-1", "step-2", "step-3"):
        send(cast.anna, agreed.enrolment, key)
        give_feedback(
            actor=cast.bram.actor,
            about=agreed.enrolment.submissions.get(step_key=key),
            feedback_id=uuid4(),
            body="Seen.",
            at=AT,
        )
    assert needs(cast.bram, at=day) == []


def test_own_record_of_a_counsellor_is_not_in_their_caseload(cast):
    own = factory.make_client(cast.organisation, cast.bram.user, name="Bram Visser")
    factory.make_relationship(own, factory.make_member(cast.organisation))
    assert names(cast.bram) == ["Anna de Boer"]


# --- everybody -------------------------------------------------------------------------------------------------------


def test_a_row_says_how_far_the_client_is(cast, agreed):
    save_answers(
        actor=cast.anna.actor,
        enrolment=agreed.enrolment,
        step_key="step-1",
        values={"step-1-why": "Much"},
        seen={},
        at=AT,
    )
    complete_step(actor=cast.anna.actor, enrolment=agreed.enrolment, step_key="step-1", at=AT)
    (row,) = rows(cast.bram)
    assert (row.current.title, row.current.done, row.current.total) == ("Grip on your post", 1, 3)
    assert row.next_appointment_at == agreed.before_appointment.starts_at


def test_a_row_says_the_last_shared_result_and_which_way_it_went(cast):
    version = factory.make_self_test_version(cast.organisation)
    share_result(cast.anna, version, "a3", at=AT - timedelta(days=30))
    assert rows(cast.bram)[0].result.change == ""
    share_result(cast.anna, version, "a1", at=AT)
    result = rows(cast.bram)[0].result
    assert (result.words, result.change) == ("You are not very lonely", "lower")


def test_what_was_not_shared_stays_unseen(cast):
    version = factory.make_self_test_version(cast.organisation)
    attempt = start_attempt(actor=cast.anna.actor, client=cast.anna.client, version=version, at=AT)
    for item in ("i1", "i2", "i3"):
        save_attempt_answer(actor=cast.anna.actor, attempt=attempt, item_key=item, option_key="a3", at=AT)
    complete_attempt(actor=cast.anna.actor, attempt=attempt, at=AT)
    assert rows(cast.bram)[0].result is None
    assert needs(cast.bram) == []


def test_the_list_can_be_sorted_and_narrowed(cast):
    zoe = factory.make_client(cast.organisation, name="Zoë Ader", last_active_at=AT - timedelta(days=1))
    mia = factory.make_client(cast.organisation, name="Mia Bos", last_active_at=AT - timedelta(days=40))
    for client in (zoe, mia):
        factory.make_relationship(client, cast.bram.membership)
    factory.make_appointment(zoe, cast.bram.membership, starts_at=AT + timedelta(days=3))
    factory.make_appointment(mia, cast.bram.membership, starts_at=AT + timedelta(days=2))

    assert names(cast.bram) == ["Anna de Boer", "Mia Bos", "Zoë Ader"]
    assert names(cast.bram, order=Order.ACTIVE) == ["Zoë Ader", "Mia Bos", "Anna de Boer"]
    assert names(cast.bram, order=Order.APPOINTMENT) == ["Mia Bos", "Zoë Ader", "Anna de Boer"]
    assert names(cast.bram, name="bos") == ["Mia Bos"]
    assert names(cast.bram, show=Show.SOON) == ["Mia Bos", "Zoë Ader"]
    assert names(cast.bram, show=Show.QUIET) == ["Anna de Boer", "Mia Bos"]
    assert names(cast.bram, show=Show.NEEDS) == []


def test_a_long_caseload_comes_in_pages(cast):
    for number in range(60):
        factory.make_relationship(
            factory.make_client(cast.organisation, name=f"Client {number:02}"), cast.bram.membership
        )
    page = cast.bram.browser.get(URL, {"page": 2})
    assert page.context["caseload"].has_next is False
    assert len(page.context["caseload"].rows) == 11


@pytest.mark.parametrize(
    "query", ["page=-1", "page=x", "order=nonsense", "show=%00", "q=" + "x" * 500, "page=99999999"]
)
def test_an_address_that_makes_no_sense_shows_everybody(cast, query):
    page = cast.bram.browser.get(f"{URL}?{query}")
    assert page.status_code == 200
    assert [row.client.name for row in page.context["caseload"].rows] == ["Anna de Boer"]


# --- for whom --------------------------------------------------------------------------------------------------------


def test_only_who_treats_or_supervises_has_a_caseload(cast):
    found = {name: person.browser.get(URL).status_code for name, person in cast.everybody.items()}
    assert found == {"anna": 404, "bram": 200, "sara": 200, "olga": 404, "emil": 404, "mo": 404, "charlie": 200}


def test_a_counsellor_elsewhere_sees_none_of_it(cast, agreed):
    send(cast.anna, agreed.enrolment)
    assert needs(cast.charlie) == []
    assert names(cast.charlie) == ["Somebody Else"]


@override_settings(LANGUAGE_CODE="en")
def test_a_supervisor_looks_along_and_is_told_so(cast, agreed):
    send(cast.anna, agreed.enrolment)
    page = cast.sara.browser.get(URL).content.decode()
    assert "Anna de Boer" in page
    assert "with Bram Visser" in page
    assert "You look along" in page
    assert "Read along" in page
    assert "Read and answer" not in page


def test_it_asks_the_database_as_often_for_many_clients_as_for_few(cast, django_assert_max_num_queries):
    module, test = factory.make_version(cast.organisation), factory.make_self_test_version(cast.organisation)

    def grow(count):
        for _ in range(count):
            client = factory.make_client(cast.organisation, factory.make_user("Client"), name="Client")
            factory.make_relationship(client, cast.bram.membership)
            person = type(cast.anna)(client.user, client=client)
            before = factory.make_appointment(
                client, factory.make_member(cast.organisation), starts_at=AT + timedelta(hours=3)
            )
            agreed = factory.make_assignment(client, cast.bram.user, module, before=before)
            send(person, agreed.enrolment)
            raise_not_working(actor=person.actor, enrolment=agreed.enrolment, step_key="step-2", words="", at=AT)
            share_result(person, test)

    browser = cast.bram.browser
    grow(2)
    browser.get(URL)
    with django_assert_max_num_queries(12) as few:
        browser.get(URL)
    asked = len(few)
    grow(6)
    with django_assert_max_num_queries(asked):
        browser.get(URL)
