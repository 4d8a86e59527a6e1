"""Paths to elements, as mapping tables write them: read along and built along.

A step is an element's name, with "@type=host" when its attribute `type` must be that, or "@type=" when it
must have none. Steps are divided by "/".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from refbook.formats.xml.inline import xml_attribute, xml_text
from refbook.formats.xml.node import Node

_STEP: Final = re.compile(r"([A-Za-z][A-Za-z0-9]*)(?:@([A-Za-z]+)=([^/]*))?")


class Step(NamedTuple):
    """One step of a path: a name, and an attribute with its value where one is asked for."""

    tag: str
    attribute: str = ""
    value: str = ""

    def fits(self, node: Node) -> bool:
        """True for an element that the step leads to."""
        return node.tag == self.tag and (not self.attribute or node.get(self.attribute).lower() == self.value)


@cache
def steps(path: str) -> tuple[Step, ...]:
    """The steps of a path; empty when it is none.

    >>> steps("relatedItem@type=host/part")
    (Step(tag='relatedItem', attribute='type', value='host'), Step(tag='part', attribute='', value=''))
    """
    found = [_STEP.fullmatch(part) for part in path.split("/")]
    return tuple(Step(step[1], step[2] or "", step[3] or "") for step in found if step) if all(found) else ()


def select(node: Node, path: str) -> list[Node]:
    """The elements at a path from an element that have text."""
    found = [node]
    for step in steps(path):
        found = [child for each in found for child in each.children if step.fits(child)]
    return [each for each in found if each.plain]


def leaves(node: Node, path: str = "") -> Iterator[tuple[str, Node]]:
    """The elements with text and without elements in an element, each with its path."""
    for child in node:
        kind = child.get("type").lower()
        is_plain = re.fullmatch(r"[^/@]+", kind)
        step = f"{child.tag}@type={kind}" if is_plain else child.tag
        if child.children:
            yield from leaves(child, f"{path}{step}/")
        elif child.plain:
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
