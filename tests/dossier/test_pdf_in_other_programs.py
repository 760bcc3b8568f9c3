"""Other programs than ours read the document: poppler and qpdf."""

import re
import subprocess

import pytest

from dossier.pdf.content import Chart, ChartPoint, Heading, Paragraph, QuestionAnswer, Section, Table
from tests.dossier.printed import MOMENT, answers, chapters, document, of_blocks, printed
from tests.dossier.test_pdf_text import HOSTILE, everywhere

pytestmark = pytest.mark.poppler


@pytest.fixture
def run(tmp_path):
    def run(dossier, *command: str) -> str:
        path = tmp_path / "dossier.pdf"
        path.write_bytes(printed(dossier))
        arguments = [str(path) if part == "FILE" else part for part in command]
        return subprocess.run(arguments, check=True, capture_output=True, text=True).stdout

    return run


def mixed():
    points = tuple(ChartPoint(MOMENT, at) for at in range(5))
    blocks = (Heading("Kop"), *answers(40), Chart("Slaap", points, 0, 5), Table(("a",), iter([("b",)] * 50)))
    return document(Section("Modules", blocks), Section("Leeg", ()), *chapters(3).sections)


@pytest.mark.parametrize(
    "dossier", [mixed(), document(), everywhere("<b>\ud800 محمد ☺ 👍")], ids=["mixed", "empty", "odd"]
)
def test_qpdf_finds_no_fault(run, dossier):
    assert "No syntax or stream encoding errors found" in run(dossier, "qpdf", "--check", "FILE")


def test_qpdf_finds_nothing_that_runs_or_is_attached(run):
    found = run(everywhere(HOSTILE[0]), "qpdf", "--json", "FILE")
    for name in ("/JavaScript", "/Launch", "/EmbeddedFile", "/OpenAction", "/URI"):
        assert f'"{name}"' not in found


@pytest.mark.parametrize("text", HOSTILE)
def test_pdftotext_shows_hostile_text_literally(run, text):
    shown = run(of_blocks(QuestionAnswer("Wat?", (text,))), "pdftotext", "FILE", "-")
    assert "".join(text.split()) in "".join(shown.split())


def test_pdftotext_gives_arabic_in_reading_order(run):
    assert "محمد" in run(of_blocks(Paragraph("Hij heet محمد.")), "pdftotext", "FILE", "-")


def test_pdffonts_finds_only_embedded_subsets(run):
    _, _, *fonts = run(mixed(), "pdffonts", "FILE").splitlines()
    assert fonts
    assert all(re.search(r"\+DejaVuSansCondensed.* yes yes yes ", font) for font in fonts)


def test_pdfinfo_reads_the_tree_in_order(run):
    tree = run(
        of_blocks(Heading("Grip"), QuestionAnswer("Wat ligt er?", ("Post.",))), "pdfinfo", "-struct-text", "FILE"
    )
    words = ["Document", "Anna de Vries", "Inhoud", "Modules", "Grip", "Wat ligt er?", "Post."]
    places = [tree.rindex(word) for word in words]
    assert places == sorted(places)


def test_pages_can_be_drawn(run, tmp_path):
    run(mixed(), "pdftoppm", "-r", "20", "-png", "FILE", str(tmp_path / "page"))
    assert len(list(tmp_path.glob("page*.png"))) > 5
