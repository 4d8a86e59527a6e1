"""The working sheet of one reference line: what was recognised, and what is left to recognise.

Every step takes pieces from the line by their offsets. Taken text is blanked with `GAP` in `rest`, at the
same length, so that an offset means the same place to every step and to the finding that is shown to the
user.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

GAP: Final = "\x00"
"""Stands in `rest` for every character that was taken."""

_SPACES: Final = re.compile(rf"[\r\n\t{GAP}\u00a0\u2009\u202f]")
_EDGE: Final = " \r\n\t\u00a0\u2009\u202f.,;:–—-" + GAP


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the line that belongs to one field.

    Attributes:
        field: the CSL variable.
        start: offset of its first character.
        end: offset after its last character.
        confidence: how sure the rule was, 0 to 1: 0.9 for what the line marks ("pp. 12–15"), 0.5 for a guess.
        form: how a name is written (`names.py`); "" for other fields.
        split: offset inside a personal name where its second half begins; 0 for other fields.
    """

    field: str
    start: int
    end: int
    confidence: float = 0.9
    form: str = ""
    split: int = 0


class Draft:
    """One line while it is being read.

    Attributes:
        text: the line as it came; it may run over several lines of the file.
        rest: the line with a space for every line end and `GAP` for what was taken.
        pieces: what was taken.
        body: offset where the title may begin: after number, authors and date.
        whole: offset where the title of the book or journal may begin, behind "In"; -1 without one.
        commas: True when commas part the fields ("Author, Title, Place, Year"), False when full stops do.
    """

    __slots__ = ("body", "commas", "pieces", "rest", "text", "whole")

    def __init__(self, text: str) -> None:
        self.text = text
        self.rest = _SPACES.sub(" ", text)
        self.pieces: list[Piece] = []
        self.body = 0
        self.whole = -1
        self.commas = False

    def take(self, field: str, start: int, end: int, confidence: float = 0.9) -> bool:
        """Take a stretch without the punctuation round it; False when nothing is left of it."""
        start, end = trimmed(self.text, start, end)
        if start < end:
            self.add(Piece(field, start, end, confidence))
        return start < end

    def add(self, piece: Piece) -> None:
        """Take a piece exactly as it is."""
        self.pieces.append(piece)
        self.blank(piece.start, piece.end)

    def blank(self, start: int, end: int) -> None:
        """Take words that only say what stands beside them ("pp.", "a cura di")."""
        self.rest = self.rest[:start] + GAP * (end - start) + self.rest[end:]

    def has(self, *fields: str) -> bool:
        """True when one of the fields was found."""
        return any(piece.field in fields for piece in self.pieces)

    def value(self, field: str) -> str:
        """The text of the first piece of a field; "" when there is none."""
        return next((self.text[p.start : p.end] for p in self.pieces if p.field == field), "")

    def texts(self) -> dict[str, list[str]]:
        """Field -> its pieces as they stand in the line, in order."""
        found: dict[str, list[str]] = {}
        for piece in sorted(self.pieces, key=lambda piece: piece.start):
            found.setdefault(piece.field, []).append(self.text[piece.start : piece.end])
        return found

    def left(self, start: int = 0) -> Iterator[tuple[int, int]]:
        """The stretches that no step took and that hold a letter or digit."""
        while start < len(self.rest):
            end = self.rest.find(GAP, start)
            end = len(self.rest) if end < 0 else end
            first, last = trimmed(self.rest, start, end)
            if any(letter.isalnum() for letter in self.rest[first:last]):
                yield first, last
            start = end + 1


def trimmed(text: str, start: int, end: int, edge: str = _EDGE) -> tuple[int, int]:
    """The stretch without white space and punctuation at its ends.

    >>> trimmed("a, Paris. ", 2, 10)
    (3, 8)
    """
    while start < end and text[start] in edge:
        start += 1
    while end > start and text[end - 1] in edge:
        end -= 1
    return start, end
