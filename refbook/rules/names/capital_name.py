"""RBN003: a surname is written in capitals."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from refbook.model.name import Name
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.names.mending import mended

_SHORTEST: Final = 4
"""Shorter surnames in capitals may be initials or acronyms."""

_CAPITALS: Final = re.compile(r"[^\W\d_a-zß-ÿ]{4}")


@rule("RBN003", "capital-name", Severity.INFO)
def capital_name(field: Field[tuple[Name, ...]]) -> Iterator[Hit]:
    """A surname in capital letters.

    Styles that want small capitals make them; those that do not cannot take capitals back, because nobody
    can tell MACDONALD from MacDonald.

    Bad:
        id: fiori2011
        type: document
        title: L’Asia Orientale
        author: [{family: FIORI, given: Antonio}]
    Good:
        id: fiori2011
        type: document
        title: L’Asia Orientale
        author: [{family: Fiori, given: Antonio}]
    """
    found = mended(field.value, _in_small_letters) if _CAPITALS.search(field.text) else None
    if found:
        yield Hit(
            f"the surname is in capitals: {found.example}",
            hint="write it as it is spoken of in a text",
            fix=found.fix(),
        )


def _in_small_letters(name: Name) -> Name:
    family = name.family
    if name.given and len(family) >= _SHORTEST and family.isupper() and family.isalpha():
        return replace(name, family=family.capitalize())
    return name
