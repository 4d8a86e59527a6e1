"""The margin of an entry, apart from the rest of it."""

from __future__ import annotations

from refbook.output.entry import Entry
from refbook.richtext.tree import Block, Display, Inlines, RichText


def entry(id: str, inlines: Inlines) -> Entry:
    """An entry, its margin apart."""
    first = inlines[0]
    if len(inlines) == 2 and isinstance(first, Block) and first.display is Display.LEFT_MARGIN:
        second = inlines[1]
        if isinstance(second, Block) and second.display is Display.RIGHT_INLINE:
            return Entry(id, RichText(second.children), RichText(first.children))
    return Entry(id, RichText(inlines))
