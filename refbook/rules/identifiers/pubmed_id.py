"""RBI006: a PubMed or PubMed Central number that is none."""

from collections.abc import Iterator

from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.identifiers.checked import problems_of


@rule("RBI006", "pubmed-id", Severity.ERROR, on=["PMID", "PMCID"])
def pubmed_id(field: Field[str]) -> Iterator[Hit]:
    """A PMID that is no number, or a PMCID that is not "PMC" and a number.

    It leads to no article. The two are often exchanged.

    Bad:
        id: smith2012
        type: document
        title: A field guide
        PMID: twenty
    Good:
        id: smith2012
        type: document
        title: A field guide
        PMID: "23193287"
        PMCID: PMC3531190
    Sources:
        National Library of Medicine, "PMID and PMCID"
    """
    yield from problems_of(field.value, field.variable.casefold(), field.variable)
