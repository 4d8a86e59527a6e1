"""RIS tags <-> CSL variables: the one table that both reading and writing follow.

Sources: RIS format specifications; EndNote's field tables of its RIS export, by reference type; Zotero's and
Reference Manager's practice where these leave a tag open.
"""

from __future__ import annotations

from typing import Final

from refbook.formats.tagged import codecs as c
from refbook.formats.tagged.mapping import Row, Table

_PERIODICALS: Final = frozenset(
    {"article-journal", "article-magazine", "article-newspaper", "periodical", "review", "review-book"}
)
_ENTRIES: Final = frozenset({"entry", "entry-dictionary", "entry-encyclopedia"})
_PARTS: Final = frozenset({"chapter"}) | _ENTRIES
_MEETINGS: Final = frozenset({"paper-conference"})
_BOOKS: Final = frozenset({"book", "classic", "collection"})
_PAGE_COUNTS: Final = _BOOKS | {"thesis", "manuscript", "pamphlet"}
_SERIES: Final = _BOOKS | {"report", "map", "song", "musical_score", "software", "motion_picture", "dataset"}
_NO_CONTAINERS: Final = _SERIES | {"thesis", "hearing"}
_RECORDINGS: Final = frozenset({"song", "motion_picture", "broadcast", "performance"})
_LAWS: Final = frozenset({"bill", "legislation", "regulation", "hearing"})
_OWN_NUMBERS: Final = frozenset({"report", "patent", "standard"})
_GENRES: Final = frozenset(
    "report thesis manuscript map webpage post-weblog post personal_communication speech pamphlet standard "
    "patent document dataset interview article".split()
)
_NO_NUMBERS: Final = _OWN_NUMBERS | _PERIODICALS | _BOOKS | _PARTS | _MEETINGS | {"dataset"}
_MEDIA: Final = frozenset({"graphic", "figure"})
_PATENTS, _CASES, _THESES, _LETTERS = (
    frozenset({type}) for type in ("patent", "legal_case", "thesis", "personal_communication")
)
_ABBREVIATIONS: Final = ("J2", "JA", "JO", "J1")
_NO_EDITOR_IN_A2: Final = (
    _BOOKS | _LETTERS | _PATENTS | _CASES | _LAWS | _RECORDINGS | {"report", "musical_score", "dataset"}
)

