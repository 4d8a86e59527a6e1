"""Where tags stand in the text of an XML file: found without parsing, in one pass.

In well-formed XML a "<" outside comments, CDATA sections and processing instructions begins a tag (XML 1.0,
section 2.4), so the n-th start tag of the text is the n-th element of the document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

SKIPPED: Final = r"<!--(?:.*?-->|.*)|<!\[CDATA\[(?:.*?\]\]>|.*)|<\?(?:.*?\?>|.*)"
"""What holds no tags. What does not end takes the rest of the text: nothing is looked at twice."""

# "<" is not allowed in attribute values (section 3.1), which keeps a tag that does not end from taking more.
_REST: Final = r"""(?:"[^"<]*"|'[^'<]*'|[^"'<>])*+"""
# A name gives back nothing either, or a long one that nothing ends would be tried at each of its letters.
_NAME: Final = r"""[^\s<>/!?="'][^\s<>/="']*+"""
_TAG: Final = re.compile(rf"{SKIPPED}|<(?P<close>/?)(?P<name>{_NAME}){_REST}>", re.DOTALL)
_DECLARATION: Final = re.compile(rf"{SKIPPED}|(?P<declaration><!(?:DOCTYPE|ENTITY))", re.DOTALL)


class Tag(NamedTuple):
    """One tag of a text.

    Attributes:
        name: its name without a prefix.
        start: where it begins.
        end: where it ends.
        closes: True for an end tag.
        is_empty: True for a tag that is start and end in one.
    """

    name: str
    start: int
    end: int
    closes: bool
    is_empty: bool


def tags(content: str, name: str = "") -> Iterator[Tag]:
    """The tags of a text, in order.

    Args:
        content: the text.
        name: only tags of this name, with any prefix.

    >>> [(tag.name, tag.closes) for tag in tags("<a><!-- <b> --><m:c/></a>")]
    [('a', False), ('c', False), ('a', True)]
    """
    for found in (_named(name) if name else _TAG).finditer(content):
        if found["name"]:
            local = found["name"].rpartition(":")[2]
            yield Tag(local, found.start(), found.end(), found["close"] == "/", found[0].endswith("/>"))


@cache
def _named(name: str) -> re.Pattern[str]:
    tag = rf"<(?P<close>/?)(?P<name>(?:[\w.-]+:)?{re.escape(name)})(?=[\s/>]){_REST}>"
    return re.compile(rf"{SKIPPED}|{tag}", re.DOTALL)


def declaration(content: str) -> int | None:
    """Where a document type or an entity is declared; None when there is no such declaration.

    >>> declaration("<!-- <!DOCTYPE a> --><a/>"), declaration("<!DOCTYPE a><a/>")
    (None, 0)
    """
    return next((found.start() for found in _DECLARATION.finditer(content) if found["declaration"]), None)


def records(content: str, name: str) -> Iterator[tuple[int, int]]:
    """The offsets of the elements of a name; records do not hold records.

    One that does not end takes the text up to the next one, or the end of the text.

    >>> list(records("<r><x>1</x><x>2<x/></r>", "x"))
    [(3, 11), (11, 15), (15, 19)]
    """
    start: int | None = None
    for tag in tags(content, name):
        if start is not None:
            yield start, tag.end if tag.closes else tag.start
            start = None
        if tag.is_empty:
            yield tag.start, tag.end
        elif not tag.closes:
            start = tag.start
    if start is not None:
        yield start, len(content)


def element_places(content: str) -> list[tuple[int, int]]:
    """The places of the contents of all elements, in the order of their start tags.

    An empty element has the place of its tag.
    """
    places: list[tuple[int, int]] = []
    open_elements: list[tuple[str, int]] = []
    for tag in tags(content):
        if not tag.closes:
            if not tag.is_empty:
                open_elements.append((tag.name, len(places)))
            places.append((tag.start, tag.end))
        elif open_elements and open_elements[-1][0] == tag.name:
            number = open_elements.pop()[1]
            places[number] = _inside(content, places[number][1], tag.start) or places[number]
    return places


def _inside(content: str, start: int, end: int) -> tuple[int, int] | None:
    """The place between two tags, without white space around it."""
    while start < end and content[start].isspace():
        start += 1
    while end > start and content[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None
