"""RBF007: spaces where none belong."""

import re
from collections.abc import Iterator
from typing import Final

from refbook.model.finding import Fix
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import PRINTED, quoted

_STRAY: Final = re.compile(r"^\s|\s$|[ \t\r\n]{2}|[\t\r\n]")
_SPACES: Final = re.compile(r"[ \t\r\n]+")


@rule("RBF007", "stray-whitespace", Severity.INFO, on=PRINTED)
def stray_whitespace(field: Field[str]) -> Iterator[Hit]:
    """Spaces at the ends of a field, doubled spaces, tabs or line breaks inside it.

    They are printed by some programs and make two spellings of one journal or publisher differ in sorting.

    Bad:
        id: fiori2011
        type: document
        title: "L’Asia  Orientale "
    Good:
        id: fiori2011
        type: document
        title: L’Asia Orientale
    """
    if _STRAY.search(field.value) and field.value.strip():
        clean = _SPACES.sub(" ", field.value).strip()
        yield Hit(
            f"{field.variable} has stray spaces: {quoted(field.value)}",
            hint="single spaces between words, none at the ends",
            fix=Fix(clean, safe=True),
        )
