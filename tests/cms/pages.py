"""Pages to test with, and ways to publish them."""

import io
import json
from itertools import count

from django.core.files.base import ContentFile
from PIL import Image as Picture
from wagtail.documents import get_document_model
from wagtail.images import get_image_model

from cms.actions import align_editor
from cms.models import DiaryPage, ExercisePage, ModulePage, SelfTestPage, Studio
from tests.factory import NOON

_numbers = count(1)

WEBM = b"\x1a\x45\xdf\xa3" + b"\x00" * 60
CAPTIONS = b"WEBVTT\n\n00:00.000 --> 00:02.000\nDag.\n"


def make_studio(person):
    """The studio of the organisation this editor works for, with the editor in it."""
    align_editor(actor=person.actor, at=NOON)
    return Studio.objects.get(organisation=person.membership.organisation)


def block(kind, value, key=None):
    return {"type": kind, "id": key or f"{kind}-{next(_numbers)}", "value": value}


def lines(*labels):
    return [{"type": "item", "id": label.lower().replace(" ", "-"), "value": label} for label in labels]


def question(words="Wat merk je?", **fields):
    return {"question": words, "help": "", "is_required": False, **fields}


def step(*elements, title="Open de tas", minutes=10, key=None):
    value = {"title": title, "minutes": minutes, "kind": "exercise", "elements": list(elements)}
    return block("step", value, key)


def text(html="<p>Post kan wachten.</p>", key="text"):
    return block("text", {"text": html}, key)


def long_text(key="why", **fields):
    return block("long_text", question(**fields), key)


INTRO = {
    "summary": "Van een tas vol post naar overzicht.",
    "for_whom": "Voor wie post laat liggen.",
    "how_long": "Zes weken",
    "what_you_get": "Overzicht",
    "who_sees": "Alleen jij, tot je het verstuurt.",
    "theme": "Geld",
}


def add(studio, page):
    return studio.folder.add_child(instance=page)


def make_module(studio, *steps, title="Grip op je post", **fields):
    """A module as a draft; complete unless told otherwise."""
    steps = steps or (step(text(), long_text()),)
    return add(studio, ModulePage(title=title, steps=_stream(steps), **{**INTRO, **fields}))


def make_exercise(studio, *steps, **fields):
    steps = steps or (step(long_text()),)
    page = ExercisePage(title="Gedachtenschema", summary="Eén moment", steps=_stream(steps), **fields)
    return add(studio, page)


def make_diary(studio, *steps, **fields):
    return add(studio, DiaryPage(title="Stemming", summary="Hoe gaat het?", steps=_stream(steps), **fields))


ANSWERS = [
    {"type": "item", "id": key, "value": {"label": label, "points": points}}
    for points, (key, label) in enumerate([("never", "Nooit"), ("often", "Vaak"), ("always", "Altijd")])
]
ITEMS = [
    {"type": "item", "id": f"i{number}", "value": {"text": f"Uitspraak {number}", "is_reversed": False, "weight": 1}}
    for number in (1, 2)
]


def band(key, low, high, level="0", **fields):
    value = {"minimum": low, "maximum": high, "level": level, "title": f"Uitslag {key}", "meaning": "Dit is het."}
    return {"type": "item", "id": key, "value": {**value, "advice": "Doe dit.", "next_steps": [], **fields}}


def make_self_test(studio, *bands, **fields):
    """A self-test of two questions that score 0 to 4."""
    score = {"title": "Eenzaamheid", "method": "sum", "missing_allowed": 0, "bands": list(bands)}
    texts = {
        "summary": "Twee vragen",
        "for_whom": "Voor iedereen",
        "minutes": 2,
        "what_is_kept": "Je antwoorden, voor jou.",
        "caveat": "Deze test is geen diagnose.",
        "source": "Wij",
        "licence": "BSD-3-Clause",
    }
    return add(
        studio,
        SelfTestPage(
            title="Hoe eenzaam voel je je?",
            questions=_stream([block("questions", {"answers": ANSWERS, "items": ITEMS}, "often")]),
            scores=_stream([block("score", score, "total")]),
            **{**texts, **fields},
        ),
    )


def _stream(blocks):
    return json.dumps(list(blocks))


def publish(page, person):
    """Publishes what the page says now, as `person`."""
    page.save_revision(user=person.user).publish(user=person.user)
    return type(page).objects.get(pk=page.pk)


def picture_bytes(size=(40, 30), mode="RGB", kind="PNG", **options):
    out = io.BytesIO()
    Picture.new(mode, size, "teal").save(out, kind, **options)
    return out.getvalue()


def make_picture(studio, content=None, name="tas.png"):
    upload = ContentFile(content or picture_bytes(), name)
    return get_image_model().objects.create(title="Tas", collection=studio.collection, file=upload)


def make_document(studio, content, name):
    upload = ContentFile(content, name)
    return get_document_model().objects.create(title=name, collection=studio.collection, file=upload)
