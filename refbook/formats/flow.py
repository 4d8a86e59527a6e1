"""Changes of lists and objects in brackets, as JSON and YAML both have them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Final, TypeAlias

from refbook.model.source import Edit

Place: TypeAlias = "tuple[int, int]"

_COMMA: Final = re.compile(r"\s*,\s*")


def removals(members: Sequence[Place], gone: Collection[int]) -> Iterator[Edit]:
    """Take members out, each with the comma that separates it from its neighbour.

    Args:
        members: where they stand, keys included.
        gone: the indexes of those that go.

    >>> from refbook.formats.edits import apply
    >>> apply("[1, 2, 3]", removals([(1, 2), (4, 5), (7, 8)], {1, 2}))
    '[1]'
    """
    for first, last in runs(gone):
        if last + 1 < len(members):
            yield Edit(members[first][0], members[last + 1][0], "")
        elif first:
            yield Edit(members[first - 1][1], members[last][1], "")
        else:
            yield Edit(members[first][0], members[last][1], "")


def runs(indexes: Collection[int]) -> Iterator[tuple[int, int]]:
    """First and last of the indexes that follow one another.

    >>> list(runs({4, 1, 2}))
    [(1, 2), (4, 4)]
    """
    first = last = -2
    for index in sorted(indexes):
        if index == last + 1:
            last = index
            continue
        if first >= 0:
            yield first, last
        first = last = index
    if first >= 0:
        yield first, last


def separator(content: str, container: Place, members: Sequence[Place]) -> str:
    """What stands between two members: a comma, and the white space of those that are there.

    >>> separator("[1,2]", (0, 5), [(1, 2), (3, 4)]), separator("{ a: 1 }", (0, 8), [(2, 6)])
    (',', ', ')
    """
    if len(members) > 1:
        between = content[members[-2][1] : members[-1][0]]
        return between if _COMMA.fullmatch(between) else ", "
    before = content[container[0] + 1 : members[0][0]] if members else ""
    return f",{before}" if "\n" in before and not before.strip() else ", "
