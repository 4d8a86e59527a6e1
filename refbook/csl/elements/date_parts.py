"""Year, month and day of a date, each in its form.

Source: CSL 1.0.2 specification, "Date-part".
"""

from __future__ import annotations

from typing import Final

from refbook.csl import tags
from refbook.csl.context import Context
from refbook.csl.dress import dress, formatted
from refbook.csl.nodes import DatePart, Look
from refbook.csl.terms import Locale
from refbook.csl.year_suffix import letters
from refbook.model.partial_date import PartialDate
from refbook.richtext.tree import Inline, Inlines, Tagged

RANKS: Final = {"day": 0, "month": 1, "year": 2}


class PartElement:
    """`<date-part>`.

    Attributes:
        name: "year", "month" or "day".
        rank: 0 for days, 1 for months, 2 for years.
        range_delimiter: what stands between two dates that differ in this part first.
        has_suffix: the year suffix is printed after this year unless the style has a place for it.
    """

    __slots__ = ("form", "has_suffix", "locale", "look", "name", "range_delimiter", "rank")

    def __init__(self, part: DatePart, locale: Locale, has_suffix: bool) -> None:
        self.name = part.name
        self.rank = RANKS.get(part.name, 2)
        self.form = part.form
        self.look = part.look
        self.locale = locale
        self.range_delimiter = "–" if part.range_delimiter is None else part.range_delimiter
        self.has_suffix = has_suffix and part.name == "year"

    def text(self, date: PartialDate) -> str:
        """The part as text; "" when the date has no such part."""
        if self.name == "year":
            return self._year(date.year)
        if self.name == "month":
            return self._month(date)
        return self._day(date)

    def inlines(self, date: PartialDate, context: Context, look: Look | None = None) -> Inlines:
        """The part with its attributes; nothing when the date has no such part."""
        text = self.text(date)
        if not text:
            return ()
        inlines: Inlines = (text,)
        if self.name == "year":
            inlines = (Tagged(tags.YEAR, self._with_suffix(text, context)),)
        return dress(inlines, look or self.look, self.locale.tag)

    def _with_suffix(self, text: str, context: Context) -> Inlines:
        out: list[Inline] = [text]
        if self.has_suffix and context.settings.year_suffix and not context.suffix_printed:
            context.suffix_printed = True
            out.append(Tagged(tags.YEAR_SUFFIX, (letters(context.settings.year_suffix),)))
        return tuple(out)

    def _year(self, year: int) -> str:
        if self.form == "short":
            return f"{abs(year) % 100:02d}"
        if year < 0:
            return f"{-year}{self.locale.text('bc') or ''}"
        # "ad" is printed "with positive years of less than four digits".
        return f"{year}{self.locale.text('ad') or ''}" if year < 1000 else str(year)

    def _month(self, date: PartialDate) -> str:
        if date.month is None:
            return self._season(date.season)
        if not 1 <= date.month <= 12:
            # Some data count seasons on from the months, 13 for spring; others begin again at 17.
            return self._season((date.month - 13) % 4 + 1) if 13 <= date.month <= 20 else ""
        if self.form == "numeric":
            return str(date.month)
        if self.form == "numeric-leading-zeros":
            return f"{date.month:02d}"
        return self.locale.text(f"month-{date.month:02d}", self.form or "long") or ""

    def _season(self, season: int | None) -> str:
        return "" if season is None else self.locale.text(f"season-{season:02d}") or ""

    def _day(self, date: PartialDate) -> str:
        day = date.day
        if day is None or (date.month is None and date.season is None):
            return ""
        if self.form == "numeric-leading-zeros":
            return f"{day:02d}"
        if self.form == "ordinal" and not (self.locale.limit_ordinals and day != 1):
            return self.locale.ordinal(day, self.locale.gender(f"month-{date.month or 0:02d}"))
        return str(day)


__all__ = ["RANKS", "PartElement", "formatted"]
