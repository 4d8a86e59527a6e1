"""Blocks -> records: @strings, `#` and white space.

Sources: "BibTeXing", section 2 (strings and #); bibtex.web, section 252 (white space is compressed).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from refbook.formats.bibtex import problems as p
from refbook.formats.bibtex.raw import Block, Field, Fields, Piece, Record, Value
from refbook.formats.log import Log, shown

MAX_STRING: Final = 2**16
"""Characters one value may get from strings: the author list of a large experiment has 20,000."""

MAX_EXPANSION: Final = 2**24
"""Characters all values of a file together may get from strings."""

# BibTeX's styles define these; their full names let the date reader see a month in "10~" # jan.
MONTHS: Final[Mapping[str, str]] = {
    "jan": "January",
    "feb": "February",
    "mar": "March",
    "apr": "April",
    "may": "May",
    "jun": "June",
    "jul": "July",
    "aug": "August",
    "sep": "September",
    "oct": "October",
    "nov": "November",
    "dec": "December",
}

_SPACE: Final = re.compile(r"[ \t\r\n\f\v]+")


class Evaluator:
    """Evaluates the values of one file, in its order: a string holds from its definition on.

    Args:
        log: takes what is wrong.
        strings: strings that are defined already, by lower-case name; BibTeX's months unless given.
    """

    def __init__(self, log: Log, strings: Mapping[str, str] = MONTHS) -> None:
        self.log = log
        self.strings = dict(strings)
        self.expanded = 0
        self.has_read = False
        """Whether there was an entry or an @string."""

    def records(self, blocks: Iterable[Block]) -> Iterator[Record]:
        """The entries, one by one, with their values; of a field given twice the first counts."""
        for block in blocks:
            if block.kind == "string":
                self.has_read = True
                self._define(block)
            elif block.kind == "entry":
                self.has_read = True
                yield Record(block, self._fields(block))

    def _define(self, block: Block) -> None:
        for field in block.fields:
            # Blanks at its ends separate it from what it is joined to.
            value = _squeezed(self._text(field, block))
            old = self.strings.get(field.name)
            if old is not None and old != value and field.name not in MONTHS:
                message = f"the string {shown(field.name)} is defined a second time"
                self.log.add(p.REDEFINED_STRING, message, field.start, hint="give one of them another name")
            self.strings[field.name] = value

    def _fields(self, block: Block) -> Fields:
        make = tuple.__new__  # twice as fast as a named tuple's own, and there is a value a field
        fields: Fields = {}
        for field in block.fields:
            name, pieces, _, is_too_deep, _ = field
            is_macro, text, start, end = pieces[0]
            if is_macro or len(pieces) > 1:
                text, end = self._text(field, block), pieces[-1].end
            # As `compress` does. Of all white space, only the blank is printable.
            if "  " in text or not text.isprintable():
                text = _SPACE.sub(" ", text)
            value = make(Value, (text.strip(" "), start, end, is_too_deep))
            if name in fields:
                message = f"the field {shown(name)} is given twice; the first counts"
                hint = f"the second is kept as {name}-2"
                self.log.add(
                    p.DUPLICATE_FIELD, message, field.start, value.end, hint=hint, item=block.key, field=name
                )
                name = _free_name(name, fields)
            fields[name] = value
        return fields

    def _text(self, field: Field, block: Block) -> str:
        text = "".join([self._operand(piece, field, block) for piece in field.pieces])
        if len(text) > MAX_STRING and any(piece.is_macro for piece in field.pieces):
            self._too_long(field.pieces[0], block, field)
            text = " # ".join(piece.text for piece in field.pieces)
        return text

    def _operand(self, piece: Piece, field: Field, block: Block) -> str:
        if not piece.is_macro:
            return piece.text
        value = self.strings.get(piece.text.lower())
        if value is None:
            message = f"the string {shown(piece.text)} is not defined before this place"
            hint = f"write {{{piece.text}}} if it is text, or define it with @string"
            self.log.add(
                p.UNDEFINED_STRING,
                message,
                piece.start,
                piece.end,
                hint=hint,
                item=block.key,
                field=field.name,
            )
            return piece.text
        if self.expanded + len(value) > MAX_EXPANSION:
            self._too_long(piece, block, field)
            return piece.text
        self.expanded += len(value)
        return value

    def _too_long(self, piece: Piece, block: Block, field: Field) -> None:
        message = f"the strings in {shown(field.name)} expand to too much text and are not expanded"
        hint = f"the limit is {MAX_STRING:,} characters a value"
        self.log.add(p.TOO_LONG, message, piece.start, piece.end, hint=hint, item=block.key, field=field.name)


def compress(text: str) -> str:
    """White space as BibTeX sees it: any amount is one space, none at the ends.

    >>> compress("  The\\n   title ")
    'The title'
    """
    if text.isprintable() and "  " not in text:  # of all white space, only the blank is printable
        return text.strip(" ")
    return _SPACE.sub(" ", text).strip(" ")


def _squeezed(text: str) -> str:
    return _SPACE.sub(" ", text)


def _free_name(name: str, fields: Fields) -> str:
    number = 2
    while f"{name}-{number}" in fields:
        number += 1
    return f"{name}-{number}"
