"""The demo's own texts keep to what we ask of authors: stable names, plain words, complete alternatives."""

import itertools
import re
from pathlib import Path

import pytest

from demo.content import library, pictures
from demo.content.shapes import (
    QUESTIONS,
    Checklist,
    FilmElement,
    Heading,
    Image,
    LongText,
    OneOf,
    Picture,
    Rows,
    Scale,
    SeveralOf,
    Text,
    Tip,
)
from modules.cleaning import clean_html

MEDIA = Path(__file__).parents[2] / "demo" / "media"
SELF_TEST = library.SELF_TESTS[0]

documents = pytest.mark.parametrize("document", library.DOCUMENTS, ids=lambda document: document.slug)


def elements(document):
    return [element for step in document.steps for element in step.elements]


def html_of(element) -> str:
    return element.film.transcript_html if isinstance(element, FilmElement) else getattr(element, "html", "")


def sentences(html: str) -> list[str]:
    text = re.sub(r"</(p|li|ul|ol|h\d)>", "\n", html)
    text = re.sub(r"<[^>]+>", "", text)
    parts = re.split(r"(?<=[.!?])[”’]?\s+|\n", text)
    return [part.strip() for part in parts if part.strip()]


def prose(document) -> list[str]:
    """Every text a client reads in the document, as HTML or plain."""
    found = [document.summary, *(step.title for step in document.steps)]
    found += [getattr(document, name, "") for name in ("for_whom", "how_long", "what_you_get", "who_sees")]
    for element in elements(document):
        found += [getattr(element, name, "") for name in ("text", "question", "help", "caption")]
        found.append(html_of(element))
        for _key, label in getattr(element, "options", getattr(element, "items", ())):
            found.append(label)
    return [text for text in found if text]


# Names and keys


@documents
def test_every_element_and_step_has_a_name_of_its_own(document):
    names = [element.name for element in elements(document)]
    steps = [step.name for step in document.steps]
    assert len(names) == len(set(names))
    assert len(steps) == len(set(steps))
    assert all(re.fullmatch(r"[a-z0-9-]{1,64}", name) for name in names + steps)


@documents
def test_every_option_has_a_key_of_its_own(document):
    for element in elements(document):
        for pairs in (getattr(element, name, ()) for name in ("options", "items", "columns")):
            keys = [key for key, _label in pairs]
            assert len(keys) == len(set(keys)), element.name
            assert all(re.fullmatch(r"[a-z0-9-]{1,64}", key) for key in keys), element.name


def test_every_content_has_a_slug_of_its_own():
    assert len(library.BY_SLUG) == len(library.DOCUMENTS) + len(library.SELF_TESTS)


# Words


@documents
def test_no_sentence_is_longer_than_twenty_words(document):
    long = [s for text in prose(document) for s in sentences(text) if len(s.split()) > 20]
    assert long == []


@documents
def test_a_text_fits_a_screen(document):
    for element in elements(document):
        if isinstance(element, Text | Tip):
            assert len(re.sub(r"<[^>]+>", " ", element.html).split()) <= 170, element.name
    for step in document.steps:
        shown = " ".join(html_of(element) for element in step.elements if isinstance(element, Text | Tip))
        assert len(re.sub(r"<[^>]+>", " ", shown).split()) <= 200, step.name


@documents
def test_texts_hold_only_what_a_document_may_hold(document):
    for element in elements(document):
        html = html_of(element)
        assert clean_html(html) == html, element.name


@documents
def test_texts_do_not_shame_or_push(document):
    for text in prose(document):
        assert not re.search(r"\b(moet je|je moet|u moet|helaas|jammer|punten|streak|gefaald|mislukt)\b", text, re.I), (
            text
        )


# The main module


def test_the_module_has_six_steps_and_its_first_step_holds_everything():
    module = library.BY_SLUG["grip-op-je-administratie"]
    assert len(module.steps) == 6
    kinds = {type(element) for element in module.steps[0].elements}
    assert kinds >= {Text, Heading, Image, FilmElement, OneOf, SeveralOf, Checklist, Scale, LongText}


@documents
def test_every_step_asks_something_and_says_how_long_it_takes(document):
    for step in document.steps:
        assert any(isinstance(element, QUESTIONS) for element in step.elements)
        assert step.minutes > 0


