"""A client's own program does what the client can do on the pages."""

from datetime import timedelta
from uuid import uuid4

import pytest

from homework.models import DiaryEntry, Submission
from modules.models import Answer
from tests import factory


@pytest.fixture
def anna(cast, program):
    return program(cast.anna)


@pytest.fixture
def assignment(cast):
    before = factory.make_appointment(cast.anna.client, cast.bram.membership)
    version = factory.make_version(cast.organisation)
    return factory.make_assignment(cast.anna.client, cast.bram.user, version, before=before, message="Take it easy.")


@pytest.fixture
def step(assignment):
    return f"assignments/{assignment.pk}/steps/step-1/"


def test_the_plan_tells_what_was_agreed_before_when(anna, assignment):
    (one,) = anna.get("plan/").json()["items"]
    assert one["id"] == str(assignment.pk)
    assert one["before"]["id"] == str(assignment.before_appointment_id)
    assert (one["message"], one["standing"], one["done"], one["total"]) == ("Take it easy.", "todo", 0, 3)
    assert [part["key"] for part in one["steps"]] == ["step-1", "step-2", "step-3"]
    assert anna.get(f"assignments/{assignment.pk}/").json() == one


def test_a_step_comes_whole(anna, step):
    shown = anna.get(step).json()
    assert [one["kind"] for one in shown["elements"]] == [
        "text",
        "long_text",
        "short_text",
        "one_of",
        "checklist",
        "scale",
    ]
    assert shown["elements"][1]["question"] == "What makes it hard?"
    assert (shown["answers"], shown["sent_at"], shown["next_step"]) == ({}, None, "step-2")


def test_answers_are_kept_with_their_revision(anna, step):
    saved = anna.put(f"{step}answers/", {"answers": {"step-1-why": "The pile", "step-1-scale": 4}})
    assert (saved.status_code, saved.json()) == (200, {"revisions": {"step-1-why": 1, "step-1-scale": 1}})
    kept = anna.get(step).json()["answers"]
    assert kept["step-1-why"] | {"written_at": ""} == {"value": "The pile", "revision": 1, "written_at": ""}


def test_the_same_answers_twice_are_stored_once(anna, step):
    for _time in range(2):
        answer = anna.put(f"{step}answers/", {"answers": {"step-1-why": "The pile"}})
        assert answer.json() == {"revisions": {"step-1-why": 1}}
    assert Answer.objects.count() == 1


@pytest.mark.parametrize(("key", "filled_in"), [("step-1-scale", 4), ("step-1-one", "much")])
def test_an_answer_can_be_taken_back(anna, step, key, filled_in):
    anna.put(f"{step}answers/", {"answers": {key: filled_in}})
    answer = anna.put(f"{step}answers/", {"answers": {key: ""}, "seen": {key: 1}})
    assert (answer.status_code, answer.json()) == (200, {"revisions": {key: 2}})
    assert anna.get(step).json()["answers"][key]["value"] is None


def test_what_was_changed_elsewhere_is_given_back_and_stays(anna, step):
    anna.put(f"{step}answers/", {"answers": {"step-1-why": "On the phone"}})
    refused = anna.put(f"{step}answers/", {"answers": {"step-1-why": "On the laptop", "step-1-scale": 3}})
    assert refused.status_code == 409
    told = refused.json()
    assert told["code"] == "changed_elsewhere"
    assert list(told["fields"]) == ["step-1-why"]
    assert told["conflicts"]["step-1-why"]["value"] == "On the phone"
    assert told["revisions"] == {"step-1-scale": 1}
    assert anna.get(step).json()["answers"]["step-1-why"]["value"] == "On the phone"
    seen = {key: one["revision"] for key, one in told["conflicts"].items()}
    assert anna.put(f"{step}answers/", {"answers": {"step-1-why": "On the laptop"}, "seen": seen}).status_code == 200


@pytest.mark.parametrize(
    ("answers", "place"),
    [
        ({"step-1-scale": 11}, "step-1-scale"),
        ({"step-1-scale": "much"}, "step-1-scale"),
        ({"step-1-one": "another"}, "step-1-one"),
        ({"step-1-list": "bag"}, "step-1-list"),
        ({"step-1-word": "x" * 301}, "step-1-word"),
        ({"step-2-why": "of another step"}, "step-2-why"),
        ({"nonsense": 1}, "nonsense"),
    ],
)
def test_a_wrong_answer_is_named_and_nothing_is_kept(anna, step, answers, place):
    refused = anna.put(f"{step}answers/", {"answers": {"step-1-why": "Fine"} | answers})
    assert refused.status_code == 400
    assert (refused.json()["code"], list(refused.json()["fields"])) == ("invalid", [place])
    assert not Answer.objects.exists()


def test_a_step_needs_its_required_answers_to_be_done_or_sent(anna, step):
    for verb in ("complete", "send"):
        refused = anna.post(f"{step}{verb}/")
        assert refused.status_code == 409
        assert (refused.json()["code"], list(refused.json()["fields"])) == ("answers_missing", ["step-1-why"])


def test_a_step_that_was_sent_is_closed(anna, step):
    anna.put(f"{step}answers/", {"answers": {"step-1-why": "The pile"}})
    assert anna.post(f"{step}complete/").status_code == 200
    sent = anna.post(f"{step}send/").json()
    assert anna.post(f"{step}send/").json() == sent
    assert Submission.objects.count() == 1
    refused = anna.put(f"{step}answers/", {"answers": {"step-1-why": "Something else"}})
    assert (refused.status_code, refused.json()["code"]) == (409, "step_closed")


