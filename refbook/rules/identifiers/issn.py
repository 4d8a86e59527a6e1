"""RBI004: an ISSN that is none."""

from collections.abc import Iterator

from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.identifiers.checked import problems_of


@rule("RBI004", "issn", Severity.ERROR, on=["ISSN"])
def issn(field: Field[str]) -> Iterator[Hit]:
    """An ISSN of the wrong length or with the wrong check digit.

    It names no journal, or another one.

    Bad:
        id: kim1999
        type: document
        title: Regions at peace
        ISSN: 0378-5954
    Good:
        id: kim1999
        type: document
        title: Regions at peace
        ISSN: 0378-5955
    Sources:
        ISO 3297:2022, "Check digit"
    """
    yield from problems_of(field.value, "issn", "ISSN")
