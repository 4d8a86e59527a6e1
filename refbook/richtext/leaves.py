"""Seeing a tree as the row of its strings, and putting changed strings back in their places."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from refbook.richtext.tree import Inline, Inlines, RichText, Style, Styled, append

_LOCKING: Final = frozenset({Style.NOCASE, Style.NODECOR})
"""Formatting under which letters keep their case."""


def leaves(children: Inlines, locked: bool = False) -> Iterator[tuple[str, bool]]:
    """Every string in order, each with whether it stands under `nocase`."""
    for child in children:
        if isinstance(child, str):
            yield child, locked
        else:
            nocase = isinstance(child, Styled) and child.style in _LOCKING
            yield from leaves(child.children, locked or nocase)


def with_leaves(children: Inlines, strings: Iterator[str]) -> Inlines:
    """The same tree with its strings replaced, in order; what becomes empty is left out."""
    out: list[Inline] = []
    for child in children:
        if isinstance(child, str):
            append(out, next(strings))
        else:
            inner = with_leaves(child.children, strings)
            if inner:
                out.append(child if inner == child.children else child.over(inner))
    return tuple(out)


def map_text(text: RichText, change: Callable[[str], str]) -> RichText:
    """The text with each of its strings changed, formatting untouched.

    >>> from refbook.richtext.tree import italic
    >>> map_text("J. " + italic("Phys."), lambda string: string.replace(".", "")).plain
    'J Phys'
    """
    strings = [change(leaf) for leaf, _ in leaves(text.children)]
    return RichText(with_leaves(text.children, iter(strings)))
