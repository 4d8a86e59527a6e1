"""Finding the rules, refbook's own by their folders, others' by entry points, and choosing among them."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib import import_module
from typing import Final

from refbook.errors import RefbookError
from refbook.rules.definition import Rule
from refbook.rules.groups import GROUPS

ENTRY_POINTS: Final = "refbook.rules"
"""The entry point group under which other packages offer rules: each names a `Rule`."""

ALL: Final = "ALL"
"""Selects every problem, those too about which editors disagree."""

_NOTHING: Final = "-"


@cache
def load(*, plugins: bool = False) -> Mapping[str, Rule]:
    """Every rule by its code, sorted.

    Args:
        plugins: also look for rules of other installed packages, which takes a while.

    Raises:
        RefbookError: two rules have one code, or a plugin cannot be loaded.
    """
    rules: dict[str, Rule] = {}
    for found in (*_own_rules(), *(_plugin_rules() if plugins else ())):
        if found.code in rules:
            raise RefbookError(
                f"two rules have the code {found.code}: {rules[found.code].name}, {found.name}"
            )
        rules[found.code] = found
    return dict(sorted(rules.items()))


def _own_rules() -> Iterator[Rule]:
    for group in GROUPS.values():
        if group.folder:
            package = import_module(f"refbook.rules.{group.folder}")
            for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
                yield from (
                    value for value in vars(import_module(module.name)).values() if isinstance(value, Rule)
                )


def _plugin_rules() -> Iterator[Rule]:
    from importlib.metadata import entry_points  # slow to import, and hardly anybody has plugins

    for entry in entry_points(group=ENTRY_POINTS):
        try:
            found = entry.load()
        except Exception as error:
            raise RefbookError(f"the rule {entry.value!r} cannot be loaded: {error}") from error
        if not isinstance(found, Rule):
            raise RefbookError(f"the entry point {entry.name!r} names no rule", hint="decorate it with @rule")
        yield found


def selected(
    code: str, select: Sequence[str] = (), ignore: Sequence[str] = (), *, opinionated: bool = False
) -> bool:
    """True when a problem is wanted: the more specific list decides, `ignore` when they are equal.

    Args:
        code: the code of a problem.
        select: codes or beginnings of codes that are wanted; all are when it is empty.
        ignore: codes or beginnings of codes that are not.
        opinionated: True for a problem that is wanted only when `select` has its whole code, or "ALL".

    >>> selected("RBD003", select=["RBD"]), selected("RBD003", select=["RBD003"], ignore=["RBD"])
    (True, True)
    >>> selected("RBD003", ignore=["rbd"]), selected("RBT001", select=["RBD"])
    (False, False)
    >>> selected("RBT009", opinionated=True), selected("RBT009", select=["ALL"], opinionated=True)
    (False, True)
    """
    if opinionated:
        select = [each for each in select if each.upper() in (code, ALL)] or [_NOTHING]
    every = any(each.upper() == ALL for each in select)
    return _weight(code, ("", *select) if every or not select else select) > _weight(code, ignore)


def _weight(code: str, prefixes: Sequence[str]) -> int:
    """The length of the longest prefix that fits; -1 when none does."""
    return max((len(prefix) for prefix in prefixes if code.startswith(prefix.upper())), default=-1)
