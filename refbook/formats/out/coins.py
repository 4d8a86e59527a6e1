"""COinS: an OpenURL in an empty `<span>`, which reference managers find on a web page.

Sources: COinS 1.0, "OpenURL COinS: A Convention to Embed Bibliographic Metadata in HTML" (the span);
ANSI/NISO Z39.88-2004, section 7 (key/encoded-value format) and its registry: the metadata formats
info:ofi/fmt:kev:mtx:journal, :book, :dissertation, :patent and :dc.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from html import escape
from typing import Final, NamedTuple, TypeAlias
from urllib.parse import quote

from refbook.formats.out.values import address, as_work, identifiers, iso_date, keywords, page_ends, plain
from refbook.model.item import Item
from refbook.model.name import Name

Pairs: TypeAlias = list[tuple[str, str]]
Codec: TypeAlias = Callable[[str, Item, str], Pairs]


class Row(NamedTuple):
    """One variable and its key.

    Attributes:
        key: the key of the metadata format, without `rft.`; some codecs add keys of their own.
        variable: the CSL variable.
        formats: the metadata formats that have the key.
        codec: how the value is written: a word of `CODECS`.
        types: the CSL types the row is for; empty for all.
    """

    key: str
    variable: str
    formats: str
    codec: str = "text"
    types: frozenset[str] = frozenset()


FORMATS: Final[Mapping[str, tuple[str, str]]] = {
    **dict.fromkeys(
        ("article-journal", "article-magazine", "article-newspaper", "review", "review-book"),
        ("journal", "article"),
    ),
    "article": ("journal", "preprint"),
    "periodical": ("journal", "journal"),
    **dict.fromkeys(("book", "classic", "collection"), ("book", "book")),
    **dict.fromkeys(("chapter", "entry", "entry-dictionary", "entry-encyclopedia"), ("book", "bookitem")),
    "paper-conference": ("book", "proceeding"),
    "report": ("book", "report"),
    **dict.fromkeys(("pamphlet", "standard", "document"), ("book", "document")),
    "thesis": ("dissertation", ""),
    "patent": ("patent", ""),
}
"""CSL type -> metadata format and its `genre`; another type is described in Dublin Core."""

_PARTS: Final = frozenset({"chapter", "entry", "entry-dictionary", "entry-encyclopedia", "paper-conference"})
_PERIODICAL: Final = frozenset({"periodical"})
_WHOLE: Final = frozenset({type for type, (format, _) in FORMATS.items() if format == "book"} - _PARTS)
_ARTICLES: Final = (
    frozenset(type for type, (format, _) in FORMATS.items() if format == "journal") - _PERIODICAL
)

ROWS: Final[tuple[Row, ...]] = (
    Row("atitle", "title", "journal", types=_ARTICLES),
    Row("jtitle", "title", "journal", types=_PERIODICAL),
    Row("jtitle", "container-title", "journal", types=_ARTICLES),
    Row("stitle", "container-title-short", "journal"),
    Row("atitle", "title", "book", types=_PARTS),
    Row("btitle", "container-title", "book", types=_PARTS),
    Row("btitle", "title", "book", types=_WHOLE),
    Row("title", "title", "dissertation patent dc"),
    Row("series", "collection-title", "book"),
    Row("edition", "edition", "book"),
    Row("volume", "volume", "journal"),
    Row("issue", "issue", "journal"),
    Row("part", "part-number", "journal"),
    Row("artnum", "number", "journal"),
    Row("number", "number", "patent"),
    Row("pages", "page", "journal book", "pages"),
    Row("tpages", "number-of-pages", "book dissertation"),
    Row("place", "publisher-place", "book"),
    Row("pub", "publisher", "book"),
    Row("inst", "publisher", "dissertation"),
    Row("assignee", "publisher", "patent"),
    Row("publisher", "publisher", "dc"),
    Row("degree", "genre", "dissertation"),
    Row("type", "genre", "dc"),
    Row("co", "jurisdiction", "patent"),
    Row("date", "issued", "journal", "date_and_season"),
    Row("date", "issued", "book dissertation patent dc", "date"),
    Row("appldate", "submitted", "patent", "date"),
    Row("au", "author", "journal book dissertation", "authors"),
    Row("inv", "author", "patent", "inventors"),
    Row("creator", "author", "dc", "names"),
    Row("contributor", "editor", "dc", "names"),
    Row("contributor", "translator", "dc", "names"),
    Row("contributor", "contributor", "dc", "names"),
    Row("language", "language", "dc"),
    Row("subject", "keyword", "dc", "keywords"),
    Row("description", "abstract", "dc"),
    Row("rights", "license", "dc"),
    Row("source", "container-title", "dc"),
    Row("isbn", "ISBN", "book", "isbn"),
    Row("issn", "ISSN", "journal book", "issn"),
    Row("rft_id", "ISBN", "dc", "id_isbn"),
    Row("rft_id", "DOI", "journal book dissertation patent dc", "doi"),
    Row("rft_id", "PMID", "journal book dissertation patent dc", "pmid"),
    Row("rft_id", "PMCID", "journal book dissertation patent dc", "pmcid"),
    Row("rft_id", "URL", "journal book dissertation patent dc", "url"),
)

_SEASONS: Final = ("spring", "summer", "fall", "winter")


def write(items: Iterable[Item]) -> Iterator[str]:
    """One `<span>` a line for each item, to stand anywhere in the body of a page.

    >>> print("".join(write([Item("a", "book", title="R&D", issued=2011)])), end="")
    <span class="Z3988" title="ctx_ver=Z39.88-2004&amp;rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Abook&amp;\
rft.genre=book&amp;rft.btitle=R%26D&amp;rft.date=2011"></span>
    """
    for item in items:
        query = "&".join(f"{key}={quote(value, safe='')}" for key, value in pairs(item))
        yield f'<span class="Z3988" title="{escape(query)}"></span>\n'


def pairs(item: Item) -> Pairs:
    """The keys and values of an item's OpenURL, neither encoded.

    >>> pairs(Item("a", "thesis", publisher="Università di Pavia"))[1:]
    [('rft_val_fmt', 'info:ofi/fmt:kev:mtx:dissertation'), ('rft.inst', 'Università di Pavia')]
    """
    format, genre = _format(item)
    found = [("ctx_ver", "Z39.88-2004"), ("rft_val_fmt", f"info:ofi/fmt:kev:mtx:{format}")]
    if genre:
        found.append(("rft.genre", genre))
    elif format == "dc":
        found.append(("rft.type", plain(item.type)))
    return found + [pair for _, made in _made(as_work(item)) for pair in made]


def held(item: Item) -> frozenset[str]:
    """The variables of an item that its OpenURL carries.

    >>> sorted(held(Item("a", "book", title="T", note="N")))
    ['title']
    """
    return frozenset(variable for variable, made in _made(as_work(item)) if made)


def _format(item: Item) -> tuple[str, str]:
    return FORMATS.get(item.type, ("dc", ""))


def _made(item: Item) -> Iterator[tuple[str, Pairs]]:
    """Each filled variable that has a key, with the pairs it makes."""
    for row in _rows(_format(item)[0], item.type if item.type in FORMATS else ""):
        if row.variable in item:
            key = row.key if row.key == "rft_id" else f"rft.{row.key}"
            made = CODECS[row.codec](key, item, row.variable)
            yield row.variable, [(key, value) for key, value in made if value]


@cache
def _rows(format: str, type: str) -> tuple[Row, ...]:
    return tuple(
        row for row in ROWS if format in row.formats.split() and (not row.types or type in row.types)
    )


# How values are written


def _text(key: str, item: Item, variable: str) -> Pairs:
    return [(key, plain(item.text(variable)))]


def _keywords(key: str, item: Item, variable: str) -> Pairs:
    return [(key, word) for word in keywords(item.text(variable))]


def _date(key: str, item: Item, variable: str) -> Pairs:
    date = item.date(variable)
    return [(key, iso_date(date))] if date else []


def _date_and_season(key: str, item: Item, variable: str) -> Pairs:
    date = item.date(variable)
    season = date.start.season if date and date.start else None
    is_named = season is not None and 1 <= season <= len(_SEASONS)
    return [*_date(key, item, variable), ("rft.ssn", _SEASONS[season - 1] if season and is_named else "")]


def _pages(key: str, item: Item, variable: str) -> Pairs:
    pages = plain(item.text(variable))
    first, last = page_ends(pages)
    return [(key, pages), ("rft.spage", first), ("rft.epage", last)]


def _names(key: str, item: Item, variable: str) -> Pairs:
    return [(key, plain(name.sorted_form)) for name in _listed(item, variable)]


def _people(key: str, item: Item, variable: str) -> Pairs:
    """The first person in parts, and each by the whole name; `au` and `inv` have keys of that make."""
    people = [name for name in _listed(item, variable) if not name.is_institution]
    parts = people[0] if people else Name()
    family = " ".join(part for part in (parts.non_dropping_particle, parts.family) if part)
    first = [(f"{key}last", plain(family)), (f"{key}first", plain(parts.given))] if family else []
    return first + [(key, plain(name.sorted_form)) for name in people]


def _authors(key: str, item: Item, variable: str) -> Pairs:
    return _people(key, item, variable) + _institutions("rft.aucorp", item, variable)


def _inventors(key: str, item: Item, variable: str) -> Pairs:
    return _people(key, item, variable) + _institutions(key, item, variable)


def _institutions(key: str, item: Item, variable: str) -> Pairs:
    return [(key, plain(name.literal)) for name in _listed(item, variable) if name.is_institution]


def _listed(item: Item, variable: str) -> list[Name]:
    return [name for name in item.names(variable) if not name.is_others]


def _one(scheme: str, prefix: str = "") -> Codec:
    """Writes the first valid identifier: the metadata formats have one."""

    def codec(key: str, item: Item, variable: str) -> Pairs:
        return [(key, prefix + each.value) for each in identifiers(item.text(variable), scheme)[:1]]

    return codec


def _page_of_id(key: str, item: Item, variable: str) -> Pairs:
    return [(key, each.url) for each in identifiers(item.text(variable), variable.lower())]


def _url(key: str, item: Item, variable: str) -> Pairs:
    return [(key, address(item.text(variable)))]


CODECS: Final[Mapping[str, Codec]] = {
    "text": _text,
    "keywords": _keywords,
    "date": _date,
    "date_and_season": _date_and_season,
    "pages": _pages,
    "names": _names,
    "authors": _authors,
    "inventors": _inventors,
    "isbn": _one("isbn"),
    "issn": _one("issn"),
    # The info and urn namespaces that the registry names for `rft_id`.
    "id_isbn": _one("isbn", "urn:ISBN:"),
    "doi": _one("doi", "info:doi/"),
    "pmid": _one("pmid", "info:pmid/"),
    "pmcid": _page_of_id,
    "url": _url,
}
"""Word of a row -> what writes the value of a variable under a key."""
