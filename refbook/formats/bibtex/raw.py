"""What the scanner finds in a .bib file, before anything is interpreted. Offsets index the file's text."""

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
        start: where the field begins.
        is_too_deep: True when its braces are nested too deeply to be interpreted.
    """

    name: str
    pieces: tuple[Piece, ...]
    start: int
    is_too_deep: bool = False


@dataclass(slots=True)
class Block:
    """An `@`-command that defines something.

    Attributes:
        kind: "string" or "entry".
        type: the entry type, lower case.
        key: the citation key; "" for strings and where it is missing.
        start: the offset of the `@`.
        end: behind the closing delimiter.
        key_start: the offset of the key.
        fields: in the order of the file, duplicates included.
        unread: text inside the entry that is no field.
    """

    kind: Literal["string", "entry"]
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
        start: where it stands in the file.
        end: where it ends.
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
