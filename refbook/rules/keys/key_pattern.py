"""RBK008: a key is not made like the others."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from refbook.model.item import Item
from refbook.model.library import Library
from refbook.rules.base import Hit, Severity, rule
from refbook.rules.words import folded, quoted

_FEWEST: Final = 5
_SHARE: Final = 0.7
"""So many works, and so many of all, make a pattern."""

_MOST_NAMES: Final = 4

_AGAIN: Final = r"(?:[a-z]|[-_.]\d{1,2})?(?![A-Za-z0-9])"
"""What tells two works of one year apart: 2011a, 2011-2."""

_YEAR: Final = re.compile(rf"(?<!\d)\d{{4}}{_AGAIN}")
_SHORT_YEAR: Final = re.compile(rf"(?<!\d)\d{{2}}{_AGAIN}")
_WORDS: Final = re.compile(r"[^\W\d_]+")
_PIECE: Final = re.compile(r"[A-Z]?[^\WA-Z\d_]+|[A-Z]+")
"""The pieces of a word in camel case."""


@rule("RBK008", "key-pattern", Severity.INFO, opinionated=True)
def key_pattern(library: Library) -> Iterator[Hit]:
    """A key that is not made like those of nearly all other works in the file.

    Keys that follow a pattern can be guessed while writing; one that does not is looked for in vain.

    Bad:
        - {id: fiori2011, type: document, author: [{family: Fiori}], title: A first title, issued: 2011}
        - {id: kim1999, type: document, author: [{family: Kim}], title: A second title, issued: 1999}
        - {id: cumings2010, type: document, author: [{family: Cumings}], title: A third title, issued: 2010}
        - {id: milone2004, type: document, author: [{family: Milone}], title: A fourth title, issued: 2004}
        - {id: stueck1995, type: document, author: [{family: Stueck}], title: A fifth title, issued: 1995}
        - {id: korea-book, type: document, author: [{family: Lee}], title: A sixth title, issued: 2001}
    Good:
        - {id: fiori2011, type: document, author: [{family: Fiori}], title: A first title, issued: 2011}
        - {id: kim1999a, type: document, author: [{family: Kim}], title: A second title, issued: 1999}
        - {id: cumings2010, type: document, author: [{family: Cumings}], title: A third title, issued: 2010}
        - {id: milone2004, type: document, author: [{family: Milone}], title: A fourth title, issued: 2004}
        - {id: stueck1995, type: document, author: [{family: Stueck}], title: A fifth title, issued: 1995}
    """
    patterns = [_pattern(item) for item in library]
    usual, count = Counter(patterns).most_common(1)[0] if patterns else ("", 0)
    if count < _FEWEST or count < _SHARE * len(patterns) or "{" not in usual:
        return
    for index, (item, pattern) in enumerate(zip(library, patterns, strict=True)):
        if pattern != usual:
            message = f"the key {quoted(item.id)} is not made like the others, {usual}"
            yield Hit(message, "id", f"name it after the pattern of {count} others", index=index)


def _pattern(item: Item) -> str:
    """A key with what it takes from the work named: "fiori2011a" -> "{author}{year}".

    >>> _pattern(Item("Fiori:2011:AO", author=["Fiori, Antonio"], issued=2011))
    '{Author}:{year}:{words}'
    """
    key = _YEAR.sub("{0}", item.id, count=1)
    key = key if key != item.id else _SHORT_YEAR.sub("{1}", key, count=1)
    words = _first_words(item)
    return _WORDS.sub(lambda word: _part(word[0], words), key).replace("{0}", "{year}").replace("{1}", "{yy}")


def _first_words(item: Item) -> list[str]:
    """What keys begin with: the family names; the words of the title where there are none."""
    names = item.author or item.editor or item.translator
    named = [folded(name.family or name.literal) for name in names[:_MOST_NAMES]]
    words = [
        word
        for name in named or [folded(item.text("title"))]
        for word in (name.replace(" ", ""), *name.split())
    ]
    return [*words, "etal"]


def _part(word: str, known: list[str]) -> str:
    """What a word of a key is: names, in their case, or other words."""
    pieces = [folded(piece) for piece in (word, *_PIECE.findall(word))]
    if not _begins(pieces[0], known) and not all(_begins(piece, known) for piece in pieces[1:]):
        return "{words}"
    return "{AUTHOR}" if word.isupper() else "{Author}" if word[:1].isupper() else "{author}"


def _begins(piece: str, known: list[str]) -> bool:
    return any(name == piece or (len(piece) > 2 and name.startswith(piece)) for name in known)
