r"""Text for a terminal: bold, italic and underlined by SGR codes (ECMA-48), links by OSC 8.

No control character comes from the text: the only escape sequences are the few below, and each is undone on
the line that it begins on.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import ClassVar, Final

from refbook.output.entry import Entry, Line, lines
from refbook.output.medium import Medium
from refbook.output.urls import percent_encoded
from refbook.richtext import Inlines, Link, Node, Style, Styled
from refbook.richtext.leaves import leaves, with_leaves
from refbook.richtext.tree import plain

_ITALIC: Final = ("\x1b[3m", "\x1b[23m")
_BOLD: Final = ("\x1b[1m", "\x1b[22m")
_UNDERLINE: Final = ("\x1b[4m", "\x1b[24m")
_AT_START: Final = frozenset({_ITALIC[1], _BOLD[1], _UNDERLINE[1]})
"""The codes in effect where a line begins."""

_LINK_START: Final = "\x1b]8;;"
_STRING_END: Final = "\x1b\\"
_NOT_PRINTABLE_ASCII: Final = re.compile(r"[^!-~]")  # which is all that OSC 8 takes


class AnsiOutput(Medium):
    """Text with the terminal's own formatting, laid out as plain text is."""

    marks: ClassVar[Mapping[Style, tuple[str, str]]] = {
        Style.ITALIC: _ITALIC,
        Style.OBLIQUE: _ITALIC,
        Style.UPRIGHT: _ITALIC[::-1],
        Style.BOLD: _BOLD,
        Style.REGULAR: _BOLD[::-1],
        Style.UNDERLINE: _UNDERLINE,
        Style.NO_LINE: _UNDERLINE[::-1],
    }

    def bibliography(self, entries: Sequence[Entry]) -> str:
        """One entry a line; the margin is as wide as the widest number, and further lines hang."""
        found = [line for entry in entries for line in lines(self.visible(entry.blocks))]
        widths = [len(plain(line.margin).strip(" ")) for line in found]
        widest = max(widths, default=0)
        hang = widest + 1 if widest else 0
        written = []
        for line, width in zip(found, widths, strict=True):
            margin = self.inlines(_trimmed(line.margin)) + " " * (hang - width)
            content = self.line(Line(indented=line.indented, children=line.children))
            written.append((margin + content).rstrip())
        return "\n".join(written)

    def line(self, line: Line) -> str:
        """One line of an entry, without spaces at its ends: they would hide behind codes otherwise."""
        return super().line(Line(_trimmed(line.margin), line.indented, list(_trimmed(tuple(line.children)))))

    def link(self, url: str, content: str) -> str:
        """A hyperlink in the form of OSC 8, which terminals without links show as its text."""
        url = _NOT_PRINTABLE_ASCII.sub(percent_encoded, url)
        return f"{_LINK_START}{url}{_STRING_END}{content}{_LINK_START}{_STRING_END}"

    # The walk: codes switch a state rather than bracket a text, so what is in effect goes along

    def inlines(self, children: Inlines) -> str:
        """Visible children that begin and end with nothing in effect."""
        return self._written(children, _AT_START)

    def _written(self, children: Inlines, active: frozenset[str]) -> str:
        return "".join(
            [
                self.escape(child) if isinstance(child, str) else self._node_written(child, active)
                for child in children
            ]
        )

    def _node_written(self, node: Node, active: frozenset[str]) -> str:
        if isinstance(node, Link):
            return self.link(node.url, self._written(node.children, active))
        if not isinstance(node, Styled):
            return self._written(node.children, active)
        before, after = self.marks[node.style]
        if before in active:
            return self._written(node.children, active)
        return f"{before}{self._written(node.children, active - {after} | {before})}{after}"


def _trimmed(children: Inlines) -> Inlines:
    """The children without spaces at their ends, however deep in the tree those are."""
    strings = [string for string, _ in leaves(children)]
    for index, string in enumerate(strings):
        strings[index] = string.lstrip(" ")
        if strings[index]:
            break
    for index in reversed(range(len(strings))):
        strings[index] = strings[index].rstrip(" ")
        if strings[index]:
            break
    return with_leaves(children, iter(strings))
