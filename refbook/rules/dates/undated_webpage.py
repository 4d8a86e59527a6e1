"""RBD011: a web page has no date at all."""

from collections.abc import Iterator
from typing import Final

from refbook.model.item import Item
from refbook.rules.base import Hit, Severity, rule

_DATES: Final = ("issued", "accessed", "available-date", "original-date", "event-date")


@rule("RBD011", "undated-webpage", Severity.INFO, opinionated=True)
def undated_webpage(item: Item) -> Iterator[Hit]:
    """A web page with neither a date nor the day on which it was read.

    Pages change. Without either nobody can tell which state of the page is cited, or look it up in an
    archive. Some styles do without access dates, so the rule is off unless it is asked for.

    Bad:
        id: cia
        type: webpage
        title: The World Factbook
        URL: https://example.org/factbook
    Good:
        id: cia
        type: webpage
        title: The World Factbook
        URL: https://example.org/factbook
        accessed: 2025-11-03
    Sources:
        Chicago Manual of Style 17, 14.12 "Access dates"
        ISO 690:2021, 7.8
    """
    if item.type == "webpage" and not any(variable in item for variable in _DATES):
        yield Hit("a web page without a date and without an access date", "accessed", hint="add accessed")
