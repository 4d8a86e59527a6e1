"""`<text>`: variables, terms and values."""

from __future__ import annotations

from typing import Final

from refbook.csl import tags
from refbook.csl.citation_label import citation_label
from refbook.csl.context import BLANK, FILLED, MISSING, TEXT, Context, Rendered
from refbook.csl.dress import dress
from refbook.csl.elements.base import Element
from refbook.csl.nodes import Look
from refbook.csl.year_suffix import letters
from refbook.richtext.tree import Inlines, Link, Tagged

_SHORT: Final = {"title": "title-short", "container-title": "container-title-short"}
"""Variables whose short form is a variable of its own."""
_LONG: Final = {short: long for long, short in _SHORT.items()}


class ConstantElement(Element):
    """A term or a value: the same for all items."""

    __slots__ = ("rendered",)

    def __init__(self, inlines: Inlines) -> None:
        # A term that is defined as empty is rendered all the same: it ends a substitution.
        self.rendered: Rendered = (inlines, TEXT)

    def evaluate(self, context: Context) -> Rendered:
        """See `Element`."""
        return self.rendered


class VariableElement(Element):
    """`<text variable>` of a text variable."""

    __slots__ = ("look", "short", "variable")

    def __init__(self, variable: str, form: str, look: Look) -> None:
        self.variable = variable
        self.short = _SHORT.get(variable, "") if form == "short" else ""
        self.look = look

    def evaluate(self, context: Context) -> Rendered:
        """See `Element`."""
        if context.is_spent(self.variable):
            return MISSING
        inlines = self.inlines(context)
        if not inlines:
            return MISSING
        if context.used is not None:
            context.used.add(self.variable)
        return (dress(inlines, self.look, context.language), FILLED)

    def inlines(self, context: Context) -> Inlines:
        """The variable, or the short one instead."""
        reference = context.reference
        if self.short:
            return reference.inlines(self.short) or reference.inlines(self.variable)
        return reference.inlines(self.variable)


_RESOLVERS: Final = {
    "DOI": "https://doi.org/",
    "PMID": "https://www.ncbi.nlm.nih.gov/pubmed/",
    "PMCID": "https://www.ncbi.nlm.nih.gov/pmc/articles/",
    "URL": "",
}


class LinkElement(VariableElement):
    """`<text variable>` of a variable that leads somewhere: the text is a link, the prefix part of it when it
    is one."""

    __slots__ = ()

    def evaluate(self, context: Context) -> Rendered:
        """See `Element`."""
        text = context.reference.text(self.variable)
        if not text or context.is_spent(self.variable):
            return MISSING
        context.note(self.variable)
        url = text if text.startswith(("http://", "https://")) else _RESOLVERS[self.variable] + text
        return (dress((Link(url, (text,)),), self.look, context.language), FILLED)


class CitationNumberElement(Element):
    """`<text variable="citation-number">` and `<number>` of it."""

    __slots__ = ("look",)

    def __init__(self, look: Look) -> None:
        self.look = look

    def evaluate(self, context: Context) -> Rendered:
        """See `Element`."""
        if not context.citation_number:
            return MISSING
        number = str(context.citation_number)
        return ((Tagged(tags.CITATION_NUMBER, dress((number,), self.look, context.language)),), FILLED)


class YearSuffixElement(Element):
    """`<text variable="year-suffix">`: prints it where the style wants it."""

    __slots__ = ("look",)

    def __init__(self, look: Look) -> None:
        self.look = look

    def evaluate(self, context: Context) -> Rendered:
        """See `Element`."""
        suffix = context.settings.year_suffix
        text = letters(suffix) if suffix else context.reference.text("year-suffix")
        if not text or context.suffix_printed:
            return BLANK  # whether a work needs a suffix says nothing about its group
        context.suffix_printed = True
        return ((Tagged(tags.YEAR_SUFFIX, dress((text,), self.look, context.language)),), FILLED)


class CitationLabelElement(Element):
    """`<text variable="citation-label">`; it carries the year suffix."""

    __slots__ = ("look",)

    def __init__(self, look: Look) -> None:
        self.look = look

    def evaluate(self, context: Context) -> Rendered:
        """See `Element`."""
        label = citation_label(context.reference)
        if not label:
            return MISSING
        inlines: Inlines = (label,)
        suffix = context.settings.year_suffix
        if suffix:
            context.suffix_printed = True
            inlines = (label, Tagged(tags.YEAR_SUFFIX, (letters(suffix),)))
        return (dress(inlines, self.look, context.language), FILLED)
