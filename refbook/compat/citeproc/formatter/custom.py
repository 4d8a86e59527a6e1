"""A program's own formatter as an output."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Final

from refbook.output.medium import Medium
from refbook.richtext import Node, Style, Styled

NAMES: Final[Mapping[Style, str]] = {
    Style.ITALIC: "Italic",
    Style.OBLIQUE: "Oblique",
    Style.BOLD: "Bold",
    Style.LIGHT: "Light",
    Style.UNDERLINE: "Underline",
    Style.SUPERSCRIPT: "Superscript",
    Style.SUBSCRIPT: "Subscript",
    Style.SMALL_CAPS: "SmallCaps",
}
"""Formatting -> the formatter's name for it."""


class CustomOutput(Medium):
    """Asks a formatter: `preformat(text)` for text, `Italic(text)` and so on for what stands in a formatting.

    Args:
        formatter: an object with these names; where it lacks one, text stays as it is.
    """

    marks: ClassVar[Mapping[Style, tuple[str, str]]] = dict.fromkeys(NAMES, ("", ""))
    has_links = False

    def __init__(self, formatter: object) -> None:
        self._formatter = formatter

    def escape(self, text: str) -> str:
        """Text as `preformat` gives it."""
        return self._asked("preformat", text)

    def node(self, node: Node) -> str:
        """A node as the formatter's name for it gives it."""
        if isinstance(node, Styled):
            return self._asked(NAMES[node.style], self.inlines(node.children))
        return super().node(node)

    def _asked(self, name: str, text: str) -> str:
        return str(getattr(self._formatter, name, str)(text))
