"""What a file format is, and what reading a file gives."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from refbook.model.finding import Finding
from refbook.model.source import Edit, Places, Span, Text

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
    """A format's writer: items in, the text of a file out, in pieces, so that it need not fit in memory."""

    def __call__(self, items: Iterable[Item]) -> Iterable[str]:
        """Write the items."""
        ...


class SplitText(Protocol):
    """Cuts a file's lines into small files of the same format, each with the line at which it begins."""

    def __call__(self, lines: Iterable[str]) -> Iterator[tuple[int, str]]:
        """Cut the lines."""
        ...


class PatchText(Protocol):
    """What to change in a file's text so that it says what the items say now."""

    def __call__(self, text: Text, before: Sequence[Item], after: Iterable[Item]) -> Sequence[Edit]:
        """Find the changes."""
        ...


@dataclass(frozen=True, slots=True)
class Format:
    """One file format.

    Reader and writer are named, not imported, so that the list of formats costs nothing at start-up.

    Attributes:
        name: what `--from` and `--to` call it.
        title: its name for people.
        suffixes: file name endings, with the dot, lower case; several formats may share one, and the last of
            the list that has it is the one that is usually meant by it.
        sniff: True when a text's beginning (4,000 characters) looks like this format.
        certain: True when a text's beginning can be no other format: it overrules the file's suffix.
        meant: True when a file of this format that was found in a folder holds references or an article:
            stricter than `sniff`, since folders hold settings and prose with the same suffixes.
        reader: `module:function`, a `ReadText`; "" when it is not read.
        writer: `module:function`, a `WriteItems`; "" when it is not written.
        splitter: `module:function`, a `SplitText`; "" when a file must be read whole.
        patcher: `module:function`, a `PatchText`; "" when a file can only be written anew.
        held: `module:function`, item -> the variables that the writer puts into the file; for formats that
            are not read, so that nobody can look what came of an item; "" for others.
        problems: `module:tuple` of the `Problem`s its reader reports; "" for none.
    """

    name: str
    title: str
    suffixes: tuple[str, ...] = ()
    sniff: Callable[[str], bool] = lambda head: False
    certain: Callable[[str], bool] = lambda head: False
    meant: Callable[[str], bool] = lambda head: True
    reader: str = ""
    writer: str = ""
    splitter: str = ""
    patcher: str = ""
    held: str = ""
    problems: str = ""

    def read(self, text: Text) -> Reading:
        """Read a text in this format."""
        return cast(ReadText, _load(self.reader))(text)

    def write(self, items: Iterable[Item]) -> str:
        """Write items in this format: the text of a file."""
        return "".join(self.pieces(items))

    def pieces(self, items: Iterable[Item]) -> Iterable[str]:
        """The text of a file with these items, in pieces: about one an item."""
        return cast(WriteItems, _load(self.writer))(items)

    def split(self, lines: Iterable[str]) -> Iterator[tuple[int, str]]:
        """Small files of this format that hold what a large one does, and the line where each begins."""
        return cast(SplitText, _load(self.splitter))(lines)

    def patch(self, text: Text, before: Sequence[Item], after: Iterable[Item]) -> Sequence[Edit]:
        """What to change in a text that holds the items `before` so that it holds those `after`."""
        return cast(PatchText, _load(self.patcher))(text, before, after)

    def holds(self, item: Item) -> frozenset[str]:
        """The variables of an item that come into the file; only where `held` is given."""
        return cast(Callable[["Item"], frozenset[str]], _load(self.held))(item)


def _load(name: str) -> object:
    module, _, attribute = name.partition(":")
    return getattr(import_module(module), attribute)
