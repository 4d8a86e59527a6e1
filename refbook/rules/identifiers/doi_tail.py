"""RBI015: a DOI that goes on as an address does."""

import re
from collections.abc import Iterator
from typing import Final

from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.identifiers.checked import is_plain_doi
from refbook.rules.words import quoted

_LONGEST: Final = 300
_TAILS: Final = (
    (re.compile(r"%[0-9A-Fa-f]{2}"), "percent signs of an address", "write the characters they stand for"),
    (re.compile(r"[?&][\w.-]+="), "the question of an address", "end it before the question mark"),
    (re.compile(r"#"), "a place within a page", "end it before the number sign"),
    (re.compile(r"@[\w-]+\.\w"), "the name of a computer", "end it before the at sign"),
)


@rule("RBI015", "doi-tail", Severity.WARNING, on=["DOI"])
def doi_tail(field: Field[str]) -> Iterator[Hit]:
    """A DOI with what belongs to addresses, "?redirect=…", "#abstract", "%20", or of hundreds of characters.

    It was copied from a browser, with more than the DOI; what is behind the DOI leads nowhere, or elsewhere.

    Bad:
        id: fiori2011
        type: document
        title: L’Asia Orientale
        DOI: 10.1000/182#abstract
        ---
        id: fiori2011
        type: document
        title: L’Asia Orientale
        DOI: 10.1000/182?source=feed
    Good:
        id: fiori2011
        type: document
        title: L’Asia Orientale
        DOI: 10.1000/182
        ---
        id: tillett1998
        type: document
        title: Bibliographic relationships
        DOI: 10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O
    Sources:
        DOI Handbook, 2.2 "Syntax of a DOI name" and 2.5.2 "Encoding issues"
    """
    doi = field.value
    if len(doi) > _LONGEST:
        yield Hit(f"the DOI {quoted(doi)} has {len(doi)} characters", hint="look it up at the publisher")
    elif not is_plain_doi(doi):
        for form, problem, remedy in _TAILS:
            if form.search(doi):
                yield Hit(f"the DOI {quoted(doi)} has {problem} in it", hint=remedy)
                return
