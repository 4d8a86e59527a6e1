"""Places in little memory: a large file has millions of them."""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from typing import Final

from refbook.formats.bibtex.raw import Value
from refbook.model.source import Places, Text

_NOTHING: Final[tuple[tuple[str, ...], int]] = ((), 0)


class PackedPlaces(Places):
    """Places that take 16 bytes each and not 200: all offsets are in two arrays.

    Many items have the same variables in the same order, whose names are kept once.

    >>> places = PackedPlaces(Text("a.bib", "@misc{a}"))
    >>> places.put(0, {"id": Value("a", 6, 7)})
    >>> str(places.span(0, "id")), places.span(1, "id")
    ('a.bib:1:7', None)
    """

    __slots__ = ("_ends", "_items", "_names", "_starts")

    def __init__(self, text: Text) -> None:
        super().__init__(text, locate=self._find)
        self._items: dict[int, tuple[tuple[str, ...], int]] = {}
        self._starts = array("I")
        self._ends = array("I")
        self._names: dict[tuple[str, ...], tuple[str, ...]] = {}

    def put(self, item: int, places: Mapping[str, Value]) -> None:
        """Remember where the variables of an item stand."""
        names = tuple(places)
        self._items[item] = self._names.setdefault(names, names), len(self._starts)
        values = places.values()
        self._starts.extend([value[1] for value in values])
        self._ends.extend([value[2] for value in values])

    def _find(self, item: int, variable: str) -> tuple[int, int] | None:
        names, first = self._items.get(item, _NOTHING)
        if variable not in names:
            return None
        at = first + names.index(variable)
        return (self._starts[at], self._ends[at])
