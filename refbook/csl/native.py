"""refbook's own processor as an engine: see `run` for the passes over a document."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from refbook.csl.citation import Placed
from refbook.csl.document_run import DocumentRun
from refbook.csl.engine import Cite, Engine
from refbook.csl.left_out import LeftOut, left_out
from refbook.csl.margin import entry
from refbook.csl.processor import Processor, of_file
from refbook.csl.reference import Reference
from refbook.errors import EngineError, StyleError
from refbook.model.item import Item
from refbook.output.entry import Entry
from refbook.richtext.tree import RichText

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
    """A style prepared for a locale: an `Engine`.

    Attributes:
        processor: the prepared style.
    """

    def __init__(self, processor: Processor) -> None:
        self.processor = processor

    @property
    def has_bibliography(self) -> bool:
        """False for the styles that only print notes."""
        return self.processor.bibliography is not None

    @property
    def limits(self) -> tuple[str, ...]:
        """Nothing: the processor does all of CSL 1.0.2."""
        return ()

    def cite(self, cites: Sequence[Cite], items: Sequence[Item]) -> RichText:
        """A citation: see `Engine`."""
        run = self._run([*items, *(cite.item for cite in cites)])
        placed = Placed("", tuple(cites))
        run.take([placed], [int(self.processor.style.note_style)])
        return run.printed(placed).entry.text

    def bibliography(self, items: Sequence[Item]) -> list[Entry]:
        """The entries of a bibliography: see `Engine`."""
        if self.processor.bibliography is None:
            raise StyleError("the style has no bibliography")
        run = self._run(items)
        run.prepare([])
        return [entry(id, inlines) for id, inlines in run.bibliography() if inlines]

    def remarks(self, items: Sequence[Item]) -> tuple[str, ...]:
        """Nothing: every work is printed as the style asks."""
        return ()

    def left_out(self, items: Sequence[Item]) -> LeftOut:
        """What a bibliography of these works does not print."""
        run = self._run(items)
        run.prepare([])
        return left_out(run)

    def _run(self, items: Sequence[Item]) -> DocumentRun:
        and_word = self.processor.locale.and_word
        return DocumentRun(self.processor, [Reference(item, and_word) for item in items])


def processor_of(engine: Engine) -> Processor:
    """The processor of an engine, for documents.

    Raises:
        EngineError: it is another engine, which cannot do documents.
    """
    if isinstance(engine, Native):
        return engine.processor
    raise EngineError(
        "this citation processor cannot do documents", hint='load the style with engine="refbook"'
    )


__all__ = ["Native", "entry", "prepare", "processor_of"]
