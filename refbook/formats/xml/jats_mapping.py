"""JATS and its ancestors, the NLM tag sets <-> CSL: the tables that reading follows.

Source: JATS: Journal Article Tag Suite, NISO Z39.96-2021 (version 1.3), "References", and JATS4R's
recommendations on citations.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from refbook.formats.rows import Row, Table

CITATIONS: Final = ("element-citation", "mixed-citation", "nlm-citation", "citation", "product")
"""Elements that are one citation, most telling first; the last two are of older tag sets."""

TYPES: Final[Mapping[str, str]] = {
    "journal": "article-journal", "journal-article": "article-journal", "article": "article-journal",
    "book": "book", "book-chapter": "chapter", "chapter": "chapter", "bookchapter": "chapter",
    "confproc": "paper-conference", "conf-proc": "paper-conference", "conf-proceeding": "paper-conference",
    "conference": "paper-conference", "conference-paper": "paper-conference",
    "thesis": "thesis", "report": "report", "gov": "report", "government": "report",
    "working-paper": "report", "patent": "patent", "standard": "standard", "std": "standard",
    "newspaper": "article-newspaper", "magazine": "article-magazine", "web": "webpage", "webpage": "webpage",
    "website": "webpage", "web-page": "webpage", "wiki": "webpage", "blog": "post-weblog",
    "data": "dataset", "database": "dataset", "dataset": "dataset", "software": "software",
    "preprint": "article", "eprint": "article", "commun": "personal_communication",
    "letter": "personal_communication", "legal": "legislation", "periodical": "periodical",
    "audiovisual": "motion_picture", "interview": "interview",
}  # fmt: skip
"""Value of publication-type (citation-type in older files) -> CSL type."""

ARTICLE_TYPES: Final[Mapping[str, str]] = {
    "book-review": "review-book",
    "product-review": "review",
    "preprint": "article",
    "dissertation": "thesis",
}
"""Value of an article's article-type -> CSL type; all others are journal articles."""

WHOLES: Final = frozenset(
    {"book", "thesis", "report", "standard", "software", "dataset", "webpage", "document"}
)
"""Types whose `<source>` is the title when there is no other."""

ROLES: Final[Mapping[str, str]] = {
    "": "author", "author": "author", "allauthors": "author", "inventor": "author", "assignee": "author",
    "editor": "editor", "guest-editor": "editor", "compiler": "compiler", "translator": "translator",
    "transed": "editor-translator", "director": "director", "illustrator": "illustrator",
    "curator": "curator", "narrator": "narrator", "contributor": "contributor",
    "series-editor": "collection-editor",
}  # fmt: skip
"""Value of person-group-type or contrib-type -> name variable."""

TABLE: Final = Table(
    (
        Row("volume-title", ("part-title",), "rich", frozenset({"book", "chapter"})),
        Row("volume", ("volume",)),
        Row("issue", ("issue",)),
        Row("supplement-number", ("supplement",)),
        Row("collection-title", ("series",), "rich"),
        Row("edition", ("edition",)),
        Row("version", ("version",)),
        Row("number", ("elocation-id", "patent", "std", "pub-id-std-designation")),
        Row("publisher", ("publisher-name", "institution")),
        Row("publisher-place", ("publisher-loc",)),
        Row("event-title", ("conf-name",), "rich"),
        Row("event-place", ("conf-loc",)),
        Row("event-date", ("conf-date",), "date"),
        Row("number-of-pages", ("size",)),
        Row("DOI", ("pub-id-doi",), "doi"),
        Row("PMID", ("pub-id-pmid",)),
        Row("PMCID", ("pub-id-pmcid", "pub-id-pmc")),
        Row("ISBN", ("isbn", "pub-id-isbn"), "isbn"),
        Row("ISSN", ("issn", "pub-id-issn"), "issn"),
        Row("accessed", ("date-in-citation-access-date", "date-in-citation", "access-date"), "accessed"),
        Row("note", ("comment", "annotation"), "rich"),
    )
)
"""Variables and the elements of a citation; titles, names, dates and pages are read apart."""

WRAPPERS: Final = frozenset(
    """italic bold sc sup sub styled-content roman sans-serif underline monospace date conference
    related-object related-article named-content source-group bibitem""".split()
)
"""Elements around fields, for their looks or because they belong together."""

DATE_ORDER: Final = ("ppub", "print", "epub-ppub", "pub", "epub", "electronic", "collection")
"""Kinds of publication dates of an article, best first: that of the printed issue is cited."""

PREFIX: Final = "jats-"
"""Before an element's name where `extra` keeps what CSL has no variable for."""

UNSTRUCTURED: Final = "unstructured"
"""Where `extra` keeps the text of a citation whose parts are not marked."""
