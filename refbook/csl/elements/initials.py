"""Given names as initials.

Source: CSL 1.0.2 specification, "Name", initialize-with; where it is silent, what citation processors do.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

# A hyphen before a small letter does not begin a new name: "Il-sung".
_PIECES: Final = re.compile(r"([-‐‑](?![^\W\d_A-ZÀ-Þ])|\s+)")
_ABBREVIATION: Final = re.compile(r"\.(?=[^\s.<])")
_TAGGED: Final = re.compile(r"(<[^<>/]+>)([^<>]+)(</[^<>]+>)")
_SPACES: Final = re.compile(r" +")


# The names of a work are printed in its sort key, its cites and its entry, and people share given names.
@lru_cache(maxsize=4096)
def initialized(given: str, mark: str, initialize: bool, hyphens: bool) -> str:
    """Given names as initials.

    Args:
        given: the names.
        mark: initialize-with, what stands after each initial.
        initialize: False leaves names as they are and only sets the mark after initials that are there.
        hyphens: False drops the hyphen of "Jean-Luc": "J. L.".

    >>> initialized("Jean-Luc K.", ". ", True, True), initialized("Jean-Luc K.", "", True, True)
    ('J.-L. K.', 'J-LK')
    >>> initialized("James T", ". ", False, True)
    'James T.'
    """
    if not _has_case(given[:1]) and not given[:1].isdigit() and given[:1] != "<":
        return given
    if not hyphens:
        given = given.replace("-", " ")
    given = _ABBREVIATION.sub(". ", given)
    pieces = _PIECES.split(re.sub(r"\s*-\s*", "-", given.strip()))
    words, separators = pieces[::2], pieces[1::2]
    out = ""
    for place, word in enumerate(words):
        separator = separators[place] if place < len(separators) else ""
        out += _word(word, separator, mark, initialize)
    out = _SPACES.sub(" ", out.replace("\ufeff", "")).strip(" \u00a0")
    return re.sub(r"\s*-\s*", "-", out)


def _has_case(letter: str) -> bool:
    return letter.upper() != letter.lower()


def _word(word: str, separator: str, mark: str, initialize: bool) -> str:
    if not word:
        return ""
    if (tagged := _TAGGED.fullmatch(word)) is not None:
        # The mark belongs to the initial, the space after it does not.
        inner = _word(tagged[2], separator, mark, initialize)
        bare = inner.rstrip("- ")
        return f"{tagged[1]}{bare}{tagged[3]}{inner[len(bare) :]}"
    gap = "-" if "-" in separator else ""
    if word.endswith(".") and len(word) > 2 and word[0].isupper():
        return word[:-1] + mark + gap  # an abbreviation is one already: "Ph."
    if initialize and word[0].isupper():
        return _initial(word) + mark + gap
    if not initialize and _is_initial(word):
        return word.rstrip(".") + mark + gap
    # A particle or a word without capitals stands as it is, with spaces around it.
    return f" {word}{separator or ' '}" if not gap else f" {word}{gap}"


def _is_initial(word: str) -> bool:
    bare = word.rstrip(".")
    return (len(bare) == 1 and bare.isupper()) or (word.endswith(".") and len(bare) > 0)


def _initial(word: str) -> str:
    """The first letter; of names that begin with two capitals ("LLoyd"), both, the second small."""
    extra = ""
    for letter in word[1:]:
        if not letter.isupper():
            return word[0] + extra.lower()
        extra += letter
    return word[0]
