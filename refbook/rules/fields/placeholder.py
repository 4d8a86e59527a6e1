"""RBF006: a field still holds what somebody meant to replace."""

import re
from collections.abc import Iterator
from typing import Any, Final

from refbook.model.vocabulary import Kind
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import PRINTED, quoted

_NAME_WORDS: Final = frozenset(("todo", "to do", "fixme", "n/a", "undefined"))
"""Null, Nan, Tba and Tbd may be people."""
_WORDS: Final = _NAME_WORDS | {"tbd", "tba", "xxxx", "null", "nan"}
_SIGNS: Final = frozenset(("?", "??", "???", "????", "-", "--", "---", "...", "…"))
_AROUND: Final = " .…!:<>()[]{}"
_LONGEST: Final = 12
_MARKS: Final = ("TODO", "FIXME", "TBD", "???", "orem ipsum")
_INSIDE: Final = re.compile(r"\b(?:TODO|FIXME|TBD)\b|\?{3,}|\b[Ll]orem ipsum\b")


@rule("RBF006", "placeholder", Severity.WARNING, on=(*PRINTED, Kind.NUMBER, Kind.NAMES, Kind.DATE))
def placeholder(field: Field[Any]) -> Iterator[Hit]:
    """A placeholder that was never replaced, such as "TODO" or "???".

    It will be printed as if it were part of the reference.

    Bad:
        id: fiori2011
        type: document
        title: L’Asia Orientale
        publisher: TODO
        ---
        id: fiori2011
        type: document
        title: L’Asia Orientale
        author: [{family: "???"}]
    Good:
        id: fiori2011
        type: document
        title: L’Asia Orientale
        publisher: il Mulino
    """
    words = _NAME_WORDS if isinstance(field.value, tuple) else _WORDS
    found = field.text if _has_mark(field.text) else ""
    for text in field.texts:
        if len(text) <= _LONGEST and (text.strip() in _SIGNS or text.strip(_AROUND).casefold() in words):
            found = text
    if found:
        yield Hit(f"{field.variable} holds the placeholder {quoted(found)}", hint="fill it or remove it")


def _has_mark(text: str) -> bool:
    # Looking for fixed words first is ten times as fast as the pattern, and nearly no text has one.
    for mark in _MARKS:
        if mark in text:
            return _INSIDE.search(text) is not None
    return False
