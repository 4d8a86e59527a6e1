"""RBV006: a field that all others of its kind have is missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from refbook.model.item import Item
from refbook.model.library import Library
from refbook.rules.base import Hit, Severity, rule

_FIELDS: Final = ("publisher", "publisher-place", "volume", "page")
_INSTEAD: Final = {
    "page": ("number", "article-number", "page-first", "status"),
    "volume": ("issue", "status"),
}
"""Field -> what stands in for it."""

_FEWEST: Final = 10
_SHARE: Final = 0.98
"""So many works of a type, and all but one or such a part of them, make a custom."""


@rule("RBV006", "sibling-fields", Severity.INFO)
def sibling_fields(library: Library) -> Iterator[Hit]:
    """A work lacks a field that nearly all works of its type in the file have.

    Nothing says that a book must have its publisher's place; but where nineteen of twenty books have it, it
    was forgotten in the twentieth.

    Bad:
        - {id: adams, type: document, title: On Adams, publisher: Laterza}
        - {id: baker, type: document, title: On Baker, publisher: Laterza}
        - {id: clark, type: document, title: On Clark, publisher: Laterza}
        - {id: davis, type: document, title: On Davis, publisher: Laterza}
        - {id: evans, type: document, title: On Evans, publisher: Laterza}
        - {id: foster, type: document, title: On Foster, publisher: Laterza}
        - {id: green, type: document, title: On Green, publisher: Laterza}
        - {id: harris, type: document, title: On Harris, publisher: Laterza}
        - {id: irwin, type: document, title: On Irwin, publisher: Laterza}
        - {id: jones, type: document, title: On Jones, publisher: Laterza}
        - {id: kelly, type: document, title: On Kelly, publisher: Laterza}
        - {id: lewis, type: document, title: On Lewis, publisher: Laterza}
        - {id: moore, type: document, title: On Moore, publisher: Laterza}
        - {id: nolan, type: document, title: On Nolan, publisher: Laterza}
        - {id: owens, type: document, title: On Owens, publisher: Laterza}
        - {id: parker, type: document, title: On Parker, publisher: Laterza}
        - {id: quinn, type: document, title: On Quinn, publisher: Laterza}
        - {id: reed, type: document, title: On Reed, publisher: Laterza}
        - {id: scott, type: document, title: On Scott, publisher: Laterza}
        - {id: turner, type: document, title: On Turner}
    Good:
        - {id: a, type: document, title: First}
        - {id: b, type: document, title: Second, publisher: Laterza}
    """
    types = Counter(item.type for item in library)
    filled = Counter((item.type, field) for item in library for field in _FIELDS if _has(item, field))
    usual: dict[str, list[str]] = {}
    for (kind, field), count in filled.items():
        if types[kind] >= _FEWEST and min(types[kind] - 1, _SHARE * types[kind]) <= count < types[kind]:
            usual.setdefault(kind, []).append(field)
    for index, item in enumerate(library) if usual else ():
        for field in usual.get(item.type, ()):
            if not _has(item, field):
                share = f"{filled[item.type, field]} of {types[item.type]}"
                message = f"{field} is missing, which {share} works of type {item.type} have"
                yield Hit(message, field, f"add {field}, if the work has it", index=index)


def _has(item: Item, field: str) -> bool:
    if field in item.variables:
        return True
    return any(other in item.variables for other in _INSTEAD.get(field, ()))
