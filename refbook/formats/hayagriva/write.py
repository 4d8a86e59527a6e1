"""Library -> Hayagriva YAML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from refbook.formats.hayagriva.entry import write_entry
from refbook.formats.yamldump import dump
from refbook.model.article import Article
from refbook.model.item import Item


def write(items: Iterable[Item]) -> Iterator[str]:
    """Write Hayagriva YAML, an entry at a time.

    A variable without a field becomes `csl-` and its name, which Typst passes over. Names lose what the
    format cannot say (ORCID, affiliation, role), texts their markup but for what keeps its case.

    Args:
        items: the items; an id that is taken gets a number.

    >>> print("".join(write([Item("fiori2011", "book", author=["Fiori, Antonio"], issued=2011)])), end="")
    fiori2011:
      type: Book
      author: Fiori, Antonio
      date: 2011
    """
    taken: set[str] = set()
    numbers: dict[str, int] = {}
    for item in items:
        work = item.as_item() if isinstance(item, Article) else item
        key = work.id
        while key in taken:
            numbers[work.id] = numbers.get(work.id, 1) + 1
            key = f"{work.id}-{numbers[work.id]}"
        taken.add(key)
        yield _open_ended(dump({key: write_entry(work)}))
    if not taken:
        yield "{}\n"


def _open_ended(document: str) -> str:
    """The document without the mark of its end, which ends a text with empty lines."""
    return document[: -len("...\n")] if document.endswith("\n...\n") else document
