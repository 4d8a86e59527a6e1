"""A style under examination: its tree, its text, and where each element and attribute stands in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Final
from xml.parsers import expat  # the places only; lxml has read the file, and a document type was refused

from refbook.csl.xml import NAMESPACE, tag
from refbook.model.source import Span, Text

if TYPE_CHECKING:
    from lxml import etree

_XML: Final = "{http://www.w3.org/XML/1998/namespace}"
_ATTRIBUTE: Final = re.compile(r"\s+([^\s=/>]+)\s*=\s*(\"[^\"]*\"|'[^']*')")
_TAG: Final = re.compile(r"<[^\s/>]*")


class Document:
    """A style.

    Attributes:
        text: its text.
        root: its `<style>`.
    """

    def __init__(self, text: Text, root: etree._Element) -> None:
        self.text = text
        self.root = root

    def span(self, element: etree._Element, attribute: str = "") -> Span:
        """The place of an element's start, or of one of its attributes."""
        start = self._starts.get(element)
        tag = _TAG.match(self.text.content, start) if start is not None else None
        if tag is None:
            return Span(self.text.file, element.sourceline or 1)
        found = self._attribute(tag.end(), attribute) if attribute else None
        return self.text.span(found.start(1), found.end()) if found else self.text.span(*tag.span())

    def _attribute(self, position: int, name: str) -> re.Match[str] | None:
        while found := _ATTRIBUTE.match(self.text.content, position):
            if found[1] == name:
                return found
            position = found.end()
        return None

    @cached_property
    def parent_link(self) -> etree._Element | None:
        """The link that names the style whose rules this one takes; None in an independent style."""
        links = self.root.iterfind(f"{tag('info')}/{tag('link')}")
        return next((link for link in links if link.get("rel") == "independent-parent"), None)

    @property
    def is_dependent(self) -> bool:
        """True when the style takes the rules of another."""
        return self.parent_link is not None

    @cached_property
    def instructions(self) -> list[tuple[str, Span]]:
        """The processing instructions: target and place."""
        found: list[tuple[str, Span]] = []
        parser = self._parser()

        def note(target: str, _: str) -> None:
            found.append((target, self.text.span(self._offset(parser))))

        parser.ProcessingInstructionHandler = note
        self._run(parser)
        return found

    @cached_property
    def _starts(self) -> dict[etree._Element, int]:
        """Where the elements begin. lxml knows lines only, and that of the end of a start tag."""
        offsets: list[int] = []
        parser = self._parser()

        def note(_name: str, _attributes: dict[str, str]) -> None:
            offsets.append(self._offset(parser))

        parser.StartElementHandler = note
        self._run(parser)
        return dict(zip(self.root.iter("*"), offsets, strict=False))

    def _parser(self) -> expat.XMLParserType:
        return expat.ParserCreate("utf-8")

    def _run(self, parser: expat.XMLParserType) -> None:
        try:
            parser.Parse(self.text.content, True)
        except expat.ExpatError:  # stricter than lxml in some corner: the places found so far must do
            return

    def _offset(self, parser: expat.XMLParserType) -> int:
        # Expat counts lines from 1 and columns from 0, in characters, as Text does.
        return self.text.starts[parser.CurrentLineNumber - 1] + parser.CurrentColumnNumber


def name_of(element: etree._Element) -> str:
    """An element's name: bare in CSL's namespace, else as it is written."""
    prefix = f"{{{NAMESPACE}}}"
    full = str(element.tag)
    if full.startswith(prefix):
        return full.removeprefix(prefix)
    bare = full.rpartition("}")[2]
    return f"{element.prefix}:{bare}" if element.prefix else bare


def attributes_of(element: etree._Element) -> dict[str, str]:
    """An element's attributes; those of another namespace than CSL's have a prefix."""
    found = {}
    for name, value in element.attrib.items():
        key = str(name)
        if key.startswith(_XML):
            key = f"xml:{key.removeprefix(_XML)}"
        found[key] = str(value)
    return found


def calls_of(element: etree._Element) -> Iterator[tuple[etree._Element, str]]:
    """The calls of macros within an element, each with the name that is called."""
    for call in element.iter(f"{{{NAMESPACE}}}text", f"{{{NAMESPACE}}}key"):
        name = call.get("macro")
        if name is not None:
            yield call, name
