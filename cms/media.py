"""Copies of pictures, films and captions that a sealed version can keep.

A file is recognised by its content, never by its name. Pictures are made anew: at most 1,600 pixels wide or high,
upright, without the data a camera leaves in them. What was copied before is not copied again (`cms.AssetCopy`).
"""

import io
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from django.utils.translation import gettext as _
from PIL import Image as Picture
from PIL import ImageOps

from cms.models.assets import AssetCopy
from cms.models.studio import Studio
from modules.actions import store_asset
from policy.actor import Actor

LONGEST_SIDE = 1600
MAXIMUM_PIXELS = 50_000_000
PICTURE_FORMATS = ("AVIF", "GIF", "JPEG", "PNG", "WEBP")


class NotUsable(ValueError):
    """The file can't be shown to a client. The message says why, to the editor."""


@dataclass(frozen=True)
class Copied:
    """A file as clients get it. `width` and `height` are 0 for what is not a picture."""

    digest: str
    content_type: str
    width: int = 0
    height: int = 0


class Media(Protocol):
    """What the compiler asks of whoever keeps the files. Each raises NotUsable."""

    def picture(self, image: Any) -> Copied: ...

    def film(self, document: Any) -> Copied: ...

    def captions(self, document: Any) -> Copied: ...


class StoredMedia:
    """Keeps copies as assets of `organisation_id`, in the name of `actor`."""

    def __init__(self, actor: Actor, organisation_id: UUID, at: datetime) -> None:
        self.actor = actor
        self.organisation_id = organisation_id
        self.at = at

    def picture(self, image: Any) -> Copied:
        return self._copy("picture", image, redrawn)

    def film(self, document: Any) -> Copied:
        return self._copy("film", document, _film)

    def captions(self, document: Any) -> Copied:
        return self._copy("captions", document, _captions)

    def _copy(self, use: str, source: Any, make: Any) -> Copied:
        if not Studio.objects.filter(organisation=self.organisation_id, collection=source.collection_id).exists():
            # Of another organisation: say no more than of a file that isn't there.
            raise NotUsable(_("the file is gone. Choose it again."))
        source_hash = source.get_file_hash()
        known = AssetCopy.objects.filter(source_hash=source_hash, use=use).first()
        if known is not None:
            return Copied(known.asset_id, known.content_type, known.width, known.height)
        made = make(_content(source))
        asset = store_asset(
            actor=self.actor,
            organisation_id=self.organisation_id,
            content=made.content,
            content_type=made.content_type,
            extension=made.extension,
            at=self.at,
        )
        copied = Copied(asset.digest, made.content_type, made.width, made.height)
        AssetCopy.objects.get_or_create(
            source_hash=source_hash,
            use=use,
            defaults={
                "asset": asset,
                "content_type": copied.content_type,
                "width": copied.width,
                "height": copied.height,
            },
        )
        return copied


def _content(source: Any) -> bytes:
    try:
        with source.file.open("rb") as file:
            return file.read()
    except OSError as error:
        raise NotUsable(_("the file is gone. Choose it again.")) from error


@dataclass(frozen=True)
class Made:
    content: bytes
    content_type: str
    extension: str
    width: int = 0
    height: int = 0


def redrawn(content: bytes) -> Made:
    """A picture drawn anew from `content`: PNG where it may be transparent or has few colours, else JPEG."""
    try:
        with Picture.open(io.BytesIO(content), formats=PICTURE_FORMATS) as opened:
            if opened.width * opened.height > MAXIMUM_PIXELS:
                raise NotUsable(_("the picture is too large: at most 50 million pixels."))
            keeps_edges = opened.format in ("PNG", "GIF") or _may_be_transparent(opened)
            picture = ImageOps.exif_transpose(opened)
            picture = picture.convert("RGBA" if _may_be_transparent(picture) else "RGB")
    except (OSError, SyntaxError, Picture.DecompressionBombError, ValueError) as error:
        if isinstance(error, NotUsable):
            raise
        raise NotUsable(_("this file is not a picture we can show.")) from error
    picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Picture.Resampling.LANCZOS)
    # A picture of its own, so that nothing the file carried along is written.
    bare = Picture.new(picture.mode, picture.size)
    bare.paste(picture)
    out = io.BytesIO()
    if keeps_edges:
        bare.save(out, "PNG", optimize=True)
        return Made(out.getvalue(), "image/png", "png", *bare.size)
    bare.save(out, "JPEG", quality=85, optimize=True, progressive=True)
    return Made(out.getvalue(), "image/jpeg", "jpg", *bare.size)


def _may_be_transparent(picture: Picture.Image) -> bool:
    return picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info


def _film(content: bytes) -> Made:
    for content_type, extension, is_it in FILM_TYPES:
        if is_it(content[:64]):
            return Made(content, content_type, extension)
    raise NotUsable(_("this file is not a film or sound we can play. Use mp4, webm, mp3 or m4a."))


FILM_TYPES = (
    ("audio/mp4", "m4a", lambda head: head[4:8] == b"ftyp" and head[8:11] == b"M4A"),
    ("video/mp4", "mp4", lambda head: head[4:8] == b"ftyp" and head[8:12] != b"avif"),
    ("video/webm", "webm", lambda head: head[:4] == b"\x1a\x45\xdf\xa3"),
    ("audio/mpeg", "mp3", lambda head: head[:3] == b"ID3" or head[:2] in (b"\xff\xfb", b"\xff\xf3", b"\xff\xf2")),
)


def _captions(content: bytes) -> Made:
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        raise NotUsable(_("the captions are not text in UTF-8.")) from error
    first = text.split("\n", 1)[0]
    if first != "WEBVTT" and not first.startswith(("WEBVTT ", "WEBVTT\t")):
        raise NotUsable(_("the captions are not a WebVTT file: it begins with the word WEBVTT."))
    return Made(text.encode(), "text/vtt", "vtt")
