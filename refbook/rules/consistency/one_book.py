"""RBV008: the chapters of one book tell of two books."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from refbook.model.item import Item
from refbook.model.library import Library
from refbook.rules.base import Hit, Severity, rule
from refbook.rules.consistency.variants import others, plain
from refbook.rules.words import folded, quoted

_PARTS: Final = frozenset(("chapter", "entry-encyclopedia", "entry-dictionary"))
_SHARED: Final = ("publisher", "issued")
"""What all chapters of a book have in common."""


@rule("RBV008", "one-book", Severity.INFO)
def one_book(library: Library) -> Iterator[Hit]:
    """A chapter whose book has another publisher or year than in the record of another chapter.

    One of the two is wrong; in the list they look like chapters of two books.

    Bad:
        - id: kim1999
          type: chapter
          author: [{family: Kim}]
          title: Regions at peace
          container-title: The regions of East Asia
          editor: [{family: Cumings}]
          publisher: Norton
          issued: 1999
        - id: lee1999
          type: chapter
          author: [{family: Lee}]
          title: Regions at war
          container-title: The regions of East Asia
          editor: [{family: Cumings}]
          publisher: Wiley
          issued: 1999
    Good:
        - id: kim1999
          type: chapter
          author: [{family: Kim}]
          title: Regions at peace
          container-title: The regions of East Asia
          publisher: Norton
          issued: 1999
        - id: lee1999
          type: chapter
          author: [{family: Lee}]
          title: Regions at war
          container-title: The regions of East Asia
          publisher: Norton
          issued: 1999
    """
    books: dict[str, list[int]] = {}
    for index, item in enumerate(library):
        if item.type in _PARTS and item.container_title:
            books.setdefault(_book(item), []).append(index)
    for chapters in books.values():
        if len(chapters) > 1:
            for variable in _SHARED:
                yield from _deviating(library, chapters, variable)


def _book(item: Item) -> str:
    """What chapters of one book have in common: title, volume, edition, and the editors or else the year."""
    rest = _compared(item, "editor") or _compared(item, "issued")
    return "|".join((folded(item.text("container-title")), item.text("volume"), item.text("edition"), rest))


def _deviating(library: Library, chapters: list[int], variable: str) -> Iterator[Hit]:
    told = {index: _compared(library.items[index], variable) for index in chapters}
    counts = Counter(value for value in told.values() if value)
    if len(counts) < 2:
        return
    usual, count = counts.most_common(1)[0]
    holder = next(library.items[index] for index in chapters if told[index] == usual)
    for index, value in told.items():
        if value and value != usual:
            shown = quoted(_shown(holder, variable))
            message = f"{variable} of the book is {shown} in {others(count)}, such as {quoted(holder.id)}"
            yield Hit(message, variable, "find out which is right", index=index)


def _compared(item: Item, variable: str) -> str:
    if variable == "issued":
        return str(item.issued.year) if item.issued and item.issued.year else ""
    if variable == "editor":
        return " ".join(sorted(folded(name.family or name.literal) for name in item.editor or ()))
    return plain(item.text(variable))


def _shown(item: Item, variable: str) -> str:
    return _compared(item, variable) if variable == "issued" else item.text(variable)
