"""How words are compared in sorting: without case and diacritics, or as a language's dictionaries do.

The default needs nothing and suits most Western bibliographies. The environment variable `REFBOOK_COLLATION`
chooses another: `uca` (the Unicode Collation Algorithm's root order, by pyuca) or `icu` (the order of the
style's language, by PyICU). Both are extras: `pip install "refbook[uca]"` or `"refbook[icu]"`.

Source: CSL 1.0.2 specification, "Sorting"; Unicode Technical Standard #10.
"""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Callable
from functools import cache
from typing import Final, TypeAlias

from refbook.errors import StyleError

Collate: TypeAlias = Callable[[str], str]
"""A text -> a text whose code points sort as the words do."""

VARIABLE: Final = "REFBOOK_COLLATION"
_SEPARATOR: Final = re.compile("[\x01\x02]")


def chosen(tag: str) -> Collate:
    """The collation that the environment asks for.

    Args:
        tag: the language to sort in, as a CSL locale's tag.

    Raises:
        StyleError: there is no such collation, or its package is not installed.
    """
    name = os.environ.get(VARIABLE, "") or "fold"
    if name not in _COLLATIONS:
        hint = f"{VARIABLE} is one of {', '.join(_COLLATIONS)}"
        raise StyleError(f"there is no collation {name!r}", hint=hint)
    try:
        return _COLLATIONS[name](tag)
    except ImportError:
        hint = f'pip install "refbook[{name}]", or unset {VARIABLE}'
        raise StyleError(f"the package for the collation {name!r} is not installed", hint=hint) from None


def folded(text: str) -> str:
    """Text without case and diacritics.

    >>> folded("Žižek, É.")
    'zizek, e.'
    """
    text = text.casefold()
    if text.isascii():
        return text
    letters = unicodedata.normalize("NFKD", text)
    return "".join([letter for letter in letters if not unicodedata.combining(letter)])


def _fold(tag: str) -> Collate:
    return folded


@cache
def _uca(tag: str) -> Collate:
    from pyuca import Collator

    sort_key = Collator().sort_key
    return lambda text: _by_part(text, lambda part: "".join(map(chr, sort_key(part))))


@cache
def _icu(tag: str) -> Collate:
    import icu

    collator = icu.Collator.createInstance(icu.Locale(tag.replace("-", "_")))
    # Bytes as Latin-1 text keep their order.
    return lambda text: _by_part(text, lambda part: str(collator.getSortKey(part), "latin-1"))


def _by_part(text: str, collate: Collate) -> str:
    """Names in a key are separated by control characters, which collations would pass over."""
    return "\x01".join(map(collate, _SEPARATOR.split(text)))


_COLLATIONS: Final[dict[str, Callable[[str], Collate]]] = {"fold": _fold, "uca": _uca, "icu": _icu}
