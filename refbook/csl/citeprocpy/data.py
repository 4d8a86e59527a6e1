"""Items as citeproc-py's data."""

from __future__ import annotations

import re
from typing import Any, Final

from citeproc.source import Date as SingleDate
from citeproc.source import DateRange, LiteralDate, Locator, Reference, VariableError
from citeproc.source import Name as Person
from citeproc.string import String

from refbook.csl.citeprocpy.html import hide
from refbook.model.date import Date
from refbook.model.item import Item
from refbook.model.name import Name
from refbook.model.partial_date import PartialDate
from refbook.model.variable import Value
from refbook.richtext.leaves import map_text
from refbook.richtext.markup import parse, to_markup

_NAME_PARTS: Final = {
    "family": "family",
    "given": "given",
    "non_dropping_particle": "non-dropping-particle",
    "dropping_particle": "dropping-particle",
    "suffix": "suffix",
    "literal": "literal",
}
"""Part of a Name -> what citeproc-py calls it; it knows no other parts."""


class Work:
    """A work as one rendering sees it: citeproc-py's `CitationItem`, without its ties to a citation.

    Attributes:
        key: tells works apart.
        number: its number in the bibliography.
        reference: its variables.
        substituted: the variables that stood in for missing names, which are not printed again.
    """

    def __init__(self, key: str, number: int, reference: Reference, locator: Locator | None = None) -> None:
        self.key = key
        self.number = String(number)
        self.reference = reference
        self.substituted: set[str] = set()
        self._locator = locator
        if locator is not None:
            # Conditions ask the data whether the locator is numeric.
            self.reference = Reference(reference.key, reference.type)
            self.reference.update(reference, locator=locator.identifier)

    def fresh(self) -> Work:
        """The same work for another rendering."""
        return Work(self.key, int(self.number), self.reference, self._locator)

    @property
    def has_locator(self) -> bool:
        """True when a place in the work is cited."""
        return self._locator is not None

    @property
    def locator(self) -> Locator:
        """The place cited; citeproc-py expects VariableError where there is none."""
        if self._locator is None:
            raise VariableError
        return self._locator

    def __contains__(self, name: str) -> bool:
        return name == "locator" and self.has_locator

    def __getitem__(self, name: str) -> Any:
        return self.reference[name]

    def get_field(self, name: str) -> str | None:
        """A variable as text, for sorting."""
        value = self.reference.get(name)
        return None if value is None else str(value)


def reference_of(item: Item) -> Reference:
    """An item as citeproc-py's Reference."""
    reference = Reference(item.id, item.type)
    for variable, value in item.variables.items():
        # Texts and conditions look a variable up with underscores; numbers, names and labels by its CSL name.
        reference[variable] = reference[variable.replace("-", "_")] = _converted(variable, value)
    return reference


def _converted(variable: str, value: Value) -> Any:
    if isinstance(value, tuple):
        return [_person(name) for name in value]
    if isinstance(value, Date):
        return _date(value)
    if variable == "language":
        return _primary_language(str(value))
    return text_of(str(value))


def _primary_language(tag: str) -> str:
    """The language of a tag, "en" for "en-GB": citeproc-py compares the first two letters with "en"."""
    return re.split("[-_]", tag.strip(), maxsplit=1)[0].lower()


def text_of(text: str) -> String:
    """A text of the data: its markup as HTML, everything else hidden from HTML's meaning."""
    return String(to_markup(map_text(parse(text), hide)) if "<" in text else hide(text))


# Han, kana and Hangul: names in them are written family first, and without a space.
_EAST_ASIAN: Final = re.compile("[\u3005\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")


def _person(name: Name) -> Person:
    if _EAST_ASIAN.fullmatch(name.family + name.given):
        return Person(literal=String(name.family + name.given))
    parts = {
        theirs: String(hide(text)) for ours, theirs in _NAME_PARTS.items() if (text := getattr(name, ours))
    }
    # A literal is the whole name; citeproc-py refuses other parts beside it.
    return Person(literal=parts["literal"]) if "literal" in parts else Person(**parts)


def _date(date: Date) -> SingleDate | DateRange | LiteralDate:
    circa = any(end.approximate or end.uncertain for end in date.ends)
    # citeproc-py loses a range that is open at its start or made of seasons.
    if date.start is None or (date.is_range and date.start.season):
        return LiteralDate(String(hide(date.shown)), circa=circa)
    if not date.is_range:
        return SingleDate(circa=circa, **_parts(date.start))
    if date.end and date.start.day and date.end.day and _month(date.start) == _month(date.end):
        days = SingleDate(circa=circa, **_parts(date.start))
        days["day"] = DayRange(date.start.day, date.end.day)
        return days
    end = _parts(date.end) if date.end else {"year": 0}  # the year 0 is its open end
    return DateRange(begin=SingleDate(**_parts(date.start)), end=SingleDate(**end), circa=circa)


class DayRange(int):
    """Days of one month, printed as one.

    citeproc-py prints what a range shares after it in every language: "14–15 October", also for "October
    14–15".
    """

    last: int

    def __new__(cls, first: int, last: int) -> DayRange:
        """The days from `first` to `last`; counts as the first."""
        days = super().__new__(cls, first)
        days.last = last
        return days

    def __str__(self) -> str:
        return f"{int(self)}–{self.last}"

    __repr__ = __str__

    def __format__(self, spec: str) -> str:
        return f"{int(self):{spec}}–{self.last:{spec}}"


def _month(date: PartialDate) -> tuple[int, int | None]:
    return date.year, date.month


def _parts(date: PartialDate) -> dict[str, int]:
    parts = {"year": date.year, "month": date.month, "season": date.season}
    if date.month is not None:
        parts["day"] = date.day
    return {name: number for name, number in parts.items() if number is not None}
