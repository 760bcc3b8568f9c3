"""An editor comes across nothing of another organisation, not even a title."""

import pytest
from django.urls import reverse
from django.utils import translation

from cms.models import ModulePage
from cms.sealing import problems_of
from tests.cms.pages import WEBM, block, make_document, make_module, make_picture, make_studio, step, text
from tests.conftest import Person
from tests.factory import NOON, make_member

PAGE_ACTIONS = ("delete", "move", "publish", "unpublish")
MEDIA_ACTIONS = ("delete", "add_tags", "add_to_collection")


@pytest.fixture
def stranger(cast):
    """An editor of another organisation, who has been in the CMS before."""
    member = make_member(cast.elsewhere, "editor")
    person = Person(member.user, member)
    person.browser.get("/cms/")
    return person


@pytest.mark.parametrize(
    "address",
    [
        "reports/aging-pages/",
        "reports/aging-pages/results/",
        "reports/page-types-usage/",
        "reports/site-history/",
        "reports/locked/",
        "pages/usage/cms/modulepage/",
        "choose-page/chosen-multiple/?id=1",
        "tag-autocomplete/?term=a",
        "failwhale/",
        "test404/",
        "images/chooser/chosen/x/",
        "documents/chooser/chosen/x/",
        "editing-sessions/ping/care/client/1/1/",
        "editing-sessions/ping/wagtailcore/page/x/1/",
    ],
)
def test_a_door_that_is_not_needed_is_closed(cast, address):
    for method in ("get", "post"):
        assert getattr(cast.emil.browser, method)(f"/cms/{address}").status_code == 404
    assert f'"/cms/{address}"' not in cast.emil.browser.get("/cms/").content.decode()


def test_a_link_is_made_by_filling_in_its_form(cast):
    address = reverse("wagtailadmin_choose_page_external_link")
    assert cast.emil.browser.get(address).json()["step"] == "external_link"
    data = {"external-link-chooser-url": "https://example.org/", "external-link-chooser-link_text": "Hier"}
    assert cast.emil.browser.post(address, data).json()["result"]["url"] == "https://example.org/"
    assert cast.emil.browser.post(address, {}).status_code == 404


def test_choosing_begins_at_the_root_with_the_folder_of_the_organisation(cast, studio, stranger):
    make_studio(stranger)
    for address in (
        reverse("wagtailadmin_choose_page"),
        reverse("wagtailadmin_choose_page_child", args=[studio.folder.get_parent().pk]),
    ):
        html = stranger.browser.get(address).json()["html"]
        assert studio.folder.title not in html
        assert cast.elsewhere.name in html


def test_who_else_works_on_a_page_is_still_asked(cast, studio):
    page = make_module(studio)
    address = f"/cms/editing-sessions/ping/wagtailcore/page/{page.pk}/1/"
    assert cast.emil.browser.post(address).status_code == 200


def test_a_page_moves_or_is_copied_only_between_own_folders(cast, studio, stranger):
    page, elsewhere = make_module(studio), make_studio(stranger)
    own = make_module(elsewhere)
    for moved, folder in [(page, studio.folder), (page, elsewhere.folder), (own, studio.folder)]:
        address = reverse("wagtailadmin_pages:move_confirm", args=[moved.pk, folder.pk])
        assert stranger.browser.get(address).status_code == 404
        assert stranger.browser.post(address).status_code == 404
    for name in ("copy", "move"):
        address = reverse(f"wagtailadmin_pages:{name}", args=[own.pk])
        assert stranger.browser.get(address).status_code == 200
        data = {"new_title": "Kopie", "new_slug": "kopie", "new_parent_page": studio.folder.pk}
        for parent in (studio.folder.pk, page.pk, f" {page.pk}"):
            assert stranger.browser.post(address, data | {"new_parent_page": parent}).status_code == 404
    address = reverse("wagtailadmin_pages:choose_parent", args=["cms", "modulepage"])
    assert stranger.browser.post(address, {"parent_page": page.pk}).status_code == 404
    assert stranger.browser.get(reverse("wagtailadmin_choose_page_child", args=[studio.folder.pk])).status_code == 404


@pytest.mark.parametrize("action", PAGE_ACTIONS)
def test_of_many_pages_only_own_ones_are_taken(cast, studio, stranger, action):
    page, elsewhere = make_module(studio), make_studio(stranger)
    own = make_module(elsewhere, title="Eigen werk")
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
    below = f"id=all&childOf={studio.folder.pk}"
    for query in (f"id={page.pk}", below, "id=x", "id=all&childOf=x", "id=all&childOf=0"):
        assert stranger.browser.get(f"{address}?{query}").status_code == 404, query
        assert stranger.browser.post(f"{address}?{query}").status_code == 404, query
    for query in (f"id={page.pk}&id={own.pk}", f"id=all&childOf={elsewhere.folder.pk}", "id=all", "id=all&q=Eigen"):
        html = stranger.browser.get(f"{address}?{query}").content.decode()
        assert own.title in html, query
        assert page.title not in html, query
        assert studio.folder.title not in html, query


def test_many_pages_do_not_move_to_a_folder_of_others(cast, studio, stranger):
    own = make_module(make_studio(stranger))
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "move"])
    assert stranger.browser.post(f"{address}?id={own.pk}", {"chooser": studio.folder.pk}).status_code == 404


def test_all_pages_of_a_folder_can_be_deleted_at_once(cast, studio, stranger):
    make_module(studio)
    kept = make_module(make_studio(stranger))
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"])
    cast.emil.browser.post(f"{address}?id=all&childOf={studio.folder.pk}")
    assert list(ModulePage.objects.all()) == [kept]


@pytest.mark.parametrize("action", MEDIA_ACTIONS)
def test_of_many_pictures_and_files_only_own_ones_are_taken(cast, studio, stranger, action):
    for app, thing in [("wagtailimages", make_picture(studio)), ("wagtaildocs", make_document(studio, WEBM, "f.webm"))]:
        address = reverse("wagtail_bulk_action", args=[app, thing._meta.model_name, action])
        for query in (f"id={thing.pk}", "id=all"):
            assert stranger.browser.get(f"{address}?{query}").status_code == 404
            assert thing.title in cast.emil.browser.get(f"{address}?{query}").content.decode()


def test_a_picture_is_chosen_only_by_editors_of_its_organisation(cast, studio, stranger):
    picture = make_picture(studio)
    address = reverse("wagtailimages_chooser:select_format", args=[picture.pk])
    assert cast.emil.browser.get(address).status_code == 200
    assert stranger.browser.get(address).status_code == 404
    assert stranger.browser.post(address).status_code == 404


def test_a_picture_is_shown_only_to_editors_of_its_organisation(cast, studio, stranger):
    picture = make_picture(studio)
    for url in (picture.file.url, picture.get_rendition("width-20").url):
        assert cast.emil.browser.get(url).status_code == 200
        assert stranger.browser.get(url).status_code == 404
        assert stranger.browser.get(url.replace("/media/", "/media/images/../")).status_code == 404


def test_a_picture_of_others_is_not_sealed_and_not_previewed(cast, studio, stranger):
    picture = block("image", {"picture": make_picture(studio).pk, "alt": "Tas", "caption": ""})
    theirs, own = (
        ModulePage.objects.get(pk=make_module(place, step(text(), picture)).pk)
        for place in (make_studio(stranger), studio)
    )
    with translation.override("en"):
        (problem,) = problems_of(theirs, stranger.actor, NOON)
    assert problem.message == "the file is gone. Choose it again."
    assert not problems_of(own, cast.emil.actor, NOON)
