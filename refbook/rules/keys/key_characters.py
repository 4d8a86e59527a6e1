"""RBK004: a key has characters that no citation can write."""

import re
from collections.abc import Iterator
from typing import Final

from refbook.model.item import Item
from refbook.rules.base import Hit, Severity, rule
from refbook.rules.words import listed, quoted

_TROUBLE: Final = re.compile(r"[\s,;{}\[\]\"\\]")


@rule("RBK004", "key-characters", Severity.WARNING)
def key_characters(item: Item) -> Iterator[Hit]:
    r"""A key with spaces, commas, semicolons, brackets, quotation marks or backslashes.

    Such a key cannot be cited from LaTeX or Markdown, where these characters end a key.

    Bad:
        id: Fiori, Antonio 2011
        type: document
        title: L’Asia Orientale
    Good:
        id: fiori2011
        type: document
        title: L’Asia Orientale
    Sources:
        Pandoc User's Guide, "Citation syntax"
        BibTeX: characters that may not stand in a key
    """
    found = sorted({"space" if char.isspace() else char for char in _TROUBLE.findall(item.id)}, key=len)
    if found:
        what = listed(found, "and")
        yield Hit(f"the key {quoted(item.id)} has {what} in it", "id", "use letters, digits, - _ : . and +")
