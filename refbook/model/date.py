"""Dates as bibliographies have them: partial, uncertain, ranges, seasons, or just words.

Sources: EDTF (ISO 8601-2:2019, Annex A) levels 0 and 1; CSL-JSON schema, `date-variable`.
The readers live in `edtf`, `date_words` and `date_csl`: functions to a Date, imported when first needed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, Literal, Self, TypeAlias

from refbook.errors import ValueRejected
from refbook.model.partial_date import Day, Openness, PartialDate, shown_fields

if TYPE_CHECKING:
    import datetime

Order: TypeAlias = Literal["dmy", "mdy", "ymd"]
"""The order of day, month and year in numeric dates."""

_OPEN_TEXT: Final[Mapping[Openness, str]] = {"": "", "open": "..", "unknown": ""}


@dataclass(frozen=True, slots=True, repr=False)
class Date:
    """A date or a range of dates, as precise as its source.

    Nothing that was written is lost: impossible dates keep their parts (`problem` says what is wrong), and
    words that are no date stay in `literal`. Dates are equal by what they mean: `other` takes no part.

    Attributes:
        start: the date, or where a range begins; None for words and for ranges open at the start.
        end: where a range ends.
        open_start: "open" (EDTF `../1985`) or "unknown" (EDTF `/1985`) when a range has no start; else "".
        open_end: the same for the end: "1998–" is open.
        literal: words that are no date, "n.d.", "in press"; CSL also allows them beside a date.
        other: the other reading of an ambiguous date such as 04/02/2026.
        extra: parts of a CSL-JSON date that refbook does not understand, kept as they were.

    >>> Date.parse("March 2011")
    Date(start=PartialDate(year=2011, month=3))
    >>> Date.parse("1914–18").edtf
    '1914/1918'
    >>> [reading.shown for reading in Date.parse("04/02/2026").readings]
    ['4 February 2026', '2 April 2026']
    """

    start: PartialDate | None = None
    end: PartialDate | None = None
    open_start: Openness = ""
    open_end: Openness = ""
    literal: str = ""
    other: Date | None = field(default=None, compare=False)
    extra: tuple[tuple[str, Any], ...] = field(default=(), hash=False)  # holds lists: plain JSON

    # Making

    @classmethod
    def of(cls, year: int, month: int | None = None, day: int | None = None) -> Self:
        """A single date.

        Raises:
            ValueRejected: there is no such day.

        >>> Date.of(2011, 3).edtf
        '2011-03'
        """
        date = cls(PartialDate(year, month, day))
        return date._accepted(date.text)

    @classmethod
    def parse(cls, text: str, *, order: Order | None = None) -> Date:
        """Read a date as EDTF or as people write it; words that are no date become a literal. Never fails.

        Args:
            text: the date, in English, Italian, French, German, Spanish, Portuguese, Dutch or Polish.
            order: how the source orders numeric dates. None reads 04/02/2026 day first and keeps the other
                reading in `other`; an order given settles it.

        >>> Date.parse("c. 1850").edtf, Date.parse("n.d.")
        ('1850~', Date(literal='n.d.'))
        >>> Date.parse("30 February 2019").problem
        '30 February does not exist'
        """
        # Most dates are years, and a library has thousands of them.
        if len(text) == 4 and text.isascii() and text.isdigit() and text != "0000":
            return cls(PartialDate(int(text)))
        from refbook.model.date_words import read

        return read(text, order)

    @classmethod
    def from_edtf(cls, text: str) -> Date:
        """Read EDTF, levels 0 and 1, and nothing else.

        Raises:
            ValueRejected: the text is not EDTF, or the date does not exist.

        >>> Date.from_edtf("2011-21").start
        PartialDate(year=2011, season=1)
        """
        from refbook.model.edtf import read

        date = read(text)
        if date is None:
            hint = "write 2011, 2011-03-04, 2011~ or 2011/2012"
            raise ValueRejected(f"{text!r:.80} is not an EDTF date", hint=hint)
        return date._accepted(text)

    @classmethod
    def from_csl(cls, data: Mapping[str, Any] | str) -> Date:
        """The Date that a CSL-JSON date describes; see `date_csl` for what CSL-JSON can hold.

        Raises:
            ValueRejected: the value is no object and no text.

        >>> Date.from_csl({"date-parts": [["2011", "3"]], "circa": True})
        Date(start=PartialDate(year=2011, month=3, approximate=True))
        """
        from refbook.model.date_csl import read

        return read(data)

    def _accepted(self, text: str) -> Self:
        if self.problem:
            raise ValueRejected(f"{text!r:.80} is not a date: {self.problem}")
        return self

    # Reading

    @property
    def year(self) -> int | None:
        """The year of the start; -44 is 44 BC."""
        return self.start.year if self.start else None

    @property
    def month(self) -> int | None:
        """The month of the start."""
        return self.start.month if self.start else None

    @property
    def day(self) -> int | None:
        """The day of the start."""
        return self.start.day if self.start else None

    @property
    def ends(self) -> tuple[PartialDate, ...]:
        """Those of start and end that there are."""
        return tuple(end for end in (self.start, self.end) if end)

    @property
    def is_dated(self) -> bool:
        """True when there is a date at all, not only words."""
        return bool(self.start or self.end)

    @property
    def is_range(self) -> bool:
        """True for ranges, open ones included."""
        return bool(self.end or self.open_start or self.open_end)

    @property
    def is_ambiguous(self) -> bool:
        """True when the source can be read in two ways."""
        return self.other is not None

    @property
    def readings(self) -> tuple[Date, ...]:
        """This date and, when it is ambiguous, the other reading."""
        return (self, self.other) if self.other else (self,)

    @property
    def problem(self) -> str:
        """What is impossible about it, as a sentence without a full stop; "" when nothing is.

        >>> Date.parse("1918-1914").problem
        'the range ends before it starts: 1918 to 1914'
        """
        for end in self.ends:
            if end.problem:
                return end.problem
        if self.open_start and self.open_end:
            return "the range has neither a start nor an end"
        if self.start and self.end and self.end.last_day < self.start.first_day:
            return f"the range ends before it starts: {self.start.shown} to {self.end.shown}"
        return ""

    # Comparing

    @property
    def sort_key(self) -> tuple[int, Day, Day, str]:
        """Chronological; by the start, then the end; words last, by the alphabet.

        >>> sorted([Date.parse("n.d."), Date.of(2011), Date.parse("44 BC")], key=lambda d: d.sort_key)[0].year
        -44
        """
        ends = self.ends
        if not ends:
            return (1, (0, 0, 0), (0, 0, 0), self.literal.casefold())
        return (0, ends[0].sort_key, ends[-1].sort_key, "")

    @property
    def first_day(self) -> Day | None:
        """The first day it can mean, as (year, month, day); None when it has no start."""
        return self.start.first_day if self.start else None

    @property
    def last_day(self) -> Day | None:
        """The last day it can mean; None for words and for ranges without an end."""
        last = self.end if self.is_range else self.start
        return last.last_day if last else None

    def is_after(self, other: Date | datetime.date) -> bool:
        """True when every day it can mean is after every day the other can mean.

        >>> Date.of(2027).is_after(Date.of(2026, 2, 4)), Date.of(2026).is_after(Date.of(2026, 2, 4))
        (True, False)
        """
        last = other.last_day if isinstance(other, Date) else (other.year, other.month, other.day)
        return self.first_day is not None and last is not None and self.first_day > last

    def is_before(self, other: Date | datetime.date) -> bool:
        """True when every day it can mean is before every day the other can mean."""
        first = other.first_day if isinstance(other, Date) else (other.year, other.month, other.day)
        return self.last_day is not None and first is not None and self.last_day < first

    # Writing

    @property
    def edtf(self) -> str:
        """The EDTF text; "" for words and for what EDTF cannot say."""
        return "" if self.problem or not all(end.edtf for end in self.ends) else self.text

    @property
    def text(self) -> str:
        """The parts in EDTF's order, possible or not; "" for words."""
        start = self.start.text if self.start else _OPEN_TEXT[self.open_start]
        if not self.is_range:
            return start
        return f"{start}/{self.end.text if self.end else _OPEN_TEXT[self.open_end]}"

    @property
    def shown(self) -> str:
        """The date in English, for messages; words as they are.

        >>> Date.parse("2004-03/..").shown, Date.parse("1914-1918").shown
        ('March 2004–', '1914–1918')
        """
        start, end = (part.shown if part else "" for part in (self.start, self.end))
        if not self.is_range:
            return start or self.literal
        dash = " – " if end and " " in start + end else "–"
        return start + dash + end

    def to_csl(self) -> dict[str, Any]:
        """The date as a CSL-JSON date object.

        >>> Date.parse("spring 2011").to_csl()
        {'date-parts': [[2011]], 'season': 1}
        """
        from refbook.model.date_csl import write

        return write(self)

    def __str__(self) -> str:
        return self.text or self.literal

    def __repr__(self) -> str:
        return shown_fields(self)
