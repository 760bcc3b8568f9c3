"""The editor in Wagtail: drafts in any state, and words for what is missing when something is published."""

import pytest
from django.urls import reverse
from django.utils import translation
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from cms.models import ModulePage, SelfTestPage
from modules.models import ModuleVersion
from modules.queries import document_of
from tests.cms.pages import band, block, long_text, make_module, make_self_test, publish, step, text
from tests.factory import make_enrolment


@pytest.fixture
def desk(cast, studio):
    """Emil at the CMS, in English."""
    desk = cast.emil.browser
    desk.cookies["language"] = "en"
    return desk


def posted(steps=(), **fields):
    """What the form of a module page sends. `steps`: (title, minutes, blocks)."""
    blocks = [
        (
            "step",
            {"title": title, "minutes": minutes, "kind": "exercise", "elements": streamfield(list(elements))},
        )
        for title, minutes, elements in steps
    ]
    data = {
        "title": "Grip op je post",
        "summary": "Van een tas vol post naar overzicht.",
        "for_whom": "Voor wie post laat liggen.",
        "how_long": "Zes weken",
        "what_you_get": "Overzicht",
        "who_sees": "Alleen jij, tot je het verstuurt.",
        "theme": "",
        "steps": streamfield(blocks),
        "comments": inline_formset([]),
    }
    return nested_form_data(data | fields)


def paragraph(html="<p>Post kan wachten.</p>"):
    return ("text", {"text": rich_text(html)})


def edit(desk, page, data):
    return desk.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data, follow=True)


def test_a_draft_is_saved_in_any_state(desk, studio):
    page = make_module(studio)
    answer = edit(
        desk,
        page,
        posted([("", "", [paragraph(""), ("film", {"title": "", "transcript": rich_text("")})])], summary=""),
    )
    assert answer.status_code == 200
    page = ModulePage.objects.get(pk=page.pk)
    draft = page.get_latest_revision_as_object()
    assert draft.summary == ""
    assert [child.block_type for child in draft.steps[0].value["elements"]] == ["text", "film"]
    assert not page.live


def test_publishing_a_complete_page_seals_it(desk, cast, studio):
    page = make_module(studio)
    edit(desk, page, posted([("Open de tas", "10", [paragraph()])]) | {"action-publish": "1"})
    version = ModuleVersion.objects.get(key=page.content_key)
    assert version.released_by == "Emil Janssen"
    assert document_of(version.pk).steps[0].elements[0].html == "<p>Post kan wachten.</p>"
    assert ModulePage.objects.get(pk=page.pk).live


def test_publishing_an_incomplete_page_says_what_is_missing_where_and_keeps_the_draft(desk, studio):
    page = make_module(studio)
    film = ("film", {"title": "De tas met post", "transcript": rich_text("")})
    steps = [("Open de tas", "10", [paragraph(), film]), ("Sorteer", "", [paragraph()])]
    answer = edit(desk, page, posted(steps, summary="Nieuw", for_whom="") | {"action-publish": "1"})
    html = answer.content.decode()
    assert "What you wrote is kept as a draft." in html
    assert "Step 1, block 2 (film or sound): there is no transcript." in html
    assert "Step 2: say how many minutes it takes." in html
    assert "Say for whom it is." in html
    assert "There is no transcript." in html  # beside the block itself
    page = ModulePage.objects.get(pk=page.pk)
    assert not page.live
    assert page.get_latest_revision_as_object().summary == "Nieuw"
    assert not ModuleVersion.objects.exists()


def test_publishing_a_self_test_with_a_gap_names_the_scores_without_words(desk, studio):
    page = make_self_test(studio, band("low", 0, 1), band("high", 3, 4))
    page.save_revision()
    data = nested_form_data(
        {name: getattr(page, name) for name in ("title", "summary", "for_whom", "minutes", "instruction")}
        | {name: getattr(page, name) for name in ("what_is_kept", "caveat", "source", "licence")}
        | {"questions": _as_posted(page.questions), "scores": _as_posted(page.scores), "comments": inline_formset([])}
    )
    answer = edit(desk, page, data | {"action-publish": "1"})
    assert "The bands of the score “Eenzaamheid” leave out: 2." in answer.content.decode()
    assert not SelfTestPage.objects.get(pk=page.pk).live


def _as_posted(value):
    """A stream as its form sends it, from what is stored."""

    def inner(data):
        if isinstance(data, list) and (not data or "type" in data[0]):
            fields = {f"{n}-value": inner(each["value"]) for n, each in enumerate(data)}
            fields |= {f"{n}-type": each["type"] for n, each in enumerate(data)}
            fields |= {f"{n}-id": each["id"] for n, each in enumerate(data)}
            fields |= {f"{n}-order": str(n) for n in range(len(data))}
            fields |= {f"{n}-deleted": "" for n in range(len(data))}
            return fields | {"count": str(len(data))}
        if isinstance(data, dict):
            return {name: inner(part) for name, part in data.items() if part is not None and part is not False}
        return data

    return inner(value.stream_block.get_prep_value(value))


