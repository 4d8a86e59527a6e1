"""The tables that a run prints, in Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from measure import Cost
from processors import OWN

_MARKS: Final = {"cpu": "CPU s", "wall": "wall s", "memory": "peak MB"}


@dataclass(frozen=True, slots=True)
class Row:
    """One measurement.

    Attributes:
        kind: the kind of library.
        size: its items.
        style: the style's id.
        processor: who rendered it.
        cost: the least of the runs.
        runs: how many there were.
        printed: the entries in the output.
    """

    kind: str
    size: int
    style: str
    processor: str
    cost: Cost
    runs: int
    printed: int

    @property
    def case(self) -> tuple[str, int, str]:
        """What is compared with each other."""
        return self.kind, self.size, self.style

    @property
    def note(self) -> str:
        """What the figures do not say."""
        if self.cost.failure:
            return self.cost.failure
        if self.printed != self.size:
            return f"printed {self.printed:,} of {self.size:,} entries"
        return ""


def costs(rows: Sequence[Row]) -> str:
    """CPU, wall and memory, and the CPU as a multiple of refbook's."""
    own = {row.case: row.cost.cpu for row in rows if row.processor == OWN and not row.cost.failure}
    head = ("library", "items", "style", "processor", *_MARKS.values(), "× refbook", "runs", "remark")
    return table(head, [_costs(row, own.get(row.case)) for row in rows])


def _costs(row: Row, own: float | None) -> list[str]:
    cells = [row.kind, f"{row.size:,}", row.style, row.processor]
    if row.cost.failure:
        return [*cells, "—", "—", "—", "—", str(row.runs), row.note]
    ratio = f"{row.cost.cpu / own:.1f}" if own else "—"
    cost = row.cost
    figures = [f"{cost.cpu:.2f}", f"{cost.wall:.2f}", f"{cost.memory:.0f}"]
    return [*cells, *figures, ratio, str(row.runs), row.note]


def growth(rows: Sequence[Row]) -> str:
    """How many times the CPU seconds of the smallest library the largest takes; "" when there is one size."""
    found: dict[tuple[str, str, str], dict[int, Row]] = {}
    for row in rows:
        if row.size > 1:
            found.setdefault((row.kind, row.style, row.processor), {})[row.size] = row
    sizes = sorted({size for by_size in found.values() for size in by_size})
    if len(sizes) < 2:
        return ""
    low, high = sizes[0], sizes[-1]
    head = ("library", "style", "processor", f"CPU s at {low:,}", f"CPU s at {high:,}", "growth")
    pairs = [(key, by_size[low], by_size.get(high)) for key, by_size in found.items() if low in by_size]
    return table(head, [_growth(key, first, last) for key, first, last in pairs])


def _growth(key: tuple[str, str, str], first: Row, last: Row | None) -> list[str]:
    if first.cost.failure:
        return [*key, first.cost.failure, "—", "—"]
    if last is None or last.cost.failure:
        return [*key, f"{first.cost.cpu:.2f}", last.cost.failure if last else "—", "—"]
    times = f"{last.cost.cpu / first.cost.cpu:.1f}"
    return [*key, f"{first.cost.cpu:.2f}", f"{last.cost.cpu:.2f}", times]


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table with its columns aligned, figures to the right."""
    cells = [list(head), *map(list, rows)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(head))]
    # Empty columns, and those with a word in them, are text.
    is_figure = [
        any(row[column] for row in cells[1:])
        and all(re.fullmatch("[0-9.,]*|—", row[column]) for row in cells[1:])
        for column in range(len(head))
    ]

    def line(row: Sequence[str]) -> str:
        padded = [
            cell.rjust(width) if right else cell.ljust(width)
            for cell, width, right in zip(row, widths, is_figure, strict=True)
        ]
        return "| " + " | ".join(padded) + " |"

    rule = "|".join(
        "-" * (width + 1) + (":" if right else "-") for width, right in zip(widths, is_figure, strict=True)
    )
    return "\n".join([line(cells[0]), f"|{rule}|", *map(line, cells[1:])])
