"""Bad input gets a clear answer in one shape, in the language of the reader."""

from uuid import uuid4

import pytest

from tests import factory
from tests.api.conftest import Program


@pytest.fixture
def anna(cast, program):
    return program(cast.anna)


@pytest.fixture
def answers(cast):
    version = factory.make_version(cast.organisation)
    assignment = factory.make_assignment(cast.anna.client, cast.bram.user, version)
    return f"assignments/{assignment.pk}/steps/step-1/answers/"


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        (b"{", 400, "malformed"),
        (b"\xff\xfe", 400, "malformed"),
        (b'{"answers": NaN}', 400, "malformed"),
        (b'{"answers": {}, "answers": {}}', 400, "malformed"),
        (b'{"answers": {"step-1-why": "\\ud800"}}', 400, "malformed"),
        (b'{"answers": {"\\udfff": 1}}', 400, "malformed"),
        (b"[" * 100_000, 400, "malformed"),
        (b'{"answers": {"step-1-why": ' + b"[" * 100_000 + b"]" * 100_000 + b"}}", 400, "malformed"),
        (b'{"answers": {"step-1-scale": ' + b"9" * 5_000 + b"}}", 400, "malformed"),
        (b'{"answers": {"step-1-why": "' + b"x" * 1_100_000 + b'"}}', 413, "too_large"),
        (b'{"answers": {"step-1-why": "' + b"x" * 30_000 + b'"}}', 400, "invalid"),
        (b'{"answers": {"step-1-scale": 99999999999999999999}}', 400, "invalid"),
        (b'{"answers": {"step-1-scale": 4.5}}', 400, "invalid"),
        (b'{"answers": {"step-1-scale": true}}', 400, "invalid"),
        (b'{"answers": {"step-1-why": {"a": 1}}}', 400, "invalid"),
        (b'{"answers": {"": 1}}', 400, "invalid"),
        (b'{"answers": {"\\u0000": 1}}', 400, "invalid"),
        (b'{"answers": {}, "seen": {"step-1-why": 99999999999}}', 400, "invalid"),
        (b'{"answers": {}, "seen": {"step-1-why": "1"}}', 400, "invalid"),
        (b'{"answers": {}, "version": 2}', 400, "invalid"),
        (b'{"answers": null}', 400, "invalid"),
        (b"[]", 400, "invalid"),
        (b'"text"', 400, "invalid"),
        (b"null", 400, "invalid"),
        (b"", 400, "invalid"),
    ],
)
def test_a_wrong_body_is_refused(anna, answers, body, status, code):
    refused = anna.put(answers, body)
    assert (refused.status_code, refused.json()["code"]) == (status, code)
    assert set(refused.json()) <= {"code", "message", "fields"}


def test_a_zero_byte_in_an_answer_is_left_out(anna, answers):
    assert anna.put(answers, {"answers": {"step-1-why": "a\x00b"}}).status_code == 200
    kept = anna.get(answers.removesuffix("answers/")).json()["answers"]
    assert kept["step-1-why"]["value"] == "ab"


@pytest.mark.parametrize("path", ["plan", "feedback", "appointments", "signals", "clients"])
@pytest.mark.parametrize(
    "query",
    ["cursor=", "cursor=zz", "cursor=%00", "cursor=WzEsMl0", "cursor=WyJ4IiwieSJd", "limit=0", "limit=101", "limit=x"],
)
def test_a_page_that_is_not_there_is_refused(anna, path, query):
    refused = anna.get(f"{path}/?{query}")
    assert (refused.status_code, list(refused.json()["fields"])) == (400, [query.split("=")[0]])


@pytest.mark.parametrize("before", ["x", "", "9" * 40, "-" + "9" * 20])
def test_a_timeline_from_nowhere_is_refused(anna, before):
    assert anna.get(f"dossier/timeline/?before={before}").status_code == 400


def test_every_field_of_an_answer_is_checked_together(anna, cast):
    version = factory.make_version(cast.organisation, "diary")
    diary = factory.make_assignment(cast.anna.client, cast.bram.user, version)
    refused = anna.put(f"diaries/{diary.pk}/entries/{uuid4()}/", {"is_shared": "yes", "happened_at": "soon", "who": 1})
    assert set(refused.json()["fields"]) == {"answers", "is_shared", "happened_at"}


def test_nobody_is_told_to_sign_in():
    refused = Program().get("plan/")
    assert (refused.status_code, refused.json()["code"]) == (401, "not_authenticated")
    assert refused["WWW-Authenticate"] == "Token"


@pytest.mark.django_db
@pytest.mark.parametrize("token", ["x", "0" * 64, "é" * 64, "a b", "\x00" * 64])
def test_a_token_that_does_not_work_is_refused(token):
    assert Program(token).get("plan/").status_code == 401


@pytest.mark.parametrize("path", ["nothing/", "assignments/1/", "attempts/zz/", "assets/zz/"])
def test_an_address_that_is_not_there_answers_in_json(anna, path):
    refused = anna.get(path)
    assert (refused.status_code, refused.json()["code"]) == (404, "not_found")


def test_another_method_or_type_is_refused(anna, answers):
    assert anna.ask("DELETE", answers).json()["code"] == "method_not_allowed"
    assert anna.post(answers, {}, **{"X-HTTP-Method-Override": "PUT"}).status_code == 405
    form = anna.browser.put(
        f"/api/v1/{answers}", "answers=1", "application/x-www-form-urlencoded", headers=anna.headers
    )
    assert (form.status_code, form.json()["code"]) == (415, "unsupported_media_type")
    assert anna.get("plan/", Accept="application/xml").status_code == 406


def test_a_refusal_speaks_the_language_that_is_asked_for(anna, cast):
    dutch, english = (
        anna.get("nothing-of-mine/", **{"Accept-Language": "nl"}),
        anna.get("nothing-of-mine/", **{"Accept-Language": "en"}),
    )
    assert dutch.json()["code"] == english.json()["code"]
    assert english.json()["message"] == "This is not there, or not for you."
    assert dutch.json()["message"] == "Dit is er niet, of niet voor jou."


def test_without_a_wish_a_program_hears_its_owners_language(anna, cast):
    path = f"assignments/{uuid4()}/"
    assert anna.get(path).json()["message"] == "Dit is er niet, of niet voor jou."
    cast.anna.user.language = "en"
    cast.anna.user.save()
    assert anna.get(path).json()["message"] == "This is not there, or not for you."
