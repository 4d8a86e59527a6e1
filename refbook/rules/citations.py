"""The citations in an article's Markdown text, as Pandoc writes them.

Source: Pandoc User's Guide, "Citation syntax". A key begins with a letter, digit or `_`, and may have single
punctuation characters inside; in braces it may have anything.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_FENCED: Final = re.compile(r"^(`{3,}|~{3,})[^\n]*\n.*?(?:^\1[`~]*[ \t]*$|\Z)", re.MULTILINE | re.DOTALL)
_INK: Final = re.compile(r"[^\n]")
_TICKS: Final = re.compile(r"`+")
_CITATION: Final = re.compile(r"(?<![\w@\\.])@(?:\{([^{}\n]+)\}|(\w(?:[:.#$%&\-+?<>~/]?\w)*))")
_BRACKETS: Final = re.compile(r"\[[^\[\]]*\](?!\()")
_INDENTED: Final = re.compile(r"^(?: {4}|\t)[^\n]*", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Citation:
    """One citation in a text.

    Attributes:
        key: the key of the work.
        is_certain: True for `[@key]`; a bare `@key` may be an account, an indented line may be code.
        place: the offsets at which it begins, with the `@`, and ends.
    """

    key: str
    is_certain: bool
    place: tuple[int, int] = (0, 0)


def citations(body: str) -> tuple[Citation, ...]:
    """The citations in a text, in order; code and mail addresses are none.

    >>> [each.key for each in citations("[see @fiori2011, p. 3; @kim1999], @cumings; `@code`, a@b.org")]
    ['fiori2011', 'kim1999', 'cumings']
    """
    return tuple(_citations(_without_code(body))) if "@" in body else ()


def _without_code(body: str) -> str:
    """The text with signs that mean nothing in place of code, so that all else stays in its place."""
    text = _FENCED.sub(lambda found: _blank(found[0]), body)
    pieces, start = [], 0
    for opening, closing in _inline_code(text):
        pieces += [text[start:opening], _blank(text[opening:closing])]
        start = closing
    return "".join((*pieces, text[start:]))


def _blank(code: str) -> str:
    return _INK.sub("\0", code)


def _inline_code(text: str) -> Iterator[tuple[int, int]]:
    """The places of inline code: a run of backticks up to the next run of the same length."""
    runs = [run.span() for run in _TICKS.finditer(text)]
    waiting: dict[int, deque[tuple[int, int]]] = {}
    for start, end in runs:
        waiting.setdefault(end - start, deque()).append((start, end))
    done = 0
    for start, end in runs:
        same = waiting[end - start]
        same.popleft()
        if start >= done and same:
            done = same[0][1]
            yield start, done


def _citations(prose: str) -> Iterator[Citation]:
    brackets = [found.span() for found in _BRACKETS.finditer(prose)]
    indented = [found.span() for found in _INDENTED.finditer(prose)]
    for found in _CITATION.finditer(prose):
        certain = _inside(brackets, found.start()) and not _inside(indented, found.start())
        yield Citation(found[1] or found[2], certain, found.span())


def _inside(spans: list[tuple[int, int]], place: int) -> bool:
    """True when a place is inside one of the spans, which are in order and apart."""
    before = bisect_right(spans, (place, place)) - 1
    return before >= 0 and place < spans[before][1]
