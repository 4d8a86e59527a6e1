"""What kind of work a MODS record describes: its genre says it, else the kind of resource and the host."""

from __future__ import annotations

from typing import Final

from refbook.formats.xml.mods_mapping import (
    CSL_AUTHORITY,
    GENRES,
    HOST,
    PERIODICAL_GENRES,
    RESOURCES,
)
from refbook.formats.xml.node import Node
from refbook.formats.xml.paths import select

_PARTS: Final = {"periodical": "article-journal", "book": "chapter"}
"""CSL type of a host -> the type of what stands in it, where that is another."""


def type_of(mods: Node) -> str:
    """The CSL type of a record."""
    genres = select(mods, "genre")
    own = next((genre.plain for genre in genres if genre.get("authority") == CSL_AUTHORITY), "")
    return own or _by_genre(mods) or _by_resource(mods) or _by_host(mods) or _alone(mods)


def genre_text(mods: Node) -> Node | None:
    """The genre that says more than the type: "Ph.D. thesis"; None when there is none.

    The terms of controlled lists describe what a library collects; they are no words for a reference.
    """
    return next(
        (
            genre
            for genre in select(mods, "genre@type=")
            if not genre.get("authority") and is_own_word(genre.plain)
        ),
        None,
    )


def is_own_word(genre: str) -> bool:
    """True for a genre that is not the name of a type alone."""
    word = genre.casefold()
    return word not in PERIODICAL_GENRES and word != "article" and (word not in GENRES or " thesis" in word)


def _by_genre(mods: Node) -> str:
    has_host = bool(select(mods, HOST))
    for genre in select(mods, "genre"):
        word = genre.plain.casefold()
        if word == "article":
            return _by_host_genre(mods) or "article-journal"
        if word in PERIODICAL_GENRES and not has_host:
            return "periodical"
        if word == "conference publication" and not has_host:
            return "book"
        if word in GENRES:
            return "chapter" if GENRES[word] == "book" and has_host else GENRES[word]
    return _by_host_genre(mods)


def _by_host_genre(mods: Node) -> str:
    words = [genre.plain.casefold() for genre in select(mods, f"{HOST}/genre")]
    found = next((GENRES[word] for word in words if word in GENRES), "")
    return _PARTS.get(found, found)


def _by_resource(mods: Node) -> str:
    words = [resource.plain.casefold() for resource in select(mods, "typeOfResource")]
    return next((RESOURCES[word] for word in words if word in RESOURCES), "")


def _by_host(mods: Node) -> str:
    hosts = select(mods, HOST)
    if not hosts:
        return ""
    issuance = [node.plain for node in select(mods, f"{HOST}/originInfo/issuance")]
    in_periodical = any(
        select(mods, f"{HOST}/{path}")
        for path in ("part/detail@type=issue", "part/detail@type=volume", "identifier@type=issn")
    )
    if in_periodical or "continuing" in issuance or "serial" in issuance:
        return "article-journal"
    # A volume of a set, which stands in the set and has its own publisher.
    if _is_published(mods) and not select(mods, f"{HOST}/part/extent"):
        return "book"
    is_online = bool(select(mods, "location/url")) and not select(mods, f"{HOST}/part")
    return "webpage" if is_online and not issuance else "chapter"


def _alone(mods: Node) -> str:
    issuance = [node.plain for node in select(mods, "originInfo/issuance")]
    if "continuing" in issuance or "serial" in issuance:
        return "periodical"
    return "book" if _is_published(mods) or select(mods, "identifier@type=isbn") else "document"


def _is_published(mods: Node) -> bool:
    """True for a work that a publisher issued as a whole."""
    issuance = [node.plain for node in select(mods, "originInfo/issuance")]
    return "monographic" in issuance and bool(select(mods, "originInfo/publisher"))
