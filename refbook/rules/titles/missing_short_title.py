"""RBT015: a long title has no short form."""

from collections.abc import Iterator
from typing import Final

from refbook.model.finding import Fix
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import quoted

_LONG: Final = 40


@rule("RBT015", "missing-short-title", Severity.INFO, on=["title"], opinionated=True)
def missing_short_title(field: Field[str]) -> Iterator[Hit]:
    """A title with a subtitle and without its short form.

    Styles with notes (Chicago, MHRA) name a work by its short title from the second time on; without one they
    print all of it. Other styles never need it, so the rule is off unless it is asked for.

    Bad:
        id: fiori2011
        type: document
        title: "L’Asia Orientale: dal 1945 ai giorni nostri"
    Good:
        id: fiori2011
        type: document
        title: "L’Asia Orientale: dal 1945 ai giorni nostri"
        title-short: L’Asia Orientale
    Sources:
        Chicago Manual of Style 17, 14.30 "Short form"
    """
    short, colon, subtitle = field.value.partition(": ")
    if colon and subtitle and len(field.value) >= _LONG and "title-short" not in field.item:
        yield Hit(
            f"title-short is missing from {quoted(field.value)}",
            "title-short",
            hint=f"add {quoted(short)}",
            fix=Fix(short) if "<" not in short else None,
        )
