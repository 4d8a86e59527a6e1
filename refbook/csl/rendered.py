"""What a style prints: rich text that goes to any medium."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from refbook.errors import EngineError
from refbook.output import Entry, render, render_entries
from refbook.richtext.tree import EMPTY, RichText

if TYPE_CHECKING:
    from refbook.csl.left_out import LeftOut


@dataclass(frozen=True, slots=True)
class Rendered:
    """A citation, or one entry of a bibliography.

    Attributes:
        entry: its text, with the margin of numbered styles, and the id of the item an entry is about.
        warnings: where it is not as the style asks, for people to read.
    """

    entry: Entry
    warnings: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The id of the item that a bibliography entry is about; "" for a citation."""
        return self.entry.id

    @property
    def rich(self) -> RichText:
        """The formatted text, margin included."""
        return self.entry.blocks

    def to(self, medium: str) -> str:
        """The text in a medium.

        Args:
            medium: "text", "html", "markdown" or "latex"; see `refbook.output.OUTPUTS`.

        Raises:
            WriteError: there is no such medium.
        """
        return render(self.rich, medium)

    def __str__(self) -> str:
        return self.to("text")

    def _repr_html_(self) -> str:
        """The text, for notebooks."""
        return self.to("html")


@dataclass(frozen=True, slots=True)
class RenderedCitation(Rendered):
    """A citation of a document.

    Attributes:
        lead: the authors that a narrative citation names in the sentence: the "Fiori" of "Fiori (2011)". In
            text they are part of the citation; for a citation in a note they stand before the note's mark.
        note: the number of its note; 0 in the text.
    """

    lead: RichText = EMPTY
    note: int = 0


@dataclass(frozen=True, slots=True)
class Bibliography(Sequence[Rendered]):
    """A bibliography: its entries in the order of the style.

    Attributes:
        entries: one for each item that the style prints.
        warnings: where it is not as the style asks, for people to read.
        told: tells what is left out; None when the processor cannot.
    """

    entries: tuple[Rendered, ...]
    warnings: tuple[str, ...] = field(default=())
    told: Callable[[], LeftOut] | None = field(default=None, repr=False, compare=False)

    def to(self, medium: str) -> str:
        """All entries in a medium.

        Args:
            medium: "text", "html", "markdown" or "latex"; see `refbook.output.OUTPUTS`.

        Raises:
            WriteError: there is no such medium.
        """
        return render_entries([rendered.entry for rendered in self.entries], medium)

    def unused(self) -> Mapping[str, tuple[str, ...]]:
        """What the items say and the style does not print: id -> CSL variables, in the order of the item.

        A variable of which something is printed is used, as `issued` in "2011". Variables that steer
        rendering, as `language` does, and short forms of others are not counted.

        Raises:
            EngineError: the processor cannot tell.
        """
        return self._left_out().unused

    def missing(self) -> Mapping[str, tuple[str, ...]]:
        """What the style prints as missing: id -> CSL variables. "n.d." says that `issued` is empty.

        Raises:
            EngineError: the processor cannot tell.
        """
        return self._left_out().missing

    def _left_out(self) -> LeftOut:
        if self.told is None:
            raise EngineError(
                "this citation processor cannot tell what it leaves out", hint="use the default processor"
            )
        return self.told()

    def __iter__(self) -> Iterator[Rendered]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)

    def __getitem__(self, index: int) -> Rendered:  # type: ignore[override]
        return self.entries[index]

    def __str__(self) -> str:
        return self.to("text")

    def _repr_html_(self) -> str:
        """The bibliography, for notebooks."""
        return self.to("html")
