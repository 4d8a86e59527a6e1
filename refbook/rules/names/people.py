"""The people of a library: how each name is written, how often, and where first."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from refbook.model.library import Library
from refbook.model.name import Name
from refbook.model.name_words import PARTICLES
from refbook.model.name_words import fold as _fold

_KEPT: Final = 2**15
"""How many folded names are remembered: each is compared several times, and first names come again."""
_LONGEST_KEPT: Final = 100
_MEDLINE: Final = 2
"""Two capitals are initials; three may be "LEE" or "ELI"."""

_kept_fold = lru_cache(_KEPT)(_fold)


def fold(text: str) -> str:
    """As `refbook.model.name_words.fold`, remembering short names."""
    return _kept_fold(text) if len(text) <= _LONGEST_KEPT else _fold(text)


@dataclass(slots=True)
class Spelling:
    """One way in which a person is named.

    Attributes:
        name: the name as it stands.
        index: the item that has it first.
        variable: the variable of that item.
        count: how often it stands in the library.
    """

    name: Name
    index: int
    variable: str
    count: int = 0

    @property
    def times(self) -> str:
        """How often, in words."""
        return "once" if self.count == 1 else f"{self.count} times"


def spellings(library: Library) -> list[Spelling]:
    """The different names of people in a library, in order; organisations and names without parts are none.

    >>> from refbook.model.item import Item
    >>> items = [Item("a", author=["Fiori, Antonio"]), Item("b", editor=["Fiori, Antonio", "UNESCO"])]
    >>> [(each.name.display, each.count) for each in spellings(Library(items))]
    [('Antonio Fiori', 2)]
    """
    found: dict[tuple[str, ...], Spelling] = {}
    for index, item in enumerate(library):
        for variable, value in item.variables.items():
            if isinstance(value, tuple):
                for name in value:
                    if name.family and name.given:
                        spelling = found.setdefault(_written(name), Spelling(name, index, variable))
                        spelling.count += 1
    return list(found.values())


def _written(name: Name) -> tuple[str, ...]:
    particles = (name.non_dropping_particle, name.dropping_particle)
    return (name.family, name.given, *particles, name.suffix, name.orcid)


def family_key(name: Name) -> str:
    """The family name for comparing: without particles, case, diacritics and spaces.

    >>> family_key(Name("van Gogh")), family_key(Name("Gogh", non_dropping_particle="van"))
    ('gogh', 'gogh')
    """
    words = fold(name.family).split()
    start = 0
    while start < len(words) - 1 and words[start] in PARTICLES:
        start += 1
    return "".join(words[start:])


def given_key(name: Name) -> str:
    """The given names for comparing: without a particle behind them, case, diacritics and spaces.

    >>> given_key(Name("Gogh", "Vincent van")), given_key(Name("Sartre", "Jean-Paul"))
    ('vincent', 'jeanpaul')
    """
    words = fold(name.given).split()
    while len(words) > 1 and words[-1] in PARTICLES and name.given[-1:].islower():
        words.pop()
    return "".join(words)


def has_only_initials(name: Name) -> bool:
    """True when no given name is written in full.

    >>> has_only_initials(Name("Sartre", "J.-P.")), has_only_initials(Name("Kim", "Samuel S."))
    (True, False)
    >>> has_only_initials(Name("Mizrahi", "EM")), has_only_initials(Name("MIZRAHI", "ELI"))
    (True, False)
    """
    return len(initials(name)) == len(fold(spread(name)).replace(" ", ""))


def initials(name: Name) -> str:
    """The first letters of the given names.

    >>> initials(Name("Mizrahi", "Eli M.")), initials(Name("Mizrahi", "EM"))
    ('em', 'em')
    """
    return "".join(word[0] for word in fold(spread(name)).split())


def spread(name: Name) -> str:
    """The given names, with two initials that stand together as MEDLINE writes them set apart."""
    given = name.given
    return " ".join(given) if len(given) == _MEDLINE and given.isalpha() and given.isupper() else given
