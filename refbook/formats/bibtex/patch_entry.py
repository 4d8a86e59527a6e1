"""One entry of a file and what shall become of it: new values, fields put in and taken out, another key."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from refbook.formats.bibtex.patch_manner import (
    Manner,
    cased,
    end_before,
    is_separator,
    manner_of,
    type_word,
    value_start,
)
from refbook.formats.bibtex.patch_value import written_like
from refbook.formats.bibtex.raw import Block, Field
from refbook.model.source import Edit

_COMMA: Final = re.compile(r"\s*,")
_COMMENT: Final = re.compile(r"[ \t]*%[^\r\n]*")
_LINE_END: Final = re.compile(r"[ \t]*(?:\r\n|\r|\n)")


@dataclass(slots=True, eq=False)
class Slot:
    """A field as it is going to be.

    Attributes:
        name: lower case.
        value: what stands in the file, with delimiters.
        field: the field in the file; None for a new one.
        is_changed: True when it gets another value.
        is_dropped: True when it is taken out.
    """

    name: str
    value: str
    field: Field | None = None
    is_changed: bool = False
    is_dropped: bool = False


class Entry:
    """The changes of one entry.

    Args:
        content: the text of the file.
        block: the entry.
        otherwise: the manner of entries that show none.
    """

    def __init__(self, content: str, block: Block, otherwise: Manner) -> None:
        self.content = content
        self.block = block
        self.manner = manner_of(content, block, otherwise)
        self.key = block.key
        self.type = block.type
        self.slots = [
            Slot(field.name, content[value_start(content, field) : field.end], field)
            for field in block.fields
        ]

    # Looking

    @property
    def living(self) -> list[Slot]:
        """The fields that are going to be there, in the order of the file."""
        return [slot for slot in self.slots if not slot.is_dropped]

    def slot(self, name: str) -> Slot | None:
        """The field of a name that counts: the first."""
        return next((slot for slot in self.living if slot.name == name), None)

    # Changing

    def rewrite(self, slot: Slot, latex: str) -> None:
        """Give a field another value, in the delimiters it has."""
        slot.value = written_like(slot.value, slot.name, latex)
        slot.is_changed = True

    def set(self, name: str, latex: str) -> None:
        """Give the field of a name another value, or put it in behind the last one."""
        slot = self.slot(name)
        if slot is None:
            self.slots.append(Slot(name, self.manner.value(name, latex)))
        else:
            self.rewrite(slot, latex)

    def drop(self, slot: Slot) -> None:
        """Take a field out."""
        slot.is_dropped = True
        if slot.field is None:
            self.slots.remove(slot)

    # Edits

    def edits(self) -> list[Edit]:
        """The edits of the file that make the changes."""
        return [*self._head_edits(), *self._field_edits(), *self._insertion()]

    def _head_edits(self) -> Iterator[Edit]:
        start, end, _ = type_word(self.content, self.block)
        if self.type != self.block.type:
            yield Edit(start, end, cased(self.type, self.manner.type_case))
        if self.key != self.block.key:
            yield self._key_edit()

    def _key_edit(self) -> Edit:
        start = self.block.key_start
        if self.block.key:
            return Edit(start, start + len(self.block.key), self.key)
        has_comma = self.content.startswith(",", start)
        return Edit(start, start, self.key if has_comma else f"{self.key}, ")

    def _field_edits(self) -> Iterator[Edit]:
        for index, slot in enumerate(self.slots):
            if slot.field is None:
                continue
            if slot.is_dropped:
                yield self._deletion(index, slot.field)
            elif slot.is_changed:
                yield Edit(value_start(self.content, slot.field), slot.field.end, slot.value)

    def _deletion(self, index: int, field: Field) -> Edit:
        """A field goes with what separates it from the one before; the comma behind it serves that one."""
        before = end_before(self.block, index)
        if is_separator(self.content[before : field.start]):
            return Edit(before, field.end, "")
        # A comment stands between them and stays.
        comma = _COMMA.match(self.content, field.end)
        is_last = field is self.block.fields[-1]
        if comma is None or is_last or self.slots[index + 1].is_dropped:  # that one takes the comma
            return Edit(field.start, field.end, "")
        blank = _LINE_END.match(self.content, comma.end())
        start = line_start(self.content, field.start)
        if blank and not self.content[start : field.start].strip(" \t"):
            return Edit(start, blank.end(), "")
        return Edit(field.start, comma.end(), "")

    def _insertion(self) -> Iterator[Edit]:
        added = [self.manner.field_as(slot.name, slot.value) for slot in self.slots if slot.field is None]
        if not added:
            return
        end = end_before(self.block, len(self.block.fields))
        comma = _COMMA.match(self.content, end, self.block.end)
        between = self.manner.between
        if comma is None:
            yield Edit(end, end, "".join(between + field for field in added) + self._before_closer(end))
            return
        at = comma.end()
        comment = _COMMENT.match(self.content, at, self.block.end)
        at = comment.end() if comment else at
        space = between.rpartition(",")[2]
        yield Edit(at, at, "".join(f"{space}{field}," for field in added))

    def _before_closer(self, end: int) -> str:
        """An entry without fields has its closing brace behind the key; it gets a line of its own."""
        is_bare = not self.block.fields and self.content[end : end + 1] in ("}", ")")
        return self.manner.closing[:-1] if is_bare else ""


def line_start(content: str, at: int) -> int:
    """Where the line of a place begins.

    >>> line_start("a\\nbc", 3)
    2
    """
    return max(content.rfind("\n", 0, at), content.rfind("\r", 0, at)) + 1
