"""RBE002: a word of letters from two scripts that look alike."""

import re
from collections.abc import Iterator
from typing import Any, Final

from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import quoted

_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_LATIN: Final = re.compile("[A-Za-z\u00c0-\u024f]")
_ALIKE: Final = re.compile("[\u0400-\u04ffΑΒΕΖΗΙΚΜΝΟΡΤΥΧο]")
"""Cyrillic letters, and the Greek ones that no reader can tell from Latin: α, β, μ are used on purpose."""


@rule("RBE002", "mixed-scripts", Severity.WARNING, non_ascii=True)
def mixed_scripts(field: Field[Any]) -> Iterator[Hit]:
    r"""A word that mixes Latin with Cyrillic letters, or with Greek ones that look the same.

    It looks right, but is not found by a search, is sorted wrongly, and may be meant to deceive.

    Bad:
        id: fiori2011
        type: document
        title: "L’\u0410sia Orientale"
        ---
        id: fiori2011
        type: document
        title: "L’Asia Orient\u0430le"
    Good:
        id: fiori2011
        type: document
        title: L’Asia Orientale
    Sources:
        Unicode Technical Standard 39, "Unicode Security Mechanisms", 4 "Confusable Detection"
    """
    if not _ALIKE.search(field.text):
        return
    for word in _WORD.findall(field.text):
        if _LATIN.search(word) and _ALIKE.search(word):
            yield Hit(f"the word {quoted(word)} mixes letters of two scripts", hint="type the word again")
