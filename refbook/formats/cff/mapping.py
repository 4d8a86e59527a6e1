"""Keys of CITATION.cff <-> CSL variables: the one table that both reading and writing follow.

Rows are tried in order. Reading: a row fills its variables when none of them is filled yet. Writing: a row
writes its variables unless a key of it is taken. A key that no row takes, or that holds more than its
variables say, is kept in `extra`. `addresses` is beside the table: DOI and URL stand in several places.

Sources: CFF 1.2.0, schema guide, “definitions.reference”; CSL 1.0.2, appendix IV.
"""

from __future__ import annotations

from functools import cache
from typing import Final, NamedTuple

from refbook.formats.cff import codecs as c
from refbook.formats.cff.codecs import Codec
from refbook.formats.cff.types import WORK_TYPES
from refbook.model.vocabulary import ITEM_TYPES, KINDS, OLD_SPELLINGS


class Row(NamedTuple):
    """Some keys and the variables they hold.

    Attributes:
        keys: the keys of the format.
        variables: the CSL variables.
        codec: how the values are written.
        types: the CSL types the row is for; empty for all.
        not_types: the CSL types it is not for.
    """

    keys: tuple[str, ...]
    variables: tuple[str, ...]
    codec: Codec
    types: frozenset[str] = frozenset()
    not_types: frozenset[str] = frozenset()

    def is_for(self, type: str) -> bool:
        """True when the row is for items of a CSL type."""
        return type not in self.not_types and (not self.types or type in self.types)


_ENTRIES: Final = frozenset({"entry", "entry-dictionary", "entry-encyclopedia"})
_PARTS: Final = frozenset({"chapter", "paper-conference"})
_WORKS: Final = frozenset(WORK_TYPES)
_INSTITUTES: Final = frozenset({"thesis", "report"})
_LETTERS: Final = frozenset({"personal_communication", "interview"})
_PUBLISHER: Final = ("publisher", "publisher-place")


def _row(
    key: str,
    variable: str,
    codec: Codec = c.TEXT,
    types: frozenset[str] = frozenset(),
    not_types: frozenset[str] = frozenset(),
) -> Row:
    return Row((key,), (variable,), codec, types, not_types)


ROWS: Final[tuple[Row, ...]] = (
    # “The term being referenced if the work is a dictionary or encyclopedia.”
    _row("term", "title", types=_ENTRIES),
    _row("entry", "title", types=_ENTRIES),
    _row("title", "container-title", types=_ENTRIES),
    _row("title", "title"),
    _row("abbreviation", "title-short"),
    _row("authors", "author", c.NAMES),
    # “The sender(s) of a personal communication.”
    _row("senders", "author", c.NAMES, _LETTERS),
    _row("contributors", "contributor", c.NAMES),
    _row("editors", "editor", c.NAMES),
    _row("editors-series", "collection-editor", c.NAMES),
    _row("translators", "translator", c.NAMES),
    _row("recipients", "recipient", c.NAMES),
    _row("collection-title", "container-title", types=_PARTS),
    _row("journal", "container-title", not_types=_ENTRIES),
    _row("collection-title", "collection-title", not_types=_PARTS),
    _row("issue-title", "volume-title", types=frozenset({"article-journal", "article-magazine"})),
    _row("volume-title", "volume-title"),
    _row("volume", "volume", c.NUMBER),
    _row("issue", "issue", c.NUMBER),
    _row("number", "number", c.NUMBER),
    _row("number-volumes", "number-of-volumes", c.NUMBER),
    _row("edition", "edition"),
    _row("version", "version"),
    _row("section", "section"),
    Row(("start", "end"), ("page",), c.PAGES),
    _row("pages", "page", c.PAGE_RANGE),
    _row("pages", "number-of-pages", c.NUMBER),
    _row("date-released", "issued", c.DAY, _WORKS),
    _row("date-published", "issued", c.DAY),
    _row("date-released", "issued", c.DAY),
    Row(("year", "month"), ("issued",), c.YEAR),
    _row("year-original", "original-date", c.ORIGINAL),
    _row("date-accessed", "accessed", c.DAY),
    _row("date-downloaded", "accessed", c.DAY),
    Row(("institution",), _PUBLISHER, c.ENTITY, _INSTITUTES),
    Row(("publisher",), _PUBLISHER, c.ENTITY),
    Row(("institution",), _PUBLISHER, c.ENTITY),
    Row(("conference",), ("event-title", "event-place", "event-date"), c.CONFERENCE),
    # “The location of the work”: the museum or the archive.
    Row(("location",), ("archive", "archive-place"), c.ENTITY),
    _row("database", "source"),
    _row("thesis-type", "genre", types=frozenset({"thesis"})),
    _row("data-type", "genre", types=frozenset({"dataset"})),
    _row("medium", "medium"),
    _row("status", "status", c.STATUS),
    _row("languages", "language", c.LANGUAGES),
    _row("isbn", "ISBN"),
    _row("issn", "ISSN"),
    _row("pmcid", "PMCID"),
    _row("license", "license", c.LICENSE),
    _row("license-url", "license", c.URL),
    _row("copyright", "license"),
    _row("patent-states", "jurisdiction", c.STATES),
    _row("keywords", "keyword", c.KEYWORDS),
    _row("notes", "note"),
    _row("abstract", "abstract"),
)


@cache
def _rows_for(type: str) -> tuple[Row, ...]:
    return tuple(row for row in ROWS if row.is_for(type))


def rows_for(type: str) -> tuple[Row, ...]:
    """The rows for items of a CSL type.

    >>> [row.keys[0] for row in rows_for("software") if "issued" in row.variables]
    ['date-released', 'date-published', 'date-released', 'year']
    """
    return _rows_for(type if type in ITEM_TYPES else "")


ROLE: Final = "cff-role"
"""The key in `extra` that says which work the preferred citation is."""

PREFERRED: Final = "preferred-citation"

TYPE: Final = "cff-type"
"""The key in `extra` that keeps a type of the format that CSL's type does not say."""

_PREFIX: Final = "cff-raw-"
_TAKEN: Final = frozenset(KINDS) | frozenset(OLD_SPELLINGS) | {"id", "type", "custom", "unstructured"}


def extra_name(key: str) -> str:
    """The name under which `extra` keeps a key.

    >>> extra_name("repository-code"), extra_name("publisher")
    ('repository-code', 'cff-raw-publisher')
    """
    return _PREFIX + key if key in _TAKEN else key
