"""Mail that says something is waiting: off until somebody asks for it, and only about oneself."""

import pytest
from django.http import Http404
from django.urls import reverse

from notifications.actions import set_mail_preference
from notifications.mails import tell
from notifications.models import OutboxItem, Preference
from policy.actor import NOBODY
from tests import factory

URL = reverse("notifications:mail")


@pytest.fixture(autouse=True)
def english(settings):
    settings.LANGUAGE_CODE = "en"


def test_nobody_gets_mail_until_they_ask_for_it(cast):
    tell(cast.anna.user.pk, at=factory.NOON)
    assert OutboxItem.objects.count() == 0
    cast.anna.browser.post(URL, {"is_mail_wanted": "yes", "language": "nl"})
    tell(cast.anna.user.pk, at=factory.NOON)
    assert OutboxItem.objects.count() == 1


def test_the_choice_can_be_taken_back(cast):
    for wanted in ("yes", "yes", "no"):
        assert cast.anna.browser.post(URL, {"is_mail_wanted": wanted, "language": "en"}).status_code == 302
    assert Preference.objects.get().is_mail_wanted is False
    cast.anna.user.refresh_from_db()
    assert cast.anna.user.language == "en"


def test_the_page_says_that_the_mail_says_nothing(cast):
    page = cast.anna.browser.get(URL).content.decode()
    assert "No name, no subject and nothing of what it is about" in page
    assert cast.anna.user.email in page


@pytest.mark.parametrize(
    "posted", [{}, {"is_mail_wanted": "maybe", "language": "nl"}, {"is_mail_wanted": "yes", "language": "xx"}]
)
def test_what_is_no_choice_is_refused(cast, posted):
    assert cast.anna.browser.post(URL, posted).status_code == 422
    assert Preference.objects.count() == 0


def test_a_visitor_has_to_sign_in(client, db):
    assert client.get(URL).status_code == 302
    with pytest.raises(Http404):
        set_mail_preference(actor=NOBODY, is_mail_wanted=True, language="nl", at=factory.NOON)
