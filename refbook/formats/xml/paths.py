"""Paths to elements, as mapping tables write them: read along and built along.

A step is an element's name, with "@type=host" when its attribute `type` must be that, or "@type=" when it
must have none. Steps are divided by "/".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from typing import Final, NamedTuple, TypeAlias

from refbook.formats.xml.inline import xml_attribute, xml_text
from refbook.formats.xml.node import Node

_STEP: Final = re.compile(r"([A-Za-z][A-Za-z0-9]*)(?:@([A-Za-z]+)=([^/]*))?")
_PLAIN: Final = re.compile(r"[^/@]+").fullmatch


class Step(NamedTuple):
    """One step of a path: a name, and an attribute with its value where one is asked for."""

    tag: str
    attribute: str = ""
    value: str = ""


@cache
def steps(path: str) -> tuple[Step, ...]:
    """The steps of a path; empty when it is none.

    >>> steps("relatedItem@type=host/part")
    (Step(tag='relatedItem', attribute='type', value='host'), Step(tag='part', attribute='', value=''))
    """
    found = [_STEP.fullmatch(part) for part in path.split("/")]
    return tuple(Step(step[1], step[2] or "", step[3] or "") for step in found if step) if all(found) else ()


Found: TypeAlias = Mapping[str, Sequence[Node]]
"""Path -> the elements there."""


class Paths:
    """The paths of a format, all followed at once: each element is looked at once, however many they are.

    >>> title = Node("title", {}, 1)
    >>> title.text = "Korea"
    >>> mods = Node("mods", {}, 0)
    >>> mods.children = [title]
    >>> [node.text for node in Paths(["title", "note"]).follow(mods)["title"]]
    ['Korea']
    """

    def __init__(self, paths: Iterable[str]) -> None:
        self._start = _Branch()
        self._nothing: dict[str, Sequence[Node]] = {}
        for path in paths:
            self._nothing[path] = ()
            branch = self._start
            for step in steps(path):
                branch = branch.after(step)
            branch.path = path

    def follow(self, node: Node) -> Found:
        """The elements at each path from an element, those that have text; a path leads nowhere to none."""
        found: dict[str, list[Node]] = {}
        _follow(node, self._start, found)
        return self._nothing | found


class _Branch:
    """Where some paths have come to.

    Attributes:
        path: the path that ends here; "" for none.
        further: name of an element -> attribute, its value and what follows, for each step that goes on.
    """

    __slots__ = ("further", "path")

    def __init__(self) -> None:
        self.path = ""
        self.further: dict[str, list[tuple[str, str, _Branch]]] = {}

    def after(self, step: Step) -> _Branch:
        """The branch a step further, which is made unless it is there."""
        known = self.further.setdefault(step.tag, [])
        for attribute, value, branch in known:
            if (attribute, value) == (step.attribute, step.value):
                return branch
        known.append((step.attribute, step.value, _Branch()))
        return known[-1][2]


def _follow(node: Node, branch: _Branch, found: dict[str, list[Node]]) -> None:
    # It ends where the longest path does.
    further = branch.further
    for child in node.children:
        for attribute, value, inner in further.get(child.tag, ()):
            if attribute and child.get(attribute).lower() != value:
                continue
            if inner.path and child.has_text:
                found.setdefault(inner.path, []).append(child)
            if inner.further and child.children:
                _follow(child, inner, found)


def leaves(node: Node, path: str = "", without: AbstractSet[int] = frozenset()) -> Iterator[tuple[str, Node]]:
    """The elements with text and without elements in an element, each with its path.

    Args:
        node: the element.
        path: what the paths begin with.
        without: the numbers of elements that are left out, with all that is in them.
    """
    for child in node.children:
        if child.number in without:
            continue
        kind = child.get("type").lower()
        step = f"{child.tag}@type={kind}" if kind and _PLAIN(kind) else child.tag
        if child.children:
            yield from leaves(child, f"{path}{step}/", without)
        elif child.has_text:
            yield path + step, child


class Element:
    """An element that is being written.

    >>> mods = Element("mods")
    >>> mods.add("relatedItem@type=host/titleInfo/title", "Korea & Asia")
    >>> print("".join(mods.lines()), end="")
    <mods>
      <relatedItem type="host">
        <titleInfo>
          <title>Korea &amp; Asia</title>
        </titleInfo>
      </relatedItem>
    </mods>
    """

    def __init__(self, tag: str, attributes: dict[str, str] | None = None, text: str = "") -> None:
        self.tag = tag
        self.attributes = attributes or {}
        self.text = text
        self.children: list[Element] = []
        self._made: dict[Step, Element] = {}

    def inner(self, path: str) -> Element:
        """The element at a path; what is missing is made."""
        element = self
        for step in steps(path):
            if step not in element._made:
                element._made[step] = element.append(step.tag, _attributes(step))
            element = element._made[step]
        return element

    def append(self, tag: str, attributes: dict[str, str] | None = None, text: str = "") -> Element:
        """A new element at the end of this one."""
        self.children.append(Element(tag, attributes, text))
        return self.children[-1]

    def add(self, path: str, text: str, attributes: dict[str, str] | None = None) -> None:
        """A new element with a text, at the end of a path of which the rest is made as needed."""
        before, _, last = path.rpartition("/")
        step = steps(last)[0]
        parent = self.inner(before) if before else self
        parent.append(step.tag, _attributes(step) | (attributes or {}), text)

    def lines(self, depth: int = 0) -> Iterator[str]:
        """The element as lines of XML."""
        attributes = "".join(f' {name}="{xml_attribute(value)}"' for name, value in self.attributes.items())
        indent = "  " * depth
        if not self.children:
            yield f"{indent}<{self.tag}{attributes}>{xml_text(self.text)}</{self.tag}>\n"
            return
        yield f"{indent}<{self.tag}{attributes}>\n"
        for child in self.children:
            yield from child.lines(depth + 1)
        yield f"{indent}</{self.tag}>\n"


def _attributes(step: Step) -> dict[str, str]:
    return {step.attribute: step.value} if step.value else {}
