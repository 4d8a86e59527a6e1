"""Replies that are in no format of references: Open Library's books, arXiv's feed."""

from __future__ import annotations

import json
from typing import Any, Final

from refbook.formats.xml.safe import parse
from refbook.model.date import Date
from refbook.model.item import Item
from refbook.model.name import Name
from refbook.model.source import Text

_ATOM: Final = "{http://www.w3.org/2005/Atom}"
_ARXIV: Final = "{http://arxiv.org/schemas/atom}"


def open_library(text: Text) -> list[Item]:
    """The book of Open Library's `api/books` with `jscmd=data`.

    >>> open_library(Text("", '{"ISBN:0": {"title": "Korea", "publishers": [{"name": "Einaudi"}]}}'))
    [Item('', 'book', title='Korea', publisher='Einaudi')]
    """
    data = json.loads(text.content)
    books = data.values() if isinstance(data, dict) else ()
    return [_book(book) for book in books if isinstance(book, dict)]


def _book(book: dict[str, Any]) -> Item:
    title = ": ".join(part for part in (_text(book.get("title")), _text(book.get("subtitle"))) if part)
    numbers = book.get("identifiers")
    isbn = numbers.get("isbn_13") or numbers.get("isbn_10") if isinstance(numbers, dict) else None
    pages = book.get("number_of_pages")
    return Item(
        "",
        "book",
        author=[Name.parse(name) for name in _names(book.get("authors"))],
        title=title,
        publisher=", ".join(_names(book.get("publishers"))),
        publisher_place=", ".join(_names(book.get("publish_places"))),
        issued=Date.parse(_text(book.get("publish_date"))) if book.get("publish_date") else None,
        number_of_pages=pages if isinstance(pages, int) else None,
        ISBN=" ".join(filter(None, map(_text, isbn))) if isinstance(isbn, list) else None,
    )


def _text(value: object) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""


def _names(value: object) -> list[str]:
    """The names in a list of objects with a `name`."""
    listed = value if isinstance(value, list) else []
    return [name for each in listed if isinstance(each, dict) and (name := _text(each.get("name")))]


def arxiv(text: Text) -> list[Item]:
    """The papers of arXiv's Atom feed; an unknown number gives an entry without authors."""
    document = parse(text, "entry")
    return [_paper(entry) for root, _ in document.pieces for entry in root.iter(f"{_ATOM}entry")]


def _paper(entry: Any) -> Item:
    def one(name: str) -> str:
        return _text(entry.findtext(name))

    address = one(f"{_ATOM}id")
    number = address.rpartition("/abs/")[2]
    field = entry.find(f"{_ARXIV}primary_category")
    return Item(
        "",
        "article",
        author=[Name.parse(_text(name.text)) for name in entry.iter(f"{_ATOM}name")],
        title=one(f"{_ATOM}title"),
        issued=one(f"{_ATOM}published")[:10] or None,
        archive="arXiv",
        archive_location=number,
        archive_collection=field.get("term") if field is not None else None,
        DOI=one(f"{_ARXIV}doi"),
        URL=address.replace("http://", "https://"),
        abstract=one(f"{_ATOM}summary"),
        note=one(f"{_ARXIV}journal_ref"),
    )
