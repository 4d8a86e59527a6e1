"""An ordered collection of Items, looked up by id."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from difflib import get_close_matches
from html import escape
from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal, Self, cast

from refbook.errors import MissingItem
from refbook.model.identifier import Identifier
from refbook.model.item import Item
from refbook.model.variable import shown

if TYPE_CHECKING:
    from pathlib import Path

    from refbook.store import DiskLibrary

Prefer = Literal["first", "last", "fuller"]


class Library:
    """Items in order, each found by its id.

    A Library is frozen and equal by value. It holds every record it was given, also two with one id: reading
    a file must lose nothing, and a rule reports the clash. Look-up finds the first, as BibTeX does.

    >>> library = Library([Item("a", title="A"), Item("b", title="B", DOI="10.1000/xyz")])
    >>> library["a"].title, "c" in library, len(library), library.ids
    ('A', False, 2, ('a', 'b'))
    >>> library.find("https://doi.org/10.1000/XYZ").id
    'b'
    """

    __slots__ = ("_identified", "_index", "items")

    items: tuple[Item, ...]
    _index: dict[str, Item]
    _identified: dict[str, Item] | None  # made when something is first looked for

    def __init__(self, items: Iterable[Item] = ()) -> None:
        object.__setattr__(self, "items", tuple(items))
        index: dict[str, Item] = {}
        for item in self.items:
            index.setdefault(item.id, item)
        object.__setattr__(self, "_index", index)
        object.__setattr__(self, "_identified", None)

    @staticmethod
    def open(path: str | Path, **options: Any) -> DiskLibrary:
        """A library that lies in a file, or in all files of a folder, searched through an index.

        Args:
            path: the file or folder.
            **options: as `refbook.store.DiskLibrary`.

        Raises:
            ReadError: the path cannot be read, or holds no references.
        """
        # The files are read some floors above; what is named here is imported when it is used.
        store = import_module("refbook.store")
        return cast("DiskLibrary", store.DiskLibrary(path, **options))

    def __getitem__(self, id: str) -> Item:
        """The item with that id.

        Raises:
            MissingItem: there is none; the message names the closest id.
        """
        try:
            return self._index[id]
        except KeyError:
            close = get_close_matches(id, self._index, n=1)
            hint = f"did you mean {close[0]!r}?" if close else None
            raise MissingItem(f"there is no item {id!r}", hint=hint) from None

    def get(self, id: str) -> Item | None:
        """The item with that id, or None."""
        return self._index.get(id)

    def __contains__(self, id: object) -> bool:
        return id in self._index

    def __iter__(self) -> Iterator[Item]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids, in order, each once."""
        return tuple(self._index)

    def find(self, identifier: str) -> Item | None:
        """The first item with that DOI, ISBN, PMID, PMCID or URL, however it is written; or None."""
        by_identifier = self._identified
        if by_identifier is None:
            by_identifier = _by_identifier(self.items)
            object.__setattr__(self, "_identified", by_identifier)
        return by_identifier.get(Identifier.parse(identifier).key)

    def where(self, test: Callable[[Item], bool]) -> Self:
        """The items that pass a test.

        >>> Library([Item("a", "book"), Item("b", "chapter")]).where(lambda item: item.type == "book").ids
        ('a',)
        """
        return type(self)(item for item in self if test(item))

    def add(self, *items: Item) -> Self:
        """A library with these items at its end."""
        return type(self)((*self.items, *items))

    def merge(self, other: Iterable[Item], *, prefer: Prefer = "first") -> Self:
        """A library with the items of both, each id once.

        Args:
            other: the items to take in.
            prefer: which of two items with one id stays: the "first", the "last", or the one that is "fuller"
                (has more variables; the first when they have as many).

        >>> ours, theirs = Library([Item("a", title="A")]), [Item("a", title="A", volume=2), Item("b")]
        >>> [sorted(item) for item in ours.merge(theirs, prefer="fuller")]
        [['title', 'volume'], []]
        """
        merged: dict[str, Item] = {}
        for item in (*self.items, *other):
            held = merged.get(item.id)
            merged[item.id] = item if held is None else _PREFER[prefer](held, item)
        return type(self)(merged.values())

    def sort(self, key: Callable[[Item], Any]) -> Self:
        """A library in another order."""
        return type(self)(sorted(self.items, key=key))

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("libraries are frozen: add, merge and where return new ones")

    def __eq__(self, other: object) -> bool:
        return self.items == other.items if isinstance(other, Library) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.items)

    def __reduce__(self) -> tuple[type[Self], tuple[tuple[Item, ...]]]:
        return type(self), (self.items,)

    def __repr__(self) -> str:
        return f"Library({len(self.items)} items: {', '.join(self.ids[:3])}{', …' * (len(self.ids) > 3)})"

    def _repr_html_(self) -> str:
        """A table of the items, for notebooks."""
        head = "<tr><th>id</th><th>type</th><th>author</th><th>issued</th><th>title</th></tr>"
        return f"<table>{head}{''.join(map(_row, self.items))}</table>"


def _by_identifier(items: Iterable[Item]) -> dict[str, Item]:
    found: dict[str, Item] = {}
    for item in items:
        for key in identifiers(item):
            found.setdefault(key, item)
    return found


def _row(item: Item) -> str:
    cells = [item.id, item.type, shown(item.author), item.text("issued"), item.text("title")]
    return "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in cells) + "</tr>"


def _fuller(held: Item, new: Item) -> Item:
    return new if len(new.variables) > len(held.variables) else held


_PREFER: dict[str, Callable[[Item, Item], Item]] = {
    "first": lambda held, new: held,
    "last": lambda held, new: new,
    "fuller": _fuller,
}

IDENTIFIER_VARIABLES = {"DOI": "doi", "ISBN": "isbn", "PMID": "pmid", "PMCID": "pmcid", "URL": "url"}
"""CSL variables that identify one work -> identifier scheme."""


def identifiers(item: Item) -> frozenset[str]:
    """The keys of everything that identifies an item, for comparing with another's.

    >>> identifiers(Item("a", DOI="https://doi.org/10.1000/XYZ")) == identifiers(Item("b", DOI="10.1000/xyz"))
    True
    """
    return frozenset(
        identifier.key
        for variable, scheme in IDENTIFIER_VARIABLES.items()
        if variable in item
        for identifier in Identifier.parse_all(item.text(variable), scheme)
    )


__all__ = ["IDENTIFIER_VARIABLES", "Library", "identifiers"]
