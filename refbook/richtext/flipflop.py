"""Formatting inside the same formatting is taken off: italics within italics stand upright.

CSL processors have always done so for markup in fields: in an italic title, `<i>` marks a title within the
title.
"""

from __future__ import annotations

from typing import Final

from refbook.richtext.tree import Inline, Inlines, RichText, Style, Styled, append

_NORMAL: Final = {
    "font-style": Style.UPRIGHT,
    "font-weight": Style.REGULAR,
    "font-variant": Style.FULL_CAPS,
    "text-decoration": Style.NO_LINE,
    "vertical-align": Style.BASELINE,
}
# A superscript in a superscript is an exponent of an exponent, not a way back to the line.
_FLIPPING: Final = frozenset({"font-style", "font-weight", "font-variant"})

_Active = dict[str, Style]


def flipflop(text: RichText) -> RichText:
    """The text with repeated formatting turned off.

    Also resolves `nodecor`, and keeps "normal" values only where they undo something.

    >>> from refbook.richtext.markup import parse
    >>> from refbook.richtext.tree import italic
    >>> inner = flipflop(italic(parse("On <i>Emma</i>"))).children[0].children[1]
    >>> inner.style
    <Style.UPRIGHT: 'font-style:normal'>
    """
    return RichText(flipped(text.children))


def flipped(children: Inlines) -> Inlines:
    """The same for inlines; those without formatting are returned as they are."""
    if all(isinstance(child, str) for child in children):
        return children
    return _flipped(children, {})


def _flipped(children: Inlines, active: _Active) -> Inlines:
    out: list[Inline] = []
    for child in children:
        if isinstance(child, str):
            append(out, child)
        elif isinstance(child, Styled):
            for inner in _restyled(child, active):
                append(out, inner)
        else:
            out.append(child.over(_flipped(child.children, active)))
    return tuple(out)


def _restyled(node: Styled, active: _Active) -> Inlines:
    if node.style is Style.NODECOR:
        return _undecorated(node.children, active)
    attribute, _, value = node.style.value.partition(":")
    normal = _NORMAL.get(attribute)
    if normal is None:
        return (node.over(_flipped(node.children, active)),)
    around = active.get(attribute)
    if value in ("normal", "none", "baseline") and around is None:
        return _flipped(node.children, active)
    flips = around is node.style and attribute in _FLIPPING
    style = normal if flips else node.style
    return (Styled(style, _flipped(node.children, _inside(active, attribute, style, normal))),)


def _inside(active: _Active, attribute: str, style: Style, normal: Style) -> _Active:
    rest = {name: each for name, each in active.items() if name != attribute}
    return rest if style is normal else rest | {attribute: style}


def _undecorated(children: Inlines, active: _Active) -> Inlines:
    inner = _flipped(children, {})
    for attribute in active:
        inner = (Styled(_NORMAL[attribute], inner),)
    return inner
