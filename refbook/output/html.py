"""HTML as CSL processors write it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from refbook.output.entry import Entry
from refbook.output.medium import Medium
from refbook.richtext import Block, Display, Node, RichText, Style, Tagged

_SPECIAL: Final = re.compile("[&<>]")
_REFERENCES: Final = {"&": "&#38;", "<": "&#60;", ">": "&#62;", '"': "&#34;", "'": "&#39;"}
_IN_ATTRIBUTE: Final = re.compile("[&<>\"']")
_ELEMENTS: Final = {
    Style.ITALIC: ("<i>", "</i>"),
    Style.BOLD: ("<b>", "</b>"),
    Style.SUPERSCRIPT: ("<sup>", "</sup>"),
    Style.SUBSCRIPT: ("<sub>", "</sub>"),
}
_SPANS: Final = {
    style: (f'<span style="{style};">', "</span>") for style in Style if not style.startswith("class:")
}
# The line breaks are citeproc-js's, which other tools and their tests have come to expect.
_DIVS: Final = {
    Display.BLOCK: ("\n\n    ", "\n"),
    Display.LEFT_MARGIN: ("\n    ", ""),
    Display.RIGHT_INLINE: ("", "\n  "),
    Display.INDENT: ("", "\n  "),
}


class HtmlOutput(Medium):
    """HTML: inline elements without classes, `csl-…` classes on what stands apart."""

    marks = _SPANS | _ELEMENTS
    has_anchors = True

    def render(self, text: RichText) -> str:
        """The text as inline HTML, its blocks as `<div>`s."""
        return self.inlines(self.visible(text).children)

    def bibliography(self, entries: Sequence[Entry]) -> str:
        """A `csl-bib-body` with a `csl-entry` for each entry."""
        divs = [
            f'  <div{_id(entry.anchor)} class="csl-entry">{self.render(entry.blocks)}</div>\n'
            for entry in entries
        ]
        return f'<div class="csl-bib-body">\n{"".join(divs)}</div>'

    def escape(self, text: str) -> str:
        """Text with `&`, `<` and `>` as character references."""
        return _SPECIAL.sub(_reference, text)

    def link(self, url: str, content: str) -> str:
        """An `<a>`."""
        return f'<a href="{_IN_ATTRIBUTE.sub(_reference, url)}">{content}</a>'

    def node(self, node: Node) -> str:
        """A node with its children; a block is a `<div>`, a place to link to a `<span>`."""
        if isinstance(node, Block):
            before, after = _DIVS[node.display]
            return f'{before}<div class="csl-{node.display}">{self.inlines(node.children)}</div>{after}'
        if isinstance(node, Tagged):
            return f"<span{_id(str(node.source))}>{self.inlines(node.children)}</span>"
        return super().node(node)


def _id(anchor: str) -> str:
    """The `id` of a place; nothing when it has no name."""
    return f' id="{_IN_ATTRIBUTE.sub(_reference, anchor)}"' if anchor else ""


def _reference(match: re.Match[str]) -> str:
    return _REFERENCES[match[0]]
