"""Cutting a large tagged file into small ones, so that it is read piece by piece."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

RECORDS: Final = 500
"""So many records come into one piece."""


def split_at(
    lines: Iterable[str], first: re.Pattern[str], tag: re.Pattern[str] | None = None
) -> Iterator[tuple[int, str]]:
    """Pieces of a file, cut where a record begins, each with the number of its first line.

    Args:
        lines: the lines with their ends.
        first: what a record's first line begins with.
        tag: what any line with a tag begins with, in formats where blank lines divide records when no record
            has its first tag.

    >>> [begin for begin, piece in split_at(["TY  - BOOK", "ER  - "] * 501, re.compile("TY"))]
    [1, 1001]
    """
    held: list[str] = []
    begin, records, after_gap, seen = 1, 0, False, False
    for number, line in enumerate(lines, 1):
        is_first = first.match(line) is not None
        seen = seen or is_first
        if is_first or (tag is not None and not seen and after_gap and tag.match(line)):
            records += 1
        if records > RECORDS:
            yield begin, "".join(held)
            held, begin, records = [], number, 1
        held.append(line)
        after_gap = not line.strip()
    if held:
        yield begin, "".join(held)
