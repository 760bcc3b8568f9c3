"""Writing a dossier as a PDF: cover, contents, sections. One pass, with as much in memory as one page needs."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from hashlib import md5
from itertools import pairwise
from time import monotonic
from typing import BinaryIO

from reportlab.platypus.flowables import Flowable

from . import look
from .canvas import PageCanvas
from .compose import Composer
from .container import Container, string
from .content import DossierDocument, Paragraph, Section
from .fonts import face
from .front import contents_pages, draw_contents, draw_cover
from .labels import Labels
from .outline import Entry, write_outline
from .pages import Pages
from .strip import Column, Strip
from .tags import StructureTree
from .text import shortened

TELL_EVERY = 0.4  # seconds between two calls of `progress`
UNDER_HEADING = 11.0  # points
LANGUAGES = {"nl": "nl-NL", "en": "en-GB"}


class Stopped(Exception):
    """`should_stop` said so. What was written so far is not a PDF and has to be thrown away."""


def write_pdf(
    document: DossierDocument,
    out_file: BinaryIO,
    *,
    labels: Labels,
    progress: Callable[[int, int], None] | None = None,
    should_stop: Callable[[], bool] | None = None,
    is_tagged: bool = True,
) -> int:
    """Write `document` to `out_file` (opened for writing bytes); returns the number of pages.

    `progress(done, total)` counts blocks and rows of tables; it is called a few times a second, and at the end with
    done equal to total.
    `should_stop()` is asked at every page and every block; when it answers True, `Stopped` is raised.
    The same document gives the same bytes.
    """
    writer = _Writer(document, out_file, labels, _Watch(document, progress, should_stop), is_tagged)
    return writer.write()


class _Watch:
    """Tells how far it is, and asks whether to go on."""

    def __init__(self, document: DossierDocument, progress, should_stop):
        self._progress = progress or (lambda done, total: None)
        self._should_stop = should_stop or (lambda: False)
        self._total = sum(section.size or 1 for section in document.sections) + 1
        self._done = 0
        self._told_at = float("-inf")

    def step(self) -> None:
        """A block, or a row of a table, is done."""
        self._done += 1
        self.look_up()

    def look_up(self) -> None:
        if self._should_stop():
            raise Stopped
        now = monotonic()
        if now - self._told_at >= TELL_EVERY:
            self._told_at = now
            self._progress(min(self._done, self._total - 1), self._total)

    def finish(self) -> None:
        self._progress(self._total, self._total)


class _Writer:
    """One document being written."""

    def __init__(self, document: DossierDocument, out_file: BinaryIO, labels: Labels, watch: _Watch, is_tagged: bool):
        self.document, self.labels, self.watch = document, labels, watch
        self.container = Container(out_file)
        self.tree = StructureTree(self.container) if is_tagged else None
        self.canvas = PageCanvas(self.container, self.tree)
        self.pages = Pages(self.canvas, watch.look_up)
        self.compose = Composer(labels, self.tree)
        self.entries: list[Entry] = []

    def write(self) -> int:
        self.watch.look_up()
        draw_cover(self.document, self.pages, self.compose)
        cover = len(self.canvas.pages)
        # the contents stand here for who listens, though they are drawn last
        contents = self.compose.element("Sect", self.tree.document) if self.tree else None
        for section in self.document.sections:
            self._write_section(section)
        outline = self._write_contents(cover, contents)
        self._finish(outline, self.canvas.finish_pages(self._stamps(cover)))
        self.watch.finish()
        return len(self.canvas.pages)

    def _write_section(self, section: Section) -> None:
        compose, pages = self.compose, self.pages
        compose.parent = group = compose.element("Sect", self.tree.document) if self.tree else None
        pages.begin(partial(self._dress, section.title))
        title = compose.text(section.title, look.SECTION, group)
        self._add_entry(section.title, 0, pages.flow(Strip([Column([title], look.MEASURE)])))
        pages.flow(Strip([Column([], look.MEASURE)], before=4.0, pad=(6, 0, 2, 0), paint=_short_rule))
        if section.intro:
            pages.flow(compose.block(lambda holder: compose.texts(section.intro, look.INTRO, 8, holder), before=12.0))
        is_empty, held = True, []
        for block in section.blocks:
            is_empty = False
            for flowable in compose.flowables(block):
                held = self._flow([*held, flowable])
                if getattr(flowable, "repeat", None):
                    self.watch.step()
            self.watch.step()
        if is_empty:
            held = [*held, *compose.flowables(Paragraph(self.labels.empty_section, is_muted=True))]
        self._flow([*held, compose.nothing()])
        pages.end()
        if self.tree:
            self.tree.close(group)

    def _flow(self, flowables: list[Flowable]) -> list[Flowable]:
        """Draw these together, unless the last one keeps what comes next with it; what is still to be drawn."""
        if getattr(flowables[-1], "keeps_next", False):
            return flowables
        for above, below in pairwise(flowables):
            if getattr(above, "entry", None):
                below.spaceBefore = min(below.spaceBefore, UNDER_HEADING)
        if len(flowables) > 1:
            self.pages.keep(flowables)
        for flowable in flowables:
            place = self.pages.flow(flowable)
            if entry := getattr(flowable, "entry", None):
                self._add_entry(*entry, place)
        return []

    def _add_entry(self, title: str, level: int, place: tuple[int, float]) -> None:
        page, top = place
        self.entries.append(Entry(self.compose.one_line(title), level, page, top + 14))

    def _write_contents(self, cover: int, group) -> list[Entry]:
        """Draw the contents, and put their pages after the cover; all that belongs in the bookmarks."""
        listed = [entry for entry in self.entries if entry.level <= 1]
        chunks = list(contents_pages(listed))
        body = self.canvas.pages[cover:]
        numbers = {page.number: cover + len(chunks) + at for at, page in enumerate(body, start=1)}
        self.pages.dress = partial(self._dress, "")
        draw_contents(chunks, numbers, self.pages, self.compose, group)
        drawn = self.canvas.pages[cover + len(body) :]
        self.canvas.pages[cover:] = drawn + body
        return [Entry(self.labels.contents, 0, drawn[0].number, look.HEIGHT), *self.entries]

    def _dress(self, right: str, canvas: PageCanvas) -> None:
        """The running header."""
        y, style = look.HEIGHT - 50, look.RUNNING
        half = look.MEASURE / 2 - 10
        for x, text, align in ((look.LEFT, self.document.title, "left"), (look.LEFT + half + 20, right, "right")):
            line = shortened(self.compose.one_line(text), face(style.font), half * 1000 / style.size)
            canvas.show(x, y, [line], style, None, half, align)
        canvas.rule(look.LEFT, y - 7, look.MEASURE, look.LINE)

    def _stamps(self, cover: int) -> list[bytes]:
        """The running footer of every page, now that their number is known; none on the cover."""
        style, stamps, count = look.RUNNING, [b""] * cover, len(self.canvas.pages)
        half = look.MEASURE / 2
        left = shortened(self.compose.one_line(self.document.organisation), face(style.font), half * 1000 / style.size)
        for number in range(cover + 1, count + 1):
            right = self.labels.page_of.format(page=number, pages=count)
            self.canvas.show(look.LEFT, 42, [left], style, None)
            self.canvas.show(look.LEFT + half, 42, [right], style, None, half, "right")
            stamps.append(self.canvas.drawn())
        return stamps

    def _finish(self, outline: list[Entry], page_tree: int) -> None:
        """Write what holds the pages together."""
        document, container = self.document, self.container
        self.canvas.fonts.finish()
        tagged = b"/MarkInfo<</Marked true>>/StructTreeRoot %d 0 R" % self.tree.finish() if self.tree else b""
        language = LANGUAGES.get(document.language, document.language)
        root = container.add(
            b"<</Type/Catalog/Pages %d 0 R/Outlines %d 0 R/PageMode/UseOutlines/Lang%s%s"
            b"/ViewerPreferences<</DisplayDocTitle true>>>>"
            % (page_tree, write_outline(container, outline), string(language), tagged)
        )
        title, author = self.compose.one_line(document.title), self.compose.one_line(document.client_name)
        info = container.add(
            b"<</Title%s/Author%s/Creator(Tussentijd)/Producer(ReportLab)/CreationDate(%s)>>"
            % (string(title), string(author), _date(document.made_at))
        )
        named = f"{document.title}\0{document.client_name}\0{document.made_at.isoformat()}"
        container.finish(root, info, md5(named.encode(errors="replace"), usedforsecurity=False).digest())


def _short_rule(canvas, width: float, height: float) -> None:
    canvas.box(0, height - 3, 44, 3, look.PEACH)


def _date(moment: datetime) -> bytes:
    """A moment as PDF writes it: D:20261121103000+01'00'."""
    zone = moment.strftime("%z") or "+0000"
    return f"D:{moment:%Y%m%d%H%M%S}{zone[:3]}'{zone[3:5]}'".encode()
