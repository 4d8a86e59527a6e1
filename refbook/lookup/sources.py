"""Who is asked about which identifier.

Sources: Crossref and DataCite, "Content negotiation" (https://citation.doi.org/docs.html); Open Library,
"Books API"; arXiv, "API user manual"; NCBI, "Literature citation exporter".
"""

from __future__ import annotations

import os
from typing import Final, NamedTuple
from urllib.parse import quote


class Source(NamedTuple):
    """One service.

    Attributes:
        scheme: the scheme of the identifiers it knows.
        name: what it is called in messages.
        base: the address that all of its requests begin with.
        path: what follows; `{id}` is the identifier.
        accept: the media types asked for.
        reply: what comes back: `json` is a format that refbook reads; else a function of `replies`.
    """

    scheme: str
    name: str
    base: str
    path: str
    accept: str
    reply: str = "json"


_CSL: Final = "application/vnd.citationstyles.csl+json"
_NCBI: Final = "https://api.ncbi.nlm.nih.gov/"

SOURCES: Final[dict[str, Source]] = {
    each.scheme: each
    for each in (
        Source("doi", "doi.org", "https://doi.org/", "{id}", f"{_CSL}, application/json;q=0.5"),
        Source(
            "isbn", "Open Library", "https://openlibrary.org/",
            "api/books?bibkeys=ISBN:{id}&format=json&jscmd=data", "application/json", "open_library",
        ),
        Source(
            "arxiv", "arXiv", "https://export.arxiv.org/", "api/query?id_list={id}&max_results=1",
            "application/atom+xml", "arxiv",
        ),
        Source("pmid", "NCBI", _NCBI, "lit/ctxp/v1/pubmed/?format=csl&id={id}", _CSL),
        Source("pmcid", "NCBI", _NCBI, "lit/ctxp/v1/pmc/?format=csl&id={id}", _CSL),
    )
}  # fmt: skip
"""Each scheme's source."""


def address(source: Source, value: str) -> str:
    """Where an identifier is asked about.

    `$REFBOOK_LOOKUP_DOI` (`_ISBN`, `_ARXIV` …) puts a mirror in the place of the source.

    >>> address(SOURCES["doi"], "10.1000/a b<c>")
    'https://doi.org/10.1000/a%20b%3Cc%3E'
    """
    base = os.environ.get(f"REFBOOK_LOOKUP_{source.scheme.upper()}") or source.base
    number = value.upper().removeprefix("PMC") if source.scheme == "pmcid" else value
    return base.rstrip("/") + "/" + source.path.format(id=quote(number, safe="/"))
