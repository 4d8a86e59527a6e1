"""How identifiers are written: telling one scheme from another, bringing each to its canonical form, lists.

Patterns are kept as text: `re` compiles each at its first use and keeps it, and many runs use none.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable


class Scheme(StrEnum):
    """The kinds of identifier that refbook knows."""

    DOI = "doi"
    ISBN = "isbn"
    ISSN = "issn"
    ORCID = "orcid"
    ISNI = "isni"
    PMID = "pmid"
    PMCID = "pmcid"
    ARXIV = "arxiv"
    URL = "url"


_ASCII_ANY_CASE: Final = re.IGNORECASE | re.ASCII

# Telling one scheme from another. Labels and addresses come first: they say it; shapes only suggest it.

_NCBI: Final = r"(?:https?://)?(?:www\.)?ncbi\.nlm\.nih\.gov"
_NCBI_HOST: Final = r"(?:https?://)?(?:www\.)?{}\.ncbi\.nlm\.nih\.gov/"
_ORCID_BLOCK: Final = r"0000[- ]?000(?:1[- ]?[5-9]|2[- ]?\d|3[- ]?[0-4])\d{3}|0009[- ]?00(?:0\d|10)[- ]?\d{4}"
"""The ISNI numbers set aside for ORCID (ORCID, "Structure of the ORCID Identifier")."""

_SIGNS: Final[tuple[tuple[str, Scheme], ...]] = (
    (r"(?:info:)?doi\s*[:/]|doi\s*10\.|(?:https?://)?(?:dx\.|www\.)?doi\.org/", Scheme.DOI),
    (r"(?:urn:)?e?-?isbn(?![a-z])", Scheme.ISBN),
    (r"(?:urn:)?[epl]?-?issn(?![a-z])|https?://portal\.issn\.org/resource/issn/", Scheme.ISSN),
    (r"orcid(?![a-z.])|(?:https?://)?(?:www\.)?orcid\.org/", Scheme.ORCID),
    (r"isni(?![a-z.])|(?:https?://)?(?:www\.)?isni\.org/", Scheme.ISNI),
    (rf"pmcid(?![a-z])|pmc\s*\d|{_NCBI}/pmc/|{_NCBI_HOST.format('pmc')}", Scheme.PMCID),
    (rf"pmid(?![a-z])|info:pmid/|{_NCBI}/pubmed/|{_NCBI_HOST.format('pubmed')}", Scheme.PMID),
    (r"arxiv\s*:|(?:https?://)?(?:www\.)?arxiv\.org/(?:abs|pdf|html)/", Scheme.ARXIV),
    (r"[a-z][a-z0-9+.-]*://|www\.|mailto:|url:", Scheme.URL),
    (r"10\.\d{4,9}(?:\.\d+)*(?:/|%2f)|10/[a-z0-9]", Scheme.DOI),
    (r"\d{4}-\d{3}[\dx]\Z", Scheme.ISSN),
    (rf"(?:{_ORCID_BLOCK})[- ]?\d{{3}}[\dx]\Z", Scheme.ORCID),
    (r"\d{4}([- ]?)\d{4}\1\d{4}\1\d{3}[\dx]\Z", Scheme.ISNI),
    (r"97[89](?:[-‐‑–\s]*\d){10}\Z|\d(?:[-‐‑–\s]?\d){8}[-‐‑–\s]?[\dx]\Z", Scheme.ISBN),
    (r"\d{4}\.\d{4,5}(?:v\d+)?\Z|[a-z]{1,8}(?:-[a-z]{2,4})?(?:\.[a-z]{2})?/\d{7}(?:v\d+)?\Z", Scheme.ARXIV),
)


def detect(text: str) -> str:
    """The scheme a text announces by its label, its address or its shape; "" when none fits.

    >>> detect("ISSN 0378-5955"), detect("PMC3531190"), detect("0000 0001 2103 2683"), detect("12345678")
    ('issn', 'pmcid', 'isni', '')
    """
    text = text.strip()
    return next((scheme.value for sign, scheme in _SIGNS if re.match(sign, text, _ASCII_ANY_CASE)), "")


# One normaliser a scheme: text as written -> canonical value, or the text itself when its shape does not fit.
# Each leaves its own results alone.

_TAIL: Final = ".,;:'\"’”»"
_PAIRS: Final = {")": "(", "]": "[", ">": "<", "}": "{"}
_SPACES_AND_HYPHENS: Final = r"[\s\-‐‑‒–—−\u00ad\u200b-\u200f\ufeff]+"
_REMARK: Final = r"\([^()]*\)?"
_LABEL: Final = (
    r"(?i)(?:(?:urn|info):)?(?:e-?|[pl]-?)?"
    r"(?:doi|isbn(?:[-\s]?1[03](?=\s*[:\s]))?|issn(?:-l)?|orcid(?:\s+id)?|isni|pmc?id|arxiv)"
    r"(?![a-z.])\s*[:=/]?\s*"
)
_DOI_ADDRESS: Final = r"(?i)(?:https?:)?(?://)?(?:dx\.|www\.)?doi\.org/+(?:doi:)?"
_DOI_IN_ADDRESS: Final = r"(?i)\w+://[^?#]*?[/:](10\.\d{4,9}(?:/|%2f)[^\s?#]+)"
_ARXIV: Final = (
    r"(?ai).*?(?:arxiv\.|(?<![\w.]))(\d{4}\.\d{4,5}(?:v\d+)?|[a-z]{1,8}(?:-[a-z]{2,4})?(?:\.[a-z]{2})?/\d{7}(?:v\d+)?)"
    r"(?:\.pdf)?(?![\w/])"
)
_PUBMED_ADDRESS: Final = r"(?ai)\S*pubmed(?:\.ncbi\.nlm\.nih\.gov)?/(\d+)(?!\d)"
_PMC_NUMBER: Final = r"(?ai)(?:.*?(?<![a-z])PMC\s*|)(\d+(?:\.\d+)?)(?![\w.])"


def _unlabelled(text: str) -> str:
    """Without the labels in front: "ISBN-13: 978…" -> "978…"."""
    while (label := re.match(_LABEL, text)) and label.end() < len(text):
        text = text[label.end() :]
    return text.strip()


def without_tail(text: str) -> str:
    """Without the punctuation that the sentence around an address left at its end.

    A closing bracket stays when its opening one is inside.

    >>> without_tail("10.1016/0022-2836(75)90213-5)."), without_tail("10.1000/a(b)")
    ('10.1016/0022-2836(75)90213-5', '10.1000/a(b)')
    """
    surplus = {closing: text.count(closing) - text.count(opening) for closing, opening in _PAIRS.items()}
    end = len(text)
    while end and (text[end - 1] in _TAIL or text[end - 1].isspace() or surplus.get(text[end - 1], 0) > 0):
        end -= 1
        if text[end] in surplus:
            surplus[text[end]] -= 1
    return text[:end]


def _doi(text: str) -> str:
    value, previous = text, None
    while value != previous:
        previous, value = value, without_tail(_doi_step(value)).strip()
    return value


def _doi_step(text: str) -> str:
    text = text.lstrip("<([\"'“‘")
    if address := re.match(_DOI_ADDRESS, text):
        return _unquoted(text[address.end() :])
    if inside := re.match(_DOI_IN_ADDRESS, text):
        return _unquoted(inside[1])
    value = _unlabelled(text)
    return _unquoted(value) if "/" not in value and "%2f" in value.casefold() else value


def _unquoted(text: str) -> str:
    if "%" not in text:
        return text
    from urllib.parse import unquote

    return unquote(text)


def _compact(text: str) -> str:
    return re.sub(_SPACES_AND_HYPHENS, "", text).upper()


def _is_number(compact: str) -> bool:
    """Digits, with perhaps a final X."""
    digits = compact[:-1] if compact[-1:] == "X" else compact
    return digits.isascii() and digits.isdigit()


def _isbn(text: str) -> str:
    bare = _unlabelled(text)
    compact = _compact(re.sub(_REMARK, "", bare))
    return compact if _is_number(compact) else bare


def _issn(text: str) -> str:
    bare = _unlabelled(text.rpartition("/")[2] if "://" in text else text)
    compact = _compact(re.sub(_REMARK, "", bare))
    if not _is_number(compact):
        return text
    return f"{compact[:4]}-{compact[4:]}" if len(compact) == 8 else compact


def _fours(text: str) -> str:
    compact = _compact(_unlabelled(text.rstrip("/").rpartition("/")[2]))
    if len(compact) != 16 or not _is_number(compact):
        return text
    return "-".join(compact[start : start + 4] for start in (0, 4, 8, 12))


def _pmid(text: str) -> str:
    address = re.match(_PUBMED_ADDRESS, text)
    return address[1] if address else _unlabelled(text)


def _pmcid(text: str) -> str:
    number = re.match(_PMC_NUMBER, _unlabelled(text))
    return f"PMC{number[1]}" if number else text


def _arxiv(text: str) -> str:
    found = re.match(_ARXIV, text)
    return found[1] if found else _unlabelled(text)


def _url(text: str) -> str:
    previous = None
    while text != previous:
        previous = text
        text = re.sub(r"(?i)\Aurl:\s*(?=.)", "", text).strip().removeprefix("<").removesuffix(">").strip()
    return text


NORMALISERS: Final[dict[str, Callable[[str], str]]] = {
    Scheme.DOI: _doi,
    Scheme.ISBN: _isbn,
    Scheme.ISSN: _issn,
    Scheme.ORCID: _fours,
    Scheme.ISNI: _fours,
    Scheme.PMID: _pmid,
    Scheme.PMCID: _pmcid,
    Scheme.ARXIV: _arxiv,
    Scheme.URL: _url,
}
"""Scheme -> the canonical form of a text."""

# Lists of identifiers. A DOI may hold commas and semicolons ("3.0.CO;2-O"), a number may not.

_BETWEEN_NUMBERS: Final = r"\s*[;,|\n]\s*"
_BETWEEN_ADDRESSES: Final = (
    r"(?i)[;,|]\s+|\s*\n\s*|\s+\|\s*|(?:[;,|]\s*|\s+)(?=10\.\d{4}|https?://|doi:|arxiv:|\d{4}\.\d{4}|www\.)"
)
_NUMBERS: Final[dict[str, str]] = {
    # Thirteen digits are tried first, or "978 0 306 40615 7" would be cut after ten.
    Scheme.ISBN: r"(?<!\d)(?:97[89](?:[-\s]*\d){10}|(?:\d[-\s]*){9}[\dXx])(?![\dXx])",
    Scheme.ISSN: r"(?<!\d)\d{4}[-\s]?\d{3}[\dXx](?![\dXx])",
    Scheme.ORCID: r"(?<!\d)(?:\d{4}[-\s]?){3}\d{3}[\dXx](?!\d)",
    Scheme.ISNI: r"(?<!\d)(?:\d{4}[-\s]?){3}\d{3}[\dXx](?!\d)",
    Scheme.PMID: r"(?<!\d)\d+(?!\d)",
    Scheme.PMCID: r"(?:PMC)?(?<!\d)\d+(?:\.\d+)?(?!\d)",
}
"""How one of several numbers looks inside a list."""


def split_list(text: str, scheme: str | None) -> list[str]:
    """The parts of a text that lists identifiers; each is for `Identifier.parse`."""
    # Runs of spaces would cost the patterns below the square of their length.
    text = "\n".join(line for one in text.splitlines() if (line := " ".join(one.split())))
    between = _BETWEEN_NUMBERS if scheme in _NUMBERS else _BETWEEN_ADDRESSES
    parts = [part.strip() for part in re.split(between, text)]
    told = [part for part in parts if part and not re.fullmatch(_LABEL, part)]
    return [piece for part in told for piece in _split_spaces(part, scheme or detect(part))]


def _split_spaces(text: str, scheme: str) -> list[str]:
    """Divide where only a space stands between numbers, if the numbers are all there is."""
    shape = _NUMBERS.get(scheme)
    bare = re.sub(_REMARK, "", text)
    found = re.findall(shape, bare, re.ASCII) if shape else []
    complete = "".join(re.findall(r"\d", "".join(found))) == "".join(re.findall(r"\d", bare))
    return found if len(found) > 1 and complete else [text]


__all__ = ["NORMALISERS", "Scheme", "detect", "split_list", "without_tail"]
