"""Gives a .bib file one look and leaves what it says alone.

Only entries and @strings without a fault are written anew, each after a look that the new text says the same
as the old. Comments, text between entries, @preambles, @comments and everything broken stay byte for byte.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from refbook.errors import WriteError
from refbook.formats.bibtex.braces import Braces
from refbook.formats.bibtex.document import Document, document
from refbook.formats.bibtex.evaluate import compress
from refbook.formats.bibtex.layout import Layout
from refbook.formats.bibtex.patch_manner import cased, type_word
from refbook.formats.bibtex.patch_value import inside
from refbook.formats.bibtex.raw import Block, Field, Piece
from refbook.formats.bibtex.read import read
from refbook.formats.bibtex.wellformed import read_block
from refbook.model.source import Text

_EOL: Final = re.compile(r"\r\n|\r|\n")
_BLANK_LINE: Final = re.compile(r"(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)")
_WORDS: Final = re.compile(r"[ \t\r\n\f\v]+")
_VERBATIM: Final = frozenset({"url", "doi", "eprint", "file", "pdf", "verba", "verbb", "verbc"})
"""Fields whose words are not divided (biblatex manual, 2.2.1, "verbatim field" and "URI field")."""


def formatted(text: Text, layout: Layout) -> str:
    """The text of a .bib file in a layout; a second time nothing changes.

    Args:
        text: the file.
        layout: how it is to look.

    Raises:
        WriteError: the file would say something else; it should never happen.

    >>> text = Text("a.bib", '% mine\\n@Book(x, a={b})\\n@ARTICLE{a,Title="T" , year=2011}')
    >>> print(formatted(text, Layout()), end="")
    % mine
    @Book(x, a={b})
    @article{a,
      title = {T},
      year = 2011,
    }
    """
    file = document(text)
    new = _Formatter(file, layout).text()
    if new != text.content and not _says_the_same(text, new, is_sorted=bool(layout.sort)):
        hint = "please report it with the file"
        raise WriteError("formatting would change what the file says", file=text.file, hint=hint)
    return new


def _says_the_same(old: Text, new: str, *, is_sorted: bool) -> bool:
    before = list(read(old).library)
    after = list(read(Text(old.file, new)).library)
    if is_sorted:
        before, after = (
            sorted(items, key=lambda item: (item.id, str(item.to_csl()))) for items in (before, after)
        )
    return before == after


class _Formatter:
    """One file while it is formatted."""

    def __init__(self, file: Document, layout: Layout) -> None:
        self.content = file.text.content
        self.blocks = file.blocks
        self.layout = layout
        self.braces = Braces(self.content)
        found = _EOL.search(self.content)
        self.eol = found[0] if found else "\n"
        self.sound = set(self._sound())

    def text(self) -> str:
        """The file in its layout."""
        parts = self._parts()
        leads = [lead for lead, _ in parts[:-1]]
        written = [block for _, block in parts[:-1]]
        if self.layout.sort:
            leads, written = self._sorted(leads, written)
        pieces: list[str] = []
        for at, (lead, block) in enumerate(zip(leads, written, strict=True)):
            pieces += (self._gap(lead, at, written), self._block(block))
        return "".join([*pieces, self._tail(parts[-1][0])])

    def _parts(self) -> list[tuple[str, Block]]:
        """What stands before each block, and the block; the text at the end with an empty one."""
        at, parts = 0, []
        for block in self.blocks:
            parts.append((self.content[at : block.start], block))
            at = block.end
        return [*parts, (self.content[at:], Block("comment", "", at, at))]

    # Between blocks

    def _gap(self, lead: str, at: int, blocks: Sequence[Block]) -> str:
        if lead.strip() or not at:
            return lead if lead.strip() else ""
        before, after = blocks[at - 1], blocks[at]
        if not (self._is_sound(before) and self._is_sound(after)):
            return lead
        if before.kind == after.kind == "string" and not _BLANK_LINE.search(lead):
            return self.eol
        return self.eol * (1 + self.layout.blank_lines)

    def _tail(self, rest: str) -> str:
        if rest.strip():
            return rest
        return self.eol if self.blocks and self._is_sound(self.blocks[-1]) else rest

    # Sorting

    def _sorted(self, leads: list[str], blocks: list[Block]) -> tuple[list[str], list[Block]]:
        """Entries in the order of the layout, within each stretch that holds only whole entries."""
        parents = {compress(piece.text).lower() for piece in self._references()}
        start = 0
        while start < len(blocks):
            end = start
            while end < len(blocks) and blocks[end].kind == "entry" and self._is_sound(blocks[end]):
                end += 1
            if end - start > 1:
                head, leads[start] = _divided(leads[start])
                pairs = list(zip(leads[start:end], blocks[start:end], strict=True))
                for key in reversed(self.layout.sort):
                    pairs.sort(key=lambda pair: self._key(pair[1], key.lstrip("-")), reverse=key[0] == "-")
                # BibTeX wants an entry that others refer to behind them ("BibTeXing", section 2.1).
                pairs.sort(key=lambda pair: pair[1].key.lower() in parents)
                leads[start:end] = [lead for lead, _ in pairs]
                blocks[start:end] = [block for _, block in pairs]
                leads[start] = head + leads[start].lstrip("\r\n" if head else "")
            start = max(end, start + 1)
        return [self._with_break(lead, at) for at, lead in enumerate(leads)], blocks

    def _with_break(self, lead: str, at: int) -> str:
        """A comment that came before another entry must not end up in the line of one."""
        if at and lead.strip() and not lead[:1].isspace():
            return self.eol * 2 + lead
        return lead

    def _references(self) -> Iterator[Piece]:
        for block in self.blocks:
            for field in block.fields:
                if field.name == "crossref":
                    yield from field.pieces

    def _key(self, block: Block, name: str) -> tuple[bool, str]:
        """What an entry is sorted by; those that have no such thing come last."""
        if name in ("key", "type"):
            return False, (block.key if name == "key" else block.type).casefold()
        found = [field for field in block.fields if field.name == name.lower()]
        text = "".join(compress(piece.text) for piece in found[0].pieces) if found else ""
        return not text, text.replace("{", "").casefold()

    # Blocks

    def _block(self, block: Block) -> str:
        old = self.content[block.start : block.end]
        if not self._is_sound(block):
            return old
        new = self._string(block) if block.kind == "string" else self._entry(block)
        return new if _is_same(block, new) else old

    def _is_sound(self, block: Block) -> bool:
        """True for an entry or @string that can be written anew."""
        return block.start in self.sound

    def _sound(self) -> Iterator[int]:
        """Where the blocks without a fault begin."""
        for block in self.blocks:
            if block.kind in ("entry", "string") and block.fields and not block.unread:
                read = read_block(self.content, block.start, self.braces)
                if read is not None and (read.end, read.fields) == (block.end, block.fields):
                    yield block.start

    def _string(self, block: Block) -> str:
        if len(block.fields) > 1:
            return self.content[block.start : block.end]
        field = block.fields[0]
        name = self.content[field.start : field.start + len(field.name)]
        return f"@{self._type(block)}{{{name} = {self._value(field, 0)}}}"

    def _type(self, block: Block) -> str:
        case = self.layout.type_case
        return type_word(self.content, block)[2] if case == "keep" else cased(block.type, case)

    def _entry(self, block: Block) -> str:
        fields = self._ordered(block.fields)
        width = max(len(field.name) for field in fields) if self.layout.align else 0
        lines = [self._field(field, width) for field in fields]
        comma = "," if self.layout.trailing_comma else ""
        inner = f",{self.eol}".join(lines)
        return f"@{self._type(block)}{{{block.key},{self.eol}{inner}{comma}{self.eol}}}"

    def _ordered(self, fields: Sequence[Field]) -> list[Field]:
        order = {name.lower(): at for at, name in enumerate(self.layout.field_order)}
        return sorted(fields, key=lambda field: order.get(field.name, len(order)))

    def _field(self, field: Field, width: int) -> str:
        case = self.layout.field_case
        spelled = self.content[field.start : field.start + len(field.name)]
        name = spelled if case == "keep" else cased(field.name, case)
        head = f"{self.layout.space}{name.ljust(width)} = "
        return head + self._value(field, len(head))

    # Values

    def _value(self, field: Field, column: int) -> str:
        return " # ".join(self._piece(piece, field, column) for piece in field.pieces)

    def _piece(self, piece: Piece, field: Field, column: int) -> str:
        opener = self.content[piece.start - 1]
        if piece.is_macro or opener not in '{"' or self.content[piece.end : piece.end + 1] not in ("}", '"'):
            return piece.text
        raw = self.content[piece.start : piece.end]
        text = self._wrapped(raw, column) if len(field.pieces) == 1 and field.name not in _VERBATIM else raw
        return self._delimited(text, opener)

    def _delimited(self, text: str, opener: str) -> str:
        wanted = {"braces": "{", "quotes": '"', "keep": opener}[self.layout.delimiters]
        if wanted == '"' and (inside(f'"{text}"') or not text):
            return f'"{text}"'
        return f"{{{text}}}"

    def _wrapped(self, text: str, column: int) -> str:
        """A long text over several lines; paragraphs stay as they are."""
        if not self.layout.wrap or _BLANK_LINE.search(text):
            return text
        room, indent = self.layout.wrap, self.layout.space * 2
        used, lines, line = column + 1, [], ""
        for word in _WORDS.split(text):
            if line and used + len(line) + 1 + len(word) > room:
                lines.append(line)
                line, used = word, len(indent.expandtabs())
            else:
                line = f"{line} {word}" if line or (not lines and text[:1].isspace()) else word
        return f"{self.eol}{indent}".join([*lines, line])


def _divided(lead: str) -> tuple[str, str]:
    """What stands before an entry: what belongs to the file, and what stands right above the entry."""
    blanks = list(_BLANK_LINE.finditer(lead))
    at = blanks[-1].end() if blanks else 0
    return lead[:at], lead[at:]


def _is_same(old: Block, text: str) -> bool:
    """True when a new text of an entry says what the old one does, whatever the order of its fields."""
    new = read_block(text, 0, Braces(text))
    if new is None or new.end != len(text) or (new.key, new.type) != (old.key, old.type):
        return False
    return sorted(map(_said, new.fields)) == sorted(map(_said, old.fields))


def _said(field: Field) -> tuple[str, list[tuple[bool, str]]]:
    """What a field says, by its name."""
    return field.name, [(piece.is_macro, compress(piece.text)) for piece in field.pieces]
