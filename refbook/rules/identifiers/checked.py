"""What the rules about identifiers have in common."""

import re
from collections.abc import Iterator
from typing import Final

from refbook.model.identifier import Identifier
from refbook.rules.base import Hit
from refbook.rules.words import quoted

_PLAIN_DOI: Final = re.compile(r"10\.\d{4,9}/[\w.()/:-]*\w", re.ASCII)


def problems_of(text: str, scheme: str, name: str) -> Iterator[Hit]:
    """A hit for each identifier in a text that is not valid.

    Args:
        text: one identifier or several.
        scheme: what they are meant to be.
        name: the scheme's name for people.
    """
    for identifier in Identifier.parse_all(text, scheme):
        if identifier.problem:
            message = f"{quoted(identifier.value)} is no {name}: {identifier.problem}"
            yield Hit(message, hint=_hint(identifier))


def _hint(identifier: Identifier) -> str:
    # Exporters of databases fill the ISBN of a journal's article with the journal's ISSN.
    if identifier.scheme == "isbn" and Identifier.parse(identifier.value, "issn").is_valid:
        return "it is an ISSN: move it to ISSN"
    return "compare it with the work itself: one of its digits may be wrong"


def is_plain_doi(text: str) -> bool:
    """True for a DOI that is surely right: nearly all are, and need not be taken apart.

    >>> is_plain_doi("10.1000/182"), is_plain_doi("doi:10.1000/182"), is_plain_doi("10.1000/182.")
    (True, False, False)
    """
    return _PLAIN_DOI.fullmatch(text) is not None
