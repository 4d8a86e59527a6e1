"""Where something stands in a TOML file: Python's parser gives values without their places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, TypeAlias

_KEY: Final = r"""(?:[A-Za-z0-9_-]+|"(?:[^"\\\n]|\\.)*"|'[^'\n]*')"""
_DOTTED: Final = rf"{_KEY}(?:[ \t]*\.[ \t]*{_KEY})*"
_TABLE: Final = re.compile(rf"[ \t]*\[\[?[ \t]*({_DOTTED})[ \t]*\]")
_ASSIGNED: Final = re.compile(rf"[ \t]*({_DOTTED})[ \t]*=")

Path: TypeAlias = tuple[str, ...]


def place(content: str, path: Sequence[str], value: str = "") -> tuple[int, int]:
    """The 1-based line and column of a key, or of a text in what it holds.

    Inside an inline table it is the place of the word; a file that writes the same word twice in one value
    has the first. (1, 1) when the key is not found.

    Args:
        content: the file.
        path: the tables and the key, from the outside in.
        value: a text in the value.

    >>> place('[tool.refbook]\\nselect = ["RBD", "RBX"]', ("tool", "refbook", "select"), "RBX")
    (2, 18)
    """
    found = max(_keys(content), key=lambda key: _fit(key[0], tuple(path)), default=None)
    if found is None or not (known := _fit(found[0], tuple(path))):
        return 1, 1
    at = found[1]
    for word in (*path[known:], value):
        inside = re.compile(rf"""(?<![\w-])["']?{re.escape(word)}["']?(?![\w-])""").search(content, at)
        at = inside.start() if word and inside else at
    return content.count("\n", 0, at) + 1, at - content.rfind("\n", 0, at)


def _fit(key: Path, path: Path) -> int:
    """How many parts of the path a key has, which may be longer; 0 when it leads elsewhere."""
    return min(len(key), len(path)) if path[: len(key)] == key[: len(path)] else 0


def _keys(content: str) -> Iterator[tuple[Path, int]]:
    """Every table and key with its whole path and its offset."""
    table: Path = ()
    at = 0
    for line in content.splitlines(keepends=True):
        if header := _TABLE.match(line):
            table = _parts(header[1])
            yield table, at + header.start(1)
        elif assigned := _ASSIGNED.match(line):
            yield (*table, *_parts(assigned[1])), at + assigned.start(1)
        at += len(line)


def _parts(dotted: str) -> Path:
    return tuple(part.strip("\"'") for part in re.findall(_KEY, dotted))
