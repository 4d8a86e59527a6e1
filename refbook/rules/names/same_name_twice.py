"""RBN005: one person stands twice in a list of names."""

import re
from collections.abc import Iterator
from typing import Final

from refbook.model.name import Name
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import quoted

_GIVEN_NAME: Final = re.compile(r"[^\W\d_]{2,}")


@rule("RBN005", "same-name-twice", Severity.INFO)
def same_name_twice(field: Field[tuple[Name, ...]]) -> Iterator[Hit]:
    """The same name stands twice in one list.

    Mostly a slip of the clipboard. Two people of one name are told apart by their ORCID or affiliation; names
    with initials only are left alone.

    Bad:
        id: fiori2011
        type: document
        title: L’Asia Orientale
        author: [{family: Fiori, given: Antonio}, {family: Fiori, given: Antonio}]
    Good:
        id: fiori2011
        type: document
        title: L’Asia Orientale
        author: [{family: Fiori, given: Antonio}, {family: Fiori, given: Anna}]
    """
    if len(set(field.value)) == len(field.value):
        return
    seen: set[Name] = set()
    for name in field.value:
        if name in seen and not _is_common(name):
            yield Hit(
                f"{quoted(name.display)} stands twice among the names",
                hint="remove one, or add what tells them apart",
            )
        seen.add(name)


def _is_common(name: Name) -> bool:
    """True for surnames with initials only: two people called J. Park are no surprise."""
    return not name.literal and not _GIVEN_NAME.search(name.given)
