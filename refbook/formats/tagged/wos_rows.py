"""Web of Science's tags -> CSL variables. Source: Clarivate, "Web of Science Core Collection Field Tags"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from refbook.formats.tagged import codecs as c
from refbook.formats.tagged import wos_codecs as w
from refbook.formats.tagged.mapping import Row, Table

_BOOKS: Final = frozenset({"book"})
_PARTS: Final = frozenset({"chapter", "paper-conference"})

ROWS: Final[tuple[Row, ...]] = (
    Row("author", ("AF",), w.PEOPLE),
    Row("author", ("AU", "A1", "CA", "GP"), w.PEOPLE),
    Row("author", ("BF",), w.PEOPLE, _BOOKS),
    Row("author", ("BA",), w.PEOPLE, _BOOKS),
    Row("container-author", ("BF", "BA"), w.PEOPLE, _PARTS),
    Row("editor", ("BE", "ED"), w.PEOPLE),
    Row("title", ("TI",), c.TEXT),
    Row("title", ("SO",), c.TEXT, _BOOKS),
    Row("container-title", ("SO",), c.TEXT),
    Row("container-title-short", ("JI", "J9"), c.TEXT, not_types=_BOOKS),
    Row("collection-title", ("SE", "BS"), c.TEXT),
    Row("event-title", ("CT",), c.TEXT),
    Row("event-date", ("CY",), w.MEETING_DATE),
    Row("event-place", ("CL",), c.TEXT),
    Row("issued", ("PY", "PD"), w.ISSUED),
    Row("available-date", ("EA",), c.DATE),
    Row("volume", ("VL",), c.TEXT),
    Row("issue", ("IS",), c.TEXT),
    Row("supplement-number", ("SU",), c.TEXT),
    Row("part-number", ("PN",), c.TEXT, not_types=frozenset({"patent"})),
    Row("page", ("BP", "EP"), w.PAGES),
    Row("page", ("PS",), c.TEXT),
    Row("number", ("PN",), c.TEXT, frozenset({"patent"})),
    Row("number", ("AR",), c.TEXT),
    Row("number-of-pages", ("PG",), c.TEXT, _BOOKS),
    Row("publisher", ("PU",), c.TEXT),
    Row("publisher-place", ("PI",), c.TEXT),
    Row("DOI", ("DI", "D2"), c.DOI),
    Row("ISSN", ("SN", "EI"), c.ISSN),
    Row("ISBN", ("BN",), c.TEXT),
    Row("PMID", ("PM",), c.TEXT),
    Row("language", ("LA",), c.LANGUAGE),
    Row("abstract", ("AB",), c.TEXT),
    Row("keyword", ("DE", "ID"), w.KEYWORDS),
)

_OTHERS: Final = (
    "AE AK AP AR BP BN C1 C3 CR CT D2 DA DT EM EP ER EY FN FT FU FX GA HC HO "
    "HP J1 LS LT MA MC MI MN MQ NM NR NT OA OI PA PD PE PG PT PV RC RI RP RW "
    "SC SD SI SP SR TA TC TM TN TS U1 U2 UR UT VR WC WE Z1 Z2 Z3 Z4 Z8 Z9"
).split()

TABLE: Final = Table(ROWS, others=_OTHERS, skipped=("PT", "ER"))
"""The table of Web of Science's field tagged files."""

TYPES: Final[Mapping[str, str]] = {
    "J": "article-journal",
    "JOURNAL": "article-journal",
    "B": "book",
    "BOOK": "book",
    "BOOKS": "book",
    "S": "chapter",
    "BOOK IN SERIES": "chapter",
    "C": "paper-conference",
    "P": "patent",
    "PATENT": "patent",
}
"""Publication type, in capitals -> CSL type; of a book with another title, a chapter."""
