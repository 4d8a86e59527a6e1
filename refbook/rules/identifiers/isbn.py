"""RBI003: an ISBN that is none."""

from collections.abc import Iterator

from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.identifiers.checked import problems_of


@rule("RBI003", "isbn", Severity.ERROR, on=["ISBN"])
def isbn(field: Field[str]) -> Iterator[Hit]:
    """An ISBN of the wrong length or with the wrong check digit.

    Shops and libraries find no book by it. Most often one digit is wrong or two were exchanged, which is
    what the check digit is made to show.

    Bad:
        id: fiori2011
        type: document
        title: L’Asia Orientale
        ISBN: 978-0-306-40615-8
        ---
        id: fiori2011
        type: document
        title: L’Asia Orientale
        ISBN: "123"
    Good:
        id: fiori2011
        type: document
        title: L’Asia Orientale
        ISBN: 978-0-306-40615-7
    Sources:
        ISO 2108:2017, "Check digit"
        International ISBN Agency, ISBN Users' Manual
    """
    yield from problems_of(field.value, "isbn", "ISBN")
