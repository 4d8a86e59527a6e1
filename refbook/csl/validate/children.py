"""An element's children against the schema: strangers, doubles, gaps and wrong order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from refbook.csl.validate import problems
from refbook.csl.validate.document import Document, name_of
from refbook.csl.validate.grammar import grammar
from refbook.csl.validate.shape import Shape
from refbook.csl.validate.words import advice, joined, named
from refbook.model.finding import Finding

if TYPE_CHECKING:
    from lxml import etree


def about_children(document: Document, element: etree._Element, shape: Shape) -> Iterator[Finding]:
    """What is wrong with the elements directly within an element."""
    seen: set[str] = set()
    for child in element.iterchildren("*"):
        name = name_of(child)
        known = shape.children.get(name)
        if known is None:
            yield _stranger(document, element, child, shape)
        elif name in seen and not known.many:
            message = f"a second <{name}> in <{named(name_of(element))}>, which has one"
            yield problems.REPEATED_ELEMENT.at(message, document.span(child), hint="remove one")
        elif early := seen & shape.later[name]:
            message = f"<{name}> stands after <{min(early)}> and must stand before it"
            yield problems.MISPLACED_ELEMENT.at(message, document.span(child), hint="change their order")
        seen.add(name)
    yield from _gaps(document, element, shape, seen)


def _stranger(document: Document, element: etree._Element, child: etree._Element, shape: Shape) -> Finding:
    name, parent, span = name_of(child), named(name_of(element)), document.span(child)
    if name in grammar().elements:
        where = f"; <{parent}> can hold {joined(sorted(shape.children))}" if shape.children else ""
        message = f"<{name}> cannot stand in <{parent}>{where}"
        return problems.MISPLACED_ELEMENT.at(message, span, hint=_move(name, document, parent))
    hint = advice(name, shape.children, f"<{parent}> can hold")
    return problems.UNKNOWN_ELEMENT.at(f"CSL has no element <{named(name)}>", span, hint=hint)


def _move(name: str, document: Document, parent: str) -> str:
    if parent == "style" and document.is_dependent:
        return "a style that names a parent has no rules of its own"
    if parent in ("citation", "bibliography"):
        return "put it into the layout"
    return "move or remove it"


def _gaps(document: Document, element: etree._Element, shape: Shape, present: set[str]) -> Iterator[Finding]:
    parent = name_of(element)
    for name in sorted(shape.required_children - present):
        of_info = "info" in (parent, name)
        problem = problems.MISSING_INFO if of_info else problems.MISSING_ELEMENT
        yield problem.at(f"<{parent}> has no <{name}>", document.span(element), hint=f"add <{name}>")
    # Where something stands that does not belong there, that is what is wrong.
    for some in shape.some_children if not present else ():
        problem = problems.EMPTY_LAYOUT if parent == "layout" else problems.MISSING_ELEMENT
        hint = f"put in {joined(sorted(some))}, or remove it"
        yield problem.at(f"<{parent}> prints nothing", document.span(element), hint=hint)
