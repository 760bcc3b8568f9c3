"""A step on the screen, from its document alone."""

import re
from types import SimpleNamespace

import pytest
from django.contrib.auth.models import AnonymousUser
from django.template.loader import render_to_string
from django.test import RequestFactory
from hypothesis import HealthCheck, given, settings

from modules import document as d
from modules.screens import PREVIEW, SENT, step_screen
from tests import factory
from tests.modules.documents import documents

DOCUMENT = factory.make_document(steps=3, language="en")
STEP = DOCUMENT.step("step-2")


def html(document, step, answers=None, **how):
    request = RequestFactory().get("/")
    request.user, request.actor = AnonymousUser(), SimpleNamespace(user_id=None, roles=frozenset())
    return render_to_string("modules/step.html", step_screen(document, step, answers or {}, **how), request)


def field(page, name):
    return re.search(rf'<[^>]*name="{re.escape(name)}"[^>]*>', page).group()


def test_answers_stand_in_their_fields():
    answers = {"step-2-why": "\nIt is <b>a lot</b>", "step-2-one": "much", "step-2-list": ["bag"], "step-2-scale": 0}
    page = html(DOCUMENT, STEP, answers, seen={"step-2-why": 3})
    assert "\n\nIt is &lt;b&gt;a lot&lt;/b&gt;</textarea>" in page
    assert re.findall(r'value="([^"]*)" checked', page) == ["much", "bag", "0"]
    assert 'value="3"' in field(page, "seen-a.step-2-why")


def test_the_place_in_what_was_agreed_is_told():
    assert step_screen(DOCUMENT, STEP, {}, steps=DOCUMENT.steps[:2])["total"] == 2
    assert step_screen(DOCUMENT, STEP, {}, steps=DOCUMENT.steps[1:])["number"] == 2
    assert step_screen(DOCUMENT, STEP, {}, steps=DOCUMENT.steps[1:])["total"] is None


def test_an_error_is_linked_from_the_top_and_tied_to_its_field():
    page = html(DOCUMENT, STEP, {"step-2-word": "x"}, errors={"step-2-word": "Too long."})
    assert 'href="#a.step-2-word"' in page
    assert "error-a.step-2-word" in field(page, "a.step-2-word")


def test_what_was_sent_is_only_to_be_read():
    page = html(DOCUMENT, STEP, {"step-2-why": "Because"}, mode=SENT)
    assert "Because" in page
    assert not re.search(r"<(textarea|input[^>]*name=\"a\.)", page)


def test_a_preview_shows_every_question_and_saves_nothing():
    page = html(DOCUMENT, STEP, mode=PREVIEW)
    assert page.count('name="a.step-2-scale"') == 11
    assert "<form method" not in page.split("<main", 1)[1]


def test_a_film_has_captions_its_text_and_does_not_start_by_itself():
    film = d.Film(
        key="f",
        title="A bag",
        asset="1" * 64,
        content_type="video/webm",
        poster="2" * 64,
        captions="3" * 64,
        captions_language="nl",
        transcript_html="<p>Somebody opens a bag.</p>",
    )
    document = factory.make_document(steps=1, elements=[film])
    page = html(document, document.steps[0])
    assert f'<track kind="captions" src="/bestanden/{"3" * 64}" srclang="nl"' in page
    assert "Somebody opens a bag." in page
    assert "autoplay" not in page


@pytest.mark.django_db
@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(documents())
def test_any_document_can_be_shown_without_asking_the_database(django_assert_num_queries, document):
    with django_assert_num_queries(0):
        for step in document.steps:
            assert "<h1" in html(document, step)
            html(document, step, mode=SENT)
            html(document, step, mode=PREVIEW)
