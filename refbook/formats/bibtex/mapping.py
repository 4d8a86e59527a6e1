"""Fields <-> CSL variables: the one table that both reading and writing follow.

Rows are tried in order. Reading: a row fills its variable from the first of its fields that is there and
not yet used. Writing: a row writes its variable unless its field is taken. What no row takes is kept: an
unknown field in `extra`, a variable without a field as `csl-` and its name.

Sources: the biblatex manual, 2.2 and 2.3; "BibTeXing", section 3.2; CSL 1.0.2, appendix IV.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import Final, NamedTuple

from refbook.formats.bibtex.types import LOOSE, PARTS, PERIODICALS, SERIES
from refbook.model.vocabulary import ITEM_TYPES, KINDS, OLD_SPELLINGS


class Codec(StrEnum):
    """How a value is written; `values.Values` has a method of that name for each."""

    TITLE = (
        "title"  # LaTeX; braces protect from changes of case; has a subtitle and an addition in other fields
    )
    TEXT = "text"  # LaTeX
    TERM = "term"  # LaTeX, or one of biblatex's localisation keys
    SERIES = "series"  # a title, or one of biblatex's localisation keys
    LIST = "list"  # LaTeX; in biblatex a list joined by "and"
    ISSUE = "issue"  # LaTeX; a number and, in a field of its own, a name
    NOTE = "note"  # LaTeX; with an addendum in a field of its own
    VERBATIM = "verbatim"  # as it is
    PAGES = "pages"  # LaTeX; a range has two hyphens
    NAMES = "names"  # names joined by "and"
    DATE = "date"  # EDTF
    ISSUED = "issued"  # EDTF, or year, month and day in three fields
    LANGUAGE = "language"  # one of babel's names


class Row(NamedTuple):
    """One variable and its fields.

    Attributes:
        variable: the CSL variable.
        codec: how its value is written.
        fields: where it is read from, best first.
        bibtex: the field it is written to in BibTeX; "" for none.
        biblatex: the same for biblatex.
        types: the CSL types the row is for; empty for all.
        not_types: the CSL types it is not for.
        with_field: the row reads only entries that have this field.
        with_variable: the row writes only items that have this variable.
    """

    variable: str
    codec: Codec
    fields: tuple[str, ...]
    bibtex: str
    biblatex: str
    types: frozenset[str] = frozenset()
    not_types: frozenset[str] = frozenset()
    with_field: str = ""
    with_variable: str = ""

    def is_for(self, type: str) -> bool:
        """True when the row is for items of a CSL type."""
        return type not in self.not_types and (not self.types or type in self.types)


_BOOKS: Final = frozenset({"book", "classic"})
_THESES: Final = frozenset({"thesis"})
_REPORTS: Final = frozenset({"report"})
_PATENTS: Final = frozenset({"patent"})
_MEETINGS: Final = frozenset({"paper-conference"})
_ONLINE: Final = frozenset({"webpage", "post", "post-weblog", "article", "standard"})
_PUBLISHERS: Final = ("publisher", "organization", "institution", "school", "howpublished")
_OWN_PUBLISHERS: Final = _THESES | _REPORTS | _ONLINE | LOOSE
LANGUAGES: Final = ("csl-language", "langid", "hyphenation", "language")
_TITLE, _TEXT, _LIST, _NAMES = Codec.TITLE, Codec.TEXT, Codec.LIST, Codec.NAMES

ROWS: Final[tuple[Row, ...]] = (
    Row("author", _NAMES, ("author",), "author", "author"),
    # A volume of a book: CSL's title is that of the whole (biblatex manual, 2.3.2).
    Row(
        "title", _TITLE, ("maintitle",), "", "maintitle", not_types=PARTS | PERIODICALS,
        with_variable="volume-title",
    ),
    Row(
        "volume-title", _TITLE, ("title",), "", "title", not_types=PARTS | PERIODICALS,
        with_field="maintitle", with_variable="title",
    ),
    Row("title", _TITLE, ("title",), "title", "title"),
    Row("title-short", _TITLE, ("shorttitle",), "shorttitle", "shorttitle"),
    Row(
        "container-title", _TITLE, ("maintitle",), "", "maintitle", types=PARTS, with_variable="volume-title"
    ),
    Row(
        "volume-title", _TITLE, ("booktitle",), "", "booktitle", types=PARTS,
        with_field="maintitle", with_variable="container-title",
    ),
    Row("container-title", _TITLE, ("booktitle", "journaltitle", "journal"), "booktitle", "booktitle", PARTS),
    # A book's booktitle is there for BibTeX's crossref: it is the title that its parts inherit.
    Row("container-title", _TITLE, ("journaltitle", "journal"), "journal", "journaltitle", types=_BOOKS),
    Row(
        "container-title", _TITLE, ("journaltitle", "journal", "booktitle"), "journal", "journaltitle",
        not_types=PARTS | _BOOKS,
    ),
    Row("container-title-short", _TITLE, ("shortjournal",), "shortjournal", "shortjournal", PERIODICALS),
    Row("container-author", _NAMES, ("bookauthor",), "bookauthor", "bookauthor"),
    Row("translator", _NAMES, ("translator",), "translator", "translator"),
    Row("collection-title", Codec.SERIES, ("series",), "series", "series"),
    Row("collection-number", _TEXT, ("number",), "number", "number", types=SERIES),
    Row("volume", _TEXT, ("volume",), "volume", "volume"),
    Row("part-number", _TEXT, ("part",), "part", "part"),
    Row("issue", Codec.ISSUE, ("number", "issue"), "number", "number", types=PERIODICALS),
    Row("number", _TEXT, ("eid",), "eid", "eid", types=PERIODICALS),
    Row("number", _TEXT, ("number",), "number", "number", not_types=SERIES | PERIODICALS),
    Row("edition", _TEXT, ("edition",), "edition", "edition"),
    Row("version", _TEXT, ("version",), "version", "version"),
    Row("number-of-volumes", _TEXT, ("volumes",), "volumes", "volumes"),
    Row("chapter-number", _TEXT, ("chapter",), "chapter", "chapter"),
    Row("page", Codec.PAGES, ("pages",), "pages", "pages"),
    Row("number-of-pages", _TEXT, ("pagetotal", "numpages"), "pagetotal", "pagetotal"),
    Row("publisher", _LIST, ("school", "institution", "publisher"), "school", "institution", _THESES),
    Row("publisher", _LIST, ("institution", "publisher"), "institution", "institution", _REPORTS),
    Row(
        "publisher", _LIST, ("organization", "publisher", "institution", "howpublished"),
        "organization", "organization", _ONLINE,
    ),
    Row("publisher", _LIST, _PUBLISHERS, "howpublished", "howpublished", LOOSE),
    Row("publisher", _LIST, _PUBLISHERS, "publisher", "publisher", not_types=_OWN_PUBLISHERS),
    Row("jurisdiction", _LIST, ("location", "address"), "address", "location", _PATENTS),
    # The ACM writes where a conference met as location, and where its publisher is as address.
    Row("event-place", _LIST, ("location",), "", "", _MEETINGS, with_field="address"),
    Row("publisher-place", _LIST, ("location", "address"), "address", "location", not_types=_PATENTS),
    Row("event-title", _TITLE, ("eventtitle",), "eventtitle", "eventtitle"),
    Row("event-place", _TEXT, ("venue",), "venue", "venue"),
    Row("event-date", Codec.DATE, ("eventdate",), "eventdate", "eventdate"),
    Row("issued", Codec.ISSUED, ("date", "year"), "year", "date"),
    Row("genre", Codec.TERM, ("type",), "type", "type"),
    Row("status", Codec.TERM, ("pubstate",), "pubstate", "pubstate"),
    Row("original-title", _TITLE, ("origtitle",), "origtitle", "origtitle"),
    Row("original-publisher", _LIST, ("origpublisher",), "origpublisher", "origpublisher"),
    Row("original-publisher-place", _LIST, ("origlocation",), "origlocation", "origlocation"),
    Row("original-date", Codec.DATE, ("origdate", "origyear"), "origdate", "origdate"),
    Row("language", Codec.LANGUAGE, LANGUAGES, "langid", "langid"),
    Row("DOI", Codec.VERBATIM, ("doi",), "doi", "doi"),
    Row("ISBN", _TEXT, ("isbn",), "isbn", "isbn"),
    Row("ISSN", _TEXT, ("issn",), "issn", "issn"),
    Row("PMID", _TEXT, ("pmid",), "pmid", "pmid"),
    Row("PMCID", _TEXT, ("pmcid", "pmc"), "pmcid", "pmcid"),
    Row("URL", Codec.VERBATIM, ("url", "link"), "url", "url"),
    Row("accessed", Codec.DATE, ("urldate", "lastchecked", "lastaccessed"), "urldate", "urldate"),
    Row("call-number", _TEXT, ("library",), "library", "library"),
    Row("keyword", _TEXT, ("keywords",), "keywords", "keywords"),
    Row("note", Codec.NOTE, ("note", "addendum"), "note", "note"),
    Row("annote", _TEXT, ("annotation", "annote"), "annote", "annotation"),
    Row("abstract", _TEXT, ("abstract",), "abstract", "abstract"),
)  # fmt: skip


@cache
def _rows_for(type: str) -> tuple[Row, ...]:
    return tuple(row for row in ROWS if row.is_for(type))


def rows_for(type: str) -> tuple[Row, ...]:
    """The rows for items of a CSL type.

    >>> {row.bibtex for row in rows_for("thesis") if row.variable == "publisher"}
    {'school'}
    """
    return _rows_for(type if type in ITEM_TYPES else "")


SUBTITLES: Final[Mapping[str, tuple[str, str]]] = {
    "title": ("subtitle", "titleaddon"),
    "booktitle": ("booksubtitle", "booktitleaddon"),
    "maintitle": ("mainsubtitle", "maintitleaddon"),
    "journaltitle": ("journalsubtitle", "journaltitleaddon"),
    "journal": ("journalsubtitle", "journaltitleaddon"),
    "eventtitle": ("", "eventtitleaddon"),
}
"""Field of a title -> the fields of its subtitle and its addition."""

EDITOR_SLOTS: Final = ("editor", "editora", "editorb", "editorc")
"""biblatex's four editor fields; what each is stands in `editortype`, `editoratype` …"""

