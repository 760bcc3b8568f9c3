"""Every block says what it lacks, and never fails on what an editor left half done."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cms.blocks.step import ElementStreamBlock, StepBlock
from cms.compiler import document_of
from cms.media import Copied, NotUsable
from cms.models import ModulePage
from cms.place import Place
from modules import document
from modules.document import Document, DocumentKind
from tests.cms.pages import block, lines, question

KINDS = list(ElementStreamBlock().child_blocks)


class Files:
    """Media that are always there."""

    def picture(self, image):
        return Copied("a" * 64, "image/png", 40, 30)

    def film(self, document):
        return Copied("b" * 64, "video/webm")

    def captions(self, document):
        raise NotUsable("not captions")


class Page:
    """As much of a page as the compiler looks at."""

    language = "nl"
    title = summary = for_whom = how_long = what_you_get = who_sees = theme = "Iets"

    def __init__(self, *blocks):
        self.steps = ModulePage._meta.get_field("steps").stream_block.to_python(list(blocks))


def compiled(*elements):
    place = Place(Files(), "nl")
    step = block("step", {"title": "Stap", "minutes": 5, "kind": "reading", "elements": list(elements)}, "step")
    return document_of(Page(step), DocumentKind.MODULE, place), place.problems


COMPLETE = {
    "text": {"text": "<p>Dag</p>"},
    "heading": {"text": "Wat nu?"},
    "tip": {"text": "<p>Rust</p>"},
    "short_text": question(),
    "long_text": question(is_required=True),
    "one_of": question(options=lines("Ja", "Nee")),
    "several_of": question(options=lines("Ja", "Nee")),
    "checklist": question(items=lines("Tas")),
    "scale": question(minimum=0, maximum=10, low_label="slecht", high_label="goed", is_charted=True),
    "rows": question(columns=lines("Wie", "Wat"), maximum_rows=5),
}


@pytest.mark.parametrize("kind", COMPLETE)
def test_a_complete_block_becomes_its_element(kind):
    found, problems = compiled(block(kind, COMPLETE[kind], "it"))
    assert problems == []
    element = found.element("it")
    assert element.kind == kind
    assert Document.parse(found.to_data()) == found


def test_every_kind_of_element_has_a_block():
    assert set(KINDS) == {cls.kind for cls in document.Element.__args__}


@pytest.mark.parametrize("kind", KINDS)
def test_a_block_that_was_only_just_added_says_what_it_lacks(kind):
    empty = ElementStreamBlock().child_blocks[kind].get_default()
    step = StepBlock().to_python({"title": "Stap", "minutes": 5, "kind": "reading", "elements": []})
    step["elements"].append((kind, empty))
    page = Page()
    page.steps.append(("step", step))
    place = Place(Files(), "nl")
    document_of(page, DocumentKind.MODULE, place)
    assert place.problems
    assert all(problem.path[:4] == ("steps", 0, "elements", 0) for problem in place.problems)
    assert all(problem.place.startswith("Step 1, block 1 (") for problem in place.problems)


words = st.none() | st.text(max_size=8)
numbers = st.none() | st.integers(-100, 100)
FIELDS = {
    "minimum": numbers,
    "maximum": numbers,
    "maximum_rows": numbers,
    "is_required": st.booleans(),
    "is_charted": st.booleans(),
    "is_silent": st.booleans(),
    "picture": st.none(),
    "file": st.none(),
    "poster": st.none(),
    "captions": st.none(),
}
LISTS = st.lists(words, max_size=3).map(
    lambda texts: [{"type": "item", "id": f"i{number}", "value": text} for number, text in enumerate(texts)]
)


@st.composite
def half_done(draw):
    kind = draw(st.sampled_from(KINDS))
    names = ElementStreamBlock().child_blocks[kind].child_blocks
    chosen = draw(st.lists(st.sampled_from(sorted(names)), unique=True))
    lists = {"options", "items", "columns"}
    return block(kind, {name: draw(LISTS if name in lists else FIELDS.get(name, words)) for name in chosen})


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.lists(half_done(), max_size=4))
def test_any_draft_is_sealable_or_says_why_not(elements):
    found, problems = compiled(*elements)
    if not problems:
        assert Document.parse(found.to_data()) == found
