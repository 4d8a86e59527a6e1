"""RBF011: a whole book with pages."""

import re
from collections.abc import Iterator
from typing import Final

from refbook.model.finding import Fix
from refbook.model.item import Item
from refbook.rules.base import Hit, Severity, rule
from refbook.rules.words import quoted

_WHOLE: Final = frozenset(("book", "thesis", "periodical", "pamphlet"))
_RANGE: Final = re.compile(r"\d+\s*(?:-+|–)\s*\d+\Z", re.ASCII)


@rule("RBF011", "pages-of-book", Severity.INFO)
def pages_of_book(item: Item) -> Iterator[Hit]:
    """A whole book, volume or thesis with a range of pages.

    The pages cited stand in the citation, those a book has in number-of-pages. With a range in the record,
    either the work is a chapter or article, or one citation's pages are printed with all.

    Bad:
        id: fiori2011
        type: book
        author: [{family: Fiori, given: Antonio}]
        title: L’Asia Orientale
        issued: 2011
        page: 112-131
    Good:
        id: fiori2011
        type: book
        author: [{family: Fiori, given: Antonio}]
        title: L’Asia Orientale
        issued: 2011
        number-of-pages: 320
    Sources:
        biblatex manual, 2.1.1: @book and @proceedings have pagetotal
    """
    pages = item.text("page")
    if item.type not in _WHOLE or "container-title" in item.variables or not _RANGE.match(pages):
        return
    hint = "make it a chapter, or remove the pages"
    fix = Fix(None, safe=False) if item.extra.get("bib-type") == "proceedings" else None
    yield Hit(f"a whole work of type {item.type} has the pages {quoted(pages)}", "page", hint, fix)
