"""Finding out what a layout uses, macros included."""

from __future__ import annotations

from collections.abc import Iterator

from refbook.csl import nodes
from refbook.csl.nodes import Node


def walk(style: nodes.StyleNode, children: tuple[Node, ...]) -> Iterator[Node]:
    """Every node that a layout can come to, each macro once."""
    seen: set[str] = set()
    waiting: list[Node] = list(children)
    while waiting:
        node = waiting.pop()
        yield node
        if isinstance(node, nodes.TextMacro):
            if node.macro not in seen:
                seen.add(node.macro)
                waiting += style.macros.get(node.macro, ())
        elif isinstance(node, nodes.Group):
            waiting += node.children
        elif isinstance(node, nodes.Choose):
            waiting += [child for branch in node.branches for child in branch.children]
        elif isinstance(node, nodes.Names):
            waiting += node.substitute


def uses_variable(style: nodes.StyleNode, children: tuple[Node, ...], variable: str) -> bool:
    """Whether a layout prints a text or number variable."""
    return any(
        isinstance(node, nodes.TextVariable | nodes.Number) and node.variable == variable
        for node in walk(style, children)
    )


def uses_disambiguate(style: nodes.StyleNode, children: tuple[Node, ...]) -> bool:
    """Whether a layout has a `disambiguate` condition."""
    return any(
        condition.kind == "disambiguate"
        for node in walk(style, children)
        if isinstance(node, nodes.Choose)
        for branch in node.branches
        for condition in branch.conditions
    )
