"""RBI002: a DOI with something around it."""

from collections.abc import Iterator

from refbook.model.finding import Fix
from refbook.model.identifier import Identifier
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.identifiers.checked import is_plain_doi
from refbook.rules.words import quoted


@rule("RBI002", "doi-prefix", Severity.WARNING, on=["DOI"])
def doi_prefix(field: Field[str]) -> Iterator[Hit]:
    """A DOI that is written with its resolver, a label, or the punctuation of a sentence.

    Styles put `https://doi.org/` or `doi:` before it themselves; with the prefix in the data it is printed
    twice, and the link breaks.

    Bad:
        id: fiori2011
        type: document
        title: L’Asia Orientale
        DOI: https://doi.org/10.1000/182
        ---
        id: fiori2011
        type: document
        title: L’Asia Orientale
        DOI: "doi: 10.1000/182."
    Good:
        id: fiori2011
        type: document
        title: L’Asia Orientale
        DOI: 10.1000/182
    Sources:
        Citation Style Language 1.0.2, Appendix IV: DOI
        Crossref DOI display guidelines
    """
    if is_plain_doi(field.value):
        return
    doi = Identifier.parse(field.value, "doi")
    if doi.value != field.value and doi.is_valid:
        yield Hit(
            f"the DOI is written as {quoted(field.value)}",
            hint=f"write {doi.value}",
            # What stood before the number is no part of it; a full stop at the end might be.
            fix=Fix(doi.value, safe=field.value.endswith(doi.value)),
        )
