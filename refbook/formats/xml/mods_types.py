"""What kind of work a MODS record describes: its genre says it, else the kind of resource and the host."""

from __future__ import annotations

from typing import Final

from refbook.formats.xml.mods_govinfo import type_in
from refbook.formats.xml.mods_mapping import (
    CSL_AUTHORITY,
    GENRES,
    HOST,
    PERIODICAL_GENRES,
    RESOURCES,
)
from refbook.formats.xml.node import Node
from refbook.formats.xml.paths import Found

_PARTS: Final = {"periodical": "article-journal", "book": "chapter"}
"""CSL type of a host -> the type of what stands in it, where that is another."""

_OF_PERIODICALS: Final = (
    f"{HOST}/part/detail@type=issue",
    f"{HOST}/part/detail@type=volume",
    f"{HOST}/identifier@type=issn",
)
"""What only hosts that appear in parts have."""

PATHS: Final = (
    *("genre", "genre@type=", f"{HOST}/genre", "typeOfResource", HOST, *_OF_PERIODICALS),
    *("originInfo/issuance", f"{HOST}/originInfo/issuance", "originInfo/publisher"),
    *("identifier@type=isbn", "location/url", f"{HOST}/part", f"{HOST}/part/extent"),
)
"""All that a type is told by."""


def type_of(found: Found) -> str:
    """The CSL type of a record."""
    genres = found["genre"]
    own = next((genre.plain for genre in genres if genre.get("authority") == CSL_AUTHORITY), "")
    return (
        own or type_in(found) or _by_genre(found) or _by_resource(found) or _by_host(found) or _alone(found)
    )


def genre_text(found: Found) -> Node | None:
    """The genre that says more than the type: "Ph.D. thesis"; None when there is none.

    The terms of controlled lists describe what a library collects; they are no words for a reference.
    """
    return next(
        (genre for genre in found["genre@type="] if not genre.get("authority") and is_own_word(genre.plain)),
        None,
    )


def is_own_word(genre: str) -> bool:
    """True for a genre that is not the name of a type alone."""
    word = genre.casefold()
    return word not in PERIODICAL_GENRES and word != "article" and (word not in GENRES or " thesis" in word)


def _by_genre(found: Found) -> str:
    has_host = bool(found[HOST])
    for genre in found["genre"]:
        word = genre.plain.casefold()
        if word == "article":
            return _by_host_genre(found) or "article-journal"
        if word in PERIODICAL_GENRES and not has_host:
            return "periodical"
        if word == "conference publication" and not has_host:
            return "book"
        if word in GENRES:
            return "chapter" if GENRES[word] == "book" and has_host else GENRES[word]
    return _by_host_genre(found)


def _by_host_genre(found: Found) -> str:
    words = [genre.plain.casefold() for genre in found[f"{HOST}/genre"]]
    word = next((GENRES[word] for word in words if word in GENRES), "")
    return _PARTS.get(word, word)


def _by_resource(found: Found) -> str:
    words = [resource.plain.casefold() for resource in found["typeOfResource"]]
    return next((RESOURCES[word] for word in words if word in RESOURCES), "")


def _by_host(found: Found) -> str:
    if not found[HOST]:
        return ""
    issuance = [node.plain for node in found[f"{HOST}/originInfo/issuance"]]
    if any(found[path] for path in _OF_PERIODICALS) or "continuing" in issuance or "serial" in issuance:
        return "article-journal"
    # A volume of a set, which stands in the set and has its own publisher.
    if _is_published(found) and not found[f"{HOST}/part/extent"]:
        return "book"
    is_online = bool(found["location/url"]) and not found[f"{HOST}/part"]
    return "webpage" if is_online and not issuance else "chapter"


def _alone(found: Found) -> str:
    issuance = [node.plain for node in found["originInfo/issuance"]]
    if "continuing" in issuance or "serial" in issuance:
        return "periodical"
    return "book" if _is_published(found) or found["identifier@type=isbn"] else "document"


def _is_published(found: Found) -> bool:
    """True for a work that a publisher issued as a whole."""
    issuance = [node.plain for node in found["originInfo/issuance"]]
    return "monographic" in issuance and bool(found["originInfo/publisher"])
