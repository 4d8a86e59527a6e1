"""RBD006: a work is published in the future."""

from collections.abc import Iterator

from refbook.model.date import Date
from refbook.rules.base import Field, Hit, Settings, Severity, rule


@rule("RBD006", "published-in-future", Severity.WARNING, on=["issued"])
def published_in_future(field: Field[Date], settings: Settings) -> Iterator[Hit]:
    """A date of publication that has not come yet.

    Mostly a slip of a digit. What is only announced has no date: say "forthcoming" in `status`.

    Bad:
        id: fiori2011
        type: document
        title: L’Asia Orientale
        issued: 2911
    Good:
        id: fiori2011
        type: document
        title: L’Asia Orientale
        issued: 2011
    """
    if field.value.is_after(settings.today):
        yield Hit(
            f"issued {field.value.shown}, which is in the future", hint="correct the date, or use status"
        )
