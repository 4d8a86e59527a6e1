"""Writes new values the way the old ones are written."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from refbook.formats.bibtex.dates import MONTH_MACROS
from refbook.formats.bibtex.write import delimited

_LONGEST: Final = 2**20
"""Longer values are replaced whole."""


def inside(value: str) -> str:
    """What stands between the delimiters of a value of one operand; "" for any other value.

    >>> inside("{The {Korean} War}"), inside('"a" # b'), inside("2011")
    ('The {Korean} War', '', '2011')
    """
    if value.isdecimal():
        return value
    if value[:1] == "{" and value[-1:] == "}" and is_balanced(value[1:-1]):
        return value[1:-1]
    if len(value) > 1 and value[0] == value[-1] == '"' and '"' not in _outside_braces(value[1:-1]):
        return value[1:-1]
    return ""


def is_balanced(text: str) -> bool:
    """True when every brace of a text has its partner in it."""
    depth = 0
    for brace in re.findall(r"[{}]", text):
        depth += 1 if brace == "{" else -1
        if depth < 0:
            return False
    return depth == 0


def _outside_braces(text: str) -> str:
    pieces, depth, at = [], 0, 0
    for brace in re.finditer(r"[{}]", text):
        if depth == 0:
            pieces.append(text[at : brace.start()])
        depth += 1 if brace[0] == "{" else -1
        at = brace.end()
    return "".join([*pieces, text[at:]]) if depth == 0 else "".join(pieces)


def written_like(old: str, name: str, latex: str) -> str:
    """A value as it stands in the file, with the delimiters of another.

    Args:
        old: the other value.
        name: the field, lower case.
        latex: the value without delimiters.

    >>> written_like('"T"', "title", "U"), written_like("{03}", "month", "apr")
    ('"U"', '{04}')
    """
    text = inside(old)
    if name == "month" and latex in MONTH_MACROS:
        if not text.isdecimal():
            return latex
        latex = str(MONTH_MACROS.index(latex) + 1).zfill(len(text))
    if old.isdecimal() and latex.isdecimal() and latex.isascii():
        return latex
    if old[:1] == '"' and '"' not in latex:
        return f'"{latex}"'
    return f"{{{latex}}}" if old[:1] == "{" else delimited(name, latex)


def merged(texts: Sequence[str], old: str, new: str) -> list[str] | None:
    """Texts in which what differs between two values is changed, and nothing else.

    A value that people wrote has line ends, braces and commands that the writer would not write: only the
    words that changed are replaced, if they stand in exactly one place.

    Args:
        texts: the LaTeX of the fields that together make the value.
        old: the value as the writer would have written it.
        new: the value as the writer writes it now.

    Returns:
        The changed texts; None when they do not show where the change belongs.

    >>> merged(["The {K}orean\\n War", "a War"], "The Korean War: a War", "The Korean War: a Peace")
    >>> merged(["The {K}orean\\n war", "a War"], "The Korean war: a War", "The Korean war: a Peace")
    ['The {K}orean\\n war', 'a Peace']
    """
    if len(old) + len(new) + sum(map(len, texts)) > _LONGEST:
        return None
    start, end = _difference(old, new)
    was, now = old[start : len(old) - end], new[start : len(new) - end]
    if not was.strip() or not (is_balanced(was) and is_balanced(now)):
        return None
    pattern = _whole_words(was, is_deleted=not now.strip())
    found = [(index, match) for index, text in enumerate(texts) for match in pattern.finditer(text)]
    if len(found) != 1:
        return None
    (index, match) = found[0]
    changed = list(texts)
    changed[index] = f"{texts[index][: match.start()]}{now.strip()}{texts[index][match.end() :]}"
    return changed


def _whole_words(text: str, *, is_deleted: bool) -> re.Pattern[str]:
    """Finds a text whatever white space it has, and the space behind it if it is deleted."""
    words = r"\s+".join(map(re.escape, text.split()))
    before, after = (
        r"(?<!\w)" if text.strip()[0].isalnum() else "",
        r"(?!\w)" if text.strip()[-1].isalnum() else "",
    )
    return re.compile(rf"{before}{words}{after}" + (r"\s*" if is_deleted else ""))


def _difference(old: str, new: str) -> tuple[int, int]:
    """How many characters are the same at the beginning and at the end; whole words only."""
    shorter = min(len(old), len(new))
    start = next((at for at in range(shorter) if old[at] != new[at]), shorter)
    rest = shorter - start
    end = next((at for at in range(rest) if old[-1 - at] != new[-1 - at]), rest)
    while start and _is_joined(old, start) | _is_joined(new, start):
        start -= 1
    while end and _is_joined(old, len(old) - end) | _is_joined(new, len(new) - end):
        end -= 1
    return _with_neighbour(old, start, end) if start + end >= len(old) else (start, end)


def _is_joined(text: str, at: int) -> bool:
    """True in the middle of a word or a command."""
    before, after = text[at - 1 : at], text[at : at + 1]
    return after.isalnum() and (before.isalnum() or before == "\\")


def _with_neighbour(old: str, start: int, end: int) -> tuple[int, int]:
    """Where words were put in, the one before them belongs to the change, or else the one behind them."""
    before = re.search(r"\S+\s*\Z", old[max(start - _WORD, 0) : start])
    if before:
        return start - len(before[0]), end
    after = re.match(r"\s*\S+", old[start : start + _WORD])
    return start, end - len(after[0]) if after else end


_WORD: Final = 100
"""No word is longer."""
