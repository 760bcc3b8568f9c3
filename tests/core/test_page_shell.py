"""The header of a page: which links, for whom, and who gets the button to leave quickly."""

import pytest
from django.test import RequestFactory
from django.urls import reverse

from core.context_processors import Shell


def shell_for(person, path="/"):
    request = RequestFactory().get(path)
    if person:
        request.actor = person.actor
    return Shell(request)


@pytest.fixture(autouse=True)
def links(settings):
    settings.NAVIGATION = {
        "counsellor": [("core:privacy", "Clients"), ("core:traces", "Appointments")],
        "supervisor": [("core:privacy", "Clients")],
        "client": [("core:help_now", "Today"), ("no:such-page", "Dossier")],
    }


@pytest.mark.parametrize(
    ("name", "labels"),
    [("anna", ["Today"]), ("bram", ["Clients", "Appointments"]), ("sara", ["Clients"]), ("olga", ["Today"])],
)
def test_the_links_are_those_of_ones_role(cast, name, labels):
    assert [link["label"] for link in shell_for(cast.everybody[name]).navigation] == labels


def test_a_visitor_has_no_links():
    assert shell_for(None).navigation == []


def test_the_link_of_the_present_page_is_marked(cast):
    links = shell_for(cast.bram, reverse("core:traces") + "deeper/").navigation
    assert [link["label"] for link in links if link["current"]] == ["Appointments"]


@pytest.mark.parametrize(("name", "shown"), [(None, True), ("anna", True), ("bram", False), ("sara", False)])
def test_the_exit_is_for_visitors_and_clients(cast, name, shown):
    assert shell_for(cast.everybody[name] if name else None).shows_exit is shown


def test_the_account_menu_signs_out_with_a_post(cast):
    page = cast.anna.browser.get(reverse("accounts:account")).content.decode()
    assert f'<form method="post" action="{reverse("account_logout")}">' in page


@pytest.mark.parametrize("name", ["anna", "bram"])
def test_a_page_title_never_names_a_person(cast, name):
    person = cast.everybody[name]
    page = person.browser.get(reverse("accounts:account")).content.decode()
    title = page[page.index("<title>") : page.index("</title>")]
    assert person.user.name.split()[0] not in title
