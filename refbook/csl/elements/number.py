"""`<number>`, and `<text variable>` of number variables."""

from __future__ import annotations

from refbook.csl.context import FILLED, MISSING, Context, Rendered
from refbook.csl.dress import dress
from refbook.csl.elements.base import Element
from refbook.csl.nodes import Look
from refbook.csl.numbers import NumberValue, ordinal_parts, roman
from refbook.csl.terms import Locale
from refbook.richtext.field import field_inlines


class NumberElement(Element):
    """A number variable in one of the forms of `<number>`; "numeric" is also that of `<text>`.

    Attributes:
        is_plain: markup in the data is not read.
        page_format: how ranges of pages are shortened; "" for other variables.
        delimiter: what stands in ranges.
    """

    __slots__ = (
        "ampersand",
        "delimiter",
        "form",
        "gender",
        "is_plain",
        "locale",
        "look",
        "page_format",
        "variable",
    )

    def __init__(
        self, variable: str, form: str, look: Look, locale: Locale, page_format: str, is_plain: bool
    ) -> None:
        self.variable = variable
        self.form = form
        self.look = look
        self.locale = locale
        self.page_format = page_format
        self.is_plain = is_plain
        self.delimiter = (
            locale.text("page-range-delimiter") or "–" if variable in ("page", "locator") else "–"
        )
        self.ampersand = locale.text("and", "symbol") or "&"
        # "Ordinals are gender-specific": the gender is that of the term of the variable's name.
        self.gender = locale.gender(variable)

    def evaluate(self, context: Context) -> Rendered:
        """See `Element`."""
        number = self.value(context)
        if number is None or context.is_spent(self.variable):
            return MISSING
        context.note(self.variable)
        text = self.text(number, context)
        inlines = (text,) if self.is_plain else field_inlines(text)
        return (dress(inlines, self.look, context.language), FILLED)

    def value(self, context: Context) -> NumberValue | None:
        """The number; None when the variable is empty."""
        found = context.reference.number(self.variable)
        return found if found.text else None

    def text(self, number: NumberValue, context: Context) -> str:
        """The number in its form."""
        if self.form == "numeric" or not number.is_numeric:
            return number.formatted(self.page_format, self.delimiter, self.ampersand)
        words = [self._in_form(part, value) for part, value in ordinal_parts(number)]
        changed = NumberValue("")
        changed.parts, changed.separators = words, number.separators
        changed.text = words[0]
        return changed.formatted("", self.delimiter)

    def _in_form(self, part: str, value: int) -> str:
        if value < 0:
            return part
        if self.form == "roman":
            return roman(value)
        if self.form == "long-ordinal":
            return self.locale.long_ordinal(value, self.gender)
        return self.locale.ordinal(value, self.gender) if self.form == "ordinal" else part


class LocatorElement(NumberElement):
    """The locator: its ranges are shortened when they are pages."""

    __slots__ = ()

    def value(self, context: Context) -> NumberValue | None:
        """See `NumberElement`."""
        return context.locator

    def text(self, number: NumberValue, context: Context) -> str:
        """See `NumberElement`."""
        if self.form == "numeric" and context.label != "page":
            return number.formatted("", self.delimiter, self.ampersand)
        return super().text(number, context)


class PageFirstElement(NumberElement):
    """`page-first`: the first page of `page`, unless the item has it."""

    __slots__ = ()

    def value(self, context: Context) -> NumberValue | None:
        """See `NumberElement`."""
        own = super().value(context)
        if own is not None:
            return own
        pages = context.reference.number("page")
        return NumberValue(pages.parts[0]) if pages.text else None


class FirstNoteElement(NumberElement):
    """`first-reference-note-number`."""

    __slots__ = ()

    def value(self, context: Context) -> NumberValue | None:
        """See `NumberElement`."""
        return NumberValue(str(context.first_note)) if context.first_note else super().value(context)
