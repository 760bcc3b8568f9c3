"""The same text as a PDF in two ways: laid out by bare platypus, and by ours.

Both functions take about how many pages to make and a binary file, and return how many they made. Run as a script it
prints the figures: `python -m bench.pdf`.
"""

import random
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from io import BytesIO
from typing import BinaryIO
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph, SimpleDocTemplate

from dossier.pdf import Labels, look, write_pdf
from dossier.pdf.content import DossierDocument, Heading, QuestionAnswer, Section
from dossier.pdf.fonts import face

QUESTIONS_A_PAGE = 5.9
SAID = (
    "ik heb de post van deze week op tafel gelegd en ben begonnen met sorteren het viel mee toen ik eenmaal bezig was "
    "daarna belde mijn zus en spraken we af dat zij zaterdag komt helpen dat geeft rust ’s avonds één envelop is goed "
    "de gemeente schrijft dat het geregeld is maar ik durfde de brief niet open te maken in België"
)
WORDS = SAID.split()
MADE_AT = datetime(2026, 11, 21, 20, 30, tzinfo=UTC)


def sample(pages: int) -> Iterator[tuple[str, str, str]]:
    """(question, answer, where and when) as often as fills about `pages` pages; always the same."""
    dice = random.Random(1)
    for at in range(max(1, round(pages * QUESTIONS_A_PAGE))):
        answer = ". ".join(_sentence(dice) for _ in range(dice.randint(2, 6))) + "."
        yield _sentence(dice) + "?", answer, f"Grip op je administratie, stap {at % 6 + 1}"


def _sentence(dice: random.Random) -> str:
    return " ".join(dice.choice(WORDS) for _ in range(dice.randint(6, 16))).capitalize()


def bare_platypus(pages: int, out: BinaryIO) -> int:
    """Paragraphs in a SimpleDocTemplate, as reportlab's guide does it, in the same face, sizes and measure."""
    font = face("Dossier").name
    question, answer, meta = (
        ParagraphStyle(name, fontName=font, fontSize=size, leading=leading, spaceBefore=before)
        for name, size, leading, before in (("q", 9.5, 14, 18), ("a", 10.5, 16, 3), ("m", 8, 12, 3))
    )
    story = []
    for texts in sample(pages):
        for text, style in zip(texts, (question, answer, meta), strict=True):
            story.append(Paragraph(escape(text), style))
    document = SimpleDocTemplate(
        out,
        pagesize=A4,
        leftMargin=look.LEFT - 6,
        rightMargin=look.RIGHT - 6,
        topMargin=look.TOP - 6,
        bottomMargin=look.BOTTOM - 6,
        pageCompression=1,
    )
    document.build(story)
    return document.page


def product(pages: int, out: BinaryIO, *, is_tagged: bool = True) -> int:
    """The same questions and answers as a dossier: cover, contents, bookmarks, page x of y, tagged."""
    sections = (Section("Modules", _blocks(pages), size=round(pages * QUESTIONS_A_PAGE)),)
    document = DossierDocument("Dossier van Anna", "Anna de Vries", "De Brug", "2026", MADE_AT, "nl", sections)
    return write_pdf(document, out, labels=LABELS, is_tagged=is_tagged)


def _blocks(pages: int) -> Iterator:
    for at, (question, answer, where) in enumerate(sample(pages)):
        if at % 60 == 0:
            yield Heading(f"Onderdeel {at // 60 + 1}")
        yield QuestionAnswer(question, (answer,), where)


def _words(moment: datetime) -> str:
    return f"{moment:%d-%m-%Y}"


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
    chart_empty="Geen scores.",
    access_when="Wanneer",
    access_who="Wie",
    access_what="Wat",
    picture_unreadable="Geen afbeelding.",
    moment=_words,
    day=_words,
    short_day=_words,
    span=lambda start, end: f"{start:%d-%m-%Y %H:%M}–{end:%H:%M}",
    number=lambda value: f"{value:g}",
)


# the figures


def milliseconds_a_page(make, pages: int) -> float:
    began = time.process_time()
    made = make(pages, BytesIO())
    return (time.process_time() - began) / made * 1000


def untagged(pages: int, out: BinaryIO) -> int:
    return product(pages, out, is_tagged=False)


def ratios(pages: int, rounds: int) -> None:
    """Medians of interleaved runs in one process; processor time."""
    makers = (bare_platypus, untagged, product)
    times = [[milliseconds_a_page(make, pages) for make in makers] for _ in range(rounds)]
    bare, plain, tagged = (sorted(column)[rounds // 2] for column in zip(*times, strict=True))
    print(f"{pages} pages: bare {bare:.2f} ms a page, ours {plain:.2f} ({plain / bare:.2f} x), tagged {tagged:.2f} "
          f"({tagged / bare:.2f} x)")  # fmt: skip


def memory(name: str, pages: int) -> tuple[float, float]:
    """(peak resident, peak allocated by Python) in MB of a process of its own; to a file, as an export does."""
    command = [sys.executable, "-m", "bench.pdf", name, str(pages)]
    resident, traced = (float(subprocess.check_output([*command, kind])) for kind in ("resident", "traced"))
    return resident, traced


def _measure(name: str, pages: int, kind: str) -> None:
    make = {"bare": bare_platypus, "product": product, "untagged": untagged, "long": long_answer, "short": short_lines}
    if kind == "traced":
        tracemalloc.start()
    with open("/dev/null", "wb") as out:
        make[name](pages, out)
    peak = tracemalloc.get_traced_memory()[1] / 1e6 if kind == "traced" else 0.0
    print(peak or _resident())


def _resident() -> float:
    """The most this process has had in memory, in MB; getrusage would count what its parent had when it began."""
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) / 1000 for line in status if line.startswith("VmHWM"))


def _answers(texts: tuple[str, ...], out: BinaryIO) -> int:
    blocks = (QuestionAnswer("Vertel", (text,)) for text in texts)
    sections = (Section("Lang", blocks),)
    document = DossierDocument("Dossier", "Anna", "De Brug", "2026", MADE_AT + timedelta(0), "nl", sections)
    return write_pdf(document, out, labels=LABELS)


def long_answer(words: int, out: BinaryIO) -> int:
    """One answer of `words` words without a line break."""
    dice = random.Random(2)
    return _answers((" ".join(dice.choice(WORDS) for _ in range(words)),), out)


def short_lines(words: int, out: BinaryIO) -> int:
    """The same words in paragraphs of 100."""
    dice = random.Random(2)
    said = [dice.choice(WORDS) for _ in range(words)]
    return _answers(("\n".join(" ".join(said[at : at + 100]) for at in range(0, words, 100)),), out)


def main() -> None:
    bare_platypus(2, BytesIO())
    product(2, BytesIO())
    ratios(50, 9)
    ratios(1000, 3)
    for name in ("bare", "product"):
        for pages in (10, 1000):
            resident, traced = memory(name, pages)
            print(f"{name} {pages} pages: {resident:.0f} MB resident, {traced:.1f} MB allocated at the peak")
    one, many = (milliseconds_a_page(make, 80_000) for make in (long_answer, short_lines))
    print(f"80,000 words: {one:.2f} ms a page in one paragraph, {many:.2f} in paragraphs ({one / many:.2f} x)")


if __name__ == "__main__":
    _measure(sys.argv[1], int(sys.argv[2]), sys.argv[3]) if len(sys.argv) > 1 else main()
