"""From what a dossier says (`content`) to what stands on its pages: one generator of flowables per kind of block."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial, singledispatchmethod

from reportlab.platypus.flowables import Flowable

from . import content, look
from .chart import ChartFlowable, band_of
from .labels import Labels
from .literal import Literal, lines
from .look import Style
from .picture import PictureFlowable, Unreadable, as_jpeg
from .strip import Column, Strip
from .tags import Element, StructureTree
from .text import Text

GAP = 18.0  # between blocks
ROW_PAD = (5, 0, 5, 0)
PANEL_PAD = (11, 14, 12, 16)
BESIDE = 900  # characters; notes longer than this stand under each other
TALLEST_PICTURE = 330.0
MOST_ROWS = 14  # under a chart; more scores than this are put in columns


class Composer:
    """Makes flowables. `parent` is the element of the section being made; without a tree nothing is tagged."""

    def __init__(self, labels: Labels, tree: StructureTree | None):
        self.labels, self.tree = labels, tree
        self.literal = Literal(labels.emoji)
        self.parent: Element | None = None

    # building material

    def element(self, kind: str, parent: Element | None = None, **more) -> Element | None:
        return self.tree.element(kind, parent or self.parent, **more) if self.tree else None

    def text(self, text: str, style: Style, parent: Element | None = None, before: float | None = None) -> Text:
        """One line of input as one text; line breaks in it become spaces."""
        shown = self.literal(" ".join(lines(text)))
        return Text(shown, style, self.element(style.tag, parent), before)

    def texts(self, text: str, style: Style, gap: float, parent: Element | None = None) -> Iterator[Text]:
        """A text of any length, one line of input at a time; `gap` stands for empty lines."""
        before: float | None = style.before
        for line in lines(text):
            if not line.strip():
                before = max(before, gap)
                continue
            yield Text(self.literal(line), style, self.element(style.tag, parent), before)
            before = 0.0

    def one_line(self, text: str, most: int = 300) -> str:
        """A text for a place that holds one line: a bookmark, a running header, a text alternative."""
        line = self.literal(" ".join(text[: 4 * most].split()))
        return line if len(line) <= most else line[: most - 1] + "…"

    def strip(self, columns: list[Column], element: Element | None, **more) -> Strip:
        close = partial(self.tree.close, element) if self.tree and element else None
        return Strip(columns, close=close, **more)

    def block(self, texts: Callable[[Element | None], Iterable[Text]], before: float = GAP, **more) -> Strip:
        """Texts under each other in the whole measure; `texts` gets the element to hang them on."""
        group = self.element("Div")
        return self.strip([Column(texts(group), look.MEASURE)], group, before=before, **more)

    # blocks

    @singledispatchmethod
    def flowables(self, block) -> Iterator[Flowable]:
        raise TypeError(f"not a block: {block!r}")

    @flowables.register
    def _(self, block: content.Heading) -> Iterator[Flowable]:
        style = look.HEADING if block.level == 1 else look.SUBHEADING
        text = self.text(block.text, style)
        entry = (block.text, block.level)
        yield self.strip([Column([text], look.MEASURE)], text.element, before=24.0, keeps_next=True, entry=entry)

    @flowables.register
    def _(self, block: content.Paragraph) -> Iterator[Flowable]:
        style = look.MUTED if block.is_muted else look.BODY
        yield self.block(lambda group: self.texts(block.text, style, look.NEXT.before, group), before=10.0)

    @flowables.register
    def _(self, block: content.QuestionAnswer) -> Iterator[Flowable]:
        yield self.block(partial(self._question, block), is_whole=_is_short(block))

    def _question(self, block: content.QuestionAnswer, group: Element | None) -> Iterator[Text]:
        yield from self.texts(block.question, look.QUESTION, 4, group)
        if len(block.answers) > 1:
            items = self.element("L", group)
            for answer in block.answers:
                for at, text in enumerate(self.texts(answer, look.CHOICE, 6, self._item(items))):
                    text.shows_bullet = at == 0
                    yield text
        elif block.answers and block.answers[0].strip():
            yield from self.texts(block.answers[0], look.ANSWER, look.NEXT.before, group)
        else:
            yield self.text(self.labels.no_answer, look.NO_ANSWER, group)
        moment = self.labels.answered.format(moment=self.labels.moment(block.answered_at)) if block.answered_at else ""
        if meta := _listed((block.asked_in, moment)):
            yield self.text(meta, look.META, group)

    def _item(self, items: Element | None) -> Element | None:
        return self.element("LBody", self.element("LI", items))

    @flowables.register
    def _(self, block: content.KeyValues) -> Iterator[Flowable]:
        table = self.element("Table")
        for at, (key, value) in enumerate(block.pairs):
            row = self.element("TR", table)
            head = self.element("TH", row, attributes=b"/O/Table/Scope/Row")
            columns = [
                Column(self.texts(key, _in(look.KEY, "P"), 4, head), 150.0),
                Column(self.texts(value, _in(look.VALUE, "P"), 4, self.element("TD", row)), look.MEASURE - 165, 165.0),
            ]
            yield self.strip(columns, row, before=GAP if at == 0 else 0.0, pad=(3, 0, 3, 0))
        yield self.nothing(closes=table)

    @flowables.register
    def _(self, block: content.Table) -> Iterator[Flowable]:
        shares = block.widths or (1.0,) * len(block.header)
        table = self.element("Table")
        yield self._row(block.header, shares, table, is_header=True)
        repeat = partial(self._row, block.header, shares, None, is_header=True)
        for row in block.rows:
            yield self._row(_fitted(row, len(block.header)), shares, table, repeat=repeat)
        yield self.nothing(closes=table)

    def _row(self, cells, shares, table: Element | None, *, is_header: bool = False, repeat=None) -> Strip:
        """One row; a header without a table is one that is repeated on a next page, which is decoration."""
        row = self.element("TR", table) if table else None
        style = look.HEAD if is_header else look.CELL
        unit, x, columns = look.MEASURE / sum(shares), 0.0, []
        for cell, share in zip(cells, shares, strict=True):
            kind, scope = ("TH", b"/O/Table/Scope/Column") if is_header else ("TD", b"")
            holder = self.element(kind, row, attributes=scope) if row else None
            columns.append(Column(self._cell(cell, style, holder), share * unit - 12, x))
            x += share * unit
        paint = _header_ground if is_header else _row_line
        more = {"before": GAP, "keeps_next": True} if is_header and table else {}
        return self.strip(columns, row, pad=ROW_PAD, paint=paint, is_whole=True, repeat=repeat, **more)

    def _cell(self, cell: str, style: Style, holder: Element | None) -> Iterator[Text]:
        for line in lines(cell):
            yield Text(self.literal(line), style, self.element("P", holder) if holder else None)

    def nothing(self, closes: Element | None = None) -> Strip:
        """Nothing to see: closes an element of which the parts have been drawn, or just ends a section."""
        return self.strip([Column([], look.MEASURE)], closes)

    @flowables.register
    def _(self, block: content.Note) -> Iterator[Flowable]:
        yield self._note_strip([block])

    @flowables.register
    def _(self, block: content.NotePair) -> Iterator[Flowable]:
        notes = [note for note in (block.client, block.counsellor) if note]
        if len(notes) == 2 and max(len(note.body) for note in notes) <= BESIDE:
            yield self._note_strip(notes)
        else:
            for note in notes:
                yield self._note_strip([note])

    def _note_strip(self, notes: list[content.Note]) -> Strip:
        group = self.element("Div")
        width = (look.MEASURE - 14 * (len(notes) - 1)) / len(notes)
        _, right, _, left = PANEL_PAD
        columns = [
            Column(self._note(note, group), width - left - right, at * (width + 14)) for at, note in enumerate(notes)
        ]
        paint = partial(_panels, [note.voice for note in notes], width)
        return self.strip(columns, group, before=GAP - 4, pad=PANEL_PAD, paint=paint)

    def _note(self, note: content.Note, group: Element | None) -> Iterator[Text]:
        holder = self.element("Div", group)
        colour = look.BRAND if note.voice is content.Voice.CLIENT else look.WARM
        yield self.text(note.label, replace(look.NOTE_LABEL, colour=colour), holder)
        meta = self.labels.written.format(author=note.author, moment=self.labels.moment(note.written_at))
        yield self.text(meta, look.NOTE_META, holder)
        for at, text in enumerate(self.texts(note.body, look.NOTE_BODY, look.NOTE_NEXT.before, holder)):
            if at:
                text.before = min(text.before, look.NOTE_NEXT.before)
            yield text

    @flowables.register
    def _(self, block: content.Appointment) -> Iterator[Flowable]:
        when = self.labels.span(block.starts_at, block.ends_at)
        group = self.element("Div")
        facts = _listed((block.counsellor, block.kind, block.place, block.status))
        texts = [
            self.text(when, _in(look.SUBHEADING, "H3"), group),
            self.text(facts, look.SMALL, group),
        ]
        entry = (when, 2)
        yield self.strip([Column(texts, look.MEASURE)], group, before=26.0, keeps_next=True, entry=entry)

    @flowables.register
    def _(self, block: content.AccessLog) -> Iterator[Flowable]:
        header = (self.labels.access_when, self.labels.access_who, self.labels.access_what)
        rows = ((self.labels.moment(line.at), _listed((line.who, line.role)), line.what) for line in block.rows)
        yield from self.flowables(content.Table(header, rows, (0.30, 0.34, 0.36)))

    @flowables.register
    def _(self, block: content.Chart) -> Iterator[Flowable]:
        points = tuple(sorted(block.points, key=lambda point: point.at))
        block = replace(block, points=points)
        title = self.text(block.title, look.CHART_TITLE)
        yield self.strip([Column([title], look.MEASURE)], title.element, before=GAP + 4, keeps_next=True)
        if block.summary:
            summary = self.text(block.summary, look.MUTED)
            yield self.strip([Column([summary], look.MEASURE)], summary.element, before=3.0, keeps_next=True)
        if not points:
            empty = self.text(self.labels.chart_empty, look.MUTED)
            yield self.strip([Column([empty], look.MEASURE)], empty.element, before=3.0)
            return
        figure = self.element(
            "Figure", alt=self.one_line(block.summary or block.title, 2000), attributes=b"/O/Layout/Placement/Block"
        )
        yield ChartFlowable(block, self.labels, self.literal, figure, look.MEASURE)
        if len(points) > 1:
            yield from self._chart_table(block)
        else:
            point, band = points[0], band_of(block, points[0].value)
            facts = (self.labels.day(point.at), self.labels.number(point.value), band.label if band else "")
            yield self.block(lambda group: [self.text(_listed(facts), look.CAPTION, group)], before=2.0)

    def _chart_table(self, block: content.Chart) -> Iterator[Flowable]:
        """What the chart shows in figures; many of them stand in columns beside each other, to be read row by row."""
        header, shares = (self.labels.chart_when, self.labels.chart_value), (0.22, 0.12)
        cells = [(self.labels.day(point.at), self.labels.number(point.value)) for point in block.points]
        if block.bands:
            header, shares = (*header, self.labels.chart_band), (*shares, 0.22)
            bands = (band_of(block, point.value) for point in block.points)
            cells = [(*cell, band.label if band else "") for cell, band in zip(cells, bands, strict=True)]
        beside = 1 if len(cells) <= MOST_ROWS else 2 if block.bands else 3
        cells += [("",) * len(header)] * (-len(cells) % beside)
        rows = (sum(row, ()) for row in zip(*[iter(cells)] * beside, strict=True))
        for flowable in self.flowables(content.Table(header * beside, rows, shares * beside)):
            flowable.spaceBefore = min(flowable.spaceBefore, 8.0)
            yield flowable

    @flowables.register
    def _(self, block: content.Picture) -> Iterator[Flowable]:
        try:
            data, pixels = as_jpeg(block.data)
        except Unreadable:
            said = f"{self.labels.picture_unreadable} {block.description}"
            yield from self.flowables(content.Paragraph(said, is_muted=True))
            return
        figure = self.element("Figure", alt=self.one_line(block.description, 2000))
        yield PictureFlowable(data, pixels, look.MEASURE, TALLEST_PICTURE, figure, GAP)
        if block.caption:
            yield self.block(lambda group: self.texts(block.caption, look.CAPTION, 4, group), before=4.0)


def _fitted(row: tuple[str, ...], count: int) -> tuple[str, ...]:
    """A row with as many cells as the header: what is too much stands in the last one, for nothing may get lost."""
    *cells, last = (*row, *[""] * (count - len(row)))
    return (*cells[: count - 1], "\n".join((*cells[count - 1 :], last)))


def _listed(parts: Iterable[str]) -> str:
    return " · ".join(part for part in parts if part)


def _is_short(block: content.QuestionAnswer) -> bool:
    return len(block.question) + sum(map(len, block.answers)) < 500


def _in(style: Style, tag: str) -> Style:
    return replace(style, tag=tag)


def _header_ground(canvas, width: float, height: float) -> None:
    canvas.rule(0, 0, width, look.BRAND_LINE, 1.0)


def _row_line(canvas, width: float, height: float) -> None:
    canvas.rule(0, 0, width, look.LINE, 0.5)


def _panels(voices: list[content.Voice], width: float, canvas, _: float, height: float) -> None:
    for at, voice in enumerate(voices):
        ground, bar = (look.TINT, look.BRAND) if voice is content.Voice.CLIENT else (look.WARM_TINT, look.PEACH)
        canvas.box(at * (width + 14), 0, width, height, ground)
        canvas.box(at * (width + 14), 0, 3, height, bar)
