"""The pages: drawing operators per page, what they mean, where they link to, and what is stamped on them at the end.

A page's content is compressed and written when it is full. Page numbers can only be known at the end ("page x of y",
with contents put in front), so they are a second, tiny content stream per page, written last: nothing is laid out
twice.
"""

from contextlib import contextmanager
from hashlib import md5

from reportlab.lib.rl_accel import escapePDF
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from . import script
from .container import Container, refs, string
from .fonts import REGULAR, face
from .look import HEIGHT, WIDTH, Style
from .tags import Element, StructureTree


class Fonts(pdfdoc.PDFDocument):
    """What reportlab keeps of a document, of which only the fonts are used; numbers come from the container."""

    def __init__(self, container: Container):
        self._container = container
        super().__init__(compression=1, invariant=1)

    @property
    def objectcounter(self) -> int:
        return self._container.count

    @objectcounter.setter
    def objectcounter(self, value: int) -> None:
        # reportlab starts at 0 and then counts up by one at a time: give out numbers as it does
        while self._container.count < value:
            self._container.reserve()

    def resources(self) -> int:
        """The object with the fonts, as used in /Resources."""
        return self.idToObjectNumberAndVersion["BasicFonts"][0]

    def finish(self) -> None:
        """Write the used glyphs of every font. Nothing can be drawn any more."""
        for font in self.delayedFonts:
            font.addObjects(self)
        written = set()
        while names := [name for name in self.idToObject if name not in written]:
            for name in names:
                written.add(name)
                self._write(self.idToObjectNumberAndVersion[name][0], self.idToObject[name])

    def _write(self, number: int, thing) -> None:
        if not isinstance(thing, pdfdoc.PDFStream):
            self._container.write(number, pdfdoc.format(thing, self, toplevel=1))
            return
        content = thing.content if isinstance(thing.content, bytes) else thing.content.encode()
        length = thing.dictionary.dict.get("Length1")
        if content.startswith(b"/CIDInit"):
            content = _readable(content)
        self._container.write_compressed(number, b"/Length1 %d" % length if length else b"", content)


class Page:
    """What is kept of a page until the end: object numbers, and a few bytes of annotations."""

    __slots__ = ("annotations", "content", "key", "number", "pictures")

    def __init__(self, number: int):
        self.number = number
        self.content = self.key = 0
        self.annotations: list[int] = []
        self.pictures: list[int] = []


