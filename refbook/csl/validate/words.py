"""How names and values are told to people: short, printable, with what was probably meant."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from difflib import get_close_matches
from functools import lru_cache
from typing import Final

_SHOWN: Final = 50
_LISTED: Final = 9


def quoted(value: str) -> str:
    r"""A value in quotation marks, cut where it is long, without characters that cannot be seen.

    >>> quoted("a\tb"), quoted("x" * 60)
    ("'a\\tb'", "'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…'")
    """
    return repr(value if len(value) <= _SHOWN else f"{value[:_SHOWN]}…")


def named(name: str) -> str:
    """A name from a file, cut and printable, without quotation marks."""
    return quoted(name)[1:-1]


def closest(word: str, known: Collection[str]) -> str:
    """The known word that was probably meant; "" when none is near.

    >>> closest("autor", ["author", "editor"]), closest("font-syle", ["font-style"]), closest("xyz", ["a"])
    ('author', 'font-style', '')
    """
    return _closest(word, frozenset(known)) if len(word) <= _SHOWN else ""


@lru_cache(maxsize=1000)
def _closest(word: str, known: frozenset[str]) -> str:
    plain = {each.casefold().replace(" ", "-"): each for each in sorted(known)}
    asked = word.casefold().replace(" ", "-").replace("_", "-")
    near = get_close_matches(asked, plain, n=1, cutoff=0.7)
    return plain[near[0]] if near else ""


def joined(words: Iterable[str], last: str = "or") -> str:
    """Words as a list in a sentence.

    >>> joined(["a"]), joined(["a", "b", "c"])
    ('a', 'a, b or c')
    """
    *first, end = words
    return f"{', '.join(first)} {last} {end}" if first else end


def advice(word: str, known: Collection[str], what: str = "it can be") -> str:
    """A hint: what was probably meant, else what there is when that is little."""
    meant = closest(word, known)
    if meant:
        return f"did you mean {named(meant)}?"
    return f"{what} {joined(map(named, sorted(known)))}" if 0 < len(known) <= _LISTED else ""
