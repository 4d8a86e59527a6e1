"""RBF014: a field whose name programs take for something else."""

from collections.abc import Iterator
from typing import Final

from refbook.model.item import Item
from refbook.rules.base import Hit, Severity, rule
from refbook.rules.keys.risky_key import misread
from refbook.rules.words import quoted

_OF_READERS: Final = frozenset(("entrytype", "bib-id"))
"""bibtexparser keeps an entry's type and key in ENTRYTYPE and ID; a field so called takes their place."""

_LONGEST: Final = 100


@rule("RBF014", "risky-field", Severity.WARNING)
def risky_field(item: Item) -> Iterator[Hit]:
    """A field that is called like the inner parts of programs, or is longer than any name.

    A field `constructor` or `__class__` breaks the scripts that read the file, ENTRYTYPE and ID replace the
    type and key of the entry, and a name of a thousand letters is a value that lost its place.

    Bad:
        id: fiori2011
        type: document
        title: L’Asia Orientale
        __class__: x
    Good:
        id: fiori2011
        type: document
        title: L’Asia Orientale
    Sources:
        ECMAScript 2023, 20.1.3 "Properties of the Object Prototype Object"
    """
    for name in filter(is_risky, item.extra):
        if len(name) > _LONGEST:
            message = f"the field name {quoted(name)} has {len(name)} characters"
            yield Hit(message, name, "look for a missing sign before it")
        else:
            shown = quoted(name.removeprefix("bib-"))
            yield Hit(f"the field {shown} has a meaning of its own in other programs", name, "rename it")


def is_risky(name: str) -> bool:
    """True for a field name that is not only unknown.

    >>> is_risky("constructor"), is_risky("shelf")
    (True, False)
    """
    return len(name) > _LONGEST or name in _OF_READERS or bool(misread(name))
