"""Dates in JATS and PubMed: year, month, day and season in elements of their own."""

from __future__ import annotations

import re

from refbook.formats.xml.node import Node
from refbook.formats.xml.values import date_of
from refbook.model.date import Date

_YEAR = re.compile(r"(\d{4})[a-z]?")


def date_in(
    node: Node, year: str = "year", month: str = "month", day: str = "day", season: str = "season"
) -> Date | None:
    """The date that an element's children say; None when they say none.

    A letter after the year (2001a) tells works of one author and year apart in the list it was taken from; it
    is no part of the date.
    """
    iso = next(
        (child.get("iso-8601-date") for child in [node, *node.all(year)] if child.get("iso-8601-date")), ""
    )
    dated = date_of(iso) if iso else None
    if dated is not None and dated.is_dated and not dated.problem:
        return dated
    years = node.value(year)
    if not years:
        return None
    found = _YEAR.fullmatch(years.strip("()[];., "))
    base = found[1] if found else years
    months, days, seasons = node.value(month), node.value(day), node.value(season)
    if months.isdigit():
        text = "-".join(part.rjust(2, "0") for part in (base, months, days) if part)
    else:
        text = " ".join(filter(None, (days, months or seasons, base)))
    return next(
        (date for date in map(date_of, (text, base)) if date.is_dated and not date.problem), date_of(years)
    )
