"""The one way in which XML is parsed: from strangers, safely, and as much of it as is whole.

- A document type is refused before anything is parsed: it can define entities that grow without bound or name
  files and hosts. Archives of journals put one that only names a public DTD into every file; formats that
  are archived so say for which root elements it is passed over, and the parser never sees it.
- The parser resolves nothing, opens nothing, and keeps libxml2's limits: 256 levels, 10,000,000 bytes a text.
- A file that is not well-formed is cut into its records; each is parsed for itself.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from html import escape, unescape
from typing import TYPE_CHECKING, Final

from refbook.errors import ReadError
from refbook.formats.xml import problems as p
from refbook.formats.xml.node import Node, local, node_of
from refbook.formats.xml.scan import SKIPPED, declaration, element_places, records, tags
from refbook.model.finding import Finding
from refbook.model.source import Places, Span, Text

if TYPE_CHECKING:
    from lxml import etree

ILLEGAL: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML does not allow (XML 1.0, section 2.2)."""

MAX_FINDINGS: Final = 20
"""So many broken places of a file are reported."""

MAX_ROOT: Final = 10_000
"""A longer start tag of the root is not repeated around each record of a broken file."""

# A document type without definitions of its own: a name and the ids of a DTD (section 2.8, production 28).
_LITERAL: Final = r"""(?:"[^"<>\[\]]{0,500}"|'[^'<>\[\]]{0,500}')"""
_PUBLIC_DTD: Final = re.compile(
    rf"\A(?:\ufeff)?\s*(?:<\?xml\b[^<>]*\?>)?(?:\s|<!--(?:[^-]|-(?!-))*+-->|<\?[^<>]*\?>)*+"
    rf"(?P<doctype><!DOCTYPE\s+(?P<root>[\w:.-]+)(?:\s+(?:SYSTEM|PUBLIC\s+{_LITERAL})(?:\s+{_LITERAL})?)?\s*>)"
)
_KNOWN: Final = frozenset({"&amp;", "&lt;", "&gt;", "&quot;", "&apos;"})
_REFERENCE: Final = re.compile(
    rf"{SKIPPED}|&(?:#(?P<number>[0-9]{{1,7}}|[xX][0-9A-Fa-f]{{1,6}});|(?P<name>[A-Za-z]\w{{0,40}};))?",
    re.DOTALL,
)
_HTML: Final = re.compile(r"\s*(?:<!doctype\s+html|<html)\b", re.IGNORECASE)


@dataclass(slots=True)
class Document:
    """A parsed file.

    Attributes:
        text: the file.
        root: the name of its root element.
        findings: what is wrong with it as XML.
        pieces: the parsed elements, each with the number of its first element in the file.
        name: the name of the elements that are its records.
    """

    text: Text
    root: str
    name: str
    findings: list[Finding] = field(default_factory=list)
    pieces: list[tuple[etree._Element, int]] = field(default_factory=list)
    _places: list[tuple[int, int]] | None = None

    def records(self) -> Iterator[Node]:
        """The records of the file, in order; one within another belongs to that one."""
        return self.elements(self.name)

    def elements(self, name: str) -> Iterator[Node]:
        """The elements of a name, in order; one within another belongs to that one."""
        for piece, first in self.pieces:
            number, waiting = first, [piece]
            while waiting:
                element = waiting.pop()
                if not isinstance(element.tag, str):
                    continue
                if local(element.tag) == name:
                    node, number = node_of(element, number)
                    yield node
                else:
                    number += 1
                    waiting.extend(reversed(element))

    def starts(self, name: str) -> Iterator[dict[str, str]]:
        """The attributes of the elements of a name."""
        for piece, _ in self.pieces:
            for element in piece.iter(f"{{*}}{name}"):
                yield {local(str(key)): str(value) for key, value in element.items()}

    def offsets(self, node: Node) -> tuple[int, int]:
        """Where the content of an element stands in the text."""
        return self.offsets_of(node.number) or (0, 0)

    def offsets_of(self, number: int) -> tuple[int, int] | None:
        """Where the content of the element of a number stands in the text, or None."""
        if self._places is None:
            self._places = element_places(self.text.content)
        return self._places[number] if number < len(self._places) else None

    def span(self, node: Node) -> Span:
        """Where the content of an element stands, for findings."""
        return self.text.span(*self.offsets(node))


