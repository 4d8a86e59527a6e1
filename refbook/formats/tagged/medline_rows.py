"""MEDLINE's tags <-> CSL variables: the one table that both reading and writing follow.

Source: NLM, "MEDLINE/PubMed Data Element (Field) Descriptions".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from refbook.formats.tagged import codecs as c
from refbook.formats.tagged import medline_codecs as m
from refbook.formats.tagged.mapping import Row, Table

_BOOKS: Final = frozenset({"book"})
_PARTS: Final = frozenset({"chapter"})
_PRINTED: Final = _BOOKS | _PARTS
_ALONE: Final = _BOOKS | {"report", "thesis"}
_NO_JOURNALS: Final = _PARTS | _ALONE

ROWS: Final[tuple[Row, ...]] = (
    # Affiliations are those of the name before them, which may be an editor's.
    Row("author", ("FAU", "AU", "CN", "AUID", "AD", "FED", "ED"), m.AUTHORS),
    Row("editor", ("FED", "ED"), m.EDITORS),
    Row("title", ("BTI", "TI"), c.TEXT, _BOOKS),
    Row("title", ("TI",), c.TEXT, not_types=_BOOKS),
    Row("container-title", ("BTI",), c.TEXT, _PARTS),
    Row("container-title", ("JT",), c.TEXT, not_types=_NO_JOURNALS),
    Row("container-title", ("TA",), c.BORROWED, not_types=_NO_JOURNALS, writes=False),
    Row("container-title-short", ("TA",), c.TEXT, not_types=_NO_JOURNALS, with_variable="container-title"),
    Row("collection-title", ("CTI",), c.TEXT),
    Row("volume-title", ("VTI",), c.TEXT),
    Row("original-title", ("TT",), c.TEXT),
    Row("issued", ("DP",), m.DATE),
    Row("available-date", ("DEP",), m.DAY),
    Row("volume", ("VI",), c.TEXT),
    Row("issue", ("IP",), c.TEXT),
    Row("page", ("PG",), m.PAGES),
    Row("edition", ("EN",), c.TEXT),
    Row("publisher", ("PB",), c.TEXT),
    # ERIC writes the publisher of what is no journal where a journal's title stands.
    Row("publisher", ("JT",), c.TEXT, _ALONE, writes=False),
    # For journals PL is the country, which nobody cites.
    Row("publisher-place", ("PL",), c.TEXT, _PRINTED),
    Row("PMID", ("PMID",), c.TEXT),
    Row("PMCID", ("PMC",), c.TEXT),
    Row("DOI", ("AID", "LID"), m.DOI),
    Row("URL", ("LID", "AID"), m.ADDRESS, shares=True),
    Row("ISSN", ("IS", "ISSN"), m.SERIALS),
    Row("ISBN", ("ISBN",), m.SERIALS),
    Row("license", ("CI",), c.TEXT),
    Row("language", ("LA",), c.LANGUAGE),
    Row("abstract", ("AB",), c.TEXT),
    Row("keyword", ("OT", "MH"), c.KEYWORDS),
    Row("note", ("GN",), c.LINES),
)  # fmt: skip

_OTHERS: Final = (
    "AID BTI CDAT CI CIN COI COIS CON CP CRDT CRF CRI CTDT CTI DA DCOM DDIN DRIN DRDT ECF ECI EDAT EFR EIN "
    "FIR FPS GR GS IG IR IRAD JC JID LID LR MHDA MID NM NR OAB OABL OCI OID ORI OTO OWN PHST PL PS PST PT "
    "PUBM RF RIN RN ROF RPF RPI RRF RRI SB SFM SI SO SPIN STAT SUMMARY TA UIN UOF"
).split()

TABLE: Final = Table(ROWS, others=_OTHERS, note="GN")
"""The table of MEDLINE."""

READ_TYPES: Final[Mapping[str, str]] = {
    "academic dissertation": "thesis",
    "book": "book",
    "book chapter": "chapter",
    "chapter": "chapter",
    "dataset": "dataset",
    "journal article": "article-journal",
    "legislation": "legislation",
    "legal case": "legal_case",
    "newspaper article": "article-newspaper",
    "preprint": "article",
    "technical report": "report",
    "video-audio media": "motion_picture",
    "webcast": "motion_picture",
}
"""Publication type, in small letters -> CSL type."""

ERIC_TYPES: Final[Mapping[str, str]] = {
    "journal articles": "article-journal",
    "books": "book",
    "dissertations/theses": "thesis",
    "reports": "report",
}
"""The same for ERIC, whose publication types go on after " - "; of several, the first of this list."""

WRITE_TYPES: Final[Mapping[str, str]] = {
    "article": "Preprint",
    "article-journal": "Journal Article",
    "article-newspaper": "Newspaper Article",
    "book": "Book",
    "chapter": "Book Chapter",
    "dataset": "Dataset",
    "legal_case": "Legal Case",
    "legislation": "Legislation",
    "motion_picture": "Video-Audio Media",
    "report": "Technical Report",
    "thesis": "Academic Dissertation",
}
"""CSL type -> publication type; others have none."""
