"""All checks of a style, in one list by place."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final

from refbook.csl import xml
from refbook.csl.validate import conditions, info, layouts, macros, problems, schema, terms
from refbook.csl.validate.broken import broken, wrong_encoding
from refbook.csl.validate.document import Document
from refbook.errors import StyleError
from refbook.model.finding import Finding
from refbook.model.source import Span, Text

if TYPE_CHECKING:
    from lxml import etree

MAX_FINDINGS: Final = 200
"""Findings of one style that are told."""

MAX_ELEMENTS: Final = 20_000
"""Elements of a style that is checked; the largest of the installed ones has 3,554."""

MAX_ATTRIBUTES: Final = 100
"""Attributes of one element; the schema has at most 24 for one."""

_CHECKS: Final = (info.check, schema.check, macros.check, terms.check, conditions.check, layouts.check)


def validate(source: str | os.PathLike[str] | bytes, *, name: str | None = None) -> list[Finding]:
    """What is wrong with a citation style.

    Args:
        source: the path of a .csl file, or the content of one: bytes, or text that holds a `<`.
        name: what to call it in findings; its path unless given.

    Raises:
        StyleError: the file cannot be read at all.

    >>> namespace = "http://purl.org/net/xbiblio/csl"
    >>> style = f'<style xmlns="{namespace}" class="note" version="1.0"><citation/></style>'
    >>> for finding in validate(style): print(finding.code, finding.message)
    RBC052 <style> has no <info>
    RBC051 the style has no bibliography
    RBC014 <citation> has no <layout>
    """
    return examine(source, name=name)[1]


def examine(source: str | os.PathLike[str] | bytes, *, name: str | None = None) -> tuple[Text, list[Finding]]:
    """As `validate`, with the text that the findings' places are in.

    Raises:
        StyleError: the file cannot be read at all.
    """
    data, shown = _content(source, name)
    text = Text(shown, data.decode("utf-8", "replace").removeprefix("\ufeff"))
    try:
        xml.check(data, shown)
        root = xml.parse(data, shown)
    except StyleError as error:
        return text, [broken(error, text)]
    excess = _excess(root)
    if excess:
        return text, [problems.TOO_MANY.at(excess, Span(shown, root.sourceline or 1))]
    found = list(islice(_findings(Document(text, root)), MAX_FINDINGS + 1))
    if len(found) > MAX_FINDINGS:
        message = f"there are more problems than these {MAX_FINDINGS}"
        found[MAX_FINDINGS:] = [
            problems.MORE.at(message, found[-2].span, hint="correct these and check again")
        ]
    return text, sorted(found, key=_place)


def _excess(root: etree._Element) -> str:
    """What a style has far too much of; "" when all is within bounds."""
    for number, element in enumerate(root.iter("*")):
        if number >= MAX_ELEMENTS:
            return f"the style has more than {MAX_ELEMENTS:,} elements"
        if len(element.attrib) > MAX_ATTRIBUTES:
            return f"an element in line {element.sourceline} has more than {MAX_ATTRIBUTES} attributes"
    return ""


def _findings(document: Document) -> Iterator[Finding]:
    encoding = wrong_encoding(document.text)
    if encoding is not None:
        yield encoding
    for check in _CHECKS:
        yield from check(document)


def _place(finding: Finding) -> tuple[int, int]:
    return (finding.span.line, finding.span.column) if finding.span else (0, 0)


def _content(source: str | os.PathLike[str] | bytes, name: str | None) -> tuple[bytes, str]:
    if isinstance(source, bytes):
        return source, name or "<bytes>"
    if isinstance(source, str) and ("<" in source or not source.strip()):
        return source.encode("utf-8", "surrogatepass"), name or "<text>"
    path = Path(source)
    try:
        with path.open("rb") as file:
            return file.read(xml.MAX_BYTES + 1), name or str(path)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise StyleError(f"the style cannot be read: {reason}", file=name or str(path)) from None
