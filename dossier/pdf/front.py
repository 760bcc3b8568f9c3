"""What stands before the sections: the cover and the contents."""

from collections.abc import Iterable, Iterator
from functools import partial

from . import look
from .compose import Composer
from .content import DossierDocument
from .fonts import face
from .outline import Entry
from .pages import Pages
from .strip import Column, Strip
from .text import shortened

CONTENTS_HEIGHTS = (16.0 + 9.0, 15.0 + 2.0)  # per level, with the space above it
NUMBER_ROOM = 40.0
FAINT = ((0.957, 0.941, 0.902), (0.969, 0.929, 0.882), (0.941, 0.914, 0.863))  # the large mark on the cover


def draw_cover(document: DossierDocument, pages: Pages, compose: Composer) -> None:
    """Whose dossier it is, from where, about when, and what the reader should know about it."""
    labels = compose.labels
    compose.parent = group = compose.element("Sect", compose.tree.document if compose.tree else None)
    pages.begin(partial(_cover_ground, document, compose))
    pages.y -= 150
    who = [
        (labels.prepared_for, look.COVER_KICKER),
        (document.client_name, look.COVER_NAME),
    ]
    texts = [compose.text(text, style, group) for text, style in who if text]
    pages.flow(Strip([Column(texts, look.MEASURE)]))
    facts = [
        (labels.organisation, document.organisation),
        (labels.period, document.period),
        (labels.made_on, labels.moment(document.made_at)),
    ]
    for at, (key, value) in enumerate(fact for fact in facts if fact[1]):
        columns = [
            Column([compose.text(key, look.COVER_KEY, group)], 110.0),
            Column([compose.text(value, look.COVER_VALUE, group)], look.MEASURE - 120, 120.0),
        ]
        pages.flow(Strip(columns, before=34.0 if at == 0 else 5.0))
    if labels.about:
        first, *more = labels.about
        texts = [
            compose.text(first, look.COVER_ABOUT, group),
            *(compose.text(t, look.COVER_ABOUT, group) for t in more),
        ]
        column = Column(texts, look.MEASURE - 44)
        pages.flow(Strip([column], before=44.0, pad=(18, 22, 20, 22), paint=_white_panel, is_whole=True))
    pages.end()
    if compose.tree:
        compose.tree.close(group)


def _cover_ground(document: DossierDocument, compose: Composer, canvas) -> None:
    canvas.box(0, 0, look.WIDTH, look.HEIGHT, look.PAPER)
    canvas.box(0, look.HEIGHT - 9, look.WIDTH, 9, look.BRAND)
    with canvas.marked(None):
        _draw_mark(canvas, look.LEFT, look.HEIGHT - look.TOP - 32, 0.95, (look.BRAND, look.PEACH, look.DEEP))
        _draw_mark(canvas, look.WIDTH - 340, -190, 9.6, FAINT)


def _draw_mark(canvas, x: float, y: float, scale: float, colours) -> None:
    """The site's mark: two balloons, and what they have in common (static/img/mark.svg, 40 by 24 units)."""
    canvas.saveState()
    canvas.translate(x, y)
    canvas.scale(scale, scale)
    for colour, centre, foot in ((colours[0], 12, 0), (colours[1], 28, 40)):
        canvas.fill(colour)
        canvas.circle(centre, 24, 12, stroke=0, fill=1)
        corner = min(centre, foot)
        canvas.roundRect(corner, 12, 12, 12, 2, stroke=0, fill=1)
    canvas.fill(colours[2])
    path = canvas.beginPath()
    path.moveTo(20, 32.94)
    path.curveTo(25.3, 28.2, 25.3, 19.8, 20, 15.06)
    path.curveTo(14.7, 19.8, 14.7, 28.2, 20, 32.94)
    canvas.drawPath(path, stroke=0, fill=1)
    canvas.restoreState()


def _white_panel(canvas, width: float, height: float) -> None:
    with canvas.marked(None):
        canvas.fill(look.WHITE)
        canvas.stroke(look.LINE)
        canvas.roundRect(0, 0, width, height, 6, stroke=1, fill=1)


def contents_pages(entries: Iterable[Entry]) -> Iterator[list[Entry]]:
    """The entries of each page of the contents; one empty page when there are none."""
    page: list[Entry] = []
    room = look.DEPTH - look.CONTENTS_TITLE.leading - 10
    for entry in entries:
        if room < CONTENTS_HEIGHTS[entry.level]:
            yield page
            page, room = [], look.DEPTH
        page.append(entry)
        room -= CONTENTS_HEIGHTS[entry.level]
    yield page


def draw_contents(chunks: list[list[Entry]], numbers: dict[int, int], pages: Pages, compose: Composer, group) -> None:
    """`numbers` gives the page number to print for a page's object number."""
    for at, chunk in enumerate(chunks):
        pages.begin()
        if at == 0:
            title = compose.text(compose.labels.contents, look.CONTENTS_TITLE, group)
            pages.flow(Strip([Column([title], look.MEASURE)]))
            pages.y -= 10
            table = compose.element("TOC", group)
        for entry in chunk:
            pages.y -= CONTENTS_HEIGHTS[entry.level]
            _draw_entry(entry, str(numbers[entry.page]), pages, compose, table)
    pages.end()


def _draw_entry(entry: Entry, number: str, pages: Pages, compose: Composer, table) -> None:
    canvas, style, y = pages.canvas, look.CONTENTS[entry.level], pages.y + 4
    font, left = face(style.font), look.LEFT + style.indent
    width = look.MEASURE - style.indent - NUMBER_ROOM
    title = shortened(entry.title, font, width * 1000 / style.size)
    link = compose.element("Link", compose.element("TOCI", table)) if table else None
    with canvas.marked(link):
        canvas.show(left, y, [title], style, None)
        canvas.show(look.LEFT, y, [number], style, None, look.MEASURE, "right")
    start = left + font.word_width(title) * style.size / 1000 + 6
    end = look.LEFT + look.MEASURE - font.word_width(number) * style.size / 1000 - 6
    with canvas.marked(None):
        canvas.saveState()
        canvas.stroke(look.BRAND_LINE, 0.8)
        canvas.setDash(0.8, 3)
        canvas.line(start, y + 0.5, max(end, start), y + 0.5)
        canvas.restoreState()
    box = (look.LEFT, y - 4, look.LEFT + look.MEASURE, y + style.size + 1)
    canvas.link(box, entry.target, link, f"{entry.title}, {number}")
