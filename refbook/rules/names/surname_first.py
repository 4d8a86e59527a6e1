"""RBN001: a name stands surname first, without the comma that would say so."""

import re
from collections.abc import Iterator
from typing import Final

from refbook.model.name import Name
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.given_names import GIVEN_NAMES, ITALIAN_GIVEN_NAMES
from refbook.rules.words import quoted

_WORDS: Final = (2, 3)
"""How many words such a name has; longer ones are institutions or several people."""

_CAPITALISED: Final = re.compile(r"[^\W\d_a-zß-ÿ][^\W\d_A-ZÀ-Þ]{2,}")
_NO_SURNAMES: Final = (
    "Saint", "San", "Santa", "Santo", "Radio", "Villa", "Casa", "Team", "Studio", "Don",
    "Suor", "Papa", "Pope",
)  # fmt: skip
"""First words of institutions and titles that stand before a given name."""


@rule("RBN001", "surname-first", Severity.WARNING)
def surname_first(field: Field[tuple[Name, ...]]) -> Iterator[Hit]:
    """A name that puts the surname first without a comma, as Italian bibliographies often do.

    "Fiori Antonio" is read as a person whose surname is Antonio, sorted under A and cited as (Antonio,
    2011). Only names whose last word is a common given name, and whose first is none, are reported.

    Bad:
        id: fiori2011
        type: document
        title: L’Asia Orientale
        author: [{literal: Fiori Antonio}]
        ---
        id: fiori2011
        type: document
        title: L’Asia Orientale
        author: [{given: Fiori, family: Antonio}]
        ---
        id: fiori2011
        type: document
        title: L’Asia Orientale
        author: [{family: Fiori Antonio}]
    Good:
        id: fiori2011
        type: document
        title: L’Asia Orientale
        author: [{family: Fiori, given: Antonio}]
    Sources:
        CSL-JSON schema: name-variable
    """
    for name in field.value:
        words = _words(name)
        if len(words) in _WORDS and words[-1] in GIVEN_NAMES and _is_surname(words[0]):
            surname = " ".join(words[:-1])
            yield Hit(
                f"{quoted(' '.join(words))} seems to put the surname first without a comma",
                hint=f"write {quoted(f'{surname}, {words[-1]}')} if {words[-1]} is the given name",
            )


def _words(name: Name) -> list[str]:
    """The words of a name that may stand the wrong way round, in the order in which they were written."""
    if name.suffix or name.dropping_particle or name.non_dropping_particle or name.static_ordering:
        return []
    if not name.given:
        return (name.literal or name.family).split()
    # Divided already, perhaps by a program that took the last word for the surname. In other languages too
    # many surnames are given names as well; Italian ones in -i are not.
    swapped = name.family in ITALIAN_GIVEN_NAMES and name.given.endswith("i")
    return [name.given, name.family] if swapped else []


def _is_surname(word: str) -> bool:
    known = word in GIVEN_NAMES or word in _NO_SURNAMES
    return not known and _CAPITALISED.fullmatch(word) is not None
