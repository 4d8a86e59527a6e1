"""OpenAlex's work types and fields -> CSL.

Source: OpenAlex, "Work object", https://docs.openalex.org/api-entities/works/work-object.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from refbook.formats.rows import Row, Table

TYPES: Final[Mapping[str, tuple[str, str]]] = {
    "article": ("article-journal", ""),
    "book": ("book", ""),
    "book-chapter": ("chapter", ""),
    "book-section": ("chapter", ""),
    "conference-paper": ("paper-conference", ""),
    "conference-abstract": ("paper-conference", "Abstract"),
    "database": ("dataset", ""),
    "dataset": ("dataset", ""),
    "dissertation": ("thesis", ""),
    "editorial": ("article-journal", ""),
    "erratum": ("article-journal", ""),
    "grant": ("document", "Grant"),
    "letter": ("article-journal", ""),
    "libguides": ("webpage", ""),
    "other": ("document", ""),
    "paratext": ("document", ""),
    "peer-review": ("review", "Peer review"),
    "preprint": ("article", "Preprint"),
    "reference-entry": ("entry", ""),
    "report": ("report", ""),
    "report-component": ("report", ""),
    "retraction": ("article-journal", ""),
    "review": ("article-journal", ""),
    "software": ("software", ""),
    "software-paper": ("article-journal", ""),
    "data-paper": ("article-journal", ""),
    "standard": ("standard", ""),
    "supplementary-materials": ("document", ""),
}
"""Work type -> CSL type and genre."""

CONTAINERS: Final = frozenset({"journal", "conference", "book series"})
"""Types of source that a work stands in; repositories and platforms only hold a copy."""

_PARTS: Final = frozenset({"article-journal", "paper-conference", "chapter", "review", "entry"})
REPOSITORY: Final = frozenset({"article", "dataset", "thesis", "software", "report"})
"""CSL types of works that a repository publishes; of others it has a copy."""

TABLE: Final = Table(
    (
        Row("title", ("title", "display_name"), "title"),
        Row("issued", ("publication_date", "publication_year"), "day"),
        Row("container-title", ("primary_location/source",), "container", types=_PARTS),
        Row("ISSN", ("primary_location/source/issn_l", "primary_location/source/issn"), types=_PARTS),
        Row("publisher", ("primary_location/source",), "host"),
        Row("publisher", ("primary_location/source/display_name",), "line", types=REPOSITORY),
        Row("volume", ("biblio/volume",)),
        Row("issue", ("biblio/issue",)),
        Row("page", ("biblio",), "pages"),
        Row("language", ("language",)),
        Row("DOI", ("doi", "ids/doi"), "doi"),
        Row("PMID", ("ids/pmid",), "last"),
        Row("PMCID", ("ids/pmcid",), "last"),
        Row("URL", ("primary_location/landing_page_url", "id")),
        Row("license", ("primary_location/license",)),
        Row("keyword", ("keywords",), "keywords"),
        Row("abstract", ("abstract_inverted_index",), "index"),
    )
)
