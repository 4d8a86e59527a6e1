"""One document: the passes in order.

Items are registered and numbered, cites get their positions, ambiguous ones are told apart, citations and
bibliography are rendered.
"""

from __future__ import annotations

from collections.abc import Iterable

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
from refbook.csl.shapes import Layout, Shapes
from refbook.csl.sort import Key, in_order
from refbook.csl.substitute import with_substitutes
from refbook.csl.uncollected import uncollected
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
        self._cite_sort_keys: dict[tuple[str, int], Key] = {}
        shapes = Shapes(processor.asked)
        self._shapes = {reference.id: shapes.of(reference) for reference in references}
        self._citation = Layout(processor.citation)
        self._bibliography: Layout | None = None
        self._citation_sort: list[Layout] = []
        self._bibliography_sort: list[Layout] = []

    # The passes

    def prepare(self, clusters: list[Cluster]) -> None:
        """Everything that must be known before something is printed."""
        with uncollected():
            self._prepare(clusters)

    def _prepare(self, clusters: list[Cluster]) -> None:
        self.number()
        positions = Positions(self.processor.style.citation.near_note_distance)
        for cluster in clusters:
            positions.take(cluster)
        self.settings = disambiguated(self)

    def number(self) -> None:
        """Put the works in the order of the bibliography and number them."""
        for number, id in enumerate(self.references, 1):
            self.numbers[id] = number
        self.references = {reference.id: reference for reference in self._sorted()}
        for number, id in enumerate(self.references, 1):
            self.numbers[id] = number

    def _sorted(self) -> list[Reference]:
        references = list(self.references.values())
        if len(references) < 2:
            return references
        keys = self.processor.bibliography_sort
        self._bibliography_sort = [Layout(key.elements) for key in keys]
        ordered = in_order(references, keys, lambda reference, place: self.sort_key(reference, place, True))
        self._bibliography_sort = []  # this was all it was for
        return ordered

    def sort_key(self, reference: Reference, place: int, in_bibliography: bool) -> Key:
        """What a work sorts by.

        Args:
            reference: the work.
            place: index of the key among those of the bibliography or the citation.
            in_bibliography: the key is one of the bibliography's.
        """
        processor = self.processor
        keys = processor.bibliography_sort if in_bibliography else processor.citation_sort
        layouts = self._bibliography_sort if in_bibliography else self._citation_sort
        context = self.context(reference)
        context.in_bibliography = in_bibliography
        return keys[place].key(context, layouts[place].elements(self._shapes[reference.id]))

    def citation(self, cluster: Cluster) -> Inlines:
        """A citation as it is printed."""
        return finished(citation(self, self.in_citation_order(cluster)), self.processor.locale)

    def in_citation_order(self, cluster: Cluster) -> list[CiteRequest]:
        """The cites of a citation in the order of the style."""
        if cluster.unsorted or len(cluster.cites) < 2:
            return cluster.cites
        keys = self.processor.citation_sort
        if not self._citation_sort:
            self._citation_sort = [Layout(key.elements) for key in keys]
        return in_order(cluster.cites, keys, self._cite_sort_key)

    def _cite_sort_key(self, cite: CiteRequest, place: int) -> Key:
        """What a cite sorts by in its citation; works are cited often, so it is kept."""
        where = (cite.reference.id, place)
        if where not in self._cite_sort_keys:
            self._cite_sort_keys[where] = self.sort_key(cite.reference, place, False)
        return self._cite_sort_keys[where]

    def bibliography(self) -> list[tuple[str, Inlines]]:
        """The entries: id of the item and what is printed, in order."""
        layout = self.processor.style.bibliography
        if layout is None:
            return []
        # One entry after the other: only what is printed is kept.
        entries: Iterable[Inlines] = map(capitalised, map(self.entry, self.references.values()))
        if layout.author_substitute is not None:
            entries = with_substitutes(entries, layout.author_substitute, layout.author_substitute_rule)
        with uncollected():
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
        elements = self._citation.elements(self._shapes[context.reference.id])
        parts, _ = evaluate_all(elements, context)
        return tuple([inline for part in parts for inline in part])

    def entry(self, reference: Reference) -> Inlines:
        """A bibliography entry."""
        layout = self.processor.style.bibliography
        assert layout is not None
        context = self.context(reference)
        context.in_bibliography = True
        context.position = NO_POSITION
        if self._bibliography is None:
            self._bibliography = Layout(self.processor.bibliography or ())
        parts, _ = evaluate_all(self._bibliography.elements(self._shapes[reference.id]), context)
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
        look = look._replace(suffix="")
    return framed(inlines, look)


def _in_margin(parts: list[Inlines], look: Look) -> list[Inlines]:
    """ "subsequent lines of bibliographic entries are aligned along the second field": the first is a block
    of its own."""
    rest = tuple([inline for part in parts[1:] for inline in part])
    first: Inlines = (look.prefix, *parts[0]) if look.prefix else parts[0]
    rest = (*rest, look.suffix) if look.suffix else rest
    return [(Block(Display.LEFT_MARGIN, first),), (Block(Display.RIGHT_INLINE, rest),)]
