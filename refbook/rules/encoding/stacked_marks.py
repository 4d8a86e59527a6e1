"""RBE011: marks without a letter, or piled on one."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Any, Final

from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import quoted

_MOST: Final = 5
"""Vietnamese, Hebrew with accents and the phonetic alphabet put up to four marks on a letter."""

# A mark is no word character to `re` unless it also counts as a letter; what is left is looked at closely.
_PILE: Final = re.compile(rf"[^\w\s!-~\u2000-\u206f]{{{_MOST},}}")


@rule("RBE011", "stacked-marks", Severity.WARNING, non_ascii=True)
def stacked_marks(field: Field[Any]) -> Iterator[Hit]:
    r"""An accent that begins a text, or many of them on one letter.

    An accent without its letter is printed on whatever stands before, and letters with piles of accents
    cover the lines above and below.

    Bad:
        id: fiori2011
        type: document
        title: "\u0301leading"
        ---
        id: fiori2011
        type: document
        title: "Z\u0300\u0301\u0302\u0300\u0301\u0302\u0300\u0301\u0302algo"
    Good:
        id: fiori2011
        type: document
        title: La société coréenne
    Sources:
        The Unicode Standard, 3.6 "Combination"
    """
    for text in field.texts:
        if text and unicodedata.combining(text[0]):
            yield Hit(
                f"{quoted(text)} begins with a mark that belongs on a letter", hint="put it behind its letter"
            )
        elif any(_is_pile(found[0]) for found in _PILE.finditer(text)):
            yield Hit(f"{field.variable} piles marks on a letter", hint="keep those that belong there")


def _is_pile(run: str) -> bool:
    """True when more marks in a row are in a run of characters than any writing has."""
    length = 0
    for char in run:
        length = length + 1 if unicodedata.category(char).startswith("M") else 0
        if length >= _MOST:
            return True
    return False
