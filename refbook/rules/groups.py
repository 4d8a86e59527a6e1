"""The groups of problems: the letter after `RB`, what it stands for, and the folder of its rules."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Group:
    """One group of problems.

    Attributes:
        letter: the letter after `RB` in the codes of the group.
        title: its name for people.
        folder: the folder of `refbook.rules` with its rules, one file a rule; "" when readers report them.
    """

    letter: str
    title: str
    folder: str = ""


GROUPS: Final[dict[str, Group]] = {
    group.letter: group
    for group in (
        Group("S", "Syntax and files"),
        Group("P", "Article pages and reference lines"),
        Group("K", "Keys and duplicates", "keys"),
        Group("R", "Links between works", "links"),
        Group("V", "Consistency over the library", "consistency"),
        Group("F", "Types and fields", "fields"),
        Group("N", "Names", "names"),
        Group("D", "Dates", "dates"),
        Group("T", "Titles", "titles"),
        Group("I", "Identifiers", "identifiers"),
        Group("U", "URLs", "urls"),
        Group("M", "Pages and numbers", "numbers"),
        Group("L", "Languages", "languages"),
        Group("E", "Encoding and characters", "encoding"),
        Group("A", "Articles, translations and images", "articles"),
        Group("H", "House rules of a project", "house"),
        Group("Y", "What a citation style leaves out"),
        Group("C", "Citation styles"),
    )
}
"""Group letter -> group, in the order in which documentation shows them."""


def group_of(code: str) -> Group:
    """The group of a code.

    Raises:
        KeyError: the code belongs to no group.

    >>> group_of("RBD003").title
    'Dates'
    """
    return GROUPS[code.removeprefix("RB")[:1]]
