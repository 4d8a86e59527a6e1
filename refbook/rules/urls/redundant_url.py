"""RBU012: the URL says what the DOI says."""

from collections.abc import Iterator

from refbook.model.finding import Fix
from refbook.model.identifier import Identifier
from refbook.rules.base import Field, Hit, Severity, rule


@rule("RBU012", "redundant-url", Severity.INFO, on=["URL"], opinionated=True)
def redundant_url(field: Field[str]) -> Iterator[Hit]:
    """A URL that is the address of the DOI beside it.

    Styles that print both print the same link twice.

    Bad:
        id: kim1999
        type: document
        title: Regions at peace
        DOI: 10.1000/182
        URL: https://doi.org/10.1000/182
    Good:
        id: kim1999
        type: document
        title: Regions at peace
        DOI: 10.1000/182
    Sources:
        Crossref DOI display guidelines
    """
    own = field.item.text("DOI")
    if own and "doi.org" in field.value:
        address = Identifier.parse(field.value)
        if address.scheme == "doi" and address.key == Identifier.parse(own, "doi").key:
            yield Hit("the URL is that of the DOI", hint="remove it", fix=Fix(None, safe=True))
