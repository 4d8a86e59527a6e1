"""What happens where two texts meet: no doubled marks, and marks that move into quotation marks."""

from __future__ import annotations

from typing import Final

from refbook.richtext.leaves import map_text
from refbook.richtext.tree import Block, Inline, Inlines, Quoted, RichText, has_text

MARKS: Final = frozenset(".,;:!?")
MOVING: Final = frozenset(".,!?")
"""Marks that stand inside closing quotation marks where the locale's punctuation-in-quote says so."""

# What the marks of two parts become is this, and otherwise both ("?," and ".:" stand); a mark is never
# doubled.
_SWALLOWED: Final = {".": frozenset(".:;!?"), ":": frozenset(":;!?"), ",": frozenset(",")} | {
    mark: frozenset(mark) for mark in ";!?"
}
"""A mark -> the marks before it that make it superfluous."""
_REPLACED: Final = {"!": frozenset(":;"), "?": frozenset(":;")}
"""A mark -> the marks before it that it replaces."""


def merged(before: str, after: str) -> str:
    """The marks that remain of two that meet.

    >>> merged(".", "."), merged("!", "."), merged(";", "?"), merged("?", ",")
    ('.', '!', '?', '?,')
    """
    if before in _SWALLOWED[after]:
        return before
    return after if before in _REPLACED.get(after, ()) else before + after


def strip_periods(text: RichText) -> RichText:
    """The text without periods (CSL strip-periods: "any periods in the rendered text are removed"), except
    those of web addresses.

    >>> strip_periods(RichText.of("eds.")).plain
    'eds'
    """
    return map_text(text, _without_periods)


def _without_periods(string: str) -> str:
    if "://" not in string:
        return string.replace(".", "")
    words = [word if "://" in word else word.replace(".", "") for word in string.split(" ")]
    return " ".join(words)


def first_character(children: Inlines) -> str:
    """The first character that prints in line; "" when there is none or a block comes first."""
    for child in children:
        if isinstance(child, Block | Quoted):
            return ""
        found = child[:1] if isinstance(child, str) else first_character(child.children)
        if found:
            return found
    return ""


def last_character(child: Inline) -> str:
    """The last character of an inline; "" for a block."""
    while not isinstance(child, str):
        if isinstance(child, Block) or not child.children:
            return ""
        child = child.children[-1]
    return child[-1:]


def ends_quoted(child: Inline) -> bool:
    """True when the inline ends with a closing quotation mark."""
    while not isinstance(child, str):
        if isinstance(child, Quoted):
            return True
        if isinstance(child, Block) or not child.children:
            return False
        child = child.children[-1]
    return False


def without_first(children: Inlines) -> Inlines:
    """The children without their first character, and without what is empty before it."""
    for index, child in enumerate(children):
        rest = children[index + 1 :]
        if isinstance(child, str):
            if child:
                return (child[1:], *rest) if len(child) > 1 else rest
        elif has_text(child.children):
            inner = without_first(child.children)
            return (child.over(inner), *rest) if inner else rest
    return ()


def with_end(child: Inline, replaced: int, end: str) -> Inline:
    """The inline with its last `replaced` characters (0 or 1) replaced, at the place where its text ends."""
    if isinstance(child, str):
        return child[: len(child) - replaced] + end
    *rest, last = child.children or ("",)
    return child.over((*rest, with_end(last, replaced, end)))
