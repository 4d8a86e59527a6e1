"""The attributes that many elements share, read into values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from refbook.csl.nodes import PLAIN, Look
from refbook.errors import StyleError
from refbook.richtext.case import Case
from refbook.richtext.tree import Display, Style

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml import etree

# In the order in which they are applied, the innermost first.
_STYLES: Final = ("font-style", "font-variant", "font-weight", "text-decoration", "vertical-align")
_LOOKS: Final = frozenset({"prefix", "suffix", "quotes", "strip-periods", "text-case", "display", *_STYLES})
_TRUE: Final = {"true": True, "false": False}


def look_of(element: etree._Element) -> Look:
    """Affixes, formatting and the like of an element."""
    attributes = element.attrib
    if not any(name in _LOOKS for name in attributes):
        return PLAIN
    case = attributes.get("text-case")
    display = attributes.get("display")
    return Look(
        prefix=str(attributes.get("prefix", "")),
        suffix=str(attributes.get("suffix", "")),
        styles=tuple(_style(element, name) for name in _STYLES if name in attributes),
        quotes=boolean(element, "quotes", False),
        strip_periods=boolean(element, "strip-periods", False),
        text_case=None if case is None else Case(choice(element, "text-case", list(Case))),
        display=None if display is None else Display(choice(element, "display", list(Display))),
    )


def _style(element: etree._Element, name: str) -> Style:
    try:
        return Style(f"{name}:{element.get(name)}")
    except ValueError:
        raise _unknown(element, name) from None


def boolean(element: etree._Element, name: str, default: bool) -> bool:
    """An attribute that is "true" or "false"."""
    value = element.get(name)
    if value is None:
        return default
    if value not in _TRUE:
        raise _unknown(element, name, "true or false")
    return _TRUE[value]


def optional_boolean(element: etree._Element, name: str) -> bool | None:
    """The same, None when it is not given."""
    return None if element.get(name) is None else boolean(element, name, False)


def number(element: etree._Element, name: str, default: int) -> int:
    """An attribute that is a whole number."""
    found = optional_number(element, name)
    return default if found is None else found


def optional_number(element: etree._Element, name: str) -> int | None:
    """The same, None when it is not given."""
    value = element.get(name)
    if value is None:
        return None
    if not value.strip().isdecimal() or len(value) > 9:
        raise _unknown(element, name, "a whole number")
    return int(value)


def choice(element: etree._Element, name: str, values: Sequence[str]) -> str:
    """An attribute that is one of some values, the first of which is its default."""
    value = element.get(name, values[0])
    if value not in values:
        raise _unknown(element, name, ", ".join(filter(None, values)))
    return value


def _unknown(element: etree._Element, name: str, wanted: str = "") -> StyleError:
    hint = f"it can be: {wanted}" if wanted else ""
    return StyleError(f'{name}="{element.get(name)}" means nothing', line=element.sourceline, hint=hint)
