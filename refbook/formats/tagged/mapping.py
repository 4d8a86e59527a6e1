"""Rows of a tagged format's table: one variable and the tags that hold it.

Both reading and writing follow a table, row by row. Reading: a row fills its variable from the fields with
its tags that no row before it has used. Writing: a row writes its variable unless its tags are taken. What
no row takes is kept: an unknown field in `extra`, a variable without a tag as a note `variable: value`, the
way of writing that Zotero and citeproc-js read too.

`formats.rows` has no codecs of several tags and no rows that depend on another field; these have both.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Final, NamedTuple, TypeAlias

from refbook.formats.tagged.lines import Field
from refbook.model.finding import Problem
from refbook.model.variable import Value
from refbook.model.vocabulary import ITEM_TYPES

Say: TypeAlias = Callable[[Problem, str, Field, str], None]
"""Reports a problem with a message about a field, and a hint."""


class Found(NamedTuple):
    """What a codec read.

    Attributes:
        value: the variable's value; None when the fields hold none.
        used: the fields that said it, and those that say nothing else.
    """

    value: Value | None
    used: Sequence[Field]


class Codec(NamedTuple):
    """How a value is written.

    Attributes:
        read: the fields of a row, in the order of its tags, none of them empty -> what they say; None when
            they say nothing that the variable holds.
        write: the value, and the row's tags -> tags with values.
    """

    read: Callable[[Sequence[Field], Say], Found | None]
    write: Callable[[Value, Sequence[str]], Iterable[tuple[str, str]]]


class Row(NamedTuple):
    """One variable and its tags.

    Attributes:
        variable: the CSL variable.
        tags: where it is read from, best first; the codec decides where it is written, usually the first.
        codec: how its value is written.
        types: the CSL types the row is for; empty for all.
        not_types: the CSL types it is not for.
        with_tag: the row reads only records that have this tag.
        with_variable: the row writes only items that have this variable.
        shares: True when several variables are written with its tags.
        writes: False for a row that only reads.
    """

    variable: str
    tags: tuple[str, ...]
    codec: Codec
    types: frozenset[str] = frozenset()
    not_types: frozenset[str] = frozenset()
    with_tag: str = ""
    with_variable: str = ""
    shares: bool = False
    writes: bool = True

    def is_for(self, type: str) -> bool:
        """True when the row is for items of a CSL type."""
        return type not in self.not_types and (not self.types or type in self.types)


class Table:
    """What both directions of a format follow.

    Attributes:
        rows: its rows, in the order in which they are tried.
        tags: every tag of the format.
        skipped: tags that are no fields of a work: those that begin and end records, and its key.
        note: the tag for what has none; "" when the format has no place for it.
        labels: what notes call a variable, in small letters -> the variable.
    """

    def __init__(
        self,
        rows: tuple[Row, ...],
        *,
        others: Iterable[str] = (),
        skipped: Iterable[str] = (),
        note: str = "",
        labels: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        self.rows: Final = rows
        self.skipped: Final = frozenset(skipped)
        self.note: Final = note
        self.labels: Final = labels
        self.tags: Final = frozenset({tag for row in rows for tag in row.tags} | {*others} | self.skipped)
        self._for_type = cache(self._select)
        self._reading = lru_cache(maxsize=1000)(self._choose)  # the records of a file have few sets of tags

    def for_reading(self, type: str, tags: frozenset[str]) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
        """The rows that can read a record of a type with these tags: all but the notes', and the notes'."""
        return self._reading(type if type in ITEM_TYPES else "", tags)

    def _choose(self, type: str, tags: frozenset[str]) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
        rows = [row for row in self._for_type(type) if not tags.isdisjoint(row.tags)]
        others = tuple(row for row in rows if row.tags[0] != self.note)
        return others, tuple(row for row in rows if row.tags[0] == self.note)

    def for_type(self, type: str) -> tuple[Row, ...]:
        """The rows for items of a CSL type; an unknown type has those that are for all types."""
        return self._for_type(type if type in ITEM_TYPES else "")

    def _select(self, type: str) -> tuple[Row, ...]:
        return tuple(row for row in self.rows if row.is_for(type))
