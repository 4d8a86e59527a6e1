"""Conditions that can never hold, and branches that no work reaches."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from refbook.csl.validate import problems
from refbook.csl.validate.document import Document, attributes_of
from refbook.csl.validate.words import joined, quoted
from refbook.csl.xml import tag
from refbook.model.finding import Finding

if TYPE_CHECKING:
    from lxml import etree

_ONE_VALUED: Final = {"type": "type", "locator": "locator"}
"""Conditions on what a work, or a cite, has exactly one of."""


def check(document: Document) -> Iterator[Finding]:
    """What is wrong with the conditions of a style."""
    for choose in document.root.iter(tag("choose")):
        branches = list(choose.iterchildren(tag("if"), tag("else-if")))
        for branch in branches:
            yield from _impossible(document, branch)
        yield from _unreachable(document, branches)


def _impossible(document: Document, branch: etree._Element) -> Iterator[Finding]:
    if branch.get("match", "all") != "all":
        return
    for attribute, what in _ONE_VALUED.items():
        values = set(branch.get(attribute, "").split())
        if len(values) > 1:
            told = joined(sorted(map(quoted, values))[:3], "and")
            message = f"the {what}s {told} are asked for at once, and nothing has two"
            span = document.span(branch, attribute)
            yield problems.IMPOSSIBLE_CONDITION.at(message, span, hint='add match="any"')


def _unreachable(document: Document, branches: list[etree._Element]) -> Iterator[Finding]:
    seen: dict[object, etree._Element] = {}
    taken: set[str] = set()
    for branch in branches:
        condition = _condition(branch)
        types = _types(branch)
        if condition in seen:
            line = document.span(seen[condition]).line
            message = f"the branch in line {line} has the same condition, so this one is never reached"
            yield problems.UNREACHABLE_BRANCH.at(message, document.span(branch), hint="join the two")
        elif types and types <= taken:
            message = (
                f"earlier branches take {joined(sorted(types)[:3], 'and')}, so this one is never reached"
            )
            yield problems.UNREACHABLE_BRANCH.at(message, document.span(branch), hint="change the order")
        seen.setdefault(condition, branch)
        taken |= _surely_taken(branch)


def _condition(branch: etree._Element) -> object:
    """What a branch asks, however it is written."""
    attributes = attributes_of(branch)
    match = attributes.pop("match", "all")
    return match, frozenset((name, frozenset(value.split())) for name, value in attributes.items())


def _types(branch: etree._Element) -> set[str]:
    """The types of work that a branch is for, when it asks only for their type; else none."""
    types = set(branch.get("type", "").split())
    only = set(branch.keys()) <= {"type", "match"} and branch.get("match") != "none"
    return types if only and (len(types) == 1 or branch.get("match") == "any") else set()


def _surely_taken(branch: etree._Element) -> set[str]:
    """The types of work that never get past a branch: any other condition can only let more in."""
    return set(branch.get("type", "").split()) if branch.get("match") == "any" else _types(branch)
