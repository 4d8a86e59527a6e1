"""What a rendering element may see: the item, how it is cited, and what is printed of it so far."""

from __future__ import annotations

from typing import Final, TypeAlias, TypeVar

from refbook.csl.numbers import NumberValue
from refbook.csl.reference import Reference
from refbook.model.name import Name
from refbook.richtext.tree import Inlines

T = TypeVar("T")

NOTHING: Final = 0
"""Nothing was printed and no variable asked for."""
TEXT: Final = 1
"""A term or a value was printed, no variable asked for."""
EMPTY: Final = 2
"""Variables were asked for, all empty."""
FILLED: Final = 3
"""At least one variable was printed."""

Rendered: TypeAlias = tuple[Inlines, int]
"""What an element prints, and its state; the state of several elements together is the greatest of theirs."""

BLANK: Final[Rendered] = ((), NOTHING)
MISSING: Final[Rendered] = ((), EMPTY)

NO_POSITION: Final = 0
FIRST: Final = 1
SUBSEQUENT: Final = 2
IBID: Final = 3
IBID_WITH_LOCATOR: Final = 4


class Settings:
    """What disambiguation has decided about a work's cites.

    Attributes:
        names: how many names are shown, for each list of names; 0 or missing as the style says.
        givens: for each list, for each name: 0 as the style says, 1 with initials, 2 with given names.
        conditions: how many `disambiguate="true"` conditions are true.
        year_suffix: 0 for none, 1 for "a".
    """

    __slots__ = ("conditions", "givens", "names", "year_suffix")

    def __init__(
        self,
        names: tuple[int, ...] = (),
        givens: tuple[tuple[int, ...], ...] = (),
        conditions: int = 0,
        year_suffix: int = 0,
    ) -> None:
        self.names = names
        self.givens = givens
        self.conditions = conditions
        self.year_suffix = year_suffix

    def with_names(self, place: int, count: int) -> Settings:
        """The same with so many names shown of a list."""
        return Settings(_changed(self.names, place, count, 0), self.givens, self.conditions, self.year_suffix)

    def with_given(self, place: int, name: int, level: int) -> Settings:
        """The same with a level of given names for a name of a list."""
        own = _changed(self.givens[place] if place < len(self.givens) else (), name, level, 0)
        return Settings(self.names, _changed(self.givens, place, own, ()), self.conditions, self.year_suffix)

    def with_conditions(self, count: int) -> Settings:
        """The same with so many `disambiguate` conditions true."""
        return Settings(self.names, self.givens, count, self.year_suffix)

    def with_year_suffix(self, number: int) -> Settings:
        """The same with a year suffix."""
        return Settings(self.names, self.givens, self.conditions, number)


def _changed(values: tuple[T, ...], place: int, value: T, filler: T) -> tuple[T, ...]:
    """The values with one of them changed, as many more as that takes."""
    longer = (*values, *[filler] * (place + 1 - len(values)))
    return (*longer[:place], value, *longer[place + 1 :])


UNCHANGED: Final = Settings()


class NameList:
    """What was printed of a list of names: what disambiguation can still change.

    Attributes:
        names: all its names.
        shown: how many are shown.
        levels: the levels of given names that make a difference: 1 initials, 2 given names.
        has_initials: the style prints initials.
    """

    __slots__ = ("has_initials", "levels", "names", "shown")

    def __init__(
        self, names: tuple[Name, ...], shown: int, levels: tuple[int, ...], has_initials: bool
    ) -> None:
        self.names = names
        self.shown = shown
        self.levels = levels
        self.has_initials = has_initials


class Context:
    """One rendering of one item. Elements read it, and note in it what later elements must know.

    Attributes:
        reference: the item.
        language: language of the item's texts.
        in_bibliography: False in a citation.
        locator: the place cited.
        label: what the locator counts.
        position: the cite's position among those of the work.
        near_note: an earlier cite of the work is near.
        first_note: the number of the note that first cites the work; 0 for none.
        citation_number: the work's number.
        settings: what disambiguation has decided.
        without_names: the first names are left out ("suppress-author").
        substituted: variables printed in place of others, not to be printed again.
        used: where to note the variables printed, while something is substituted.
        lists: the lists of names printed so far.
        conditions: `disambiguate` conditions tested so far.
        suffix_printed: the year suffix stands already.
        compares: the text is only compared with others, to find works that look alike.
    """

    __slots__ = (
        "citation_number",
        "compares",
        "conditions",
        "first_note",
        "in_bibliography",
        "label",
        "language",
        "lists",
        "locator",
        "near_note",
        "position",
        "reference",
        "settings",
        "substituted",
        "suffix_printed",
        "used",
        "without_names",
    )

    def __init__(self, reference: Reference, language: str, settings: Settings = UNCHANGED) -> None:
        self.reference = reference
        self.language = language
        self.settings = settings
        self.in_bibliography = False
        self.locator: NumberValue | None = None
        self.label = ""
        self.position = NO_POSITION
        self.near_note = False
        self.first_note = 0
        self.citation_number = 0
        self.without_names = False
        self.substituted: set[str] = set()
        self.used: set[str] | None = None
        self.lists: list[NameList] = []
        self.conditions = 0
        self.suffix_printed = False
        self.compares = False

    def is_spent(self, variable: str) -> bool:
        """Whether a variable was printed in place of another."""
        return variable in self.substituted or (self.used is not None and variable in self.used)

    def note(self, variable: str) -> None:
        """Note that a variable was printed."""
        if self.used is not None:
            self.used.add(variable)
