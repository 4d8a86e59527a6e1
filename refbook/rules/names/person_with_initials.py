"""RBN018: one person is named in full here and by initials there."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from refbook.model.library import Library
from refbook.model.name import Name
from refbook.rules.base import Hit, Severity, rule
from refbook.rules.names.people import Spelling, family_key, fold, has_only_initials, initials, spellings
from refbook.rules.words import quoted

_MOST: Final = 6
"""Given names that count."""


@rule("RBN018", "person-with-initials", Severity.INFO)
def person_with_initials(library: Library) -> Iterator[Hit]:
    """A person named by initials who is probably one that the library names in full elsewhere.

    A style cannot know that "Fiori, A." and "Fiori, Antonio" are one person: it prints both and sorts their
    works apart. Reported only where exactly one person of the library fits the initials, and is named in full
    as often.

    Bad:
        - {id: a, type: document, title: A, author: [{family: Fiori, given: Antonio}]}
        - {id: b, type: document, title: B, author: [{family: Fiori, given: A.}]}
    Good:
        - {id: a, type: document, title: A, author: [{family: Fiori, given: Antonio}]}
        - {id: b, type: document, title: B, author: [{family: Fiori, given: Anna}]}
        - {id: c, type: document, title: C, author: [{family: Fiori, given: A.}]}
    Sources:
        Citation Style Language 1.0.2, "Disambiguation"
    """
    families: defaultdict[str, list[Spelling]] = defaultdict(list)
    for spelling in spellings(library):
        families[spelling.name.family].append(spelling)
    for namesakes in _merged(families).values():
        fitting = _by_initials(namesakes)
        for short in namesakes if fitting else ():
            if has_only_initials(short.name):
                yield from _hits(short, fitting.get(initials(short.name), {}))


def _merged(families: dict[str, list[Spelling]]) -> dict[str, list[Spelling]]:
    """The spellings by family name, without the families that have only one."""
    merged: defaultdict[str, list[Spelling]] = defaultdict(list)
    for found in families.values():
        merged[family_key(found[0].name)] += found
    return {key: found for key, found in merged.items() if len(found) > 1}


def _by_initials(namesakes: list[Spelling]) -> dict[str, dict[str, Spelling]]:
    """Beginnings of initials -> those named in full whom they fit, by their given names."""
    fitting: defaultdict[str, dict[str, Spelling]] = defaultdict(dict)
    for each in namesakes:
        if not has_only_initials(each.name):
            letters = initials(each.name)[:_MOST]
            for end in range(1, len(letters) + 1):
                fitting[letters[:end]].setdefault(fold(each.name.given), each)
    return fitting


def _hits(short: Spelling, fitting: dict[str, Spelling]) -> Iterator[Hit]:
    if len(fitting) != 1:
        return
    (person,) = fitting.values()
    if person.count < short.count or _have_two_orcids(short.name, person.name):
        return
    yield Hit(
        f"{quoted(short.name.sorted_form)} ({short.times}) may be"
        f" {quoted(person.name.sorted_form)} ({person.times})",
        short.variable,
        hint="write the given names in full if it is the same person",
        index=short.index,
    )


def _have_two_orcids(one: Name, other: Name) -> bool:
    return bool(one.orcid and other.orcid and one.orcid != other.orcid)
