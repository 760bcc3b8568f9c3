"""A counsellor's own program: reading what was sent and answering it, and the client reading that."""

from uuid import uuid4

import pytest

from core.models import AuditEvent
from homework.models import Feedback, Signal, Submission
from tests.dossier.conftest import lived  # noqa: F401 (a fixture)


@pytest.fixture
def bram(lived, program):  # noqa: F811
    return program(lived.bram)


@pytest.fixture
def sent(lived):  # noqa: F811
    return Submission.objects.get()


def test_the_caseload_has_names(lived, bram):  # noqa: F811
    (one,) = bram.get("clients/").json()["items"]
    assert one["id"] == str(lived.anna.client.pk)
    opened = bram.get(f"clients/{one['id']}/").json()
    assert (opened["treated_by"], opened["can_act"]) == (["Bram Visser"], True)
    plan = bram.get(f"clients/{one['id']}/plan/").json()["items"]
    assert sorted(item["standing"] for item in plan) == ["not_working", "started"]
    assert len(bram.get(f"clients/{one['id']}/appointments/").json()["items"]) == 1


def test_who_supervises_looks_along(lived, program):  # noqa: F811
    sara = program(lived.sara)
    assert sara.get(f"clients/{lived.anna.client.pk}/").json()["can_act"] is False
    submission = Submission.objects.get()
    assert sara.get(f"submissions/{submission.pk}/").status_code == 200
    answer = sara.post(f"submissions/{submission.pk}/feedback/", {"id": str(uuid4()), "body": "Well done"})
    assert answer.status_code == 404


def test_what_was_sent_is_read_as_it_was_asked(bram, sent):
    shown = bram.get(f"submissions/{sent.pk}/").json()
    assert (shown["number"], shown["total"]) == (1, 3)
    assert shown["answers"][0]["lines"] == ["The sent words"]
    assert shown["feedback"][0]["body"] == "The words of the answer"


def test_an_answer_is_stored_once_under_its_id(lived, bram, sent, program):  # noqa: F811
    answer = {"id": str(uuid4()), "body": "Well done"}
    for _time in range(2):
        assert bram.post(f"submissions/{sent.pk}/feedback/", answer).json()["body"] == "Well done"
    assert Feedback.objects.count() == 2
    anna = program(lived.anna)
    newest = anna.get("feedback/").json()["items"][0]
    assert (newest["body"], newest["author"], newest["read_at"]) == ("Well done", "Bram Visser", None)
    assert newest["about"] == "Grip on your post: Step number 1"
    assert anna.post(f"feedback/{newest['id']}/read/").json()["read_at"]


def test_answering_a_signal_deals_with_it(bram):
    (waiting,) = bram.get("signals/").json()["items"]
    assert "words" not in waiting
    assert bram.get(f"signals/{waiting['id']}/").json()["words"] == "The words of the signal"
    assert (
        bram.post(f"signals/{waiting['id']}/feedback/", {"id": str(uuid4()), "body": "Let us talk"}).status_code == 201
    )
    assert bram.get("signals/").json()["items"] == []
    assert Signal.objects.get().handled_at


def test_a_look_is_logged_with_the_api_as_its_door(bram, sent):
    bram.get(f"submissions/{sent.pk}/")
    line = AuditEvent.objects.order_by("recorded_at").last()
    assert (line.event, line.source, line.role) == ("submission.read", "api", "counsellor")


def test_an_empty_answer_is_refused(bram, sent):
    refused = bram.post(f"submissions/{sent.pk}/feedback/", {"id": str(uuid4()), "body": "  "})
    assert (refused.status_code, list(refused.json()["fields"])) == (400, ["body"])
