"""Subsequent-author-substitute: authors who come again in the bibliography are replaced.

Source: CSL 1.0.2 specification, "Reference Grouping".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from refbook.csl import tags
from refbook.csl.trees import find, replaced, tagged
from refbook.richtext.tree import Inlines, Tagged, plain


def with_substitutes(entries: Iterable[Inlines], substitute: str, rule: str) -> Iterator[Inlines]:
    """The entries with repeated authors replaced.

    Args:
        entries: the entries, in order.
        substitute: what stands for an author; "" leaves authors out.
        rule: value of subsequent-author-substitute-rule.
    """
    before: Tagged | None = None
    for entry in entries:
        names = find(entry, tags.NAMES)
        if names is not None and before is not None:
            count = _alike(before, names, rule)
            entry = replaced(entry, names, _Change(substitute, count)) if count else entry
        before = names
        yield entry


_ALL = -1


def _alike(before: Tagged, names: Tagged, rule: str) -> int:
    """How many names are replaced one by one; `_ALL` when one substitute stands for all."""
    whole = _is_same(before, names)
    own = tagged(names.children, tags.NAME)
    if rule == "complete-all" or not own:
        return _ALL if whole else 0
    if rule == "complete-each":
        return len(own) if whole else 0
    count = 0
    for one, other in zip(own, tagged(before.children, tags.NAME), strict=False):
        if one.source != other.source or plain(one.children) != plain(other.children):
            break
        count += 1
    return min(count, 1) if rule == "partial-first" else count


def _is_same(before: Tagged, names: Tagged) -> bool:
    """Two people may print alike: the names themselves are compared. Of a title that stands in for names, how
    it is printed counts too: a book is not the article of the same title."""
    if names.source is None:
        return before == names
    return before.source == names.source and plain(before.children) == plain(names.children)


class _Change:
    """Puts the substitute in the place of names."""

    __slots__ = ("_count", "_substitute")

    def __init__(self, substitute: str, count: int) -> None:
        self._substitute: Inlines = (substitute,) if substitute else ()
        self._count = count

    def __call__(self, names: Tagged) -> Inlines:
        if self._count == _ALL:
            return self._substitute
        children = names.children
        for name in tagged(children, tags.NAME)[: self._count]:
            children = replaced(children, name, lambda _: self._substitute)
        return (names.over(children),)
