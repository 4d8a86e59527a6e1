"""What a work says of the original it was translated from."""

from __future__ import annotations

from refbook.model.article import Article
from refbook.model.item import Item


def original_language(item: Item) -> str:
    """The language of the original, as far as it is stated; "" when it is not.

    >>> original_language(Item("a", extra={"original-language": "it"}))
    'it'
    """
    if isinstance(item, Article):
        return item.original_language
    custom = item.extra.get("custom")
    held = custom if isinstance(custom, dict) else item.extra
    return str(held.get("original-language") or "")
