"""Putting texts together as citation processors do: affixes, delimiters, clean seams."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, TypeAlias

from refbook.richtext.punctuation import (
    MARKS,
    MOVING,
    ends_quoted,
    first_character,
    last_character,
    merged,
    with_end,
    without_first,
)
from refbook.richtext.tree import Inline, Inlines, RichText, append, has_text

Part: TypeAlias = RichText | str

_SEAM: Final = MARKS | {" "}


def join(parts: Iterable[Part], delimiter: Part = "", *, punctuation_in_quote: bool = False) -> RichText:
    """The parts that have text, with the delimiter between them.

    Where two texts meet, spaces and punctuation marks are not doubled, and a mark may move into the quotation
    marks before it.

    Args:
        parts: the texts; empty ones get no delimiter.
        delimiter: what stands between two.
        punctuation_in_quote: the locale's option of that name.

    >>> from refbook.richtext.quotes import localise
    >>> from refbook.richtext.tree import quoted
    >>> join(["Smith, J.", "", "2011"], ". ").plain
    'Smith, J. 2011'
    >>> localise(join([quoted("Emma"), "1816"], ", ", punctuation_in_quote=True)).plain
    '“Emma,” 1816'
    """
    between = _children(delimiter)
    out: list[Inline] = []
    for part in parts:
        children = _children(part)
        if not has_text(children):
            continue
        if out and between:
            _add(out, between, punctuation_in_quote)
        _add(out, children, punctuation_in_quote)
    return RichText(tuple(out))


def affixed(prefix: Part, text: RichText, suffix: Part, *, punctuation_in_quote: bool = False) -> RichText:
    """The text between its affixes, with clean seams; nothing when the text is empty.

    >>> affixed("(", RichText.of("ed."), ".)").plain
    '(ed.)'
    """
    return join((prefix, text, suffix), punctuation_in_quote=punctuation_in_quote) if text else text


def _children(part: Part) -> Inlines:
    if isinstance(part, str):
        return (part,) if part else ()
    return part.children


def _add(out: list[Inline], children: Inlines, inside: bool) -> None:
    if out and first_character(children) in _SEAM:
        children = _sewn(out, children, first_character(children), inside)
    for child in children:
        append(out, child)


def _sewn(out: list[Inline], children: Inlines, first: str, inside: bool) -> Inlines:
    """What is left to add of the children, once their first character has met the end of `out`."""
    end = out[-1]
    last = last_character(end)
    if first == " ":
        return without_first(children) if last == " " and not ends_quoted(end) else children
    if ends_quoted(end):
        if not inside or first not in MOVING:
            return children
    elif last not in MARKS:
        return children
    kept = merged(last, first) if last in MARKS else last + first
    out[-1] = with_end(end, len(last), kept)
    return without_first(children)
