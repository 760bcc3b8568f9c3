"""Whatever somebody typed stands on the page as they typed it."""

import re
import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dossier.pdf.content import (
    AccessLine,
    AccessLog,
    Appointment,
    Band,
    Chart,
    ChartPoint,
    Heading,
    KeyValues,
    Note,
    NotePair,
    Paragraph,
    Picture,
    QuestionAnswer,
    Section,
    Table,
    Voice,
)
from dossier.pdf.fonts import BOLD, REGULAR, face
from dossier.pdf.literal import MISSING, Literal, lines
from dossier.pdf.text import broken, shortened
from tests.dossier.printed import MOMENT, document, of_blocks, read, said, squeezed

HOSTILE = [
    "<img src=file:///etc/passwd>",
    "<a href='file:///etc/passwd'>klik</a> <font color=red>rood</font> </para> <para> <b>",
    "&lt;b&gt; &amp; &#65; %s {page} {} \\n (a) ) ( \\",
    "endstream endobj xref trailer %%EOF /JavaScript (app.alert(1))",
    "'; DROP TABLE client; --",
    "woord" * 60,
    "Mustafa Şükrü Çağlayan-Iğdır, ’s-Gravenhage, financiën, Þór, Łódź, Ελένη, Олена",
]


def everywhere(text: str):
    """A dossier with `text` in every place where somebody's words can stand."""
    note = Note(Voice.CLIENT, text, text, MOMENT, text)
    blocks = (
        Heading(text),
        Heading(text, 2),
        Paragraph(text),
        QuestionAnswer(text, (text,), text, MOMENT),
        QuestionAnswer(text, (text, text)),
        KeyValues(((text, text),)),
        Table((text, "b"), iter([(text, text)])),
        Chart(text, (ChartPoint(MOMENT, 1), ChartPoint(MOMENT, 2)), 0, 3, (Band(text, 0, 3),), text),
        Chart(text, (ChartPoint(MOMENT, 1),), 0, 3, (Band(text, 0, 3),), text),
        NotePair(note, note),
        Appointment(MOMENT, MOMENT, text, text, text, text),
        AccessLog(iter([AccessLine(MOMENT, text, text, text)])),
        Picture(b"geen plaatje", text, text),
    )
    names = {"title": text, "client_name": text, "organisation": text, "period": text}
    return document(Section(text, blocks, text), **names)


@pytest.mark.parametrize("text", HOSTILE)
def test_markup_and_syntax_are_shown_literally_everywhere(text):
    reader = read(everywhere(text))
    assert squeezed(said(reader)).count(squeezed(text)) >= 10


def test_a_word_of_100_000_letters_is_broken_and_complete():
    word = "".join(chr(97 + at % 26) for at in range(100_000))
    found = "\n".join(page.extract_text() for page in read(of_blocks(QuestionAnswer("Wat?", (word,)))).pages)
    assert "".join(line for line in map(str.strip, found.split("\n")) if re.fullmatch("[a-z]+", line)) == word


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(), max_size=60))
@example("\ud800 half, \udc00")
@example("\x00\x01\x1b[31m\x7f\x85")
@example("\u202e\u2066\u200f\ufeff\u00ad")
@example("\r\n\r\n\n")
@example("مرحبا (1,5) <b> שלום\u0301 👩‍👩‍👧")
def test_no_text_whatsoever_breaks_the_dossier(text):
    assert len(read(everywhere(text)).pages) >= 3


@settings(max_examples=100, deadline=None)
@given(st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"], max_codepoint=0x24F), max_size=300))
def test_latin_text_can_be_taken_out_of_the_page_again_unchanged(text):
    shown = squeezed(unicodedata.normalize("NFC", text).replace("\u00ad", ""))
    assert shown in squeezed(said(read(of_blocks(Paragraph("[" + text + "]")))))


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("a\x00b\x1bc", f"a{MISSING}b{MISSING}c"),
        ("\ud83d alleen", f"{MISSING} alleen"),
        ("李明", MISSING * 2),
        ("pas\u202eop", f"pas{MISSING}op"),
        ("on\u200bzicht\u00adbaar\ufeff", "onzichtbaar"),
        ("😢", "[huilend gezicht]"),
        ("👍🏽", "[duim omhoog]"),
        ("👩‍👩‍👧", "[vrouw + vrouw + meisje]"),
        ("🇳🇱 ❤️ 1️⃣", "[NL] ❤ 1"),
        ("🦔", "[hedgehog]"),
        ("a\tb", "a\u00a0\u00a0\u00a0 b"),
        ("  ingesprongen", "\u00a0\u00a0ingesprongen"),
        ("e\u0301e\u0301n", "één"),
    ],
)
def test_what_the_font_cannot_show_is_replaced_visibly(typed, shown):
    emoji = {"😢": "huilend gezicht", "👍": "duim omhoog", "👩": "vrouw", "👧": "meisje"}
    assert Literal(emoji)(typed) == shown


@given(st.text(st.characters(), max_size=80))
def test_whatever_is_left_can_be_drawn_in_both_faces(text):
    for line in lines(text):
        for shown in broken(Literal({})(line), face(REGULAR), 20_000):
            assert all(ord(char) in face(name).charset for char in shown for name in (REGULAR, BOLD))


def test_line_breaks_of_every_machine_are_line_breaks():
    assert list(lines("a\nb\r\nc\rd\u2028e\u2029f\x85g")) == list("abcdefg")


@given(st.text(st.characters(codec="ascii", exclude_categories=["C"]), max_size=300), st.integers(2, 80))
def test_no_line_is_wider_than_its_measure_and_no_word_is_lost(text, ems):
    font, room = face(REGULAR), ems * 1000
    found = list(broken(text, font, room))
    assert all(font.word_width(line) <= room for line in found)
    assert squeezed("".join(found)) == squeezed(text)
    words = [word for word in text.split() if font.word_width(word) <= room]
    left = " ".join(found).split()
    assert all(word in left for word in words)


@given(st.text(st.characters(codec="utf-8", max_codepoint=0x24F, categories=["L", "Zs"])), st.integers(2, 40))
def test_a_text_that_is_too_long_for_one_line_ends_in_an_ellipsis(text, ems):
    font, room = face(BOLD), ems * 1000
    line = shortened(text, font, room)
    assert font.word_width(line) <= room
    if not line.endswith("…"):
        assert squeezed(line) == squeezed(text)
