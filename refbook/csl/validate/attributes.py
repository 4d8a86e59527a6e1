"""An element's attributes against the schema: which of its forms was meant, and where it leaves that form."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from refbook.csl.validate import problems
from refbook.csl.validate.document import Document, attributes_of, name_of
from refbook.csl.validate.shape import Shape, Values
from refbook.csl.validate.values import wrong_value
from refbook.csl.validate.words import advice, joined, named, quoted
from refbook.model.finding import Finding

if TYPE_CHECKING:
    from lxml import etree

# How far a complaint speaks against a form having been meant: the attributes it requires tell forms apart.
_WRONG_FORM: Final = 3
_INCOMPLETE: Final = 2
_SLIP: Final = 1


@dataclass(frozen=True, slots=True)
class _Element:
    """An element and the forms that it may have."""

    document: Document
    node: etree._Element
    name: str
    given: dict[str, str]
    forms: list[Shape]


def best_shape(document: Document, node: etree._Element, forms: list[Shape]) -> tuple[Shape, list[Finding]]:
    """The form of an element that was probably meant, and how its attributes leave it.

    A `<text>` has four forms, for example: with variable, macro, term or value.
    """
    element = _Element(document, node, name_of(node), attributes_of(node), forms)
    best: tuple[int, Shape, list[Finding]] = (0, Shape(), [])
    fitting = [form for form in forms if form.required_attributes <= element.given.keys()]
    for number, form in enumerate(fitting or forms):
        complaints = list(_complaints(element, form))
        weight = sum(weight for weight, _ in complaints) + (_misfits(node, form) if len(forms) > 1 else 0)
        if not number or weight < best[0]:
            best = (weight, form, [finding for _, finding in complaints])
        if not weight:
            break
    return best[1], best[2]


def _misfits(node: etree._Element, form: Shape) -> int:
    """How many children a form lacks or does not know."""
    present = {name_of(child) for child in node.iterchildren("*")}
    return len(form.required_children - present) + len(present - form.children.keys())


def _complaints(element: _Element, form: Shape) -> Iterator[tuple[int, Finding]]:
    """The findings if the form was meant, each with how much it speaks against that."""
    for name, value in element.given.items():
        known = form.attributes.get(name)
        if known is None:
            yield _SLIP, _unexpected(element, name, form)
        elif known.values.refused(value):
            allowed = _in_all_forms(element, name) if known.required else known.values
            finding = wrong_value(element.document, element.node, name, value, allowed)
            yield (_WRONG_FORM if known.required else _SLIP), finding
    missing = _missing(element, form)
    if missing:
        yield _INCOMPLETE, _incomplete(element, missing)


def _in_all_forms(element: _Element, name: str) -> Values:
    """What an attribute can be, whatever the form."""
    found = [form.attributes[name].values for form in element.forms if name in form.attributes]
    return Values.either(found)


def _unexpected(element: _Element, name: str, form: Shape) -> Finding:
    span = element.document.span(element.node, name)
    shown = named(name)
    if any(name in other.attributes for other in element.forms):
        return problems.CONFLICT.at(
            f"{shown} does not go with {_told_apart_by(element, form)} in a <{named(element.name)}>",
            span,
            hint=f"remove {shown}",
        )
    # An attribute that is there already is not what a misspelt one was meant to be.
    free = [known for known in form.attributes if known not in element.given]
    what = "it can have"
    return problems.UNKNOWN_ATTRIBUTE.at(
        f"<{named(element.name)}> has no attribute {shown}", span, hint=advice(name, free, what)
    )


def _told_apart_by(element: _Element, form: Shape) -> str:
    """The attributes that make the element of this form rather than of another."""
    required = form.required_attributes
    shared = frozenset.intersection(*(other.required_attributes for other in element.forms))
    own = sorted((required - shared) & element.given.keys())
    if own:
        return joined(own, "and")
    given = [f"{name} {quoted(element.given[name])}" for name in sorted(required & element.given.keys())]
    return joined(given, "and") if given else "the rest"


def _missing(element: _Element, form: Shape) -> frozenset[str]:
    missing = form.required_attributes.difference(element.given)
    for some in form.some_attributes:
        if not some & element.given.keys():
            missing |= some
    return missing


def _incomplete(element: _Element, missing: frozenset[str]) -> Finding:
    span = element.document.span(element.node)
    if element.name == "style" and "version" in missing:
        return problems.VERSION.at("the style names no version of CSL", span, hint='add version="1.0"')
    return problems.MISSING_ATTRIBUTE.at(f"<{named(element.name)}> needs {_wanted(element, missing)}", span)


def _wanted(element: _Element, missing: frozenset[str]) -> str:
    """The attributes to add: what all forms lack, else one of what any lacks."""
    by_form = [_missing(element, form) for form in element.forms]
    always = frozenset.intersection(*by_form)
    if always and missing not in element.forms[0].some_attributes:
        return joined(sorted(always), "and")
    return joined(sorted(frozenset.union(*by_form)), "or")
