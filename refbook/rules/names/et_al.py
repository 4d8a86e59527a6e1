"""RBN002: "et al." stands among the names."""

import re
from collections.abc import Iterator
from typing import Final

from refbook.model.name import Name
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import quoted

_ET_AL: Final = re.compile(
    r"(?:^|[\s,;])(?:et\.?\s+al(?:ii|iae)?|(?:and|et|e|y|und)\s+(?:others|autres|altri|otros|outros|andere))\b",
    re.IGNORECASE,
)


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
    for name in field.value:
        if _ET_AL.search(name.display):
            yield Hit(
                f"{quoted(name.display)} stands among the names",
                hint="name everybody; the style shortens the list",
            )