class PageCanvas(Canvas):
    """A reportlab canvas that writes its pages into `container` as they are shown.

    It relies on four things inside reportlab's: `_code` (the operators of this page), `_doc` (which knows the fonts),
    `_startPage` (a clean state), and that nothing else is written before `save`, which is never called.
    """

    def __init__(self, container: Container, tree: StructureTree | None):
        super().__init__(None, pagesize=(WIDTH, HEIGHT), initialFontName=face(REGULAR).name, pageCompression=1)
        self.container, self.tree = container, tree
        self.fonts = self._doc = Fonts(container)
        self.pages: list[Page] = []
        self._pictures: dict[bytes, int] = {}
        self._page_tree = container.reserve()
        self._inside = 0  # how many marks are open: they cannot be nested
        self.page = Page(container.reserve())

    def showPage(self) -> None:
        code = "\n".join(self._code).encode("latin-1")
        self.page.content = self.container.reserve()
        self.container.write_compressed(self.page.content, b"", code)
        if self.tree:
            self.page.key = self.tree.end_page()
        self.pages.append(self.page)
        self.page = Page(self.container.reserve())
        self._startPage()

    @contextmanager
    def marked(self, element: Element | None, kind: str = ""):
        """Everything drawn here belongs to `element`, or is decoration when there is none."""
        if not self.tree or self._inside:
            yield
            return
        if element is None:
            self._code.append("/Artifact BMC")
        else:
            self._code.append(f"/{kind or element.kind} <</MCID {self.tree.mark(element, self.page.number)}>> BDC")
        self._inside += 1
        yield
        self._inside -= 1
        self._code.append("EMC")

    def show(
        self,
        x: float,
        y: float,
        lines: list[str],
        style: Style,
        element: Element | None,
        width: float = 0.0,
        align: str = "left",
        is_rightward: bool = False,
    ) -> None:
        """Draw `lines` (see `text.broken`) from the baseline `y` down, aligned in a measure of `width`.

        `is_rightward` says that they belong to a text that is written from right to left.
        """
        with self.marked(element):
            self._code.append("BT {:.3g} {:.3g} {:.3g} rg".format(*style.colour))
            shift, font = {"left": 0.0, "centre": 0.5, "right": 1.0}[align], face(style.font)
            resource = None
            for at, line in enumerate(lines):
                free = (width - font.word_width(line) * style.size / 1000) * shift if shift else 0.0
                self._code.append(f"1 0 0 1 {x + free:.2f} {y - at * style.leading:.2f} Tm")
                if script.is_needed(line):
                    # readers turn what they take out back to reading order; with an ActualText they would do it twice
                    line = script.visual(line, is_rightward)
                resource = self._show_line(line, style, font, resource)
            self._code.append("ET")

    def _show_line(self, line: str, style: Style, font, resource: str | None) -> str:
        # the space after a line keeps its last word apart from the next one when the text is taken out again
        for subset, codes in self._encoded(line + " ", font.font):
            name = font.font.getSubsetInternalName(subset, self._doc)
            if name != resource:
                self._code.append(f"{name} {style.size:g} Tf")
                resource = name
            self._code.append(f"({escapePDF(codes)}) Tj")
        return resource

    def _encoded(self, line: str, font) -> list[tuple[int, bytes]]:
        # plain ASCII always stands in a font's first subset, as it is: this is most lines, and 10 times faster
        if line.isascii() and self._doc in font.state:
            return [(0, line.encode("ascii"))]
        return font.splitString(line, self._doc)

    def fill(self, colour) -> None:
        self._code.append("{:.3g} {:.3g} {:.3g} rg".format(*colour))

    def stroke(self, colour, width: float = 0.6) -> None:
        self._code.append("{:.3g} {:.3g} {:.3g} RG {:.3g} w".format(*colour, width))

    def box(self, x: float, y: float, width: float, height: float, colour) -> None:
        """A filled rectangle; decoration."""
        with self.marked(None):
            self.fill(colour)
            self._code.append(f"{x:.2f} {y:.2f} {width:.2f} {height:.2f} re f")

    def rule(self, x: float, y: float, width: float, colour, weight: float = 0.6) -> None:
        """A horizontal line; decoration."""
        with self.marked(None):
            self.stroke(colour, weight)
            self._code.append(f"{x:.2f} {y:.2f} m {x + width:.2f} {y:.2f} l S")

    def jpeg(self, data: bytes, pixels: tuple[int, int], x: float, y: float, width: float, height: float) -> None:
        """Draw an RGB JPEG; the same picture is stored once."""
        name = md5(data, usedforsecurity=False).digest()
        if name not in self._pictures:
            self._pictures[name] = number = self.container.reserve()
            head = b"/Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceRGB/BitsPerComponent 8"
            self.container.write_stream(number, (head + b"/Filter/DCTDecode") % pixels, data)
        self.page.pictures.append(self._pictures[name])
        self._code.append(f"q {width:.2f} 0 0 {height:.2f} {x:.2f} {y:.2f} cm /Im{self._pictures[name]} Do Q")

    def link(self, box: tuple[float, float, float, float], target: bytes, element: Element | None, text: str) -> None:
        """A link on this page to the destination `target`; `text` says to where."""
        number = self.container.reserve()
        key = self.tree.link(element, self.page.number, number) if self.tree and element else None
        parent = b"/StructParent %d" % key if key is not None else b""
        rect = " ".join(f"{value:.2f}" for value in box).encode()
        body = b"<</Type/Annot/Subtype/Link/Rect[%s]/Border[0 0 0]/F 4/Dest%s/Contents%s%s>>"
        self.container.write(number, body % (rect, target, string(text), parent))
        self.page.annotations.append(number)

    def finish_pages(self, stamps: list[bytes]) -> int:
        """Write the pages in the order of `self.pages`, each with its own last content; the page tree's number."""
        for page, stamp in zip(self.pages, stamps, strict=True):
            last = self.container.reserve()
            self.container.write_stream(last, b"", stamp)
            body = b"<</Type/Page/Parent %d 0 R/Contents%s/Resources<</Font %d 0 R%s>>%s%s>>" % (
                self._page_tree,
                refs([page.content, last]),
                self.fonts.resources(),
                b"/XObject<<%s>>" % b"".join(b"/Im%d %d 0 R" % (n, n) for n in page.pictures) if page.pictures else b"",
                b"/Annots" + refs(page.annotations) if page.annotations else b"",
                b"/StructParents %d/Tabs/S" % page.key if self.tree else b"",
            )
            self.container.write(page.number, body)
        body = b"<</Type/Pages/Count %d/Kids%s/MediaBox[0 0 %.2f %.2f]>>"
        self.container.write(
            self._page_tree, body % (len(self.pages), refs(page.number for page in self.pages), WIDTH, HEIGHT)
        )
        return self._page_tree

    def drawn(self) -> bytes:
        """What was drawn since the last page, as content; used for stamps."""
        code, self._code = "\n".join(self._code).encode("latin-1"), []
        return code


def _readable(cmap: bytes) -> bytes:
    """A table from glyphs to characters in which a joined Arabic sign is the letters it stands for."""
    lines = cmap.decode().split("\n")
    for at, line in enumerate(lines):
        code, _, char = line.partition(" ")
        if char.startswith("<") and code.startswith("<") and len(char) == 6:
            letters = script.letters(chr(int(char[1:-1], 16)))
            lines[at] = f"{code} <{letters.encode('utf-16-be').hex().upper()}>"
    return "\n".join(lines).encode()
