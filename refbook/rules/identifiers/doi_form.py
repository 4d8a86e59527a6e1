"""RBI001: a DOI that is none."""

from collections.abc import Iterator

from refbook.model.identifier import Identifier
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.identifiers.checked import is_plain_doi
from refbook.rules.words import quoted


@rule("RBI001", "doi-form", Severity.ERROR, on=["DOI"])
def doi_form(field: Field[str]) -> Iterator[Hit]:
    """A DOI that has not the form of one.

    It leads nowhere: every DOI begins with 10., a registrant's number, a slash, and a suffix without spaces.

    Bad:
        id: fiori2011
        type: document
        title: L’Asia Orientale
        DOI: doi.org/asia
        ---
        id: fiori2011
        type: document
        title: L’Asia Orientale
        DOI: 10.1000
    Good:
        id: fiori2011
        type: document
        title: L’Asia Orientale
        DOI: 10.1000/182
    Sources:
        DOI Handbook, 2 "Numbering"
    """
    if is_plain_doi(field.value):
        return
    problem = Identifier.parse(field.value, "doi").problem
    if problem:
        yield Hit(
            f"{quoted(field.value)} is no DOI: {problem}",
            hint="look it up at the publisher or at crossref.org",
        )
