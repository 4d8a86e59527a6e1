"""RBD001: a date that does not exist."""

from collections.abc import Iterator

from refbook.model.date import Date
from refbook.rules.base import Field, Hit, Severity, rule


@rule("RBD001", "impossible-date", Severity.ERROR)
def impossible_date(field: Field[Date]) -> Iterator[Hit]:
    """A day, month or range that no calendar has.

    Styles print it as it stands, or leave it out, and no reader can tell which part of it is wrong.

    Bad:
        id: ravasi2026
        type: document
        title: The Korean War
        issued: {date-parts: [[2026, 2, 30]]}
        ---
        id: ravasi2026
        type: document
        title: The Korean War
        issued: 1953/1950
    Good:
        id: ravasi2026
        type: document
        title: The Korean War
        issued: 2026-02-04
    Sources:
        ISO 8601-1:2019, the Gregorian calendar
        ISO 8601-2:2019, Annex A (EDTF)
    """
    problem = field.value.problem
    if problem:
        yield Hit(f"{field.variable}: {problem}", hint="look the date up, and write it as 2026-02-04")
