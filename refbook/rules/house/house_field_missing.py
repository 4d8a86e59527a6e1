"""RBH001: a field that the project wants is not there."""

from collections.abc import Iterator

from refbook.model.item import Item
from refbook.rules.base import Hit, Settings, Severity, rule
from refbook.rules.house.values import of_type, text_of
from refbook.rules.words import listed


@rule("RBH001", "house-field-missing", Severity.WARNING)
def house_field_missing(item: Item, settings: Settings) -> Iterator[Hit]:
    """A field that the project's settings require is missing.

    Which fields those are stands under required-fields: for a type of work, or for all under "*". Of fields
    joined by | one is enough.

    Settings:
        required-fields."*" = ["language"]
        required-fields.book = ["publisher-place", "ISBN|DOI"]
    Bad:
        id: fiori2011
        type: book
        author: [{family: Fiori, given: Antonio}]
        title: L’Asia Orientale
        publisher: il Mulino
        publisher-place: Bologna
        issued: 2011
        language: it
    Good:
        id: fiori2011
        type: book
        author: [{family: Fiori, given: Antonio}]
        title: L’Asia Orientale
        publisher: il Mulino
        publisher-place: Bologna
        issued: 2011
        language: it
        DOI: 10.1000/182
    """
    for wanted in of_type(settings.required_fields, item) if settings.required_fields else ():
        fields = wanted.split("|")
        if not any(text_of(item, field).strip() for field in fields):
            yield Hit(
                f"{listed(fields)} is missing, which this project requires",
                fields[0],
                f"add {listed(fields)}",
            )
