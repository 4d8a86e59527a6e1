"""Dates of tagged formats: `YYYY/MM/DD/other`, or as people write them.

Source: RIS format specifications, "Date fields": four parts divided by slashes, each of which may be empty.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from refbook.model.date import Date
from refbook.model.partial_date import MONTHS, SEASONS, PartialDate

_SLASHES: Final = re.compile(r"(\d{4})/(\d{0,2})(?:/(\d{0,2}))?(?:/(.*))?", re.DOTALL | re.ASCII)
_NONE: Final = re.compile(r"[0/\s.-]*")
_WORDS: Final = frozenset(
    {"n.d.", "n.d", "nd", "no date", "undated", "s.d.", "s.a.", "in press", "forthcoming"}
)
_SHORT_SEASONS: Final = {"spr": "spring", "sum": "summer", "fal": "autumn", "aut": "autumn", "win": "winter"}
_LONGEST: Final = 100  # characters; no date is longer


@lru_cache(maxsize=1000)
def read_date(text: str) -> Date | None:
    """The date that a field holds; None when it holds none ("0000", "///"); words become a literal.

    >>> read_date("2019/05/17/").edtf, read_date("2009///Spring").edtf, read_date("2015/october").edtf
    ('2019-05-17', '2009-21', '2015-10')
    >>> read_date("1984 - 1985").edtf, read_date("0000")
    ('1984/1985', None)
    """
    if len(text) > _LONGEST:
        return Date(literal=text)
    if _NONE.fullmatch(text):
        return None
    found = _SLASHES.fullmatch(text)
    if found:
        return _of_parts(*found.groups())
    if "/" in text and text[:4].isdigit() and text[-1:].isalpha():
        return _spoken(text.replace("/", " ")) or Date.parse(text)
    return Date.parse(text)


def _of_parts(year: str, month: str | None, day: str | None, other: str | None) -> Date:
    words = (other or "").strip(" /")
    if words and not (month or "").strip("0"):
        spoken = _spoken(f"{words} {year}")
        if spoken is not None:
            return spoken
    if year == "0000":
        return Date(literal="/".join(part for part in (year, month, day, other) if part))
    # A day without a month cannot be: 2001/00/12.
    in_year = int(month or 0) or None
    return Date(PartialDate(int(year), in_year, (int(day or 0) or None) if in_year else None))


def _spoken(text: str) -> Date | None:
    date = Date.parse(text)
    return date if date.year is not None else None


def with_year(text: str, year: int) -> Date | None:
    """The date that a field without a year holds: "Mar 15", "Spring", "SPR"; None when it is none.

    >>> with_year("Mar 15", 2009).edtf, with_year("WIN", 2009).edtf
    ('2009-03-15', '2009-24')
    """
    if len(text) > _LONGEST or not text[:1].isalnum():
        return None
    words = text.strip(" /")
    date = _spoken(f"{_SHORT_SEASONS.get(words.casefold(), words)} {year}")
    return date if date is not None and precision(date) > 0 else None


def is_plain_words(date: Date) -> bool:
    """True for what stands for a date on purpose: "n.d.", "in press"."""
    return date.literal.strip().casefold() in _WORDS


def precision(date: Date) -> int:
    """How much more than a year a date says."""
    start = date.start
    if start is None:
        return 0
    finer = (start.month is not None or start.season is not None) + (start.day is not None)
    return finer + 3 * date.is_range + bool(start.time)


def write_date(date: Date) -> str:
    """The text that `read_date` reads as a date, as far as there is one.

    >>> write_date(Date.of(2019, 5)), write_date(Date.parse("spring 2009")), write_date(Date.of(2011))
    ('2019/05//', '2009///Spring', '2011///')
    """
    forms = [form for form in _forms(date) if form]
    return next((form for form in forms if read_date(form) == date), forms[0] if forms else "")


def _forms(date: Date) -> Iterator[str]:
    start = date.start
    if start is not None and not date.is_range and 0 < start.year <= 9999:
        month = f"{start.month:02d}" if start.month else ""
        day = f"{start.day:02d}" if start.day else ""
        season = SEASONS[start.season - 1].title() if start.season and 1 <= start.season <= 4 else ""
        yield f"{start.year:04d}/{month}/{day}/{season}"
    yield date.edtf
    yield str(date)


def year_of(date: Date) -> str:
    """The year alone, for programs that look for nothing else; "" when it has none of four digits."""
    return f"{date.year:04d}" if date.year is not None and 0 < date.year <= 9999 else ""


def write_medline(date: Date) -> str:
    """A date as MEDLINE writes it: year, month and day in words (NLM, "Date of Publication").

    >>> write_medline(Date.of(1996, 7, 9)), write_medline(Date.parse("1996-07/1996-08"))
    ('1996 Jul 9', '1996-07/1996-08')
    """
    start = date.start
    if start is None or date.is_range or not 0 < start.year <= 9999 or Date(_bare(start)) != date:
        return date.edtf or str(date)
    if start.season:
        return f"{start.year} {SEASONS[start.season - 1].title()}"
    month = MONTHS[start.month - 1][:3] if start.month and start.month <= 12 else ""
    return " ".join(part for part in (str(start.year), month, str(start.day or "") if month else "") if part)


def _bare(date: PartialDate) -> PartialDate:
    return PartialDate(date.year, date.month, date.day, date.season)
