"""Plain text: no formatting, no control characters, numbers hanging in the margin."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from refbook.output.entry import Entry, lines
from refbook.output.medium import Medium


class TextOutput(Medium):
    """Plain text, one line for each line of an entry."""

    has_links: ClassVar[bool] = False

    def bibliography(self, entries: Sequence[Entry]) -> str:
        """One entry a line; the margin is as wide as the widest number, and further lines hang."""
        entry_lines = [line for entry in entries for line in lines(self.visible(entry.blocks))]
        margins = [self.inlines(line.margin).strip(" ") for line in entry_lines]
        width = max(map(len, margins), default=0)
        hang = width + 1 if width else 0
        written = []
        for margin, line in zip(margins, entry_lines, strict=True):
            line.margin = ()
            written.append(f"{margin:<{hang}}{self.line(line)}".rstrip())
        return "\n".join(written)
