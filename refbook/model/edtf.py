"""EDTF text -> Date: levels 0 and 1.

Source: Extended Date/Time Format, https://www.loc.gov/standards/datetime/ (ISO 8601-2:2019, Annex A). Wider
than its letter in two places: a range may have times and seasons, as in biblatex, and a year over four digits
may have a qualifier.
"""

from __future__ import annotations

import re
from typing import Final

from refbook.model.date import Date
from refbook.model.partial_date import Openness, PartialDate, historical_year

# At most 18 digits: Python refuses to read numbers of thousands of digits, and no year has them.
_DATE: Final = re.compile(
    r"""(?: Y(?P<long>-?[1-9][0-9]{4,17})
          | (?P<year>[0-9]{4}|-(?!0000)[0-9]{4})
            (?: -(?P<month>[0-9]{2})
                (?: -(?P<day>[0-9]{2})
                    (?: T(?P<time>(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]|24:00:00)
                                  (?:Z|[+-][0-9]{2}(?::[0-9]{2})?)?)(?![?~%]) )? )? )?
        )(?P<mark>[?~%]?)""",
    re.VERBOSE,
)
_UNSPECIFIED: Final = re.compile(
    r"""(?P<text>-?[0-9]{3}X | -?[0-9]{2}XX
          | (?P<year>[0-9]{4}|-(?!0000)[0-9]{4})-(?:XX(?:-XX)?|(?P<month>[0-9]{2})-XX)
        )(?P<mark>[?~%]?)""",
    re.VERBOSE,
)
_SIDES: Final[dict[str, Openness]] = {"": "unknown", "..": "open"}


def read(text: str) -> Date | None:
    """The date that an EDTF text has the form of, possible or not; None when it has no such form.

    >>> read("1984~/2004-06")
    Date(start=PartialDate(year=1984, approximate=True), end=PartialDate(year=2004, month=6))
    >>> read("2019-02-29").problem
    '29 February 2019 does not exist'
    """
    if "/" in text:
        return _read_range(text)
    start = read_end(text)
    return None if start is None else Date(start)


def read_end(text: str) -> PartialDate | None:
    """One end of a date, or None."""
    if match := _DATE.fullmatch(text):
        return _date(match)
    if match := _UNSPECIFIED.fullmatch(text):
        return _unspecified(match)
    return None


def _date(match: re.Match[str]) -> PartialDate:
    long, year, month, day, time, mark = match.groups()
    number = int(month) if month else None
    # Level 1: 21 to 24 in place of a month are seasons.
    season = number - 20 if number in (21, 22, 23, 24) and day is None else None
    return PartialDate(
        historical_year(int(long or year)),
        number if season is None else None,
        int(day) if day else None,
        season,
        mark in ("?", "%"),
        mark in ("~", "%"),
        "",
        time or "",
    )


def _unspecified(match: re.Match[str]) -> PartialDate:
    text, year, month, mark = match.groups()
    return PartialDate(
        historical_year(int(year or text.replace("X", "0"))),
        int(month) if month else None,
        uncertain=mark in ("?", "%"),
        approximate=mark in ("~", "%"),
        unspecified=text,
    )


def _read_range(text: str) -> Date | None:
    sides = text.split("/")
    if len(sides) != 2 or sides == ["", ""]:
        return None
    ends = [None if side in _SIDES else read_end(side) for side in sides]
    opens = [_SIDES.get(side, "") for side in sides]
    if any(end is None and not opening for end, opening in zip(ends, opens, strict=True)):
        return None
    return Date(ends[0], ends[1], opens[0], opens[1])
