"""A style prepared for a locale: layouts, sort keys and options, ready for documents.

The passes over a document are in `run`.
"""

from __future__ import annotations

from functools import cache, cached_property
from typing import TYPE_CHECKING

from refbook.csl import nodes, xml
from refbook.csl.elements.base import Element
from refbook.csl.prepare import Preparer
from refbook.csl.prepared import prepared
from refbook.csl.search import uses_disambiguate, uses_variable
from refbook.csl.shapes import asked
from refbook.csl.sort import SortKey, sort_keys
from refbook.csl.terms import Locale, load

if TYPE_CHECKING:
    from pathlib import Path


class Processor:
    """A style prepared for a locale.

    Attributes:
        style: the style as it is written.
        locale: terms, dates and options.
        keeps_case: terms that come first in a citation get no capital: it stands within a sentence.
    """

    def __init__(self, style: nodes.StyleNode, locale: Locale) -> None:
        self.style = style
        self.locale = locale
        self.keeps_case = not style.note_style

    # What a document does not need is not prepared: one citation sorts nothing and lists nothing.

    @cached_property
    def citation(self) -> tuple[Element, ...]:
        """What a cite prints."""
        return self._elements(self.style.citation)

    @cached_property
    def citation_sort(self) -> list[SortKey]:
        """The order of cites in a citation."""
        own = self.style.citation
        return sort_keys(self.style, self.locale, own.options, own.sort)

    @cached_property
    def bibliography(self) -> tuple[Element, ...] | None:
        """What an entry prints; None when the style has no bibliography."""
        own = self.style.bibliography
        return None if own is None else self._elements(own)

    @cached_property
    def bibliography_sort(self) -> list[SortKey]:
        """The order of entries."""
        own = self.style.bibliography
        return [] if own is None else sort_keys(self.style, self.locale, own.options, own.sort)

    @cached_property
    def has_conditions(self) -> bool:
        """Whether cites have `disambiguate="true"` conditions."""
        return uses_disambiguate(self.style, self.style.citation.layout.children)

    @cached_property
    def asked(self) -> frozenset[str]:
        """The variables that the style asks for."""
        return asked(self.style)

    def _elements(self, part: nodes.CitationNode | nodes.BibliographyNode) -> tuple[Element, ...]:
        children = part.layout.children
        implicit = not any(
            uses_variable(self.style, children, variable) for variable in ("year-suffix", "citation-label")
        )
        return Preparer(self.style, self.locale, part.options, suffix_implicit=implicit).layout(children)


def parsed(data: bytes, shown: str) -> nodes.StyleNode:
    """A style as nodes.

    Args:
        data: its XML.
        shown: what messages call it.

    Raises:
        StyleError: it is broken.
    """
    from refbook.csl import macros  # a style that is kept from before needs none of this
    from refbook.csl.parse import style_of

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
    data = xml.load(path)
    style = prepared("style", path, data, lambda: parsed(data, str(path)))
    return Processor(style, load(locale, style.locales))
