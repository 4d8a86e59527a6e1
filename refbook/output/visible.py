"""The tree as a medium sees it: only what it can show, so that text which will print together is one string.

Escaping looks at neighbours ("&" before "amp;", "]" before "("), and a node that prints nothing must not hide
them.
"""

from __future__ import annotations

from collections.abc import Container

from refbook.output.clean import clean
from refbook.output.urls import safe_url
from refbook.richtext import Block, Inline, Inlines, Link, Node, RichText, Style, Styled, localise
from refbook.richtext.tree import append


def visible(text: RichText, styles: Container[Style], links: bool) -> RichText:
    """The text with quotation marks in place, without control characters and without nodes that print
    nothing.

    Links keep only safe URLs, and no link stands within another.

    Args:
        text: any rich text.
        styles: the styles the medium has marks for.
        links: whether the medium has links.
    """
    return RichText(_visible(localise(text).children, styles, links))


def _visible(children: Inlines, styles: Container[Style], links: bool) -> Inlines:
    out: list[Inline] = []
    for child in children:
        if isinstance(child, str):
            append(out, clean(child))
            continue
        shown = _shown(child, styles, links)
        inner = _visible(child.children, styles, links and not isinstance(shown, Link))
        if shown is None:
            for each in inner:
                append(out, each)
        elif inner:
            out.append(shown.over(inner))
    return tuple(out)


def _shown(node: Node, styles: Container[Style], links: bool) -> Node | None:
    """The node, or None when only its children print."""
    if isinstance(node, Styled):
        return node if node.style in styles else None
    if isinstance(node, Link):
        url = safe_url(node.url) if links else None
        return Link(url, node.children) if url else None
    return node if isinstance(node, Block) else None
