"""A .bib file as it stands, and what is put into it and taken out of it as a whole."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from refbook.formats.bibtex.document import document
from refbook.formats.bibtex.patch_changes import Place, dialect_of
from refbook.formats.bibtex.patch_entry import Entry, line_start
from refbook.formats.bibtex.patch_manner import Manner, manner_of
from refbook.formats.bibtex.patch_parts import Part
from refbook.formats.bibtex.raw import Block
from refbook.formats.bibtex.read import read
from refbook.formats.bibtex.write import Dialect, entry_fields
from refbook.model.format import Reading
from refbook.model.item import Item
from refbook.model.source import Edit, Text

_EOL: Final = re.compile(r"\r\n|\r|\n")
_REST_OF_LINE: Final = re.compile(r"[ \t]*(?:\r\n|\r|\n|\Z)")
_TELLING: Final = 25
"""So many entries show the manner of a file."""

_BLANK_LINE: Final = re.compile(r"[ \t]*(?:\r\n|\r|\n)")


@dataclass(frozen=True, slots=True)
class BibFile:
    """A .bib file.

    Attributes:
        reading: what it says.
        blocks: the entry of each item.
    """

    reading: Reading
    blocks: list[Block]

    @classmethod
    def of(cls, text: Text) -> BibFile:
        """Read a file, and scan it for where its entries stand."""
        reading = read(text)
        entries = (block for block in document(text).blocks if block.kind == "entry")
        return cls(reading, [block for block in entries if block.type != "xdata"])

    @property
    def content(self) -> str:
        """Its text."""
        return self.reading.places.text.content

    @property
    def items(self) -> Sequence[Item]:
        """Its items."""
        return self.reading.library.items

    @property
    def eol(self) -> str:
        """How its lines end."""
        found = _EOL.search(self.content)
        return found[0] if found else "\n"

    @property
    def dialect(self) -> Dialect:
        """The dialect of most of its fields."""
        return dialect_of((field.name for block in self.blocks for field in block.fields), "bibtex")

    def manner(self) -> Manner:
        """The manner of most of its last entries."""
        usual = Manner(between=f",{self.eol}  ", closing=f",{self.eol}}}")
        telling = islice((block for block in reversed(self.blocks) if block.fields), _TELLING)
        manners = [manner_of(self.content, block, usual) for block in telling]
        layouts = Counter((manner.between, manner.closing) for manner in manners)
        return next(
            (each for each in manners if layouts[each.between, each.closing] == max(layouts.values())), usual
        )

    def place(self, index: int, part: Part, entry: Entry) -> Place:
        """Where a part of an item stands.

        Args:
            index: the item's.
            part: the part.
            entry: the changes that led to this file; its fields are those of the item's block here.
        """
        places = self.reading.places
        found = places.offsets.get((index, part.name))
        if found is None and places.locate is not None:
            found = places.locate(index, part.name)
        if part.kind in ("id", "type") or found is None:
            return Place()
        fields = zip(self.blocks[index].fields, entry.living, strict=False)
        slot = next((slot for field, slot in fields if field.start <= found[0] <= field.end), None)
        return Place(slot, is_inherited=slot is None)

    # Entries

    def removal(self, block: Block) -> Edit:
        """Take an entry out, with its line and one of the blank lines around it."""
        start, end = block.start, block.end
        first = line_start(self.content, start)
        rest = _REST_OF_LINE.match(self.content, end)
        if self.content[first:start].strip(" \t\ufeff") or rest is None:
            return Edit(start, end, "")
        end = rest.end()
        before = self.content[:first][-4:]
        if first == 0 or _EOL.sub("\n", before).endswith("\n\n"):
            blank = _BLANK_LINE.match(self.content, end)
            end = blank.end() if blank else end
        return Edit(first, end, "")

    def addition(self, items: Sequence[Item], behind: Block | None) -> Edit:
        """Put entries in.

        Args:
            items: their items; the ids are valid keys.
            behind: the entry behind which they stand; None for the end of the file.
        """
        manner, eol = self.manner(), self.eol
        entries = [manner.entry(type, item.id, fields) for item, (type, fields) in self._written(items)]
        if behind is not None:
            space = self._space_before(behind)
            return Edit(behind.end, behind.end, "".join(space + entry for entry in entries))
        at = len(self.content)
        head = "" if not self.content.strip() else eol if self.content.endswith(("\n", "\r")) else eol * 2
        return Edit(at, at, head + (eol * 2).join(entries) + eol)

    def _written(self, items: Sequence[Item]) -> Iterator[tuple[Item, tuple[str, dict[str, str]]]]:
        dialect = self.dialect
        return ((item, entry_fields(item, dialect)) for item in items)

    def _space_before(self, block: Block) -> str:
        """What separates an entry from the one before it; a blank line unless the file does otherwise."""
        start = block.start
        space = self.content[len(self.content[:start].rstrip()) : start]
        is_first = start == len(space)
        is_behind_entry = any(other.end == start - len(space) for other in self.blocks)
        return space if space and not is_first and is_behind_entry else self.eol * 2
