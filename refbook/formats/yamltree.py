"""A YAML text as a tree of places: where keys, values and elements stand, and how they are written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from refbook.formats.plain import Path
from refbook.formats.yamltext import YamlText


@dataclass(slots=True)
class Node:
    """A value.

    Attributes:
        kind: what it is; an alias is one wherever it leads.
        start: where it begins, with its anchor and its tag.
        end: where it ends; that of a block goes on to the next token.
        style: the character that scalars are quoted with, or that begins a block; "" for none.
        is_flow: True for what stands in brackets.
        keys: the keys of a mapping.
        values: the values of a mapping, the elements of a list.
        text: what a scalar says.
    """

    kind: Literal["scalar", "mapping", "list", "alias"]
    start: int
    end: int
    style: str = ""
    is_flow: bool = False
    keys: list[Node] = field(default_factory=list)
    values: list[Node] = field(default_factory=list)
    text: str = ""

    def last_place(self) -> int:
        """Where the last thing in it ends."""
        node = self
        while not node.is_flow and node.values:
            node = node.values[-1]
        return node.end

    def scalars(self) -> Iterator[Node]:
        """Every scalar in it, keys too."""
        todo = [self]
        while todo:
            node = todo.pop()
            if node.kind == "scalar":
                yield node
            todo += [*node.keys, *node.values]

    def child(self, key: str | int) -> int:
        """The index of the value of a key, of several the last; -1 for none."""
        if self.kind == "list" and isinstance(key, int):
            return key if key < len(self.values) else -1
        found = [at for at, each in enumerate(self.keys) if each.kind == "scalar" and each.text == key]
        return found[-1] if found else -1


_KINDS: dict[str, Literal["mapping", "list"]] = {
    "MappingStartEvent": "mapping",
    "SequenceStartEvent": "list",
}


def tree(document: YamlText) -> Node | None:
    """The tree of a document; None when it is empty. Places count from the beginning of the file.

    >>> from refbook.model.source import Text
    >>> root = tree(YamlText(Text("a.yaml", "title: 'T'")))
    >>> root.keys[0].text, root.values[0].start, root.values[0].style
    ('title', 7, "'")
    """
    root: Node | None = None
    stack: list[Node] = []
    for event in document.events():
        name = type(event).__name__
        if name in ("MappingEndEvent", "SequenceEndEvent"):
            stack.pop().end = document.offset + event.end_mark.index
            continue
        node = _node(event, name, document.offset)
        if node is None:
            continue
        if not stack:
            if root is not None:
                break
            root = node
        else:
            _put(stack[-1], node)
        if name in _KINDS:
            stack.append(node)
    return root


def _node(event: Any, name: str, offset: int) -> Node | None:
    start, end = offset + event.start_mark.index, offset + event.end_mark.index
    if name in _KINDS:
        return Node(_KINDS[name], start, end, is_flow=bool(event.flow_style))
    if name == "ScalarEvent":
        return Node("scalar", start, end, event.style or "", text=event.value)
    return Node("alias", start, end) if name == "AliasEvent" else None


def _put(parent: Node, node: Node) -> None:
    is_key = parent.kind == "mapping" and len(parent.keys) == len(parent.values)
    (parent.keys if is_key else parent.values).append(node)


def node_at(root: Node | None, path: Path) -> tuple[Node | None, Node | None]:
    """The node at a path and the one that holds it; None and None when there is no such thing."""
    parent, node = None, root
    for key in path:
        at = node.child(key) if node is not None else -1
        if node is None or at < 0:
            return None, None
        parent, node = node, node.values[at]
    return node, parent
