"""RBN017: one person is written in two ways."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from refbook.model.library import Library
from refbook.model.name import Name
from refbook.rules.base import Hit, Severity, rule
from refbook.rules.names.people import Spelling, family_key, fold, given_key, has_only_initials, spellings
from refbook.rules.names.skeleton import consonants, skeleton
from refbook.rules.words import quoted

_SHORTEST: Final = 6
"""Of shorter romanised names too many are alike."""

_UMLAUTS: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})


@rule("RBN017", "person-in-two-spellings", Severity.WARNING)
def person_in_two_spellings(library: Library) -> Iterator[Hit]:
    """One person whose name is spelt in two ways in the library.

    A style takes the two spellings for two people: it sorts their works apart and adds given names to tell
    them from each other. Reported are names that differ only in diacritics, case, hyphens, apostrophes or
    spaces, in the place of a particle, in an umlaut written out, or in how Cyrillic is romanised. Initials
    are another rule.

    Bad:
        - {id: a, type: document, title: A, author: [{family: Müller, given: Jürgen}]}
        - {id: b, type: document, title: B, author: [{family: Muller, given: Jurgen}]}
        ---
        - id: a
          type: document
          title: A
          author: [{family: Gogh, given: Vincent, non-dropping-particle: van}]
        - id: b
          type: document
          title: B
          author: [{family: Gogh, given: Vincent van}]
        ---
        - {id: a, type: document, title: A, author: [{family: Dostoevskij, given: Fëdor}]}
        - {id: b, type: document, title: B, author: [{family: Dostoyevsky, given: Fyodor}]}
    Good:
        - {id: a, type: document, title: A, author: [{family: Müller, given: Jürgen}]}
        - {id: b, type: document, title: B, author: [{family: Müller, given: Jürgen}]}
        - {id: c, type: document, title: C, author: [{family: Muller, given: Jan}]}
    Sources:
        Citation Style Language 1.0.2, "Disambiguation"
    """
    people: dict[str, list[Spelling]] = {}
    for spelling in spellings(library):
        if not has_only_initials(spelling.name):
            keys = list(_keys(spelling.name))
            person = next((people[key] for key in keys if key in people), [])
            person.append(spelling)
            for key in keys:
                people.setdefault(key, person)
    for person in {id(each): each for each in people.values()}.values():
        if len(person) > 1:
            yield from _hits(person)


def _hits(person: list[Spelling]) -> Iterator[Hit]:
    usual = max(person, key=lambda spelling: spelling.count)
    for spelling in person:
        if not _is_same(spelling.name, usual.name):
            yield Hit(
                f"{_quoted(spelling)} seems to be {_quoted(usual)} in another spelling",
                spelling.variable,
                hint="write the name in one way; if they are two people, give their ORCIDs",
                index=spelling.index,
            )


def _quoted(spelling: Spelling) -> str:
    return f"{quoted(spelling.name.sorted_form)} ({spelling.times})"


def _is_same(one: Name, other: Name) -> bool:
    """True for one spelling, for two people, and where capitals are all that differs: RBN003 says so."""
    if one.orcid and other.orcid and one.orcid != other.orcid:
        return True
    in_capitals = one.family.isupper() or other.family.isupper()
    spelt = [_spelt(name).upper() if in_capitals else _spelt(name) for name in (one, other)]
    return spelt[0] == spelt[1]


def _spelt(name: Name) -> str:
    """The name without what other rules speak of: full stops and spaces of initials."""
    words = f"{name.dropping_particle}|{name.sorted_form}".replace(".", " ").split()
    return " ".join(words).replace(" -", "-")


def _keys(name: Name) -> Iterator[str]:
    """What two spellings of one person have in common."""
    family, given, suffix = family_key(name), given_key(name), fold(name.suffix)
    yield f"{family},{given},{suffix}"
    if not (name.family.isascii() and name.given.isascii()):
        out = replace(name, family=name.family.translate(_UMLAUTS), given=name.given.translate(_UMLAUTS))
        yield f"{family_key(out)},{given_key(out)},{suffix}"
    bones = skeleton(name.family) if len(family) >= _SHORTEST else ""
    if bones:
        yield f"{bones}!{_sounds_of(name)}!{suffix}"


def _sounds_of(name: Name) -> str:
    """The sounds of the first given name and the initials of the others."""
    first, *others = name.given.replace("-", " ").split()
    return " ".join([consonants(first), *(fold(word)[:1] for word in others)])
