"""Fields of an entry and its parents <-> CSL variables: the one table that reading and writing follow.

Rows are tried in order. Reading: a row fills its variables when none of them is filled yet, from the first
of its places that has the field. Writing: a row writes its variables to its home, unless the field is taken.

Source: The Hayagriva YAML File Format, “Fields”; CSL 1.0.2, appendix IV.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final, NamedTuple

from refbook.formats.hayagriva import codecs as c
from refbook.formats.hayagriva.codecs import Codec


class Place(StrEnum):
    """An entry in the tree of an entry and its parents."""

    OWN = "own"
    CONTAINER = "container"  # what holds it: the journal of an article, the book of a chapter
    SERIES = "series"  # what the container, or a whole work, belongs to
    EVENT = "event"  # a conference, an exhibition
    ORIGINAL = "original"  # “the original container of the entry before it was re-published”


class Row(NamedTuple):
    """One field and the variables it holds.

    Attributes:
        field: the field, or the field and a part of it.
        variables: the CSL variables.
        codec: how the values are written.
        places: where it is read, best first.
        home: where it is written; the container's only when there can be one.
        types: the CSL types the row is for; empty for all.
        not_types: the CSL types it is not for.
    """

    field: tuple[str, ...]
    variables: tuple[str, ...]
    codec: Codec
    places: tuple[Place, ...] = (Place.OWN,)
    home: Place | None = Place.OWN
    types: frozenset[str] = frozenset()
    not_types: frozenset[str] = frozenset()

    def is_for(self, type: str) -> bool:
        """True when the row is for items of a CSL type."""
        return type not in self.not_types and (not self.types or type in self.types)


SERIAL: Final = "serial-number"
AFFILIATED: Final = "affiliated"

_OWN: Final = (Place.OWN,)
_HELD: Final = (Place.OWN, Place.CONTAINER)
_HOLDER: Final = (Place.CONTAINER, Place.OWN)
_HAPPENS: Final = frozenset({"event", "performance", "graphic"})
_ACADEMIC: Final = frozenset({"thesis", "report", "standard"})
_PUBLISHER: Final = ("publisher", "publisher-place")
_IN: Final = Place.CONTAINER


def _row(
    field: str,
    variable: str,
    codec: Codec = c.STRING,
    places: tuple[Place, ...] = _OWN,
    home: Place | None = Place.OWN,
) -> Row:
    return Row((field,), (variable,), codec, places, home)


def _role(role: str, variable: str) -> Row:
    return Row((AFFILIATED, role), (variable,), c.NAMES, _HELD)


def _serial(scheme: str, variable: str, places: tuple[Place, ...] = _OWN, home: Place = Place.OWN) -> Row:
    return Row((SERIAL, scheme), (variable,), c.PLAIN, places, home)


ROWS: Final[tuple[Row, ...]] = (
    Row(("title",), ("title", "title-short"), c.TITLE),
    Row(("title",), ("container-title", "container-title-short"), c.TITLE, (_IN,), _IN),
    Row(("title",), ("collection-title",), c.STRING, (Place.SERIES,), Place.SERIES),
    Row(("title",), ("event-title",), c.STRING, (Place.EVENT,), Place.EVENT),
    Row(("title",), ("original-title",), c.STRING, (Place.ORIGINAL,), Place.ORIGINAL),
    _row("author", "author", c.NAMES),
    _row("author", "container-author", c.NAMES, (_IN,), _IN),
    _row("author", "original-author", c.NAMES, (Place.ORIGINAL,), Place.ORIGINAL),
    _row("editor", "editor", c.NAMES, _HELD, _IN),
    _row("editor", "collection-editor", c.NAMES, (Place.SERIES,), Place.SERIES),
    _role("translator", "translator"),
    _role("compiler", "compiler"),
    _role("collaborator", "contributor"),
    _role("organizer", "organizer"),
    _role("cast-member", "performer"),
    _role("composer", "composer"),
    _role("producer", "producer"),
    _role("executive-producer", "executive-producer"),
    _role("writer", "script-writer"),
    _role("director", "director"),
    _role("illustrator", "illustrator"),
    _role("narrator", "narrator"),
    _role("founder", "series-creator"),
    _row("date", "issued", c.DATE, _HELD),
    _row("date", "event-date", c.DATE, (Place.EVENT,), Place.EVENT),
    _row("date", "original-date", c.DATE, (Place.ORIGINAL,), Place.ORIGINAL),
    Row(("publisher",), _PUBLISHER, c.PUBLISHER, _HELD, _IN),
    Row(
        ("publisher",), ("original-publisher", "original-publisher-place"), c.PUBLISHER,
        (Place.ORIGINAL,), Place.ORIGINAL,
    ),
    Row(("organization",), ("publisher",), c.STRING, _OWN, None, _ACADEMIC),
    Row(("organization",), ("authority",), c.STRING, not_types=_ACADEMIC),
    Row(("location",), ("event-place",), c.STRING, _OWN, Place.OWN, _HAPPENS),
    _row("location", "event-place", c.STRING, (Place.EVENT,), Place.EVENT),
    # Often used for the place of publication, for which there is a part of the publisher.
    _row("location", "publisher-place", c.STRING, _HELD, None),
    # Of a container that has a volume and an issue, these count; else the entry's own.
    _row("volume", "volume", c.NUMBER, _HOLDER, _IN),
    _row("volume", "collection-number", c.NUMBER, (Place.SERIES,), Place.SERIES),
    _row("issue", "issue", c.NUMBER, _HOLDER, _IN),
    _row("volume-total", "number-of-volumes", c.NUMBER, _HELD, _IN),
    _row("edition", "edition", c.NUMBER, _HELD, _IN),
    _row("chapter", "chapter-number", c.NUMBER),
    _row("page-range", "page", c.PLAIN),
    _row("page-total", "number-of-pages", c.NUMBER),
    _row("runtime", "dimensions", c.PLAIN),
    Row(("url",), ("URL", "accessed"), c.URL, _HELD),
    _serial("doi", "DOI"),
    _serial("isbn", "ISBN", _HELD, _IN),
    _serial("issn", "ISSN", _HELD, _IN),
    _serial("pmid", "PMID"),
    _serial("pmcid", "PMCID"),
    Row((SERIAL, "arxiv"), ("archive", "archive_location"), c.ARXIV_ID),
    _serial("serial", "number"),
    _serial("version", "version"),
    _serial("printing", "printing-number"),
    _row("archive", "archive", c.STRING, _HELD),
    _row("archive-location", "archive_location", c.STRING, _HELD),
    _row("call-number", "call-number"),
    _row("language", "language", c.PLAIN, _HELD),
    _row("genre", "genre"),
    _row("abstract", "abstract"),
    _row("note", "note"),
)  # fmt: skip

FIELDS: Final = frozenset(
    """
    abstract affiliated archive archive-location author call-number chapter date edition editor genre issue
    language location note organization page-range page-total parent publisher runtime serial-number
    time-range title type url volume volume-total
    """.split()
)
"""All fields."""

ROLES: Final = frozenset(
    """
    afterword annotator cast-member cinematography collaborator commentator compiler composer director
    executive-producer foreword founder holder illustrator introduction narrator organizer producer translator
    writer
    """.split()
)
"""“Possible role values”; those without a row have no CSL variable."""

PREFIX: Final = "csl-"
"""Before a variable's name where the format has no field for it."""

KEPT: Final = "hayagriva"
"""The key in `extra` that keeps fields which say more than the variables."""
