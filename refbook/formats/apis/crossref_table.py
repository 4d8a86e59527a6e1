"""Crossref's record types and fields -> CSL.

Source: Crossref REST API, "Works" metadata format and `/types`; for the same record as CSL-JSON (content
negotiation), CSL's own types and plain texts where the API has lists.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from refbook.formats.rows import Row, Table

TYPES: Final[Mapping[str, str]] = {
    "journal-article": "article-journal",
    "journal": "periodical",
    "journal-issue": "periodical",
    "journal-volume": "periodical",
    "book": "book",
    "monograph": "book",
    "edited-book": "book",
    "reference-book": "book",
    "book-set": "book",
    "book-series": "book",
    "book-chapter": "chapter",
    "book-section": "chapter",
    "book-part": "chapter",
    "book-track": "chapter",
    "reference-entry": "entry",
    "proceedings": "book",
    "proceedings-series": "book",
    "proceedings-article": "paper-conference",
    "dissertation": "thesis",
    "report": "report",
    "report-component": "report",
    "report-series": "report",
    "standard": "standard",
    "standard-series": "standard",
    "posted-content": "article",
    "peer-review": "review",
    "dataset": "dataset",
    "database": "dataset",
    "component": "document",
    "grant": "document",
    "other": "document",
}
"""Record type -> CSL type."""

POSTED: Final[Mapping[str, tuple[str, str]]] = {
    "preprint": ("article", "Preprint"),
    "working_paper": ("report", "Working paper"),
    "letter": ("article", "Letter"),
    "dissertation": ("thesis", ""),
    "report": ("report", ""),
    "blog": ("post-weblog", ""),
}
"""Subtype of posted content -> CSL type and genre."""

_PERIODICALS: Final = frozenset({"article-journal", "article-magazine", "article-newspaper", "review"})
_IN_SERIES: Final = frozenset({"book", "report", "standard", "thesis"})
_BY_INSTITUTION: Final = frozenset({"thesis", "report", "article", "post-weblog"})

TABLE: Final = Table(
    (
        Row("title", ("title",), "title"),
        Row("title-short", ("short-title",), "title", not_types=frozenset({"periodical"})),
        Row("original-title", ("original-title",), "title"),
        Row("collection-title", ("container-title",), "title", types=_IN_SERIES),
        Row("container-title", ("container-title",), "container", not_types=_IN_SERIES),
        Row("container-title", ("group-title",), "title", types=frozenset({"post-weblog"})),
        Row("container-title-short", ("short-container-title",), "container", types=_PERIODICALS),
        Row("volume", ("volume",)),
        Row("issue", ("issue", "journal-issue/issue")),
        Row("page", ("page",)),
        Row("number", ("article-number", "report-number", "number"), "line"),
        Row("edition", ("edition-number", "edition")),
        Row("part-number", ("part-number",)),
        # "issued: Earliest of published-print and published-online": a volume is cited by its own year.
        Row(
            "issued",
            ("published-print", "journal-issue/published-print", "issued", "published", "published-online",
             "posted", "content-created", "approved"),
            "date",
        ),
        Row("available-date", ("published-online",), "date"),
        Row("event-title", ("event/name", "event"), "line"),
        Row("event-place", ("event/location", "event-place"), "line"),
        Row("publisher", ("institution",), "institution", types=_BY_INSTITUTION),
        Row("publisher", ("publisher",), "title"),
        Row("publisher-place", ("institution",), "place", types=_BY_INSTITUTION),
        Row("publisher-place", ("publisher-location", "publisher-place"), "line"),
        Row("genre", ("degree", "genre"), "line"),
        Row("license", ("license",), "license"),
        Row("language", ("language",)),
        Row("source", ("source",)),
        Row("DOI", ("DOI",), "doi"),
        Row("ISBN", ("isbn-type", "ISBN"), "isbn"),
        Row("ISSN", ("issn-type", "ISSN"), "issn"),
        Row("PMID", ("PMID",)),
        Row("URL", ("URL",)),
        Row("keyword", ("subject", "categories"), "keywords"),
        Row("abstract", ("abstract",), "abstract"),
        Row("note", ("note",), "line"),
        Row("accessed", ("accessed",), "date"),
        Row("collection-title", ("collection-title",), "title"),
        Row("collection-number", ("collection-number",)),
        Row("number-of-pages", ("number-of-pages",)),
        Row("version", ("version/version", "version"), "version"),
        Row("medium", ("medium",)),
    )
)  # fmt: skip

RETRACTIONS: Final = frozenset({"retraction", "withdrawal", "removal"})
"""What an update says about the work it is about (Crossmark, "Update types")."""
