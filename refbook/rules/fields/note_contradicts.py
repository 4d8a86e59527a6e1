"""RBF015: the note says a field anew, and differently."""

import re
from collections.abc import Iterator
from typing import Final

from refbook.model.item import Item
from refbook.model.vocabulary import ITEM_TYPES, KINDS, Kind
from refbook.rules.base import Hit, Severity, rule
from refbook.rules.words import folded, quoted

_LINE: Final = re.compile(r"^[ \t]*(?:\{:)?([A-Za-z][A-Za-z_-]{1,30}):[ \t]*([^\n}]{1,500})", re.MULTILINE)


@rule("RBF015", "note-contradicts", Severity.WARNING)
def note_contradicts(item: Item) -> Iterator[Hit]:
    r"""A line of the note that sets a field, as Zotero and citeproc-js allow, to something else.

    They take the line of the note for the field; other programs print it. So the work is of one type or has
    one title here, and another there.

    Bad:
        id: fiori2011
        type: document
        title: L’Asia Orientale
        note: "type: book\ntitle: Corea"
    Good:
        id: fiori2011
        type: document
        title: L’Asia Orientale
        note: "type: document\nSigned by the author: Rome 2012"
    Sources:
        citeproc-js manual, "Cheater syntax for odd fields"
    """
    note = item.text("note")
    for name, value in _LINE.findall(note) if ":" in note else ():
        held = _held(item, name)
        if held and folded(held) != folded(value):
            message = f"the note says {name} {quoted(value.strip())}, the field {quoted(held)}"
            yield Hit(message, "note", "keep the right one, in the field")


def _held(item: Item, name: str) -> str:
    """What an item says itself; "" when the line may be plain words."""
    if name == "type":
        return item.type if item.type in ITEM_TYPES else ""
    return item.text(name) if KINDS.get(name) in (Kind.TEXT, Kind.NUMBER) and name in item else ""
