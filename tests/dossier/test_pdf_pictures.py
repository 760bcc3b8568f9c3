"""Pictures are decoded and made anew: nothing else that was in the file gets into the document."""

from io import BytesIO

import pytest
from PIL import Image

from dossier.pdf import picture
from dossier.pdf.content import Picture
from dossier.pdf.picture import Unreadable, as_jpeg
from tests.dossier.printed import of_blocks, printed, read, said


def drawn(kind: str, mode: str = "RGB", size=(40, 20), **options) -> bytes:
    out = BytesIO()
    Image.new(mode, size).save(out, kind, **options)
    return out.getvalue()


@pytest.mark.parametrize(
    ("kind", "mode"),
    [
        *(("PNG", mode) for mode in ("RGB", "RGBA", "P", "LA", "1", "I;16")),
        *(("JPEG", mode) for mode in ("RGB", "CMYK", "L")),
        ("GIF", "P"),
        ("WEBP", "RGBA"),
    ],
)
def test_every_usual_kind_of_picture_is_shown(kind, mode):
    reader = read(of_blocks(Picture(drawn(kind, mode), "Mijn tafel", "Na een uur")))
    [image] = reader.pages[2].images
    assert image.image.size == (40, 20)
    assert "Na een uur" in said(reader)


def test_where_a_photograph_was_taken_is_not_in_the_document():
    exif = Image.Exif()
    exif[0x010E] = "KANARIE 52.0907 5.1214"
    data = drawn("JPEG", exif=exif)
    assert b"KANARIE" in data
    assert b"KANARIE" not in printed(of_blocks(Picture(data, "foto")))


def test_a_photograph_stands_upright():
    exif = Image.Exif()
    exif[0x0112] = 6
    _, size = as_jpeg(drawn("JPEG", exif=exif))
    assert size == (20, 40)


def test_the_same_picture_is_stored_once():
    data = drawn("JPEG", size=(800, 800))
    once, thrice = (len(printed(of_blocks(*[Picture(data, "x")] * times))) for times in (1, 3))
    assert thrice - once < len(as_jpeg(data)[0])


def test_a_large_picture_is_made_smaller():
    _, size = as_jpeg(drawn("PNG", size=(4000, 1000)))
    assert size == (1600, 400)


@pytest.mark.parametrize(
    "data", [b"", b"<svg onload=alert(1)>", b"\x89PNG\r\n\x1a\n", drawn("PNG")[:-30], drawn("BMP"), b"%PDF-1.7"]
)
def test_what_is_not_a_picture_is_said_to_be_unreadable(data):
    text = said(read(of_blocks(Picture(data, "Mijn tafel"))))
    assert "Deze afbeelding kon niet worden getoond. Mijn tafel" in text


def test_a_picture_with_too_many_pixels_is_not_opened(monkeypatch):
    monkeypatch.setattr(picture, "MOST_PIXELS", 799)
    with pytest.raises(Unreadable):
        as_jpeg(drawn("PNG"))
