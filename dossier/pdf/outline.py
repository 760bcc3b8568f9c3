"""Bookmarks: the panel beside the pages in a reader."""

from dataclasses import dataclass, field

from .container import Container, string


@dataclass(slots=True)
class Entry:
    """Something to go to: `level` 0 is a section; `page` is the object number of a page, `top` a height on it."""

    title: str
    level: int
    page: int
    top: float
    kids: list["Entry"] = field(default_factory=list)
    number: int = 0

    @property
    def target(self) -> bytes:
        return b"[%d 0 R/XYZ 0 %.2f null]" % (self.page, self.top)


def write_outline(container: Container, entries: list[Entry]) -> int:
    """The number of the outline's root. Sections are closed, so that a long dossier opens as a short list."""
    root = Entry("", -1, 0, 0.0, number=container.reserve())
    path = [root]
    for entry in entries:
        while path[-1].level >= entry.level:
            path.pop()
        path[-1].kids.append(entry)
        path.append(entry)
    _write_kids(container, root)
    ends = b"/First %d 0 R/Last %d 0 R" % (root.kids[0].number, root.kids[-1].number) if root.kids else b""
    container.write(root.number, b"<</Type/Outlines%s/Count %d>>" % (ends, len(root.kids)))
    return root.number


def _write_kids(container: Container, parent: Entry) -> None:
    for kid in parent.kids:
        kid.number = container.reserve()
    for at, kid in enumerate(parent.kids):
        _write_kids(container, kid)
        links = b"/Parent %d 0 R" % parent.number
        if at:
            links += b"/Prev %d 0 R" % parent.kids[at - 1].number
        if at + 1 < len(parent.kids):
            links += b"/Next %d 0 R" % parent.kids[at + 1].number
        if kid.kids:
            links += b"/First %d 0 R/Last %d 0 R/Count %d" % (kid.kids[0].number, kid.kids[-1].number, -len(kid.kids))
        container.write(kid.number, b"<</Title %s/Dest%s%s>>" % (string(kid.title), kid.target, links))