class Marks:
    """Which element each field of each item was read from; where that stands is found when somebody asks.

    >>> document = parse(Text("a.xml", "<r><x><t>Korea</t></x></r>"), "x")
    >>> marks = Marks(document)
    >>> marks.add(0, "title", next(document.records()).children[0])
    >>> str(marks.places.span(0, "title"))
    'a.xml:1:10'
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.places = Places(document.text, locate=self._locate)
        self._numbers: dict[tuple[int, str], int] = {}

    def add(self, item: int, variable: str, node: Node) -> None:
        """Remember that a field was read from an element."""
        self._numbers[item, variable] = node.number

    def _locate(self, item: int, variable: str) -> tuple[int, int] | None:
        number = self._numbers.get((item, variable))
        return None if number is None else self.document.offsets_of(number)


def parse(text: Text, name: str, also: tuple[str, ...] = (), public_dtds: tuple[str, ...] = ()) -> Document:
    """Parse a file.

    Args:
        text: the file.
        name: the name of the elements that are its records.
        also: names of other elements to be saved from a broken file.
        public_dtds: root elements before which a document type that only names a DTD is passed over.

    Raises:
        ReadError: it has a document type, or nothing in it is XML.

    >>> try: parse(Text("a.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"), "a")
    ... except ReadError as error: print(error)
    a.xml:1:1: a document type is not allowed (delete everything from <!DOCTYPE to its closing >)
    """
    findings: list[Finding] = []
    content = _prepared(text, public_dtds, findings)
    try:
        root = _parse(content, recover=False)
    except _Broken as broken:
        findings.append(broken.finding(text))
        return _in_pieces(Document(text, "", name, findings), content, also)
    if root is None or root.getroottree().docinfo.internalDTD is not None:
        raise _refused(text, 0)
    return Document(text, local(str(root.tag)), name, findings, [(root, 0)])


def _prepared(text: Text, public_dtds: tuple[str, ...], findings: list[Finding]) -> str:
    """The text as it is parsed: every character stays where it was."""
    content = text.content
    if _HTML.match(content):
        hint = "it was probably saved by mistake: download the file again"
        raise ReadError("this is a web page, not a file of references", file=text.file, line=1, hint=hint)
    if content.startswith("\ufeff"):
        content = " " + content[1:]
    content = _without_illegal(text, content, findings)
    found = _PUBLIC_DTD.match(content)
    if found and found["root"].rpartition(":")[2] in public_dtds:
        blank = re.sub(r"[^\r\n]", " ", found["doctype"])
        content = content[: found.start("doctype")] + blank + content[found.end("doctype") :]
    declared = declaration(content)
    if declared is not None:
        raise _refused(text, declared)
    # A declaration must be the very first thing (section 2.8); files with a blank line before it are common.
    start = re.match(r"\s+<\?xml\b[^<>]*\?>", content)
    return re.sub(r"[^\r\n]", " ", start[0]) + content[start.end() :] if start else content


def _without_illegal(text: Text, content: str, findings: list[Finding]) -> str:
    if ILLEGAL.search(content) is None:
        return content
    for number, found in enumerate(ILLEGAL.finditer(content)):
        if number == MAX_FINDINGS:
            break
        message = f"the character U+{ord(found[0]):04X} is not allowed in XML"
        findings.append(p.XML_CHARACTER.at(message, text.span(*found.span()), hint="delete it"))
    return ILLEGAL.sub("\ufffd", content)


def _refused(text: Text, offset: int) -> ReadError:
    span = text.span(offset)
    hint = "delete everything from <!DOCTYPE to its closing >"
    message = "a document type is not allowed"
    return ReadError(message, file=text.file, line=span.line, column=span.column, hint=hint)


class _Broken(Exception):
    """A text that is not well-formed."""

    def __init__(self, message: str, line: int, column: int) -> None:
        super().__init__(message)
        self.line = line
        self.column = column

    def finding(self, text: Text, first_line: int = 1, item: str = "") -> Finding:
        """The break as a finding, in a file where the parsed text begins on `first_line`."""
        message = str(self).split(", line ")[0]  # libxml2 adds the place again
        line = min(self.line + first_line - 1, len(text.starts))
        span = Span(text.file, line, min(max(self.column, 1), len(text.line(line)) + 1))
        entity = re.match(r"Entity '(\w+)' not defined", message)
        if entity:
            hint = "write the character itself"
            return p.UNKNOWN_ENTITY.at(f"&{entity[1]}; is not defined", span, hint=hint, item=item)
        hint = "what is whole is read; mend the file with the program that made it"
        return p.BROKEN_XML.at(f"the XML is broken: {message}", span, hint=hint, item=item)


def _parse(content: str, *, recover: bool) -> etree._Element | None:
    from lxml import etree

    try:
        return etree.fromstring(content.encode("utf-8", "replace"), _parser(recover))
    except etree.XMLSyntaxError as error:
        line, column = error.position
        raise _Broken(error.msg or "it cannot be parsed", line or 1, column or 1) from None


@cache
def _parser(recover: bool) -> etree.XMLParser:
    from lxml import etree

    return etree.XMLParser(
        encoding="utf-8",  # whatever the file claims: it has been decoded
        recover=recover,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


def _in_pieces(document: Document, content: str, also: tuple[str, ...]) -> Document:
    """What is whole of a file that is not: each record is parsed for itself, in the root's start tag."""
    root = next((tag for tag in tags(content) if not tag.closes), None)
    if root is None:
        message = document.findings[-1].message if content.strip() else "the file is empty"
        raise ReadError(message, file=document.text.file, line=1)
    document.root = root.name
    before = 0 if root.name == document.name else 1
    opening, closing = _around(content[root.start : root.end]) if before else ("", "")
    starts = [tag.start for tag in tags(content) if not tag.closes]
    for name in (document.name, *also):
        for start, end in records(content, name):
            piece = _piece(document, opening + content[start:end] + closing, start)
            if piece is not None:
                document.pieces.append((piece, bisect_left(starts, start) - before))
    return document


