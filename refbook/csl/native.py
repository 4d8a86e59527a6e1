"""refbook's own processor as an engine: see `run` for the passes over a document."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from refbook.csl.cluster import CiteRequest, Cluster
from refbook.csl.engine import Cite
from refbook.csl.locators import typed_label
from refbook.csl.processor import Processor, of_file
from refbook.csl.reference import Reference
from refbook.csl.run import Run
from refbook.errors import StyleError
from refbook.model.item import Item
from refbook.output.entry import Entry
from refbook.richtext.tree import Block, Display, Inlines, RichText

if TYPE_CHECKING:
    from refbook.csl.catalogue import StyleFile


def prepare(style: StyleFile, locale: str) -> Native:
    """A style prepared with refbook's own processor.

    Args:
        style: the style.
        locale: the tag of a CSL locale.

    Raises:
        StyleError: the style is broken.
    """
    return Native(of_file(style.rules, locale))


class Native:
    """A style prepared for a locale: an `Engine`."""

    def __init__(self, processor: Processor) -> None:
        self._processor = processor

    @property
    def has_bibliography(self) -> bool:
        """False for the styles that only print notes."""
        return self._processor.bibliography is not None

    @property
    def limits(self) -> tuple[str, ...]:
        """Nothing: the processor does all of CSL 1.0.2."""
        return ()

    def cite(self, cites: Sequence[Cite], items: Sequence[Item]) -> RichText:
        """A citation: see `Engine`."""
        run = self._run([*items, *(cite.item for cite in cites)])
        cluster = Cluster([request(run, cite) for cite in cites])
        run.prepare([cluster])
        return RichText(run.citation(cluster))

    def bibliography(self, items: Sequence[Item]) -> list[Entry]:
        """The entries of a bibliography: see `Engine`."""
        if self._processor.bibliography is None:
            raise StyleError("the style has no bibliography")
        run = self._run(items)
        run.prepare([])
        return [entry(id, inlines) for id, inlines in run.bibliography() if inlines]

    def remarks(self, items: Sequence[Item]) -> tuple[str, ...]:
        """Nothing: every work is printed as the style asks."""
        return ()

    def _run(self, items: Sequence[Item]) -> Run:
        and_word = self._processor.locale.and_word
        return Run(self._processor, [Reference(item, and_word) for item in items])


def request(run: Run, cite: Cite) -> CiteRequest:
    """A cite as the passes take it; a label typed into the locator ("ch. 3") is the locator's label."""
    label, locator = typed_label(cite.locator.strip())
    return CiteRequest(run.references[cite.item.id], locator, label or cite.label, cite.prefix, cite.suffix)


def entry(id: str, inlines: Inlines) -> Entry:
    """An entry, its margin apart."""
    first = inlines[0]
    if len(inlines) == 2 and isinstance(first, Block) and first.display is Display.LEFT_MARGIN:
        second = inlines[1]
        if isinstance(second, Block) and second.display is Display.RIGHT_INLINE:
            return Entry(id, RichText(second.children), RichText(first.children))
    return Entry(id, RichText(inlines))
