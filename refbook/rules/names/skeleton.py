"""One form for the romanisations of a name: "Dostoevskij", "Dostoyevsky" and "Достоевский"."""

from __future__ import annotations

import re
from typing import Final

from refbook.model.name_words import fold

_CYRILLIC: Final = str.maketrans(
    dict(zip("абвгдезиклмнопрстуфыэіў", "abvgdeziklmnoprstufieiu", strict=True))
    | {"ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "iu", "я": "ia", "є": "ie"}
    | {"ъ": "", "ь": "", "ґ": "g"}
)
_HACEKS: Final = str.maketrans({"č": "ch", "š": "sh", "ž": "zh"})
"""Letters of the scientific romanisation that lose their sound with their sign."""

_SOUNDS: Final[dict[str, str]] = {
    # A letter of its own stands for each sound that is written in several ways; longer spellings first.
    **dict.fromkeys(("schtsch", "shch"), "Q"),
    **dict.fromkeys(("tsch", "tch", "sch", "sh", "sz"), "S"),
    **dict.fromkeys(("ch", "cz"), "C"),
    "zh": "Z",
    "kh": "h",
    "x": "ks",
    **dict.fromkeys(("ts", "tz"), "c"),
    **dict.fromkeys(("ff", "w"), "v"),
    **dict.fromkeys("yj", "i"),
} | {"tsch": "C", "tch": "C"}
_SPELLINGS: Final = re.compile("|".join(_SOUNDS))
_VOWELS: Final = re.compile("[aeiou]+")
_SLAVIC: Final = re.compile(r"(?:sk[ia]|cki|[oe]va?|enko|iC)\Z")


def skeleton(text: str) -> str:
    """What the romanisations of a Russian, Ukrainian or Bulgarian family name have in common; "" for others.

    >>> {skeleton(name) for name in ("Достоевский", "Dostoevskij", "Dostoyevsky", "Dostojewski")}
    {'dostovski'}
    >>> skeleton("Fiori")
    ''
    """
    sounds = _sounds(text)
    return sounds if _SLAVIC.search(sounds) else ""


def consonants(text: str) -> str:
    """What the romanisations of a given name have in common.

    >>> {consonants(name) for name in ("Фёдор", "Fyodor", "Fëdor", "Fjodor")}
    {'fdr'}
    """
    return _VOWELS.sub("", _sounds(text))


def _sounds(text: str) -> str:
    """A text in letters for sounds; "" when it is in neither Latin nor Cyrillic letters."""
    letters = fold(text.casefold().translate(_HACEKS)).replace(" ", "").translate(_CYRILLIC)
    if not letters.isascii():
        return ""
    letters = _SPELLINGS.sub(lambda found: _SOUNDS[found[0]], letters)
    return _VOWELS.sub(lambda run: run[0].replace("i", "")[:1] or "i", letters)
