"""Signing in and out: nobody is locked out by somebody else, and nothing is left behind."""

import pytest
from allauth.account.models import EmailAddress
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from tests import factory


@pytest.fixture(autouse=True)
def fresh_limits():
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def user(db):
    made = factory.make_user("Anna")
    EmailAddress.objects.create(user=made, email=made.email, verified=True, primary=True)
    return made


def sign_in(email, password, address):
    browser = Client(REMOTE_ADDR=address)
    response = browser.post(reverse("account_login"), {"login": email, "password": password})
    return response.status_code == 302 and "_auth_user_id" in browser.session


def test_somebody_elses_wrong_guesses_do_not_lock_the_owner_out(user):
    for _guess in range(12):
        assert not sign_in(user.email, "wrong", "192.0.2.1")
    assert sign_in(user.email, factory.PASSWORD, "192.0.2.2")


def test_who_keeps_guessing_is_stopped_even_with_the_right_password(user):
    for _guess in range(12):
        sign_in(user.email, "wrong", "192.0.2.1")
    assert not sign_in(user.email, factory.PASSWORD, "192.0.2.1")


def test_signing_out_clears_what_the_pages_left_in_the_browser(cast):
    browser = cast.anna.browser
    response = browser.post(reverse("account_logout"))
    assert '"storage"' in response["Clear-Site-Data"]
    assert "Clear-Site-Data" not in cast.anna.browser.get(reverse("homework:home"))
