"""The front door, help now, leaving quickly, and the pages about ourselves."""

import pytest
from django.test import Client
from django.urls import reverse

PUBLIC_PAGES = ["landing", "help_now", "traces", "accessibility", "privacy", "styleguide"]


@pytest.fixture
def where_roles_start(settings):
    settings.HOME_PAGES = {"counsellor": "core:privacy", "client": "core:help_now", "editor": "no:such-page"}


def test_a_visitor_sees_the_landing_page_at_the_front_door(client, db):
    response = client.get("/")
    assert response.status_code == 200
    assert reverse("account_login") in response.content.decode()


@pytest.mark.parametrize(
    ("name", "target"), [("anna", "core:help_now"), ("bram", "core:privacy"), ("charlie", "core:privacy")]
)
def test_the_front_door_leads_to_the_page_of_ones_role(cast, where_roles_start, name, target):
    response = cast.everybody[name].browser.get("/")
    assert (response.status_code, response.url) == (302, reverse(target))


@pytest.mark.parametrize("name", ["olga", "emil"])
def test_a_role_without_a_page_lands_on_the_account(cast, where_roles_start, name):
    response = cast.everybody[name].browser.get("/")
    assert response.url == reverse("accounts:account")


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", PUBLIC_PAGES)
def test_a_public_page_opens_in_both_languages_with_the_crisis_entry(client, db, settings, name, language):
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    page = client.get(reverse(f"core:{name}")).content.decode()
    assert f'<html lang="{language}"' in page
    assert {"nl": "Hulp nu nodig?", "en": "Need help now?"}[language] in page
    assert reverse("core:help_now") in page


def test_the_help_page_names_112_and_113_as_links_to_call(client, db):
    page = client.get(reverse("core:help_now")).content.decode()
    assert all(f'href="tel:{number}"' in page for number in ["112", "113", "08000113"])


def test_leaving_ends_the_session_and_asks_the_browser_to_forget(cast, settings):
    browser = cast.anna.browser
    response = browser.get("/uit")
    assert (response.status_code, response.url) == (302, settings.QUICK_EXIT_URL)
    assert response["Clear-Site-Data"] == '"cache", "cookies", "storage"'
    assert response["Referrer-Policy"] == "no-referrer"
    assert "no-store" in response["Cache-Control"]
    assert browser.get(reverse("accounts:account")).status_code == 302


def test_leaving_works_for_a_visitor_too(client, db):
    assert client.get("/uit").status_code == 302


def test_changing_language_keeps_the_place(client, db):
    place = f"{reverse('core:privacy')}?from=mail"
    response = client.post(reverse("set_language"), {"language": "en", "next": place}, follow=True)
    assert response.redirect_chain == [(place, 302)]
    assert '<html lang="en"' in response.content.decode()


def test_an_unknown_address_answers_in_our_look_with_the_way_back(client, db):
    response = client.get("/bestaat-niet/")
    assert response.status_code == 404
    assert "tt-header" in response.content.decode()


def test_the_page_for_our_own_failures_needs_no_request():
    from django.template.loader import render_to_string

    assert "0800-0113" in render_to_string("500.html")


def test_a_body_that_cannot_be_read_is_not_found_either_where_nothing_is(db):
    browser = Client(enforce_csrf_checks=True)
    response = browser.generic("POST", "/nothing-here/", b"x", content_type="multipart/form-data")
    assert response.status_code == 404
