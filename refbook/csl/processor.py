"""A style prepared for a locale: layouts, sort keys and options, ready for documents.

The passes over a document are in `run`.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from refbook.csl import macros, nodes, xml
from refbook.csl.elements.base import Element
from refbook.csl.parse import style_of
from refbook.csl.prepare import Preparer
from refbook.csl.search import uses_disambiguate, uses_variable
from refbook.csl.sort import SortKey, sort_keys
from refbook.csl.terms import Locale, load

if TYPE_CHECKING:
    from pathlib import Path


class Processor:
    """A style prepared for a locale.

    Attributes:
        style: the style as it is written.
        locale: terms, dates and options.
        citation: what a cite prints.
        citation_sort: the order of cites in a citation.
        bibliography: what an entry prints; None when the style has no bibliography.
        bibliography_sort: the order of entries.
        keeps_case: terms that come first in a citation get no capital: it stands within a sentence.
        has_conditions: cites have `disambiguate="true"` conditions.
    """

    __slots__ = (
        "bibliography",
        "bibliography_sort",
        "citation",
        "citation_sort",
        "has_conditions",
        "keeps_case",
        "locale",
        "style",
    )

    def __init__(self, style: nodes.StyleNode, locale: Locale) -> None:
        self.style = style
        self.locale = locale
        self.citation = _elements(style, locale, style.citation.options, style.citation.layout)
        self.citation_sort: list[SortKey] = sort_keys(
            style, locale, style.citation.options, style.citation.sort
        )
        self.keeps_case = not style.note_style
        self.has_conditions = uses_disambiguate(style, style.citation.layout.children)
        self.bibliography: tuple[Element, ...] | None = None
        self.bibliography_sort: list[SortKey] = []
        own = style.bibliography
        if own is not None:
            self.bibliography = _elements(style, locale, own.options, own.layout)
            self.bibliography_sort = sort_keys(style, locale, own.options, own.sort)


def _elements(
    style: nodes.StyleNode, locale: Locale, options: nodes.NameOptions, layout: nodes.Layout
) -> tuple[Element, ...]:
    implicit = not any(
        uses_variable(style, layout.children, variable) for variable in ("year-suffix", "citation-label")
    )
    return Preparer(style, locale, options, suffix_implicit=implicit).layout(layout.children)


def parsed(data: bytes, shown: str) -> nodes.StyleNode:
    """A style as nodes.

    Args:
        data: its XML.
        shown: what messages call it.

    Raises:
        StyleError: it is broken.
    """
    xml.check(data, shown)
    root = xml.parse(data, shown)
    macros.check(root, shown)
    return style_of(root, shown)


@cache
def of_file(path: Path, locale: str) -> Processor:
    """The processor of a style's file, made once per process.

    Raises:
        StyleError: the style is broken.
    """
    style = parsed(xml.load(path), str(path))
    return Processor(style, load(locale, style.locales))
