"""The page of one client, for who treats or supervises them."""

from datetime import timedelta

import pytest
from django.urls import reverse

from core.models import AuditEvent
from homework.actions import raise_not_working, withdraw_assignment
from homework.agreed import Standing, plan_of
from homework.one_client import sorted_plan
from modules.actions import complete_step, save_answers
from policy.words import Action
from tests import factory
from tests.homework.doings import send, share_result, write_entry

AT = factory.NOON


def page_of(cast, person):
    return person.browser.get(reverse("homework:client", args=[cast.anna.client.pk]))


@pytest.fixture
def english(settings):
    settings.LANGUAGE_CODE = "en"


def test_it_opens_for_who_treats_or_supervises_and_not_for_the_client_herself(cast):
    found = {name: page_of(cast, person).status_code for name, person in cast.everybody.items()}
    assert found == {"anna": 404, "bram": 200, "sara": 200, "olga": 404, "emil": 404, "mo": 404, "charlie": 404}


def test_opening_it_is_logged(cast):
    page_of(cast, cast.bram)
    line = AuditEvent.objects.get()
    assert (line.event, line.user_id, line.subject_id, line.role) == (
        Action.READ_CLIENT,
        cast.bram.user.pk,
        cast.anna.client.pk,
        "counsellor",
    )


def test_what_it_shows_of_diaries_and_results_is_logged_as_well(cast):
    diary = factory.make_assignment(cast.anna.client, cast.bram.user, factory.make_version(cast.organisation, "diary"))
    write_entry(cast.anna, diary.enrolment)
    share_result(cast.anna, factory.make_self_test_version(cast.organisation))
    page_of(cast, cast.bram)
    events = set(AuditEvent.objects.filter(user_id=cast.bram.user.pk).values_list("event", flat=True))
    assert {Action.READ_CLIENT, Action.READ_DIARY, Action.READ_RESULT} <= events


def test_the_plan_says_how_every_step_stands(cast):
    agreed = factory.make_assignment(cast.anna.client, cast.bram.user, factory.make_version(cast.organisation, steps=5))
    submission = send(cast.anna, agreed.enrolment, "step-1")
    for key in ("step-2", "step-4"):
        save_answers(
            actor=cast.anna.actor,
            enrolment=agreed.enrolment,
            step_key=key,
            values={f"{key}-why": "Much"},
            seen={},
            at=AT,
        )
    complete_step(actor=cast.anna.actor, enrolment=agreed.enrolment, step_key="step-2", at=AT)
    signal = raise_not_working(actor=cast.anna.actor, enrolment=agreed.enrolment, step_key="step-3", words="", at=AT)

    (one,) = plan_of(cast.bram.actor, cast.anna.client)
    assert [step.standing for step in one.steps] == [
        Standing.SENT,
        Standing.DONE,
        Standing.NOT_WORKING,
        Standing.STARTED,
        Standing.TODO,
    ]
    assert (one.steps[0].submission_id, one.steps[2].signal_id) == (submission.pk, signal.pk)
    assert (one.standing, one.done, one.total) == (Standing.NOT_WORKING, 2, 5)


def test_an_agreed_self_test_is_done_before_it_is_shared(cast):
    version = factory.make_self_test_version(cast.organisation)
    share_result(cast.anna, version, at=AT - timedelta(days=9))
    factory.make_assignment(cast.anna.client, cast.bram.user, version)
    assert plan_of(cast.bram.actor, cast.anna.client)[0].standing == Standing.TODO, "an earlier time does not count"
    attempt = share_result(cast.anna, version, at=AT + timedelta(days=1))
    assert plan_of(cast.bram.actor, cast.anna.client)[0].attempt_id == attempt.pk
    type(attempt).objects.filter(pk=attempt.pk).update(shared_at=None)
    one = plan_of(cast.bram.actor, cast.anna.client)[0]
    assert (one.standing, one.attempt_id) == (Standing.DONE, None)


