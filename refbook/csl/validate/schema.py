"""Where a style leaves the schema of CSL, told by what was allowed at that place."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from refbook.csl import folders
from refbook.csl.validate import problems
from refbook.csl.validate.attributes import best_shape
from refbook.csl.validate.children import about_children
from refbook.csl.validate.document import Document, name_of
from refbook.csl.validate.grammar import grammar
from refbook.csl.validate.text import about_text
from refbook.csl.validate.words import named
from refbook.model.finding import Finding
from refbook.model.source import Span

if TYPE_CHECKING:
    from lxml import etree


def check(document: Document) -> Iterator[Finding]:
    """The schema's objections, each told by the tables of `grammar`.

    What these tables do not explain is left to the RELAX NG validator, which has the last word on whether
    a style follows the schema.
    """
    told = False
    for finding in _walk(document):
        told = True
        yield finding
    if not told:
        yield from _judged(document)


def _walk(document: Document) -> Iterator[Finding]:
    waiting = [(document.root, grammar().style(dependent=document.is_dependent))]
    while waiting:
        element, patterns = waiting.pop()
        shape, found = best_shape(document, element, grammar().shapes(patterns))
        yield from found
        yield from about_text(document, element, shape)
        yield from about_children(document, element, shape)
        for child in element.iterchildren("*"):
            known = shape.children.get(name_of(child))
            if known is not None:
                waiting.append((child, known.patterns))


@cache
def _validator() -> etree.RelaxNG:
    from lxml import etree

    return etree.RelaxNG(etree.parse(folders.schema()))


def _judged(document: Document) -> Iterator[Finding]:
    """What lxml's validator says: the first of its messages that says more than that something is wrong."""
    validator = _validator()
    if validator.validate(document.root):
        return
    errors = sorted(validator.error_log, key=lambda error: "failed to validate" in error.message)
    message, line = (errors[0].message, errors[0].line) if errors else ("", 1)
    yield problems.SCHEMA.at(
        f"the schema of CSL is not followed: {named(message)}", Span(document.text.file, line or 1)
    )
