"""RBN003: a surname is written in capitals."""

from collections.abc import Iterator
from typing import Final

from refbook.model.name import Name
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import quoted

_SHORTEST: Final = 4
"""Shorter surnames in capitals may be initials or acronyms."""


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
    for name in field.value:
        if name.given and len(name.family) >= _SHORTEST and name.family.isalpha() and name.family.isupper():
            yield Hit(
                f"the surname {quoted(name.family)} is in capitals",
                hint="write it as it is spoken of in a text",
            )
