"""Pages written by a program instead of a person: from plain content to drafts and sealed versions.

Content is any object with the attributes of the dataclasses in `demo/content/shapes.py`; what it is follows from the
name of its class (`Module`, `Exercise`, `Diary`, `SelfTest`; `Text`, `Scale` and so on). The names in the content
become the keys in the document.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.files import File
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.images.models import AbstractImage
from wagtail.models import Locale
from wagtail.utils.file import hash_filelike

from accounts.actors import actor_for
from accounts.models import Organisation, User
from cms.actions import align_editor
from cms.models import DiaryPage, ExercisePage, ModulePage, SelfTestPage, Studio
from cms.models.pages import ContentPage
from cms.queries import versions_of
from core import clock
from modules.models import ModuleVersion
from selftests.models import SelfTestVersion

DEMO_FILES = Path(settings.ROOT) / "demo" / "media"


def publish(
    content: Any, *, organisation: Organisation, user: User, files: Path = DEMO_FILES
) -> ModuleVersion | SelfTestVersion:
    """Writes `content` as a page of `organisation`, publishes it as `user`, and returns what was sealed.

    `files` is the folder of its pictures and films. Raises ValidationError with what is missing.
    """
    align_editor(actor=actor_for(user), at=clock.now())
    studio = Studio.objects.select_related("folder", "collection").get(organisation=organisation)
    page = create_page(content, studio=studio, user=user, files=files)
    page.latest_revision.publish(user=user)
    return versions_of(page).get(number=1)


def create_page(content: Any, *, studio: Studio, user: User, files: Path = DEMO_FILES) -> ContentPage:
    """A draft of `content` in the folder of `studio`."""
    return _Writer(studio, user, files).write(content)


class _Writer:
    def __init__(self, studio: Studio, user: User, files: Path) -> None:
        self.studio = studio
        self.user = user
        self.files = files

    def write(self, content: Any) -> ContentPage:
        makers = {"Module": self.module, "Exercise": self.exercise, "Diary": self.diary, "SelfTest": self.self_test}
        page = makers[type(content).__name__](content)
        page.locale = Locale.objects.get_or_create(language_code=content.language)[0]
        page.owner = self.user
        page = self.studio.folder.add_child(instance=page)
        page.save_revision(user=self.user, log_action=True)
        return page

    def module(self, content: Any) -> ModulePage:
        texts = {name: getattr(content, name) for name in ("for_whom", "how_long", "what_you_get", "who_sees", "theme")}
        return ModulePage(**self._common(content), **texts, steps=self._steps(content))

    def exercise(self, content: Any) -> ExercisePage:
        return ExercisePage(**self._common(content), steps=self._steps(content))

    def diary(self, content: Any) -> DiaryPage:
        return DiaryPage(**self._common(content), steps=self._steps(content))

    def _common(self, content: Any) -> dict[str, Any]:
        return {"title": content.title, "slug": content.slug, "summary": content.summary}

    # Steps

    def _steps(self, content: Any) -> str:
        return json.dumps([_block("step", step.name, self._step(step)) for step in content.steps])

    def _step(self, step: Any) -> dict[str, Any]:
        return {
            "title": step.title,
            "minutes": step.minutes,
            "kind": step.kind,
            "elements": [self._element(element) for element in step.elements],
        }

    def _element(self, element: Any) -> dict[str, Any]:
        if hasattr(element, "question"):
            kind, value = self._question(element)
        else:
            kind, value = self._content(element)
        return _block(kind, element.name, value)

    def _content(self, element: Any) -> tuple[str, dict[str, Any]]:
        match type(element).__name__:
            case "Text":
                return "text", {"text": element.html}
            case "Heading":
                return "heading", {"text": element.text}
            case "Tip":
                return "tip", {"text": element.html}
            case "Image":
                picture = element.picture
                image = self.picture(picture.file, picture.title, picture.alt)
                return "image", {"picture": image.pk, "alt": picture.alt, "caption": element.caption}
            case "FilmElement":
                return "film", self._film(element.film)
        raise TypeError(f"No block for {type(element).__name__}")

    def _film(self, film: Any) -> dict[str, Any]:
        return {
            "title": film.title,
            "file": self.document(film.file, film.title).pk,
            "poster": self.picture(film.poster, film.title, film.title).pk if film.poster else None,
            "captions": self.document(film.captions, film.captions).pk if film.captions else None,
            "is_silent": not film.has_sound,
            "transcript": film.transcript_html,
        }

    def _question(self, element: Any) -> tuple[str, dict[str, Any]]:
        asked = {
            "question": element.question,
            "help": element.help,
            "is_required": getattr(element, "required", False),
        }
        match type(element).__name__:
            case "ShortText":
                return "short_text", asked
            case "LongText":
                return "long_text", asked
            case "OneOf":
                return "one_of", asked | {"options": _lines(element.options)}
            case "SeveralOf":
                return "several_of", asked | {"options": _lines(element.options)}
            case "Checklist":
                return "checklist", asked | {"items": _lines(element.items)}
            case "Scale":
                bounds = {name: getattr(element, name) for name in ("minimum", "maximum", "low_label", "high_label")}
                return "scale", asked | bounds | {"is_charted": element.charted}
            case "Rows":
                return "rows", asked | {"columns": _lines(element.columns), "maximum_rows": element.most}
        raise TypeError(f"No block for {type(element).__name__}")

    # Self-tests

    def self_test(self, content: Any) -> SelfTestPage:
        texts = ("for_whom", "minutes", "instruction", "what_is_kept", "caveat", "source", "licence", "is_validated")
        return SelfTestPage(
            **self._common(content),
            **{name: getattr(content, name) for name in texts},
            questions=json.dumps([self._group(content, *group) for group in _groups(content)]),
            scores=json.dumps([_block("score", "total", self._score(content))]),
        )

    def _group(self, content: Any, key: str, answer_set: str, items: list) -> dict[str, Any]:
        options = content.answer_set(answer_set).options
        value = {
            "answers": [_item(option.key, {"label": option.label, "points": option.score}) for option in options],
            "items": [_item(item.key, {"text": item.text, "is_reversed": item.reverse, "weight": 1}) for item in items],
        }
        return _block("questions", key, value)

    def _score(self, content: Any) -> dict[str, Any]:
        return {
            "title": content.title,
            "method": "sum",
            "missing_allowed": 0,
            "minimal_important_change": content.minimum_change or None,
            "bands": [_item(band.key, self._band(band)) for band in content.bands],
        }

    def _band(self, band: Any) -> dict[str, Any]:
        return {
            "minimum": band.minimum,
            "maximum": band.maximum,
            "level": str(band.level),
            "title": band.title,
            "meaning": band.meaning,
            "advice": band.advice,
            "next_steps": [
                _item(f"next-{number}", {"kind": one.kind, "label": one.label, "page": self._page(one.target)})
                for number, one in enumerate(band.next_steps, start=1)
            ],
        }

    def _page(self, slug: str) -> int | None:
        return self.studio.folder.get_children().get(slug=slug).pk if slug else None

    # Files: the same file in the same collection is uploaded once

    def picture(self, name: str, title: str, alt: str) -> AbstractImage:
        return self._upload(get_image_model(), name, title, {"description": alt})

    def document(self, name: str, title: str) -> Any:
        return self._upload(get_document_model(), name, title, {})

    def _upload(self, model: Any, name: str, title: str, fields: Mapping[str, Any]) -> Any:
        with (self.files / name).open("rb") as file:
            source_hash = hash_filelike(file)
            known = model.objects.filter(collection=self.studio.collection, file_hash=source_hash).first()
            if known is not None:
                return known
            upload = model(title=title or name, collection=self.studio.collection, uploaded_by_user=self.user, **fields)
            upload.file.save(Path(name).name, File(file), save=False)
        upload.save()
        upload.get_file_hash()
        return upload


def _block(kind: str, key: str, value: Any) -> dict[str, Any]:
    return {"type": kind, "id": key, "value": value}


def _item(key: str, value: Any) -> dict[str, Any]:
    return _block("item", key, value)


def _lines(pairs: tuple[tuple[str, str], ...]) -> list[dict[str, Any]]:
    return [_item(key, label) for key, label in pairs]


def _groups(content: Any) -> list[tuple[str, str, list]]:
    """(key, answer set, items): neighbours that share their answers, in the order of the screen."""
    groups: list[tuple[str, str, list]] = []
    for item in content.items:
        if not groups or groups[-1][1] != item.answer_set:
            taken = sum(name == item.answer_set for _key, name, _items in groups)
            key = f"{item.answer_set}-{taken + 1}" if taken else item.answer_set
            groups.append((key, item.answer_set, []))
        groups[-1][2].append(item)
    return groups
