"""How rules quote, compare and suggest words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from refbook.model.date import Date
from refbook.model.name import Name
from refbook.model.vocabulary import KINDS, Kind

_LONGEST_QUOTE: Final = 60
_MARKUP: Final = re.compile(r"</?(?:i|b|sub|sup|sc|span)\b[^<>]*>", re.IGNORECASE)
_NO_HYPHENS: Final = str.maketrans("", "", "-_ ")
_SHORTEST_SLIP: Final = 3
"""Of shorter words every other one is a slip away."""
_KEPT: Final = 2**15
"""How many folded texts are remembered: several rules compare the same titles and names."""
_LONGEST_KEPT: Final = 400
_NO_WORD: Final = re.compile(r"[\W_]+")

TITLES: Final = tuple(name for name in KINDS if name.endswith("title") and name != "event-title")
"""The variables that hold titles."""

PRINTED: Final = tuple(
    name
    for name, kind in KINDS.items()
    if kind is Kind.TEXT
    and name not in ("abstract", "annote", "note", "keyword", "references", "language")
    and name not in ("DOI", "ISBN", "ISSN", "PMCID", "PMID", "URL", "citation-key", "citation-label")
)
"""The text variables that hold words a style prints."""


def quoted(text: str) -> str:
    """A value inside a message: short, without inline markup, between quotation marks.

    >>> quoted("a" * 100)[-5:], quoted('<span class="nocase">NATO</span>')
    ('aaa…"', '"NATO"')
    """
    text = without_markup(text)
    return f'"{text if len(text) <= _LONGEST_QUOTE else text[: _LONGEST_QUOTE - 1] + "…"}"'


def visible(text: str) -> str:
    r"""A message on one line, without characters that act on a terminal or turn its text round.

    >>> print(visible("a\x1b[31mb\u00a0c"))
    a\x1b[31mb c
    """
    return text if text.isprintable() else "".join(map(_visible, text))


def _visible(char: str) -> str:
    if char.isprintable():
        return char
    space = unicodedata.category(char) == "Zs"
    return " " if space else char.encode("unicode_escape").decode("ascii")


def listed(words: Iterable[str], last: str = "or") -> str:
    """Words as a sentence lists them.

    >>> listed(["author"]), listed(["author", "editor", "compiler"])
    ('author', 'author, editor or compiler')
    """
    *front, end = words
    return f"{', '.join(front)} {last} {end}" if front else end


def closest(word: str, among: Iterable[str]) -> str:
    """The known word that a misspelt one means: one slip away, or the same but for case and hyphens; else "".

    >>> closest("titel", ["title", "genre"]), closest("doi", ["DOI"]), closest("bibsource", ["source"])
    ('title', 'DOI', '')
    """
    plain = _plain(word)
    return next((known for known in among if _is_slip(plain, _plain(known))), "")


def _plain(word: str) -> str:
    return word.casefold().translate(_NO_HYPHENS)


def _is_slip(word: str, known: str) -> bool:
    """True when at most one letter is missing, added or wrong, or two neighbours are exchanged."""
    if abs(len(word) - len(known)) > 1:
        return False
    if word == known:
        return True
    start = next((place for place, (a, b) in enumerate(zip(word, known, strict=False)) if a != b), -1)
    if start < 0:  # one is the beginning of the other
        return len(known) > _SHORTEST_SLIP
    rests = (
        (word[start + 1 :], known[start:]),
        (word[start:], known[start + 1 :]),
        (word[start + 1 :], known[start + 1 :]),
        (word[start + 1 : start + 2] + word[start : start + 1] + word[start + 2 :], known[start:]),
    )
    return len(known) > _SHORTEST_SLIP and any(rest == of_known for rest, of_known in rests)


def without_markup(text: str) -> str:
    """A text without CSL-JSON's inline markup.

    >>> without_markup('The <i>Iliad</i> < <span class="nocase">Odyssey</span>')
    'The Iliad < Odyssey'
    """
    return _MARKUP.sub("", text) if "<" in text else text


def folded(text: str) -> str:
    """A text to compare by: without markup, case, accents and punctuation.

    >>> folded("L’<i>Asia</i>  orientale: È così!")
    'l asia orientale e cosi'
    """
    return _folded(text) if len(text) <= _LONGEST_KEPT else _folded.__wrapped__(text)


@lru_cache(_KEPT)
def _folded(text: str) -> str:
    text = without_markup(text)
    if not text.isascii():
        split = unicodedata.normalize("NFKD", text)
        text = "".join(char for char in split if not unicodedata.combining(char))
    return _NO_WORD.sub(" ", text.casefold()).strip()


def texts(value: object) -> tuple[str, ...]:
    """The pieces of text that a variable's value holds.

    >>> texts((Name("Gogh", "Vincent", "van"), Name(literal="NATO"))), texts(12)
    (('Gogh', 'Vincent', 'van', 'NATO'), ())
    """
    if isinstance(value, str):
        return (value,)
    if isinstance(value, tuple):
        return tuple(part for name in value for part in _parts(name) if part)
    return (value.literal,) if isinstance(value, Date) and value.literal else ()


def _parts(name: Name) -> tuple[str, ...]:
    parts = (name.family, name.given, name.non_dropping_particle)
    return (*parts, name.dropping_particle, name.suffix, name.literal)
