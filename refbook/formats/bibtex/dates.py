"""Dates, both ways: biblatex's EDTF, and BibTeX's year, month and day.

Sources: the biblatex manual, 2.3.8; "BibTeXing", section 3.2 (month).
"""

from __future__ import annotations

import re
from typing import Final

from refbook.model.date import Date
from refbook.model.partial_date import PartialDate

MONTH_MACROS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_DRAFT: Final = re.compile(r"[0-9]{1,4}u{0,3}(?:-[0-9u]{2}){0,2}")
_NUMBER: Final = re.compile(r"[0-9]{1,2}")


def read_parts(year: str, month: str, day: str) -> Date:
    """The date that three fields say; never fails, what is no date becomes a literal.

    >>> read_parts("2011", "mar", "4").edtf, read_parts("2011", "10 January", "").edtf
    ('2011-03-04', '2011-01-10')
    """
    if not month:
        return Date.parse(year)
    if len(year) == 4 and year.isascii() and year.isdigit() and _NUMBER.fullmatch(month):
        number = int(day) if _NUMBER.fullmatch(day) else None
        return Date(PartialDate(int(year), int(month), number))
    words = " ".join(part for part in (day, month, year) if part)
    # "January 10" and "10 January" are both in use.
    for text in (words, f"{month}, {year}"):
        date = Date.parse(text)
        if date.is_dated:
            return date
    return Date.parse(year)


def as_edtf(text: str) -> str:
    """Dates as drafts of EDTF and biblatex up to 3.7 had them, as EDTF has them now.

    >>> as_edtf("199u"), as_edtf("1723?~"), as_edtf("1998/open"), as_edtf("c. 1850")
    ('199X', '1723%', '1998/..', 'c. 1850')
    """
    ends = [_end_as_edtf(end) for end in text.split("/")]
    return "/".join(ends) if len(ends) <= 2 else text


def _end_as_edtf(end: str) -> str:
    if end in ("open", "unknown"):
        return ".." if end == "open" else ""
    if end.endswith(("?~", "~?")):
        end = f"{end[:-2]}%"
    return end.replace("u", "X") if "u" in end and _DRAFT.fullmatch(end) else end


def has_month(date: Date) -> bool:
    """True when a month or season was understood."""
    return any(end.month is not None or end.season is not None for end in date.ends)


def trouble(date: Date) -> str:
    """What is wrong with a date, as a sentence without its full stop; "" when nothing is."""
    return date.problem or ("" if date.is_dated else f"{date.literal!r:.60} is no date")


def simple(date: Date) -> tuple[int, int | None, int | None] | None:
    """Year, month and day, when BibTeX's three fields can say all of a date."""
    start = date.start
    if start is None or date.problem or not 1000 <= start.year <= 9999:
        return None
    plain = Date(PartialDate(start.year, start.month, start.day))
    return (start.year, start.month, start.day) if date == plain else None
