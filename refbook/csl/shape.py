"""A shape: what decides about a work's way through a style."""

from __future__ import annotations


class Shape:
    """A type, and which of the variables that a style asks for are filled.

    Attributes:
        type: the CSL type.
        filled: the variables that are filled.
        asked: the variables that are known to be filled or not.
    """

    __slots__ = ("asked", "filled", "type")

    def __init__(self, type: str, filled: frozenset[str], asked: frozenset[str]) -> None:
        self.type = type
        self.filled = filled
        self.asked = asked

    def lacks(self, *variables: str) -> bool:
        """True when it is known that none of the variables is filled."""
        return self.filled.isdisjoint(variables) and self.asked.issuperset(variables)

    def fills(self, variable: str) -> bool | None:
        """Whether a variable is filled; None when that is not known."""
        return variable in self.filled if variable in self.asked else None
