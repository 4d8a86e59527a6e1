"""Groups and macros."""

from __future__ import annotations

from refbook.csl.context import EMPTY, FILLED, MISSING, Context, Rendered
from refbook.csl.dress import dress, joined
from refbook.csl.elements.base import Element, evaluate_all
from refbook.csl.nodes import PLAIN, Look


class GroupElement(Element):
    """`<group>`: "cs:group and its child elements are suppressed if a) at least one rendering element in
    cs:group calls a variable (either directly or via a macro), and b) all variables that are called are empty
    … a non-empty nested cs:group is treated as a non-empty variable"."""

    __slots__ = ("children", "delimiter", "look")

    def __init__(self, children: tuple[Element, ...], delimiter: str, look: Look) -> None:
        self.children = children
        self.delimiter = delimiter
        self.look = look

    def evaluate(self, context: Context) -> Rendered:
        """See `Element`."""
        parts, state = evaluate_all(self.children, context)
        if state == EMPTY:
            return MISSING
        if not parts:
            return ((), state)
        inlines = joined(parts, self.delimiter)
        return (inlines if self.look is PLAIN else dress(inlines, self.look, context.language), FILLED)


class MacroElement(Element):
    """`<text macro>`: the macro's elements, one after the other; suppressed and counted as a group is."""

    __slots__ = ("children", "look")

    def __init__(self, children: tuple[Element, ...], look: Look) -> None:
        self.children = children
        self.look = look

    def evaluate(self, context: Context) -> Rendered:
        """See `Element`."""
        parts, state = evaluate_all(self.children, context)
        if state == EMPTY:
            return MISSING
        if not parts:
            return ((), state)
        inlines = joined(parts, "")
        return (inlines if self.look is PLAIN else dress(inlines, self.look, context.language), FILLED)
