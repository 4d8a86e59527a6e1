"""What is wrong with a file, and every kind of trouble there is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pkgutil import resolve_name
from typing import Final

from refbook.api.reading import Source, read
from refbook.api.registry import formats
from refbook.model.finding import Finding, Problem
from refbook.model.format import Reading

# On floors above; their codes are told with all others.
_ABOVE: Final = ("refbook.store.problems:PROBLEMS", "refbook.lint.problems:PROBLEMS")


def check(
    source: Source | Reading,
    *,
    format: str | None = None,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
) -> list[Finding]:
    """What is wrong with a file: what its reader could not understand and what the rules object to, by place.

    Args:
        source: as `read`, or a reading.
        format: the format of the source.
        select: codes or beginnings of codes; all when empty.
        ignore: codes or beginnings of codes to leave out.

    Raises:
        ReadError: as `read`.
    """
    from refbook.rules.base import check as check_rules
    from refbook.rules.base import selected, without_echoes

    reading = source if isinstance(source, Reading) else read(source, format=format)
    found = [each for each in reading.findings if selected(each.code, select, ignore)]
    found += check_rules(reading, select=select, ignore=ignore)
    return sorted(without_echoes(found), key=_place)


def _place(finding: Finding) -> tuple[int, int]:
    return (finding.span.line, finding.span.column) if finding.span else (0, 0)


def problems() -> dict[str, Problem]:
    """Every kind of trouble that readers, rules and the check of styles can find, by its code, sorted."""
    from refbook.csl.validate import PROBLEMS
    from refbook.rules.base import load

    named = dict.fromkeys([*(each.problems for each in formats() if each.problems), *_ABOVE])
    found = [problem for name in named for problem in _problems_named(name)]
    found += [*PROBLEMS, *(rule.problem for rule in load().values())]
    return {problem.code: problem for problem in sorted(found, key=lambda problem: problem.code)}


def _problems_named(name: str) -> Iterator[Problem]:
    yield from resolve_name(name)
