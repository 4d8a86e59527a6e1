"""One document: the passes in order.

Items are registered and numbered, cites get their positions, ambiguous ones are told apart, citations and
bibliography are rendered.
"""

from __future__ import annotations

from dataclasses import replace

from refbook.csl.capitals import capitalised
from refbook.csl.cluster import CiteRequest, Cluster
from refbook.csl.context import NO_POSITION, UNCHANGED, Context, Settings
from refbook.csl.disambiguate import disambiguated
from refbook.csl.dress import framed
from refbook.csl.elements.base import evaluate_all
from refbook.csl.finish import finished
from refbook.csl.grouping import citation
from refbook.csl.nodes import Look
from refbook.csl.numbers import NumberValue
from refbook.csl.position import Positions
from refbook.csl.processor import Processor
from refbook.csl.reference import Reference
from refbook.csl.sort import Key, SortKey, in_order
from refbook.csl.substitute import with_substitutes
from refbook.richtext.tree import Block, Display, Inlines, Styled


class Run:
    """The passes over one document.

    Attributes:
        processor: the prepared style.
        references: the works by id, in the order of the bibliography once `number` has run.
        numbers: id -> citation number.
        settings: id -> what disambiguation has decided.
    """

    def __init__(self, processor: Processor, references: list[Reference]) -> None:
        self.processor = processor
        self.references = {reference.id: reference for reference in references}
        self.numbers: dict[str, int] = {}
        self.settings: dict[str, Settings] = {}
        self._citation_keys: dict[str, list[Key]] = {}

    # The passes

    def prepare(self, clusters: list[Cluster]) -> None:
        """Everything that must be known before something is printed."""
        self.number()
        positions = Positions(self.processor.style.citation.near_note_distance)
        for cluster in clusters:
            positions.take(cluster)
        self.settings = disambiguated(self)

    def number(self) -> None:
        """Put the works in the order of the bibliography and number them."""
        for number, id in enumerate(self.references, 1):
            self.numbers[id] = number
        keys = self.processor.bibliography_sort
        ordered = self._sorted(list(self.references.values()), keys)
        self.references = {reference.id: reference for reference in ordered}
        for number, id in enumerate(self.references, 1):
            self.numbers[id] = number

    def _sorted(self, references: list[Reference], keys: list[SortKey]) -> list[Reference]:
        if not keys:
            return references
        made = {reference.id: self._keys(reference, keys, True) for reference in references}
        return in_order(references, keys, lambda reference, place: made[reference.id][place])

    def _keys(self, reference: Reference, keys: list[SortKey], in_bibliography: bool) -> list[Key]:
        made = []
        for key in keys:
            context = self.context(reference)
            context.in_bibliography = in_bibliography
            made.append(key.key(context))
        return made

    def citation(self, cluster: Cluster) -> Inlines:
        """A citation as it is printed."""
        return finished(citation(self, self.in_citation_order(cluster)), self.processor.locale)

    def in_citation_order(self, cluster: Cluster) -> list[CiteRequest]:
        """The cites of a citation in the order of the style."""
        keys = self.processor.citation_sort
        if not keys or cluster.unsorted or len(cluster.cites) < 2:
            return cluster.cites
        for cite in cluster.cites:
            id = cite.reference.id
            if id not in self._citation_keys:
                self._citation_keys[id] = self._keys(cite.reference, keys, False)
        return in_order(
            cluster.cites, keys, lambda cite, place: self._citation_keys[cite.reference.id][place]
        )

    def bibliography(self) -> list[tuple[str, Inlines]]:
        """The entries: id of the item and what is printed, in order."""
        layout = self.processor.style.bibliography
        if layout is None:
            return []
        entries = [capitalised(self.entry(reference)) for reference in self.references.values()]
        if layout.author_substitute is not None:
            entries = with_substitutes(entries, layout.author_substitute, layout.author_substitute_rule)
        texts = [finished(entry, self.processor.locale) for entry in entries]
        return list(zip(self.references, texts, strict=True))

    # One cite, one entry

    def context(self, reference: Reference, settings: Settings | None = None) -> Context:
        """The context of one rendering of a work."""
        language = reference.language or self.processor.style.default_locale or "en"
        if settings is None:
            settings = self.settings.get(reference.id, UNCHANGED)
        context = Context(reference, language, settings)
        context.citation_number = self.numbers.get(reference.id, 0)
        return context

    def cite_context(self, cite: CiteRequest, settings: Settings | None = None) -> Context:
        """The context of a cite."""
        context = self.context(cite.reference, settings)
        context.position = cite.position
        context.near_note = cite.near_note
        context.first_note = cite.first_note
        context.without_names = cite.without_names
        if cite.locator:
            context.locator = NumberValue(cite.locator, self.processor.locale.and_word)
            context.label = cite.label
        return context

    def rendered(self, context: Context) -> Inlines:
        """What the citation layout prints in a context, without the layout's own attributes."""
        parts, _ = evaluate_all(self.processor.citation, context)
        return tuple([inline for part in parts for inline in part])

    def entry(self, reference: Reference) -> Inlines:
        """A bibliography entry."""
        layout = self.processor.style.bibliography
        assert layout is not None
        assert self.processor.bibliography is not None
        context = self.context(reference)
        context.in_bibliography = True
        context.position = NO_POSITION
        parts, _ = evaluate_all(self.processor.bibliography, context)
        if not parts:
            return ()
        if layout.second_field_align and not any(
            isinstance(inline, Block) for part in parts for inline in part
        ):
            parts = _in_margin(parts, layout.layout.look)
            inlines: Inlines = tuple([inline for part in parts for inline in part])
        else:
            inlines = _framed(tuple([inline for part in parts for inline in part]), layout.layout.look)
        for style in layout.layout.look.styles:
            inlines = (Styled(style, inlines),)
        return inlines


def _framed(inlines: Inlines, look: Look) -> Inlines:
    """An entry between the layout's affixes; the suffix belongs into the last block."""
    last = inlines[-1]
    if look.suffix and isinstance(last, Block):
        inlines = (*inlines[:-1], last.over((*last.children, look.suffix)))
        look = replace(look, suffix="")
    return framed(inlines, look)


def _in_margin(parts: list[Inlines], look: Look) -> list[Inlines]:
    """ "subsequent lines of bibliographic entries are aligned along the second field": the first is a block
    of its own."""
    rest = tuple([inline for part in parts[1:] for inline in part])
    first: Inlines = (look.prefix, *parts[0]) if look.prefix else parts[0]
    rest = (*rest, look.suffix) if look.suffix else rest
    return [(Block(Display.LEFT_MARGIN, first),), (Block(Display.RIGHT_INLINE, rest),)]
