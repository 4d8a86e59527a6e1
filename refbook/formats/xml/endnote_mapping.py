"""EndNote's reference types and fields <-> CSL: the tables that reading and writing follow.

Source: EndNote's reference type table and its XML (RSXML) document type; what people's roles and titles mean
depends on the reference type.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from refbook.formats.rows import Row, Table

EDITED_BOOK: Final = "Edited Book"
"""A book whose first field of people holds its editors."""

TYPES: Final[tuple[tuple[str, int, str], ...]] = (
    # CSL types are written as the first of their rows.
    ("Journal Article", 17, "article-journal"),
    ("Book", 6, "book"),
    ("Book Section", 5, "chapter"),
    ("Conference Proceedings", 10, "paper-conference"),
    ("Conference Paper", 47, "paper-conference"),
    ("Magazine Article", 19, "article-magazine"),
    ("Newspaper Article", 23, "article-newspaper"),
    ("Report", 27, "report"),
    ("Thesis", 32, "thesis"),
    ("Web Page", 12, "webpage"),
    ("Blog", 56, "post-weblog"),
    ("Generic", 13, "document"),
    ("Artwork", 2, "graphic"),
    ("Audiovisual Material", 3, "motion_picture"),
    ("Film or Broadcast", 21, "motion_picture"),
    ("Bill", 4, "bill"),
    ("Case", 7, "legal_case"),
    ("Statute", 31, "legislation"),
    ("Legal Rule or Regulation", 50, "regulation"),
    ("Hearing", 14, "hearing"),
    ("Figure", 37, "figure"),
    ("Chart or Table", 38, "figure"),
    ("Equation", 39, "figure"),
    ("Classical Work", 49, "classic"),
    ("Ancient Text", 51, "classic"),
    ("Computer Program", 9, "software"),
    ("Dataset", 59, "dataset"),
    ("Dictionary", 52, "entry-dictionary"),
    ("Encyclopedia", 53, "entry-encyclopedia"),
    (EDITED_BOOK, 28, "book"),
    ("Electronic Article", 43, "article-journal"),
    ("Electronic Book", 44, "book"),
    ("Electronic Book Section", 60, "chapter"),
    ("Government Document", 46, "report"),
    ("Grant", 54, "document"),
    ("Manuscript", 36, "manuscript"),
    ("Unpublished Work", 34, "manuscript"),
    ("Map", 20, "map"),
    ("Music", 61, "song"),
    ("Online Database", 45, "webpage"),
    ("Online Multimedia", 48, "webpage"),
    ("Aggregated Database", 55, "webpage"),
    ("Pamphlet", 24, "pamphlet"),
    ("Patent", 25, "patent"),
    ("Personal Communication", 26, "personal_communication"),
    ("Serial", 57, "periodical"),
    ("Standard", 58, "standard"),
    ("Interview", 64, "interview"),
    # Known by name only: their numbers differ between versions.
    ("Conference", 0, "paper-conference"),
    ("Discussion Forum", 0, "post"),
    ("Multimedia Application", 0, "software"),
    ("Podcast", 0, "broadcast"),
    ("Preprint", 0, "article"),
    ("Press Release", 0, "document"),
    ("Social Media", 0, "post"),
    ("Television Episode", 0, "broadcast"),
)
"""EndNote's name and number of a reference type, and the CSL type."""

BY_NAME: Final[Mapping[str, str]] = {name.casefold(): type for name, _, type in TYPES}
BY_NUMBER: Final[Mapping[str, str]] = {str(number): type for _, number, type in TYPES if number}
WRITTEN: Final[Mapping[str, tuple[str, int]]] = {
    type: (name, number) for name, number, type in reversed(TYPES) if number
}
"""CSL type -> the reference type it is written as."""

PERIODICALS: Final = frozenset(
    {"article-journal", "article-magazine", "article-newspaper", "article", "review"}
)
CONTAINED: Final = PERIODICALS | {
    "chapter", "entry", "entry-dictionary", "entry-encyclopedia", "paper-conference",
    "post", "post-weblog", "webpage", "broadcast",
}  # fmt: skip
"""Types whose secondary title is that of the work they stand in; that of others is the series."""

_BOOKS: Final = frozenset({"book", "classic", "thesis", "pamphlet", "manuscript"})
_NUMBERED_IN_SERIES: Final = frozenset(
    {"book", "classic", "chapter", "entry-dictionary", "entry-encyclopedia", "paper-conference"}
)
_FILMS: Final = frozenset({"motion_picture"})
_LETTERS: Final = frozenset({"personal_communication"})
_NOT_EDITED: Final = _FILMS | _LETTERS | {"patent", "legal_case"}
_JOURNALS: Final = frozenset({"article-journal"})
_PATENTS: Final = frozenset({"patent"})

SERIES_EDITORS: Final = "series-editors"
"""The field secondary-authors of a work that is no part of another and has a series: its editors."""

BOOK_EDITORS: Final = "book-editors"
"""The field authors of an Edited Book."""

ALIASES: Final[Mapping[str, str]] = {SERIES_EDITORS: "secondary-authors", BOOK_EDITORS: "authors"}
"""Name in the table -> EndNote's own."""