def test_what_is_missing_is_only_asked_when_publishing(desk, studio):
    page = make_module(studio)
    answer = edit(desk, page, posted())
    assert "There are no steps yet." not in answer.content.decode()


def test_a_new_page_that_is_incomplete_becomes_a_draft(desk, studio):
    address = reverse("wagtailadmin_pages:add", args=["cms", "modulepage", studio.folder.pk])
    data = posted([("Open de tas", "10", [])], slug="") | {"action-publish": "1"}
    answer = desk.post(address, data, follow=True)
    page = ModulePage.objects.get()
    assert answer.redirect_chain[-1][0] == reverse("wagtailadmin_pages:edit", args=[page.pk]) + "?missing=1"
    assert "Step 1: there are no blocks yet." in answer.content.decode()
    assert not page.live
    assert page.get_latest_revision_as_object().steps[0].value["title"] == "Open de tas"


def test_a_new_page_that_is_complete_is_published_at_once(desk, studio):
    address = reverse("wagtailadmin_pages:add", args=["cms", "modulepage", studio.folder.pk])
    desk.post(address, posted([("Open de tas", "10", [paragraph()])]) | {"action-publish": "1"})
    assert ModulePage.objects.get().live
    assert ModuleVersion.objects.get().number == 1


HOSTILE = (
    '<p onclick="alert(1)">Dag <script>alert(1)</script><a href="javascript:alert(1)">klik</a>'
    '<img src="x" onerror="alert(1)"><svg onload="alert(1)"></svg><b>vet</b></p>'
)


def test_hostile_rich_text_reaches_nobody(cast, studio):
    page = publish(make_module(studio, step(text(HOSTILE), long_text())), cast.emil)
    version = ModuleVersion.objects.get(key=page.content_key)
    html = document_of(version.pk).element("text").html
    assert html == '<p>Dag <a rel="noopener noreferrer nofollow">klik</a><b>vet</b></p>'


def test_a_link_into_the_cms_is_refused_at_publishing(desk, studio):
    page = make_module(studio, step(text(f'<p><a linktype="page" id="{studio.folder.pk}">Lees</a></p>')))
    page.save_revision()
    answer = desk.get(reverse("wagtailadmin_pages:edit", args=[page.pk]) + "?missing=1")
    assert "Step 1, block 1 (text): a link leads to a page or file inside the CMS." in answer.content.decode()


def test_the_versions_are_listed_with_how_many_clients_use_them_and_no_names(desk, cast, studio):
    page = publish(make_module(studio), cast.emil)
    version = ModuleVersion.objects.get(key=page.content_key)
    make_enrolment(cast.anna.client, version)
    html = desk.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert "Version 1" in html
    assert version.digest[:12] in html
    assert "Used by 1 client<" in html
    assert "Anna" not in html


def test_several_pages_published_together_all_have_to_be_complete(desk, cast, studio):
    whole, half = make_module(studio), make_module(studio, step(), title="Half")
    for page in (whole, half):
        page.save_revision(user=cast.emil.user)
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    answer = desk.post(f"{address}?id={whole.pk}&id={half.pk}", {"include_descendants": ""}, follow=True)
    assert "“Half” is not published: something is missing." in answer.content.decode()
    assert not ModulePage.objects.filter(live=True).exists()
    desk.post(f"{address}?id={whole.pk}", {"include_descendants": ""})
    assert ModulePage.objects.get(live=True).pk == whole.pk
    assert ModuleVersion.objects.count() == 1


def test_an_editor_reads_in_dutch_what_is_missing(cast, studio):
    page = make_module(studio, step(text(), block("film", {"title": "De tas", "transcript": ""})))
    page.save_revision(user=cast.emil.user)
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    with translation.override("nl"):
        html = cast.emil.browser.get(f"{address}?missing=1").content.decode()
    assert "Stap 1, blok 2 (film of geluid): er is geen transcript." in html
    assert "Wat je schreef is bewaard als concept." in html


def test_nothing_is_said_of_who_may_visit_pages_that_have_no_address(desk, studio):
    page = make_module(studio)
    edit_page = reverse("wagtailadmin_pages:edit", args=[page.pk])
    explore_folder = reverse("wagtailadmin_explore", args=[studio.folder.pk])
    for address in (edit_page, explore_folder):
        html = desk.get(address).content.decode()
        assert "Visible to all" not in html
        assert "There is no site" not in html
