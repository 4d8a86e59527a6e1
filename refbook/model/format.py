"""What a file format is, and what reading a file gives."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from refbook.model.finding import Finding
from refbook.model.source import Places, Span, Text

if TYPE_CHECKING:
    from refbook.model.article import Article
    from refbook.model.item import Item
    from refbook.model.library import Library


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading one file gave: nothing of the file is lost between these.

    Attributes:
        library: the items, in the order of the file.
        article: the article the file is, when it is one; its references are `library`.
        findings: what could not be understood.
        places: where each item and field stands; `places.text` is the file's text.
    """

    library: Library
    places: Places
    article: Article | None = None
    findings: Sequence[Finding] = field(default=())

    @property
    def file(self) -> str:
        """The file, as the user named it."""
        return self.places.text.file

    def span(self, item: int, variable: str = "") -> Span | None:
        """The place of a field of the item at index `item` (-1: of the article itself)."""
        return self.places.span(item, variable)


class ReadText(Protocol):
    """A format's reader: text in, Reading out; raises `ReadError` only when nothing can be read."""

    def __call__(self, text: Text) -> Reading:
        """Read the text."""
        ...


class WriteItems(Protocol):
    """A format's writer: items in, the text of a file out."""

    def __call__(self, items: Iterable[Item]) -> str:
        """Write the items."""
        ...


@dataclass(frozen=True, slots=True)
class Format:
    """One file format.

    Reader and writer are named, not imported, so that the list of formats costs nothing at start-up.

    Attributes:
        name: what `--from` and `--to` call it.
        title: its name for people.
        suffixes: file name endings, with the dot, lower case.
        sniff: True when a text's beginning (4,000 characters) looks like this format.
        meant: True when a file of this format that was found in a folder holds references or an article:
            stricter than `sniff`, since folders hold settings and prose with the same suffixes.
        reader: `module:function`, a `ReadText`; "" when it is not read.
        writer: `module:function`, a `WriteItems`; "" when it is not written.
        problems: `module:tuple` of the `Problem`s its reader reports; "" for none.
    """

    name: str
    title: str
    suffixes: tuple[str, ...] = ()
    sniff: Callable[[str], bool] = lambda head: False
    meant: Callable[[str], bool] = lambda head: True
    reader: str = ""
    writer: str = ""
    problems: str = ""

    def read(self, text: Text) -> Reading:
        """Read a text in this format."""
        return cast(ReadText, _load(self.reader))(text)

    def write(self, items: Iterable[Item]) -> str:
        """Write items in this format."""
        return cast(WriteItems, _load(self.writer))(items)


def _load(name: str) -> object:
    module, _, attribute = name.partition(":")
    return getattr(import_module(module), attribute)
