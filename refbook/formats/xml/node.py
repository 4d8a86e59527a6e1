"""An element of an XML file as plain data: what readers of XML formats work with.

Names have no namespaces: the formats read here have one each, and files with a wrong one or none are common.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml import etree

_SPACE: Final = re.compile("[ \t\n]+")
_BLANK: Final = " \t\r\n"


def squeezed(text: str) -> str:
    r"""The text without the white space that only lays out the file.

    A carriage return survives parsing only when it is written as a character reference (XML 1.0, section
    2.11); EndNote writes line ends in this way, and so they are kept.

    >>> squeezed("\n  The  Korean\n  War\r  1950 ")
    'The Korean War\n1950'
    """
    if text.isprintable() and "  " not in text:  # as most texts are: no line ends, no tabs
        return text.strip(" ")
    if "\r" not in text:
        return _SPACE.sub(" ", text).strip(" ")
    return "\n".join(_SPACE.sub(" ", line).strip(" ") for line in text.split("\r")).strip("\n")


class Node:
    """One element.

    Attributes:
        tag: its name, without namespace and prefix.
        attributes: names, without namespace and prefix, and values.
        text: the text before the first child.
        tail: the text after the element, within its parent.
        children: the elements in it.
        number: the how-manieth element of the file it is, from 0.
    """

    __slots__ = ("attributes", "children", "number", "tag", "tail", "text")

    def __init__(self, tag: str, attributes: dict[str, str], number: int) -> None:
        self.tag = tag
        self.attributes = attributes
        self.number = number
        self.text = ""
        self.tail = ""
        self.children: list[Node] = []

    def __iter__(self) -> Iterator[Node]:
        return iter(self.children)

    def get(self, attribute: str) -> str:
        """The value of an attribute, without white space around it; "" when there is none."""
        return self.attributes.get(attribute, "").strip()

    def all(self, path: str) -> list[Node]:
        """The elements at a path of names divided by "/".

        >>> record = Node("record", {}, 0)
        >>> record.children = [Node("title", {}, 1), Node("year", {}, 2)]
        >>> [node.number for node in record.all("year")], record.all("titles/title")
        ([2], [])
        """
        name, _, rest = path.partition("/")
        found = [child for child in self.children if child.tag == name]
        while rest:
            name, _, rest = rest.partition("/")
            found = [child for node in found for child in node.children if child.tag == name]
        return found

    def first(self, path: str) -> Node | None:
        """The first element at a path, or None."""
        return next(iter(self.all(path)), None)

    def walk(self) -> Iterator[Node]:
        """The element and all in it, in the order of the file."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            if node.children:
                waiting.extend(reversed(node.children))

    @property
    def raw(self) -> str:
        """All the text in the element, as it is written."""
        return "".join(_texts(self))

    @property
    def has_text(self) -> bool:
        """True when there is more in the element than white space."""
        if self.text.strip(_BLANK):
            return True
        return any(child.has_text or child.tail.strip(_BLANK) for child in self.children)

    @property
    def plain(self) -> str:
        """All the text in the element, without layout and without markup."""
        return squeezed(self.raw if self.children else self.text)

    def value(self, path: str) -> str:
        """The plain text of the first element at a path that has text; "" when none has."""
        return next((text for node in self.all(path) if (text := node.plain)), "")


def _texts(node: Node) -> Iterator[str]:
    # libxml2 refuses more than 256 levels, so this ends well before Python's own limit.
    yield node.text
    for child in node.children:
        yield from _texts(child)
        yield child.tail


def node_of(element: etree._Element, number: int) -> tuple[Node, int]:
    """An element of lxml as a Node, and the number of the first element after it.

    Args:
        element: the element.
        number: the how-manieth element of the file it is.
    """
    next_number = [number]
    return _copied(element, str(element.tag), next_number), next_number[0]


def _copied(element: etree._Element, tag: str, next_number: list[int]) -> Node:
    attributes = {local(str(name)): str(value) for name, value in element.items()}
    node = Node(local(tag), attributes, next_number[0])
    next_number[0] += 1
    node.text = element.text or ""
    all_children = element[:]
    for child in all_children:
        inner = child.tag
        if isinstance(inner, str):
            copy = _copied(child, inner, next_number)
            copy.tail = child.tail or ""
            node.children.append(copy)
    if len(node.children) < len(all_children):
        _add_characters(node, element)
    return node


def _add_characters(node: Node, element: etree._Element) -> None:
    """Put the named characters, which the parser keeps apart, into the texts where they stand."""
    texts = [[node.text]]  # before the first child, and after each
    for child in element:
        if isinstance(child.tag, str):
            texts.append([child.tail or ""])
        else:
            texts[-1] += [unescape(child.text or ""), child.tail or ""]
    node.text = "".join(texts[0])
    for copy, parts in zip(node.children, texts[1:], strict=True):
        copy.tail = "".join(parts)


@lru_cache(maxsize=1000)
def local(name: str) -> str:
    """A name without namespace and prefix.

    >>> local("{http://www.loc.gov/mods/v3}mods"), local("mods:mods")
    ('mods', 'mods')
    """
    return name.rpartition("}")[2].rpartition(":")[2]
