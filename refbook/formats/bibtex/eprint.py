"""Preprints and other archives: `eprint` <-> CSL's archive variables.

CSL has no variable for an arXiv number; `archive`, `archive_location` and `archive_collection` hold what
the fields say, and the URL leads there. Source: the biblatex manual, 3.14.7 (electronic publishing
information).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, NamedTuple


class Archive(NamedTuple):
    """An archive that biblatex knows.

    Attributes:
        name: how CSL data names it.
        url: its addresses, with {} for the identifier.
    """

    name: str
    url: str


ARCHIVES: Final[Mapping[str, Archive]] = {
    "arxiv": Archive("arXiv", "https://arxiv.org/abs/{}"),
    "jstor": Archive("JSTOR", "https://www.jstor.org/stable/{}"),
    "hdl": Archive("Handle", "https://hdl.handle.net/{}"),
    "googlebooks": Archive("Google Books", "https://books.google.com/books?id={}"),
}
"""Value of `eprinttype`, lower case -> archive."""

_ARXIV: Final = re.compile(
    r"(?:arxiv:)?(\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]+(?:\.[A-Z]{2})?/\d{7}(?:v\d+)?)", re.IGNORECASE
)
_SAFE: Final = re.compile(r"[\w.:/()-]+", re.ASCII)


def kind_of(eprint: str, eprint_type: str) -> str:
    """The key of the archive: said by `eprinttype`, or plain from the shape of the identifier; else "".

    >>> kind_of("hep-th/9711200", ""), kind_of("2101.00001v2", "arXiv"), kind_of("12345", "pubmed")
    ('arxiv', 'arxiv', 'pubmed')
    """
    if eprint_type:
        return eprint_type.lower()
    return "arxiv" if _ARXIV.fullmatch(eprint) else ""


def archive_url(name: str, location: str) -> str:
    """The address of a work in one of the archives; "" when there is none.

    >>> archive_url("arXiv", "2101.00001")
    'https://arxiv.org/abs/2101.00001'
    """
    archive = next((archive for archive in ARCHIVES.values() if archive.name == name), None)
    if archive is None or not _SAFE.fullmatch(location):
        return ""
    return archive.url.format(location)


def eprint_type(name: str) -> str:
    """The value of `eprinttype` for the name of an archive; "" for one that biblatex does not know."""
    return next((key for key, archive in ARCHIVES.items() if archive.name == name), "")
