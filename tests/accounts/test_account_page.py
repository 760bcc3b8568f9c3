"""One's own account, and the landing of roles whose work has no pages yet."""

import pytest
from django.urls import reverse

from tests import factory

URL = reverse("accounts:account")


@pytest.fixture(autouse=True)
def english(settings):
    settings.LANGUAGE_CODE = "en"


def page_of(person):
    return person.browser.get(URL).content.decode()


def test_everybody_finds_their_own_account(cast):
    for person in cast.everybody.values():
        page = page_of(person)
        assert person.user.email in page
        assert "Signing in" in page


def test_it_says_what_one_is_where(cast):
    factory.make_member(cast.organisation, "supervisor", cast.bram.user)
    page = page_of(cast.bram)
    assert "counsellor at De Tussenkamer" in page
    assert "supervisor at De Tussenkamer" in page
    assert "client of De Tussenkamer" in page_of(cast.anna)


@pytest.mark.parametrize("name", ["olga", "mo"])
def test_whose_work_has_no_pages_yet_lands_here_and_is_told_so(cast, name):
    browser = cast.everybody[name].browser
    page = browser.get("/", follow=True)
    assert page.redirect_chain[-1][0] == URL
    assert "There are no pages yet for the work you do here" in page.content.decode()


@pytest.mark.parametrize("name", ["anna", "bram", "sara", "emil"])
def test_whose_work_has_pages_is_not_told_so(cast, name):
    assert "There are no pages yet" not in page_of(cast.everybody[name])


def test_it_asks_the_database_as_often_for_many_roles_as_for_few(cast, django_assert_max_num_queries):
    browser = cast.bram.browser
    browser.get(URL)
    with django_assert_max_num_queries(8) as few:
        browser.get(URL)
    asked = len(few)
    for _ in range(4):
        factory.make_member(factory.make_organisation(), "counsellor", cast.bram.user)
    with django_assert_max_num_queries(asked):
        browser.get(URL)


def test_a_visitor_has_to_sign_in(client, db):
    assert client.get(URL).status_code == 302
