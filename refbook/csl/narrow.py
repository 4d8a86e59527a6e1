"""Narrowing: the elements of a layout without what does not concern works of one shape.

Conditions on types and variables are decided, and elements of empty variables left out. What depends on the
cite, on numbers or on what was printed before stays as it is: evaluating narrowed elements prints the same
and notes the same in the context.
"""

from __future__ import annotations

from typing import Final

from refbook.csl.context import BLANK, MISSING, Context, Rendered
from refbook.csl.elements.base import Element
from refbook.csl.elements.choose import (
    Branch,
    ChooseElement,
    DisambiguateTest,
    NumericTest,
    Test,
    TypeTest,
    UncertainDateTest,
    VariableTest,
)
from refbook.csl.elements.date import DateElement
from refbook.csl.elements.group import GroupElement, MacroElement
from refbook.csl.elements.label import LabelElement
from refbook.csl.elements.names import NamesElement
from refbook.csl.elements.number import NumberElement
from refbook.csl.elements.sort_date import SortDateElement
from refbook.csl.elements.text import LinkElement, VariableElement
from refbook.csl.nodes import PLAIN
from refbook.csl.shape import Shape

_OF_THE_CITE: Final = frozenset({"locator", "citation-number", "first-reference-note-number", "year-suffix"})
"""Variables that a cite has, whatever is filled in the item."""

_ONE_VARIABLE: Final = frozenset({VariableElement, LinkElement, NumberElement, DateElement, SortDateElement})
"""Elements that print nothing when their variable is empty: these classes, not those made from them."""

_LIKE_A_GROUP: Final = _ONE_VARIABLE | {GroupElement, MacroElement, NamesElement}
"""Elements that a group around them alone, without a look of its own, does not change."""


class NothingElement(Element):
    """Prints nothing."""

    __slots__ = ("rendered",)

    def __init__(self, rendered: Rendered) -> None:
        self.rendered = rendered

    def evaluate(self, context: Context) -> Rendered:
        """See `Element`."""
        return self.rendered


_NO_VARIABLE: Final = NothingElement(BLANK)
_EMPTY_VARIABLE: Final = NothingElement(MISSING)


