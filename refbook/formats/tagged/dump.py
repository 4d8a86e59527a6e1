"""Items -> records, along a format's table."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from refbook.formats.tagged.dates import write_date
from refbook.formats.tagged.lines import one_line
from refbook.formats.tagged.mapping import Row, Table
from refbook.formats.tagged.names import write_name
from refbook.model.article import Article
from refbook.model.date import Date
from refbook.model.item import Item
from refbook.model.variable import Value


class Dump:
    """One record in the making: tags with values, in their order.

    Attributes:
        item: the item.
        pairs: the tags and values so far, none of them empty or of several lines.
    """

    def __init__(self, item: Item, table: Table) -> None:
        self.item = item.as_item() if isinstance(item, Article) else item
        self.table = table
        self.pairs: list[tuple[str, str]] = []
        self.written: set[str] = set()
        self._taken: set[str] = set()

    def add(self, tag: str, value: str) -> None:
        """Add a tag, unless its value is empty."""
        if line := one_line(value):
            self.pairs.append((tag, line))

    def follow(self, type: str) -> None:
        """Write the variables that rows for a type have tags for."""
        for row in self.table.for_type(type):
            if row.writes and row.variable in self.item and row.variable not in self.written:
                self._write_row(row)

    def _write_row(self, row: Row) -> None:
        if row.with_variable and row.with_variable not in self.item:
            return
        pairs = list(row.codec.write(self.item[row.variable], row.tags))
        if not row.shares and not self._taken.isdisjoint(tag for tag, _ in pairs):
            return
        for tag, value in pairs:
            self.add(tag, value)
            self._taken.add(tag)
        self.written.add(row.variable)

    def write_labelled_notes(self, type: str) -> None:
        """Write what has no tag as notes; `type` is what a reader makes of the record's own type."""
        if not self.table.note:
            return
        if self.item.type != type:
            self.add(self.table.note, f"type: {self.item.type}")
        for variable, value in self.item.variables.items():
            if variable not in self.written:
                for text in _texts(value):
                    self.add(self.table.note, f"{variable}: {one_line(text)}")

    def write_extra(self, tag: re.Pattern[str]) -> None:
        """Write the unknown fields whose names have the form of a tag."""
        for name, value in self.item.extra.items():
            if tag.fullmatch(name) and name not in self.table.skipped:
                for text in _listed(value):
                    self.add(name, text)


def _texts(value: Value) -> list[str]:
    if isinstance(value, tuple):
        return [write_name(name) for name in value]
    return [write_date(value) if isinstance(value, Date) else str(value)]


def _listed(value: Any) -> Iterator[str]:
    values = value if isinstance(value, list) else [value]
    return (str(each) for each in values if isinstance(each, str | int))
