"""Whether a style's macros can be expanded at all.

CSL has no loops, but a macro that calls two macros that call two more doubles at every step, and one that
calls itself never ends. Both are refused before anything is printed.
"""

from __future__ import annotations

from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING, Final

from refbook.csl.xml import tag
from refbook.errors import StyleError

if TYPE_CHECKING:
    from lxml import etree

MAX_EXPANSION: Final = 1_000_000
"""Macro calls in one layout, calls within calls counted; the largest of the installed styles has 138,985."""

MAX_DEPTH: Final = 100
"""Macros within macros; the deepest of the installed styles has 12."""


def check(style: etree._Element, shown: str) -> None:
    """Refuse macros that are missing, call themselves, or expand without bound.

    Args:
        style: the root element.
        shown: what messages call the style.

    Raises:
        StyleError: with the line of the macro or the call.
    """
    macros = {macro.get("name", ""): macro for macro in style.iterchildren(tag("macro"))}
    calls = {name: _calls(macro, macros, shown) for name, macro in macros.items()}
    try:
        order = list(TopologicalSorter(calls).static_order())
    except CycleError as error:
        path = " → ".join(reversed(error.args[1]))
        line = macros[error.args[1][0]].sourceline
        raise StyleError(
            f"a macro calls itself: {path}", file=shown, line=line, hint="break the circle"
        ) from None
    size: dict[str, int] = {}
    depth: dict[str, int] = {}
    for name in order:
        size[name] = 1 + sum(size[called] for called in calls[name])
        depth[name] = 1 + max((depth[called] for called in calls[name]), default=0)
        if depth[name] > MAX_DEPTH:
            message = f"macros call each other more than {MAX_DEPTH} deep"
            raise StyleError(message, file=shown, line=macros[name].sourceline, hint="merge some of them")
    for layout in style.iter(tag("layout")):
        if sum(size[called] for called in _calls(layout, macros, shown)) > MAX_EXPANSION:
            raise StyleError("the macros expand without bound", file=shown, line=layout.sourceline)


def _calls(element: etree._Element, macros: dict[str, etree._Element], shown: str) -> list[str]:
    """The macros that an element calls, each as often as it is called."""
    found = []
    for call in element.iter(tag("text"), tag("key")):
        name = call.get("macro")
        if name is None:
            continue
        if name not in macros:
            raise StyleError(f"there is no macro {name!r}", file=shown, line=call.sourceline)
        found.append(name)
    return found
