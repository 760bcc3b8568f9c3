"""Long dossiers: nothing is done twice, nothing is kept, and somebody can see how far it is and stop it."""

from io import BytesIO

import pytest

from dossier.pdf import Stopped, render, write_pdf
from dossier.pdf.content import AccessLine, AccessLog, Paragraph, QuestionAnswer, Section, Table
from dossier.pdf.fonts import Face
from dossier.pdf.text import Text
from tests.dossier.printed import LABELS, MOMENT, answers, document, of_blocks, printed

WORDS = " ".join(["toen", "ging", "het", "beter."] * 20_000)


@pytest.fixture
def measured(monkeypatch):
    """Counts how often a word is measured."""
    counted = []
    original = Face.word_width
    monkeypatch.setattr(Face, "word_width", lambda self, word: counted.append(len(word)) or original(self, word))
    return counted


@pytest.mark.parametrize("text", [WORDS, WORDS.replace("beter. ", "beter.\n")])
def test_an_answer_of_80_000_words_is_broken_into_lines_once(measured, text):
    printed(of_blocks(QuestionAnswer("Wat?", (text,))))
    assert 80_000 <= len(measured) < 85_000  # and the words of running headers


def test_a_word_of_100_000_letters_is_measured_a_few_times(measured):
    printed(of_blocks(Paragraph("a" * 100_000)))
    assert sum(measured) < 500_000


def test_lines_are_made_when_a_page_asks_for_them(measured):
    text = Text(WORDS, render.look.BODY)
    assert text.ready(450.0, 40) == 40
    assert len(measured) < 1500


class Watched(BytesIO):
    """A file that remembers how much was in it whenever the dossier is asked for more."""

    def __init__(self):
        super().__init__()
        self.sizes = []

    def blocks(self, blocks):
        for block in blocks:
            self.sizes.append(self.tell())
            yield block


def test_pages_are_written_while_the_next_ones_are_still_to_be_read():
    out = Watched()
    write_pdf(of_blocks(*[]), BytesIO(), labels=LABELS)
    write_pdf(document(Section("Lang", out.blocks(answers(200, words=200)))), out, labels=LABELS)
    grown = [later - earlier for earlier, later in zip(out.sizes, out.sizes[20:], strict=False)]
    assert min(grown) > 0
    assert out.sizes[-1] > 0.5 * len(out.getvalue())


def test_rows_are_read_one_by_one():
    out = Watched()
    rows = (AccessLine(MOMENT, "Bram", "hulpverlener", f"las notitie {at}") for at in range(2000))
    write_pdf(document(Section("Wie", [AccessLog(out.blocks(rows))])), out, labels=LABELS)
    assert out.sizes[100] < out.sizes[1000] < out.sizes[-1]


def test_progress_goes_up_and_ends_at_the_end(monkeypatch):
    monkeypatch.setattr(render, "TELL_EVERY", 0.0)
    told = []
    sections = (Section("Een", answers(20), size=20), Section("Twee", answers(3)))
    printed(document(*sections), progress=lambda done, total: told.append((done, total)))
    assert told == sorted(told)
    assert len(told) > 23
    assert told[0] == (0, 22)
    assert told[-1] == (22, 22)
    assert all(done < total for done, total in told[:-1])


def test_rows_count_for_progress(monkeypatch):
    monkeypatch.setattr(render, "TELL_EVERY", 0.0)
    told = []
    rows = [(str(at),) for at in range(100)]
    section = Section("Tabel", [Table(("a",), rows)], size=100)
    printed(document(section), progress=lambda done, total: told.append(done))
    assert sorted(set(told)) == list(range(102))


def test_progress_is_told_during_one_endless_answer(monkeypatch):
    monkeypatch.setattr(render, "TELL_EVERY", 0.0)
    told = []
    printed(of_blocks(QuestionAnswer("Wat?", (WORDS,))), progress=lambda done, total: told.append(done))
    assert len(told) > 100


@pytest.mark.parametrize("after", [0, 1, 30])
def test_it_stops_when_asked(after):
    asked = []

    def should_stop() -> bool:
        asked.append(True)
        return len(asked) > after

    with pytest.raises(Stopped):
        printed(of_blocks(QuestionAnswer("Wat?", (WORDS,))), should_stop=should_stop)
    assert len(asked) == after + 1
