"""RBK003: one work is recorded twice."""

import re
from collections.abc import Iterator
from typing import Final

from refbook.model.item import Item
from refbook.model.library import Library, identifiers
from refbook.rules.base import Hit, Severity, rule
from refbook.rules.keys.works import Work, are_apart
from refbook.rules.words import folded, quoted

_WHOLE_WORKS: Final = frozenset(("book", "report", "thesis", "pamphlet", "map", "musical_score", "classic"))
"""The types whose ISBN is their own; a chapter carries the ISBN of its book."""

_UNIQUE: Final = re.compile(r"(?:doi|pmid|pmcid|arxiv):")

_COMMON_TITLE: Final = 3
"""A title of fewer words ("Editorial", "Book reviews") needs the same place of publication as well."""


@rule("RBK003", "duplicate-work", Severity.WARNING)
def duplicate_work(library: Library) -> Iterator[Hit]:
    """The same work stands in the list twice, under two keys.

    It is printed twice, or once under each key, and its two records drift apart. Works are the same when
    they share a DOI, PMID or PMCID, when books share an ISBN and a volume, or when title, first author and
    year agree. Two that are not the same after all can say so: the field `different-from` of one names the
    key of the other.

    Bad:
        - {id: fiori2011, type: document, title: L’Asia Orientale, DOI: 10.1000/XYZ}
        - {id: asia, type: document, title: East Asia, DOI: 10.1000/xyz}
        ---
        - {id: fiori2011, type: book, author: [{family: Fiori}], title: L’Asia dal 1945, issued: 2011}
        - {id: asia, type: book, author: [{family: FIORI}], title: L'Asia dal 1945., issued: 2011}
    Good:
        - {id: fiori2011, type: book, author: [{family: Fiori}], title: L’Asia, volume: 1, issued: 2011}
        - {id: fiori2011b, type: book, author: [{family: Fiori}], title: L’Asia, volume: 2, issued: 2011}
        ---
        - {id: fiori, type: book, author: [{family: Fiori}], title: L’Asia dal 1945, issued: 2011}
        - id: maps
          type: book
          author: [{family: Fiori}]
          title: L’Asia dal 1945
          issued: 2011
          different-from: [fiori]
    """
    seen: dict[str, int] = {}
    for index, item in enumerate(library):
        keys = _keys(index, item)
        first = next((seen[key] for key in keys if key in seen), None)
        if first is not None:
            evidence = next(keys[key] for key in keys if key in seen)
            held = library.items[first]
            if held.id != item.id and not are_apart(held, item):
                yield Hit(
                    f"the same work as {quoted(held.id)}: {evidence}",
                    hint="keep one of them, or tell them apart by what differs",
                    index=index,
                )
        for key in keys:
            seen.setdefault(key, index)


def _keys(index: int, item: Item) -> dict[str, str]:
    """What tells that another item is the same work -> how to say so, the surest first."""
    keys: dict[str, str] = {}
    work = Work.of(index, item)
    for key in sorted(identifiers(item)):
        scheme, _, value = key.partition(":")
        if _UNIQUE.match(key):
            keys[key] = f"{scheme.upper()} {value}"
        elif scheme == "isbn" and item.type in _WHOLE_WORKS:
            keys[f"{key} {work.parts}"] = f"ISBN {value}"
    described = _description(work)
    if described:
        keys[described] = "title, first name and year agree"
    return keys


def _description(work: Work) -> str:
    if not (work.title and work.name and work.year):
        return ""
    is_common = work.title.count(" ") + 1 < _COMMON_TITLE
    where = folded(work.item.text("container-title")) if is_common else ""
    pages = work.item.text("page") if is_common else ""
    return "|".join((work.title, work.name, str(work.year), work.parts, where, pages))
