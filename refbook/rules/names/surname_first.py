"""RBN001: a name stands surname first, without the comma that would say so."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from refbook.model.given_names import ITALIAN, folded, is_seldom_surname
from refbook.model.name import Name
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.names.mending import mended
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
    found = mended(field.value, _exchanged)
    if found:
        right = _exchanged(found.wrong[0])
        yield Hit(
            f"the surname seems to stand first: {quoted(_written(found.wrong[0]))}{found.others}",
            hint=f"write {quoted(right.sorted_form)} if {right.given} is the given name",
            fix=found.fix(),
        )


def _exchanged(name: Name) -> Name:
    words = _words(name)
    if len(words) in _WORDS and is_seldom_surname(words[-1]) and _is_surname(words[0]):
        return replace(name, literal="", family=" ".join(words[:-1]), given=words[-1])
    return name


def _written(name: Name) -> str:
    return " ".join(_words(name))


def _words(name: Name) -> list[str]:
    """The words of a name that may stand the wrong way round, in the order in which they were written."""
    if name.suffix or name.dropping_particle or name.non_dropping_particle or name.static_ordering:
        return []
    if not name.given:
        return (name.literal or name.family).split()
    # Divided already, perhaps by a program that took the last word for the surname. In other languages too
    # many surnames are given names as well; Italian ones in -i are not.
    swapped = name.given.endswith("i") and folded(name.family) in ITALIAN
    return [name.given, name.family] if swapped else []


def _is_surname(word: str) -> bool:
    known = is_seldom_surname(word) or word in _NO_SURNAMES
    return not known and _CAPITALISED.fullmatch(word) is not None
