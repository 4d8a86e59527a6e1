"""RBN011: a name is written in small letters."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from refbook.model.name import Name
from refbook.model.name_words import PARTICLES
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.names.mending import mended
from refbook.rules.names.organisations import is_organisation

_BY_CHOICE: Final = frozenset(("bell hooks", "danah boyd", "k.d. lang", "e.e. cummings", "e. e. cummings"))
"""People who write their names so."""

_SHORTEST: Final = 3
_SMALL: Final = re.compile(r"(?:\A|\s)[^\W\d_A-ZÀ-Þ]")


@rule("RBN011", "lower-case-name", Severity.WARNING)
def lower_case_name(field: Field[tuple[Name, ...]]) -> Iterator[Hit]:
    """A family name in small letters, where it is no particle.

    It is printed so; BibTeX even takes a word in small letters for a particle and leaves it out of the
    alphabet.

    Bad:
        id: fiori2011
        type: document
        title: L’Asia Orientale
        author: [{family: fiori, given: antonio}]
        ---
        id: fiori2011
        type: document
        title: L’Asia Orientale
        author: [{family: la, non-dropping-particle: von der}]
    Good:
        id: fiori2011
        type: document
        title: L’Asia Orientale
        author: [{family: Fiori, given: Antonio}]
        ---
        id: hooks1981
        type: document
        title: Ain’t I a woman?
        author: [{family: hooks, given: bell}]
    """
    found = mended(field.value, _capitalised) if _SMALL.search(field.text) else None
    if found:
        yield Hit(
            f"written in small letters: {found.example}",
            hint="begin names with a capital",
            fix=found.fix(),
        )
    for name in field.value if " " in field.text else ():
        if name.non_dropping_particle and not name.given and name.family in PARTICLES:
            yield Hit(f'the name "{name.display}" is of particles only', hint="add the family name")


def _capitalised(name: Name) -> Name:
    if not name.family.islower() or not name.given or _is_meant(name):
        return name
    given = " ".join(map(_capital, name.given.split(" "))) if name.given.islower() else name.given
    return replace(name, family=" ".join(map(_capital, name.family.split(" "))), given=given)


def _is_meant(name: Name) -> bool:
    return len(name.family) < _SHORTEST or is_organisation(name) or name.display.casefold() in _BY_CHOICE


def _capital(word: str) -> str:
    return word if word in PARTICLES else "-".join(part[:1].upper() + part[1:] for part in word.split("-"))
