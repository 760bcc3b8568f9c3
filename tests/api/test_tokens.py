"""A token is made and taken back in the browser, shown once and kept as a hash."""

import re
from datetime import timedelta

import pytest
from allauth.account.models import EmailAddress
from django.test import Client as Browser
from django.urls import reverse

from accounts.actions import MOST_TOKENS, TooManyTokens, create_token
from accounts.models import AppToken
from core import clock
from core.models import AuditEvent
from tests import factory
from tests.api.conftest import Program

TOKENS = "/mijn/apps/"


@pytest.fixture
def anna(cast, client):
    """A browser in which Anna signed in with her password, as people do."""
    user = cast.anna.user
    EmailAddress.objects.create(user=user, email=user.email, primary=True, verified=True)
    client.post(reverse("account_login"), {"login": user.email, "password": factory.PASSWORD})
    return client


def make(browser, name="My laptop"):
    """Asks for a token, and gives the password again where it is asked for; the page that answers, and the token."""
    page = browser.post(TOKENS, {"name": name, "days": "90"})
    if page.status_code == 302:
        page = browser.post(page["Location"], {"password": factory.PASSWORD})
    return page, re.search(r">([0-9a-f]{64})<", page.content.decode())


def test_a_token_is_shown_once_and_kept_as_a_hash(cast, anna):
    page, shown = make(anna)
    assert page.status_code == 200
    token = AppToken.objects.get()
    assert token.name == "My laptop"
    assert token.expiry > clock.now() + timedelta(days=89)
    assert shown[1] not in repr(AppToken.objects.values())
    assert shown[1].encode() not in anna.get(TOKENS).content
    assert Program(shown[1]).get("me/").json()["name"] == "Anna de Boer"
    assert AuditEvent.objects.filter(event="token.create", user_id=cast.anna.user.pk).count() == 1


def test_the_password_is_asked_once_more(anna):
    asked = anna.post(TOKENS, {"name": "My laptop", "days": "90"})
    assert asked["Location"].startswith(reverse("account_reauthenticate"))
    assert not AppToken.objects.exists()
    anna.post(asked["Location"], {"password": "wrong"})
    assert not AppToken.objects.exists()
    page = anna.post(asked["Location"], {"password": factory.PASSWORD})
    assert page.status_code == 200
    assert AppToken.objects.get().name == "My laptop"


def test_a_token_that_was_taken_back_does_not_work(anna):
    _page, shown = make(anna)
    program = Program(shown[1])
    token = AppToken.objects.get()
    assert anna.post(reverse("api:revoke", args=[token.id])).status_code == 302
    assert program.get("me/").status_code == 401


def test_the_token_of_somebody_else_cannot_be_taken_back(cast, anna):
    make(anna)
    token = AppToken.objects.get()
    assert cast.bram.browser.post(reverse("api:revoke", args=[token.id])).status_code == 404
    assert AppToken.objects.exists()


def test_a_token_ends(cast, anna):
    _page, shown = make(anna)
    AppToken.objects.update(expiry=clock.now() - timedelta(seconds=1))
    assert Program(shown[1]).get("me/").status_code == 401


def test_a_token_of_a_closed_login_does_not_work(cast, anna):
    _page, shown = make(anna)
    cast.anna.user.is_active = False
    cast.anna.user.save()
    assert Program(shown[1]).get("me/").status_code == 401


def test_staff_need_a_second_factor_for_their_programs_too(cast, program, settings):
    bram, anna = program(cast.bram), program(cast.anna)
    assert bram.get("clients/").status_code == 200
    settings.STAFF_MFA_REQUIRED = True
    assert bram.get("clients/").status_code == 401
    assert anna.get("plan/").status_code == 200


def test_there_is_an_end_to_how_many(cast):
    for number in range(MOST_TOKENS):
        create_token(actor=cast.anna.actor, name=str(number), days=30, at=clock.now())
    with pytest.raises(TooManyTokens):
        create_token(actor=cast.anna.actor, name="one more", days=30, at=clock.now())


def test_a_token_needs_a_name(anna):
    page, shown = make(anna, " ")
    assert (page.status_code, shown) == (422, None)
    assert not AppToken.objects.exists()


def test_a_program_that_lost_its_client_loses_it_at_once(cast, program):
    bram, path = program(cast.bram), f"clients/{cast.anna.client.pk}/"
    assert bram.get(path).status_code == 200
    cast.anna.client.relationships.update(ended_at=clock.now())
    assert bram.get(path).status_code == 404


def test_in_a_browser_a_change_needs_the_token_against_forged_posts(cast):
    browser = Browser(enforce_csrf_checks=True)
    browser.force_login(cast.anna.user)
    refused = browser.post("/api/v1/exports/", b"", "application/json")
    assert (refused.status_code, refused.json()["code"]) == (403, "permission_denied")
