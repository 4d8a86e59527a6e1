"""File name patterns of the settings, as .gitignore has them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

_SIGNS: Final = re.compile(r"(\*\*/)|(/\*\*$)|(\*\*)|(\*)|(\?)|(\[!?[^\]/]+\])")
_MEANINGS: Final = (r"(?:[^/]+/)*", r"/.*", r".*", r"[^/]*", r"[^/]")


def matches(path: str, patterns: Iterable[str]) -> bool:
    """True when one of the patterns is about a file.

    A pattern without a slash is about files and folders of that name anywhere; one with a slash is about the
    path as a whole. What is about a folder is about all that is in it. `*` stands for anything but a slash,
    `**` for folders, `?` for one character, `[…]` for one of several.

    Args:
        path: the file, relative to the folder of the settings, with slashes.
        patterns: the patterns.

    Raises:
        ValueError: a pattern cannot be understood, such as `[z-a]`.

    >>> matches("old/refs.bib", ["old"]), matches("old/refs.bib", ["*.bib"]), matches("a/b.bib", ["/b.bib"])
    (True, True, False)
    """
    return any(_expression(pattern).fullmatch(path) for pattern in patterns)


@cache
def _expression(pattern: str) -> re.Pattern[str]:
    anywhere = "/" not in pattern.rstrip("/")
    inner = pattern.strip("/").removeprefix("./")
    try:
        return re.compile(f"{'(?:.*/)?' if anywhere else ''}{_translated(inner)}(?:/.*)?", re.DOTALL)
    except re.error as error:
        raise ValueError(f"{error.msg}") from None


def _translated(pattern: str) -> str:
    out, at = "", 0
    for sign in _SIGNS.finditer(pattern):
        out += re.escape(pattern[at : sign.start()])
        out += _one_of(sign[6]) if sign[6] else _MEANINGS[(sign.lastindex or 1) - 1]
        at = sign.end()
    return out + re.escape(pattern[at:])


def _one_of(characters: str) -> str:
    negated = characters.startswith("[!")
    inside = (
        characters[2 if negated else 1 : -1].replace("\\", "\\\\").replace("[", "\\[").replace("^", "\\^")
    )
    return f"[{'^/' if negated else ''}{inside}]"
