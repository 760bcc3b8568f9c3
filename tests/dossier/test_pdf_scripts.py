"""Names and texts from right to left are joined, ordered and found again."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.pdf import script
from dossier.pdf.content import Paragraph
from tests.dossier.printed import of_blocks, read

ARABIC = "\u0627\u0628\u062a\u062c\u062f\u0631\u0633\u0639\u0644\u0645\u0646\u0647\u0648\u064a"


def shapes(text: str) -> list[str]:
    return [unicodedata.name(sign).split(" LETTER ")[-1] for sign in script.joined(text)]


def test_letters_take_the_shape_their_neighbours_give_them():
    assert shapes("محمد") == ["MEEM INITIAL FORM", "HAH MEDIAL FORM", "MEEM MEDIAL FORM", "DAL FINAL FORM"]


def test_a_letter_that_does_not_join_forward_leaves_the_next_one_alone():
    assert shapes("دار") == ["DAL ISOLATED FORM", "ALEF ISOLATED FORM", "REH ISOLATED FORM"]


def test_lam_and_alef_become_one_sign():
    assert [unicodedata.name(sign) for sign in script.joined("لا")] == ["ARABIC LIGATURE LAM WITH ALEF ISOLATED FORM"]


def test_a_vowel_mark_does_not_break_a_joint():
    assert shapes("م\u064eم")[0] == "MEEM INITIAL FORM"


def test_a_non_joiner_does_and_is_not_printed():
    assert shapes("م\u200cم") == ["MEEM ISOLATED FORM"] * 2


@given(st.text(ARABIC + " ", max_size=40))
def test_joining_keeps_the_letters(text):
    assert script.letters(script.joined(text)) == text


@pytest.mark.parametrize(
    ("line", "base", "seen"),
    [
        ("abc", False, "abc"),
        ("אבג", True, "גבא"),
        ("heet אבג (de kapper)", False, "heet גבא (de kapper)"),
        ("אבג abc דה", True, "הד abc גבא"),
        ("אבג 12 דה", True, "הד 12 גבא"),
        ("תור: 06-1234 (א)", True, "(א) 06-1234 :רות"),
        ("3,50 אבג", False, "3,50 גבא"),
        ("هاتف 06-1234", True, "1234-06 فتاه"),
        ("א\u05b0ב", True, "בא\u05b0"),
        ("", True, ""),
    ],
)
def test_a_line_is_put_in_the_order_in_which_it_is_seen(line, base, seen):
    assert script.visual(line, base) == seen


@given(st.text(ARABIC + "abc 123()-,.!€%\u064b", max_size=40), st.booleans())
def test_ordering_loses_nothing(line, base):
    # brackets are turned round with the text they stand in, so they are compared without their side
    sides = str.maketrans("(", ")")
    assert sorted(script.visual(line, base).translate(sides)) == sorted(line.translate(sides))


@given(st.text("abcé 123()-,.", max_size=40))
def test_text_without_such_letters_stays_as_it_is(line):
    assert script.visual(line, False) == line


def test_an_arabic_name_can_be_found_in_the_document():
    text = " ".join(page.extract_text() for page in read(of_blocks(Paragraph("Naam: محمد"))).pages)
    assert "محمد" in text
