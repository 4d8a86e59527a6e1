"""RBV002: one journal is abbreviated here and spelled out there."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Final

from refbook.model.library import Library
from refbook.rules.base import Hit, Severity, rule
from refbook.rules.consistency.variants import PERIODICALS, deviating, holders, plain, words

_SMALL: Final = frozenset(
    "of for in on to di del della delle dei degli de la le les des du der die das für fur zur".split()
)
"""Words that abbreviations leave out (ISO 4, 4.3)."""

_LONGEST_CONTRACTION: Final = 5
"""Natl, dept, intl; longer ones are other words: physical and physiological."""

_MOST: Final = 200
"""So many titles with the same initials are compared with each other, and no more."""


@rule("RBV002", "journal-abbreviations", Severity.INFO)
def journal_abbreviations(library: Library) -> Iterator[Hit]:
    """A journal whose name is abbreviated in one work and spelled out in another.

    Styles want either all names or all abbreviations; programs find no second name for "J. Polit. Econ.".

    Bad:
        - id: kim1999
          type: article-journal
          author: [{family: Kim}]
          title: Regions at peace
          container-title: Journal of Political Economy
          issued: 1999
        - id: lee2001
          type: article-journal
          author: [{family: Lee}]
          title: Regions at war
          container-title: J. Polit. Econ.
          issued: 2001
    Good:
        - id: kim1999
          type: article-journal
          author: [{family: Kim}]
          title: Regions at peace
          container-title: Journal of Political Economy
          issued: 1999
        - id: lee2001
          type: article-journal
          author: [{family: Lee}]
          title: Regions at war
          container-title: Journal of Political Economy
          container-title-short: J. Polit. Econ.
          issued: 2001
    Sources:
        ISO 4:1997, Rules for the abbreviation of title words and titles of publications
    """
    found = holders(library, "container-title", PERIODICALS)
    for titles in _by_initials(found).values():
        for short, long in _abbreviated(titles):
            yield from deviating(library, "container-title", {short: found[short], long: found[long]})


def _by_initials(titles: dict[str, list[int]]) -> dict[str, list[tuple[str, list[str]]]]:
    """Initials of the main words -> the titles that have them, with these words."""
    groups: dict[str, list[tuple[str, list[str]]]] = {}
    for title in titles:
        main = [word for word in words(title) if word not in _SMALL]
        groups.setdefault("".join(word[0] for word in main), []).append((title, main))
    return {initials: group for initials, group in groups.items() if len(initials) > 1 < len(group)}


def _abbreviated(titles: list[tuple[str, list[str]]]) -> Iterator[tuple[str, str]]:
    """Each abbreviation with the only title it can stand for."""
    for short, abbreviations in islice(titles, _MOST):
        meant = [
            long
            for long, full in islice(titles, _MOST)
            if _is_shorter(abbreviations, full) and all(map(_stands_for, abbreviations, full))
        ]
        if len({plain(long) for long in meant}) == 1:
            yield short, meant[0]


def _is_shorter(abbreviations: list[str], full: list[str]) -> bool:
    """True when some word is cut: one letter less is a plural, and another journal."""
    return any(len(word) - len(short) > 1 for short, word in zip(abbreviations, full, strict=True))


def _stands_for(short: str, word: str) -> bool:
    """True for a beginning of a word, or a few of its letters from the first to the last.

    >>> _stands_for("polit", "political"), _stands_for("natl", "national"), _stands_for("lang", "linguistic")
    (True, True, False)
    """
    if word.startswith(short):
        return True
    if len(short) > _LONGEST_CONTRACTION or (short[0], short[-1]) != (word[0], word[-1]):
        return False
    rest = iter(word)
    return all(letter in rest for letter in short)