ROWS: Final[tuple[Row, ...]] = (
    # Names
    Row("composer", ("AU", "A1"), c.NAMES, frozenset({"musical_score"})),
    Row("author", ("AU", "A1"), c.NAMES, not_types=frozenset({"musical_score"})),
    Row("author", ("A2",), c.NAMES, frozenset({"bill"}), writes=False),
    Row("collection-editor", ("A2",), c.NAMES, _BOOKS | {"report"}),
    Row("collection-editor", ("A3",), c.NAMES, _PARTS | _MEETINGS),
    Row("recipient", ("A2",), c.NAMES, _LETTERS),
    Row("performer", ("A2",), c.NAMES, frozenset({"song", "musical_score"})),
    Row("producer", ("A2",), c.NAMES, frozenset({"dataset"})),
    Row("producer", ("A3",), c.NAMES, frozenset({"motion_picture"})),
    Row("contributor", ("A3",), c.NAMES, _THESES),
    Row("contributor", ("A4",), c.NAMES, _MEETINGS | {"dataset", "motion_picture"}),
    Row("editor", ("A3", "ED"), c.NAMES, _BOOKS),
    Row("editor", ("A2", "ED"), c.NAMES, not_types=_NO_EDITOR_IN_A2),
    Row("editor", ("ED",), c.NAMES),
    Row("translator", ("A4",), c.NAMES, not_types=_MEETINGS | {"dataset", "motion_picture"}),
    # Titles
    Row("title", ("TI", "T1", "CT"), c.TEXT),
    Row("title", ("BT",), c.TEXT, not_types=_PARTS | _MEETINGS, writes=False),
    Row("title-short", ("ST",), c.TEXT),
    Row("container-title", ("T2", "JF", "BT"), c.TEXT, _PERIODICALS | _PARTS),
    # Of papers, T2 is the meeting where C3 is its proceedings (EndNote, Conference Proceedings).
    Row(
        "event-title", ("T2",), c.TEXT, _MEETINGS, with_tag="C3", with_variable="container-title"
    ),
    Row("container-title", ("C3",), c.TEXT, _MEETINGS, with_tag="T2", with_variable="event-title"),
    Row("container-title", ("T2", "C3", "BT", "JF"), c.TEXT, _MEETINGS),
    Row("event-title", ("T2",), c.TEXT, frozenset({"speech"})),
    Row("container-title", ("JF",), c.TEXT, frozenset({"speech"})),
    Row("section", ("T2",), c.TEXT, frozenset({"hearing"})),
    Row("collection-title", ("T2", "T3"), c.TEXT, _SERIES),
    Row("container-title", ("JF",), c.TEXT, _SERIES),
    Row("container-title", ("A2", "T2"), c.TEXT, _CASES),
    Row(
        "container-title", ("T2", "JF"), c.TEXT,
        not_types=_PERIODICALS | _PARTS | _MEETINGS | _NO_CONTAINERS | _CASES | {"speech"},
    ),
    # Where there is only an abbreviation, it is the title too.
    Row("container-title", _ABBREVIATIONS, c.BORROWED, not_types=_NO_CONTAINERS, writes=False),
    Row("container-title-short", _ABBREVIATIONS, c.TEXT, _NO_CONTAINERS),
    Row("container-title-short", _ABBREVIATIONS, c.TEXT, with_variable="container-title"),
    Row("authority", ("T3",), c.TEXT, frozenset({"bill", "hearing"})),
    Row("collection-title", ("T3",), c.TEXT, not_types=_SERIES | {"bill", "hearing"}),
    Row("reviewed-title", ("RI",), c.TEXT),
    # Dates
    Row("accessed", ("Y2",), c.DATE),
    Row("issued", ("PY", "DA", "Y1"), c.ISSUED),
    Row("available-date", ("ET",), c.DATE, frozenset({"article-journal"})),
    # Numbers
    Row("volume", ("VL",), c.TEXT, not_types=_THESES),
    Row("issue", ("IS",), c.TEXT, _PERIODICALS | _MEETINGS | {"document"}),
    Row("number", ("M1",), c.TEXT, _PERIODICALS | _MEETINGS, with_tag="IS", with_variable="issue"),
    Row("issue", ("M1",), c.TEXT, _PERIODICALS | _MEETINGS, writes=False),
    Row("version", ("ET", "IS"), c.TEXT, frozenset({"software", "dataset"})),
    Row("chapter-number", ("ET",), c.TEXT, _LAWS),
    Row("edition", ("ET",), c.TEXT, not_types=_LAWS | {"software", "dataset", "article-journal"}),
    Row("volume", ("IS",), c.TEXT, _BOOKS | _PARTS, writes=False),
    Row("collection-number", ("M1",), c.TEXT, _BOOKS),
    Row("collection-number", ("SV", "M1"), c.TEXT, _PARTS),
    Row("number-of-volumes", ("M1",), c.TEXT, _PARTS, with_tag="SV", writes=False),
    Row("number-of-volumes", ("NV",), c.TEXT, not_types=frozenset({"dataset"})),
    Row("number", ("NV",), c.TEXT, frozenset({"dataset"})),
    Row("number", ("SV",), c.TEXT, _CASES),
    Row("number", ("C7",), c.TEXT, frozenset({"article-journal"})),
    Row("chapter-number", ("SE",), c.TEXT, _PARTS),
    Row("section", ("SE",), c.TEXT, not_types=_PARTS | _BOOKS | {"hearing"}),
    Row("number-of-pages", ("SP", "EP"), c.PAGE_COUNT, _PAGE_COUNTS),
    Row("dimensions", ("SP",), c.TEXT, _RECORDINGS),
    Row("dimensions", ("C3",), c.TEXT, _MEDIA),
    Row("page", ("SP", "EP"), c.PAGES, not_types=_RECORDINGS | _MEDIA | {"software", "map"}),
    Row("scale", ("C1",), c.TEXT, frozenset({"map"})),
    # Publishers and places
    Row("authority", ("PB",), c.TEXT, _CASES),
    Row("authority", ("A2",), c.TEXT, _PATENTS),
    Row("publisher", ("PB",), c.TEXT, not_types=_CASES),
    Row("publisher-place", ("C1",), c.TEXT, _MEETINGS, with_tag="CY", with_variable="event-place"),
    Row("event-place", ("CY",), c.TEXT, _MEETINGS, with_tag="C1", with_variable="publisher-place"),
    Row("publisher-place", ("CY", "PP", "C1"), c.TEXT, _MEETINGS),
    Row("publisher-place", ("CY", "PP"), c.TEXT, not_types=_MEETINGS),
    # Identifiers
    Row("DOI", ("DO", "DI"), c.DOI),
    Row("DOI", ("M3", "L3", "N1"), c.FOUND_DOI, writes=False),
    Row("number", ("SN",), c.NUMBER, _OWN_NUMBERS, shares=True),
    Row("ISSN", ("SN",), c.ISSN, shares=True),
    Row("ISBN", ("SN",), c.ISBN, shares=True),
    # What is neither is a damaged number of the kind that such works have.
    Row("ISSN", ("SN",), c.TEXT, _PERIODICALS, writes=False),
    Row("ISBN", ("SN",), c.TEXT, _BOOKS | _PARTS | _MEETINGS | {"software", "map", "song"}, writes=False),
    Row("number", ("IS", "M1"), c.TEXT, _OWN_NUMBERS, writes=False),
    Row("number", ("M1",), c.TEXT, not_types=_NO_NUMBERS),
    Row("PMCID", ("C2",), c.PMCID, frozenset({"article-journal"})),
    Row("PMCID", ("C3", "C7"), c.PMCID, writes=False),
    Row("URL", ("UR", "LK", "L2"), c.URL),
    Row("call-number", ("CN", "H2"), c.TEXT),
    # Where it is kept
    Row("archive", ("DB",), c.TEXT),
    Row("archive_location", ("AN", "AV"), c.TEXT),
    Row("source", ("DP", "H1"), c.TEXT),
    # Descriptions
    Row("medium", ("M3",), c.TEXT, _MEDIA),
    Row("medium", ("C5",), c.TEXT, _RECORDINGS),
    Row("genre", ("C4",), c.TEXT, frozenset({"motion_picture"})),
    Row("genre", ("M3",), c.TEXT, _GENRES),
    Row("genre", ("VL",), c.TEXT, _THESES, writes=False),
    Row("jurisdiction", ("C3",), c.TEXT, _PATENTS),
    Row("status", ("C6",), c.TEXT, _PATENTS),
    Row("references", ("C5",), c.TEXT, _PATENTS),
    Row("references", ("OP",), c.TEXT, _LAWS | _CASES),
    Row("language", ("LA",), c.LANGUAGE),
    Row("abstract", ("AB", "N2"), c.TEXT),
    Row("annote", ("RN",), c.LINES),
    Row("keyword", ("KW",), c.KEYWORDS),
    Row("note", ("N1",), c.LINES),
)  # fmt: skip

_OTHERS: Final = (
    "A5 A6 AD AI AE AO C1 C2 C3 C4 C5 C6 C7 C8 CA CP CR DS EP ID J1 L1 L2 L3 L4 LB LK M2 M4 N2 NO OL OP PA "
    "PN PT RD RI RP RT SL SV TA TS TT U1 U2 U3 U4 U5 WP WT WV"
).split()

_LABELS: Final = {
    "call number": "call-number",
    "language": "language",
    "place of publication": "publisher-place",
    "proceedings title": "container-title",
    "publisher name": "publisher",
    "scale": "scale",
    "series title": "collection-title",
    "series volume id": "collection-number",
    "size": "dimensions",
}
"""What Reference Manager writes as notes, "Call Number: QA76"."""

TABLE: Final = Table(ROWS, others=_OTHERS, skipped=("TY", "ER", "ID"), note="N1", labels=_LABELS)
"""The table of RIS."""
