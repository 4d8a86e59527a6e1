"""RBD008: a year of one or two digits."""

from collections.abc import Iterator

from refbook.model.date import Date
from refbook.rules.base import Field, Hit, Severity, rule


@rule("RBD008", "short-year", Severity.WARNING, on=["issued", "accessed", "submitted", "event-date"])
def short_year(field: Field[Date]) -> Iterator[Hit]:
    """A year with its century left out.

    98 is the year 98, under Trajan, and is sorted there. Use `original-date` for the age of an ancient
    work, and `issued` for the edition that was read.

    Bad:
        id: oberdorfer1997
        type: document
        title: The two Koreas
        issued: {date-parts: [[97]]}
    Good:
        id: oberdorfer1997
        type: document
        title: The two Koreas
        issued: 1997
    """
    year = field.value.year
    if year is not None and 0 < year < 100:
        yield Hit(f"{field.variable} is in the year {year}", hint="write the year with its century")
