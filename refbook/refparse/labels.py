"""The labels of an article page in English, Italian, French, German, Spanish and Portuguese.

The tables are in `label_table`. A label stands on a line of its own or
before its value, with or without a colon, in any case.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from refbook.model.given_names import folded
from refbook.refparse.label_table import LABELS
from refbook.refparse.small_words import words

PEOPLE: Final = ("author", "translator", "editor")
"""Kinds that hold people."""

_ONLY_WITH_COLON: Final = words("by di par von por text texto texte data date datum fecha foto photo link")
"""Words too common to be labels without a colon; before a value they count only in a by-line ("di
Gianluca Ravasi")."""

_INTRODUCES: Final = words("by from the di da dal von aus par de du del por do l'")
"""A label that ends in one of these may do without a colon before its value: "Traduction de Salvatore
Ciccarello"."""


@dataclass(frozen=True, slots=True)
class Label:
    """A label found in a line.

    Attributes:
        kind: what stands under it: a CSL variable, or "references", "image", "credit", "date-order" …
        languages: those that call it so.
        value: offset in the line where a value begins; the line's length when it holds none.
        colon: True when a colon stands behind it.
    """

    kind: str
    languages: frozenset[str]
    value: int
    colon: bool = False


def _key(text: str) -> str:
    plain = re.sub(r"\s+", " ", text.replace("’", "'")).strip(" #*_:")
    return folded(plain).strip()


def _index() -> dict[str, tuple[str, frozenset[str]]]:
    index: dict[str, tuple[str, frozenset[str]]] = {}
    for kind, by_language in LABELS.items():
        for language, labels in by_language.items():
            for label in labels.split(";"):
                held_kind, languages = index.get(_key(label), (kind, frozenset()))
                index[_key(label)] = (held_kind, languages | {language})
    return index


_INDEX: Final = _index()
_LONGEST: Final = max(map(len, _INDEX)) + 6
_BEFORE_COLON: Final = re.compile(rf"[\s#*_]*([^:]{{2,{_LONGEST}}}?)[*_]*\s?:(?!//)[*_]*\s*")


def find_label(line: str) -> Label | None:
    """The label that a line begins with, or None.

    >>> find_label("Übersetzung von: Salvatore Ciccarello").kind, find_label("Autore").kind
    ('translator', 'author')
    >>> find_label("Author: the forgotten trade of a poet") is None
    False
    """
    if len(line) <= _LONGEST + 8:
        alone = _INDEX.get(_key(line))
        if alone and (":" in line or _key(line) not in _ONLY_WITH_COLON):
            return Label(*alone, len(line), ":" in line)
    colon = _BEFORE_COLON.match(line)
    if colon and _key(colon[1]) in _INDEX:
        return Label(*_INDEX[_key(colon[1])], colon.end(), colon=True)
    return _without_colon(line)


def _without_colon(line: str) -> Label | None:
    """ "Traduit par Salvatore Ciccarello": words that introduce a name need no colon before it."""
    if len(line) > 120:
        return None
    parts = list(re.finditer(r"[^\s’']+[’']?", line))
    for count in range(min(5, len(parts) - 1), 1, -1):
        last, value = parts[count - 1], parts[count].start()
        found = _INDEX.get(_key(line[: last.end()]))
        introduces = folded(last[0]) in _INTRODUCES or last[0].endswith(("'", "’"))
        if found and introduces and line[value].isupper():
            return Label(*found, value)
    return None


BYLINE: Final = re.compile(r"(?i)\s*(?:by|di|par|von|por|de)\s+(?=(?-i:[^\W\d_a-zß-ÿ]))")
"""A line that names the author under the title: "di Gianluca Ravasi"."""


def language_of(labels: Iterable[Label]) -> list[str]:
    """The languages most of a page's labels are in, best first: those that share the most votes.

    >>> language_of([find_label("Bibliografia"), find_label("Autore")])
    ['it']
    """
    votes = Counter(language for label in labels for language in label.languages)
    most = max(votes.values(), default=0)
    return [language for language, count in votes.items() if count == most]
