"""A work as a style prints it: what an editor shows beside a key."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from refbook.errors import RefbookError
from refbook.model.item import Item

if TYPE_CHECKING:
    from refbook.csl.style import Style

STYLE: Final = "apa"


@lru_cache(maxsize=4)
def _style(name: str) -> Style:
    from refbook.csl.style import Style  # the processor takes a moment to import, and most never ask

    return Style.load(name)


def rendered(item: Item, medium: str = "text", style: str = STYLE) -> str:
    """The reference to a work in a style; its key where the style cannot print it.

    Args:
        item: the work.
        medium: "text" or "markdown".
        style: id or alias of a style.
    """
    try:
        return _style(style).bibliography([item]).to(medium).strip()
    except RefbookError:
        return item.id
