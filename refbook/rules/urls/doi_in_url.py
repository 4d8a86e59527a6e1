"""RBU002: a DOI stands in URL only."""

from collections.abc import Iterator

from refbook.model.identifier import Identifier
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import quoted


@rule("RBU002", "doi-in-url", Severity.WARNING, on=["URL"])
def doi_in_url(field: Field[str]) -> Iterator[Hit]:
    """A URL that is a DOI, while `DOI` is empty or holds another one.

    Styles print a DOI in their own way and leave the URL out where there is one; duplicates are found by DOI.

    Bad:
        id: kim1999
        type: document
        title: Regions at peace
        URL: https://doi.org/10.1000/182
        ---
        id: kim1999
        type: document
        title: Regions at peace
        DOI: 10.1000/183
        URL: https://doi.org/10.1000/182
    Good:
        id: kim1999
        type: document
        title: Regions at peace
        DOI: 10.1000/182
    Sources:
        Crossref DOI display guidelines
    """
    if "doi.org" not in field.value:
        return
    inside = Identifier.parse(field.value)
    if inside.scheme != "doi" or inside.problem:
        return
    own = field.item.text("DOI")
    if not own:
        yield Hit(f"the URL is the DOI {quoted(inside.value)}", hint=f"fill DOI with {inside.value}")
    elif Identifier.parse(own, "doi").key != inside.key:
        yield Hit(
            f"the URL leads to the DOI {quoted(inside.value)}, but DOI is {quoted(own)}",
            hint="correct one of them",
        )