TABLE: Final = Table(
    (
        Row("director", ("authors",), "names", _FILMS),
        Row("author", ("authors",), "names", not_types=_FILMS),
        Row("editor", (BOOK_EDITORS,), "names", frozenset({"book"})),
        Row("collection-editor", (SERIES_EDITORS,), "names", not_types=CONTAINED),
        Row("recipient", ("secondary-authors",), "names", _LETTERS),
        Row("editor", ("secondary-authors",), "names", not_types=_NOT_EDITED),
        Row("producer", ("tertiary-authors",), "names", _FILMS),
        Row("collection-editor", ("tertiary-authors",), "names", CONTAINED),
        Row("performer", ("subsidiary-authors",), "names", _FILMS),
        Row("translator", ("subsidiary-authors", "translated-authors"), "names", not_types=_FILMS),
        Row("title", ("title",), "rich"),
        Row("title-short", ("short-title",), "rich"),
        Row("container-title", ("secondary-title", "full-title"), "rich", CONTAINED),
        Row("container-title-short", ("abbr-1", "alt-title"), "rich", PERIODICALS),
        Row("collection-title", ("tertiary-title",), "rich", CONTAINED - PERIODICALS),
        Row("collection-title", ("secondary-title", "full-title"), "rich", not_types=CONTAINED),
        Row("number-of-pages", ("pages",), "text", _BOOKS),
        Row("page", ("pages",), "pages", not_types=_BOOKS),
        Row("volume", ("volume",)),
        Row("issue", ("number", "issue"), types=PERIODICALS),
        Row("collection-number", ("number",), types=_NUMBERED_IN_SERIES),
        Row("number", ("isbn",), types=_PATENTS),
        Row("number", ("number",), not_types=PERIODICALS | _NUMBERED_IN_SERIES | _PATENTS),
        Row("number", ("custom7",), types=_JOURNALS),
        Row("number", ("report-id",), types=frozenset({"report"}), is_written=False),
        Row("number-of-volumes", ("num-vols",)),
        Row("edition", ("edition",), not_types=PERIODICALS),
        Row("section", ("section",), not_types=PERIODICALS - {"article-newspaper"}),
        Row("publisher-place", ("pub-location",)),
        Row("publisher", ("publisher",)),
        Row("ISSN", ("isbn",), "issn", not_types=_PATENTS),
        Row("ISBN", ("isbn",), "isbn", not_types=_PATENTS),
        Row("PMCID", ("custom2",), "pmcid", _JOURNALS),
        Row("DOI", ("electronic-resource-num",), "doi"),
        Row("URL", ("related-urls", "web-urls", "url")),
        Row("accessed", ("access-date",), "date"),
        Row("call-number", ("call-num",)),
        Row("source", ("remote-database-name",)),
        Row("genre", ("work-type",)),
        Row("language", ("language",), "language"),
        Row("keyword", ("keywords",), "keywords"),
        Row("abstract", ("abstract",), "rich"),
        Row("note", ("notes",), "rich"),
        Row("annote", ("research-notes",), is_written=False),
    )
)
"""Variables and EndNote's elements."""

ITEMS: Final[Mapping[str, str]] = {
    "authors": "author",
    "secondary-authors": "author",
    "tertiary-authors": "author",
    "subsidiary-authors": "author",
    "translated-authors": "author",
    "keywords": "keyword",
    "web-urls": "url",
    "related-urls": "url",
    "pdf-urls": "url",
    "text-urls": "url",
    "image-urls": "url",
    "pub-dates": "date",
    "copyright-dates": "date",
}
"""Element that is a list -> the elements in it."""

GROUPS: Final = ("contributors", "titles", "periodical", "alt-periodical", "dates", "urls")
"""Elements that only hold others."""

OWN: Final = frozenset({"database", "source-app", "rec-number", "foreign-keys", "ref-type"})
"""EndNote's own bookkeeping: the file names and numbers of the library a record was exported from."""

LAYOUT: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    (
        "contributors",
        ("authors", "secondary-authors", "tertiary-authors", "subsidiary-authors", "translated-authors"),
    ),
    ("", ("auth-address", "auth-affiliaton")),
    (
        "titles",
        ("title", "secondary-title", "tertiary-title", "alt-title", "short-title", "translated-title"),
    ),
    ("periodical", ("full-title", "abbr-1", "abbr-2", "abbr-3")),
    ("", ("pages", "volume", "number", "issue", "num-vols", "edition", "section", "reprint-edition",
          "reprint-status", "keywords")),
    ("dates", ("year", "pub-dates", "copyright-dates")),
    ("", ("pub-location", "publisher", "orig-pub", "isbn", "accession-num", "call-num", "report-id",
          "coden", "electronic-resource-num", "abstract", "label", "image", "caption", "notes",
          "research-notes", "work-type", "reviewed-item", "remote-source", "meeting-place", "work-location",
          "work-extent", "pack-method", "size", "repro-ratio", "remote-database-name",
          "remote-database-provider", "language")),
    ("urls", ("web-urls", "pdf-urls", "text-urls", "related-urls", "image-urls")),
    ("", ("access-date", "custom1", "custom2", "custom3", "custom4", "custom5", "custom6", "custom7",
          "misc1", "misc2", "misc3")),
)  # fmt: skip
"""The order in which elements are written (RSXML): a group and the elements in it."""

PREFIX: Final = "endnote-"
"""Before an element's name where `extra` keeps what CSL has no variable for."""
