"""For people: each finding with its line underlined."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from typing import Final

from refbook.cli.reports.concise import headline
from refbook.cli.reports.safe import excerpt, line
from refbook.cli.reports.summary import summary
from refbook.lint.checked import Checked
from refbook.model.finding import Finding

WIDTH: Final = 100
"""Columns of a source line that are shown; a longer line is cut round the finding."""


def text(checked: Sequence[Checked]) -> str:
    """Each finding with its line underlined and what to do about it, then a summary."""
    return "\n\n".join([*(block for result in checked for block in blocks(result)), summary(checked)])


def blocks(result: Checked) -> Iterator[str]:
    """The findings of one file, each as a few lines."""
    if result.error:
        yield f"error: {line(result.error)}"
    for finding in result.findings:
        parts = [headline(result, finding), *_excerpt(result, finding)]
        if finding.hint:
            parts.append(f"  = {line(finding.hint)}")
        yield "\n".join(parts)


def _excerpt(result: Checked, finding: Finding) -> list[str]:
    span = finding.span
    if span is None or not (source := result.lines.get(span.line, "")).strip():
        return []
    start = span.column - 1
    end = span.end_column - 1 if span.end_line == span.line else len(source)
    cut = max(0, start - WIDTH // 4) if len(source) > WIDTH else 0
    shown = excerpt(source[cut : cut + WIDTH])
    marked = shown[start - cut : max(start + 1, end) - cut]
    before, after = "…" if cut else "", "…" if cut + WIDTH < len(source) else ""
    margin = " " * len(str(span.line))
    under = " " * (len(before) + _columns(shown[: start - cut])) + "^" * max(1, _columns(marked))
    return [f"{span.line} | {before}{shown}{after}", f"{margin} | {under}"]


def _columns(source: str) -> int:
    """How many columns of a terminal a text takes (Unicode Standard Annex 11: wide characters take two)."""
    return sum(_width(char) for char in source)


def _width(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
