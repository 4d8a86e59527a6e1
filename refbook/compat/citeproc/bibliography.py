"""A document's citations and bibliography, asked for as citeproc-py is asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from refbook.compat.citeproc.citation import Citation, CitationItem
from refbook.compat.citeproc.formatter import html, medium_of
from refbook.compat.citeproc.style import CitationStylesStyle
from refbook.csl.cluster import CiteRequest, Cluster
from refbook.csl.dress import framed
from refbook.csl.finish import finished
from refbook.csl.locators import typed_label
from refbook.csl.native import entry
from refbook.csl.reference import Reference
from refbook.csl.run import Run
from refbook.errors import StyleError
from refbook.model.item import Item
from refbook.richtext.field import field_inlines
from refbook.richtext.tree import RichText

Callback: TypeAlias = "Callable[[CitationItem], str | None]"
"""Told of a cite whose key the source does not have; what it returns is printed in its place."""


class CitationStylesBibliography:
    """The citations of a document, and the works they cite.

    Args:
        style: the style.
        source: key -> work.
        formatter: one of `refbook.compat.citeproc.formatter`, or anything with their names.

    Attributes:
        keys: the keys of the works registered, in order.
        items: for each of them, the first cite of it.

    >>> from refbook.compat.citeproc import formatter
    >>> from refbook.compat.citeproc.source.json import CiteProcJSON
    >>> works = CiteProcJSON([{"id": "Fiori", "type": "book", "title": "L’Asia Orientale",
    ...     "author": [{"family": "Fiori", "given": "Antonio"}], "issued": {"date-parts": [[2011]]}}])
    >>> document = CitationStylesBibliography(CitationStylesStyle("apa"), works, formatter.plain)
    >>> citation = Citation([CitationItem("Fiori"), CitationItem("Nobody")])
    >>> document.register(citation)
    >>> print(document.cite(citation, lambda cite: f"{cite.key} is missing"))
    (Fiori, 2011; nobody is missing)
    >>> document.bibliography()
    ['Fiori, A. (2011). L’Asia Orientale.']
    """

    def __init__(
        self, style: CitationStylesStyle, source: Mapping[str, Item], formatter: object = html
    ) -> None:
        self.style = style
        self.source = source
        self.formatter = formatter
        self.keys: list[str] = []
        self.items: list[CitationItem] = []
        self._citations: list[Citation] = []
        self._clusters: dict[int, Cluster] = {}
        self._prepared: Run | None = None
        self._known: set[str] = set()

    def register(self, citation: Citation, callback: Callback | None = None) -> None:
        """Add a citation to the document.

        Args:
            citation: the citation.
            callback: called with each cite whose key the source does not have.
        """
        if citation.bibliography is not self:
            self._citations.append(citation)
            citation.bibliography = self
        self._prepared = None
        for cite in citation.cites:
            if cite.key not in self.source:
                if callback is not None:
                    callback(cite)
            elif not self.has(cite.key):
                self._known.add(cite.key)
                self.keys.append(cite.key)
                self.items.append(cite)

    def sort(self) -> None:
        """Put `keys` and `items` in the order of the bibliography, which is printed in that order anyhow."""
        numbers = self._run.numbers
        self.items.sort(key=lambda cite: numbers[cite.key])
        self.keys = [cite.key for cite in self.items]

    def has(self, key: str) -> bool:
        """Whether a work of that key is registered."""
        return key in self._known

    def number(self, key: str) -> int:
        """A work's number, from 1; 0 when it is not registered."""
        return self._run.numbers.get(key, 0)

    def cite(self, citation: Citation, callback: Callback) -> str:
        """A citation as it stands in the finished document.

        Args:
            citation: a citation; it is registered if it was not.
            callback: called with each cite whose key the source does not have; what it returns is printed
                in its place, else the key with a question mark.
        """
        if citation.bibliography is not self:
            self.register(citation)
        missing = [callback(cite) or f"{cite.key}?" for cite in citation.cites if cite.is_bad()]
        run = self._run
        cluster = self._clusters[id(citation)]
        layout = run.processor.style.citation.layout
        if missing and not cluster.cites:
            text = field_inlines(layout.delimiter.join(missing))
            return self._written(RichText(finished(framed(text, layout.look), run.processor.locale)))
        if missing:
            cluster = _with_text(run, cluster, layout.delimiter + layout.delimiter.join(missing))
        return self._written(RichText(run.citation(cluster)))

    def bibliography(self) -> list[str]:
        """The entries, in the order of the style.

        Raises:
            StyleError: the style has no bibliography.
        """
        if not self.style.has_bibliography():
            raise StyleError(
                "the style has no bibliography", hint="it prints full references in notes: use cite"
            )
        printed = [entry(key, inlines) for key, inlines in self._run.bibliography() if inlines]
        return [self._written(each.blocks).strip() for each in printed]

    def _written(self, text: RichText) -> str:
        return medium_of(self.formatter).render(text)

    @property
    def _run(self) -> Run:
        """The document with everything decided that a citation depends on."""
        if self._prepared is None:
            processor = self.style.processor
            references = [Reference(self._item(key), processor.locale.and_word) for key in self.keys]
            run = Run(processor, references)
            clusters = [self._cluster(run, place) for place in range(len(self._citations))]
            self._clusters = {id(each): made for each, made in zip(self._citations, clusters, strict=True)}
            run.prepare(clusters)
            self._prepared = run
        return self._prepared

    def _item(self, key: str) -> Item:
        item = self.source[key]
        return item if item.id == key else item.replace(id=key)

    def _cluster(self, run: Run, place: int) -> Cluster:
        cites = [_request(run, cite) for cite in self._citations[place].cites if cite.key in run.references]
        return Cluster(cites, note=place + 1 if run.processor.style.note_style else 0)


def _request(run: Run, cite: CitationItem) -> CiteRequest:
    request = CiteRequest(
        run.references[cite.key], "", "page", cite.get("prefix", ""), cite.get("suffix", "")
    )
    if cite.has_locator:
        typed, request.locator = typed_label(str(cite.locator.identifier).strip())
        request.label = typed or cite.locator.label
    return request


def _with_text(run: Run, cluster: Cluster, text: str) -> Cluster:
    """A citation with some text after its last cite."""
    cites = list(run.in_citation_order(cluster))
    last = cites[-1]
    changed = CiteRequest(last.reference, last.locator, last.label, last.prefix, last.suffix + text)
    changed.position, changed.near_note, changed.first_note = last.position, last.near_note, last.first_note
    return Cluster([*cites[:-1], changed], cluster.note, unsorted=True)
