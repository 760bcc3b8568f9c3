"""Reading what a client sent, said or shared, and answering it."""

from uuid import uuid4

import pytest
from django.urls import reverse

from core.models import AuditEvent
from homework.actions import mark_feedback_read, raise_not_working, send_step
from homework.models import Feedback
from modules.actions import save_answers
from policy.words import Action
from tests import factory
from tests.homework.doings import send, share_result, write_entry

AT = factory.NOON
WORDS = "You have come a long way."


@pytest.fixture(autouse=True)
def english(settings):
    settings.LANGUAGE_CODE = "en"


@pytest.fixture
def agreed(cast):
    return factory.make_assignment(cast.anna.client, cast.bram.user, factory.make_version(cast.organisation))


@pytest.fixture
def sent(cast, agreed):
    return send(cast.anna, agreed.enrolment)


@pytest.fixture
def signal(cast, agreed):
    return raise_not_working(
        actor=cast.anna.actor, enrolment=agreed.enrolment, step_key="step-2", words="Too heavy for me", at=AT
    )


@pytest.fixture
def result(cast):
    return share_result(cast.anna, factory.make_self_test_version(cast.organisation))


def url(about):
    name = {"Submission": "submission", "Signal": "signal", "Attempt": "result"}[type(about).__name__]
    return reverse(f"homework:{name}", args=[about.pk])


def answer(person, about, body=WORDS, feedback_id=None):
    return person.browser.post(url(about), {"feedback_id": str(feedback_id or uuid4()), "body": body})


THINGS = ["sent", "signal", "result"]


@pytest.mark.parametrize("thing", THINGS)
def test_who_treats_or_supervises_reads_it_and_nobody_else(cast, thing, request):
    about = request.getfixturevalue(thing)
    found = {name: person.browser.get(url(about)).status_code for name, person in cast.everybody.items()}
    assert found == {"anna": 404, "bram": 200, "sara": 200, "olga": 404, "emil": 404, "mo": 404, "charlie": 404}


@pytest.mark.parametrize("thing", THINGS)
def test_a_look_is_logged(cast, thing, request):
    about = request.getfixturevalue(thing)
    cast.bram.browser.get(url(about))
    line = AuditEvent.objects.get(user_id=cast.bram.user.pk, action_code="R")
    assert (line.subject_id, line.object_id) == (cast.anna.client.pk, str(about.pk))


@pytest.mark.parametrize("thing", THINGS)
def test_an_answer_reaches_the_client_once_however_often_it_is_sent(cast, thing, request):
    about, feedback_id = request.getfixturevalue(thing), uuid4()
    for _twice in range(2):
        assert answer(cast.bram, about, feedback_id=feedback_id).status_code == 302
    feedback = Feedback.objects.visible_to(cast.anna.actor, Action.READ_FEEDBACK).get()
    assert feedback.body == WORDS


@pytest.mark.parametrize("thing", THINGS)
def test_only_who_treats_the_client_answers(cast, thing, request):
    about = request.getfixturevalue(thing)
    assert 'name="body"' not in cast.sara.browser.get(url(about)).content.decode()
    for name in ("anna", "sara", "charlie"):
        assert answer(cast.everybody[name], about).status_code == 404
    assert Feedback.objects.count() == 0


@pytest.mark.parametrize("body", ["", "   \n ", "x" * 10_001])
def test_an_answer_that_cannot_be_sent_is_kept_on_the_screen(cast, sent, body):
    reply = answer(cast.bram, sent, body)
    assert reply.status_code == 422
    assert body.strip() in reply.content.decode()
    assert Feedback.objects.count() == 0


def test_an_id_that_belongs_to_another_client_is_not_reused(cast, sent):
    other = factory.make_client(cast.elsewhere, factory.make_user("Other"))
    factory.make_relationship(other, cast.charlie.membership)
    theirs = factory.make_assignment(other, cast.charlie.user, factory.make_version(cast.elsewhere))
    about = send(type(cast.anna)(other.user, client=other), theirs.enrolment)
    feedback_id = uuid4()
    assert answer(cast.charlie, about, feedback_id=feedback_id).status_code == 302
    assert answer(cast.bram, sent, feedback_id=feedback_id).status_code == 404


def test_every_question_stands_as_it_was_asked_with_its_answer(cast, sent):
    page = cast.bram.browser.get(url(sent)).content.decode()
    assert "What makes it hard?" in page
    assert "Too much of it" in page
    assert page.count("(left open)") == 4


def test_what_a_client_typed_is_shown_as_text(cast, agreed):
    typed = {"step-1-why": "<script>alert(1)</script>"}
    save_answers(actor=cast.anna.actor, enrolment=agreed.enrolment, step_key="step-1", values=typed, seen={}, at=AT)
    submission = send_step(actor=cast.anna.actor, enrolment=agreed.enrolment, step_key="step-1", at=AT)
    page = cast.bram.browser.get(url(submission)).content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page


def test_earlier_answers_say_whether_they_were_read(cast, sent):
    answer(cast.bram, sent)
    assert "Anna has not read it yet" in cast.bram.browser.get(url(sent)).content.decode()
    mark_feedback_read(actor=cast.anna.actor, feedback=Feedback.objects.get(), at=AT)
    assert "Anna read it" in cast.bram.browser.get(url(sent)).content.decode()


def test_an_answer_deals_with_what_is_not_working(cast, signal):
    assert "Too heavy for me" in cast.bram.browser.get(url(signal)).content.decode()
    answer(cast.bram, signal)
    signal.refresh_from_db()
    assert signal.handled_by == cast.bram.membership


def test_what_is_not_working_can_be_dealt_with_without_writing(cast, signal):
    address = reverse("homework:handle_signal", args=[signal.pk])
    for name in ("anna", "sara", "charlie"):
        assert cast.everybody[name].browser.post(address).status_code == 404
    assert cast.bram.browser.get(address).status_code == 405
    assert cast.bram.browser.post(address).status_code == 302
    signal.refresh_from_db()
    assert signal.handled_by == cast.bram.membership


def test_a_result_shows_its_words_its_score_and_its_answers(cast, result):
    page = cast.bram.browser.get(url(result)).content.decode()
    assert "You are rather lonely" in page
    assert "Statement 1" in page
    assert "always" in page


def test_a_result_that_was_not_shared_is_not_there(cast, result):
    type(result).objects.filter(pk=result.pk).update(shared_at=None)
    assert cast.bram.browser.get(url(result)).status_code == 404
    assert answer(cast.bram, result).status_code == 404


def test_a_diary_shows_the_entries_that_were_shared(cast):
    diary = factory.make_assignment(cast.anna.client, cast.bram.user, factory.make_version(cast.organisation, "diary"))
    write_entry(cast.anna, diary.enrolment, 6)
    write_entry(cast.anna, diary.enrolment, 2, is_shared=False)
    address = reverse("homework:client_diary", args=[cast.anna.client.pk, diary.enrolment_id])
    page = cast.bram.browser.get(address)
    assert len(page.context["screen"].entries) == 1
    assert AuditEvent.objects.filter(event=Action.READ_DIARY, user_id=cast.bram.user.pk).count() == 1
    assert cast.charlie.browser.get(address).status_code == 404
    assert cast.anna.browser.get(address).status_code == 404


def test_a_module_is_not_read_as_a_diary(cast, agreed):
    address = reverse("homework:client_diary", args=[cast.anna.client.pk, agreed.enrolment_id])
    assert cast.bram.browser.get(address).status_code == 404
