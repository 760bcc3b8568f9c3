"""Who gets into the CMS, and how far."""

import pytest
from django.urls import reverse

from cms.models import ContentFolder, ModulePage, Studio
from tests.cms.pages import WEBM, make_document, make_module, make_picture, make_studio, publish
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


def test_the_folder_of_an_organisation_survives_being_chosen_among_many(cast, studio):
    page = publish(make_module(studio), cast.emil)
    for action in ("delete", "unpublish", "move"):
        address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
        data = {"include_descendants": "on", "chooser": studio.folder.pk}
        cast.emil.browser.post(f"{address}?id={studio.folder.pk}", data)
    assert ContentFolder.objects.get(pk=studio.folder.pk).live
    assert ModulePage.objects.get(pk=page.pk).live


@pytest.mark.parametrize("address", ["/cms/users/", "/cms/users/new/", "/cms/groups/", "/cms/groups/new/"])
def test_nobody_manages_logins_in_the_cms(cast, address):
    cast.emil.user.is_superuser = True
    cast.emil.user.save()
    assert cast.emil.browser.get(address).status_code == 404


def test_the_menu_has_no_logins_and_no_settings(cast):
    html = cast.emil.browser.get(HOME).content.decode()
    for address in ("/cms/users/", "/cms/groups/", "/cms/sites/", "/cms/redirects/", "gravatar", "wagtail.org"):
        assert address not in html


def test_the_editors_own_api_shows_no_pages_of_another_organisation(cast, studio):
    page = make_module(studio)
    stranger = make_member(cast.elsewhere, "editor")
    browser = Person(stranger.user, stranger).browser
    browser.get(HOME)
    for address in ["/cms/api/main/pages/", f"/cms/api/main/pages/{page.pk}/"]:
        assert "Grip op je post" in cast.emil.browser.get(address).content.decode()
        assert "Grip op je post" not in browser.get(address).content.decode()


def test_what_was_uploaded_is_for_the_editors_of_the_organisation(cast, studio, client):
    picture, film = make_picture(studio), make_document(studio, WEBM, "tas.webm")
    stranger = make_member(cast.elsewhere, "editor")
    browser = Person(stranger.user, stranger).browser
    browser.get(HOME)
    own = cast.emil.browser
    assert own.get(film.url).status_code == own.get(picture.file.url).status_code == 200
    for somebody in (browser, cast.anna.browser, cast.bram.browser, client):
        assert somebody.get(film.url).status_code == 404
    for somebody in (cast.anna.browser, cast.bram.browser, client):
        assert somebody.get(picture.file.url).status_code == 404
    for address in ("/cms/api/main/images/", "/cms/api/main/documents/", f"/cms/api/main/images/{picture.pk}/"):
        assert browser.get(address).status_code == 404


def test_a_page_to_link_to_is_chosen_from_ones_own_organisation(cast, studio):
    page = make_module(studio)
    stranger = make_member(cast.elsewhere, "editor")
    browser = Person(stranger.user, stranger).browser
    browser.get(HOME)
    address = reverse("wagtailadmin_choose_page_child", args=[studio.folder.pk]) + "?page_type=cms.modulepage"
    assert page.title in cast.emil.browser.get(address).json()["html"]
    assert browser.get(address).status_code == 404
    address = reverse("wagtailadmin_choose_page_search") + "?page_type=cms.modulepage&q=Grip"
    assert page.title in cast.emil.browser.get(address).content.decode()
    assert page.title not in browser.get(address).content.decode()


def test_no_alias_can_be_made(cast, studio):
    page = make_module(studio)
    for action in ("create_alias", "copy", "publish"):
        assert cast.emil.browser.post(f"/cms/api/main/pages/{page.pk}/action/{action}/").status_code == 404
    assert "id_alias" not in cast.emil.browser.get(reverse("wagtailadmin_pages:copy", args=[page.pk])).content.decode()
