"""The works that a document can cite."""

from __future__ import annotations

from collections.abc import Iterable

from refbook.csl.reference import Reference
from refbook.errors import ValueRejected
from refbook.model.article import Article
from refbook.model.item import Item
from refbook.model.library import Library


def as_item(work: Item) -> Item:
    """A work as it is cited: an article is one, with its subtitle in the title."""
    return work.as_item() if isinstance(work, Article) else work


class Works:
    """A library, and the works that are cited without being in it.

    Args:
        library: the works.
        and_word: the word of the locale that numbers are joined with.
    """

    def __init__(self, library: Iterable[Item], and_word: str) -> None:
        self._library = Library([as_item(work) for work in library])
        self._others: dict[str, Item] = {}
        self._references: dict[str, Reference] = {}
        self._and_word = and_word

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the library, in order."""
        return self._library.ids

    def find(self, work: str | Item) -> Item:
        """The work of an id, or a work that is now known.

        Raises:
            MissingItem: no work has the id.
            ValueRejected: another work has the id of the item.
        """
        if isinstance(work, str):
            return self._others.get(work) or self._library[work]
        item = as_item(work)
        known = self._library.get(item.id) or self._others.setdefault(item.id, item)
        if known is not item and known != item:
            raise ValueRejected(f"two works have the id {item.id!r}", hint="give one of them another")
        return known

    def reference(self, id: str) -> Reference:
        """A work as the processor sees it, made once."""
        if id not in self._references:
            self._references[id] = Reference(self.find(id), self._and_word)
        return self._references[id]
