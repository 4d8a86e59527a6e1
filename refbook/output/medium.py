"""What a medium is: a table of marks, a way to escape, a way to link.

To add one: a file with a subclass of `Medium`, and its line in `OUTPUTS`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from refbook.output.entry import Entry, Line, lines
from refbook.output.visible import visible
from refbook.richtext import Block, Inlines, Link, Node, RichText, Style, Styled


class Medium:
    """Writes rich text in one medium; on its own, plain text.

    Attributes:
        marks: what stands before and after text in a style; a style without an entry prints as its children.
        has_links: whether the medium can link; where not, a link prints as its children.
        has_anchors: whether links can lead to places in the same document.
        line_break: what ends a line within an entry.
        indent: what begins an indented line.
    """

    marks: ClassVar[Mapping[Style, tuple[str, str]]] = {}
    has_links: ClassVar[bool] = True
    has_anchors: ClassVar[bool] = False
    line_break: ClassVar[str] = "\n"
    indent: ClassVar[str] = "    "

    def render(self, text: RichText) -> str:
        """The text in this medium. Quotation marks not yet localised are printed as English ones."""
        text = self.visible(text)
        if any(isinstance(child, Block) for child in text.children):
            return self.line_break.join([self.line(each) for each in lines(text)])
        return self.inlines(text.children)

    def bibliography(self, entries: Sequence[Entry]) -> str:
        """A bibliography in this medium."""
        return "\n".join([self.render(entry.blocks) for entry in entries])

    # What a medium changes

    def escape(self, text: str) -> str:
        """Text, free of control characters already, so that the medium shows it as it is."""
        return text

    def link(self, url: str, content: str) -> str:
        """A link to a safe URL around content that is written already."""
        return content

    def line(self, line: Line) -> str:
        """One line of an entry."""
        content = (self.indent if line.indented else "") + self.inlines(tuple(line.children)).strip(" ")
        margin = self.inlines(line.margin).strip(" ")
        return f"{margin} {content}" if margin else content

    # The walk

    def visible(self, text: RichText) -> RichText:
        """The text without what this medium has nothing to show for."""
        return visible(text, self.marks, self.has_links, self.has_anchors)

    def inlines(self, children: Inlines) -> str:
        """Visible children, one after the other."""
        if len(children) == 1:
            only = children[0]
            return self.escape(only) if isinstance(only, str) else self.node(only)
        return "".join(
            [self.escape(child) if isinstance(child, str) else self.node(child) for child in children]
        )

    def node(self, node: Node) -> str:
        """A visible node with its children."""
        content = self.inlines(node.children)
        if isinstance(node, Styled):
            before, after = self.marks[node.style]
            return f"{before}{content}{after}"
        return self.link(node.url, content) if isinstance(node, Link) else content
