"""RBN004: several people stand in one name."""

import re
from collections.abc import Iterator
from typing import Final

from refbook.model.name import Name
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import quoted

_SEVERAL: Final = re.compile(r";\s*\S|\s&\s\S+\s|\S\s(?:and|und|et(?!\s+al))\s\S")
_TWO_WITH_INITIALS: Final = re.compile(r"\b[A-Z]\.[^;]{0,200}\s(?:and|und|et|&)\s(?:[A-Z]\.|\w+,\s[A-Z]\.)")


@rule("RBN004", "several-people", Severity.WARNING)
def several_people(field: Field[tuple[Name, ...]]) -> Iterator[Hit]:
    """Several people written as one name.

    They are sorted, shortened and inverted as one person. Institutions, which may well have "and" in their
    names, stand in `literal` and are left alone unless semicolons, or initials on both sides, show people.

    Bad:
        id: scott2018
        type: document
        title: East Asia in transition
        author: [{literal: "J. Scott and R. Okada"}]
        ---
        id: scott2018
        type: document
        title: East Asia in transition
        author: [{family: "Scott; Okada"}]
    Good:
        id: scott2018
        type: document
        title: East Asia in transition
        author: [{family: Scott, given: J.}, {family: Okada, given: R.}]
        ---
        id: history2018
        type: document
        title: East Asia in transition
        author: [{literal: School of History and Archaeology}]
    """
    if not _SEVERAL.search(field.text):
        return
    for name in field.value:
        together = name.display
        pattern = _SEVERAL if ";" in together or not name.literal else _TWO_WITH_INITIALS
        if pattern.search(together):
            yield Hit(f"{quoted(together)} seems to be several people", hint="make each a name of its own")
