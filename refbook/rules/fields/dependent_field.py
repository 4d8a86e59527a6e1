"""RBF010: a field that says nothing without another."""

from collections.abc import Iterator
from typing import Final

from refbook.model.item import Item
from refbook.rules.base import Hit, Severity, rule

_NEEDS: Final = {
    "accessed": "URL DOI archive archive_location",
    "collection-number": "collection-title container-title",
    "container-author": "container-title volume-title",
    "container-title-short": "container-title",
    "title-short": "title",
    "original-publisher-place": "original-publisher original-title original-date",
    "archive_location": "archive archive_collection archive-place source",
    "reviewed-author": "reviewed-title title",
    "event-place": "event-title event event-date container-title title",
}
"""Variable -> the variables at least one of which it needs."""

_GROUPS: Final = {variable: tuple(needed.split()) for variable, needed in _NEEDS.items()}


@rule("RBF010", "dependent-field", Severity.INFO)
def dependent_field(item: Item) -> Iterator[Hit]:
    """A field that says nothing without another: a date of access without an address.

    Styles print the two together or not at all; without the other it is dropped, or stands there alone.

    Bad:
        id: cia2025
        type: report
        title: The World Factbook
        issued: 2025
        accessed: 2025-03-01
        ---
        id: fiori2011
        type: book
        author: [{family: Fiori, given: Antonio}]
        title: L’Asia Orientale
        issued: 2011
        collection-number: 12
    Good:
        id: cia2025
        type: report
        title: The World Factbook
        issued: 2025
        URL: https://example.org/factbook
        accessed: 2025-03-01
    Sources:
        Citation Style Language 1.0.2, Appendix IV "Variables"
    """
    if item.type == "document":  # it can be anything
        return
    for variable in item.variables:
        needed = _GROUPS.get(variable, ())
        if needed and not any(other in item.variables for other in needed):
            yield Hit(
                f"{variable} stands there without {needed[0]}", variable, f"add {needed[0]}, or remove it"
            )
