"""Citation keys that BibTeX, biber and LaTeX all take.

Source: the biblatex manual, 2.1.1; bibtex.web, section 33; a backslash, ~, ^, $ and & are refused by
LaTeX's \\cite.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_REFUSED: Final = re.compile(r"[\s\"#%'(),={}\\~^$&<>\[\]@\ufffd\x00-\x20\x7f-\xa0]+")


def valid_key(id: str) -> str:
    """The id without what keys may not have; "item" when nothing is left.

    >>> valid_key("Fiori 2011"), valid_key("DOI:10.1000/xyz"), valid_key("{}")
    ('Fiori-2011', 'DOI:10.1000/xyz', 'item')
    """
    printable = "".join(char for char in id if unicodedata.category(char) not in ("Cc", "Cf", "Cs"))
    return _REFUSED.sub("-", printable).strip("-") or "item"


class Keys:
    """The keys of one file: no two of them equal, not even in different case, because BibTeX folds it."""

    def __init__(self) -> None:
        self._taken: dict[str, int] = {}

    def key_for(self, id: str) -> str:
        """A valid key that is not taken yet.

        >>> keys = Keys()
        >>> keys.key_for("a"), keys.key_for("A"), keys.key_for("a")
        ('a', 'A-2', 'a-3')
        """
        base = valid_key(id)
        key, number = base, self._taken.get(base.lower(), 0)
        while key.lower() in self._taken:
            number += 1
            key = f"{base}-{number}" if number > 1 else base
        self._taken[base.lower()] = max(number, 1)
        self._taken.setdefault(key.lower(), 1)
        return key
