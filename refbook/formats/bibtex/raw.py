"""What the scanner finds in a .bib file, before anything is interpreted.

All offsets index the text of the file; an end is behind the last character, so that `text[start:end]` is
the thing itself. Of this entry::

    @book{knuth, title = {The } # tex,}
    |     |      |        |  |      |  |
    |     |      |        |  |      |  block.end
    |     |      |        |  |      field.end (the comma belongs to nothing)
    |     |      |        |  pieces[0].end
    |     |      |        pieces[0].start
    |     |      field.start
    |     block.key_start
    block.start
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple, TypeAlias


class Piece(NamedTuple):
    """One operand of `#`.

    Attributes:
        is_macro: True for a bare name, which stands for an @string.
        text: what stands between the delimiters, or the bare word.
        start: where `text` begins, delimiters excluded.
        end: where it ends.
    """

    is_macro: bool
    text: str
    start: int
    end: int


class Field(NamedTuple):
    """A field as it was written.

    Attributes:
        name: lower case; "" when the file gives none.
        pieces: the operands of its value; empty when the file gives none.
        start: where the field begins: with its name.
        is_too_deep: True when its braces are nested too deeply to be interpreted.
        end: behind the closing delimiter of its value, before any comma.
    """

    name: str
    pieces: tuple[Piece, ...]
    start: int
    is_too_deep: bool = False
    end: int = 0


@dataclass(slots=True)
class Block:
    """A command of the file.

    Attributes:
        kind: "string" or "entry"; "comment" and "preamble", which define nothing.
        type: what follows the `@`, lower case.
        start: the offset of the `@`.
        end: behind the closing delimiter. Of a @comment that holds entries, behind its opening delimiter:
            the entries are blocks of their own.
        key: the citation key; "" where it is missing, and for all but entries.
        key_start: the offset of the key.
        fields: in the order of the file, duplicates included; the value of a @preamble is one without name.
        unread: text inside the entry that is no field.
    """

    kind: Literal["string", "entry", "comment", "preamble"]
    type: str
    start: int
    end: int = 0
    key: str = ""
    key_start: int = 0
    fields: list[Field] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)


class Value(NamedTuple):
    """A field's value with macros and `#` evaluated, still LaTeX.

    Attributes:
        text: white space compressed, as BibTeX does.
        start: where it stands in the file: behind the opening delimiter of its first operand.
        end: where it ends: before the closing delimiter of its last operand.
        is_too_deep: see `Field.is_too_deep`.
    """

    text: str
    start: int
    end: int
    is_too_deep: bool = False


Fields: TypeAlias = dict[str, Value]
"""Lower-case field name -> value."""


@dataclass(slots=True)
class Record:
    """An entry with its values evaluated.

    Attributes:
        block: where it comes from.
        fields: what it says itself and, later, what it inherits.
    """

    block: Block
    fields: Fields
