"""RBN002: "et al." stands among the names."""

import re
from collections.abc import Iterator
from typing import Final

from refbook.model.finding import Fix
from refbook.model.name import Name
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import quoted

_ET_AL: Final = re.compile(
    r"(?:^|[\s,;])(?:et\.?\s+al(?:ii|iae)?|(?:and|et|e|y|und)\s+(?:others|autres|altri|otros|outros|andere))\b",
    re.IGNORECASE,
)

_OTHERS: Final = Name(literal="others")
"""What ends a list that was shortened on purpose."""


@rule("RBN002", "et-al", Severity.WARNING)
def et_al(field: Field[tuple[Name, ...]]) -> Iterator[Hit]:
    """The words "et al." or their like, written as a name.

    Styles shorten long lists of names by themselves, each at its own length; words that stand for names are
    printed as a person.

    Bad:
        id: scott2018
        type: document
        title: East Asia in transition
        author: [{family: Scott, given: Jane}, {literal: et al.}]
    Good:
        id: scott2018
        type: document
        title: East Asia in transition
        author: [{family: Scott, given: Jane}, {family: Okada, given: Ren}]
    """
    if not _ET_AL.search(field.text):
        return
    found = [name for name in field.value if _ET_AL.search(name.display)]
    if found:
        yield Hit(
            f"{quoted(found[0].display)} stands among the names",
            hint="name everybody; the style shortens the list",
            fix=_others(field.value) if all(map(_is_nobody, found)) else None,
        )


def _is_nobody(name: Name) -> bool:
    """True when the words are all there is: in "Scott et al." somebody stands before them."""
    return not _ET_AL.sub("", name.display).strip(" .,;")


def _others(names: tuple[Name, ...]) -> Fix:
    return Fix(tuple(_OTHERS if _ET_AL.search(name.display) else name for name in names))
