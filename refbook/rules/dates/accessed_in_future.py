"""RBD004: something was looked at in the future."""

from collections.abc import Iterator

from refbook.model.date import Date
from refbook.rules.base import Field, Hit, Settings, Severity, rule


@rule("RBD004", "accessed-in-future", Severity.WARNING, on=["accessed"])
def accessed_in_future(field: Field[Date], settings: Settings) -> Iterator[Hit]:
    """An access date that has not come yet.

    Readers take the access date for the day on which the source said what is cited; this one cannot be it.

    Bad:
        id: cia2025
        type: document
        title: The World Factbook
        accessed: 2999-01-01
    Good:
        id: cia2025
        type: document
        title: The World Factbook
        accessed: 2025-11-03
    """
    if field.value.is_after(settings.today):
        yield Hit(f"accessed on {field.value.shown}, which is in the future", hint="correct the access date")