@documents
def test_questions_can_be_answered(document):
    for element in elements(document):
        if isinstance(element, Scale):
            assert 1 <= element.maximum - element.minimum <= 20
            assert element.low_label
            assert element.high_label
        if isinstance(element, Rows):
            assert 1 <= len(element.columns) <= 4
        if isinstance(element, OneOf | SeveralOf):
            assert len(element.options) >= 2


def test_a_diary_entry_takes_one_tap():
    first, *others = library.DIARIES[0].step.elements
    assert isinstance(first, Scale)
    assert first.charted
    assert not any(getattr(other, "required", False) for other in others)


# Pictures and film


def test_every_picture_exists_is_small_and_is_described():
    found = [value for value in vars(pictures).values() if isinstance(value, Picture)]
    assert len(found) == 9
    for picture in found:
        path = MEDIA / picture.file
        assert path.stat().st_size < 150_000, picture.file
        assert (MEDIA / "source" / path.with_suffix(".svg").name).exists()
        assert 20 <= len(picture.alt) <= 125
        assert picture.alt.endswith(".")


def test_the_film_is_complete():
    film = pictures.BAG_FILM
    for name in (film.file, *film.alternatives):
        assert 100_000 < (MEDIA / name).stat().st_size < 2_000_000
    assert (MEDIA / film.poster).read_bytes().startswith(b"\xff\xd8")
    assert "zonder geluid" in film.title
    assert "geen geluid" in film.transcript_html


def test_the_captions_are_webvtt_in_order_and_within_the_film():
    film = pictures.BAG_FILM
    head, *cues = (MEDIA / film.captions).read_text(encoding="utf-8").strip().split("\n\n")
    assert head == "WEBVTT"
    clock = r"(\d\d):(\d\d)\.(\d{3})"
    before = 0.0
    for cue in cues:
        times, *lines = cue.split("\n")
        found = re.fullmatch(rf"{clock} --> {clock}", times)
        assert found, times
        m1, s1, f1, m2, s2, f2 = map(int, found.groups())
        start, end = m1 * 60 + s1 + f1 / 1000, m2 * 60 + s2 + f2 / 1000
        assert before <= start < end <= film.seconds
        assert 1 <= len(lines) <= 2
        assert all(len(line) <= 42 for line in lines)
        before = end


# The self-test


def test_the_bands_cover_every_score_exactly_once():
    lowest, highest = SELF_TEST.score_range
    assert (lowest, highest) == (0, 36)
    for score in range(lowest, highest + 1):
        assert sum(band.minimum <= score <= band.maximum for band in SELF_TEST.bands) == 1, score
    assert [band.level for band in SELF_TEST.bands] == [0, 1, 2, 3]


def test_every_score_can_be_reached():
    per_item = [{option.score for option in SELF_TEST.answer_set(item.answer_set).options} for item in SELF_TEST.items]
    reachable = {0}
    for scores in per_item:
        reachable = {a + b for a, b in itertools.product(reachable, scores)}
    assert reachable == set(range(37))


def test_reverse_items_count_the_other_way():
    never = {item.key: "nooit" for item in SELF_TEST.items}
    assert SELF_TEST.score(never) == 4 * sum(item.reverse for item in SELF_TEST.items) == 16


def test_the_bands_speak_plainly_and_say_what_to_do():
    assert next(band for band in SELF_TEST.bands if band.key == "behoorlijk").title == "Je bent behoorlijk eenzaam"
    for band in SELF_TEST.bands:
        assert 2 <= len(sentences(band.meaning)) <= 4
        assert band.advice
        assert band.next_steps
        for text in (band.meaning, band.advice):
            assert all(len(sentence.split()) <= 20 for sentence in sentences(text))
        for step in band.next_steps:
            assert not step.target or step.target in library.BY_SLUG
    assert len(SELF_TEST.bands[2].next_steps) == 3


def test_the_self_test_is_honest_about_itself():
    assert "geen diagnose" in SELF_TEST.caveat
    assert "niet wetenschappelijk onderzocht" in SELF_TEST.caveat
    assert not SELF_TEST.is_validated
    keys = [item.key for item in SELF_TEST.items]
    assert len(keys) == len(set(keys)) == 9
