"""What is known of one version of a document: what it holds, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from refbook import api
from refbook.errors import RefbookError
from refbook.lint.config_files import Configs
from refbook.lint.look import look
from refbook.model.finding import Finding
from refbook.model.format import Reading
from refbook.model.item import Item
from refbook.model.source import Text


@dataclass(frozen=True, slots=True)
class Analysis:
    """One version of a document.

    Attributes:
        text: its text.
        reading: what it holds; None when it holds no references, or cannot be read.
        findings: what is wrong with it.
        error: why it cannot be read.
    """

    text: Text
    reading: Reading | None = None
    findings: Sequence[Finding] = ()
    error: RefbookError | None = None

    def items(self) -> Iterator[tuple[Item, int, int]]:
        """Each item with the offsets where it begins and ends; those without a place are left out."""
        if self.reading is not None:
            for index, item in enumerate(self.reading.library):
                if place := self.reading.places.find(index):
                    yield item, *place

    def item_at(self, offset: int) -> Item | None:
        """The item at an offset; the innermost when one holds another."""
        around = [(end - start, item) for item, start, end in self.items() if start <= offset < end]
        return min(around, key=lambda pair: pair[0])[1] if around else None


def analyse(content: str, file: str) -> Analysis:
    """What a document holds and what is wrong with it, of what its project wants to hear of; never raises.

    Args:
        content: its text.
        file: its name, whose suffix and place count.
    """
    text = Text(file, content)
    if not _is_meant(text):
        return Analysis(text)
    try:
        # As bytes: what is checked of a file's encoding is checked of a document too.
        reading = api.read(content.encode("utf-8", "surrogatepass"), name=file)
        config = Configs().of(file).for_file(file)
        return Analysis(text, reading, look(reading, config))
    except RefbookError as error:
        return Analysis(text, error=error)


def _is_meant(text: Text) -> bool:
    """True when a document holds references or an article, going by its name and beginning."""
    from refbook.api.registry import own_formats
    from refbook.formats.sniff import HEAD, of_suffix

    head = text.content[:HEAD]
    found = of_suffix(text.file, own_formats(), head=head)
    return found is not None and bool(head.strip()) and found.meant(head)