EDITOR_TYPES: Final[Mapping[str, str]] = {
    "editor": "editor",
    "compiler": "compiler",
    "composer": "composer",
    "curator": "curator",
    "director": "director",
    "illustrator": "illustrator",
    "narrator": "narrator",
    "organizer": "organizer",
    "performer": "performer",
    "producer": "producer",
}
"""Value of an editor's type -> name variable."""

VERBATIM_FIELDS: Final = frozenset({"file", "pdf", "eprint", "sha", "bdsk-url-1", "bdsk-url-2", "local-url"})
"""Unknown fields that are no LaTeX (biblatex manual, 2.2.1: verbatim fields)."""

NAME_FIELDS: Final = frozenset(
    "afterword annotator commentator foreword holder introduction editora editorb editorc namea nameb namec "
    "shortauthor shorteditor sortname".split()
)
"""Lists of names that CSL has no variable for (biblatex manual, 2.2.2)."""

PREFIX: Final = "csl-"
"""Before a variable's name where BibTeX has no field for it."""

FIELD_PREFIX: Final = "bib-"
"""Before an unknown field's name in `extra` where CSL means something else by it."""


ENTRY_TYPE: Final = "bib-type"
"""The name under which `extra` keeps an entry type that CSL has no type for: @manual, @proceedings."""


def extra_name(field: str) -> str:
    """The name under which `extra` keeps an unknown field.

    >>> extra_name("groups"), extra_name("section")
    ('groups', 'bib-section')
    """
    taken = field in KINDS or field in OLD_SPELLINGS or field in ("id", "type", "custom")
    return FIELD_PREFIX + field if taken else field
