"""The narrow waist: what the rendering elements can ask of an item, by kind of variable.

A Reference is made once an item. It keeps little: there may be a hundred thousand of them, and what is parsed
is kept for a while where it is parsed.
"""

from __future__ import annotations

from typing import Final

from refbook.csl.note_fields import with_note_fields
from refbook.csl.numbers import NumberValue, number_value
from refbook.model.date import Date
from refbook.model.item import Item
from refbook.model.name import Name
from refbook.richtext.field import field_inlines
from refbook.richtext.tree import Inlines

_NO_NAMES: Final[tuple[Name, ...]] = ()


class Reference:
    """An item as the processor sees it.

    Attributes:
        item: the item.
        id: its id.
        type: its CSL type.
        language: its language tag; "" when it has none.

    Args:
        item: the item.
        and_word: the word of the locale that numbers are joined with.
    """

    __slots__ = (
        "_and_word",
        "_names",
        "_variables",
        "id",
        "item",
        "language",
        "type",
    )

    def __init__(self, item: Item, and_word: str = "and") -> None:
        self.item = item
        self._and_word = and_word
        self.id = item.id
        self.type = item.type
        self._variables = with_note_fields(item.variables)
        self._names: dict[str, tuple[Name, ...]] = {}
        self.language = self.text("language")

    def has(self, variable: str) -> bool:
        """True when a variable is filled."""
        value = self._variables.get(variable)
        if value is None:
            return self._unknown(variable) != ""
        if isinstance(value, Date):
            return bool(value.ends) or bool(value.literal)
        return value != "" and value != ()

    def filled(self, variables: frozenset[str]) -> list[str]:
        """Those of some variables that are filled."""
        own = [name for name in self._variables if name in variables and self.has(name)]
        extra = self.item.extra
        return own + [name for name in extra if name in variables and self.has(name)] if extra else own

    def text(self, variable: str) -> str:
        """A text or number variable as it was given; "" when it is empty."""
        value = self._variables.get(variable)
        if value is None:
            return self._unknown(variable)
        if isinstance(value, str):
            return value
        return str(value) if isinstance(value, int) else ""

    def _unknown(self, variable: str) -> str:
        """A field that CSL does not know, which a style may ask for all the same."""
        value = self.item.extra.get(variable)
        return value if isinstance(value, str) else str(value) if isinstance(value, int) else ""

    def inlines(self, variable: str) -> Inlines:
        """A text variable with its markup and quotation marks read."""
        return field_inlines(self.text(variable))

    def number(self, variable: str) -> NumberValue:
        """A number variable."""
        return number_value(self.text(variable).strip(), self._and_word)

    def names(self, variable: str) -> tuple[Name, ...]:
        """A name variable, particles split off."""
        found = self._names.get(variable)
        if found is None:
            value = self._variables.get(variable)
            found = tuple([_prepared(name) for name in value]) if isinstance(value, tuple) else _NO_NAMES
            self._names[variable] = found
        return found

    def date(self, variable: str) -> Date | None:
        """A date variable; None when it is empty."""
        value = self._variables.get(variable)
        return value if isinstance(value, Date) else None


def _prepared(name: Name) -> Name:
    given, family = name.given, name.family
    if given and family and not name.non_dropping_particle and not _is_whole(name):
        first = family[0]
        if first.islower() or first in "'\"’" or "," in given or given[-1] in "’'" or _has_small_tail(given):
            return name.split_particles()
    return name


def _has_small_tail(given: str) -> bool:
    last = given.rpartition(" ")[2]
    return last != given and last[:1].islower()


def _is_whole(name: Name) -> bool:
    """True when the data say that particles are not to be looked for ("parse-names": false)."""
    return any(key == "parse-names" for key, _ in name.extra)
