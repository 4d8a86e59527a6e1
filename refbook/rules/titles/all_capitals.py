"""RBT001: a title in capitals."""

from collections.abc import Iterator
from typing import Final

from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import TITLES, quoted, without_markup

_LONG_WORD: Final = 4
_LONG_WORDS: Final = 2
"""Fewer long words may be names that are written so: "PLOS ONE", "NATO"."""


@rule("RBT001", "all-capitals", Severity.WARNING, on=TITLES)
def all_capitals(field: Field[str]) -> Iterator[Hit]:
    """A title in capital letters.

    Title pages are set so, references are not; no program can know which words keep a capital.

    Bad:
        id: fiori2011
        type: document
        title: L’ASIA ORIENTALE DAL 1945 AI GIORNI NOSTRI
    Good:
        id: fiori2011
        type: document
        title: L’Asia Orientale dal 1945 ai giorni nostri
    """
    if not field.value.isupper() and "<" not in field.value:
        return
    title = without_markup(field.value)
    # Scripts without capitals have no letter that is not one: only words that are in capitals count.
    long_words = [
        word for word in title.split() if len(word) >= _LONG_WORD and word.isalpha() and word.isupper()
    ]
    if title.isupper() and len(long_words) >= _LONG_WORDS:
        yield Hit(f"{field.variable} is in capitals: {quoted(title)}", hint="write it as in a sentence")
