"""What people type into a search box -> a query of SQLite's full-text search.

Words are looked for at the beginnings of words, all of them; "a phrase" as it is; `author:fiori` in one
field. Everything else is text: nothing typed can break the query or reach its operators (FTS5, section 3).
"""

from __future__ import annotations

import re
from typing import Final

COLUMNS: Final = {
    "id": "id",
    "key": "id",
    "title": "title",
    "author": "author",
    "editor": "author",
    "translator": "author",
    "name": "author",
    "journal": "container",
    "container": "container",
    "in": "container",
    "year": "year",
    "date": "year",
    "type": "type",
}
"""What may stand before a colon -> the column that is looked into."""

MAX_WORDS: Final = 32
"""More words are not looked for: a query's cost grows with each."""

_PART: Final = re.compile(r'(?:(?P<field>\w+):)?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')
_WORD: Final = re.compile(r"\w+")


def match(query: str) -> str:
    """The query for `MATCH`; "" when there is nothing to look for.

    >>> match('fiori asia'), match('author:fiori "asia orientale"')
    ('"fiori"* "asia"*', 'author : "fiori"* "asia orientale"')
    >>> match('NEAR( OR * ^"')
    '"NEAR"* "OR"*'
    """
    found = [part for each in _PART.finditer(query.replace("\0", " ")) for part in _parts(each)]
    return " ".join(found[:MAX_WORDS])


def _parts(found: re.Match[str]) -> list[str]:
    column = COLUMNS.get((found["field"] or "").lower())
    before = f"{column} : " if column else ""
    if found["phrase"] is not None:
        words = _WORD.findall(found["phrase"])
        return [f'{before}"{" ".join(words)}"'] if words else []
    text = found["word"] if column or not found["field"] else found[0]
    return [f'{before}"{word}"*' for word in _WORD.findall(text)]
