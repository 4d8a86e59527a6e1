"""Which entries of a file have to wait for others: those that take something from another, or give it.

All others are made into Items one by one as they are read, so that a large file is never in memory as a
whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from refbook.formats.bibtex.evaluate import compress
from refbook.formats.bibtex.raw import Record

_FIELDS: Final = frozenset({"crossref", "entryset", "related"})
# `=` and the keys up to the end of the value, when this is a simple one.
_KEYS: Final = re.compile(r"\s*+=\s*+(?:[{\"]([^{}\"#]*+)[}\"]\s*+[,}]|())")
# Gives an entry further names.
_IDS: Final = re.compile(r"ids\s*+=")


class Relations:
    """Tells the entries of one file that are related to others.

    >>> relations = Relations("@inbook{a, crossref = {b}} @book{b} @book{c}")
    >>> [relations.names(key) for key in "bc"]
    [True, False]
    """

    def __init__(self, content: str) -> None:
        folded = content.lower()
        values = [value for field in _FIELDS for value in _values(folded, field)]
        self._is_anybody = "xdata" in folded or _IDS.search(folded) is not None or None in values
        self._named = {compress(key) for value in values if value for key in value.split(",")}

    def names(self, key: str) -> bool:
        """True when some entry may name this one."""
        return self._is_anybody or key.lower() in self._named

    def concern(self, record: Record) -> bool:
        """True when a record may take something from another, or give it."""
        return self.names(record.block.key) or not _FIELDS.isdisjoint(record.fields)


def _values(content: str, field: str) -> Iterator[str | None]:
    """The values of a field in a whole file; None for one that is not simple."""
    # Plain words are searched for ten times as fast as patterns of several.
    at = content.find(field)
    while at >= 0:
        at += len(field)
        if found := _KEYS.match(content, at):
            yield found[1]
        at = content.find(field, at)
