"""RBT002: a title ends in a full stop."""

import re
from collections.abc import Iterator
from typing import Final

from refbook.model.finding import Fix
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import quoted

_SENTENCE_END: Final = re.compile(r"(?<![\w.])[a-zß-ÿ]{5,}\.\Z")
"""A last word in small letters, too long for most abbreviations."""


@rule("RBT002", "trailing-dot", Severity.WARNING, on=["title", "original-title"])
def trailing_dot(field: Field[str]) -> Iterator[Hit]:
    """A title that ends in a full stop.

    Styles set their own stop or comma after a title and print two. Abbreviations at the end ("U.S.",
    "Inc.") are left alone.

    Bad:
        id: fiori2011
        type: document
        title: L’Asia Orientale dal 1945 ai giorni nostri.
    Good:
        id: fiori2011
        type: document
        title: L’Asia Orientale dal 1945 ai giorni nostri
    """
    if field.value.endswith(".") and _SENTENCE_END.search(field.value):
        yield Hit(
            f"{field.variable} ends in a full stop: {quoted(field.value)}",
            hint="remove it; the style sets its own",
            fix=Fix(field.value[:-1], safe=True),
        )
