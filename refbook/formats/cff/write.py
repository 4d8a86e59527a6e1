"""Library -> CITATION.cff.

The first software or dataset is the work the file is about; an item with `preferred-citation` under
`cff-role` is to be cited instead; all others are references. A file of other works alone says so in its
message, and reads back as these works. The schema allows no keys but its own: a variable without one is left
out, and so are citation keys, which the format does not have.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any, Final

from refbook.formats.cff import schema
from refbook.formats.cff.codecs import NOBODY
from refbook.formats.cff.read import NO_WORK
from refbook.formats.cff.types import WORK_TYPES
from refbook.formats.cff.work import is_preferred, write_reference, write_work
from refbook.formats.yamldump import dump, dump_list
from refbook.model.article import Article
from refbook.model.item import Item

_NOT_A_WORK: Final[dict[str, Any]] = {
    "cff-version": schema.DEFAULT_VERSION,
    "message": NO_WORK,
    "title": "References",
    "type": "dataset",
    "authors": NOBODY,
}


def write(items: Iterable[Item]) -> Iterator[str]:
    """Write a CITATION.cff.

    Args:
        items: the works; those before the first software or dataset are held back until it comes.

    >>> print("".join(write([Item("r", "software", title="Refbook", author=["Ravasi, Gianluca"])])), end="")
    cff-version: 1.2.0
    message: If you use this software, please cite it using the metadata from this file.
    title: Refbook
    authors:
    - family-names: Ravasi
      given-names: Gianluca
    """
    works = (item.as_item() if isinstance(item, Article) else item for item in items)
    before: list[Item] = []
    work = _first_work(works, before)
    yield dump(write_work(work) if work is not None else _NOT_A_WORK)
    preferred: list[Item] = []
    references = (write_reference(item) for item in _references(before, works, preferred))
    yield from _list(references)
    for item in preferred:
        yield dump({"preferred-citation": write_reference(item)})


def _first_work(works: Iterator[Item], before: list[Item]) -> Item | None:
    """The work the file is about; those that come before it are put aside."""
    for item in works:
        if item.type in WORK_TYPES and not is_preferred(item):
            return item
        before.append(item)
    return None


def _references(before: list[Item], after: Iterator[Item], preferred: list[Item]) -> Iterator[Item]:
    """The references; the first preferred citation is put aside."""
    for item in chain(before, after):
        if is_preferred(item) and not preferred:
            preferred.append(item)
        else:
            yield item


def _list(references: Iterator[dict[str, Any]]) -> Iterator[str]:
    """The list of references; no key at all when there are none (“minItems: 1”)."""
    for first in references:
        yield from dump_list("references", _from(first, references))


def _from(first: dict[str, Any], others: Iterator[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    yield first
    yield from others
