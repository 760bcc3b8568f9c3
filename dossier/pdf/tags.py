"""The structure tree: what each piece of a page is, so that a screen reader can read the document (ISO 32000-1, 14.7).

Content is put between BDC and EMC with a number that is unique on its page; the tree says which element each number
belongs to, and a parent tree says it the other way round. An element is written as soon as it is closed, so that the
tree of a thousand pages never stands in memory.
"""

from .container import Container, refs, string


class Element:
    """A node. `kids` holds elements still open, the object numbers of closed ones, and (page, mark) pairs."""

    __slots__ = ("extra", "kids", "kind", "number", "parent", "place")

    def __init__(self, kind: str, number: int, parent: "Element | None", extra: bytes):
        self.kind, self.number, self.parent, self.extra = kind, number, parent, extra
        self.kids: list = []
        self.place = 0


class StructureTree:
    def __init__(self, container: Container):
        self._container = container
        self.number = container.reserve()
        self.document = Element("Document", container.reserve(), None, b"")
        self._marked: list[int] = []  # per mark on this page, the element it belongs to
        self._parents: list[int] = []  # per key, an array of elements (a page) or one element (a link)

    def element(self, kind: str, parent: Element | None = None, *, alt: str = "", attributes: bytes = b"") -> Element:
        """A new last child of `parent`, of a standard kind ("P", "H1", "TD", …); `alt` is its text alternative."""
        parent = parent or self.document
        extra = (b"/Alt " + string(alt) if alt else b"") + (b"/A<<%s>>" % attributes if attributes else b"")
        element = Element(kind, self._container.reserve(), parent, extra)
        element.place = len(parent.kids)
        parent.kids.append(element)
        return element

    def mark(self, element: Element, page: int) -> int:
        """The number of a new piece of content of `element` on `page` (an object number)."""
        number = len(self._marked)
        self._marked.append(element.number)
        element.kids.append((page, number))
        return number

    def link(self, element: Element, page: int, annotation: int) -> int:
        """Make a link annotation the content of `element`; the key to put in the annotation as /StructParent."""
        element.kids.append(b"<</Type/OBJR/Pg %d 0 R/Obj %d 0 R>>" % (page, annotation))
        self._parents.append(element.number)
        return len(self._parents) - 1

    def end_page(self) -> int:
        """The key to put in the page as /StructParents."""
        self._parents.append(self._container.add(refs(self._marked)))
        self._marked = []
        return len(self._parents) - 1

    def close(self, element: Element) -> None:
        """Write `element` and what is in it; nothing can be added to it any more. What holds nothing is left out."""
        for kid in element.kids:
            if isinstance(kid, Element):
                self.close(kid)
        kids = [kid for kid in element.kids if kid is not None]
        if element.parent is not None:
            element.parent.kids[element.place] = element.number if kids else None
        if not kids:
            return
        pages = {kid[0] for kid in kids if isinstance(kid, tuple)}
        home = pages.pop() if len(pages) == 1 else None
        body = b" ".join(_kid(kid, home) for kid in kids)
        parent = element.parent.number if element.parent is not None else self.number
        page = b"/Pg %d 0 R" % home if home else b""
        self._container.write(
            element.number,
            b"<</S/%s/P %d 0 R%s%s/K[%s]>>" % (element.kind.encode(), parent, page, element.extra, body),
        )
        element.kids = []

    def finish(self) -> int:
        """Write the rest; the number of the root."""
        self.close(self.document)
        nums = b" ".join(b"%d %d 0 R" % pair for pair in enumerate(self._parents))
        tree = self._container.add(b"<</Nums[%s]>>" % nums)
        self._container.write(
            self.number,
            b"<</Type/StructTreeRoot/K[%d 0 R]/ParentTree %d 0 R/ParentTreeNextKey %d>>"
            % (self.document.number, tree, len(self._parents)),
        )
        return self.number


def _kid(kid, home: int | None) -> bytes:
    if isinstance(kid, bytes):
        return kid
    if isinstance(kid, int):
        return b"%d 0 R" % kid
    page, mark = kid
    return b"%d" % mark if page == home else b"<</Type/MCR/Pg %d 0 R/MCID %d>>" % (page, mark)
