"""Cuts a large Hayagriva file into small ones, at the keys of its entries."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

CHUNK: Final = 200
"""So many entries are in a small file."""

# A key in the first column; what else may stand there goes on from the line before.
_KEY: Final = re.compile(r"[^\s#\-{}\[\],&*!|>%@`.]")


def split(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Small files with the entries of a large one, each with the line at which it begins.

    An alias finds its anchor in the same small file only.

    >>> [(line, text) for line, text in split(["a:\\n", "  type: Book\\n"])]
    [(1, 'a:\\n  type: Book\\n')]
    """
    held: list[str] = []
    first, count = 1, 0
    for number, line in enumerate(lines, 1):
        if _KEY.match(line):
            if count == CHUNK:
                yield first, "".join(held)
                held, first, count = [], number, 0
            count += 1
        held.append(line)
    if held:
        yield first, "".join(held)
