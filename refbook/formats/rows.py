"""Rows of a mapping table: one variable and the fields of a format that hold it.

A table is data that both the reader and the writer of a format follow. Reading: a row fills its variable
from the first of its fields that is there and not yet used. Writing: a row writes its variable to its first
field, unless that is taken. Formats whose fields need more columns (BibTeX) have rows of their own.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from refbook.model.vocabulary import ITEM_TYPES


class Row(NamedTuple):
    """One variable and its fields.

    Attributes:
        variable: the CSL variable.
        fields: where it is read from, best first; it is written to the first.
        codec: how its value is written: the format's own word.
        types: the CSL types the row is for; empty for all.
        not_types: the CSL types it is not for.
        is_written: False for a row that only reads, since another one writes its variable.
    """

    variable: str
    fields: tuple[str, ...]
    codec: str = "text"
    types: frozenset[str] = frozenset()
    not_types: frozenset[str] = frozenset()
    is_written: bool = True

    def is_for(self, type: str) -> bool:
        """True when the row is for items of a CSL type."""
        return type not in self.not_types and (not self.types or type in self.types)


class Table:
    """The rows of a format, in the order in which they are tried.

    >>> table = Table((Row("page", ("SP",), not_types=frozenset({"book"})), Row("title", ("TI",))))
    >>> [row.variable for row in table.for_type("book")]
    ['title']
    """

    def __init__(self, rows: tuple[Row, ...]) -> None:
        self.rows: Final = rows
        self._for_type = cache(self._select)

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    def for_type(self, type: str) -> tuple[Row, ...]:
        """The rows for items of a CSL type; an unknown type has the rows that are for all types."""
        return self._for_type(type if type in ITEM_TYPES else "")

    def _select(self, type: str) -> tuple[Row, ...]:
        return tuple(row for row in self.rows if row.is_for(type))
