"""An entry and its parents, each in its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

from refbook.formats.hayagriva.mapping import AFFILIATED, SERIAL, Place
from refbook.formats.hayagriva.types import DEFAULT, DEFAULT_PARENTS, EVENTS, TYPES, WHOLES, csl_type
from refbook.formats.plain import Path

_CAMEL: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")


class Node(NamedTuple):
    """An entry, and the steps that lead to it from the entry it is a parent of."""

    data: Mapping[str, Any]
    type: str
    steps: Path

    def get(self, field: tuple[str, ...]) -> tuple[Any, Path] | None:
        """The value of a field, or of a part of it, and the steps to it; None when it has none."""
        if field[0] == AFFILIATED and len(field) == 2:
            return _with_role(self, field[1])
        value = self.data.get(field[0])
        if field[0] == SERIAL and len(field) == 2:
            # “Any serial number”: without a scheme it is the serial.
            value = value if isinstance(value, dict) else {"serial": value}
            value = next((part for key, part in value.items() if str(key).lower() == field[1]), None)
            return None if value is None else (value, (*self.steps, SERIAL))
        return None if value is None else (value, (*self.steps, field[0]))


def _with_role(node: Node, role: str) -> tuple[Any, Path] | None:
    names = [people for found, people, _ in roles(node.data) if found == role]
    flat = [name for people in names for name in (people if isinstance(people, list) else [people])]
    return (flat, (*node.steps, AFFILIATED)) if flat else None


def roles(data: Mapping[str, Any]) -> Iterator[tuple[str, Any, Path]]:
    """The people of each role, and the steps to them; “the role field is case insensitive”."""
    value = data.get(AFFILIATED)
    groups = value if isinstance(value, list) else [value]
    for index, group in enumerate(groups):
        if isinstance(group, dict):
            role = _CAMEL.sub("-", str(group.get("role") or "")).lower()
            steps: Path = (AFFILIATED, index) if isinstance(value, list) else (AFFILIATED,)
            yield role, group.get("names"), steps


def type_of(data: Mapping[str, Any], default: str = DEFAULT) -> str:
    """The type of an entry, in lower case; the default for one without, Misc for one nobody knows."""
    own = data.get("type")
    if not isinstance(own, str):
        return default
    found = _CAMEL.sub("-", own).lower().strip()
    return found if found in TYPES else DEFAULT


def parents(node: Node) -> list[Node]:
    """The parents of an entry that are entries."""
    value = node.data.get("parent")
    default = DEFAULT_PARENTS.get(node.type, DEFAULT)
    if isinstance(value, dict):
        return [Node(value, type_of(value, default), (*node.steps, "parent"))]
    entries = enumerate(value) if isinstance(value, list) else ()
    return [
        Node(each, type_of(each, default), (*node.steps, "parent", index))
        for index, each in entries
        if isinstance(each, dict)
    ]


class Tree:
    """An entry with its parents.

    >>> tree = Tree({"type": "Article", "parent": {"title": "Korea Journal"}})
    >>> tree.type, tree.nodes[Place.CONTAINER].data
    ('article-journal', {'title': 'Korea Journal'})
    """

    def __init__(self, data: Mapping[str, Any]) -> None:
        own = Node(data, type_of(data), ())
        self.nodes: dict[Place, Node] = {Place.OWN: own}
        above = self._place_parents(own)
        if own.type in WHOLES:
            self._set(Place.SERIES, above)
        elif above is not None:
            self._set(Place.CONTAINER, above)
            self._set(Place.SERIES, self._place_parents(above))
        holder = self.nodes.get(Place.CONTAINER) or self.nodes.get(Place.EVENT)
        self.type = csl_type(own.type, holder.type if holder else "")

    def _set(self, place: Place, node: Node | None) -> None:
        if node is not None:
            self.nodes.setdefault(place, node)

    def _place_parents(self, node: Node) -> Node | None:
        """Put away events and originals; the first other parent is what holds the entry."""
        holders = []
        for parent in parents(node):
            if parent.type in EVENTS:
                self._set(Place.EVENT, parent)
            elif parent.type == "original":
                self._set(Place.ORIGINAL, parent)
            else:
                holders.append(parent)
        return holders[0] if holders else None
