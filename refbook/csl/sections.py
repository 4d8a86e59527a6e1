"""Which works a bibliography, or a section of one, takes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from typing import Final, TypeAlias

from refbook.errors import ValueRejected
from refbook.model.item import Item
from refbook.model.vocabulary import ITEM_TYPES

Where: TypeAlias = "Callable[[Item], bool] | str | None"
"""A test, an item type ("book"), or None for all works."""

_BETWEEN_KEYWORDS: Final = re.compile(r"\s*[,;]\s*")


def of_type(*types: str) -> Callable[[Item], bool]:
    """Takes works of these types.

    Raises:
        ValueRejected: CSL has no such type.

    >>> of_type("book", "chapter")(Item("a", "chapter"))
    True
    """
    for type in types:
        if type not in ITEM_TYPES:
            close = get_close_matches(type, ITEM_TYPES, n=1)
            raise ValueRejected(
                f"there is no item type {type!r}",
                hint=f"did you mean {close[0]}?" if close else "give one of CSL's types, or a test",
            )
    return lambda item: item.type in types


def with_keyword(*keywords: str) -> Callable[[Item], bool]:
    """Takes works that have one of these keywords; case does not count.

    >>> with_keyword("primary")(Item("a", keyword="Primary, war"))
    True
    """
    wanted = {keyword.casefold() for keyword in keywords}
    return lambda item: not wanted.isdisjoint(_BETWEEN_KEYWORDS.split(item.text("keyword").casefold()))


def as_test(where: Where) -> Callable[[Item], bool]:
    """What was asked for as a test."""
    if where is None:
        return lambda item: True
    return of_type(where) if isinstance(where, str) else where


def divided(items: Iterable[Item], sections: Mapping[str, Where]) -> dict[str, list[str]]:
    """The ids of the works of each section: each work in the first section that takes it.

    >>> works = [Item("a", "book"), Item("b", "chapter"), Item("c", "map")]
    >>> divided(works, {"Books": "book", "Others": None})
    {'Books': ['a'], 'Others': ['b', 'c']}
    """
    tests = {title: as_test(where) for title, where in sections.items()}
    found: dict[str, list[str]] = {title: [] for title in sections}
    for item in items:
        title = next((title for title, test in tests.items() if test(item)), None)
        if title is not None:
            found[title].append(item.id)
    return found
