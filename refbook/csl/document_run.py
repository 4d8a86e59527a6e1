"""The passes over a document of citations that have ids, notes, forms and links."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from refbook.csl import links, narrative
from refbook.csl.capitals import capitalised
from refbook.csl.citation import Placed
from refbook.csl.cluster import CiteRequest, Cluster
from refbook.csl.context import Context
from refbook.csl.dress import joined
from refbook.csl.engine import Cite
from refbook.csl.finish import finished
from refbook.csl.grouping import citation
from refbook.csl.locators import typed_label
from refbook.csl.margin import entry as entry_of
from refbook.csl.memo import CacheKey, Memo
from refbook.csl.processor import Processor
from refbook.csl.reference import Reference
from refbook.csl.rendered import RenderedCitation
from refbook.csl.run import Run
from refbook.csl.sort import Key
from refbook.csl.substitute import with_substitutes
from refbook.output.entry import Entry
from refbook.richtext.tree import Inlines, RichText


class DocumentRun(Run):
    """One rendering of a document.

    Args:
        processor: the prepared style.
        references: the works, in the order they are cited in; those that are only listed come last.
        memo: what was rendered before; None when the document is rendered once.
        links: cites lead to their entries and back.
        urls: DOIs and addresses are links.
    """

    def __init__(
        self,
        processor: Processor,
        references: list[Reference],
        memo: Memo | None = None,
        *,
        links: bool = False,
        urls: bool = False,
    ) -> None:
        super().__init__(processor, references)
        self._memo = memo
        self._links = links
        self._urls = urls
        self._clusters: dict[str, Cluster] = {}
        self._citing: dict[str, list[str]] = {}
        self._printed: dict[str, RenderedCitation] = {}

    def take(self, placed: Sequence[Placed], notes: Sequence[int]) -> None:
        """All citations, in order, with the numbers of their notes; 0 for the text."""
        if self._memo is not None:
            self._memo.begin(len(placed) + len(self.references))
        for each, note in zip(placed, notes, strict=True):
            self._clusters[each.id] = Cluster([request(self, cite) for cite in each.cites], note)
            for id in dict.fromkeys([cite.item.id for cite in each.cites]):
                self._citing.setdefault(id, []).append(each.id)
        # Authors named in a sentence are no cite that a later one could be "ibid." of.
        self.prepare([self._clusters[each.id] for each in placed if each.form != "author-only"])

    # What the passes ask for, remembered

    def rendered(self, context: Context) -> Inlines:
        """See `Run`."""
        printed = self._remembered(context)
        if self._links and not context.compares:
            return links.to_entry(context.reference.id, printed)
        return printed

    def _remembered(self, context: Context) -> Inlines:
        if self._memo is None:
            return super().rendered(context)
        key = self._memo.cite_key(context)
        found = self._memo.cites.get(key)
        if found is None:
            found = super().rendered(context), context.lists, context.conditions
            self._memo.cites[key] = found
        printed, context.lists, context.conditions = found
        return printed

    def entry(self, reference: Reference) -> Inlines:
        """See `Run`."""
        if self._memo is None:
            return super().entry(reference)
        key = self._memo.entry_key(self.context(reference))
        found = self._memo.entries.get(key)
        if found is None:
            found = self._memo.entries[key] = super().entry(reference)
        return found

    def sort_key(self, reference: Reference, place: int, in_bibliography: bool) -> Key:
        """See `Run`."""
        if self._memo is None:
            return super().sort_key(reference, place, in_bibliography)
        key = (place, *self._memo.sort_key(self.context(reference), in_bibliography))
        if key not in self._memo.sorted:
            self._memo.sorted[key] = super().sort_key(reference, place, in_bibliography)
        return self._memo.sorted[key]

    # Citations

    def printed(self, placed: Placed) -> RenderedCitation:
        """A citation as it is printed."""
        found = self._printed.get(placed.id)
        if found is None:
            found = self._printed[placed.id] = self._print(placed)
        return found

    def _print(self, placed: Placed) -> RenderedCitation:
        cluster = self._clusters[placed.id]
        # What the sentence names comes first, whatever the style's order.
        ordered = placed.form in ("full", "suppress-author")
        cites = self.in_citation_order(cluster) if ordered else cluster.cites
        lead, text = self._parts(placed, cites, cluster.note > 0)
        if self._links and text:
            text = links.at_place(placed.id, text)
        if placed.form == "narrative" and not cluster.note and lead:
            text = narrative.sentence(lead, text)
        return RenderedCitation(Entry("", RichText(text)), lead=RichText(lead), note=cluster.note)

    def _parts(self, placed: Placed, cites: list[CiteRequest], in_note: bool) -> tuple[Inlines, Inlines]:
        if self._memo is None:
            return self._rendered_parts(placed, cites, in_note)
        key = self._citation_key(placed, cites, in_note)
        found = self._memo.citations.get(key)
        if found is None:
            found = self._memo.citations[key] = self._rendered_parts(placed, cites, in_note)
        return found

    def _citation_key(self, placed: Placed, cites: list[CiteRequest], in_note: bool) -> CacheKey:
        assert self._memo is not None
        keys: list[object] = [placed.form, in_note]
        for cite in cites:
            keys += [cite.prefix, cite.suffix, self._memo.cite_key(self.cite_context(cite))]
        return tuple(keys)

    def _rendered_parts(
        self, placed: Placed, cites: list[CiteRequest], in_note: bool
    ) -> tuple[Inlines, Inlines]:
        """The authors that stand in the sentence, and the citation."""
        if placed.form == "author-only":
            return (), self._authors(cites)
        if placed.form != "narrative":
            return (), self._cited(cites)
        lead = self._linked(narrative.authors(self, cites[0]))
        named = narrative.without_repeated(self, cites)
        text = self._cited(cites)
        if in_note and not text:
            # A work without author that was cited before: its title is in the sentence, but a note says
            # something.
            for cite in named:
                cite.without_names = False
            text = self._cited(cites)
        return lead, text

    def _cited(self, cites: list[CiteRequest]) -> Inlines:
        printed = finished(citation(self, cites), self.processor.locale, self._links or self._urls)
        return self._linked(printed)

    def _authors(self, cites: list[CiteRequest]) -> Inlines:
        named = dict.fromkeys([narrative.authors(self, cite) for cite in cites])
        return joined([each for each in named if each], self.processor.style.citation.layout.delimiter)

    def _linked(self, inlines: Inlines) -> Inlines:
        if self._urls:
            return links.with_urls(inlines)
        return links.without_urls(inlines) if self._links else inlines

    # Bibliography

    def entries(self, ids: Iterable[str] | None = None) -> list[Entry]:
        """The entries that are printed, in the order of the style.

        Args:
            ids: the works to list; all unless given.
        """
        chosen = self.references if ids is None else frozenset(ids)
        wanted = [id for id in self.references if id in chosen]
        found = []
        for id, printed in zip(wanted, self._listed(wanted), strict=True):
            if printed:
                made = entry_of(id, printed)
                found.append(links.with_back_links(made, self._citing.get(id, [])) if self._links else made)
        return found

    def _listed(self, ids: list[str]) -> list[Inlines]:
        layout = self.processor.style.bibliography
        if layout is None:
            return []
        entries: Iterable[Inlines] = (capitalised(self.entry(self.references[id])) for id in ids)
        if layout.author_substitute is not None:
            # Only those that are printed: the first of a section has no author before it.
            entries = with_substitutes(entries, layout.author_substitute, layout.author_substitute_rule)
        return [self._finished(entry) for entry in entries]

    def _finished(self, entry: Inlines) -> Inlines:
        found = self._memo.finished.get(entry) if self._memo is not None else None
        if found is None:
            found = self._linked(finished(entry, self.processor.locale, self._urls))
            if self._memo is not None:
                self._memo.finished[entry] = found
        return found


def request(run: Run, cite: Cite) -> CiteRequest:
    """A cite as the passes take it; a label typed into the locator ("ch. 3") is the locator's label."""
    label, locator = typed_label(cite.locator.strip())
    made = CiteRequest(run.references[cite.item.id], locator, label or cite.label, cite.prefix, cite.suffix)
    made.without_names = cite.form == "suppress-author"
    return made
