"""RBD002: a date that could only be kept as words."""

import re
from collections.abc import Iterator
from typing import Final

from refbook.model.date import Date
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import quoted

_YEAR: Final = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")


@rule("RBD002", "unread-date", Severity.WARNING)
def unread_date(field: Field[Date]) -> Iterator[Hit]:
    """A date with a year in it that could not be read and is kept as words.

    It is printed as it stands in every style and language, and sorted after all dates. Words without a year
    ("forthcoming", "n.d.") are meant and left alone.

    Bad:
        id: ravasi2026
        type: document
        title: The Korean War
        issued: {literal: shortly after 1953 or so}
    Good:
        id: ravasi2026
        type: document
        title: The Korean War
        issued: 1953~
    Sources:
        ISO 8601-2:2019, Annex A (EDTF)
    """
    if not field.value.is_dated and _YEAR.search(field.value.literal):
        yield Hit(
            f"the date {quoted(field.value.literal)} is not understood",
            hint="write it as 2026, 2026-02, 2026-02-04, 2026~ (about) or 2025/2026",
        )
