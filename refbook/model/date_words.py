"""Dates as people write them -> Date.

A date in words has a shape: one letter for each thing it names, D day, M month, S season, Y year, so
"4 February 2026" is DMY. The shapes that are dates stand in two tables; what has another shape is words and
stays a literal. Better no date than a wrong one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from refbook.model import edtf
from refbook.model.date import Date, Order
from refbook.model.date_tables import CIRCA, ERAS, FILLERS, MONTH_NUMBERS, PRESENT, SEASON_NUMBERS, TO, fold
from refbook.model.partial_date import PartialDate

_SINGLE: Final = frozenset(("Y", "MY", "YM", "DMY", "MDY", "YMD", "SY", "YS"))

# Each end may leave to the other what they share: "12–15 March 2004" is D-DMY.
_RANGES: Final = frozenset((
    "Y-Y", "M-MY", "MY-MY", "YM-M", "YM-YM", "D-DMY", "DM-DMY", "DMY-DMY", "MD-DY", "MD-MDY", "MDY-MDY",
    "YMD-D", "YMD-MD", "YMD-YMD", "S-SY", "SY-SY", "SY-Y", "YS-S",
))  # fmt: skip

# Other ways to write the dashes, and one abbreviation that has a hyphen: "av. J.-C."
_SPELLINGS: Final = {"---": "–", "--": "–", "—": "–", "‐": "-", "‑": "-", "−": "-", "j.-c": "jc"}
_LONGEST: Final = 100  # characters; no date is longer
_TOKEN: Final = re.compile(r"\d+|[^\W\d_]+|\S")
_SILENT: Final = frozenset(".,'’")
_ERA: Final = re.compile(r"(\D*)(\d.*?)(\D*)")
_STAMP: Final = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)[t ](\d\d:\d\d)(:\d\d)?(?:[.,]\d{1,9})? ?(z|[+-]\d\d(?::?\d\d)?)?", re.ASCII
)
_YEAR_FIRST: Final = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})")
_YEAR_LAST: Final = re.compile(r"(\d{1,2})([-/]|\. ?)(\d{1,2})\2(\d{4})")
_COMPACT: Final = re.compile(r"([12]\d{3})(\d\d)(\d\d)")
_YEAR_MONTH: Final = re.compile(r"(\d{4})-(\d\d)")
_MONTH_YEAR: Final = re.compile(r"(\d{1,2})[-/.](\d{4})")


def read(text: str, order: Order | None = None) -> Date:
    """The date that a text means: EDTF first, then dates in words and numbers; a literal when it means none.

    >>> read("1er mars 1848").edtf, read("12-15 March 2004").edtf, read("300 v. Chr.").edtf
    ('1848-03-01', '2004-03-12/2004-03-15', '-0299')
    >>> read("Spring term"), read("04/02/26")
    (Date(literal='Spring term'), Date(literal='04/02/26'))
    """
    stripped = text.strip()
    if not stripped or len(stripped) > _LONGEST:
        return Date(literal=text if stripped else "")
    found = edtf.read(stripped)
    if found is not None and not found.problem:
        return found
    readings = _readings(_normalised(stripped), order)
    if not readings:
        return found or Date(literal=text)
    return replace(readings[0], other=readings[1]) if len(readings) > 1 else readings[0]


def _normalised(text: str) -> str:
    text = " ".join(text.casefold().split())
    for old, new in _SPELLINGS.items():
        text = text.replace(old, new)
    return _unbracketed(text)


def _unbracketed(text: str) -> str:
    """Without the brackets that cataloguers put around a date that is not on the title page."""
    return text[1:-1].strip() if text[:1] + text[-1:] in ("[]", "()") else text


def _readings(text: str, order: Order | None) -> list[Date]:
    """What the text can mean, likeliest first; empty when it is no date."""
    points = _points(text, order)
    return [Date(point) for point in points] if points else _ranges(text, order)


# Single dates


def _points(text: str, order: Order | None) -> list[PartialDate]:
    """The readings of a text that names one date."""
    plain, uncertain, approximate = _without_marks(text)
    points = _numeric(plain, order)
    if not points:
        half = _half(plain, approximate)
        points = [half.partial()] if half and half.shape in _SINGLE else []
    if not (uncertain or approximate):
        return points
    return [replace(point, uncertain=uncertain, approximate=approximate) for point in points]


def _without_marks(text: str) -> tuple[str, bool, bool]:
    """The text without "c." and "?", and whether it had a "?" and a "c."."""
    text = _unbracketed(text)
    plain = text
    for mark in ("[?]", "(?)", "?"):
        plain = plain.removesuffix(mark).strip()
    uncertain = plain != text
    for word in CIRCA:
        if plain.startswith(word):
            return plain.removeprefix(word).strip(), uncertain, True
    return plain, uncertain, False


def _numeric(text: str, order: Order | None) -> list[PartialDate]:
    """The readings of a date in figures."""
    if match := _STAMP.fullmatch(text):
        year, month, day, minutes, seconds, zone = match.groups()
        zone = (zone or "").upper()
        zone = f"{zone[:3]}:{zone[3:]}" if len(zone) == 5 else zone
        point = edtf.read_end(f"{year}-{month}-{day}T{minutes}{seconds or ':00'}{zone}")
        return [point] if point else []
    if match := _YEAR_LAST.fullmatch(text):
        return _day_and_month(int(match[1]), int(match[3]), int(match[4]), order, match[2])
    if match := _YEAR_FIRST.fullmatch(text):
        return [PartialDate(int(match[1]), int(match[3]), int(match[4]))]
    return _bare_figures(text)


def _bare_figures(text: str) -> list[PartialDate]:
    """Figures that are a date only when their months and days exist: others are some other number."""
    if match := _COMPACT.fullmatch(text):
        point = PartialDate(int(match[1]), int(match[2]), int(match[3]))
    elif match := _YEAR_MONTH.fullmatch(text):
        point = PartialDate(int(match[1]), int(match[2]))
    elif match := _MONTH_YEAR.fullmatch(text):
        point = PartialDate(int(match[2]), int(match[1]))
    else:
        return []
    return [] if point.problem else [point]


def _day_and_month(
    first: int, second: int, year: int, order: Order | None, separator: str
) -> list[PartialDate]:
    """04/02/2026: day first unless told otherwise, and the other reading when nothing settles it."""
    day_first, month_first = PartialDate(year, second, first), PartialDate(year, first, second)
    # With full stops the day is first everywhere.
    if separator[0] == ".":
        order = "dmy"
    readings = [month_first, day_first] if order == "mdy" else [day_first, month_first]
    possible = [reading for reading in readings if not reading.problem] or readings[:1]
    settled = order in ("dmy", "mdy") or first == second
    return possible[:1] if settled else possible


@dataclass(frozen=True, slots=True)
class _Half:
    """A date in words, perhaps one end of a range that leaves parts to the other."""

    shape: str
    parts: dict[str, int]
    era: int

    def partial(self) -> PartialDate:
        year = self.parts["Y"] * (self.era or 1)
        return PartialDate(year, self.parts.get("M"), self.parts.get("D"), self.parts.get("S"))


def _half(text: str, approximate: bool = False) -> _Half | None:
    """The parts that a text names; None when it has a word that is not part of a date."""
    text, era = _without_era(text)
    named = [
        _part(word) for word in _TOKEN.findall(text) if word not in _SILENT and fold(word) not in FILLERS
    ]
    parts = [part for part in named if part is not None]
    if not parts or len(parts) < len(named):
        return None
    # Years of fewer than four digits need something that says that they are years: "44 BC", "c. 800".
    kind, number = parts[-1]
    if (kind in "DN" and era) or (kind == "N" and approximate):
        parts[-1] = ("Y", number)
    return _Half("".join(kind for kind, _ in parts), dict(parts), era)


def _part(word: str) -> tuple[str, int] | None:
    """The letter and the value of what a word names; N is a number that is no day and perhaps a year."""
    if word.isdecimal():
        return ("DDNY"[len(word) - 1], int(word)) if len(word) <= 4 else None
    folded = fold(word)
    if folded in MONTH_NUMBERS:
        return "M", MONTH_NUMBERS[folded]
    return ("S", SEASON_NUMBERS[folded]) if folded in SEASON_NUMBERS else None


def _without_era(text: str) -> tuple[str, int]:
    """The text without "BC" or "AD", and -1, 1 or, when it names no era, 0."""
    match = _ERA.fullmatch(text)
    if not match:
        return text, 0
    before, middle, after = match.groups()
    if era := ERAS.get(_letters(after)):
        return before + middle, era
    return (middle + after, 1) if _letters(before) == "ad" else (text, 0)


def _letters(text: str) -> str:
    return "".join(char for char in fold(text) if char.isalpha())


# Ranges


def _ranges(text: str, order: Order | None) -> list[Date]:
    """The readings of a text that names two dates."""
    divided = _divided(text)
    if divided is None:
        return []
    left, separator, right = divided
    if not right or fold(right) in PRESENT:
        return [Date(point, open_end="open") for point in _points(left, None)[:1] if separator != "/"]
    return (
        _year_and_number(left, separator, right, order)
        or _shared(left, right)
        or _pairs(_points(left, order), _points(right, order))
    )


def _divided(text: str) -> tuple[str, str, str] | None:
    """Both ends and what stands between them; the clearest separator that the text has exactly once."""
    for separator in ("–", " - ", *(f" {word} " for word in TO), "-", "/"):
        left, found, right = text.partition(separator)
        if found and left.strip() and separator not in right:
            return left.strip(), separator.strip(), right.strip()
    return None


def _year_and_number(left: str, separator: str, right: str, order: Order | None) -> list[Date]:
    """1914–18 is a range and 2011/3 a month; 2011/12 may be December or two years."""
    point = next(iter(_points(left, None)), None)
    if point is None or point.month or point.year < 1000 or not right.isdecimal() or len(right) > 2:
        return []
    number, base = int(right), 10 ** len(right)
    month = replace(point, month=number)
    last = replace(point, year=point.year - point.year % base + number, uncertain=False)
    is_range, is_month = last.year > point.year, 1 <= number <= 12 and not point.season and separator != "–"
    if is_range and not is_month:
        return [Date(point, last)]
    if is_month:
        # With a hyphen two digits would have been EDTF; with a stroke only neighbouring years are meant.
        both = is_range and order is None and (separator == "-" or last.year == point.year + 1)
        return [Date(month), Date(point, last)] if both else [Date(month)]
    return [Date(month)] if separator == "-" and not point.season else []


def _shared(left: str, right: str) -> list[Date]:
    """A range whose ends share parts: 12–15 March 2004."""
    left, uncertain, approximate = _without_marks(left)
    right, last_uncertain, last_approximate = _without_marks(right)
    # "c. 1850–1860" says it of both ends, "1850–c. 1860" of the last.
    end_approximate = approximate or last_approximate
    first, last = _half(left, end_approximate), _half(right, end_approximate)
    if first and last and last.era and not first.era and last.shape == "Y":
        # "44–40 BC": the era stands once, at the end.
        first = _half(f"{left} {'bc' if last.era < 0 else 'ad'}")
    if not first or not last or f"{first.shape}-{last.shape}" not in _RANGES:
        return []
    start = _Half("", last.parts | first.parts, first.era or last.era).partial()
    end = _Half("", first.parts | last.parts, last.era).partial()
    start = replace(start, uncertain=uncertain, approximate=approximate)
    end = replace(end, uncertain=last_uncertain, approximate=end_approximate)
    if start.month and end.month and start.month > end.month and (first.shape + last.shape).count("Y") == 1:
        # "December–January 2004" runs over New Year, and does not say which.
        return [Date(replace(start, year=start.year - 1), end), Date(start, replace(end, year=end.year + 1))]
    return [Date(start, end)]


def _pairs(lefts: list[PartialDate], rights: list[PartialDate]) -> list[Date]:
    """Two dates in figures: 04/02/2026–05/03/2026 is read the same way at both ends."""
    if len(lefts) == len(rights):
        return [Date(left, right) for left, right in zip(lefts, rights, strict=True)]
    return [Date(left, right) for left in lefts for right in rights][:2]
