"""Identifiers of works, series and people: read however they are written, kept in one form, checked.

What does not fit its scheme is kept as written and has a `problem`; nothing here raises on text.

Sources: DOI Handbook 2 (numbering); ISO 2108 (ISBN), ISO 3297 (ISSN), ISO 27729 (ISNI); ORCID, "Structure of
the ORCID Identifier"; arXiv, "Understanding the arXiv identifier"; NLM, "PMID and PMCID"; RFC 3986 (URL).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Self

from refbook.model import check_digits
from refbook.model.identifier_forms import NORMALISERS, Scheme, detect, split_list, without_tail
from refbook.model.identifier_problems import PROBLEMS, control_character

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Identifier:
    """One identifier. Build it with `parse`; two that mean the same have equal `key`s.

    Attributes:
        scheme: a `Scheme`, another lower-case word, or "" when it was not recognised.
        value: the canonical form: DOI without resolver, in the case it was written; ISBN of digits only; ISSN
            `1234-5678`; ORCID and ISNI in groups of four; PMCID with "PMC"; arXiv without "arXiv:".

    >>> Identifier.parse("https://doi.org/10.1000/XYZ")
    Identifier(scheme='doi', value='10.1000/XYZ')
    >>> Identifier.parse("ISBN 0-306-40615-3").problem
    'the check digit should be 2, not 3'
    """

    scheme: str
    value: str

    @classmethod
    def parse(cls, text: str, scheme: str | None = None) -> Self:
        """The identifier that a text is.

        Args:
            text: with or without a label ("ISBN"), a resolver ("https://doi.org/"), hyphens and spaces.
            scheme: what it is meant to be; None to tell from its label, address or shape. A bare number is
                never taken for a PMID.

        >>> Identifier.parse("arXiv:2101.00001v2"), Identifier.parse("2101.00001", "arxiv").url
        (Identifier(scheme='arxiv', value='2101.00001v2'), 'https://arxiv.org/abs/2101.00001')
        >>> Identifier.parse("ask the author")
        Identifier(scheme='', value='ask the author')
        """
        text = text.strip()
        known = detect(text) if scheme is None else str(scheme).strip().casefold()
        normalise = NORMALISERS.get(known)
        return cls(known, normalise(text) if normalise else text)

    @classmethod
    def parse_all(cls, text: str, scheme: str | None = None) -> tuple[Self, ...]:
        """All identifiers in a text that lists them, between commas, semicolons, bars or spaces; each once.

        >>> [i.value for i in Identifier.parse_all("978-0-306-40615-7 (print) 0 306 40615 2", "isbn")]
        ['9780306406157', '0306406152']
        """
        found = [cls.parse(part, scheme) for part in split_list(text, scheme)]
        return tuple(dict.fromkeys(one for one in found if one.value))

    @property
    def problem(self) -> str:
        """What is wrong, as a sentence without its full stop; "" when nothing is."""
        if not self.value:
            return "there is nothing in it"
        if not self.scheme:
            return "no known kind of identifier looks like this"
        check = PROBLEMS.get(self.scheme)
        return check(self.value) if check else ""

    @property
    def is_valid(self) -> bool:
        """True when nothing is wrong with its shape and its check digit; says nothing about its existence."""
        return not self.problem

    @property
    def corrected(self) -> str | None:
        """The value with the check digit it should have; None when that is no remedy.

        A suggestion only: a wrong check digit as often means that another digit is wrong.

        >>> Identifier.parse("0378-5954", "issn").corrected
        '0378-5955'
        """
        compute = _CHECK_DIGITS.get((self.scheme, len(self.value)))
        digits = self.value[:-1].replace("-", "")
        if compute is None or not (digits.isascii() and digits.isdigit()):
            return None
        corrected = Identifier(self.scheme, self.value[:-1] + compute(digits))
        return corrected.value if corrected != self and corrected.is_valid else None

    @property
    def isbn13(self) -> str:
        """A valid ISBN in thirteen digits; "" for anything else.

        >>> Identifier.parse("0-306-40615-2").isbn13
        '9780306406157'
        """
        if self.scheme != Scheme.ISBN or self.problem:
            return ""
        if len(self.value) == 13:
            return self.value
        digits = "978" + self.value[:-1]
        return digits + check_digits.isbn13(digits)

    @property
    def key(self) -> str:
        """What to compare by: equal for two spellings of one identifier.

        DOIs are compared without case, an ISBN-10 equals its ISBN-13, versions of an arXiv paper equal each
        other, and the address of a resolver equals the identifier it resolves.

        >>> Identifier.parse("http://dx.doi.org/10.1000/XYZ", "url").key
        'doi:10.1000/xyz'
        """
        if self.scheme == Scheme.URL:
            return _url_key(self.value)
        value = self.value
        if self.scheme == Scheme.ARXIV:
            value = re.sub(r"v\d+\Z", "", value)
        return f"{self.scheme}:{(self.isbn13 or value).casefold()}"

    @property
    def url(self) -> str:
        """Where it leads, safe to stand in a link; "" when it is not valid or has no resolver (ISBN, ISSN).

        >>> Identifier.parse("10.1002/(SICI)1097<1::AID>3.0.CO;2-O").url
        'https://doi.org/10.1002/(SICI)1097%3C1::AID%3E3.0.CO;2-O'
        """
        resolver = _RESOLVERS.get(self.scheme)
        if resolver is None or self.problem:
            return ""
        from urllib.parse import quote  # 13 ms, and reading a library needs no links

        if self.scheme == Scheme.URL:
            return quote(self.value, safe="%/:?#[]@!$&'()*+,;=~")
        value = self.value.replace("-", "") if self.scheme == Scheme.ISNI else self.value
        return resolver.format(quote(value, safe="/:;()._-~!$&'*,=@"))

    @property
    def uri(self) -> str:
        """As a URI: "doi:…", "urn:isbn:…", "urn:issn:…", "info:pmid/…", else its `url`; "" when not valid.

        >>> Identifier.parse("0378-5955").uri
        'urn:issn:0378-5955'
        """
        prefix = _URI_PREFIXES.get(self.scheme)
        return self.url if prefix is None else "" if self.problem else prefix + (self.isbn13 or self.value)

    def __str__(self) -> str:
        return self.value


_SAFE_URL: Final = r"(?i)(?:https?|ftp)://[^\s/?#]|(?:mailto|doi):[^\s/]"


def is_safe_url(text: str) -> bool:
    """True when a URL may become a link: http, https, ftp, mailto or doi, and nothing is hidden in it.

    Browsers drop tabs, newlines and leading control characters before they look for the scheme; a URL with
    any is refused (WHATWG URL Standard, "basic URL parser").

    >>> [is_safe_url(url) for url in ("https://example.org/a", "javascript:alert(1)", "java\\tscript:x")]
    [True, False, False]
    """
    return re.match(_SAFE_URL, text) is not None and not control_character(text)


def _url_key(value: str) -> str:
    known = detect(value)
    if known not in ("", Scheme.URL):
        return Identifier.parse(value, known).key
    value = f"https://{value}" if value.casefold().startswith("www.") else value
    scheme, slashes, rest = value.partition("://")
    host, slash, path = rest.partition("/")
    # http and https lead to one page; so do an address and the same with a final slash.
    web = "https" if scheme.casefold() == "http" else scheme.casefold()
    return f"url:{web}{slashes}{host.casefold()}{slash}{path}".rstrip("/")


_CHECK_DIGITS: Final[dict[tuple[str, int], Callable[[str], str]]] = {
    (Scheme.ISBN, 10): check_digits.isbn10,
    (Scheme.ISBN, 13): check_digits.isbn13,
    (Scheme.ISSN, 9): check_digits.issn,
    (Scheme.ORCID, 19): check_digits.mod_11_2,
    (Scheme.ISNI, 19): check_digits.mod_11_2,
}
"""(scheme, length of the value) -> how its last character follows from the others."""

_RESOLVERS: Final[dict[str, str]] = {
    Scheme.DOI: "https://doi.org/{}",
    Scheme.ORCID: "https://orcid.org/{}",
    Scheme.ISNI: "https://isni.org/isni/{}",
    Scheme.PMID: "https://pubmed.ncbi.nlm.nih.gov/{}/",
    Scheme.PMCID: "https://pmc.ncbi.nlm.nih.gov/articles/{}/",
    Scheme.ARXIV: "https://arxiv.org/abs/{}",
    Scheme.URL: "{}",
}

_URI_PREFIXES: Final[dict[str, str]] = {
    Scheme.DOI: "doi:",
    Scheme.ISBN: "urn:isbn:",
    Scheme.ISSN: "urn:issn:",
    Scheme.PMID: "info:pmid/",
}

__all__ = ["Identifier", "Scheme", "detect", "is_safe_url", "without_tail"]