def test_the_plan_is_sorted_by_what_there_is_to_do(cast):
    version = factory.make_version(cast.organisation)
    past, coming = (
        factory.make_appointment(cast.anna.client, cast.bram.membership, starts_at=AT + timedelta(days=days))
        for days in (-3, 4)
    )
    left = factory.make_assignment(cast.anna.client, cast.bram.user, version, past, last_step="step-1")
    next_one = factory.make_assignment(cast.anna.client, cast.bram.user, version, coming, first_step="step-2")
    loose = factory.make_assignment(
        cast.anna.client, cast.bram.user, factory.make_version(cast.organisation, "exercise")
    )
    withdrawn = factory.make_assignment(cast.anna.client, cast.bram.user, factory.make_version(cast.organisation))
    withdraw_assignment(actor=cast.bram.actor, assignment=withdrawn, at=AT)

    plan = sorted_plan(plan_of(cast.bram.actor, cast.anna.client), AT)
    assert [(group.appointment, [one.assignment for one in group.items]) for group in plan.coming] == [
        (coming, [next_one])
    ]
    assert [one.assignment for one in plan.left] == [left]
    assert [one.assignment for one in plan.loose] == [loose]
    assert plan.finished == []


def test_only_shared_diary_entries_are_counted_and_charted(cast):
    diary = factory.make_assignment(cast.anna.client, cast.bram.user, factory.make_version(cast.organisation, "diary"))
    write_entry(cast.anna, diary.enrolment, 3, is_shared=False, at=AT - timedelta(days=2))
    assert page_of(cast, cast.bram).context["screen"].diaries == []
    write_entry(cast.anna, diary.enrolment, 6, at=AT - timedelta(days=1))
    write_entry(cast.anna, diary.enrolment, 8, at=AT - timedelta(days=1))
    (line,) = page_of(cast, cast.bram).context["screen"].diaries
    assert line.count == 2
    assert [point.value for point in line.series[0].points] == [7], "a day stands as its mean"


def test_a_supervisor_can_read_and_change_nothing(cast, english):
    agreed = factory.make_assignment(cast.anna.client, cast.bram.user, factory.make_version(cast.organisation))
    page = page_of(cast, cast.sara).content.decode()
    assert "You look along" in page
    for name in ("agree", "withdraw"):
        argument = cast.anna.client.pk if name == "agree" else agreed.pk
        address = reverse(f"homework:{name}", args=[argument])
        assert address not in page
        assert cast.sara.browser.get(address).status_code == 404
        assert cast.sara.browser.post(address).status_code == 404


def test_no_name_and_no_subject_stand_in_the_title(cast):
    page = page_of(cast, cast.bram).content.decode()
    title = page[page.index("<title>") : page.index("</title>")]
    assert "Anna" not in title


def test_something_is_taken_off_the_plan_after_asking_once_more(cast):
    agreed = factory.make_assignment(cast.anna.client, cast.bram.user, factory.make_version(cast.organisation))
    address = reverse("homework:withdraw", args=[agreed.pk])
    assert cast.bram.browser.get(address).status_code == 200
    agreed.refresh_from_db()
    assert agreed.withdrawn_at is None
    for _twice in range(2):
        assert cast.bram.browser.post(address).status_code == 302
    agreed.refresh_from_db()
    assert agreed.withdrawn_at is not None
    assert plan_of(cast.bram.actor, cast.anna.client) == []


def test_it_asks_the_database_as_often_for_a_long_history_as_for_a_short_one(cast, django_assert_max_num_queries):
    test = factory.make_self_test_version(cast.organisation)
    diary = factory.make_assignment(cast.anna.client, cast.bram.user, factory.make_version(cast.organisation, "diary"))
    module, exercise = (factory.make_version(cast.organisation, kind) for kind in ("module", "exercise"))
    url = reverse("homework:client", args=[cast.anna.client.pk])
    browser = cast.bram.browser

    def grow(count, days):
        for number in range(count):
            before = factory.make_appointment(
                cast.anna.client, cast.bram.membership, starts_at=AT + timedelta(days=days + number)
            )
            factory.make_assignment(cast.anna.client, cast.bram.user, module, before)
            agreed = factory.make_assignment(cast.anna.client, cast.bram.user, exercise, before)
            send(cast.anna, agreed.enrolment)
            raise_not_working(
                actor=cast.anna.actor,
                enrolment=factory.make_enrolment(cast.anna.client, exercise),
                step_key="step-1",
                words="",
                at=AT,
            )
            share_result(cast.anna, test)
            write_entry(cast.anna, diary.enrolment, at=AT - timedelta(days=number))

    grow(2, days=1)
    browser.get(url)
    with django_assert_max_num_queries(40) as few:
        browser.get(url)
    asked = len(few)
    grow(6, days=20)
    with django_assert_max_num_queries(asked):
        browser.get(url)
