"""RBK005: one work is probably recorded twice."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from refbook.model.library import Library
from refbook.rules.base import Hit, Severity, rule
from refbook.rules.keys.works import PARTS, Work, are_apart, differ, doi, works
from refbook.rules.words import folded, quoted

_NEIGHBOURS: Final = 3
"""How many works behind it in each order a work is compared with: the cost grows with the library, not with
its square."""

_SHORTEST_TITLE: Final = 12
_LONGEST_TITLE: Final = 500
_SURE: Final = 90
"""The score from which two works are told to be one."""

_ALIKE: Final = 80
"""Two words are a slip of each other from here on: "Korean" and "Korea", not "north" and "south"."""

_LOOSE: Final = frozenset(
    "a an the of and in on for to il lo la i gli le di del della e der die das und de du des et".split()
)
_RELEASED: Final = frozenset(("software", "dataset", "webpage", "periodical"))
"""What comes out again every year under the same title."""

_COUNTED: Final = re.compile(r"\b(?:\w*\d\w*|[ivx]+|[b-z])\b")


@rule("RBK005", "similar-work", Severity.INFO)
def similar_work(library: Library) -> Iterator[Hit]:
    """Two works whose titles, first authors and years nearly agree.

    One is most likely a copy of the other with a slip in it, or without its subtitle. The score, of 100, is
    made of the likeness of the titles (70), of the first names (20) and of the years (10). Works that are
    two after all can say so: the field `different-from` of one names the key of the other.

    Bad:
        - {id: fiori2011, type: book, author: [{family: Fiori}], title: Korea oggi e domani, issued: 2011}
        - {id: korea, type: book, author: [{family: Fiori}], title: Corea oggi e domani, issued: 2012}
        ---
        - {id: fiori2011, type: book, author: [{family: Fiori}], title: "Asia orientale: una", issued: 2011}
        - {id: asia, type: book, author: [{family: Fiori}], title: Asia orientale, issued: 2011}
    Good:
        - {id: a, type: book, author: [{family: Kim}], title: Growth in North Korea, issued: 2011}
        - {id: b, type: book, author: [{family: Kim}], title: Growth in South Korea, issued: 2011}
        ---
        - {id: a, type: book, author: [{family: Kim}], title: A history of Korea 1, issued: 2011}
        - {id: b, type: book, author: [{family: Kim}], title: A history of Korea 2, issued: 2011}
    Sources:
        M. Hernández and S. Stolfo, The merge/purge problem for large databases, 1995: sorted neighbourhood
    """
    told: set[int] = set()
    for first, second in _pairs([work for work in works(library) if _is_long(work)]):
        score, evidence = _likeness(first, second)
        if score >= _SURE and second.index not in told:
            told.add(second.index)
            yield Hit(
                f"probably the same work as {quoted(first.item.id)} ({score} of 100): {evidence}",
                hint="keep one of them, or name the other in different-from",
                index=second.index,
            )


def _is_long(work: Work) -> bool:
    return _SHORTEST_TITLE <= len(work.title) <= _LONGEST_TITLE


_ORDERS: Final[tuple[Callable[[Work], object], ...]] = (
    lambda work: work.title,
    lambda work: work.title[::-1],
    lambda work: (work.name, work.year or 0, work.title),
)
"""A slip at the end of a title leaves it near its copy in the first order, one at its beginning in the
second, slips at both ends in the third."""


def _pairs(among: list[Work]) -> Iterator[tuple[Work, Work]]:
    """The pairs worth a closer look, each once, the earlier work first."""
    seen: set[tuple[int, int]] = set()
    for order in _ORDERS:
        ordered = sorted(among, key=order)  # type: ignore[arg-type]
        for place, work in enumerate(ordered):
            for other in ordered[place + 1 : place + 1 + _NEIGHBOURS]:
                if _may_be_same(work, other):
                    pair = (work, other) if work.index < other.index else (other, work)
                    key = (pair[0].index, pair[1].index)
                    if key not in seen:
                        seen.add(key)
                        yield pair


def _may_be_same(work: Work, other: Work) -> bool:
    """False when a glance tells that they are two, or that `duplicate-work` has judged them."""
    if work.year and other.year and not -1 <= work.year - other.year <= 1:
        return False
    if work.name[0] != other.name[0] or work.item.type != other.item.type:
        return False
    if work.year != other.year and work.item.type in _RELEASED:
        return False
    if work.title == other.title and work.name == other.name and work.year == other.year:
        return False
    return work.item.id != other.item.id


def _likeness(first: Work, second: Work) -> tuple[int, str]:
    """A score of 0 to 100, and what it rests on."""
    if _are_two(first, second):
        return 0, ""
    titles, names = _title_likeness(first, second), _ratio(first.name, second.name)
    if titles < _SURE or names < _ALIKE:
        return 0, ""
    years = 100 if first.year == second.year else 50
    evidence = f"titles agree by {titles}%"
    if names < 100:
        evidence += f", names by {names}%"
    if years < 100:
        evidence += f", the years are {first.year or 'not given'} and {second.year or 'not given'}"
    return (70 * titles + 20 * names + 10 * years) // 100, evidence


def _are_two(first: Work, second: Work) -> bool:
    """True when numbers in the titles, volumes, pages or identifiers tell them apart, or make them one."""
    if sorted(_COUNTED.findall(first.title)) != sorted(_COUNTED.findall(second.title)):
        return True
    if any(differ(first.item.text(part), second.item.text(part)) for part in PARTS):
        return True
    shared = doi(first.item)
    return bool(shared and shared == doi(second.item)) or are_apart(first.item, second.item)


def _title_likeness(first: Work, second: Work) -> int:
    if first.title == second.title:
        return 100
    if _differs_in_subtitle(first, second) and first.year == second.year:
        return 95
    ratio = _ratio(first.title, second.title)
    return ratio if ratio >= _SURE and _differ_by_slips(first.title, second.title) else 0


def _differs_in_subtitle(first: Work, second: Work) -> bool:
    """True when one title is the other without its subtitle."""
    short, long = sorted((first, second), key=lambda work: len(work.title))
    main = long.item.text("title").partition(":")[0]
    return long.title.startswith(short.title) and folded(main) == short.title


def _differ_by_slips(one: str, other: str) -> bool:
    """True when each word that only one title has is small, or nearly a word of the other.

    >>> _differ_by_slips("growth in korea", "growth in koera"), _differ_by_slips("north korea", "south korea")
    (True, False)
    """
    if one.replace(" ", "") == other.replace(" ", ""):
        return True
    ours, theirs = set(one.split()), set(other.split())
    left, right = sorted(ours - theirs - _LOOSE), sorted(theirs - ours - _LOOSE)
    if not left or not right:
        return not left and not right  # a word more makes another work
    return len(left) == len(right) and all(any(_is_slip(a, b) for b in right) for a in left)


def _is_slip(one: str, other: str) -> bool:
    """True for two spellings of a word; "male" and "female", "dependent" and "independent" are two words."""
    short, long = sorted((one, other), key=len)
    if long.endswith(short) and len(long) - len(short) > 1:
        return False
    return _ratio(one, other) >= _ALIKE or sorted(one) == sorted(other)


def _ratio(one: str, other: str) -> int:
    """How much of two texts agrees, in per cent, by their longest common subsequence."""
    from rapidfuzz.distance import Indel  # 20 ms, and few libraries have two works worth comparing

    return 100 if one == other else int(100 * Indel.normalized_similarity(one, other))
