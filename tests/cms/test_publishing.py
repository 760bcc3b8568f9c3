"""What goes live is sealed, whichever way it goes live; what is incomplete does not."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone
from wagtail.models import Page

from cms.models import ModulePage
from cms.tasks import publish_due
from modules.models import ModuleVersion
from modules.queries import document_of
from selftests.models import SelfTestVersion
from tests.cms.pages import (
    band,
    block,
    lines,
    long_text,
    make_diary,
    make_exercise,
    make_module,
    make_self_test,
    publish,
    question,
    step,
    text,
)
from tests.factory import make_enrolment


def versions(page):
    return ModuleVersion.objects.filter(key=page.content_key).order_by("number")


def test_publishing_seals_what_the_page_says(cast, studio):
    page = publish(make_module(studio), cast.emil)
    version = versions(page).get()
    assert page.live
    assert (version.number, version.kind, version.title) == (1, "module", "Grip op je post")
    assert version.organisation_id == cast.organisation.pk
    assert version.released_by == "Emil Janssen"
    document = document_of(version.pk)
    assert document.digest() == version.digest
    assert document.intro.for_whom == "Voor wie post laat liggen."
    assert [element.key for element in document.steps[0].elements] == ["text", "why"]


def test_every_kind_of_page_is_sealed_as_its_kind(cast, studio):
    scale = block("scale", question(minimum=0, maximum=10, low_label="slecht", high_label="goed", is_charted=True))
    assert versions(publish(make_exercise(studio), cast.emil)).get().kind == "exercise"
    assert versions(publish(make_diary(studio, step(scale)), cast.emil)).get().kind == "diary"
    test = publish(make_self_test(studio, band("low", 0, 1), band("high", 2, 4, level="2")), cast.emil)
    assert SelfTestVersion.objects.get(key=test.content_key).title == "Hoe eenzaam voel je je?"


def test_publishing_the_same_again_seals_no_new_version(cast, studio):
    page = publish(make_module(studio), cast.emil)
    page = publish(page, cast.emil)
    assert versions(page).count() == 1


def test_publishing_a_change_seals_the_next_version(cast, studio):
    page = publish(make_module(studio), cast.emil)
    page.summary = "Iets anders"
    page = publish(page, cast.emil)
    assert [version.number for version in versions(page)] == [1, 2]
    assert [document_of(version.pk).intro.summary for version in versions(page)][1] == "Iets anders"


def test_a_client_who_is_halfway_keeps_the_version_they_started(cast, studio):
    page = publish(make_module(studio), cast.emil)
    enrolment = make_enrolment(cast.anna.client, versions(page).get())
    page.steps = [("step", {"title": "Heel anders", "minutes": 1, "kind": "reading", "elements": []})]
    page.steps[0].value["elements"].append(("text", {"text": "<p>Nieuw</p>"}))
    publish(page, cast.emil)
    enrolment.refresh_from_db()
    assert versions(page).count() == 2
    assert document_of(enrolment.version_id).steps[0].title == "Open de tas"


def test_deleting_the_page_leaves_the_sealed_version(cast, studio):
    page = publish(make_module(studio), cast.emil)
    page.delete()
    assert versions(page).count() == 1


def test_an_incomplete_page_is_not_published_and_its_draft_is_kept(cast, studio):
    film = block("film", {"title": "De tas", "file": None, "transcript": ""})
    page = make_module(studio, step(text(), film), step(title="", minutes=None))
    revision = page.save_revision(user=cast.emil.user)
    with pytest.raises(ValidationError) as refused:
        revision.publish(user=cast.emil.user)
    assert "Step 1, block 2 (film or sound): there is no transcript." in refused.value.messages
    assert "Step 1, block 2 (film or sound): no file is chosen." in refused.value.messages
    assert "Step 2: the title is missing." in refused.value.messages
    assert "Step 2: say how many minutes it takes." in refused.value.messages
    assert "Step 2: there are no blocks yet." in refused.value.messages
    page = ModulePage.objects.get(pk=page.pk)
    assert not page.live
    assert page.latest_revision_id == revision.pk
    assert not versions(page).exists()


def test_a_page_that_is_live_stays_as_it_was_when_the_next_version_is_incomplete(cast, studio):
    page = publish(make_module(studio), cast.emil)
    page.summary = ""
    with pytest.raises(ValidationError):
        publish(page, cast.emil)
    page = ModulePage.objects.get(pk=page.pk)
    assert page.live
    assert page.summary == "Van een tas vol post naar overzicht."
    assert page.get_latest_revision_as_object().summary == ""
    assert versions(page).count() == 1


def test_a_self_test_whose_bands_leave_a_gap_is_refused_with_the_numbers(cast, studio):
    page = make_self_test(studio, band("low", 0, 1), band("high", 3, 4))
    with pytest.raises(ValidationError) as refused:
        publish(page, cast.emil)
    assert refused.value.messages == ["The bands of the score “Eenzaamheid” leave out: 2."]
    assert not SelfTestVersion.objects.exists()


def set_time(page, person):
    """Has a page go live in an hour, and lets the hour pass."""
    page.go_live_at = timezone.now() + timedelta(hours=1)
    page = publish(page, person)
    revision = page.latest_revision
    revision.content["go_live_at"] = (timezone.now() - timedelta(minutes=1)).isoformat()
    revision.approved_go_live_at = timezone.now() - timedelta(minutes=1)
    revision.save()
    return page


def test_a_page_published_at_a_set_time_is_sealed_at_that_time(cast, studio):
    page = set_time(make_module(studio), cast.emil)
    assert not page.live
    assert not versions(page).exists()
    publish_due()
    page = ModulePage.objects.get(pk=page.pk)
    assert page.live
    assert versions(page).get().released_by == "Emil Janssen"


def test_what_can_not_be_published_at_its_time_stays_a_draft_and_holds_up_nothing(cast, studio):
    broken, whole = (set_time(make_module(studio, title=title), cast.emil) for title in ("Broken", "Whole"))
    revision = broken.latest_revision
    revision.content["summary"] = ""
    revision.save()
    publish_due()
    broken = ModulePage.objects.get(pk=broken.pk)
    assert not broken.live
    assert not versions(broken).exists()
    assert broken.latest_revision.approved_go_live_at is None
    assert ModulePage.objects.get(pk=whole.pk).live
    assert versions(whole).count() == 1


def test_who_is_no_editor_of_the_organisation_can_not_publish(cast, studio):
    page = make_module(studio)
    cast.charlie.user.is_superuser = True
    cast.charlie.user.save()
    with pytest.raises(ValidationError, match="Only an editor of De Tussenkamer"):
        publish(page, cast.charlie)
    assert not ModulePage.objects.get(pk=page.pk).live


def test_a_page_made_by_a_program_is_a_draft_until_it_is_published(cast, studio):
    page = make_module(studio)
    assert not ModulePage.objects.get(pk=page.pk).live
    page.live = True
    with pytest.raises(ValidationError, match="Nobody is known"):
        page.save()


def test_a_copy_is_a_draft_and_content_of_its_own(cast, studio):
    page = publish(make_module(studio), cast.emil)
    copied = page.copy(update_attrs={"slug": "copy"}, keep_live=True, user=cast.emil.user)
    assert copied.content_key != page.content_key
    assert not ModulePage.objects.get(pk=copied.pk).live
    publish(copied.get_latest_revision_as_object(), cast.emil)
    assert versions(page).count() == 1
    assert versions(copied).count() == 1


def test_steps_below_a_session_belong_to_it(cast, studio):
    session = block("session", {"title": "Daarna"}, "later")
    page = publish(make_module(studio, step(text(key="a")), session, step(text(key="b"), key="b-step")), cast.emil)
    document = document_of(versions(page).get().pk)
    assert [(one.title, len(one.steps)) for one in document.sessions] == [("Grip op je post", 1), ("Daarna", 1)]
    assert document.sessions[1].key == "later"


def test_a_session_without_steps_and_a_diary_of_two_steps_are_refused(cast, studio):
    page = make_module(studio, step(text()), block("session", {"title": "Leeg"}))
    with pytest.raises(ValidationError, match="The session “Leeg” has no steps"):
        publish(page, cast.emil)
    with pytest.raises(ValidationError, match="A diary has one step"):
        publish(make_diary(studio, step(long_text()), step(long_text("more"))), cast.emil)


def test_keys_stay_when_words_change(cast, studio):
    how_much = block("one_of", question(options=lines("Weinig", "Veel")), "how-much")
    page = publish(make_module(studio, step(how_much)), cast.emil)
    page.steps[0].value["elements"][0].value["options"].bound_blocks[0].value = "Een beetje"
    page = publish(page, cast.emil)
    first, second = (document_of(version.pk).element("how-much") for version in versions(page))
    assert [option.key for option in first.options] == [option.key for option in second.options] == ["weinig", "veel"]
    assert [option.label for option in second.options] == ["Een beetje", "Veel"]


def test_no_page_has_an_address(cast, studio):
    publish(make_module(studio), cast.emil)
    assert [page.specific.url for page in Page.objects.filter(depth__gt=1)] == [None, None]
