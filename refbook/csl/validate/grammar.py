"""The CSL schema as shapes: read from the RELAX NG file, so that what is told is what the schema says.

Validators of RELAX NG say little more than "element style failed to validate content"; these tables know
what was allowed at each place.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache, reduce
from itertools import product
from typing import TYPE_CHECKING, Final

from refbook.csl import folders
from refbook.csl.validate.shape import Attribute, Child, Datatype, Shape, Values, any_of

if TYPE_CHECKING:
    from lxml import etree

_RNG: Final = "{http://relaxng.org/ns/structure/1.0}"
_XML: Final = "http://www.w3.org/XML/1998/namespace"

INDEPENDENT: Final = "independent-style.style"
DEPENDENT: Final = "dependent-style.style"


class Grammar:
    """The schema for styles."""

    def __init__(self, root: etree._Element) -> None:
        self._defines = {each.get("name", ""): each for each in root.iter(f"{_RNG}define")}
        self._value_lists: dict[str, Values] = {}
        self._shapes: dict[etree._Element, list[Shape]] = {}
        self.elements = frozenset(_name(each) for each in root.iter(f"{_RNG}element"))

    def style(self, *, dependent: bool) -> tuple[etree._Element, ...]:
        """The patterns that the root element of a style may follow."""
        return tuple(_patterns(self._defines[DEPENDENT if dependent else INDEPENDENT]))

    def words(self, name: str) -> frozenset[str]:
        """The words that a definition of the schema lists: "terms", "item-types" …"""
        return self._named(name).words

    def shapes(self, patterns: tuple[etree._Element, ...]) -> list[Shape]:
        """The ways in which an element that follows one of the patterns may be built."""
        return [shape for pattern in patterns for shape in self._of_element(pattern)]

    def _of_element(self, pattern: etree._Element) -> list[Shape]:
        found = self._shapes.get(pattern)
        if found is None:
            found = self._shapes[pattern] = self._in_sequence(pattern, ordered=True)
        return found

    def _in_sequence(self, node: etree._Element, *, ordered: bool) -> list[Shape]:
        """All combinations of the alternatives of the patterns within a pattern."""
        parts = [self._alternatives(each) for each in _patterns(node)]
        return [
            reduce(lambda left, right: left.beside(right, ordered=ordered), combination, Shape())
            for combination in product(*parts)
        ]

    def _alternatives(self, node: etree._Element) -> list[Shape]:
        """RELAX NG specification, section 3: each kind of pattern."""
        match str(node.tag).removeprefix(_RNG):
            case "element":
                return [Shape(children={_name(node): Child((node,))})]
            case "attribute":
                return [Shape(attributes={_name(node): Attribute(self._values(node))})]
            case "ref":
                return self._in_sequence(self._defines[node.get("name", "")], ordered=True)
            case "optional":
                return [shape.relaxed() for shape in self._in_sequence(node, ordered=True)]
            case "zeroOrMore":
                return [any_of(self._in_sequence(node, ordered=False)).relaxed(many=True)]
            case "oneOrMore":
                return [any_of(self._in_sequence(node, ordered=False)).repeated()]
            case "choice":
                return self._choice(node)
            case "text" | "data":
                return [Shape(text=self._values(node))]
            case kind:
                return self._in_sequence(node, ordered=kind != "interleave")

    def _choice(self, node: etree._Element) -> list[Shape]:
        """Alternatives stay apart where attributes tell them apart; of children one list is enough."""
        found = [shape for each in _patterns(node) for shape in self._alternatives(each)]
        return found if any(shape.attributes for shape in found) else [any_of(found)]

    def _values(self, node: etree._Element) -> Values:
        match str(node.tag).removeprefix(_RNG):
            case "text":
                return Values(anything=True)
            case "value":
                return Values(words=frozenset([" ".join((node.text or "").split())]))
            case "data":
                return Values(types=(_datatype(node),))
            case "ref":
                return self._named(node.get("name", ""))
            case "list":
                return replace(Values.either(map(self._values, _patterns(node))), is_list=True)
            case _:
                return Values.either(map(self._values, _patterns(node)))

    def _named(self, name: str) -> Values:
        """The values of a definition; those of variables and terms are long lists that many share."""
        if name not in self._value_lists:
            self._value_lists[name] = self._values(self._defines[name])
        return self._value_lists[name]


def _datatype(node: etree._Element) -> Datatype:
    params = {each.get("name"): each.text or "" for each in node.iterchildren(f"{_RNG}param")}
    return Datatype(node.get("type", ""), params.get("pattern", ""), params.get("minExclusive") == "0")


def _patterns(node: etree._Element) -> Iterator[etree._Element]:
    """The patterns within a pattern; names and documentation are none."""
    for child in node.iterchildren(f"{_RNG}*"):
        if child.tag not in (f"{_RNG}name", f"{_RNG}param", f"{_RNG}notAllowed"):
            yield child


def _name(node: etree._Element) -> str:
    name = node.find(f"{_RNG}name")
    if name is None:
        return node.get("name", "")
    return f"xml:{name.text}" if name.get("ns") == _XML else name.text or ""


@cache
def grammar() -> Grammar:
    """The schema for styles of CSL 1.0.2."""
    from lxml import etree

    return Grammar(etree.parse(folders.schema()).getroot())
