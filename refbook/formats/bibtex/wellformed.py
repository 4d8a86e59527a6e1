"""Reads the blocks that are written without a fault: nearly all, in a fifth of the time.

What is found here is what `scan` finds in such a block; whatever could be a fault is left to it.
"""

from __future__ import annotations

import re
from typing import Final

from refbook.formats.bibtex.braces import Braces
from refbook.formats.bibtex.raw import Block, Field, Piece
from refbook.formats.bibtex.tokens import NAME, TYPE


def _pair(levels: int) -> str:
    """Pairs of braces in pairs; deeper ones are counted."""
    inside = "" if levels == 1 else rf"(?:{_pair(levels - 1)}[^{{}}]*+)*+"
    return rf"\{{[^{{}}]*+{inside}\}}"


# All repeats are possessive: a text that does not match is left after one look at it.
_INNER: Final = _pair(levels=5)
_BRACED: Final = rf"\{{([^{{}}]*+(?:{_INNER}[^{{}}]*+)*+)\}}"
_QUOTED: Final = rf'"([^"{{}}]*+(?:{_INNER}[^"{{}}]*+)*+)"'
_BARE: Final = r"([^\s\"#%'(),={}@]++)"
_OPERAND: Final = rf"(?:{_BRACED}|{_QUOTED}|{_BARE})"
_COMMA: Final = r"\s*+(?:,\s*+(?!,)|(?=\}))"
_COMMA_OR_HASH: Final = r"\s*+(?:,\s*+(?!,)|(?=\})|(#)\s*+)"

# A key that every program takes: see _BAD_IN_KEY in `scan`.
_KEY: Final = r"[^\s\"#%'(),={}\\~\ufffd\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]++"
_ENTRY: Final = re.compile(rf"@\s*+((?>{TYPE}))\s*+\{{\s*+({_KEY}){_COMMA}")
_STRING: Final = re.compile(r"@\s*+string\s*+(\{)\s*+(?!,)", re.IGNORECASE)
_FIELD: Final = re.compile(rf"((?>{NAME}))\s*+=\s*+{_OPERAND}{_COMMA_OR_HASH}")
_OPERAND_AGAIN: Final = re.compile(rf"(){_OPERAND}{_COMMA_OR_HASH}")
_DEEP: Final = re.compile(rf"((?>{NAME}))\s*+=\s*+(?=\{{)")
_DEEP_END: Final = re.compile(_COMMA)
# A comma behind the end may go on with fields that one closing brace too many has shut out.
_END: Final = re.compile(r"\}(?!\s*+,)")

# The groups of _FIELD; the name is the first.
_OPERAND_GROUPS: Final = (2, 3, 4)
_BARE_GROUP: Final = 4
_HASH_GROUP: Final = 5

_OTHER_COMMANDS: Final = frozenset({"string", "comment", "preamble"})


def read_block(text: str, at: int, braces: Braces) -> Block | None:
    """The entry or @string that begins at an `@`; None when anything about it may be wrong.

    >>> text = "@book{a, title = {T}, year = 2011}"
    >>> [field.name for field in read_block(text, 0, Braces(text)).fields]
    ['title', 'year']
    >>> text = "@book{a, title = {T} year = 2011}"
    >>> read_block(text, 0, Braces(text)) is None
    True
    """
    if at and text[at - 1].isalnum():
        return None
    block = _begun(text, at)
    if block is None:
        return None
    fields_end = _read_fields(text, block.end, block.fields, braces)
    end = None if fields_end is None else _END.match(text, fields_end)
    if end is None:
        return None
    block.end = end.end()
    return block


def _begun(text: str, at: int) -> Block | None:
    """A block that ends before its first field."""
    entry = _ENTRY.match(text, at)
    if entry is not None:
        type = entry[1].lower()
        if type not in _OTHER_COMMANDS:
            return Block("entry", type, at, entry.end(), entry[2], entry.start(2))
    string = _STRING.match(text, at)
    return None if string is None else Block("string", "string", at, string.end(), "", string.end(1))


def _read_fields(text: str, at: int, fields: list[Field], braces: Braces) -> int | None:
    """Read the fields of a block; where they end, None when one is not well-formed."""
    make = tuple.__new__  # twice as fast as a named tuple's own, and these are as many as there are fields
    place: int | None = at
    while place is not None:
        found = _FIELD.match(text, place)
        if found is None:
            deep = _DEEP.match(text, place)
            if deep is None:
                break
            place = _read_deep(text, deep, fields, braces)
            continue
        group = found.lastindex
        if group is None or group == _HASH_GROUP:
            place = _read_joined(text, found, fields)
            continue
        content, (start, end), is_bare = found[group], found.span(group), group == _BARE_GROUP
        piece = make(Piece, (is_bare and not content.isdecimal(), content, start, end))
        fields.append(make(Field, (found[1].lower(), (piece,), place, False, end if is_bare else end + 1)))
        place = found.end()
    return place


def _piece(found: re.Match[str]) -> tuple[Piece, int]:
    """The operand that was found, and where it ends with its delimiter."""
    group = found.lastindex
    if group == _HASH_GROUP:
        group = next(each for each in _OPERAND_GROUPS if found[each] is not None)
    assert group is not None
    text = found[group]
    start, end = found.span(group)
    if group == _BARE_GROUP:
        return Piece(not text.isdecimal(), text, start, end), end
    return Piece(False, text, start, end), end + 1


def _read_joined(text: str, found: re.Match[str], fields: list[Field]) -> int | None:
    """Read a value of several operands, the first of which is found."""
    name, start = found[1].lower(), found.start()
    pieces: list[Piece] = []
    operand: re.Match[str] | None = found
    while operand is not None:
        piece, end = _piece(operand)
        pieces.append(piece)
        if operand[_HASH_GROUP] is None:
            fields.append(Field(name, tuple(pieces), start, False, end))
            return operand.end()
        operand = _OPERAND_AGAIN.match(text, operand.end())
    return None


def _read_deep(text: str, found: re.Match[str], fields: list[Field], braces: Braces) -> int | None:
    """Read a value with more braces in braces than the pattern counts."""
    start, opener = found.start(), found.end()
    closer = braces.close(opener)
    if closer is None or opener in braces.too_deep:
        return None
    after = _DEEP_END.match(text, closer + 1)
    if after is None:
        return None
    piece = Piece(False, text[opener + 1 : closer], opener + 1, closer)
    fields.append(Field(found[1].lower(), (piece,), start, False, closer + 1))
    return after.end()
