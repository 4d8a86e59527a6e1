"""The tree as a medium sees it: only what it can show, so that text which will print together is one string.

Escaping looks at neighbours ("&" before "amp;", "]" before "("), and a node that prints nothing must not hide
them.
"""

from __future__ import annotations

from collections.abc import Container

from refbook.output.clean import clean
from refbook.output.urls import safe_url
from refbook.richtext import Block, Inline, Inlines, Link, Node, RichText, Style, Styled, Tagged, localise
from refbook.richtext.tree import ANCHOR, PlaceLink, append


def visible(text: RichText, styles: Container[Style], links: bool, anchors: bool = False) -> RichText:
    """The text with quotation marks in place, without control characters and without nodes that print
    nothing.

    Links keep only safe URLs, and no link stands within another.

    Args:
        text: any rich text.
        styles: the styles the medium has marks for.
        links: whether the medium has links.
        anchors: whether links may lead to places in the same document.
    """
    return RichText(_visible(localise(text).children, styles, links, anchors))


def _visible(children: Inlines, styles: Container[Style], links: bool, anchors: bool) -> Inlines:
    out: list[Inline] = []
    for child in children:
        if isinstance(child, str):
            append(out, clean(child))
            continue
        shown = _shown(child, styles, links, anchors)
        inner = _visible(child.children, styles, links and not isinstance(shown, Link), anchors)
        if shown is None:
            for each in inner:
                append(out, each)
        elif inner:
            out.append(shown.over(inner))
    return tuple(out)


def _shown(node: Node, styles: Container[Style], links: bool, anchors: bool) -> Node | None:
    """The node, or None when only its children print."""
    if isinstance(node, Styled):
        return node if node.style in styles else None
    if isinstance(node, PlaceLink):
        return node if links and anchors else None
    if isinstance(node, Link):
        url = safe_url(node.url) if links else None
        return Link(url, node.children) if url else None
    if isinstance(node, Tagged):
        return node if anchors and node.tag == ANCHOR else None
    return node if isinstance(node, Block) else None
