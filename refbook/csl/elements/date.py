"""`<date>`: dates and ranges of dates, localised or in the style's own format.

Source: CSL 1.0.2 specification, "Date", "Date Ranges".
"""

from __future__ import annotations

from refbook.csl.context import FILLED, MISSING, Context, Rendered
from refbook.csl.dress import dress, joined
from refbook.csl.elements.base import Element
from refbook.csl.elements.date_parts import PartElement
from refbook.csl.nodes import Look
from refbook.model.date import Date
from refbook.model.partial_date import PartialDate
from refbook.richtext.field import field_inlines
from refbook.richtext.tree import Inlines


class DateElement(Element):
    """`<date>` with its parts in their order."""

    __slots__ = ("delimiter", "look", "parts", "variable")

    def __init__(self, variable: str, parts: tuple[PartElement, ...], delimiter: str, look: Look) -> None:
        self.variable = variable
        self.parts = parts
        self.delimiter = delimiter
        self.look = look

    def evaluate(self, context: Context) -> Rendered:
        """See `Element`."""
        date = context.reference.date(self.variable)
        if date is None or context.is_spent(self.variable):
            return MISSING
        if context.compares and self.variable == "accessed":
            return MISSING  # when somebody looked at it does not tell one work from another
        inlines = self._inlines(date, context)
        if not inlines:
            return MISSING
        context.note(self.variable)
        return (dress(inlines, self.look, context.language), FILLED)

    def _inlines(self, date: Date, context: Context) -> Inlines:
        if date.start is not None and date.is_range:
            return self._range(date.start, date.end, context)
        if date.start is not None:
            return self._single(date.start, context)
        if date.end is not None:
            return ("–", *self._single(date.end, context))
        return field_inlines(date.literal)

    def _single(self, date: PartialDate, context: Context) -> Inlines:
        parts = [part.inlines(date, context) for part in self.parts]
        return joined([part for part in parts if part], self.delimiter)

    def _range(self, start: PartialDate, end: PartialDate | None, context: Context) -> Inlines:
        """The range: what both dates share is printed once."""
        if end is None:
            return (*self._single(start, context), "–")
        differing = self._largest_difference(start, end)
        if differing is None:
            return self._single(start, context)
        places = [place for place, part in enumerate(self.parts) if part.rank <= differing.rank]
        first, last = places[0], places[-1]
        before = [part.inlines(start, context) for part in self.parts[:first]]
        after = [part.inlines(start, context) for part in self.parts[last + 1 :]]
        span = self.parts[first : last + 1]
        middle = (
            *self._span(span, start, context, "suffix"),
            differing.range_delimiter,
            *self._span(span, end, context, "prefix"),
        )
        return joined([part for part in (*before, middle, *after) if part], self.delimiter)

    def _largest_difference(self, start: PartialDate, end: PartialDate) -> PartElement | None:
        differing = [part for part in self.parts if part.text(start) != part.text(end)]
        return max(differing, key=lambda part: part.rank, default=None)

    def _span(
        self, span: tuple[PartElement, ...], date: PartialDate, context: Context, inner: str
    ) -> Inlines:
        """Some parts of one end of a range, without the affix that would stand next to the range's
        delimiter."""
        shown = [part for part in span if part.text(date)]
        parts = []
        for place, part in enumerate(shown):
            at_seam = place == (len(shown) - 1 if inner == "suffix" else 0)
            look = _without(part.look, inner) if at_seam else part.look
            parts.append(part.inlines(date, context, look))
        return joined(parts, self.delimiter)


def _without(look: Look, affix: str) -> Look:
    """A look without its prefix or its suffix."""
    return look._replace(suffix="") if affix == "suffix" else look._replace(prefix="")
