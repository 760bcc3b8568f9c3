"""Who chooses another password is alone with their account again."""

from datetime import timedelta

from django.test import Client
from django.urls import reverse

from accounts.models import AppToken
from core.models import AuditEvent
from tests import factory

ANOTHER = "een-heel-ander-wachtwoord"


def change(browser):
    given = {"oldpassword": factory.PASSWORD, "password1": ANOTHER, "password2": ANOTHER}
    return browser.post(reverse("account_change_password"), given)


def test_another_password_ends_the_sessions_elsewhere(cast):
    here, elsewhere = cast.anna.browser, cast.anna.browser
    assert change(here).status_code == 302
    assert elsewhere.get("/vandaag/").status_code == 302


def test_another_password_ends_the_programs_that_were_let_in(cast):
    _mine, text = AppToken.objects.create(user=cast.anna.user, name="laptop", expiry=timedelta(days=30))
    AppToken.objects.create(user=cast.bram.user, name="his", expiry=timedelta(days=30))
    program = Client(headers={"authorization": f"Token {text}"})
    assert program.get("/api/v1/me/").status_code == 200
    change(cast.anna.browser)
    assert program.get("/api/v1/me/").status_code == 401
    assert AppToken.objects.get().user == cast.bram.user
    assert AuditEvent.objects.filter(event="token.revoke", user_id=cast.anna.user.pk).count() == 1
