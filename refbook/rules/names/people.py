"""The people of a library: how each name is written, how often, and where first."""

from __future__ import annotations

from dataclasses import dataclass

from refbook.model.library import Library
from refbook.model.name import Name
from refbook.model.name_words import PARTICLES, fold


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
    """
    return all(len(word) == 1 for word in fold(name.given).split())
