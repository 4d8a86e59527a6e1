"""RBK003: one work is recorded twice."""

import re
from collections.abc import Iterator
from typing import Final

from refbook.model.identifier import Identifier
from refbook.model.item import Item
from refbook.model.library import Library, identifiers
from refbook.rules.base import Hit, Severity, rule
from refbook.rules.words import folded, quoted

_WHOLE_WORKS: Final = frozenset(("book", "report", "thesis", "pamphlet", "map", "musical_score", "classic"))
"""The types whose ISBN is their own; a chapter carries the ISBN of its book."""

_UNIQUE: Final = re.compile(r"(?:doi|pmid|pmcid|arxiv):")
_PARTS: Final = ("volume", "issue", "part-number", "chapter-number", "number", "edition")
"""What tells two parts of one work apart, whose titles are the same."""

_COMMON_TITLE: Final = 3
"""A title of fewer words ("Editorial", "Book reviews") needs the same place of publication as well."""


@rule("RBK003", "duplicate-work", Severity.WARNING)
def duplicate_work(library: Library) -> Iterator[Hit]:
    """The same work stands in the list twice, under two keys.

    It is printed twice, or once under each key, and its two records drift apart. Works are the same when
    they share a DOI, PMID or PMCID, when books share an ISBN and a volume, or when title, first author and
    year agree.

    Bad:
        - {id: fiori2011, type: document, title: L’Asia Orientale, DOI: 10.1000/XYZ}
        - {id: asia, type: document, title: East Asia, DOI: 10.1000/xyz}
        ---
        - {id: fiori2011, type: book, author: [{family: Fiori}], title: L’Asia dal 1945, issued: 2011}
        - {id: asia, type: book, author: [{family: FIORI}], title: L'Asia dal 1945., issued: 2011}
    Good:
        - {id: fiori2011, type: book, author: [{family: Fiori}], title: L’Asia, volume: 1, issued: 2011}
        - {id: fiori2011b, type: book, author: [{family: Fiori}], title: L’Asia, volume: 2, issued: 2011}
    """
    seen: dict[str, int] = {}
    for index, item in enumerate(library):
        keys = _keys(item)
        first = next((seen[key] for key in keys if key in seen), None)
        if first is not None:
            evidence = next(keys[key] for key in keys if key in seen)
            held = library.items[first]
            if held.id != item.id and not _apart(held, item):
                yield Hit(
                    f"the same work as {quoted(held.id)}: {evidence}",
                    hint="keep one of them, or tell them apart by what differs",
                    index=index,
                )
        for key in keys:
            seen.setdefault(key, index)


def _keys(item: Item) -> dict[str, str]:
    """What tells that another item is the same work -> how to say so, the surest first."""
    keys: dict[str, str] = {}
    for key in sorted(identifiers(item)):
        scheme, _, value = key.partition(":")
        if _UNIQUE.match(key):
            keys[key] = f"{scheme.upper()} {value}"
        elif scheme == "isbn" and item.type in _WHOLE_WORKS:
            keys[f"{key} {_parts(item)}"] = f"ISBN {value}"
    described = _description(item)
    if described:
        keys[described] = "title, first name and year agree"
    return keys


def _description(item: Item) -> str:
    title, issued = folded(item.text("title")), item.issued
    names = item.author or item.editor or item.translator
    if not (title and names and issued and issued.year):
        return ""
    where = "" if title.count(" ") + 1 >= _COMMON_TITLE else folded(item.text("container-title"))
    pages = "" if title.count(" ") + 1 >= _COMMON_TITLE else item.text("page")
    first = folded(names[0].family or names[0].literal)
    return "|".join((title, first, str(issued.year), _parts(item), where, pages))


def _parts(item: Item) -> str:
    return " ".join(item.text(variable) for variable in _PARTS)


def _apart(first: Item, second: Item) -> bool:
    """True when something that both have tells them apart after all.

    A preprint and its article have two DOIs, two columns of one title begin on different pages, and the
    releases of a program share the DOI of the program.
    """
    if _differ(_doi(first), _doi(second)) or _differ(first.text("version"), second.text("version")):
        return True
    return not _doi(first) and _differ(_first_page(first), _first_page(second))


def _differ(one: str, other: str) -> bool:
    return bool(one and other) and one != other


def _doi(item: Item) -> str:
    return Identifier.parse(item.DOI, "doi").key if item.DOI else ""


def _first_page(item: Item) -> str:
    found = re.match(r"\w+", item.text("page"))
    return found[0] if found else ""
