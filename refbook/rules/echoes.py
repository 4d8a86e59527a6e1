"""One slip, one finding: readers and rules often see the same thing, and a user wants to hear of it once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, TypeAlias

from refbook.model.finding import Finding

_BROKEN: Final = ("RBS003", "RBS004", "RBS005", "RBS006", "RBS007", "RBS008", "RBS010", "RBS011", "RBS018")
"""An entry that is broken off: what its reader lost is not missing."""

ECHOES: Final[Mapping[str, tuple[str, ...]]] = {
    "RBK001": ("RBS016",),
    "RBK002": ("RBS016",),
    "RBD001": ("RBS026", "RBS075"),
    "RBD002": ("RBS026", "RBS075"),
    "RBE005": ("RBS019", "RBS050"),
    "RBE007": ("RBS028",),
    "RBR001": ("RBS022",),
    "RBR002": ("RBS023",),
    "RBF001": _BROKEN,
    "RBF002": ("RBS021",),
    "RBF009": ("RBI003",),
}
"""Code of a rule -> the codes that say the same, or what it follows from, when they are about one place."""

_SOURCES: Final = frozenset(code for codes in ECHOES.values() for code in codes)


_Place: TypeAlias = tuple[str, int, int]


def without_echoes(findings: Iterable[Finding]) -> list[Finding]:
    """The findings, without those that repeat another one at the same place; the more severe stays.

    >>> from refbook.model.finding import Severity
    >>> from refbook.model.source import Span
    >>> key = Span("a.bib", 9, 7, 9, 12)
    >>> found = [Finding(code, Severity.ERROR, "the key is taken", span=key) for code in ("RBS016", "RBK001")]
    >>> [finding.code for finding in without_echoes(found)]
    ['RBS016']
    """
    found = list(findings)
    said = _by_code(found)
    dropped: set[int] = set()
    for finding in found:
        for other in _same(finding, said):
            dropped.add(id(finding if finding.severity.rank <= other.severity.rank else other))
    return [finding for finding in found if id(finding) not in dropped]


def _by_code(found: list[Finding]) -> dict[str, list[Finding]]:
    """The findings that others can repeat, sorted by place, so that a file full of them costs no more."""
    said: dict[str, list[Finding]] = {}
    for finding in found:
        if finding.code in _SOURCES and finding.span is not None:
            said.setdefault(finding.code, []).append(finding)
    return {code: sorted(each, key=_start) for code, each in said.items()}


def _same(finding: Finding, said: Mapping[str, list[Finding]]) -> Iterator[Finding]:
    """What says the same and begins at the place of a finding."""
    for code in ECHOES.get(finding.code, ()) if finding.span else ():
        others = said.get(code, [])
        first = bisect_left(others, _start(finding), key=_start)
        yield from others[first : bisect_right(others, _end(finding), key=_start)]


def _start(finding: Finding) -> _Place:
    span = finding.span
    return (span.file, span.line, span.column) if span else ("", 0, 0)


def _end(finding: Finding) -> _Place:
    span = finding.span
    return (span.file, span.end_line, span.end_column) if span else ("", 0, 0)
