"""CSL-JSON dates <-> Date.

Source: CSL-JSON schema 1.0.2, `date-variable`. A year -44 is 44 BC; `[0]` in a range is an open end, as in
pandoc's citeproc.

Date-parts cannot carry everything, so `write` adds a key "edtf" beside them, and only then: for "uncertain"
(CSL has one `circa`), unspecified digits, times, unknown ends, and a `circa` of one end only. `read` believes
"edtf" when it tells the same days as the date-parts; when they were edited since, the date-parts win.
Lost are only: the other reading of an ambiguous date, and combinations that EDTF has no text for (uncertain
and impossible; uncertain with both a season and a month; two seasons beside months).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Final

from refbook.errors import ValueRejected
from refbook.model.date import Date
from refbook.model.partial_date import PartialDate

_FALSE: Final = ("", "0", "false", "no")
_LONGEST_YEAR: Final = 18  # digits; Python refuses to read numbers of thousands of them


def read(data: Mapping[str, Any] | str) -> Date:
    """The Date of a CSL-JSON date; what it does not understand goes to `extra`.

    Raises:
        ValueRejected: `data` is no object and no text.

    >>> read({"date-parts": [["1999", "21"], ["2001", 22]]}).edtf
    '1999-21/2001-22'
    >>> read({"raw": "in press", "note": 1})
    Date(literal='in press', extra=(('note', 1),))
    """
    if isinstance(data, str):
        return Date.parse(data)
    if not isinstance(data, Mapping):
        raise ValueRejected(f"expected a CSL-JSON date object, got {data!r:.80}")
    if len(data) == 1 and (plain := _plain(data.get("date-parts"))):
        return plain
    rest = {key: value for key, value in data.items() if value is not None}
    date = Date()
    for key, take in _TAKERS.items():
        if key in rest:
            taken = take(date, rest[key])
            if taken is not None:
                date = taken
                del rest[key]
    return replace(date, extra=tuple(rest.items())) if rest else date


def write(date: Date) -> dict[str, Any]:
    """The CSL-JSON object of a Date.

    >>> write(Date.parse("1998–")), write(Date.parse("2011?"))
    ({'date-parts': [[1998], [0]]}, {'date-parts': [[2011]], 'circa': True, 'edtf': '2011?'})
    """
    data: dict[str, Any] = {}
    season = _common_season(date)
    if date.is_dated or date.is_range:
        sides = (date.start, date.end) if date.is_range else (date.start,)
        data["date-parts"] = [[0] if side is None else _parts(side, season) for side in sides]
    if season is not None:
        data["season"] = season
    if any(end.approximate or end.uncertain or _year_is_open(end) for end in date.ends):
        data["circa"] = True
    if date.literal:
        data["literal"] = date.literal
    if _needs_edtf(date) and date.edtf:
        data["edtf"] = date.edtf
    return data | {key: value for key, value in date.extra if key not in data}


# Writing


def _common_season(date: Date) -> int | None:
    """The season for the key "season", which stands for all ends: None when they differ."""
    seasons = {end.season for end in date.ends}
    # A day without a month needs the place of the month filled.
    if len(seasons) != 1 or any(end.day is not None and end.month is None for end in date.ends):
        return None
    return seasons.pop()


def _parts(end: PartialDate, season: int | None) -> list[int]:
    month = end.month
    if month is None and end.season is not None and season is None:
        month = 20 + end.season
    return [part for part in (end.year, month, end.day) if part is not None]


def _year_is_open(end: PartialDate) -> bool:
    return "X" in end.unspecified[:5]


def _needs_edtf(date: Date) -> bool:
    return (
        any(end.uncertain or end.unspecified or end.time for end in date.ends)
        or len({end.approximate for end in date.ends}) > 1
        or "unknown" in (date.open_start, date.open_end)
    )


def _plain(parts: Any) -> Date | None:
    """A single date in whole numbers: a short way for nearly all dates of nearly all libraries."""
    if type(parts) is not list or len(parts) != 1 or type(parts[0]) is not list:
        return None
    numbers = parts[0]
    if not 1 <= len(numbers) <= 3 or not all(type(number) is int and number for number in numbers):
        return None
    return Date(_partial(numbers))


# Reading: each takes the value of one key into the date, or answers None and leaves it to `extra`


def _take_parts(date: Date, value: Any) -> Date | None:
    if isinstance(value, str):
        return _dated(Date.parse(value))
    if not isinstance(value, list | tuple) or len(value) > 2:
        return _take_parts(date, [value]) if isinstance(value, list | tuple) and _is_flat(value) else None
    if _is_flat(value):
        return _take_parts(date, [value])
    sides = [_numbers(part) for part in value]
    if any(side is None for side in sides):
        # Months by their names, [[2011, "March"]], are dates as people write them.
        return _dated(Date.parse(" ".join(map(str, value[0])))) if _is_short(value) else None
    numbers = [side for side in sides if side is not None]
    if not any(numbers):
        return date
    if len(numbers) == 1 or not numbers[1]:
        return Date(_partial(numbers[0]))
    ends = [None if side in ([], [0]) else _partial(side) for side in numbers]
    return Date(ends[0], ends[1], "" if ends[0] else "open", "" if ends[1] else "open")


def _is_flat(value: list[Any] | tuple[Any, ...]) -> bool:
    """True for [2011, 3], which should have been [[2011, 3]]."""
    return bool(value) and len(value) <= 3 and not any(isinstance(part, list | tuple) for part in value)


def _is_short(value: list[Any] | tuple[Any, ...]) -> bool:
    """True for one group of texts and numbers, none of them missing."""
    if len(value) != 1 or len(value[0]) > 3:
        return False
    return all(isinstance(part, str | int) and part != "" for part in value[0])


def _dated(date: Date) -> Date | None:
    return date if date.is_dated else None


def _numbers(part: Any) -> list[int] | None:
    """Year, month and day as far as given; exporters write empty and zero months and days for none."""
    if not isinstance(part, list | tuple) or len(part) > 3:
        return None
    filled = list(part)
    while filled and (filled[-1] in ("", None) or (len(filled) > 1 and filled[-1] in (0, "0"))):
        filled.pop()
    numbers = [_number(value) for value in filled]
    return None if None in numbers else [number for number in numbers if number is not None]


def _number(value: Any) -> int | None:
    if type(value) is int:
        return value
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, str):
        text = value.strip()
        if text.removeprefix("-").isdecimal() and len(text) <= _LONGEST_YEAR:
            return int(text)
    return None


def _partial(numbers: list[int]) -> PartialDate:
    month = numbers[1] if len(numbers) > 1 else None
    day = numbers[2] if len(numbers) > 2 else None
    if month is not None and 21 <= month <= 24:
        return PartialDate(numbers[0], None, day, month - 20)
    return PartialDate(numbers[0], month, day)


def _take_season(date: Date, value: Any) -> Date | None:
    season = _season(value)
    if season is None or not date.is_dated or any(end.season not in (None, season) for end in date.ends):
        return None
    return _for_both_ends(date, season=season)


def _season(value: Any) -> int | None:
    """1 to 4; also EDTF's 21 to 24, and words."""
    number = _number(value)
    if number is None and isinstance(value, str):
        from refbook.model.date_tables import SEASON_NUMBERS, fold

        number = SEASON_NUMBERS.get(fold(value.strip()))
    if number is not None and 21 <= number <= 24:
        number -= 20
    return number if number in (1, 2, 3, 4) else None


