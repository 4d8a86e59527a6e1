"""The parts of an Item one by one: what differs between two Items, and one Item with a part of another."""

from __future__ import annotations

from typing import Any, Literal, NamedTuple

from refbook.model.item import Item
from refbook.model.variable import Value


class Part(NamedTuple):
    """A part of an item.

    Attributes:
        kind: what it is.
        name: the name of a variable, or of a field in `extra`.
    """

    kind: Literal["id", "type", "variable", "extra"]
    name: str = ""

    def of(self, item: Item) -> object:
        """The part of an item; None when it has none. 12 and "12" are the same volume, as in `Item`."""
        if self.kind == "id":
            return item.id
        if self.kind == "type":
            return item.type
        value: object = (item.variables if self.kind == "variable" else item.extra).get(self.name)
        return str(value) if self.kind == "variable" and isinstance(value, int) else value


def parts(*items: Item) -> list[Part]:
    """The parts that any of some items has: first id and type, which say how the others are written.

    >>> [part.name or part.kind for part in parts(Item("a", title="T"), Item("b", volume=1, title="T"))]
    ['id', 'type', 'title', 'volume']
    """
    found = {Part("id"): None, Part("type"): None}
    found |= {Part("variable", name): None for item in items for name in item.variables}
    found |= {Part("extra", name): None for item in items for name in item.extra}
    return list(found)


def changed(old: Item, new: Item) -> list[Part]:
    """The parts in which two items differ.

    >>> changed(Item("a", title="T", volume=1), Item("a", title="U", volume="1"))
    [Part(kind='variable', name='title')]
    """
    return [] if old is new else [part for part in parts(old, new) if part.of(old) != part.of(new)]


def taken(item: Item, part: Part, source: Item) -> Item:
    """An item with one part as another item has it.

    >>> taken(Item("a", title="T"), Part("variable", "title"), Item("b", title="U"))
    Item('a', 'document', title='U')
    """
    variables: dict[str, Value] = dict(item.variables)
    extra: dict[str, Any] = dict(item.extra)
    if part.kind == "variable":
        _take(variables, part.name, source.variables.get(part.name))
    elif part.kind == "extra":
        _take(extra, part.name, source.extra.get(part.name))
    id, type = (
        source.id if part.kind == "id" else item.id,
        source.type if part.kind == "type" else item.type,
    )
    return Item.of(id, type, variables, extra)


def _take(values: dict[str, Any], name: str, value: object) -> None:
    if value is None:
        values.pop(name, None)
    else:
        values[name] = value
