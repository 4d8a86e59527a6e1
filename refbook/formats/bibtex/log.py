"""Collects the findings of one reading, and not more of them than anybody reads."""

from __future__ import annotations

import unicodedata
from typing import Final

from refbook.formats.bibtex.problems import TOO_MANY
from refbook.model.finding import Finding, Problem
from refbook.model.source import Text

LIMIT: Final = 500
"""A damaged file can have a finding a byte."""


class Log:
    """The findings so far, each with its place."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self._places: list[tuple[int, Finding]] = []
        self._left_out = 0

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
    ) -> None:
        """Report a problem at offsets `start` to `end`."""
        if self.is_full:
            self._left_out += 1
            return
        span = self.text.span(start, start if end is None else end)
        self._places.append((start, problem.at(message, span, hint=hint, item=item, field=field)))

    @property
    def is_full(self) -> bool:
        """True when further findings are only counted."""
        return len(self._places) >= LIMIT

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings in the order of the file."""
        found = [finding for _, finding in sorted(self._places, key=lambda place: place[0])]
        if self._left_out:
            found.append(TOO_MANY.at(f"{self._left_out} more findings are not listed", found[-1].span))
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
