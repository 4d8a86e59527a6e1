"""What a style prints: rich text that goes to any medium."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from refbook.output import Entry, render, render_entries
from refbook.richtext.tree import RichText


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
class Bibliography(Sequence[Rendered]):
    """A bibliography: its entries in the order of the style.

    Attributes:
        entries: one for each item that the style prints.
        warnings: where it is not as the style asks, for people to read.
    """

    entries: tuple[Rendered, ...]
    warnings: tuple[str, ...] = field(default=())

    def to(self, medium: str) -> str:
        """All entries in a medium.

        Args:
            medium: "text", "html", "markdown" or "latex"; see `refbook.output.OUTPUTS`.

        Raises:
            WriteError: there is no such medium.
        """
        return render_entries([rendered.entry for rendered in self.entries], medium)

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
