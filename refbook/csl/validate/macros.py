"""Macros: undefined, unused, defined twice, calling themselves, too deep, or growing without end."""

from __future__ import annotations

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING, Final

from refbook.csl.macros import MAX_DEPTH, MAX_EXPANSION
from refbook.csl.validate import problems
from refbook.csl.validate.document import Document, calls_of
from refbook.csl.validate.words import advice, named, quoted
from refbook.csl.xml import tag
from refbook.model.finding import Finding

if TYPE_CHECKING:
    from lxml import etree

_MAX_CIRCLES: Final = 20
_SHOWN: Final = 8


def check(document: Document) -> Iterator[Finding]:
    """What is wrong with the macros of a style."""
    macros: dict[str, etree._Element] = {}
    for macro in document.root.iterchildren(tag("macro")):
        name = macro.get("name", "")
        if name in macros:
            first = document.span(macros[name]).line
            message = f"a second macro {quoted(name)}; the first stands in line {first}"
            yield problems.REPEATED_MACRO.at(message, document.span(macro, "name"), hint="rename one")
        macros.setdefault(name, macro)
    yield from _undefined(document, macros)
    calls = {name: [each for _, each in calls_of(macro) if each in macros] for name, macro in macros.items()}
    yield from _unused(document, macros, calls)
    yield from _circles(document, macros, calls)
    yield from _growth(document, macros, calls)


def _undefined(document: Document, macros: dict[str, etree._Element]) -> Iterator[Finding]:
    for call, name in calls_of(document.root):
        if name not in macros:
            hint = advice(name, macros, "there are") or ("" if macros else "the style has no macros")
            message = f"there is no macro {quoted(name)}"
            yield problems.UNDEFINED_MACRO.at(message, document.span(call, "macro"), hint=hint)


def _unused(
    document: Document, macros: dict[str, etree._Element], calls: dict[str, list[str]]
) -> Iterator[Finding]:
    # A style that is no more than a collection of macros, or broken, has nothing that could use them.
    roots = [each for name in ("citation", "bibliography") for each in document.root.iterchildren(tag(name))]
    if not roots:
        return
    waiting = [name for root in roots for _, name in calls_of(root)]
    used: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name not in used:
            used.add(name)
            waiting.extend(calls.get(name, ()))
    for name, macro in macros.items():
        if name not in used:
            message = f"the macro {quoted(name)} is never used"
            yield problems.UNUSED_MACRO.at(
                message, document.span(macro, "name"), hint="remove it, or call it"
            )


def _circles(
    document: Document, macros: dict[str, etree._Element], calls: dict[str, list[str]]
) -> Iterator[Finding]:
    """Each circle once; the call that closes it is then forgotten, so that the rest can be judged."""
    for _ in range(_MAX_CIRCLES):
        try:
            TopologicalSorter(calls).prepare()
        except CycleError as error:
            path = list(reversed(error.args[1]))
            calls[path[-2]] = [name for name in calls[path[-2]] if name != path[-1]]
            yield problems.RECURSIVE_MACRO.at(
                f"a macro calls itself: {_told(path)}",
                document.span(macros[path[0]], "name"),
                hint="break the circle",
            )
        else:
            return


def _told(path: list[str]) -> str:
    names = [named(name) for name in path]
    if len(names) > _SHOWN:
        names = [*names[: _SHOWN // 2], "…", *names[-_SHOWN // 2 :]]
    return " → ".join(names)


def _growth(
    document: Document, macros: dict[str, etree._Element], calls: dict[str, list[str]]
) -> Iterator[Finding]:
    try:
        order = list(TopologicalSorter(calls).static_order())
    except CycleError:  # more circles than were told
        return
    size: dict[str, int] = {}
    depth: dict[str, int] = {}
    for name in order:
        # Numbers beyond the limit need no digits: doubling would give them thousands.
        size[name] = min(1 + sum(size[called] for called in calls[name]), MAX_EXPANSION + 1)
        depth[name] = 1 + max((depth[called] for called in calls[name]), default=0)
    for layout in document.root.iter(tag("layout"), tag("sort")):
        called = [name for _, name in calls_of(layout) if name in macros]
        span = document.span(layout)
        if sum(size[name] for name in called) > MAX_EXPANSION:
            message = f"printing takes over {MAX_EXPANSION:,} calls of macros"
            hint = "macros call each other twice and more, step after step"
            yield problems.EXPLODING_MACROS.at(message, span, hint=hint)
        deepest = max((depth[name] for name in called), default=0)
        if deepest > MAX_DEPTH:
            message = f"macros call macros {deepest} deep; {MAX_DEPTH} is the limit"
            yield problems.DEEP_MACROS.at(message, span, hint="join some of them")
