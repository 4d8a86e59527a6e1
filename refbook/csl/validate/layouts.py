"""The style as a whole: whether it has a bibliography, and attributes too long to be printed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from refbook.csl.validate import problems
from refbook.csl.validate.document import Document, attributes_of, name_of
from refbook.csl.validate.words import named
from refbook.csl.xml import tag
from refbook.model.finding import Finding

MAX_VALUE: Final = 5_000
"""Characters of an attribute; the longest of the installed styles has 346."""


def check(document: Document) -> Iterator[Finding]:
    """No bibliography, and values that are too long."""
    if not document.is_dependent and document.root.find(tag("bibliography")) is None:
        message = "the style has no bibliography"
        yield problems.NO_BIBLIOGRAPHY.at(message, document.span(document.root))
    for element in document.root.iter("*"):
        for name, value in attributes_of(element).items():
            if len(value) > MAX_VALUE:
                message = f"{named(name)} of <{named(name_of(element))}> has {len(value):,} characters"
                yield problems.LONG_VALUE.at(message, document.span(element, name), hint="shorten it")
