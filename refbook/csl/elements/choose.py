"""Conditions: the first branch whose tests hold is printed."""

from __future__ import annotations

from typing import Final

from refbook.csl.context import (
    BLANK,
    FIRST,
    IBID,
    IBID_WITH_LOCATOR,
    SUBSEQUENT,
    Context,
    Rendered,
)
from refbook.csl.dress import joined
from refbook.csl.elements.base import Element, evaluate_all, first_of
from refbook.csl.numbers import is_roman


class Test:
    """One test of a condition."""

    __slots__ = ()
    __test__ = False  # nothing for pytest

    def holds(self, context: Context) -> bool:
        """Whether it is true of what is rendered."""
        raise NotImplementedError


class TypeTest(Test):
    """`type`: the item is of one of the types."""

    __slots__ = ("types",)

    def __init__(self, value: str) -> None:
        self.types = frozenset(value.split())

    def holds(self, context: Context) -> bool:
        """See `Test`."""
        return context.reference.type in self.types


class VariableTest(Test):
    """`variable`: the variable is not empty."""

    __slots__ = ("variable",)

    def __init__(self, value: str) -> None:
        self.variable = value

    def holds(self, context: Context) -> bool:
        """See `Test`."""
        return has_variable(context, self.variable)


def has_variable(context: Context, variable: str) -> bool:
    """True when a variable is filled, those that only exist in a citation included."""
    if variable == "locator":
        return context.locator is not None
    if variable == "citation-number":
        return context.citation_number > 0
    if variable == "first-reference-note-number":
        return context.first_note > 0
    if variable == "year-suffix":
        return context.settings.year_suffix > 0 or context.reference.has(variable)
    return context.reference.has(variable)


class NumericTest(Test):
    """`is-numeric`. A locator in roman numerals is a number: readers count pages and chapters that way."""

    __slots__ = ("variable",)

    def __init__(self, value: str) -> None:
        self.variable = value

    def holds(self, context: Context) -> bool:
        """See `Test`."""
        if self.variable == "locator":
            return context.locator is not None and (
                context.locator.is_numeric or is_roman(context.locator.text)
            )
        if not context.reference.has(self.variable):
            return has_variable(context, self.variable)
        return context.reference.number(self.variable).is_numeric


class UncertainDateTest(Test):
    """`is-uncertain-date`."""

    __slots__ = ("variable",)

    def __init__(self, value: str) -> None:
        self.variable = value

    def holds(self, context: Context) -> bool:
        """See `Test`."""
        date = context.reference.date(self.variable)
        return date is not None and any(end.approximate or end.uncertain for end in date.ends)


class LocatorTest(Test):
    """`locator`: what the locator counts."""

    __slots__ = ("label",)

    def __init__(self, value: str) -> None:
        self.label = "sub-verbo" if value == "sub verbo" else value

    def holds(self, context: Context) -> bool:
        """See `Test`."""
        return context.locator is not None and context.label == self.label


_POSITIONS: Final = {
    "first": (FIRST,),
    "subsequent": (SUBSEQUENT, IBID, IBID_WITH_LOCATOR),
    "ibid": (IBID, IBID_WITH_LOCATOR),
    "ibid-with-locator": (IBID_WITH_LOCATOR,),
}


class PositionTest(Test):
    """`position`: "when called within the scope of cs:bibliography, position tests 'false'".

    "Whenever position='ibid-with-locator' tests 'true', position='ibid' also tests 'true'. And whenever
    position='ibid' or position='near-note' test 'true', position='subsequent' also tests 'true'."
    """

    __slots__ = ("positions",)

    def __init__(self, value: str) -> None:
        self.positions: tuple[int, ...] = _POSITIONS.get(value, ())

    def holds(self, context: Context) -> bool:
        """See `Test`."""
        return context.position in self.positions if self.positions else context.near_note


class DisambiguateTest(Test):
    """`disambiguate`: true once disambiguation has come to it; the conditions of a cite become true one by
    one."""

    __slots__ = ()

    def holds(self, context: Context) -> bool:
        """See `Test`."""
        context.conditions += 1
        return context.conditions <= context.settings.conditions


class Branch:
    """`<if>`, `<else-if>` or `<else>`."""

    __slots__ = ("children", "match", "tests")

    def __init__(self, match: str, tests: tuple[Test, ...], children: tuple[Element, ...]) -> None:
        self.match = match
        self.tests = tests
        self.children = children

    def holds(self, context: Context) -> bool:
        """Whether the branch is printed, if none before it is."""
        expected = self.match == "all"
        for test in self.tests:
            if test.holds(context) != expected:
                return self.match == "any"
        return self.match != "any"


class ChooseElement(Element):
    """`<choose>`: "Delimiters from the nearest delimiting element are applied within the output of
    cs:choose"."""

    __slots__ = ("alternatives", "branches", "delimiter")

    def __init__(self, branches: tuple[Branch, ...], delimiter: str, alternatives: bool = False) -> None:
        self.branches = branches
        self.delimiter = delimiter
        # Directly in a substitute, the elements of a branch stand in for one another like those outside it.
        self.alternatives = alternatives

    @property
    def is_decided(self) -> bool:
        """Whether the first branch is always taken."""
        return bool(self.branches) and not self.branches[0].tests

    def evaluate(self, context: Context) -> Rendered:
        """See `Element`."""
        for branch in self.branches:
            if branch.holds(context):
                if self.alternatives:
                    return first_of(branch.children, context)
                parts, state = evaluate_all(branch.children, context)
                return (joined(parts, self.delimiter), state)
        return BLANK
