"""How often a name is spelled how in a library."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from refbook.model.finding import Fix
from refbook.model.item import Item
from refbook.model.library import Library
from refbook.rules.base import Hit
from refbook.rules.words import folded, quoted, without_markup

_ARTICLES: Final = frozenset("the a an il lo la le les der die das el los las".split())
"""Words that a name may begin with or not."""

_JOINTS: Final = frozenset("and und et e y en og och".split())
"""Words that are also written as &, or left out."""

PERIODICALS: Final = frozenset(
    "article-journal article-magazine article-newspaper review review-book periodical".split()
)
"""The types whose container is a journal."""


def words(name: str) -> list[str]:
    """The words of a name, without case, accents, punctuation and articles.

    >>> words("The Journal of Law & Economics"), words("Law and Economics"), words("The"), words("")
    (['journal', 'of', 'law', 'economics'], ['law', 'economics'], ['the'], [])
    """
    first, *rest = folded(name).split() or [""]
    if not rest:
        return [first] if first else []
    begun = [] if first in _ARTICLES else [first]
    return [*begun, *(word for word in rest[:-1] if word not in _JOINTS), rest[-1]]


def plain(name: str) -> str:
    """A name to compare by: its words, run together.

    >>> plain("TUGboat") == plain("TUG Boat")
    True
    """
    return "".join(words(name))


def holders(
    items: Iterable[Item], variable: str, types: frozenset[str] = frozenset()
) -> dict[str, list[int]]:
    """Each value of a text variable, without markup -> the indices of the items that have it."""
    found: dict[str, list[int]] = {}
    for index, item in enumerate(items):
        value = item.variables.get(variable)
        if isinstance(value, str) and (not types or item.type in types):
            found.setdefault(without_markup(value), []).append(index)
    return found


def variants(
    library: Library, variable: str, key: Callable[[str], str], types: frozenset[str] = frozenset()
) -> Iterator[Hit]:
    """A hit for each item that spells a value otherwise than most do.

    Args:
        library: the works.
        variable: a text variable.
        key: value -> what all its spellings have in common; "" for what cannot be compared.
        types: the types of the works to look at; empty for all.
    """
    groups: dict[str, dict[str, list[int]]] = {}
    for value, indices in holders(library, variable, types).items():
        groups.setdefault(key(value), {})[value] = indices
    groups.pop("", None)
    for spellings in groups.values():
        if len(spellings) > 1:
            yield from deviating(library, variable, spellings)


def deviating(library: Library, variable: str, spellings: Mapping[str, list[int]]) -> Iterator[Hit]:
    """A hit for each item that has another spelling than the usual one: the most frequent, else the first."""
    usual = max(spellings, key=lambda spelling: (len(spellings[spelling]), -spellings[spelling][0]))
    count = len(spellings[usual])
    written = library.items[spellings[usual][0]].text(variable)
    for spelling, indices in spellings.items():
        if spelling == usual:
            continue
        for index in indices:
            yield Hit(
                f"{variable} is {quoted(spelling)} here and {quoted(usual)} in {others(count)}",
                variable,
                f"write {usual}, or one of the two throughout",
                Fix(written, safe=False),
                index,
            )


def others(count: int) -> str:
    """How a message counts the other works.

    >>> others(1), others(12)
    ('another work', '12 other works')
    """
    return "another work" if count == 1 else f"{count} other works"
