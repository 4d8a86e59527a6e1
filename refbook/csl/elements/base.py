"""What every rendering element is."""

from __future__ import annotations

from refbook.csl.context import MISSING, NOTHING, TEXT, Context, Rendered
from refbook.richtext.tree import Inlines


class Element:
    """A rendering element with everything decided that needs no item."""

    __slots__ = ()

    def evaluate(self, context: Context) -> Rendered:
        """What the element prints, and its state."""
        raise NotImplementedError


def evaluate_all(children: tuple[Element, ...], context: Context) -> tuple[list[Inlines], int]:
    """What the children print, as far as it is not empty, and their state together."""
    state = NOTHING
    parts: list[Inlines] = []
    for child in children:
        inlines, child_state = child.evaluate(context)
        if child_state > state:
            state = child_state
        if inlines:
            parts.append(inlines)
    return parts, state


def first_of(children: tuple[Element, ...], context: Context) -> Rendered:
    """What the first child that prints something prints."""
    for child in children:
        rendered = child.evaluate(context)
        if rendered[0] or rendered[1] == TEXT:
            return rendered
    return MISSING
