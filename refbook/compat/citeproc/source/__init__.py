"""Where the works come from: a dict of lower-case keys, filled by hand or from a file."""

from __future__ import annotations

from collections.abc import Iterable

from refbook.compat.citeproc.citation import Citation, CitationItem, Locator
from refbook.model.finding import Finding
from refbook.model.item import Item

__all__ = ["BibliographySource", "Citation", "CitationItem", "Locator"]


class BibliographySource(dict[str, Item]):
    """Key, in lower case -> work; of two works with one key the last counts.

    Attributes:
        findings: what could not be understood when the works were read.

    >>> source = BibliographySource()
    >>> source.add(Item("Fiori2011", "book", title="L’Asia Orientale"))
    >>> source["fiori2011"].title
    'L’Asia Orientale'
    """

    def __init__(self, items: Iterable[Item] = (), findings: Iterable[Finding] = ()) -> None:
        super().__init__()
        self.findings = list(findings)
        for item in items:
            self.add(item)

    def add(self, entry: Item) -> None:
        """Add a work under its id."""
        self[entry.id.lower()] = entry
