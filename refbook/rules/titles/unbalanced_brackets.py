"""RBT003: a title opens a bracket that it does not close."""

import re
from collections.abc import Iterator
from typing import Final

from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import TITLES, quoted

_PAIRS: Final = {"(": ")", "[": "]", "“": "”", "«": "»"}
_COUNTED: Final = re.compile(r"(?<!\w)\w{1,3}\)")
"""The bracket of "a)" or "iv)" has no partner."""


@rule("RBT003", "unbalanced-brackets", Severity.WARNING, on=TITLES)
def unbalanced_brackets(field: Field[str]) -> Iterator[Hit]:
    """A title with a bracket or quotation mark that has no partner.

    Mostly the rest of the title was cut off where it was copied.

    Bad:
        id: fiori2011
        type: document
        title: L’Asia Orientale (1945–2010
    Good:
        id: fiori2011
        type: document
        title: L’Asia Orientale (1945–2010)
    """
    for opening, closing in _PAIRS.items():
        if field.value.count(opening) != field.value.count(closing) and not _is_meant(field.value, opening):
            yield Hit(
                f"{field.variable} has {opening} and {closing} in different numbers: {quoted(field.value)}",
                hint="complete the title",
            )


def _is_meant(title: str, opening: str) -> bool:
    # German and Polish close with “ what „ opened, and Danish and German turn » « round.
    if opening == "“":
        return "„" in title
    return opening == "(" and bool(_COUNTED.search(title))
