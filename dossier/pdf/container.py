"""The file a PDF is: numbered objects, and at the end a table of where each of them is.

Everything is written the moment it is known and then forgotten, so that a document of a thousand pages takes no more
memory than its table. Small objects are gathered in compressed object streams (PDF 1.5; ISO 32000-1, 7.5.7 and 7.5.8).
"""

import zlib
from array import array
from typing import BinaryIO

PACK = 200  # objects in one object stream

FREE, PLAIN, PACKED = 0, 1, 2


def string(text: str) -> bytes:
    """A text as a PDF string. UTF-16 in hexadecimal: no character in it can end the string or be an operator."""
    return b"<FEFF" + text.encode("utf-16-be", "replace").hex().upper().encode() + b">"


def refs(numbers) -> bytes:
    return b"[" + b" ".join(b"%d 0 R" % number for number in numbers) + b"]"


class Container:
    """Writes to `out`, a binary file; never reads from it or seeks in it."""

    def __init__(self, out: BinaryIO):
        self._out = out
        self._offset = 0
        self._kinds = array("B", [FREE])
        self._wheres = array("Q", [0])  # offset in the file, or the number of the object stream
        self._places = array("H", [65535])  # place in the object stream
        self._pack: list[tuple[int, bytes]] = []
        self._emit(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")

    @property
    def count(self) -> int:
        """The highest number given out."""
        return len(self._kinds) - 1

    def reserve(self) -> int:
        """A number for an object to be written later; one that is never written is a free object."""
        self._kinds.append(FREE)
        self._wheres.append(0)
        self._places.append(0)
        return self.count

    def add(self, body: bytes) -> int:
        number = self.reserve()
        self.write(number, body)
        return number

    def write(self, number: int, body: bytes) -> None:
        """Any object that is not a stream."""
        self._pack.append((number, body))
        if len(self._pack) == PACK:
            self._flush()

    def write_stream(self, number: int, dictionary: bytes, data: bytes) -> None:
        """`dictionary` is the inside of it, without << >> and without /Length; `data` is already filtered."""
        head = b"%d 0 obj\n<<%s/Length %d>>\nstream\n" % (number, dictionary, len(data))
        self._kinds[number], self._wheres[number] = PLAIN, self._offset
        self._emit(head + data + b"\nendstream\nendobj\n")

    def write_compressed(self, number: int, dictionary: bytes, data: bytes) -> None:
        self.write_stream(number, dictionary + b"/Filter/FlateDecode", zlib.compress(data))

    def finish(self, root: int, info: int, identity: bytes) -> None:
        """`identity` is 16 bytes that name this document."""
        self._flush()
        number = self.reserve()
        self._kinds[number], self._wheres[number] = PLAIN, self._offset
        table = b"".join(
            bytes((kind,)) + where.to_bytes(6, "big") + place.to_bytes(2, "big")
            for kind, where, place in zip(self._kinds, self._wheres, self._places, strict=True)
        )
        start = self._offset
        name = identity.hex().encode()
        dictionary = b"/Type/XRef/W[1 6 2]/Size %d/Root %d 0 R/Info %d 0 R/ID[<%s><%s>]"
        self.write_compressed(number, dictionary % (number + 1, root, info, name, name), table)
        self._emit(b"startxref\n%d\n%%%%EOF\n" % start)

    def _flush(self) -> None:
        if not self._pack:
            return
        home = self.reserve()
        heads, bodies, offset = [], [], 0
        for place, (number, body) in enumerate(self._pack):
            self._kinds[number], self._wheres[number], self._places[number] = PACKED, home, place
            heads.append(b"%d %d" % (number, offset))
            bodies.append(body)
            offset += len(body) + 1
        head = b" ".join(heads) + b"\n"
        dictionary = b"/Type/ObjStm/N %d/First %d" % (len(self._pack), len(head))
        self._pack = []
        self.write_compressed(home, dictionary, head + b"\n".join(bodies))

    def _emit(self, data: bytes) -> None:
        self._out.write(data)
        self._offset += len(data)
