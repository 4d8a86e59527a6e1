"""Text where the schema wants none, or other text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from refbook.csl.validate import problems
from refbook.csl.validate.document import Document, name_of
from refbook.csl.validate.shape import Shape
from refbook.csl.validate.values import wrong_text
from refbook.csl.validate.words import named, quoted
from refbook.model.finding import Finding

if TYPE_CHECKING:
    from lxml import etree


def about_text(document: Document, element: etree._Element, shape: Shape) -> Iterator[Finding]:
    """What is wrong with the text directly within an element."""
    text = "".join([element.text or "", *(child.tail or "" for child in element)])
    if shape.text is None:
        if text.strip():
            message = f"the text {quoted(text.strip())} in <{named(name_of(element))}> is never printed"
            yield problems.STRAY_TEXT.at(
                message, document.span(element), hint="print it with <text value=…/>, or remove it"
            )
    elif shape.text.refused(text):
        yield wrong_text(document, element, text.strip(), shape.text)
