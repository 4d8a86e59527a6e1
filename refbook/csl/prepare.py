"""Nodes -> elements: everything that needs no item is decided here, once.

Macros are resolved, options of names inherited, terms and date forms looked up. The result is a tree of
`Element`s that asks nothing but the item.
"""

from __future__ import annotations

from typing import Final

from refbook.csl import nodes, tags
from refbook.csl.dress import dress
from refbook.csl.elements.base import Element
from refbook.csl.elements.choose import (
    Branch,
    ChooseElement,
    DisambiguateTest,
    LocatorTest,
    NumericTest,
    PositionTest,
    Test,
    TypeTest,
    UncertainDateTest,
    VariableTest,
)
from refbook.csl.elements.date import DateElement
from refbook.csl.elements.date_parts import PartElement
from refbook.csl.elements.group import GroupElement, MacroElement
from refbook.csl.elements.label import LabelElement
from refbook.csl.elements.name_style import NameStyle
from refbook.csl.elements.names import NamesElement
from refbook.csl.elements.number import FirstNoteElement, LocatorElement, NumberElement, PageFirstElement
from refbook.csl.elements.sort_date import SortDateElement
from refbook.csl.elements.text import (
    CitationLabelElement,
    CitationNumberElement,
    ConstantElement,
    LinkElement,
    VariableElement,
    YearSuffixElement,
)
from refbook.csl.nodes import PLAIN, Look, NameOptions, Node
from refbook.csl.terms import Locale
from refbook.errors import StyleError
from refbook.model.vocabulary import NUMBER_VARIABLES
from refbook.richtext.field import field_inlines
from refbook.richtext.tree import Inlines, Tagged

_NUMBERS: Final = frozenset(NUMBER_VARIABLES)
_LINKS: Final = frozenset({"DOI", "URL", "PMID", "PMCID"})
_TESTS: Final[dict[str, type[Test]]] = {
    "type": TypeTest,
    "variable": VariableTest,
    "is-numeric": NumericTest,
    "is-uncertain-date": UncertainDateTest,
    "locator": LocatorTest,
    "position": PositionTest,
}


