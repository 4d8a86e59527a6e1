"""EndNote's tags <-> CSL variables: the one table that both reading and writing follow.

Sources: EndNote, "EndNote tagged format" (Refer/BibIX) and its field tables by reference type; refer(1).
"""

from __future__ import annotations

from typing import Final

from refbook.formats.tagged import codecs as c
from refbook.formats.tagged.mapping import Row, Table

_PERIODICALS: Final = frozenset(
    {"article-journal", "article-magazine", "article-newspaper", "periodical", "review", "review-book"}
)
_PARTS: Final = frozenset(
    {"chapter", "entry", "entry-dictionary", "entry-encyclopedia", "paper-conference", "post", "post-weblog"}
)
_BOOKS: Final = frozenset({"book", "classic", "collection"})
_PAGE_COUNTS: Final = _BOOKS | {"thesis", "manuscript", "pamphlet"}
_SERIES: Final = _BOOKS | {"report", "map", "song", "software", "motion_picture", "dataset", "standard"}
_ISSUES: Final = _PERIODICALS | {"paper-conference", "document"}
_SERIES_NUMBERS: Final = _BOOKS | {"chapter"}
_OWN_NUMBERS: Final = frozenset({"report", "patent", "standard"})
_LETTERS: Final = frozenset({"personal_communication"})
_VERSIONED: Final = frozenset({"software", "dataset"})

ROWS: Final[tuple[Row, ...]] = (
    # Names
    Row("author", ("%A",), c.COMMA_NAMES),
    # Of letters, the secondary author is who they are for.
    Row("recipient", ("%E",), c.COMMA_NAMES, _LETTERS),
    Row("editor", ("%E",), c.COMMA_NAMES, not_types=_LETTERS),
    Row("translator", ("%?", "%Y"), c.COMMA_NAMES),
    # Titles
    Row("title", ("%T",), c.TEXT),
    Row("title-short", ("%!",), c.TEXT),
    Row("container-title", ("%J", "%B"), c.TEXT, _PERIODICALS),
    Row("container-title", ("%B", "%J"), c.TEXT, not_types=_PERIODICALS | _SERIES),
    Row("collection-title", ("%B", "%S"), c.TEXT, _SERIES),
    Row("collection-title", ("%S",), c.TEXT, not_types=_SERIES),
    Row("reviewed-title", ("%*",), c.TEXT),
    # Dates
    Row("issued", ("%D", "%8"), c.ISSUED),
    Row("accessed", ("%[",), c.DATE),
    # Numbers
    Row("volume", ("%V",), c.TEXT),
    Row("issue", ("%N",), c.TEXT, _ISSUES),
    Row("collection-number", ("%N",), c.TEXT, _SERIES_NUMBERS),
    Row("number-of-volumes", ("%6",), c.TEXT),
    Row("version", ("%7",), c.TEXT, _VERSIONED),
    Row("edition", ("%7",), c.TEXT, not_types=_VERSIONED),
    Row("section", ("%&",), c.TEXT),
    Row("number-of-pages", ("%P",), c.PAGE_COUNT, _PAGE_COUNTS),
    Row("page", ("%P",), c.TEXT),
    # Publishers and places
    Row("publisher", ("%I",), c.TEXT),
    Row("publisher-place", ("%C",), c.TEXT),
    # Identifiers
    Row("DOI", ("%R", "%O", "%M"), c.FOUND_DOI),
    Row("URL", ("%U",), c.URL),
    Row("number", ("%@",), c.NUMBER, _OWN_NUMBERS, shares=True),
    Row("number", ("%N",), c.TEXT, not_types=_ISSUES | _SERIES_NUMBERS),
    Row("ISSN", ("%@",), c.ISSN, shares=True),
    Row("ISBN", ("%@",), c.ISBN, shares=True),
    Row("ISSN", ("%@",), c.TEXT, _PERIODICALS, writes=False),
    Row("ISBN", ("%@",), c.TEXT, not_types=_PERIODICALS | _OWN_NUMBERS, writes=False),
    Row("call-number", ("%L",), c.TEXT),
    # Where it is kept
    Row("archive", ("%~",), c.TEXT),
    Row("archive_location", ("%M",), c.TEXT),
    Row("source", ("%W",), c.TEXT),
    # Descriptions
    Row("genre", ("%9",), c.TEXT),
    Row("language", ("%G",), c.LANGUAGE),
    Row("abstract", ("%X",), c.TEXT),
    Row("annote", ("%<",), c.LINES),
    Row("keyword", ("%K",), c.KEYWORDS),
    Row("note", ("%Z",), c.LINES),
)  # fmt: skip

_OTHERS: Final = "%H %O %Q %R %1 %2 %3 %4 %# %$ %] %+ %^ %( %) %= %> %{ %} %y".split()

TABLE: Final = Table(ROWS, others=_OTHERS, skipped=("%0", "%F"), note="%Z")
"""The table of EndNote's tagged format."""
