"""Dossiers to print in tests, and what can be read from them again."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from io import BytesIO

from pypdf import PdfReader

from dossier.pdf import Labels, write_pdf
from dossier.pdf.content import Block, DossierDocument, Paragraph, QuestionAnswer, Section
from dossier.pdf.emoji import NAMES_NL

MOMENT = datetime(2026, 9, 3, 10, 12, tzinfo=UTC)

LABELS = Labels(
    about=("Dit is jouw eigen dossier.",),
    prepared_for="Dossier van",
    organisation="Organisatie",
    period="Periode",
    made_on="Gemaakt op",
    contents="Inhoud",
    page_of="pagina {page} van {pages}",
    empty_section="Hier staat nog niets.",
    no_answer="niet ingevuld",
    answered="ingevuld op {moment}",
    written="{author}, {moment}",
    chart_when="Wanneer",
    chart_value="Score",
    chart_band="Betekenis",
    chart_empty="Nog geen scores.",
    access_when="Wanneer",
    access_who="Wie",
    access_what="Wat",
    picture_unreadable="Deze afbeelding kon niet worden getoond.",
    moment=lambda moment: f"{moment:%d-%m-%Y %H:%M}",
    day=lambda moment: f"{moment:%d-%m-%Y}",
    short_day=lambda moment: f"{moment:%d-%m}",
    span=lambda start, end: f"{start:%d-%m-%Y %H:%M}–{end:%H:%M}",
    number=lambda value: f"{value:g}".replace(".", ","),
    emoji=NAMES_NL,
)


def document(*sections: Section, **changes) -> DossierDocument:
    values = {
        "title": "Dossier van Anna",
        "client_name": "Anna de Vries",
        "organisation": "De Brug",
        "period": "2026",
        "made_at": MOMENT,
        "language": "nl",
        "sections": sections,
    }
    return DossierDocument(**(values | changes))


def of_blocks(*blocks: Block, title: str = "Modules") -> DossierDocument:
    return document(Section(title, blocks))


def printed(dossier: DossierDocument, **options) -> bytes:
    out = BytesIO()
    write_pdf(dossier, out, labels=LABELS, **options)
    return out.getvalue()


def read(dossier: DossierDocument, **options) -> PdfReader:
    return PdfReader(BytesIO(printed(dossier, **options)), strict=True)


def said(reader: PdfReader) -> str:
    """All text on all pages, with single spaces."""
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def squeezed(text: str) -> str:
    """Text without any space: lines break where they must, which is not what most tests are about."""
    return "".join(text.split())


def answers(count: int, words: int = 60) -> Iterable[QuestionAnswer]:
    for at in range(count):
        answer = " ".join(f"woord{at}-{word}" for word in range(words))
        yield QuestionAnswer(f"Vraag {at}?", (answer,), "Stap 1", MOMENT + timedelta(days=at))


def chapters(count: int, blocks: int = 8) -> DossierDocument:
    """So many sections with text of different lengths; every section says its own number."""
    sections = []
    for at in range(count):
        text = (Paragraph(f"Dit is hoofdstuk {at}."), *answers((at * 7) % blocks + 1))
        sections.append(Section(f"Hoofdstuk {at}", text))
    return document(*sections)


def bookmarks(reader: PdfReader, level: int = 0, outline=None) -> list[tuple[int, str, int]]:
    """(level, title, page counted from 1) in order."""
    found = []
    for item in reader.outline if outline is None else outline:
        if isinstance(item, list):
            found += bookmarks(reader, level + 1, item)
        else:
            found.append((level, item.title, reader.get_destination_page_number(item) + 1))
    return found
