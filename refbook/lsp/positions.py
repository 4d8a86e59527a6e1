"""Places in a document as the Language Server Protocol counts them: from 0, in units of an encoding.

Source: LSP 3.17, "Position": "If the character value is greater than the line length it defaults back to the
line length." Lines end with LF, CRLF or CR, as in `Text`.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import Final

from lsprotocol.types import Position, Range

from refbook.model.source import Span, Text

_BYTES_A_UNIT: Final = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}


class Positions:
    """Offsets of a text <-> positions of the protocol.

    Args:
        text: the document.
        encoding: what columns are counted in: utf-8, utf-16 or utf-32.

    >>> places = Positions(Text("a.bib", "𝒂 b\\nc"), "utf-16")
    >>> places.position(2), places.offset(Position(0, 3))
    (0:3, 2)
    """

    def __init__(self, text: Text, encoding: str = "utf-16") -> None:
        self.text = text
        self._codec, self._size = _BYTES_A_UNIT[encoding]

    def position(self, offset: int) -> Position:
        """The position of an offset."""
        line = bisect_right(self.text.starts, offset) - 1
        before = self.text.content[self.text.starts[line] : offset]
        return Position(line, self._units(before))

    def range(self, start: int, end: int) -> Range:
        """The range from offset `start` to offset `end`."""
        return Range(self.position(start), self.position(end))

    def of_span(self, span: Span | None) -> Range:
        """The range of a span; the beginning of the document when there is none."""
        if span is None:
            return self.range(0, 0)
        start = self._start(span.line) + span.column - 1
        return self.range(start, self._start(span.end_line) + span.end_column - 1)

    def offset(self, position: Position) -> int:
        """The offset of a position, which may lie behind its line or the text."""
        line = self.text.line(position.line + 1)
        end = position.character * self._size
        before = line.encode(self._codec, "surrogatepass")[:end].decode(self._codec, "ignore")
        return self._start(position.line + 1) + len(before)

    def _start(self, line: int) -> int:
        starts = self.text.starts
        return starts[line - 1] if line <= len(starts) else len(self.text.content)

    def _units(self, text: str) -> int:
        return len(text.encode(self._codec, "surrogatepass")) // self._size
