"""RBI005: an ORCID iD that is none."""

from collections.abc import Iterator

from refbook.model.name import Name
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.identifiers.checked import problems_of


@rule("RBI005", "orcid", Severity.ERROR)
def orcid(field: Field[tuple[Name, ...]]) -> Iterator[Hit]:
    """An ORCID iD of the wrong length or with the wrong check digit.

    It leads to nobody, or credits the work to somebody else.

    Bad:
        id: carberry2008
        type: document
        title: Toward a unified theory of high-energy metaphysics
        author: [{family: Carberry, given: Josiah, ORCID: 0000-0002-1825-0098}]
    Good:
        id: carberry2008
        type: document
        title: Toward a unified theory of high-energy metaphysics
        author: [{family: Carberry, given: Josiah, ORCID: 0000-0002-1825-0097}]
    Sources:
        ORCID, "Structure of the ORCID Identifier"
        ISO 27729 (ISNI), check digit
    """
    for name in field.value:
        if name.orcid:
            yield from problems_of(name.orcid, "orcid", "ORCID iD")
