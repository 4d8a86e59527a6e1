"""`<label>` of a number variable."""

from __future__ import annotations

from typing import Final

from refbook.csl.context import BLANK, TEXT, Context, Rendered
from refbook.csl.dress import dress
from refbook.csl.elements.base import Element
from refbook.csl.nodes import Label
from refbook.csl.numbers import NumberValue
from refbook.csl.terms import Locale

_COUNTS: Final = frozenset({"number-of-pages", "number-of-volumes"})


class LabelElement(Element):
    """The term that belongs to a number variable, if the variable is not empty."""

    __slots__ = ("label", "locale", "term")

    def __init__(self, label: Label, locale: Locale) -> None:
        self.label = label
        self.locale = locale
        self.term = label.variable

    def evaluate(self, context: Context) -> Rendered:
        """See `Element`."""
        variable = self.label.variable
        number, term = self._number(context), context.label if variable == "locator" else variable
        if number is None or not number.text or variable in context.substituted:
            return BLANK
        text = self.locale.text(term, self.label.form, self._is_plural(number))
        if not text:
            return BLANK
        return (dress((text,), self.label.look, self.locale.tag), TEXT)

    def _number(self, context: Context) -> NumberValue | None:
        variable = self.label.variable
        if variable == "locator":
            return context.locator
        if variable == "first-reference-note-number" and context.first_note:
            return NumberValue(str(context.first_note))
        return context.reference.number(variable)

    def _is_plural(self, number: NumberValue) -> bool:
        if self.label.plural != "contextual":
            return self.label.plural == "always"
        if self.label.variable in _COUNTS:
            return number.value > 1 or number.is_plural
        return number.is_plural
