"""RBF005: a field is there and holds nothing."""

from collections.abc import Iterator

from refbook.model.date import Date
from refbook.model.finding import Fix
from refbook.model.item import Item
from refbook.model.name import Name
from refbook.rules.base import Hit, Severity, rule


@rule("RBF005", "empty-field", Severity.WARNING)
def empty_field(item: Item) -> Iterator[Hit]:
    """A field that holds nothing, or only spaces.

    A style may print the punctuation around it, as in "Bologna: , 2011", and whoever reads the file cannot
    tell what was forgotten from what does not exist.

    Bad:
        id: fiori2011
        type: document
        title: L’Asia Orientale
        publisher: "  "
        ---
        id: fiori2011
        type: document
        title: L’Asia Orientale
        author: [{family: Fiori, given: Antonio}, {family: ""}]
    Good:
        id: fiori2011
        type: document
        title: L’Asia Orientale
        publisher: il Mulino
    """
    for variable, value in item.variables.items():
        if _is_blank(value):
            yield Hit(f"{variable} is empty", variable, "fill it or remove it", Fix(None, safe=True))
        elif isinstance(value, tuple) and any(map(_is_nameless, value)):
            yield Hit(f"{variable} has a name with nothing in it", variable, "fill it or remove it")
    for key, held in item.extra.items():
        if held is None or held == "" or held == [] or held == {}:
            yield Hit(f"{key} is empty", key, "fill it or remove it", Fix(None, safe=True))


def _is_blank(value: object) -> bool:
    if isinstance(value, str):
        return not value.strip()
    if isinstance(value, Date):
        return not (value.literal or value.extra or value.is_dated or value.is_range)
    return value is None or value == ()


def _is_nameless(name: Name) -> bool:
    if name.family.strip() or name.given.strip() or name.literal.strip():
        return False
    return not (name.non_dropping_particle or name.dropping_particle).strip()
