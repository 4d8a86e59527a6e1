"""The fields of a work as settings name them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from refbook.model.item import Item
from refbook.model.variable import shown

EVERY_TYPE = "*"
"""Stands for every type of work."""


def text_of(item: Item, field: str) -> str:
    """What a field holds, as one text; "" when it is not filled.

    >>> text_of(Item("a", author=["Fiori, Antonio"], extra={"shelf": 12}), "shelf")
    '12'
    """
    value = item.get(field)
    if value is not None:
        return shown(value)
    held = item.extra.get(field)
    return "" if held is None else str(held)


def of_type(table: Mapping[str, tuple[str, ...]], item: Item) -> Iterator[str]:
    """What a table says about works of every type, and of this one."""
    yield from table.get(EVERY_TYPE, ())
    yield from table.get(item.type, ())
