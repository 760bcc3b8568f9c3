"""Who gets into the CMS, and how far."""

import pytest
from django.urls import reverse

from cms.models import Studio
from tests.cms.pages import make_module, make_studio
from tests.conftest import Person
from tests.factory import make_member

HOME = "/cms/"


def test_an_editor_gets_in_and_begins_in_the_folder_of_the_organisation(cast):
    answer = cast.emil.browser.get(HOME)
    assert answer.status_code == 200
    studio = Studio.objects.get()
    answer = cast.emil.browser.get(reverse("wagtailadmin_explore_root"), follow=True)
    assert answer.redirect_chain[-1][0] == reverse("wagtailadmin_explore", args=[studio.folder.pk])
    assert "De Tussenkamer" in answer.content.decode()


@pytest.mark.parametrize("name", ["anna", "bram", "sara", "olga", "mo", "charlie"])
def test_for_anybody_else_there_is_nothing(cast, studio, name):
    browser = cast.everybody[name].browser
    page = make_module(studio)
    for address in [HOME, reverse("wagtailadmin_pages:edit", args=[page.pk]), reverse("wagtailimages:index")]:
        assert browser.get(address).status_code == 404


def test_a_visitor_is_asked_to_sign_in(client, db):
    assert client.get(HOME).headers["Location"] == f"{reverse('account_login')}?next={HOME}"


def test_who_stops_being_an_editor_is_out_at_the_next_click(cast):
    browser = cast.emil.browser
    assert browser.get(HOME).status_code == 200
    cast.emil.membership.is_active = False
    cast.emil.membership.save()
    assert browser.get(HOME).status_code == 404
    assert not cast.emil.user.groups.exists()


def test_editors_of_two_organisations_do_not_meet(cast, studio):
    page = make_module(studio)
    stranger = Person(None, make_member(cast.elsewhere, "editor"))
    stranger.user = stranger.membership.user
    elsewhere = make_studio(stranger)
    browser = stranger.browser
    assert elsewhere.folder.pk != studio.folder.pk
    for name in ["edit", "preview_on_edit", "history", "copy", "move", "delete", "view_draft"]:
        answer = browser.get(reverse(f"wagtailadmin_pages:{name}", args=[page.pk]))
        assert answer.status_code in (302, 404), name
        assert "Grip op je post" not in answer.content.decode()
    answer = browser.get(reverse("wagtailadmin_explore", args=[studio.folder.pk]), follow=True)
    assert "Grip op je post" not in answer.content.decode()


def test_the_folder_of_an_organisation_can_not_be_deleted_or_moved(cast, studio):
    for name in ["delete", "move", "unpublish", "copy"]:
        answer = cast.emil.browser.get(reverse(f"wagtailadmin_pages:{name}", args=[studio.folder.pk]))
        assert answer.status_code in (302, 404), name


@pytest.mark.parametrize("address", ["/cms/users/", "/cms/users/new/", "/cms/groups/", "/cms/groups/new/"])
def test_nobody_manages_logins_in_the_cms(cast, address):
    cast.emil.user.is_superuser = True
    cast.emil.user.save()
    assert cast.emil.browser.get(address).status_code == 404


def test_the_menu_has_no_logins_and_no_settings(cast):
    html = cast.emil.browser.get(HOME).content.decode()
    for address in ("/cms/users/", "/cms/groups/", "/cms/sites/", "/cms/redirects/", "gravatar", "wagtail.org"):
        assert address not in html
