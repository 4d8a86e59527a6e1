"""Stretches of lines that a comment above them can be about: indented blocks, paragraphs, lines.

All are found in one pass, however many comments ask for them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import Final, TypeAlias

from refbook.model.source import Text

Lines: TypeAlias = tuple[int, int]
"""The first and the last line of a stretch of a file."""

NOWHERE: Final[Lines] = (1, 0)
"""A stretch of no lines."""

_HASH_COMMENT: Final = re.compile(r"\s*#")
_HTML_COMMENT: Final = re.compile(r"\s*<!--[^<]*-->\s*\Z")
_INDENT: Final = re.compile(r"[ \t]*")

_Numbered: TypeAlias = Sequence[tuple[int, str]]


class Blocks:
    """The stretches of a file that begin at its lines.

    Args:
        text: the file.
        ends: numbered lines -> for each the index of the last line of the stretch that it begins.
    """

    def __init__(self, text: Text, ends: Callable[[_Numbered], Sequence[int]]) -> None:
        self._text = text
        comment = _HASH_COMMENT if ends is indented else _HTML_COMMENT
        numbers = range(text.first_line, text.first_line + len(text.starts))
        filled = ((number, text.line(number)) for number in numbers)
        kept = [(number, line) for number, line in filled if line.strip() and not comment.match(line)]
        self._numbers = [number for number, _ in kept]
        self._ends = ends(kept)

    def after(self, offset: int) -> Lines:
        """The stretch that begins at the first line with something on it below an offset."""
        at = bisect_right(self._numbers, self._text.span(offset).line)
        return (self._numbers[at], self._numbers[self._ends[at]]) if at < len(self._numbers) else NOWHERE


def lines(kept: _Numbered) -> Sequence[int]:
    """Each line by itself."""
    return range(len(kept))


def paragraphs(kept: _Numbered) -> Sequence[int]:
    """From a line to the last one before a blank line.

    >>> paragraphs([(1, "a"), (2, "b"), (4, "c")])
    [1, 1, 2]
    """
    ends = list(range(len(kept)))
    for at in range(len(kept) - 2, -1, -1):
        if kept[at + 1][0] == kept[at][0] + 1:
            ends[at] = ends[at + 1]
    return ends


def indented(kept: _Numbered) -> Sequence[int]:
    """From a line of YAML to the last one that is indented more.

    >>> indented([(1, "references:"), (2, "- id: a"), (3, "  title: A"), (4, "- id: b")])
    [3, 2, 2, 3]
    """
    ends = [len(kept) - 1] * len(kept)
    depths: list[int] = []
    open_: list[int] = []
    for at, (_, line) in enumerate(kept):
        depths.append(_depth(line))
        while open_ and depths[open_[-1]] >= depths[at]:
            ends[open_.pop()] = at - 1
        open_.append(at)
    return ends


def _depth(line: str) -> int:
    indent = _INDENT.match(line)
    depth = indent.end() if indent else 0
    # A list may stand as far left as the key it belongs to.
    return depth * 2 + line.startswith("-", depth)
