"""The reading room: everything of one's own, nothing of anybody else's, at a price that does not grow."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from care import reach
from care.models import Appointment
from homework.models import Assignment, DiaryEntry, Submission
from modules.models import Enrolment
from policy.words import Action
from tests import factory


def page(person, name="timeline", *args, **query):
    response = person.browser.get(reverse(f"dossier:{name}", args=args), query)
    assert response.status_code == 200
    return response.content.decode()


def test_everything_that_happened_is_on_it(lived):
    shown = page(lived.anna)
    for words in (
        "Bram Visser",
        "Grip on your post",
        "How lonely do you feel?",
        "The words of the answer",
        "The words of the signal",
        "Mood",
    ):
        assert words in shown, words


@pytest.mark.parametrize("name", ["bram", "sara", "olga", "emil", "mo", "charlie"])
def test_it_is_the_clients_own_room(lived, name):
    for address in ("timeline", "access", "exports"):
        assert getattr(lived, name).browser.get(reverse(f"dossier:{address}")).status_code == 404


def test_what_was_sent_can_be_read_again_as_it_was_asked_with_the_answer_to_it(lived):
    submission = Submission.objects.get()
    shown = page(lived.anna, "sent", submission.pk)
    for words in ("What makes it hard?", "The sent words", "The words of the answer"):
        assert words in shown
    assert lived.bram.browser.get(reverse("dossier:sent", args=[submission.pk])).status_code == 404


def test_what_was_not_sent_is_the_clients_alone(lived):
    enrolment = Enrolment.objects.get(version__kind="module")
    address = reverse("dossier:step", args=[enrolment.pk, "step-2"])
    assert "The unsent words" in lived.anna.browser.get(address).content.decode()
    for name in ("bram", "sara", "charlie"):
        assert getattr(lived, name).browser.get(address).status_code == 404
    assert lived.anna.browser.get(reverse("dossier:step", args=[enrolment.pk, "no-such-step"])).status_code == 404


def test_a_diary_entry_says_who_can_see_it(lived):
    own, shared = (DiaryEntry.objects.filter(is_shared=flag).first() for flag in (False, True))
    assert "Alleen jij ziet dit" in page(lived.anna, "diary_entry", own.pk)
    assert "Jij en je hulpverleners" in page(lived.anna, "diary_entry", shared.pk)


def test_the_client_reads_who_looked_and_when(lived):
    appointment = Appointment.objects.get(client=lived.anna.client)
    reach.fetch(Appointment.objects, lived.bram.actor, Action.READ_APPOINTMENT, pk=appointment.pk)
    shown = page(lived.anna, "access")
    assert "Bekeek een afspraak" in shown
    for name in ("Bram Visser", "Sara Idrissi"):
        assert name in shown
    assert "Charlie" not in shown


def test_the_list_of_readers_follows_the_treatment(lived):
    lived.anna.client.relationships.update(ended_at=factory.NOON + timedelta(days=1))
    assert "kan niemand anders het zien" in page(lived.anna, "access")


def test_pages_follow_one_another_without_gap_or_repeat(lived):
    assignment = Assignment.objects.get(kind="diary")
    for number in range(95):
        DiaryEntry(
            client=lived.anna.client,
            enrolment=assignment.enrolment,
            happened_at=factory.NOON - timedelta(days=10, hours=number // 2),
            written_at=factory.NOON,
            contents={"step-1-scale": 1},
            scales={"step-1-scale": 1},
        ).save()
    seen, before = [], None
    browser = lived.anna.browser
    while True:
        response = browser.get(reverse("dossier:timeline"), {"before": before} if before else {})
        seen += [entry.url for entry in response.context["entries"] if entry.kind == "diary"]
        before = response.context["older"]
        if before is None:
            break
    assert len(seen) == len(set(seen)) == DiaryEntry.objects.count()


@pytest.mark.parametrize("before", ["x", "99999999999999999999", "-1", "1e5", "%00"])
def test_a_strange_cursor_is_no_error(lived, before):
    for name in ("timeline", "access"):
        assert lived.anna.browser.get(reverse(f"dossier:{name}"), {"before": before}).status_code == 200


def queries(person):
    browser = person.browser
    browser.get(reverse("dossier:timeline"))
    with CaptureQueriesContext(connection) as captured:
        browser.get(reverse("dossier:timeline"))
    return len(captured)


def test_ten_more_of_everything_cost_no_more_queries(lived):
    before = queries(lived.anna)
    assignment = Assignment.objects.get(kind="diary")
    for number in range(10):
        factory.make_appointment(lived.anna.client, lived.bram.membership, factory.NOON - timedelta(days=30 + number))
        DiaryEntry(
            pk=uuid4(),
            client=lived.anna.client,
            enrolment=assignment.enrolment,
            happened_at=factory.NOON - timedelta(days=number),
            written_at=factory.NOON,
            contents={},
            scales={},
        ).save()
    assert queries(lived.anna) <= before


def test_what_somebody_did_again_and_again_in_a_day_is_one_line(lived):
    browser = lived.anna.browser
    appointment = Appointment.objects.get(client=lived.anna.client)
    before = len(browser.get(reverse("dossier:access")).context["lines"])
    for _again in range(5):
        reach.fetch(Appointment.objects, lived.bram.actor, Action.READ_APPOINTMENT, pk=appointment.pk)
    assert len(browser.get(reverse("dossier:access")).context["lines"]) == before + 1
