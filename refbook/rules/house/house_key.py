"""RBH004: a key does not look as the project wants it to."""

import re
from collections.abc import Iterator

from refbook.model.article import Article
from refbook.model.item import Item
from refbook.rules.base import Hit, Settings, Severity, rule
from refbook.rules.words import quoted


@rule("RBH004", "house-key", Severity.WARNING)
def house_key(item: Item, settings: Settings) -> Iterator[Hit]:
    """A key that does not match the regular expression in the project's settings.

    The expression stands under key-pattern and must match the whole key.

    Settings:
        key-pattern = "[a-z]+[0-9]{4}[a-z]?"
    Bad:
        id: Fiori-Asia
        type: document
        title: L’Asia Orientale
    Good:
        id: fiori2011
        type: document
        title: L’Asia Orientale
    """
    pattern = settings.key_pattern
    if pattern and not isinstance(item, Article) and not re.fullmatch(pattern, item.id):
        yield Hit(
            f"the key {quoted(item.id)} is not made as in this project", "id", f"it must match {pattern}"
        )
