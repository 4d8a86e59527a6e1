"""Dates in sort keys: digits that compare as dates do.

CSL 1.0.2, "Sorting": "Date variables … are returned in the YYYYMMDD format, with zeros substituted for any
missing date-parts … Negative years are sorted inversely".
"""

from __future__ import annotations

from typing import Final

from refbook.csl.context import FILLED, MISSING, Context, Rendered
from refbook.csl.elements.base import Element
from refbook.model.date import Date
from refbook.model.partial_date import PartialDate

ALL_PARTS: Final = frozenset({"year", "month", "day"})
_OFFSET: Final = 100_000_000


class SortDateElement(Element):
    """A date in a macro that makes a sort key: only the parts that the macro would print count."""

    __slots__ = ("parts", "variable")

    def __init__(self, variable: str, parts: frozenset[str]) -> None:
        self.variable = variable
        self.parts = parts

    def evaluate(self, context: Context) -> Rendered:
        """See `Element`."""
        date = context.reference.date(self.variable)
        if date is None or context.is_spent(self.variable):
            return MISSING
        key = date_key(date, self.parts)
        if not key:
            return MISSING
        context.note(self.variable)
        return ((key,), FILLED)


def date_key(date: Date, parts: frozenset[str] = ALL_PARTS) -> str:
    """A date as digits that sort as dates do, before Christ before after."""
    if not date.ends:
        return date.literal
    key = "".join([_key(end, parts) for end in date.ends])
    return key if len(date.ends) > 1 else key + "0" * 13


def _key(end: PartialDate, parts: frozenset[str]) -> str:
    month = end.month if end.month is not None else 0
    month = month if "month" in parts else 0
    day = end.day if end.day is not None and "day" in parts else 0
    year = end.year if "year" in parts else 0
    return f"{_OFFSET + year:09d}{month:02d}{day:02d}"
