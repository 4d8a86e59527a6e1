"""Shapes: works of one type with the same variables filled take the same way through a style.

What a condition on types or variables says, and which elements print nothing, is the same for all works of a
shape. A library of thousands has a few hundred shapes: elements are narrowed to each once (see `narrow`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from refbook.csl import nodes
from refbook.csl.elements.base import Element
from refbook.csl.narrow import Narrowing
from refbook.csl.reference import Reference
from refbook.csl.search import walk
from refbook.csl.shape import Shape


class Shapes:
    """The shapes of the works of one document.

    Args:
        asked: the variables that the style asks for; others make no difference.
    """

    __slots__ = ("_asked", "_known")

    def __init__(self, asked: frozenset[str]) -> None:
        self._asked = asked
        self._known: dict[tuple[str, frozenset[str]], Shape] = {}

    def of(self, reference: Reference) -> Shape:
        """The shape of a work, the same object for all works of that shape."""
        filled = frozenset(reference.filled(self._asked))
        key = (reference.type, filled)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = Shape(reference.type, filled, self._asked)
        return found


class Layout:
    """The elements of a layout or a sort key, narrowed to each shape that comes more than once."""

    __slots__ = ("_elements", "_narrowed", "_seen")

    def __init__(self, elements: tuple[Element, ...]) -> None:
        self._elements = elements
        self._seen: set[Shape] = set()
        self._narrowed: dict[Shape, tuple[Element, ...]] = {}

    def elements(self, shape: Shape) -> tuple[Element, ...]:
        """What is to be evaluated for works of a shape."""
        found = self._narrowed.get(shape)
        if found is not None:
            return found
        # Narrowing costs about as much as evaluating once: it is for those that come again.
        if shape not in self._seen:
            self._seen.add(shape)
            return self._elements
        found = self._narrowed[shape] = Narrowing(shape).layout(self._elements)
        return found


def asked(style: nodes.StyleNode) -> frozenset[str]:
    """The variables that the macros and layouts of a style ask for."""
    layouts = [style.citation.layout] + ([style.bibliography.layout] if style.bibliography else [])
    parts = [*style.macros.values(), *(layout.children for layout in layouts)]
    everything = tuple([child for children in parts for child in children])
    return frozenset([variable for node in walk(style, everything) for variable in _asked_by(node)])


def _asked_by(node: nodes.Node) -> Iterator[str]:
    if isinstance(node, nodes.TextVariable):
        # With `form="short"`, a title may be another variable.
        yield from (node.variable, f"{node.variable}-short", node.variable.removesuffix("-short"))
    elif isinstance(node, nodes.Number | nodes.Label | nodes.DateNode):
        yield node.variable
    elif isinstance(node, nodes.Names):
        yield from node.variables
    elif isinstance(node, nodes.Choose):
        yield from _tested(node.branches)


def _tested(branches: Iterable[nodes.Branch]) -> Iterator[str]:
    for branch in branches:
        for condition in branch.conditions:
            if condition.kind in ("variable", "is-numeric", "is-uncertain-date"):
                yield condition.value
