"""RBN006: a person's name stands undivided."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from refbook.model.given_names import is_given, is_seldom_surname
from refbook.model.name import Name
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.names.mending import mended

_CAPITAL: Final = r"[^\W\d_a-zß-ÿ]"
_WORD: Final = rf"{_CAPITAL}[^\W\d_]+(?:[-‐’'][^\W\d_]+)*"
_INITIALS: Final = rf"{_CAPITAL}\.(?:[ -]?{_CAPITAL}\.){{0,3}}"
_WITH_COMMA: Final = re.compile(
    rf"(?:(?:van|von|de|di|da|del|della)\s)?{_WORD}(?:\s{_WORD})?,\s(?:{_INITIALS}|({_WORD})(?:\s(?:{_INITIALS}|{_WORD}))?)"
)
_SPOKEN: Final = re.compile(rf"({_WORD})\s(?:{_INITIALS}\s)?({_WORD})")


@rule("RBN006", "undivided-name", Severity.WARNING)
def undivided_name(field: Field[tuple[Name, ...]]) -> Iterator[Hit]:
    """A person whose name is not divided into family and given names.

    No style can sort it, shorten it to initials or turn it round: what stands in `literal`, or wholly in the
    family name, is printed as it is. Only names with a comma before initials or a common given name, and
    names in `literal` that begin with a given name that is hardly anything else, are reported.

    Bad:
        id: fiori2011
        type: document
        title: L’Asia Orientale
        author: [{literal: "Fiori, Antonio"}]
        ---
        id: fiori2011
        type: document
        title: L’Asia Orientale
        author: [{family: "Fiori, A."}]
        ---
        id: fiori2011
        type: document
        title: L’Asia Orientale
        author: [{literal: Antonio Fiori}]
    Good:
        id: fiori2011
        type: document
        title: L’Asia Orientale
        author: [{family: Fiori, given: Antonio}]
        ---
        id: harvard2011
        type: document
        title: East Asia
        author: [{literal: "Harvard University, Asia Center"}]
    Sources:
        CSL-JSON schema: name-variable
    """
    if all(name.given or not (name.literal or "," in name.family) for name in field.value):
        return
    found = mended(field.value, _divided)
    if found:
        yield Hit(
            f"not divided into family and given names: {found.example}",
            hint=f"write {found.names[field.value.index(found.wrong[0])].to_csl()}",
            fix=found.fix(),
        )


def _divided(name: Name) -> Name:
    text = name.literal or name.family
    if name.given or (name.literal and name.family) or not _is_person(text, is_literal=bool(name.literal)):
        return name
    parts = Name.parse(text)
    return replace(
        name,
        literal="",
        family=parts.family,
        given=parts.given,
        non_dropping_particle=parts.non_dropping_particle or name.non_dropping_particle,
        dropping_particle=parts.dropping_particle or name.dropping_particle,
    )


def _is_person(text: str, *, is_literal: bool) -> bool:
    inverted = _WITH_COMMA.fullmatch(text)
    if inverted:
        given = inverted[1]
        return (given is None or is_given(given)) and bool(Name.parse(text).given)
    spoken = _SPOKEN.fullmatch(text) if is_literal else None
    # A company may be called after its founder with a second surname behind: a given name last is none.
    return bool(spoken) and _is_spoken(*spoken.groups()) if spoken else False


def _is_spoken(first: str, last: str) -> bool:
    return is_seldom_surname(first) and not is_given(last)
