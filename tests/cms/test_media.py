"""Files are known by their content, copied once, and carry nothing along."""

import io

import pytest
from PIL import Image as Picture

from cms.media import LONGEST_SIDE, NotUsable, StoredMedia, redrawn
from cms.models import AssetCopy
from cms.sealing import problems_of
from modules.models import ModuleAsset, ModuleVersion
from modules.queries import document_of
from tests.cms.pages import (
    CAPTIONS,
    WEBM,
    block,
    make_document,
    make_module,
    make_picture,
    picture_bytes,
    publish,
    step,
)
from tests.factory import NOON


@pytest.fixture
def media(cast, studio):
    return StoredMedia(cast.emil.actor, cast.organisation.pk, NOON)


def test_a_picture_is_made_smaller_and_upright_and_forgets_where_it_was_taken():
    exif = Picture.Exif()
    exif[0x0112] = 6  # taken with the camera on its side
    exif[0x010F] = "Camera of Anna"
    content = picture_bytes((4000, 2000), kind="JPEG", exif=exif, comment=b"secret place")
    made = redrawn(content)
    assert (made.width, made.height) == (800, LONGEST_SIDE)
    assert made.content_type == "image/jpeg"
    with Picture.open(io.BytesIO(made.content)) as picture:
        assert not picture.getexif()
    assert b"Anna" not in made.content
    assert b"secret" not in made.content


def test_a_transparent_picture_stays_transparent():
    made = redrawn(picture_bytes(mode="RGBA"))
    assert made.content_type == "image/png"
    with Picture.open(io.BytesIO(made.content)) as picture:
        assert picture.mode == "RGBA"


@pytest.mark.parametrize("kind", ["PNG", "GIF", "JPEG", "WEBP"])
def test_every_kind_of_picture_can_be_used(kind):
    made = redrawn(picture_bytes(kind=kind))
    assert (made.width, made.height) == (40, 30)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
        b"%PDF-1.4",
        picture_bytes()[:60],
        picture_bytes(kind="BMP"),
    ],
)
def test_what_is_no_picture_is_refused_by_its_content(content):
    with pytest.raises(NotUsable):
        redrawn(content)


def test_a_giant_picture_is_refused_before_it_is_drawn():
    with pytest.raises(NotUsable):
        redrawn(picture_bytes((60_000, 900), mode="1"))


@pytest.mark.parametrize(
    ("content", "content_type"),
    [
        (WEBM, "video/webm"),
        (b"\x00\x00\x00\x18ftypmp42" + b"\x00" * 20, "video/mp4"),
        (b"\x00\x00\x00\x18ftypM4A " + b"\x00" * 20, "audio/mp4"),
        (b"ID3\x04" + b"\x00" * 20, "audio/mpeg"),
    ],
)
def test_a_film_is_known_by_its_first_bytes(media, studio, content, content_type):
    copied = media.film(make_document(studio, content, "film.mp4"))
    assert copied.content_type == content_type


@pytest.mark.parametrize("content", [b"", b"<html><script>alert(1)</script>", b"MZ\x90\x00"])
def test_what_is_no_film_is_refused(media, studio, content):
    with pytest.raises(NotUsable):
        media.film(make_document(studio, content, "film.mp4"))


@pytest.mark.parametrize("content", [b"\xef\xbb\xbfWEBVTT\r\n\r\n00:00.000 --> 00:01.000\r\nDag\r\n", CAPTIONS])
def test_captions_are_stored_the_same_way_from_any_computer(media, studio, content):
    copied = media.captions(make_document(studio, content, "a.vtt"))
    with ModuleAsset.objects.get(pk=copied.digest).file.open() as file:
        assert file.read().startswith(b"WEBVTT\n\n00:00")


@pytest.mark.parametrize("content", [b"1\n00:00 --> 00:01\nDag", b"WEBVTTX", b"\xff\xfe\x00"])
def test_what_are_no_captions_is_refused(media, studio, content):
    with pytest.raises(NotUsable):
        media.captions(make_document(studio, content, "a.vtt"))


def test_the_same_file_is_copied_once(media, studio, django_assert_max_num_queries):
    image = make_picture(studio)
    first = media.picture(image)
    again = make_picture(studio, name="other.png")
    again.get_file_hash()
    with django_assert_max_num_queries(2):
        assert media.picture(again) == first
    assert AssetCopy.objects.count() == ModuleAsset.objects.count() == 1


def test_a_step_with_picture_and_film_is_sealed_with_copies_of_its_own(cast, studio):
    picture = make_picture(studio)
    film = make_document(studio, WEBM, "tas.webm")
    captions = make_document(studio, CAPTIONS, "tas.vtt")
    page = make_module(
        studio,
        step(
            block("image", {"picture": picture.pk, "alt": "Een tas", "caption": ""}, "bag"),
            block(
                "film",
                {
                    "title": "De tas",
                    "file": film.pk,
                    "poster": picture.pk,
                    "captions": captions.pk,
                    "transcript": "<p>Dag</p>",
                },
                "film",
            ),
        ),
    )
    page = publish(page, cast.emil)
    document = document_of(ModuleVersion.objects.get(key=page.content_key).pk)
    assert {asset.pk for asset in ModuleAsset.objects.all()} == set(document.assets())
    shown = document.element("film")
    assert (shown.content_type, shown.captions_language) == ("video/webm", "nl")
    assert (document.element("bag").width, document.element("bag").height) == (40, 30)
    for upload in (picture, film, captions):
        upload.delete()
    assert ModuleAsset.objects.get(pk=shown.asset).file.open().read() == WEBM


def test_a_film_with_speech_needs_captions_and_a_file_that_is_none_is_named(cast, studio):
    film = make_document(studio, WEBM, "tas.webm")
    fake = make_document(studio, b"MZ", "tas.mp4")
    page = make_module(
        studio,
        step(
            block("film", {"title": "De tas", "file": film.pk, "transcript": "<p>Dag</p>"}),
            block("film", {"title": "De tas", "file": film.pk, "transcript": "<p>Dag</p>", "is_silent": True}),
            block("film", {"title": "De tas", "file": fake.pk, "transcript": "<p>Dag</p>"}),
        ),
    )
    assert [str(problem) for problem in problems_of(page, cast.emil.actor, NOON)] == [
        "Step 1, block 1 (film or sound): there are no captions.",
        "Step 1, block 3 (film or sound): this file is not a film or sound we can play. Use mp4, webm, mp3 or m4a.",
    ]
