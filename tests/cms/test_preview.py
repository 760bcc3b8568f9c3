"""The preview is what the client will see, framed by the editor and nobody else."""

import pytest
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.urls import reverse

from cms.preview import modes_of_self_test, modes_of_steps
from cms.sealing import look_at
from modules.screens import PREVIEW, step_screen
from tests.cms.pages import band, block, long_text, make_module, make_self_test, question, step, text
from tests.factory import NOON


def seen(person, page, mode):
    page.save_revision(user=person.user)
    browser = person.browser
    browser.cookies["language"] = "en"
    return browser.get(reverse("wagtailadmin_pages:view_draft", args=[page.pk]) + f"?mode={mode}")


def main_of(html):
    return html.partition("<main")[2].partition("</main>")[0].split()


def test_a_step_is_shown_by_the_clients_own_template(cast, studio):
    page = make_module(studio, step(text(), long_text()))
    answer = seen(cast.emil, page, "step-1")
    document, problems = look_at(page, cast.emil.actor, NOON)
    assert problems == ()
    request = RequestFactory().get("/")
    request.user, request.actor = cast.emil.user, cast.emil.actor
    own = render_to_string("modules/step.html", step_screen(document, document.steps[0], {}, mode=PREVIEW), request)
    assert "Wat merk je?" in own
    assert main_of(answer.content.decode()) == main_of(own)


def test_the_preview_may_be_framed_by_this_site_only_and_keeps_the_strict_policy(cast, studio):
    answer = seen(cast.emil, make_module(studio), "step-1")
    policy = dict(part.strip().partition(" ")[::2] for part in answer["Content-Security-Policy"].split(";"))
    assert policy["frame-ancestors"] == "'self'"
    assert policy["script-src"] == policy["style-src"] == policy["img-src"] == "'self'"
    assert policy["default-src"] == "'none'"
    assert answer["X-Frame-Options"] == "SAMEORIGIN"


def test_other_screens_of_the_cms_keep_what_the_editor_needs(cast):
    assert "'unsafe-inline'" in cast.emil.browser.get("/cms/")["Content-Security-Policy"]


def test_there_is_a_mode_for_every_step_and_for_what_comes_before(cast, studio):
    page = make_module(studio, step(text()), block("session", {"title": "Later"}), step(long_text(), title="Sorteer"))
    assert modes_of_steps(page) == [
        ("intro", "Before somebody begins"),
        ("step-1", "Step 1: Open de tas"),
        ("step-2", "Step 2: Sorteer"),
    ]


@pytest.mark.parametrize("mode", ["", "intro", "step-1", "step-9", "step-x", "nonsense"])
def test_any_mode_can_be_asked_for(cast, studio, mode):
    answer = seen(cast.emil, make_module(studio), mode)
    assert answer.status_code == 200
    assert "Open de tas" in answer.content.decode()


def test_a_draft_shows_what_there_is_and_says_what_is_missing(cast, studio):
    film = block("film", {"title": "Film", "transcript": ""})
    page = make_module(studio, step(text(), film, block("one_of", question("Hoeveel?", options=[]))))
    html = seen(cast.emil, page, "step-1").content.decode()
    assert "Post kan wachten." in html
    assert "Step 1, block 2 (film or sound): there is no transcript." in html
    assert "Step 1, block 3 (choose one): there are fewer than two answers to choose from." in html


def test_an_empty_page_can_be_looked_at(cast, studio):
    page = make_module(studio)
    page.steps = []
    html = seen(cast.emil, page, "").content.decode()
    assert "There is nothing to see yet" in html


def test_all_screens_of_a_self_test_can_be_looked_at(cast, studio):
    page = make_self_test(studio, band("low", 0, 1), band("high", 2, 4, level="3"))
    found = {mode: seen(cast.emil, page, mode).content.decode() for mode, _words in modes_of_self_test(page)}
    assert list(found) == ["intro", "question-1", "question-2", "band-1", "band-2"]
    assert "Deze test is geen diagnose." in found["intro"]
    assert "Uitspraak 2" in found["question-2"]
    assert "Uitslag high" in found["band-2"]


def test_the_panel_beside_the_form_shows_what_was_typed_last(cast, studio):
    page = make_module(studio)
    page.save_revision(user=cast.emil.user)
    address = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    answer = cast.emil.browser.get(f"{address}?mode=step-1&in_preview_panel=true")
    assert answer.status_code == 200
    assert answer["X-Frame-Options"] == "SAMEORIGIN"
    assert "frame-ancestors 'self'" in answer["Content-Security-Policy"]
