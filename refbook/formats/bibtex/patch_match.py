"""Which of the items after a change is which of those before it."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Sequence
from dataclasses import dataclass

from refbook.model.item import Item


@dataclass(frozen=True, slots=True)
class Matching:
    """The items before a change, each with what became of it.

    Attributes:
        kept: for each item before, the item it is now; None when it was removed.
        added: the items that are new, in their order.
    """

    kept: list[Item | None]
    added: list[Item]

    def is_unchanged(self, before: Sequence[Item]) -> bool:
        """True when every item is what it was."""
        return not self.added and all(new == old for old, new in zip(before, self.kept, strict=True))


def match(before: Sequence[Item], after: Sequence[Item]) -> Matching:
    """Match by place where id or content is the same, else by id; of several with one id the first are one.

    An id that is new may be an old item's new name: it is, when it stands behind the same item as before and
    is otherwise alike.

    >>> old = [Item("a", title="T"), Item("b"), Item("c")]
    >>> matching = match(old, [Item("a2", title="T"), Item("c"), Item("d")])
    >>> [item and item.id for item in matching.kept], [item.id for item in matching.added]
    (['a2', None, 'c'], ['d'])
    """
    found = _in_place(before, after) if len(before) == len(after) else [-1] * len(after)
    taken = set(found)
    places: dict[str, deque[int]] = defaultdict(deque)
    for index, item in enumerate(before):
        if index not in taken:
            places[item.id].append(index)
    for at, item in enumerate(after):
        if found[at] < 0 and places.get(item.id):
            found[at] = places[item.id].popleft()
    kept: list[Item | None] = [None] * len(before)
    for item, index in zip(after, found, strict=True):
        if index >= 0:
            kept[index] = item
    return Matching(kept, _renamed(before, after, kept, found))


def _in_place(before: Sequence[Item], after: Sequence[Item]) -> list[int]:
    """For each item after the change its own index, if it is the item of that index before; else -1."""
    pairs = enumerate(zip(before, after, strict=True))
    return [index if old.id == new.id or _has_same_content(old, new) else -1 for index, (old, new) in pairs]


def _has_same_content(old: Item, new: Item) -> bool:
    return (
        bool(old.variables)
        and old.type == new.type
        and old.variables == new.variables
        and old.extra == new.extra
    )


def _renamed(
    before: Sequence[Item], after: Sequence[Item], kept: list[Item | None], found: list[int]
) -> list[Item]:
    """Put items with a new name where they were; give back those that are new."""
    added = []
    previous = -1
    for item, index in zip(after, found, strict=True):
        at = index if index >= 0 else _free_place(before, kept, previous + 1, item)
        if at < 0:
            added.append(item)
        else:
            kept[at] = item
            previous = at
    return added


_REACH = 3
"""So many removed items may stand between an item and its old neighbour."""


def _free_place(before: Sequence[Item], kept: list[Item | None], start: int, item: Item) -> int:
    free = (at for at in range(start, min(start + _REACH, len(before))) if kept[at] is None)
    return next((at for at in free if _are_alike(before[at], item)), -1)


def _are_alike(old: Item, new: Item) -> bool:
    """True when at least half of what either says is the same."""
    same = sum(new.get(variable) == value for variable, value in old.variables.items())
    return 2 * same >= max(len(old.variables), len(new.variables))
