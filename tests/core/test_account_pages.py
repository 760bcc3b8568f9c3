"""The pages to sign in with: in our look, in Dutch, with nothing that the content policy would refuse."""

import re

import pytest
from allauth.account.models import EmailAddress
from django.urls import reverse

PAGES = ["account_login", "account_reset_password", "account_reset_password_done"]
OWN_PAGES = ["account_change_password", "account_logout", "mfa_index", "usersessions_list", "account_reauthenticate"]
INLINE = re.compile(r"<style|\sstyle=|<script(?![^>]*src=)|src=\"data:|\son\w+=")


@pytest.mark.parametrize("name", PAGES)
def test_a_page_for_visitors_stands_in_our_shell(client, db, name):
    page = client.get(reverse(name)).content.decode()
    assert "tt-header" in page
    assert not INLINE.search(page)


@pytest.mark.parametrize("name", OWN_PAGES)
def test_a_page_of_ones_own_account_stands_in_our_shell(cast, name):
    page = cast.anna.browser.get(reverse(name), follow=True).content.decode()
    assert "tt-header" in page
    assert not INLINE.search(page)


def test_the_login_asks_for_an_e_mail_address_and_lets_a_password_be_shown(client, db):
    page = client.get(reverse("account_login")).content.decode()
    assert "E-mailadres" in page
    assert 'autocomplete="email"' in page
    assert 'autocomplete="current-password"' in page
    assert "govuk-password-input" in page


def test_a_wrong_password_is_told_once_on_top_of_the_page(cast, client):
    response = client.post(reverse("account_login"), {"login": cast.anna.user.email, "password": "wrong-password"})
    page = response.content.decode()
    assert page.count("govuk-error-summary__title") == 1
    assert "<title>Fout:" in page


def test_the_picture_for_the_second_factor_stands_in_the_page_itself(cast, client):
    user = cast.bram.user
    user.set_password("tussen-twee-gesprekken")
    user.save()
    EmailAddress.objects.update_or_create(user=user, email=user.email, defaults={"verified": True, "primary": True})
    word = {"password": "tussen-twee-gesprekken"}
    client.post(reverse("account_login"), {"login": user.email, **word})
    target = reverse("mfa_activate_totp")
    response = client.post(f"{reverse('account_reauthenticate')}?next={target}", {"next": target, **word}, follow=True)
    page = response.content.decode()
    assert '<div class="tt-qr">' in page
    assert "<svg" in page
    assert not INLINE.search(page)


def test_the_mail_with_a_new_password_is_short_and_names_no_care(cast, client, mailoutbox):
    EmailAddress.objects.create(user=cast.anna.user, email=cast.anna.user.email, verified=True, primary=True)
    client.post(reverse("account_reset_password"), {"email": cast.anna.user.email})
    [mail] = mailoutbox
    assert mail.subject == "Kies een nieuw wachtwoord"
    assert "/account/password/reset/key/" in mail.body
    assert "Anna" not in mail.body


def test_nobody_gets_mail_about_an_account_they_do_not_have(client, db, mailoutbox):
    client.post(reverse("account_reset_password"), {"email": "unknown@example.org"})
    assert mailoutbox == []
