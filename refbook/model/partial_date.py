"""One end of a date: a year, and as much more as is known.

Source: EDTF (ISO 8601-2:2019, Annex A), levels 0 and 1. Years are counted as people and CSL count them, -44
for 44 BC and no year 0; EDTF counts astronomically, where 44 BC is -0043.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any, Final, Literal, TypeAlias

Openness: TypeAlias = Literal["", "open", "unknown"]
"""What an end of a range without a date is: open (".." in EDTF) or unknown (empty in EDTF); else ""."""

Day: TypeAlias = tuple[int, int, int]
"""A calendar day as (year, month, day); tuples, because `datetime.date` ends at 1 AD and 9999."""

MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SEASONS: Final = ("spring", "summer", "autumn", "winter")

_LONGEST: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@dataclass(frozen=True, slots=True, repr=False)
class PartialDate:
    """A year, perhaps with a month and day or a season.

    Impossible parts are kept as they were given; `problem` names them.

    Attributes:
        year: -44 is 44 BC; 0 does not exist. With unspecified digits, the year that has zeros for them.
        month: 1 to 12.
        day: 1 to 31.
        season: 1 spring, 2 summer, 3 autumn, 4 winter.
        uncertain: the source may be wrong: EDTF `?`.
        approximate: the date is an estimate, "circa": EDTF `~`.
        unspecified: EDTF text with its X digits and without qualifiers, "201X" or "2011-XX"; else "".
        time: the time of the day as EDTF writes it, "23:20:30Z"; else "".

    >>> PartialDate(2011, 3)
    PartialDate(year=2011, month=3)
    >>> PartialDate(-44, 3, 15).edtf
    '-0043-03-15'
    """

    year: int
    month: int | None = None
    day: int | None = None
    season: int | None = None
    uncertain: bool = False
    approximate: bool = False
    unspecified: str = ""
    time: str = ""

    @property
    def edtf(self) -> str:
        """The EDTF text; "" when EDTF cannot say it (something impossible, or months of a year over 9999)."""
        far = abs(iso_year(self.year)) > 9999 and (self.month or self.season)
        return "" if far or self.problem else self.text

    @property
    def text(self) -> str:
        """The parts in EDTF's order, possible or not: "2019-02-30"."""
        mark = _MARKS[self.uncertain, self.approximate]
        if self.unspecified:
            return self.unspecified + mark
        text = year_text(self.year)
        month = self.month if self.season is None or self.month is not None else 20 + self.season
        for number in (month, self.day):
            text += "" if number is None else f"-{number:02d}"
        return text + (f"T{self.time}" if self.time else "") + mark

    @property
    def problem(self) -> str:
        """What is impossible about it, as a sentence without a full stop; "" when nothing is.

        >>> PartialDate(2019, 2, 29).problem
        '29 February 2019 does not exist'
        >>> PartialDate(2019, 13).problem
        'month 13 does not exist'
        """
        if self.year == 0:
            return "year 0 does not exist: 1 BC is followed by AD 1"
        if self.month is not None and not 1 <= self.month <= 12:
            return f"month {self.month} does not exist"
        if self.season is not None and not 1 <= self.season <= 4:
            return f"season {self.season} does not exist"
        return "" if self.day is None else self._problem_of_day(self.day)

    def _problem_of_day(self, day: int) -> str:
        if not 1 <= day <= 31:
            return f"day {day} does not exist"
        if self.month is None:
            return f"day {day} stands without a month"
        if day > _LONGEST[self.month - 1]:
            return f"{day} {MONTHS[self.month - 1]} does not exist"
        if day <= days_in_month(self.year, self.month):
            return ""
        # 29 February 1700 was a day in London: say which calendar refuses it.
        calendar = "" if iso_year(self.year) % 4 else " in the Gregorian calendar"
        return f"29 February {shown_year(self.year)} does not exist{calendar}"

    @property
    def shown(self) -> str:
        """The date in English, for messages.

        >>> PartialDate(2026, 2, 4).shown, PartialDate(-44, 3).shown
        ('4 February 2026', 'March 44 BC')
        >>> PartialDate(1850, approximate=True).shown, PartialDate(1850, uncertain=True).shown
        ('c. 1850', '1850?')
        """
        if self.problem:
            return self.text
        words = [shown_year(self.year)]
        if self.unspecified and "X" in self.unspecified[:5]:
            words = [self.unspecified]
        if self.month:
            words.insert(0, MONTHS[self.month - 1])
        elif self.season:
            words.insert(0, SEASONS[self.season - 1])
        if self.day:
            words.insert(0, str(self.day))
        return ("c. " if self.approximate else "") + " ".join(words) + ("?" if self.uncertain else "")

    @property
    def first_day(self) -> Day:
        """The first day it can mean. A season can mean any day of its year: it depends on the hemisphere.

        >>> PartialDate(2011, 2).first_day, PartialDate(2011, 2).last_day
        ((2011, 2, 1), (2011, 2, 28))
        """
        return (self._outer_year("0", "9"), self.month or 1, (self.month and self.day) or 1)

    @property
    def last_day(self) -> Day:
        """The last day it can mean."""
        month = self.month if self.month is not None else 12
        last = days_in_month(self.year, month) if 1 <= month <= 12 else 31
        return (self._outer_year("9", "0"), month, (self.month and self.day) or last)

    def _outer_year(self, digit: str, digit_before_christ: str) -> int:
        """The earliest or latest year that "201X" can mean; the digits of negative years run backwards."""
        if "X" not in self.unspecified[:5]:
            return self.year
        before_christ = self.unspecified.startswith("-")
        outer = digit_before_christ if before_christ else digit
        return historical_year(int(self.unspecified.replace("X", outer)))

    @property
    def sort_key(self) -> Day:
        """Chronological: a year before its months, a month before its days, a season as in the north."""
        month = self.month if self.month is not None else 3 * (self.season or 0)
        return (self.year, month, self.day or 0)

    def __repr__(self) -> str:
        return shown_fields(self)


_MARKS: Final = {(False, False): "", (True, False): "?", (False, True): "~", (True, True): "%"}


def shown_fields(value: Any) -> str:
    """The repr of a dataclass without the fields that have their defaults."""
    filled = [(f.name, getattr(value, f.name)) for f in fields(value)]
    defaults = {f.name: f.default for f in fields(value)}
    shown = ", ".join(f"{name}={field!r}" for name, field in filled if field != defaults[name])
    return f"{type(value).__name__}({shown})"


def iso_year(year: int) -> int:
    """The astronomical number of a historical year: -44 (44 BC) -> -43."""
    return year + 1 if year < 0 else year


def historical_year(iso: int) -> int:
    """The historical number of an astronomical year: -43 -> -44 (44 BC)."""
    return iso - 1 if iso <= 0 else iso


def year_text(year: int) -> str:
    """A historical year as EDTF writes it: -44 -> "-0043", 170002 -> "Y170002"."""
    iso = iso_year(year)
    if abs(iso) > 9999:
        return f"Y{iso}"
    return f"-{-iso:04d}" if iso < 0 else f"{iso:04d}"


def shown_year(year: int) -> str:
    """A historical year for people: -44 -> "44 BC"."""
    return f"{-year} BC" if year < 0 else str(year)


def days_in_month(year: int, month: int) -> int:
    """The length of a month, 1 to 12, in the proleptic Gregorian calendar, which is EDTF's."""
    iso = iso_year(year)
    leap = iso % 4 == 0 and (iso % 100 != 0 or iso % 400 == 0)
    return 28 if month == 2 and not leap else _LONGEST[month - 1]
