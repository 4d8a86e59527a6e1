"""The fields with which one work names others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from refbook.model.item import Item
from refbook.model.library import Library
from refbook.rules.keys.works import ids_in

LINKS: Final = ("crossref", "xref", "related", "entryset")
"""biblatex's fields that hold keys of other entries (its manual, 2.2.3 and 2.4)."""


def links(item: Item) -> Iterator[tuple[str, str]]:
    """The ids of the works that an item names, each with the field.

    >>> list(links(Item("a", extra={"related": "b, c"})))
    [('related', 'b'), ('related', 'c')]
    """
    for field in LINKS if item.extra else ():
        if field in item.extra:
            yield from ((field, id) for id in ids_in(item.extra[field]))


def aliases(item: Item) -> list[str]:
    """Further ids of an item, in biblatex's field `ids`."""
    return ids_in(item.extra["ids"]) if "ids" in item.extra else []


def known(library: Library) -> set[str]:
    """Everything by which a work can be named, in lower case: BibTeX folds the case of keys."""
    return {id.casefold() for item in library for id in (item.id, *aliases(item))}
