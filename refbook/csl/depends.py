"""What a layout prints beyond the item: what must be known to tell whether a rendering still holds."""

from __future__ import annotations

from refbook.csl import nodes
from refbook.csl.search import walk


def variables(style: nodes.StyleNode, children: tuple[nodes.Node, ...]) -> frozenset[str]:
    """The text and number variables that a layout prints or tests, macros included."""
    found: set[str] = set()
    for node in walk(style, children):
        if isinstance(node, nodes.TextVariable | nodes.Number | nodes.Label):
            found.add(node.variable)
        elif isinstance(node, nodes.Choose):
            for branch in node.branches:
                found.update([condition.value for condition in branch.conditions])
    return frozenset(found)


def sort_variables(style: nodes.StyleNode, keys: tuple[nodes.SortKey, ...]) -> frozenset[str]:
    """The variables that sort keys are made of."""
    found = {key.variable for key in keys}
    for key in keys:
        found |= variables(style, style.macros.get(key.macro, ()))
    return frozenset(found)
