"""Values as metadata wants them: no markup, no control characters, one form of each identifier."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from refbook.model.article import Article
from refbook.model.date import Date
from refbook.model.identifier import Identifier, Scheme
from refbook.model.item import Item
from refbook.model.partial_date import iso_year
from refbook.richtext import parse

# Controls, bidirectional overrides and isolates, halves of surrogate pairs: no medium shows them.
_UNWANTED: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
_SPACES: Final = re.compile(r"[ \t\r\n\x85\u2028\u2029]+")
_PAGE: Final = r"([A-Za-z]{0,2}\d+[A-Za-z]?|[ivxlcdm]+)"
_RANGE: Final = re.compile(rf"\s*{_PAGE}\s*[-–—]+\s*{_PAGE}\s*")
_SINGLE: Final = re.compile(rf"\s*{_PAGE}\s*")


def one_line(text: str) -> str:
    r"""The text on one line, without characters that no medium shows.

    >>> one_line("one\n two\x1b[31m ")
    'one two[31m'
    """
    return clean(text).strip()


def clean(text: str) -> str:
    """The text without line ends and characters that no medium shows; spaces at its ends stay."""
    return _SPACES.sub(" ", _UNWANTED.sub("", text))


def plain(text: str) -> str:
    """A CSL-JSON string without its markup, on one line.

    >>> plain("On <i>Homo sapiens</i> and CO<sub>2</sub>")
    'On Homo sapiens and CO2'
    """
    return one_line(parse(text).plain if "<" in text else text)


def as_work(item: Item) -> Item:
    """An article as others cite it, any other item as it is."""
    return item.as_item() if isinstance(item, Article) else item


def page_ends(pages: str) -> tuple[str, str]:
    """The first and the last page of a range; of one page, twice that; ("", "") for what is neither.

    >>> page_ends("12-15"), page_ends("e7"), page_ends("3, 5-8")
    (('12', '15'), ('e7', 'e7'), ('', ''))
    """
    found = _RANGE.fullmatch(pages)
    if found:
        return found[1], found[2]
    single = _SINGLE.fullmatch(pages)
    return (single[1], single[1]) if single else ("", "")


def iso_date(date: Date) -> str:
    """The day, month or year on which a date begins (ISO 8601-1, W3CDTF); "" when that is not known.

    >>> [iso_date(Date.parse(text)) for text in ("4 Feb 2026", "c. 1850", "2004-03/2005", "n.d.")]
    ['2026-02-04', '1850', '2004-03', '']
    """
    start = date.start
    if (
        start is None
        or start.problem
        or "X" in start.unspecified[:5]
        or not 0 <= iso_year(start.year) <= 9999
    ):
        return ""
    parts = [f"{iso_year(start.year):04d}", *(f"{part:02d}" for part in (start.month, start.day) if part)]
    return "-".join(parts)


def keywords(text: str) -> list[str]:
    """The keywords of a list between commas or semicolons.

    >>> keywords("Korea; war, cold; peace"), keywords("Korea, war")
    (['Korea', 'war, cold', 'peace'], ['Korea', 'war'])
    """
    between = ";" if ";" in text else ","
    return [word for part in text.split(between) if (word := plain(part))]


def identifiers(text: str, scheme: str) -> list[Identifier]:
    """The valid identifiers of one scheme that a text lists.

    >>> [str(each) for each in identifiers("0-306-40615-2 (print), 978-0-306-40615-7", "isbn")]
    ['0306406152', '9780306406157']
    """
    return [each for each in _all_of(text, scheme) if each.is_valid]


def address(text: str) -> str:
    """A URL that may become a link, safe to stand in one; "" when it may not.

    >>> address("https://example.org/a b"), address("javascript:alert(1)")
    ('https://example.org/a%20b', '')
    """
    return Identifier.parse(one_line(text).replace(" ", "%20"), Scheme.URL).url


@lru_cache(maxsize=1024)
def _all_of(text: str, scheme: str) -> tuple[Identifier, ...]:
    return Identifier.parse_all(text, scheme)
