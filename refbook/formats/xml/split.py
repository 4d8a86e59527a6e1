"""Cuts XML files that are larger than memory into small complete ones, at their records."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from refbook.formats.xml.scan import records, tags

RECORDS: Final = 200
"""So many records stand in a piece."""

BLOCK: Final = 1 << 20
"""So many characters are read before a piece is cut; more when a single record is longer."""

Piece = tuple[int, str]
"""The number of the line on which a piece begins in its file, and its text."""


def split_endnote(lines: Iterator[str]) -> Iterator[Piece]:
    """The pieces of an EndNote XML file."""
    return split(lines, "record")


def split_mods(lines: Iterator[str]) -> Iterator[Piece]:
    """The pieces of a MODS collection."""
    return split(lines, "mods")


def split_pubmed(lines: Iterator[str]) -> Iterator[Piece]:
    """The pieces of a PubMed file."""
    return split(lines, "PubmedArticle")


def split(lines: Iterator[str], name: str) -> Iterator[Piece]:
    """The pieces of a file, each with its beginning and the ends of the elements that this opens.

    The beginning stands on one line with the first record, so that every record keeps its line.

    Args:
        lines: the lines of the file, with their ends.
        name: the name of the elements that are its records.

    >>> [piece for _, piece in split(iter(["<r>\\n", "<x>1</x><x>2</x>\\n", "</r>\\n"]), "x")]
    ['<r> <x>1</x><x>2</x></r>']
    """
    lines = iter(lines)
    buffer, line = _grown("", lines), 1
    found = _complete(buffer, name, is_end=not buffer)
    while not found and (grown := _grown(buffer, lines)) != buffer:
        buffer = grown
        found = _complete(buffer, name, is_end=False)
    found = found or _complete(buffer, name, is_end=True)
    if not found:
        if buffer.strip():
            yield 1, buffer
        return
    head = buffer[: found[0][0]]
    opening, closing = _around(head)
    line, buffer = 1 + head.count("\n"), buffer[len(head) :]
    yield from _pieces(buffer, line, lines, name, opening, closing)


def _pieces(
    buffer: str, line: int, lines: Iterator[str], name: str, opening: str, closing: str
) -> Iterator[Piece]:
    is_end = False
    while True:
        done = 0
        found = _complete(buffer, name, is_end=is_end)
        for first in range(0, len(found), RECORDS):
            some = found[first : first + RECORDS]
            line += buffer.count("\n", done, some[0][0])
            yield line, opening + buffer[some[0][0] : some[-1][1]] + closing
            line += buffer.count("\n", some[0][0], some[-1][1])
            done = some[-1][1]
        if is_end:
            return
        buffer = buffer[done:]
        grown = _grown(buffer, lines)
        is_end, buffer = grown == buffer, grown


def _grown(buffer: str, lines: Iterator[str]) -> str:
    """The buffer with more lines: as much again as it holds, so that a long record is scanned few times."""
    wanted, parts, length = max(BLOCK, len(buffer)), [buffer], 0
    for line in lines:
        parts.append(line)
        length += len(line)
        if length >= wanted:
            break
    return "".join(parts)


def _complete(buffer: str, name: str, *, is_end: bool) -> list[tuple[int, int]]:
    """The records in a text; not one that goes to its end while more may follow."""
    found = list(records(buffer, name))
    return found if is_end or not found or found[-1][1] < len(buffer) else found[:-1]


def _around(head: str) -> tuple[str, str]:
    """What stands before the first record, on one line, and the end tags that close it."""
    open_names: list[str] = []
    for found in tags(head):
        if found.closes:
            open_names = open_names[:-1]
        elif not found.is_empty:
            open_names.append(_full_name(head[found.start : found.end]))
    return re.sub(r"[\r\n]+", " ", head), "".join(f"</{name}>" for name in reversed(open_names))


def _full_name(tag: str) -> str:
    found = re.match(r"<([^\s<>/]+)", tag)
    return found[1] if found else ""
