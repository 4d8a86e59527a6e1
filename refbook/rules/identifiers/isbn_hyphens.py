"""RBI011: an ISBN with hyphens where none belong."""

import re
from collections.abc import Iterator
from typing import Final

from refbook.model.finding import Fix
from refbook.model.identifier import Identifier
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import quoted

_PARTS: Final = re.compile(r"(?:(97[89])[- ])?(\d+)[- ](\d+)[- ](\d+)[- ]([\dXx])\Z", re.ASCII)
_GROUPS: Final = {
    "978": re.compile(r"[0-57]|65|8\d|9[0-4]|6[0-4]\d|9[5-8]\d|99[0-8]\d|999\d\d"),
    "979": re.compile(r"8|1\d"),
}
"""Prefix -> the registration groups, by their lengths."""

_LONGEST: Final = 40


@rule("RBI011", "isbn-hyphens", Severity.INFO, on=["ISBN"], opinionated=True)
def isbn_hyphens(field: Field[str]) -> Iterator[Hit]:
    """An ISBN whose hyphens do not divide it into its parts.

    The hyphens stand between prefix, registration group, registrant, publication and check digit. Shops
    write 978- and the rest in one; without any hyphen the number is plain and right.

    Bad:
        id: fiori2011
        type: document
        title: L’Asia Orientale
        ISBN: 978-0306406157
        ---
        id: fiori2011
        type: document
        title: L’Asia Orientale
        ISBN: 978-030-640-61-57
    Good:
        id: fiori2011
        type: document
        title: L’Asia Orientale
        ISBN: 978-0-306-40615-7
        ---
        id: fiori2011
        type: document
        title: L’Asia Orientale
        ISBN: "9780306406157"
    Sources:
        International ISBN Agency, ISBN Users' Manual, 4 "Structure of an ISBN"
    """
    written = field.value.strip()
    if len(written) > _LONGEST or not ("-" in written or " " in written):
        return
    number = Identifier.parse(written, "isbn")
    if number.is_valid and not _is_divided(written):
        yield Hit(
            f"the ISBN {quoted(written)} is divided in the wrong places",
            hint=f"write {number.value}, or divide it as the book does",
            fix=Fix(number.value, safe=True),
        )


def _is_divided(written: str) -> bool:
    parts = _PARTS.search(written)
    return parts is not None and _GROUPS[parts[1] or "978"].fullmatch(parts[2]) is not None