def _take_edtf(date: Date, value: Any) -> Date | None:
    from refbook.model.edtf import read as read_edtf

    found = read_edtf(value) if isinstance(value, str) else None
    if found is None or found.problem or (date.is_dated and _days(found) != _days(date)):
        return None
    return found


def _days(date: Date) -> tuple[object, ...]:
    """What date-parts and season tell of a date."""
    ends = tuple(end and (end.year, end.month, end.day, end.season) for end in (date.start, date.end))
    return (*ends, date.is_range)


def _take_raw(date: Date, value: Any) -> Date | None:
    if date.is_dated or not isinstance(value, str):
        return None
    found = Date.parse(value)
    if date.literal and not found.is_dated:
        return None
    return replace(found, literal=found.literal or date.literal, other=found.other)


def _take_circa(date: Date, value: Any) -> Date | None:
    if str(value).strip().casefold() in _FALSE:
        return date
    if not date.is_dated or not isinstance(value, bool | int | float | str):
        return None
    # "edtf" may have told already what kind of circa it is.
    if any(end.approximate or end.uncertain or _year_is_open(end) for end in date.ends):
        return date
    return _for_both_ends(date, approximate=True)


def _take_literal(date: Date, value: Any) -> Date | None:
    return replace(date, literal=value) if isinstance(value, str) else None


def _for_both_ends(date: Date, **changes: Any) -> Date:
    start, end = (side and replace(side, **changes) for side in (date.start, date.end))
    return replace(date, start=start, end=end)


# In this order: each may look at what those before it have found.
_TAKERS: Final[dict[str, Callable[[Date, Any], Date | None]]] = {
    "date-parts": _take_parts,
    "season": _take_season,
    "edtf": _take_edtf,
    "literal": _take_literal,
    "raw": _take_raw,
    "circa": _take_circa,
}
