"""Collects the findings of one reading, and not more of them than anybody reads."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from itertools import chain
from typing import Final

from refbook.model.finding import Finding, Fix, Problem, Severity
from refbook.model.source import Edit, Text

LIMIT: Final = 500
"""A damaged file can have a finding a byte."""


class Log:
    """The findings so far, each with its place; of too many, the most severe.

    Args:
        text: the file.
        too_many: the format's problem that says that findings were left out.
    """

    def __init__(self, text: Text, too_many: Problem) -> None:
        self.text = text
        self._too_many = too_many
        self._found: dict[Severity, list[tuple[int, int, Finding]]] = {severity: [] for severity in Severity}
        self._added = self._kept = self._left_out = 0

    def add(
        self,
        problem: Problem,
        message: str,
        start: int,
        end: int | None = None,
        *,
        hint: str = "",
        item: str = "",
        field: str = "",
        edits: tuple[Edit, ...] = (),
    ) -> None:
        """Report a problem at offsets `start` to `end`; `edits` end it and change nothing else."""
        if self.is_full:
            self._left_out += 1
            if not self._make_room(problem.severity):
                return
        span = self.text.span(start, start if end is None else end)
        finding = problem.at(message, span, hint=hint, item=item, field=field)
        if edits:
            finding = replace(finding, fix=Fix(None, safe=True, edits=edits))
        self._found[problem.severity].append((start, self._added, finding))
        self._added += 1
        self._kept += 1

    def _make_room(self, severity: Severity) -> bool:
        """Drop a finding that is less severe, if there is one: the last."""
        for other in (Severity.INFO, Severity.WARNING):
            if other.rank < severity.rank and self._found[other]:
                self._found[other].pop()
                self._kept -= 1
                return True
        return False

    @property
    def is_full(self) -> bool:
        """True when further findings are only counted."""
        return self._kept >= LIMIT

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings in the order of the file; at one place, in the order they were added."""
        found = [finding for _, _, finding in sorted(chain.from_iterable(self._found.values()))]
        if self._left_out:
            message = f"{self._left_out} more findings are not listed"
            found.append(self._too_many.at(message, found[-1].span))
        return tuple(found)


def shown(text: str) -> str:
    """A piece of the file, short and harmless, for a message.

    >>> shown("a\\x00b"), shown("x" * 100)[-3:]
    ("'a\\ufffdb'", "x…'")
    """
    short = text if len(text) <= 60 else text[:59] + "…"
    return (
        "'"
        + "".join("\ufffd" if unicodedata.category(char) in ("Cc", "Cf") else char for char in short)
        + "'"
    )
