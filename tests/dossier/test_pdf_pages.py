"""Where things stand: contents, page numbers, bookmarks, and what may not be torn apart."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.pdf.content import Heading, KeyValues, Note, NotePair, Paragraph, QuestionAnswer, Section, Table, Voice
from tests.dossier.printed import MOMENT, answers, bookmarks, chapters, document, of_blocks, read, said


def pages_of(reader) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in reader.pages]


@pytest.mark.parametrize("count", [0, 1, 9, 60])
def test_the_contents_name_the_page_on_which_each_section_begins(count):
    pages = pages_of(read(chapters(count)))
    listing = " ".join(page for page in pages if "Dit is" not in page)
    for at in range(count):
        numbers = re.findall(rf"Hoofdstuk {at} (\d+)\b", listing)
        assert f"Dit is hoofdstuk {at}." in pages[int(numbers[0]) - 1]


def test_the_contents_may_take_several_pages():
    pages = pages_of(read(chapters(60)))
    assert "Hoofdstuk 59" in pages[3]
    assert "Dit is hoofdstuk 0." in pages[4]


def test_every_page_after_the_cover_says_its_number_and_how_many_there_are():
    pages = pages_of(read(chapters(9)))
    assert "pagina" not in pages[0]
    for number, page in enumerate(pages[1:], start=2):
        assert f"pagina {number} van {len(pages)}" in page


def test_bookmarks_lead_to_the_same_pages_as_the_contents():
    blocks = (Heading("Grip"), *answers(20), Heading("Stap 1", 2), *answers(9), Heading("Slapen"), *answers(3))
    reader = read(of_blocks(*blocks))
    pages = pages_of(reader)
    found = bookmarks(reader)
    assert [(level, title) for level, title, _ in found] == [
        (0, "Inhoud"),
        (0, "Modules"),
        (1, "Grip"),
        (2, "Stap 1"),
        (1, "Slapen"),
    ]
    assert all(title in pages[page - 1] for _, title, page in found)
    assert f"Slapen {found[-1][2]}" in pages[1]


def test_the_contents_are_links():
    reader = read(chapters(3))
    links = [annotation.get_object() for annotation in reader.pages[1]["/Annots"]]
    assert [link["/Subtype"] for link in links] == ["/Link"] * 3
    targets = [reader.get_page_number(link["/Dest"][0].get_object()) for link in links]
    assert targets == sorted(targets)
    assert targets[0] == 2


def test_a_section_begins_on_a_new_page_and_says_so_when_it_is_empty():
    pages = pages_of(read(document(Section("Vol", answers(1)), Section("Leeg", iter(())))))
    assert "Hier staat nog niets." in pages[3]


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 45), st.integers(1, 130))
def test_a_heading_and_a_question_never_stand_apart_from_what_follows(filling, words):
    answer = " ".join(["woord"] * words)
    blocks = (*(Paragraph("regel") for _ in range(filling)), Heading("Kop"), QuestionAnswer("Vraag?", (answer,)))
    pages = pages_of(read(of_blocks(*blocks)))
    [page] = [page for page in pages[2:] if "Kop" in page]
    assert "Kop Vraag? woord" in page


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(0, 700), min_size=1, max_size=9), st.booleans())
def test_every_row_of_a_table_is_printed_once_under_its_header(lengths, is_wide):
    rows = [(f"rij{at}", " ".join([f"cel{at}"] * length)) for at, length in enumerate(lengths)]
    reader = read(of_blocks(Table(("Naam", "Inhoud"), iter(rows), (1, 4) if is_wide else ())))
    text = said(reader)
    for at, length in enumerate(lengths):
        assert len(re.findall(rf"\brij{at}\b", text)) == 1
        assert len(re.findall(rf"\bcel{at}\b", text)) == length
    assert all("Naam Inhoud" in page for page in pages_of(reader)[2:])


def test_a_row_with_too_few_or_too_many_cells_loses_nothing():
    rows = [("een",), ("een", "twee"), ("een", "twee", "drie", "vier"), ()]
    text = said(read(of_blocks(Table(("A", "B"), rows), Table(("A",), [("los", "vast")]))))
    assert "A B een een twee een twee drie vier A los vast" in text


@pytest.mark.parametrize("words", [5, 150, 3000])
def test_notes_of_any_length_are_complete_and_keep_their_label(words):
    client = Note(Voice.CLIENT, "Mijn notitie", "Anna", MOMENT, " ".join(["mijnes"] * words))
    shared = Note(Voice.COUNSELLOR, "Gedeeld verslag", "Bram", MOMENT, " ".join(["gedeeld"] * words))
    text = said(read(of_blocks(NotePair(client, shared), NotePair(client), NotePair(None, shared))))
    assert text.count("mijnes") == 2 * words
    assert len(re.findall(r"\bgedeeld\b", text)) == 2 * words
    assert text.count("Mijn notitie") == text.count("Gedeeld verslag") == 2


def test_a_question_that_was_left_open_says_so_and_several_answers_are_a_list():
    text = said(read(of_blocks(QuestionAnswer("Wie?"), QuestionAnswer("Wat?", ("Rust", "Regelmaat")))))
    assert "Wie? niet ingevuld" in text
    assert "Wat? • Rust • Regelmaat" in text


def test_facts_stand_beside_their_names():
    text = said(read(of_blocks(KeyValues((("Gestuurd naar", "Bram"), ("Gelezen", "ja"))))))
    assert "Gestuurd naar Bram Gelezen ja" in text


def test_the_cover_says_whose_dossier_it_is():
    [cover, *_] = pages_of(read(chapters(1)))
    for words in ("Dossier van", "Anna de Vries", "De Brug", "Dit is jouw eigen dossier."):
        assert words in cover
