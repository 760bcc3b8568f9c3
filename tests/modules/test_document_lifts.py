"""A document stored in an older format is lifted while it is read."""

import pytest

from modules import document
from modules.document import Document, DocumentError
from tests.modules.documents import module


def lift_from_minus_one(data):
    return {name: value for name, value in data.items() if name != "name"} | {"title": data["name"]}


def lift_from_zero(data):
    intro = {"summary": data["intro"], "for_whom": "", "how_long": "", "what_you_get": "", "who_sees": "", "theme": ""}
    return data | {"intro": intro}


@pytest.fixture
def invented_formats(monkeypatch):
    monkeypatch.setattr(document, "LIFTS", {-1: lift_from_minus_one, 0: lift_from_zero})


def stored_in(format, **changes):
    stored = module().to_data()
    if format < 1:
        stored["intro"] = "What it is about"
    if format < 0:
        stored["name"] = stored.pop("title")
    return stored | {"format": format} | changes


@pytest.mark.parametrize("format", [-1, 0])
def test_every_older_format_is_lifted_step_by_step(invented_formats, format):
    stored = stored_in(format)
    before = stored.copy()
    lifted = Document.parse(stored)
    assert lifted.title == "Title"
    assert lifted.intro.summary == "What it is about"
    assert lifted.to_data()["format"] == document.FORMAT
    assert stored == before


def test_a_lifted_document_is_read_as_strictly_as_any(invented_formats):
    with pytest.raises(DocumentError, match="is not a known field"):
        Document.parse(stored_in(0, extra=1))
    broken = stored_in(0)
    del broken["intro"]
    with pytest.raises(DocumentError, match="can't be lifted from 0"):
        Document.parse(broken)


@pytest.mark.parametrize("format", [document.FORMAT + 1, -7, "1", 1.0, True, None])
def test_a_format_nobody_can_lift_is_refused(format):
    with pytest.raises(DocumentError) as refused:
        Document.parse(module().to_data() | {"format": format})
    assert refused.value.path == "format"
