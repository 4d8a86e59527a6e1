"""What kind of work a line is about: the words that say it, and the type its fields show."""

from __future__ import annotations

import re
from typing import Final

from refbook.refparse.pieces import Draft

_GENRES: Final[tuple[tuple[str, re.Pattern[str]], ...]] = (
    (
        "thesis",
        re.compile(
            r"(?i)[(\[]?(?<![^\W_])((?:unpublished\s+|unveröffentlichte\s+|tesi\s+di\s+)?(?:ph\.?\s?d\.?|doctoral|master'?s?|"
            r"dottorato|laurea|m\.?a\.?)\s*(?:thesis|dissertation|diss\.|$|(?=,))|thèse(?:\s+(?:de\s+)?(?:doctorat|l’État))?"
            r"(?:\s+en\s+\w+)?|tesi\s+di\s+(?:laurea|dottorato)|(?:dissertation|inauguraldissertation|habilitationsschrift|diss\.|"
            r"diplomarbeit|magisterarbeit|masterarbeit)|tesis\s+(?:doctoral|de\s+\w+)|tese\s+de\s+\w+|dissertação\s+de\s+\w+)"
            r"(?=\s*[,.;:)\]]|$)[)\]]?"
        ),
    ),
    (
        "report",
        re.compile(
            r"(?i)(?<=[,.(]\s)((?:discussion|working|research)\s+papers?|technical\s+report|document\s+de\s+travail|"
            r"arbeitspapier|diskussionspapier|rapporto\s+di\s+ricerca)(?=[\s,.;:)]|$)"
        ),
    ),
)
_PROCEEDINGS: Final = re.compile(
    r"(?i)\b(?:proceedings|proc\.|atti\s+del|actes\s+du|tagungsband|actas\s+del|anais\s+do)"
)
_NEWSPAPER: Final = re.compile(
    r"(?i)\b(?:times|guardian|washington post|post|observer|zeitung|FAZ|NZZ|taz|die zeit|der spiegel|"
    r"tagesspiegel|le monde|le figaro|libération|corriere della sera|la repubblica|la stampa|il sole 24 ore|"
    r"el país|el mundo|la vanguardia|público|folha de s)"
)


def read_genre(draft: Draft) -> None:
    """Take "PhD thesis", "Working Paper" and their like."""
    for _, pattern in _GENRES:
        match = pattern.search(draft.rest, draft.body)
        if match and match.start() > draft.body and not draft.has("genre"):
            draft.take("genre", *match.span(1))
            draft.blank(*match.span())


def type_of(draft: Draft) -> str:
    """The CSL type that the fields of a line show; "document" when they show none."""
    genre = draft.value("genre")
    for type, pattern in _GENRES:
        if genre and pattern.search(f", {genre},"):
            return type
    if draft.has("container-title"):
        return _type_in(draft)
    if draft.has("publisher", "publisher-place", "edition", "number-of-pages", "ISBN"):
        return "book"
    if draft.has("URL"):
        return "webpage"
    if draft.has("page", "DOI"):
        return "article"
    return (
        "book"
        if draft.has("editor", "translator") or (draft.has("title") and draft.has("author"))
        else "document"
    )


def _type_in(draft: Draft) -> str:
    container = draft.value("container-title")
    if _PROCEEDINGS.search(container):
        return "paper-conference"
    if draft.has("publisher", "publisher-place", "editor", "container-author"):
        return "chapter"
    if draft.has("volume", "issue"):
        return "article-journal"
    if _NEWSPAPER.search(container):
        return "article-newspaper"
    return "article-journal" if draft.has("page", "DOI") else "article-magazine"
