"""Citation keys for works that came without one: "fiori2011", and "fiori2011a", "fiori2011b" where that
is not one work."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence

from refbook.model.item import Item


def base_key(item: Item) -> str:
    """Family name and year of a work; the first words of its title without a name, "item" without both.

    >>> base_key(Item(author=["Müller, Jürgen"], issued=2011)), base_key(Item(title="La Cina rossa"))
    ('muller2011', 'lacinarossa')
    """
    names = item.author or item.editor or item.translator
    who = (names[0].family or names[0].literal.split(",")[0]) if names else ""
    words = who or " ".join((item.title or "").split()[:3])
    issued = item.issued
    return _plain(words)[:40] + (str(issued.year) if issued and issued.year else "") or "item"


def keys(items: Sequence[Item], taken: Iterable[str] = ()) -> list[str]:
    """A key for each item, unique among them and among those taken.

    >>> keys([Item(author=["Fiori, A."], issued=2011), Item(author=["Fiori, A."], issued=2011)])
    ['fiori2011a', 'fiori2011b']
    """
    used = set(taken)
    bases = [base_key(item) for item in items]
    count = Counter(bases)
    letters: Counter[str] = Counter()
    found = []
    for base in bases:
        key = base
        while key in used or (key == base and count[base] > 1):
            letters[base] += 1
            key = base + _letters(letters[base])
        used.add(key)
        found.append(key)
    return found


def _letters(number: int) -> str:
    """1 -> a, 26 -> z, 27 -> aa."""
    letters = ""
    while number:
        number, place = divmod(number - 1, 26)
        letters = chr(ord("a") + place) + letters
    return letters


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return re.sub(
        r"[^\w]|_", "", "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    )
