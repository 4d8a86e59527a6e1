"""A value that the schema refuses, told as what it is: a variable, a term, a version or a wrong word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from refbook.csl.validate import problems
from refbook.csl.validate.document import Document, name_of
from refbook.csl.validate.shape import Values
from refbook.csl.validate.words import advice, closest, joined, named, quoted
from refbook.model.finding import Finding, Problem
from refbook.model.vocabulary import KINDS, OLD_SPELLINGS, Kind

if TYPE_CHECKING:
    from lxml import etree

_OF_VARIABLES: Final = ("variable", "is-numeric", "is-uncertain-date")

_KIND_WORDS: Final = {
    Kind.TEXT: ("a text variable", "<text>"),
    Kind.NUMBER: ("a number variable", "<number> or <text>"),
    Kind.NAMES: ("a names variable", "<names>"),
    Kind.DATE: ("a date variable", "<date>"),
}
"""What a variable is, and the element that prints it."""


def wrong_value(
    document: Document, element: etree._Element, attribute: str, value: str, allowed: Values
) -> Finding:
    """A finding about an attribute whose value is not allowed."""
    span = document.span(element, attribute)
    tag = name_of(element)
    # Where the value fits another form of the element than the one that was meant, all of it is wrong here.
    part = (allowed.refused(value) or [value])[0]
    if tag == "style" and attribute == "version":
        message = f"there is no version {quoted(value)} of CSL that is written so"
        return problems.VERSION.at(message, span, hint='CSL 1.0, 1.0.1 and 1.0.2 are all version="1.0"')
    if attribute in _OF_VARIABLES and part:
        problem, message, hint = _variable(tag, attribute, part, allowed)
        return problem.at(message, span, hint=hint)
    if part and (attribute == "term" or (tag, attribute) == ("term", "name")):
        hint = advice(part, allowed.words)
        return problems.UNKNOWN_TERM.at(f"CSL has no term {quoted(part)}", span, hint=hint)
    message = f"{named(attribute)} of <{named(tag)}> cannot be {quoted(part)}"
    return problems.WRONG_VALUE.at(message, span, hint=_allowed(part, allowed))


def wrong_text(document: Document, element: etree._Element, text: str, allowed: Values) -> Finding:
    """A finding about an element whose text is not allowed."""
    message = f"<{named(name_of(element))}> cannot be {quoted(text)}"
    return problems.WRONG_VALUE.at(message, document.span(element), hint=_allowed(text, allowed))


def _variable(tag: str, attribute: str, variable: str, allowed: Values) -> tuple[Problem, str, str]:
    kind = KINDS.get(variable)
    if kind is None:
        meant = OLD_SPELLINGS.get(variable) or closest(variable, KINDS)
        hint = f"did you mean {meant}?" if meant else ""
        return problems.UNKNOWN_VARIABLE, f"CSL has no variable {quoted(variable)}", hint
    what, printed_by = _KIND_WORDS[kind]
    if attribute == "variable":
        message, hint = f"{variable} is {what}, which <{tag}> is not for", f"{printed_by} prints it"
    else:
        message, hint = f"{variable} is {what}, which {attribute} does not test", "test it with variable"
    return problems.VARIABLE_KIND, message, "it has no number to label" if tag == "label" else hint


def _allowed(value: str, allowed: Values) -> str:
    """A hint: the word that was meant, else all words and types there are."""
    types = [each.words for each in allowed.types]
    if not types:
        return advice(value, allowed.words)
    meant = closest(value, allowed.words)
    return f"did you mean {meant}?" if meant else f"it is {joined([*sorted(allowed.words)[:5], *types])}"