def test_an_unknown_step_is_not_there(anna, assignment):
    for path in ("steps/step-9/", "steps/step-9/answers/"):
        answer = anna.ask("PUT" if "answers" in path else "GET", f"assignments/{assignment.pk}/{path}", {"answers": {}})
        assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


def test_not_working_is_told_once(anna, step):
    told = anna.post(f"{step}not-working/", {"words": "Too much"}).json()
    assert anna.post(f"{step}not-working/").json() == told
    assert anna.get(step).json()["is_not_working"] is True


def test_a_self_test_is_taken_and_shared(cast, anna):
    version = factory.make_self_test_version(cast.organisation)
    factory.make_assignment(cast.anna.client, cast.bram.user, version)
    (one,) = anna.get("plan/").json()["items"]
    test = anna.get(f"self-tests/{one['self_test']}/").json()
    begun = anna.post("attempts/", {"self_test": test["id"]})
    assert begun.status_code == 201
    assert anna.post("attempts/", {"self_test": test["id"]}).status_code == 200
    attempt = f"attempts/{begun.json()['id']}/"
    assert anna.get(f"{attempt}result/").json()["code"] == "attempt_open"
    assert anna.post(f"{attempt}share/").json()["code"] == "attempt_open"
    assert list(anna.post(f"{attempt}complete/").json()["fields"]) == ["i1", "i2", "i3"]
    assert anna.put(f"{attempt}answers/i1/", {"option": "zz"}).json()["fields"].keys() == {"option"}
    assert anna.put(f"{attempt}answers/i9/", {"option": "a1"}).status_code == 404
    for item in test["items"]:
        assert anna.put(f"{attempt}answers/{item['key']}/", {"option": "a2"}).status_code == 200
    assert anna.post(f"{attempt}complete/").status_code == 200
    result = anna.get(f"{attempt}result/").json()
    assert result["scores"][0]["band"]["title"] == "You are rather lonely"
    assert result["scores"][0]["value"] == 5
    assert result["asked"][0]["answer"] == "often"
    assert anna.put(f"{attempt}answers/i1/", {"option": "a1"}).json()["code"] == "attempt_closed"
    assert anna.post(f"{attempt}share/").json()["shared_at"]


def test_a_diary_entry_is_written_once_under_its_id(cast, anna):
    diary = factory.make_assignment(cast.anna.client, cast.bram.user, factory.make_version(cast.organisation, "diary"))
    path = f"diaries/{diary.pk}/entries/{uuid4()}/"
    entry = {"answers": {"step-1-why": "A good day", "step-1-scale": 8}, "is_shared": False}
    assert anna.put(path, entry | {"answers": {"step-1-scale": 8}}).json()["fields"].keys() == {"step-1-why"}
    assert anna.put(path, entry).status_code == 201
    assert anna.put(path, entry).status_code == 200
    assert DiaryEntry.objects.count() == 1
    other = anna.put(path, entry | {"answers": {"step-1-why": "Another day"}})
    assert (other.status_code, other.json()["code"]) == (409, "entry_exists")
    (kept,) = anna.get(f"diaries/{diary.pk}/entries/").json()["items"]
    assert kept == anna.get(path).json()
    assert kept["answers"]["step-1-scale"] == 8


@pytest.mark.parametrize(
    "moment", ["3026-01-01T00:00:00Z", "0001-01-01T00:00:00", "0001-01-01T00:00:00+14:00", "soon", 7]
)
def test_a_diary_entry_is_of_a_moment_that_was(cast, anna, moment):
    diary = factory.make_assignment(cast.anna.client, cast.bram.user, factory.make_version(cast.organisation, "diary"))
    entry = {"answers": {"step-1-why": "A day"}, "is_shared": False, "happened_at": moment}
    refused = anna.put(f"diaries/{diary.pk}/entries/{uuid4()}/", entry)
    assert (refused.status_code, list(refused.json()["fields"])) == (400, ["happened_at"])


def test_a_note_is_ones_own_and_nothing_is_overwritten(cast, anna, assignment, program):
    note = f"appointments/{assignment.before_appointment_id}/note/"
    assert anna.get(note).status_code == 404
    assert anna.post(f"{note}share/").status_code == 404
    assert anna.put(note, {"body": "For Thursday"}).json()["revision"] == 1
    refused = anna.put(note, {"body": "From the other device"})
    assert (refused.status_code, refused.json()["stored"]["body"]) == (409, "For Thursday")
    assert anna.put(note, {"body": "Both", "seen": 1}).json()["revision"] == 2
    assert anna.post(f"{note}share/").json()["shared_at"]
    (one,) = anna.get("appointments/").json()["items"]
    meeting = anna.get(f"appointments/{one['id']}/").json()
    assert (meeting["note"]["body"], meeting["reports"]) == ("Both", [])
    assert program(cast.bram).get(note).status_code == 404


def test_a_dossier_is_asked_for_once_at_a_time(cast, anna, assignment):
    asked = anna.post("exports/")
    assert asked.status_code == 202
    assert anna.post("exports/").json()["id"] == asked.json()["id"]
    export = f"exports/{asked.json()['id']}/"
    assert anna.get(export).json()["status"] == "waiting"
    assert anna.get(f"{export}file/").json()["code"] == "export_not_ready"


def test_the_timeline_goes_back_page_by_page(cast, anna):
    for number in range(90):
        factory.make_appointment(cast.anna.client, cast.bram.membership, factory.NOON - timedelta(days=number + 1))
    page = anna.get("dossier/timeline/").json()
    assert len(page["items"]) == 40
    pages = [page]
    while pages[-1]["next"]:
        pages.append(anna.get(pages[-1]["next"].removeprefix("http://testserver")).json())
    assert sum(len(one["items"]) for one in pages) == 90
