"""Content written by a program becomes pages like any other."""

import pytest
from wagtail.images import get_image_model

from cms import authoring
from cms.models import ModulePage, SelfTestPage, Studio
from demo.content import library
from modules.queries import document_of
from selftests.document import SelfTest


def test_all_content_of_the_demo_can_be_published(cast):
    versions = [
        authoring.publish(content, organisation=cast.organisation, user=cast.emil.user)
        for content in [*library.DOCUMENTS, *library.SELF_TESTS]
    ]
    assert [version.number for version in versions] == [1] * len(versions)
    assert Studio.objects.get().folder.get_children().live().count() == len(versions)


def test_the_names_in_the_content_are_the_keys_in_the_document(cast):
    content = library.MODULES[0]
    document = document_of(authoring.publish(content, organisation=cast.organisation, user=cast.emil.user).pk)
    assert [step.key for step in document.steps] == [step.name for step in content.steps]
    for written, sealed in zip(content.steps, document.steps, strict=True):
        assert [element.key for element in sealed.elements] == [element.name for element in written.elements]


def test_a_self_test_keeps_its_keys_and_leads_to_a_module(cast):
    for content in library.MODULES:
        authoring.publish(content, organisation=cast.organisation, user=cast.emil.user)
    content = library.SELF_TESTS[0]
    version = authoring.publish(content, organisation=cast.organisation, user=cast.emil.user)
    test = SelfTest.parse(version.document)
    assert [item.key for item in test.items] == [item.key for item in content.items]
    assert [band.key for band in test.bands] == [band.key for band in content.bands]
    targets = {step.target for band in test.bands for step in band.next_steps if step.kind == "module"}
    assert targets == {str(ModulePage.objects.get(slug="onder-de-mensen").content_key)}
    assert SelfTestPage.objects.get().live


def test_a_picture_that_is_used_twice_is_uploaded_once(cast):
    for content in library.MODULES:
        authoring.publish(content, organisation=cast.organisation, user=cast.emil.user)
    hashes = list(get_image_model().objects.values_list("file_hash", flat=True))
    assert len(hashes) == len(set(hashes)) > 3


def test_content_of_an_unknown_kind_is_an_error(cast, studio):
    with pytest.raises(KeyError):
        authoring.create_page(object(), studio=studio, user=cast.emil.user)