class Narrowing:
    """Narrows elements to one shape."""

    __slots__ = ("_macros", "_shape")

    def __init__(self, shape: Shape) -> None:
        self._shape = shape
        # A macro is called from many places: without this, macros in macros would multiply.
        self._macros: dict[int, list[Element]] = {}

    def layout(self, elements: tuple[Element, ...]) -> tuple[Element, ...]:
        """The elements of a layout, each for itself: the first of them may stand in the margin."""
        return self._alternatives(elements)

    def element(self, element: Element) -> Element:
        """An element that prints the same of works of the shape."""
        if isinstance(element, ChooseElement):
            return self._choose(element)
        if isinstance(element, GroupElement):
            children = self._children(element.children, element.delimiter)
            return _nothing(children) or _bare(GroupElement(tuple(children), element.delimiter, element.look))
        if isinstance(element, MacroElement):
            children = self._macro(element.children)
            return _nothing(children) or _bare(MacroElement(tuple(children), element.look))
        if isinstance(element, NamesElement):
            return self._names(element)
        if isinstance(element, LabelElement):
            variable = element.label.variable
            is_empty = variable not in _OF_THE_CITE and self._shape.lacks(variable)
            return _NO_VARIABLE if is_empty else element
        return _EMPTY_VARIABLE if self._is_empty(element) else element

    def _is_empty(self, element: Element) -> bool:
        if type(element) not in _ONE_VARIABLE:
            return False
        if isinstance(element, VariableElement):
            return self._shape.lacks(element.variable, element.short or element.variable)
        assert isinstance(element, NumberElement | DateElement | SortDateElement)
        return self._shape.lacks(element.variable)

    def _macro(self, children: tuple[Element, ...]) -> list[Element]:
        found = self._macros.get(id(children))
        if found is None:
            found = self._macros[id(children)] = self._children(children, "")
        return found

    def _children(self, children: tuple[Element, ...], delimiter: str) -> list[Element]:
        """The children of a group, with those of conditions that are decided among them."""
        out: list[Element] = []
        is_missing = False
        for child in children:
            narrow = self.element(child)
            if isinstance(narrow, NothingElement):
                is_missing = is_missing or narrow is _EMPTY_VARIABLE
            elif isinstance(narrow, ChooseElement) and narrow.is_decided and narrow.delimiter == delimiter:
                out += narrow.branches[0].children
            else:
                out.append(narrow)
        if is_missing and not any(type(child) in _ONE_VARIABLE for child in out):
            out.append(_EMPTY_VARIABLE)
        return out

    def _alternatives(self, children: tuple[Element, ...]) -> tuple[Element, ...]:
        """Elements of which nobody asks whether they were asked for variables."""
        narrow = [self.element(child) for child in children]
        return tuple([child for child in narrow if not isinstance(child, NothingElement)])

    # Conditions

    def _choose(self, element: ChooseElement) -> Element:
        branches: list[Branch] = []
        for branch in element.branches:
            tests = self._tests(branch)
            if tests is None:
                continue
            branches.append(Branch(branch.match if tests else "all", tests, self._branch(element, branch)))
            if not tests:
                break
        narrow = ChooseElement(tuple(branches), element.delimiter, element.alternatives)
        if not narrow.is_decided:
            return narrow if branches else _NO_VARIABLE
        children = branches[0].children
        if element.alternatives:
            return narrow if children else _EMPTY_VARIABLE
        return children[0] if len(children) == 1 else narrow if children else _NO_VARIABLE

    def _branch(self, element: ChooseElement, branch: Branch) -> tuple[Element, ...]:
        if element.alternatives:
            return self._alternatives(branch.children)
        return tuple(self._children(branch.children, element.delimiter))

    def _tests(self, branch: Branch) -> tuple[Test, ...] | None:
        """The tests that are still to be made; None when the branch is not taken anyhow."""
        left: list[Test] = []
        for test in branch.tests:
            known = self._known(test)
            if known is None:
                left.append(test)
            elif known != (branch.match == "all"):
                # It decides; but `disambiguate` conditions before it are counted.
                if any(isinstance(each, DisambiguateTest) for each in left):
                    return (*left, test)
                return () if branch.match == "any" else None
        if not left and branch.match == "any" and branch.tests:
            return None
        return tuple(left)

    def _known(self, test: Test) -> bool | None:
        """Whether a test holds; None when that depends on more than the shape."""
        if isinstance(test, TypeTest):
            return self._shape.type in test.types
        if isinstance(test, VariableTest):
            return None if test.variable in _OF_THE_CITE else self._shape.fills(test.variable)
        if isinstance(test, NumericTest) and test.variable not in _OF_THE_CITE:
            return False if self._shape.lacks(test.variable) else None
        if isinstance(test, UncertainDateTest):
            return False if self._shape.lacks(test.variable) else None
        return None

    # Names

    def _names(self, element: NamesElement) -> Element:
        variables = tuple([each for each in element.variables if not self._shape.lacks(each)])
        substitute = self._alternatives(element.substitute)
        if not variables and not substitute:
            return _EMPTY_VARIABLE
        return element.narrowed(variables, substitute)


def _nothing(children: list[Element]) -> Element | None:
    """What stands for a group that prints nothing; None when it may print something."""
    if not children:
        return _NO_VARIABLE
    return _EMPTY_VARIABLE if children == [_EMPTY_VARIABLE] else None


def _bare(group: GroupElement | MacroElement) -> Element:
    """A group, or its only child when the group makes no difference."""
    if group.look is not PLAIN or len(group.children) > 1 or type(group.children[0]) not in _LIKE_A_GROUP:
        return group
    return group.children[0]