class Preparer:
    """Prepares what one part of a style prints: its citations, its bibliography, or one sort key.

    Attributes:
        style: the style.
        locale: its terms and dates.
        options: the options of names that hold for the part.
        sort_options: what a sort key changes in every name; None when nothing is sorted.
        suffix_implicit: years carry the year suffix, for the style has no place for it.
    """

    def __init__(
        self,
        style: nodes.StyleNode,
        locale: Locale,
        options: NameOptions,
        *,
        sort_options: NameOptions | None = None,
        suffix_implicit: bool = False,
    ) -> None:
        self.style = style
        self.locale = locale
        self.options = options.within(style.options)
        self.sort_options = sort_options
        self.suffix_implicit = suffix_implicit
        self._macros: dict[str, tuple[Element, ...]] = {}

    def layout(self, children: tuple[Node, ...]) -> tuple[Element, ...]:
        """The elements of a layout."""
        return tuple([self.element(child) for child in children])

    def macro(self, name: str, line: int = 0) -> tuple[Element, ...]:
        """The elements of a macro; the same however often it is called."""
        found = self._macros.get(name)
        if found is None:
            if name not in self.style.macros:
                raise StyleError(f"there is no macro {name!r}", line=line or None)
            found = self.layout(self.style.macros[name])
            self._macros[name] = found
        return found

    def element(
        self, node: Node, delimiter: str = "", pattern: nodes.Names | None = None, alternatives: bool = False
    ) -> Element:
        """The element of a node.

        Args:
            node: the node.
            delimiter: that of the nearest delimiting element.
            pattern: the names that the node stands in for.
            alternatives: the node is a child of a substitute, or of a choose in one.
        """
        if isinstance(node, nodes.Group):
            children = [self.element(child, node.delimiter, pattern) for child in node.children]
            return GroupElement(tuple(children), node.delimiter, node.look)
        if isinstance(node, nodes.Choose):
            branches = [self._branch(branch, delimiter, pattern, alternatives) for branch in node.branches]
            return ChooseElement(tuple(branches), delimiter, alternatives)
        if isinstance(node, nodes.TextMacro):
            return MacroElement(self.macro(node.macro, node.line), node.look)
        if isinstance(node, nodes.Names):
            return self._names(node, pattern)
        return self._leaf(node)

    def _branch(
        self, branch: nodes.Branch, delimiter: str, pattern: nodes.Names | None, alternatives: bool
    ) -> Branch:
        tests = tuple([_test(condition) for condition in branch.conditions])
        children = [self.element(child, delimiter, pattern, alternatives) for child in branch.children]
        return Branch(branch.match if tests else "all", tests, tuple(children))

    def _leaf(self, node: Node) -> Element:
        if isinstance(node, nodes.TextVariable):
            return self._variable(node)
        if isinstance(node, nodes.TextTerm):
            text = self.locale.text(node.term, node.form, node.plural)
            return (
                GroupElement((), "", PLAIN)
                if text is None
                else ConstantElement(self._term(node.term, text, node.look))
            )
        if isinstance(node, nodes.TextValue):
            return self._constant(node.value, node.look)
        if isinstance(node, nodes.Number):
            return self._number(node.variable, node.form, node.look, is_plain=True)
        if isinstance(node, nodes.Label):
            return LabelElement(node, self.locale)
        assert isinstance(node, nodes.DateNode)
        return self._date(node)

    def _constant(self, text: str, look: Look) -> Element:
        return ConstantElement(dress(field_inlines(text), look, self.locale.tag))

    def _term(self, name: str, text: str, look: Look) -> Inlines:
        if not text:
            return ()
        inlines = dress((text,), look._replace(prefix="", suffix="", display=None), self.locale.tag)
        tag = tags.TERM_IN_CASE if look.text_case else tags.TERM
        return dress(
            (Tagged(tag, inlines, name),),
            Look(prefix=look.prefix, suffix=look.suffix, display=look.display),
            self.locale.tag,
        )

    def _variable(self, node: nodes.TextVariable) -> Element:
        if node.variable in _NUMBERS:
            return self._number(node.variable, "numeric", node.look, is_plain=False)
        if node.variable == "year-suffix":
            return YearSuffixElement(node.look)
        if node.variable == "citation-label":
            return CitationLabelElement(node.look)
        if node.variable in _LINKS:
            return LinkElement(node.variable, node.form, node.look)
        return VariableElement(node.variable, node.form, node.look)

    def _number(self, variable: str, form: str, look: Look, is_plain: bool) -> Element:
        if variable == "citation-number":
            return CitationNumberElement(look)
        kind = {
            "locator": LocatorElement,
            "page-first": PageFirstElement,
            "first-reference-note-number": FirstNoteElement,
        }.get(variable, NumberElement)
        page_format = self.style.page_range_format if variable in ("page", "locator") else ""
        return kind(variable, form, look, self.locale, page_format, is_plain)

    # Dates

    def _date(self, node: nodes.DateNode) -> Element:
        parts, delimiter = self._date_parts(node)
        if self.sort_options is not None:
            return SortDateElement(node.variable, frozenset(part.name for part in parts))
        has_suffix = self.suffix_implicit and node.variable != "accessed"
        elements = [PartElement(part, self.locale, has_suffix) for part in parts]
        return DateElement(node.variable, tuple(elements), delimiter, node.look)

    def _date_parts(self, node: nodes.DateNode) -> tuple[list[nodes.DatePart], str]:
        """The parts of a date and their delimiter: the style's, or the locale's with the style's changes."""
        if not node.form:
            return list(node.parts), node.delimiter
        localised = self.locale.dates.get(node.form)
        if localised is None:
            return [], ""
        shown = node.date_parts.split("-")
        changes = {part.name: part for part in node.parts}
        parts = [_changed(part, changes.get(part.name)) for part in localised.parts if part.name in shown]
        return parts, localised.delimiter

    # Names

    def _names(self, node: nodes.Names, pattern: nodes.Names | None) -> Element:
        """Names; those in a substitute without children of their own "have the attributes and children of the
        original cs:names element"."""
        if pattern is not None:
            node = _completed(node, pattern)
        name_options = node.name.options if node.name else NameOptions()
        options = name_options.within(node.options).within(self.options)
        if self.sort_options is not None:
            options = self.sort_options.within(options)
        style = NameStyle(
            node.name,
            options,
            self.locale,
            () if self.sort_options is not None else self._et_al(node.et_al or nodes.EtAl()),
            self.style.demote_particle,
            self.style.initialize_with_hyphen,
            self.sort_options is not None,
        )
        return NamesElement(
            node.variables,
            style,
            None if self.sort_options is not None else node.label,
            node.label_first,
            tuple([self.element(child, pattern=node, alternatives=True) for child in node.substitute]),
            options.names_delimiter or "",
            node.look,
            self.locale,
        )

    def _et_al(self, node: nodes.EtAl) -> Inlines:
        text = self.locale.text(node.term) or ""
        return dress((text,) if text else (), node.look, self.locale.tag)


def _completed(node: nodes.Names, pattern: nodes.Names) -> nodes.Names:
    return node._replace(
        name=node.name or pattern.name,
        et_al=node.et_al or pattern.et_al,
        label=node.label or (pattern.label if node.name is None else None),
        label_first=node.label_first or pattern.label_first,
        options=node.options.within(pattern.options),
    )


def _test(condition: nodes.Condition) -> Test:
    if condition.kind == "disambiguate":
        return DisambiguateTest()
    return _TESTS[condition.kind](condition.value)  # type: ignore[call-arg]


def _changed(part: nodes.DatePart, change: nodes.DatePart | None) -> nodes.DatePart:
    """A part of a localised date with the style's attributes; "affixes are not allowed" there."""
    if change is None:
        return part
    look, own = part.look, change.look
    look = look._replace(
        styles=own.styles or look.styles,
        text_case=own.text_case or look.text_case,
        strip_periods=own.strip_periods or look.strip_periods,
    )
    return nodes.DatePart(
        part.name,
        change.form or part.form,
        part.range_delimiter if change.range_delimiter is None else change.range_delimiter,
        look,
    )
