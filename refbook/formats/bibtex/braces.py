"""Which closing brace belongs to which opening one, for a whole file at once.

BibTeX counts braces and nothing else: a backslash before one does not matter ("BibTeXing", section 4).
The partner of an opening brace depends only on the text behind it, so one pass answers every question the
scanner can ask, and a file of unclosed braces costs no more than any other.
"""

from __future__ import annotations

import re
from typing import Final

MAX_DEPTH: Final = 100
"""Braces inside braces; pybtex and most TeX tools stop there too."""

_BRACE: Final = re.compile(r"[{}]")


class Braces:
    """The pairs of braces of a text.

    Attributes:
        close: offset of an opening brace -> offset of its closing one.
        too_deep: opening braces that hold more than `MAX_DEPTH` levels.

    >>> Braces("{a{b}} {").close
    {2: 4, 0: 5}
    """

    __slots__ = ("close", "too_deep")

    def __init__(self, content: str) -> None:
        self.close: dict[int, int] = {}
        self.too_deep: set[int] = set()
        opened: list[int] = []
        heights: list[int] = [0]
        for brace in _BRACE.finditer(content):
            if brace[0] == "{":
                opened.append(brace.start())
                heights.append(0)
            elif opened:
                self._pair(opened.pop(), brace.start(), heights)

    def _pair(self, start: int, end: int, heights: list[int]) -> None:
        self.close[start] = end
        height = heights.pop() + 1
        if height > MAX_DEPTH:
            self.too_deep.add(start)
        if height > heights[-1]:
            heights[-1] = height
