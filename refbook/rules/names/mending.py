"""How rules put right some names of a list."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from refbook.model.finding import Fix
from refbook.model.name import Name
from refbook.rules.words import quoted


@dataclass(frozen=True, slots=True)
class Mended:
    """A list of names of which some were changed.

    Attributes:
        wrong: the names that were changed, as they were.
        names: all names as they should be.
    """

    wrong: tuple[Name, ...]
    names: tuple[Name, ...]

    @property
    def example(self) -> str:
        """The wrong names for a message: the first, and how many more there are."""
        return quoted(self.wrong[0].display) + self.others

    @property
    def others(self) -> str:
        """How many wrong names there are besides the first, in words; "" for none."""
        return f" and {len(self.wrong) - 1} more" if len(self.wrong) > 1 else ""

    def fix(self, *, safe: bool = False) -> Fix:
        """The fix that puts the list right."""
        return Fix(self.names, safe=safe)


def mended(names: tuple[Name, ...], mend: Callable[[Name], Name]) -> Mended | None:
    """The list with each name put right, or None when there is nothing to do.

    >>> found = mended((Name("fiori"), Name("Kim")), lambda name: Name(name.family.capitalize()))
    >>> found.example, found.names
    ('"fiori"', (Name(family='Fiori'), Name(family='Kim')))
    """
    after = tuple(map(mend, names))
    wrong = tuple(name for name, now in zip(names, after, strict=True) if name != now)
    return Mended(wrong, after) if wrong else None
