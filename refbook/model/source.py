"""Where things stand in a file. Kept beside the Items: two equal Items from two files are equal."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field

_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a file, for people: 1-based lines and columns counted in characters, the end exclusive.

    >>> str(Span("refs.bib", 12, 3))
    'refs.bib:12:3'
    """

    file: str
    line: int
    column: int = 1
    end_line: int = 0
    end_column: int = 0

    def __post_init__(self) -> None:
        if not self.end_line:
            object.__setattr__(self, "end_line", self.line)
            object.__setattr__(self, "end_column", self.end_column or self.column)

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


class Text:
    """The text of a file, or of a part of it, that turns offsets into places.

    Lines end with LF, CRLF or a lone CR, as editors count them.

    Args:
        file: its name.
        content: the text.
        first_line: the number of the line with which the text begins in its file.

    >>> text = Text("refs.bib", "@book{a,\\n  title = {T}}")
    >>> str(text.span(11, 16)), text.line(2)
    ('refs.bib:2:3', '  title = {T}}')
    """

    __slots__ = ("_starts", "content", "file", "first_line")

    def __init__(self, file: str, content: str, first_line: int = 1) -> None:
        self.file = file
        self.first_line = first_line
        self.content = content
        self._starts: list[int] | None = None

    @property
    def starts(self) -> list[int]:
        """Offsets at which lines begin."""
        if self._starts is None:
            self._starts = _line_starts(self.content)
        return self._starts

    def span(self, start: int, end: int | None = None) -> Span:
        """The span from offset `start` to offset `end` (exclusive; default: empty)."""
        line, column = self._place(start)
        end_line, end_column = self._place(start if end is None else end)
        return Span(self.file, line, column, end_line, end_column)

    def line(self, number: int) -> str:
        """Line `number` of the file (1-based) without its line end; "" outside the text."""
        number -= self.first_line - 1
        if not 1 <= number <= len(self.starts):
            return ""
        start = self.starts[number - 1]
        end = self.starts[number] if number < len(self.starts) else len(self.content)
        return self.content[start:end].rstrip("\r\n")

    def _place(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self.starts, offset)
        return line + self.first_line - 1, offset - self.starts[line - 1] + 1


def _line_starts(content: str) -> list[int]:
    return [0, *(end.end() for end in _LINE_END.finditer(content))]


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """A change of a text: what stands at offsets `start` to `end` (exclusive) gives way to `text`."""

    start: int
    end: int
    text: str


@dataclass(slots=True)
class Places:
    """The place of each item and field of one reading.

    Keys are `(index of the item in its library, CSL variable)`; the variable "" is the item as a whole.
    Offsets index `text.content`. Places are found when somebody asks where a reader gives `locate`, which
    answers None for a field it does not know.
    """

    text: Text
    offsets: dict[tuple[int, str], tuple[int, int]] = field(default_factory=dict)
    locate: Callable[[int, str], tuple[int, int] | None] | None = None

    def add(self, item: int, variable: str, start: int, end: int) -> None:
        """Remember that a field's value stands at offsets `start` to `end`."""
        self.offsets[item, variable] = (start, end)

    def span(self, item: int, variable: str = "") -> Span | None:
        """The place of a field, else of its item, else None."""
        found = self.find(item, variable) or self.find(item, "")
        return self.text.span(*found) if found else None

    def find(self, item: int, variable: str = "") -> tuple[int, int] | None:
        """The offsets of a field, or None when its place is not known."""
        found = self.offsets.get((item, variable))
        return self.locate(item, variable) if found is None and self.locate else found