def _around(tag: str) -> tuple[str, str]:
    """The root's tags, on one line: they declare the prefixes."""
    if len(tag) > MAX_ROOT:
        return "<root>", "</root>"
    tag = re.sub(r"[\r\n]", " ", tag).removesuffix("/>").removesuffix(">") + ">"
    found = re.match(r"<([^\s<>/]+)", tag)
    return tag, f"</{found[1] if found else ''}>"


def _piece(document: Document, content: str, start: int) -> etree._Element | None:
    try:
        return _parse(content, recover=False)
    except _Broken as broken:
        if len(document.findings) < MAX_FINDINGS:
            first_line = document.text.span(start).line
            finding = broken.finding(document.text, first_line)
            document.findings += [] if _is_known(finding, document.findings) else [finding]
    try:
        return _parse(mended(content), recover=True)
    except _Broken:
        return None


def mended(content: str) -> str:
    """The text with every ampersand that begins no known character written as one.

    libxml2 loses characters after a name that it does not know, "&amp;" too.

    >>> mended("Caf&eacute; &co; AT&T &amp; <![CDATA[&x;]]>&#0;")
    'Café &amp;co; AT&amp;T &amp; <![CDATA[&x;]]>�'
    """
    return _REFERENCE.sub(_mended, content)


def _mended(found: re.Match[str]) -> str:
    if not found[0].startswith("&") or found[0] in _KNOWN:
        return found[0]
    if found["number"]:
        number = found["number"]
        code = int(number[1:], 16) if number[0] in "xX" else int(number)
        return found[0] if code < 0x110000 and not ILLEGAL.match(chr(code)) else "�"
    return escape(unescape(found[0]), quote=False) if found["name"] else "&amp;"


def _is_known(finding: Finding, findings: list[Finding]) -> bool:
    """True when the break was found in the whole file already."""
    lines = [each.span.line for each in findings if each.span and each.code == finding.code]
    return finding.span is not None and finding.span.line in lines
