"""Finding and replacing tagged nodes in rendered trees."""

from __future__ import annotations

from collections.abc import Callable

from refbook.richtext.tree import Inline, Inlines, Tagged


def find(inlines: Inlines, tag: str) -> Tagged | None:
    """The first node with a tag."""
    for child in inlines:
        if isinstance(child, str):
            continue
        if isinstance(child, Tagged) and child.tag == tag:
            return child
        found = find(child.children, tag)
        if found is not None:
            return found
    return None


def replaced(inlines: Inlines, node: Tagged, change: Callable[[Tagged], Inlines]) -> Inlines:
    """The tree with one of its nodes changed; what becomes empty is left out."""
    out: list[Inline] = []
    for child in inlines:
        if child is node:
            out.extend(change(node))
        elif isinstance(child, str):
            out.append(child)
        else:
            inner = replaced(child.children, node, change)
            if inner == child.children:
                out.append(child)
            elif inner:
                out.append(child.over(inner))
    return tuple(out)


def tagged(inlines: Inlines, tag: str) -> list[Tagged]:
    """All nodes with a tag, in order; those within one of them are not looked for."""
    found: list[Tagged] = []
    for child in inlines:
        if isinstance(child, Tagged) and child.tag == tag:
            found.append(child)
        elif not isinstance(child, str):
            found += tagged(child.children, tag)
    return found
