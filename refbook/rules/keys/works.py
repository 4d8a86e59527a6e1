"""What the rules about duplicates compare works by."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from refbook.model.identifier import Identifier
from refbook.model.item import Item
from refbook.model.library import Library
from refbook.rules.words import folded

PARTS: Final = ("volume", "issue", "part-number", "chapter-number", "number", "edition")
"""What tells two parts of one work apart, whose titles are the same."""

_RELATIONS: Final = ("different-from", "related", "crossref", "xref", "entryset")
"""Fields outside CSL with the ids of other works: those the writer knows not to be the same."""

_PREPRINT_DOI: Final = re.compile(
    r"10\.(?:48550/arxiv\.|2139/ssrn|20944/preprints|21203/rs|26434/chemrxiv|3123[45]/osf|31219/osf)",
    re.IGNORECASE,
)
_PREPRINT_SERVER: Final = re.compile(r"(?i)\b(?:corr|preprints?|research square|ssrn|\w{2,8}[rp]xiv)\b")
_WORD: Final = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Work:
    """A work as far as it is compared.

    Attributes:
        index: its place in the library.
        item: the work.
        title: without case, accents and punctuation.
        name: the family name of the first author, editor or translator, in the same way.
        year: of publication; None when it is not known.
    """

    index: int
    item: Item
    title: str
    name: str
    year: int | None

    @classmethod
    def of(cls, index: int, item: Item) -> Work:
        """The work that an item describes."""
        names = item.author or item.editor or item.translator
        name = folded(names[0].family or names[0].literal) if names else ""
        issued = item.issued
        return cls(index, item, folded(item.text("title")), name, issued.year if issued else None)

    @property
    def parts(self) -> str:
        """Volume, issue and the like, in one."""
        return " ".join(map(self.item.text, PARTS))


def works(library: Library) -> Iterator[Work]:
    """The works of a library that have a title and a name."""
    for index, item in enumerate(library):
        if "title" in item.variables:
            work = Work.of(index, item)
            if work.title and work.name:
                yield work


def doi(item: Item) -> str:
    """What to compare the DOI of an item by; "" when it has none."""
    return Identifier.parse(item.DOI, "doi").key if item.DOI else ""


def differ(one: str, other: str) -> bool:
    """True when both are there and not the same."""
    return bool(one and other) and one != other


def are_apart(first: Item, second: Item) -> bool:
    """True when something that both have tells them apart after all.

    A preprint and its article have two DOIs, two columns of one title begin on different pages, and the
    releases of a program share the DOI of the program. What the writer has related to each other, or named
    in `different-from`, is known to be two works.
    """
    if differ(doi(first), doi(second)) or differ(first.text("version"), second.text("version")):
        return True
    if is_preprint(first) != is_preprint(second) or are_related(first, second):
        return True
    return not doi(first) and differ(_first_page(first), _first_page(second))


def _first_page(item: Item) -> str:
    found = _WORD.match(item.text("page"))
    return found[0] if found else ""


def are_related(first: Item, second: Item) -> bool:
    """True when one of two items names the other in a field made for that.

    >>> are_related(Item("a", extra={"different-from": ["b"]}), Item("b")), are_related(Item("a"), Item("b"))
    (True, False)
    """
    return second.id in _related(first) or first.id in _related(second)


def _related(item: Item) -> list[str]:
    named = [item.extra[field] for field in _RELATIONS if field in item.extra] if item.extra else []
    return [id for value in named for id in ids_in(value)]


def ids_in(value: object) -> list[str]:
    """The ids in a field that names other works: a list, or a text with commas."""
    if isinstance(value, str):
        return [id.strip() for id in value.split(",") if id.strip()]
    return [id for id in value if isinstance(id, str)] if isinstance(value, list) else []


def is_preprint(item: Item) -> bool:
    """True for a work on a preprint server.

    >>> is_preprint(Item("a", "article", publisher="arXiv")), is_preprint(Item("b", "article-journal"))
    (True, False)
    """
    if item.type == "article" or _PREPRINT_DOI.match(item.text("DOI")):
        return True
    if item.type not in ("article-journal", "document", "webpage", "manuscript"):
        return False
    where = item.text("container-title") or item.text("publisher")
    if not where and item.text("archive") == "arXiv":
        return True
    return bool(where) and _PREPRINT_SERVER.search(where) is not None
