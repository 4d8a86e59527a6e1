"""RBH002: a field that the project does not want is there."""

from collections.abc import Iterator

from refbook.model.finding import Fix
from refbook.model.item import Item
from refbook.rules.base import Hit, Settings, Severity, rule
from refbook.rules.house.values import of_type


@rule("RBH002", "house-field-forbidden", Severity.WARNING)
def house_field_forbidden(item: Item, settings: Settings) -> Iterator[Hit]:
    """A field that the project's settings forbid.

    Which fields those are stands under forbidden-fields: for a type of work, or for all under "*".

    Settings:
        forbidden-fields."*" = ["abstract"]
    Bad:
        id: fiori2011
        type: document
        title: L’Asia Orientale
        abstract: A history of East Asia.
    Good:
        id: fiori2011
        type: document
        title: L’Asia Orientale
    """
    for field in of_type(settings.forbidden_fields, item) if settings.forbidden_fields else ():
        if field in item or field in item.extra:
            yield Hit(f"{field} is there, which this project forbids", field, f"remove {field}", Fix(None))
