"""Identifiers, addresses and the day an address was visited."""

from __future__ import annotations

import re
from typing import Final

from refbook.refparse.pieces import Draft, Piece

_MONTH_DAY: Final = r"[^()\[\],;]{0,20}?\d{4}|[^()\[\];]{3,30}?\d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}"
_ACCESSED: Final = re.compile(
    rf"""(?xi)[(\[]?\s*(?<![^\W_])(?:
        (?:last\s+)?(?:accessed|visited|retrieved|consulted|viewed)(?:\s+on)?:? |
        (?:ultimo\s+accesso|ultima\s+consultazione|consultat[oa]|visitat[oa])(?:\s+(?:il|in\s+data|nel)|:)? |
        (?:consulté|accédé|vu)e?(?:\s+le)?:? | (?:dernier\s+accès|page\s+consultée)(?:\s+le)?\s*:? |
        (?:abgerufen|zugegriffen|eingesehen|zuletzt\s+(?:abgerufen|besucht)|zugriff|abruf|stand)(?:\s+am)?:? |
        (?:consultad[oa]|accedido|fecha\s+de\s+consulta)(?:\s+(?:el|a))?:? |
        (?:acesso|acessado|consultado)(?:\s+em)?:?
    )\s*(?P<date>{_MONTH_DAY})(?:,?\s+from)?\s*[)\]]?\.?"""
)
_URL: Final = re.compile(r"(?i)<?\b((?!https?://(?:dx\.)?doi\.org/)(?:https?://|ftp://|www\.)[^\s<>\x00]+)>?")
_DOI: Final = re.compile(
    r"(?i)(?:https?://(?:dx\.)?doi\.org/|\bdoi:?\s*(?:https?://(?:dx\.)?doi\.org/)?)?(10\.\d{4,9}/[^\s<>\x00]+)"
)
_MARKED: Final[tuple[tuple[str, re.Pattern[str]], ...]] = (
    ("ISBN", re.compile(r"(?i)\bISBN(?:-1[03])?:?\s*([\dXx][\dXx\s–-]{8,16}[\dXx])")),
    ("ISSN", re.compile(r"(?i)\be?ISSN:?\s*(\d{4}-?\d{3}[\dXx])")),
    ("PMID", re.compile(r"(?i)\bPMID:?\s*(\d{4,9})")),
    ("PMCID", re.compile(r"(?i)\b(PMC\d{4,9})\b")),
    (
        "arxiv",
        re.compile(
            r"(?i)\[?\barXiv:\s*(\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]+(?:\.[A-Z]{2})?/\d{7})(?:\s*\[[\w.-]+\])?\]?"
        ),
    ),
)
_BEFORE_URL: Final = re.compile(
    r"(?i)[\s,.;:(<\[]*"
    r"(?:(?:available|online|retrieved|verfügbar|abrufbar|disponible|disponibile|disponível|en ligne)"
    r"(?:\s+(?:at|from|unter|su|sur|en|em))?|URL|in|from|at|siehe|see|vedi|voir|<)?\s*:?\s*[(<\[]*$"
)


def read_links(draft: Draft) -> None:
    """Take DOI, ISBN, ISSN, PMID, PMCID, arXiv number, address and access date."""
    for field, pattern in _MARKED:
        _take(draft, field, pattern)
    _read_accessed(draft)
    _take(draft, "URL", _URL)
    _take(draft, "DOI", _DOI)
    _take_doi_of_address(draft)


def _take(draft: Draft, field: str, pattern: re.Pattern[str]) -> None:
    match = pattern.search(draft.rest)
    if not match:
        return
    start, end = match.span(1)
    closing = draft.text[end - 1] == ")" and "(" not in match[1]
    draft.take(field, start, end - closing)
    draft.blank(*match.span())
    if field == "URL":
        _blank_words_before(draft, match.start())


def _take_doi_of_address(draft: Draft) -> None:
    """Publishers' addresses end in the DOI: "https://www.rivisteweb.it/doi/10.1402/86750"."""
    address = next((piece for piece in draft.pieces if piece.field == "URL"), None)
    match = address and _DOI.search(draft.text, address.start, address.end)
    if match and not draft.has("DOI"):
        draft.add(Piece("DOI", *match.span(1), 0.8))


def _blank_words_before(draft: Draft, end: int) -> None:
    """ "Available at:" says only that an address follows."""
    start = max(0, end - 40)
    match = _BEFORE_URL.search(draft.rest[start:end])
    if match and match[0].strip(" ,.;:(<[\x00"):
        draft.blank(start + match.start(), end)


def _read_accessed(draft: Draft) -> None:
    for match in _ACCESSED.finditer(draft.rest):
        # "Retrieved …" belongs to an address; without one the words may be a title's.
        if re.search(r"(?i)https?:|www\.", draft.rest) or draft.has("DOI") or match[0].startswith(("(", "[")):
            draft.take("accessed", *match.span("date"))
            draft.blank(*match.span())
            return
