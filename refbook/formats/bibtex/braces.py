"""Pairs the braces of a text, where somebody asks for a pair and no further.

A backslash does not escape a brace in BibTeX, so pairing needs no LaTeX.
"""

from __future__ import annotations

import re
from typing import Final

MAX_DEPTH: Final = 100
"""Braces inside braces; pybtex and most TeX tools stop there too."""

FORGOTTEN: Final = 8
"""Pairs that hold no more levels are searched for again: a long text has millions of them."""

_BRACE: Final = re.compile(r"[{}]")


class Braces:
    """The pairs of braces of a text.

    The pair of a brace depends only on what stands between the two, so it is searched for when it is asked
    for. Long searches are remembered for all braces inside: asking for every brace of a text, in any order,
    goes over each character a few times at most.

    Attributes:
        too_deep: opening braces asked for so far that hold more than `MAX_DEPTH` levels.

    >>> braces = Braces("{a{b}} {")
    >>> braces.close(0), braces.close(2), braces.close(7)
    (5, 4, None)
    """

    __slots__ = ("_close", "_content", "too_deep")

    def __init__(self, content: str) -> None:
        self._content = content
        self._close: dict[int, int | None] = {}
        self.too_deep: set[int] = set()

    def close(self, opener: int) -> int | None:
        """The offset of the closing brace of an opening one; None where there is none."""
        if opener in self._close:
            return self._close[opener]
        return self._searched(opener)

    def _searched(self, start: int) -> int | None:
        content = self._content
        opened: list[int] = []
        heights = [0]
        for brace in _BRACE.finditer(content, start):
            at = brace.start()
            if content[at] == "{":
                opened.append(at)
                heights.append(0)
                continue
            opener, height = opened.pop(), heights.pop() + 1
            if height > FORGOTTEN:
                self._remember(opener, at, height)
            if not opened:
                return at
            if height > heights[-1]:
                heights[-1] = height
        self._close.update(dict.fromkeys(opened))
        return None

    def _remember(self, opener: int, closer: int, height: int) -> None:
        self._close[opener] = closer
        if height > MAX_DEPTH:
            self.too_deep.add(opener)
