"""What can be wrong with an identifier: one function a scheme, canonical value -> sentence, or "".

Shapes and check digits only; whether the thing exists is nobody's to say without a network.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from refbook.model import check_digits

if TYPE_CHECKING:
    from collections.abc import Callable

_SHORT_DOI: Final = r"(?ai)10/[a-z0-9]+\Z"
_DOI: Final = r"(?as)10\.(\d{4,9})((?:\.\d+)*)/(.+)\Z"
_NEW_ARXIV: Final = r"(?a)(\d\d)(\d\d)\.(\d{4,5})(?:v[1-9]\d*)?\Z"
_OLD_ARXIV: Final = r"(?a)[a-z]+(?:-[a-z]+)?(?:\.[A-Z]{2})?/(\d\d)(\d\d)\d{3}(?:v[1-9]\d*)?\Z"
_URL_SCHEME: Final = r"(?ai)([a-z][a-z0-9+.-]*):"
_URL_HOST: Final = r"(?i)(?:https?|ftp)://[^\s/?#]"
LINKED_SCHEMES: Final = ("http", "https", "ftp", "mailto", "doi")
"""The URL schemes that may become links."""


def control_character(text: str) -> bool:
    """True when a control character hides in a text."""
    return re.search(r"[\x00-\x1f\x7f-\x9f]", text) is not None


def _doi(value: str) -> str:
    if any(char.isspace() for char in value) or control_character(value):
        return "a DOI holds no spaces"
    if re.match(_DOI, value) or re.match(_SHORT_DOI, value):
        return ""
    registrant = re.match(r"(?a)10\.(\d*)", value)
    if not registrant or not registrant[1]:
        return "a DOI begins with 10. and a registrant number"
    if len(registrant[1]) < 4:
        return f"the registrant number {registrant[1]} is too short, it has four digits or more"
    return "a DOI has a slash and a suffix after the registrant number"


def _check(value: str, right: str) -> str:
    return "" if value[-1] == right else f"the check digit should be {right}, not {value[-1]}"


def _digits(value: str, name: str, lengths: str) -> str:
    """What keeps a value from being a number of the right length."""
    if not re.fullmatch(r"\d*[\dX]", value, re.ASCII):
        return f"an {name} is made of digits, the last may be X"
    if len(value) not in map(int, re.findall(r"\d+", lengths)):
        return f"{len(value)} digit{'s' * (len(value) > 1)}, an {name} has {lengths}"
    return ""


def _isbn(value: str) -> str:
    if problem := _digits(value, "ISBN", "10 or 13"):
        return problem
    if len(value) == 10:
        return _check(value, check_digits.isbn10(value[:-1]))
    if value.startswith("9790"):
        return "979-0 begins an ISMN, the number of printed music"
    if not value.startswith(("978", "979")):
        return "an ISBN of 13 digits begins with 978 or 979"
    return _check(value, check_digits.isbn13(value[:-1]))


def _issn(value: str) -> str:
    compact = value.replace("-", "")
    return _digits(compact, "ISSN", "8") or _check(compact, check_digits.issn(compact[:-1]))


def _sixteen(name: str) -> Callable[[str], str]:
    def problem(value: str) -> str:
        compact = value.replace("-", "")
        return _digits(compact, name, "16") or _check(compact, check_digits.mod_11_2(compact[:-1]))

    return problem


def _pmid(value: str) -> str:
    return "" if re.fullmatch(r"[1-9]\d{0,7}", value, re.ASCII) else "a PMID is a number of 1 to 8 digits"


def _pmcid(value: str) -> str:
    fits = re.fullmatch(r"PMC[1-9]\d{0,8}(\.\d+)?", value, re.ASCII)
    return "" if fits else "a PMCID is PMC and a number"


def _arxiv(value: str) -> str:
    new, old = re.match(_NEW_ARXIV, value), re.match(_OLD_ARXIV, value)
    dated = new or old
    if not dated:
        return "an arXiv id is like 2101.00001 or hep-th/9901001"
    if not 1 <= int(dated[2]) <= 12:
        return f"month {dated[2]} in an arXiv id"
    return _arxiv_number(new) if new else _arxiv_archive(int(dated[1] + dated[2]))


def _arxiv_number(new: re.Match[str]) -> str:
    date, digits = int(new[1] + new[2]), len(new[3])
    if date < 704:
        return "arXiv ids of this form begin in April 2007 (0704)"
    wanted = 4 if date < 1501 else 5
    if digits == wanted:
        return ""
    return f"the number in an arXiv id of {new[1]}{new[2]} has {wanted} digits, not {digits}"


def _arxiv_archive(date: int) -> str:
    # The archives ran from August 1991 to March 2007.
    return "" if date >= 9108 or date <= 703 else "arXiv ids with an archive run from 9108 to 0703"


def _url(value: str) -> str:
    scheme = re.match(_URL_SCHEME, value)
    if control_character(value):
        return "a URL holds no control characters"
    if not scheme:
        return "a URL begins with a scheme, such as https://"
    if scheme[1].casefold() not in LINKED_SCHEMES:
        return f"{scheme[1]}: is not a scheme that may become a link"
    if scheme[1].casefold() not in ("mailto", "doi") and not re.match(_URL_HOST, value):
        return "a URL has a host after its scheme"
    return "a URL holds no spaces" if any(char.isspace() for char in value) else _rest(value)


def _rest(value: str) -> str:
    return "" if value.partition(":")[2].strip("/") else "a URL has something after its scheme"


PROBLEMS: Final[dict[str, Callable[[str], str]]] = {
    "doi": _doi,
    "isbn": _isbn,
    "issn": _issn,
    "orcid": _sixteen("ORCID iD"),
    "isni": _sixteen("ISNI"),
    "pmid": _pmid,
    "pmcid": _pmcid,
    "arxiv": _arxiv,
    "url": _url,
}
"""Scheme -> what is wrong with a value of it."""

__all__ = ["LINKED_SCHEMES", "PROBLEMS", "control_character"]
