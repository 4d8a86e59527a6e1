"""Putting on what the attributes of an element ask for: case, periods, formatting, quotes, affixes, place."""

from __future__ import annotations

from refbook.csl.nodes import Look
from refbook.richtext.case import Case, change_case
from refbook.richtext.punctuation import strip_periods
from refbook.richtext.tree import Block, Inlines, Quoted, RichText, Styled


def dress(inlines: Inlines, look: Look, language: str) -> Inlines:
    """Inlines in a look; nothing stays nothing.

    "affixes are outside the scope of formatting, quotes, strip-periods and text-case attributes set on the
    same element" (CSL 1.0.2, "Affixes").

    Args:
        inlines: what the element prints.
        look: its attributes.
        language: the language of the text, for its case.
    """
    if not inlines:
        return inlines
    inlines = framed(formatted(inlines, look, language), look)
    return (Block(look.display, inlines),) if look.display else inlines


def formatted(inlines: Inlines, look: Look, language: str) -> Inlines:
    """Inlines with case, periods, formatting and quotes."""
    if look.text_case is not None:
        inlines = change_case(RichText(inlines), Case(look.text_case), language).children
    if look.strip_periods:
        inlines = strip_periods(RichText(inlines)).children
    for style in look.styles:
        inlines = (Styled(style, inlines),)
    return (Quoted(inlines),) if look.quotes else inlines


def framed(inlines: Inlines, look: Look) -> Inlines:
    """Inlines between the affixes."""
    if look.prefix:
        inlines = (look.prefix, *inlines)
    return (*inlines, look.suffix) if look.suffix else inlines


def joined(parts: list[Inlines], delimiter: str) -> Inlines:
    """Parts that are not empty, with the delimiter between them."""
    if len(parts) == 1:
        return parts[0]
    out = list(parts[0]) if parts else []
    for part in parts[1:]:
        if delimiter:
            out.append(delimiter)
        out.extend(part)
    return tuple(out)
