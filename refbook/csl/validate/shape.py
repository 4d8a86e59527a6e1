"""What an element may hold: its attributes, their values, its children and their order."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property, reduce
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml import etree


@dataclass(frozen=True, slots=True)
class Datatype:
    """A type of XML Schema, as CSL uses it.

    Attributes:
        name: "integer", "language" …
        pattern: what a string must match; "" for the other types.
        positive: the number must be over zero.
    """

    name: str
    pattern: str = ""
    positive: bool = False

    def admits(self, value: str) -> bool:
        """True when a value is of the type."""
        fits = re.fullmatch(self.pattern or _PATTERNS.get(self.name, "(?s:.*)"), value) is not None
        return fits and not (self.positive and int(value) <= 0)

    @property
    def words(self) -> str:
        """What the values of the type are, for people."""
        if self.pattern:
            return _PATTERN_WORDS.get(self.pattern, "something else")
        return "a whole number over 0" if self.positive else _WORDS.get(self.name, "something else")


# XML Schema part 2. Whole numbers end where the schema's own processors stop and no style goes: at 9 digits.
_PATTERNS: Final = {
    "integer": r"[+-]?[0-9]{1,9}",
    "nonNegativeInteger": r"\+?[0-9]{1,9}|-0+",
    "boolean": "true|false|1|0",
    "language": r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*",
    "NMTOKEN": r"[\w.:\-·]+",
    "dateTime": r"-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?",
}
_WORDS: Final = {
    "integer": "a whole number",
    "nonNegativeInteger": "a whole number, 0 or more",
    "boolean": "true or false",
    "language": "a language tag such as pt-BR",
    "NMTOKEN": "a name without spaces",
    "dateTime": "a date and time such as 2026-02-04T12:00:00+00:00",
    "anyURI": "an address",
}
_PATTERN_WORDS: Final = {r"\d{4}\-\d{3}(\d|x|X)": "an ISSN such as 0028-0836"}


@dataclass(frozen=True, slots=True)
class Values:
    """What an attribute, or the text of an element, may be.

    Attributes:
        anything: every text is fine.
        words: the words it may be.
        types: the types it may be of.
        is_list: several, with spaces between them.
    """

    anything: bool = False
    words: frozenset[str] = frozenset()
    types: tuple[Datatype, ...] = ()
    is_list: bool = False

    @staticmethod
    def either(several: Iterable[Values]) -> Values:
        """What any of several allows."""
        several = list(several)
        return Values(
            any(each.anything for each in several),
            frozenset().union(*(each.words for each in several)),
            tuple(dict.fromkeys(type for each in several for type in each.types)),
            any(each.is_list for each in several),
        )

    def refused(self, value: str) -> list[str]:
        """The parts of a value that are not allowed, in order; [""] when it is empty and must not be."""
        value = " ".join(value.split())
        parts = (value.split() or [""]) if self.is_list else [value]
        return [part for part in parts if not self._admits(part)]

    def _admits(self, part: str) -> bool:
        return self.anything or part in self.words or any(each.admits(part) for each in self.types)


@dataclass(frozen=True, slots=True)
class Attribute:
    """What the schema says of an attribute."""

    values: Values
    required: bool = True


@dataclass(frozen=True, slots=True)
class Child:
    """What the schema says of the children of one name.

    Attributes:
        patterns: the schema's `<element>` patterns that they may follow.
        required: there must be one.
        many: there may be several.
    """

    patterns: tuple[etree._Element, ...]
    required: bool = True
    many: bool = False


@dataclass(frozen=True)
class Shape:
    """One way in which an element may be built.

    Attributes:
        attributes: by name.
        children: by name.
        order: (a, b): every a stands before every b.
        text: the text it may hold; None when it holds none.
        some_children: names of which at least one must be there.
        some_attributes: the same of attributes.
    """

    attributes: dict[str, Attribute] = field(default_factory=dict)
    children: dict[str, Child] = field(default_factory=dict)
    order: frozenset[tuple[str, str]] = frozenset()
    text: Values | None = None
    some_children: tuple[frozenset[str], ...] = ()
    some_attributes: tuple[frozenset[str], ...] = ()

    @cached_property
    def required_attributes(self) -> frozenset[str]:
        """The attributes that must be there."""
        return frozenset(name for name, each in self.attributes.items() if each.required)

    @cached_property
    def required_children(self) -> frozenset[str]:
        """The children that must be there."""
        return frozenset(name for name, each in self.children.items() if each.required)

    @cached_property
    def later(self) -> dict[str, frozenset[str]]:
        """Name -> the names of the children that may come only after it."""
        return {
            name: frozenset(after for before, after in self.order if before == name) for name in self.children
        }

    def beside(self, other: Shape, *, ordered: bool = False) -> Shape:
        """Both of two shapes in one element."""
        pairs = {(a, b) for a in self.children for b in other.children if a != b} if ordered else set()
        return Shape(
            self.attributes | other.attributes,
            _beside(self.children, other.children),
            self.order | other.order | pairs,
            self.text or other.text,
            self.some_children + other.some_children,
            self.some_attributes + other.some_attributes,
        )

    def relaxed(self, *, many: bool = False) -> Shape:
        """The shape when nothing of it has to be there."""
        return replace(
            self,
            attributes={name: replace(each, required=False) for name, each in self.attributes.items()},
            children={
                name: replace(each, required=False, many=each.many or many)
                for name, each in self.children.items()
            },
            some_children=(),
            some_attributes=(),
        )

    def repeated(self) -> Shape:
        """The shape when its children may come several times."""
        return replace(
            self, children={name: replace(each, many=True) for name, each in self.children.items()}
        )


def _beside(left: dict[str, Child], right: dict[str, Child]) -> dict[str, Child]:
    both = left | right
    for name in left.keys() & right.keys():
        a, b = left[name], right[name]
        both[name] = Child(tuple(dict.fromkeys(a.patterns + b.patterns)), a.required or b.required, many=True)
    return both


def any_of(shapes: Iterable[Shape]) -> Shape:
    """A shape that allows what any of several allows, and asks for one of them."""
    shapes = list(shapes)
    if len(shapes) == 1:
        return shapes[0]
    merged = reduce(_either, (shape.relaxed() for shape in shapes), Shape())
    with_children = all(shape.children and shape.text is None for shape in shapes)
    with_attributes = all(shape.attributes for shape in shapes)
    return replace(
        merged,
        some_children=(frozenset(merged.children),) if with_children else (),
        some_attributes=(frozenset(merged.attributes),) if with_attributes else (),
    )


def _either(left: Shape, right: Shape) -> Shape:
    attributes = dict(left.attributes)
    for name, each in right.attributes.items():
        known = attributes.get(name)
        attributes[name] = (
            replace(known, values=Values.either((known.values, each.values))) if known else each
        )
    children = dict(left.children)
    for name, child in right.children.items():
        before = children.get(name)
        patterns = before.patterns + child.patterns if before else child.patterns
        many = child.many or (before.many if before else False)
        children[name] = Child(tuple(dict.fromkeys(patterns)), required=False, many=many)
    text = Values.either((left.text, right.text)) if left.text and right.text else left.text or right.text
    return Shape(attributes, children, left.order | right.order, text)
