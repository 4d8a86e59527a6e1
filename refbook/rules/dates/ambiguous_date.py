"""RBD003: a date that can be read in two ways."""

from collections.abc import Iterator

from refbook.model.date import Date
from refbook.model.language import date_order, english_name
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import listed


@rule("RBD003", "ambiguous-date", Severity.WARNING)
def ambiguous_date(field: Field[Date]) -> Iterator[Hit]:
    """A date whose day and month can be exchanged, such as 04/02/2026.

    Most of the world reads 4 February, the United States reads April 2. It is never corrected
    automatically: only who wrote it knows.

    Bad:
        id: ravasi2026
        type: document
        title: The Korean War
        issued: 04/02/2026
    Good:
        id: ravasi2026
        type: document
        title: The Korean War
        issued: 2026-02-04
    Sources:
        ISO 8601-1:2019, 5.2.2 "Calendar date"
    """
    if field.value.other is not None:
        readings = listed(reading.shown for reading in field.value.readings)
        yield Hit(
            f"{field.variable} can mean {readings}; {field.value.shown} is taken",
            hint=_hint(field.value, field.value.other, field.item.text("language")),
        )


def _hint(day_first: Date, month_first: Date, language: str) -> str:
    order = date_order(language) if language else None
    if order == "dmy":
        return f"{english_name(language)} puts the day first: write {day_first.edtf} if that is meant"
    if order == "mdy":
        return f"{language} puts the month first: write {month_first.edtf} if that is meant"
    return f"write {day_first.edtf} or {month_first.edtf}, or state the order of day and month"
