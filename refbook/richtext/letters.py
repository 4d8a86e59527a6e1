"""The letters of a rich text in one row, so that case rules can look across formatting.

A word may begin in italics and end in a superscript: rules work on the row, and each letter goes back to
where it stood.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from refbook.richtext.leaves import leaves, with_leaves
from refbook.richtext.tree import RichText

# Languages in which i and ı are two letters: "i" is "İ" in capitals, "I" is "ı" in small.
_DOTTED: Final = frozenset({"tr", "az"})


class Letters:
    """A row of letters, some of which must stay as they are (`nocase`).

    Attributes:
        text: the row as it was.
    """

    __slots__ = ("_changed", "_dotted", "_locked", "_source", "text")

    def __init__(self, source: RichText, language: str) -> None:
        self._source = source
        self._dotted = primary_language(language) in _DOTTED
        parts = list(leaves(source.children))
        self.text = "".join([part for part, _ in parts])
        self._locked = [locked for part, locked in parts for _ in part] if any(p[1] for p in parts) else []
        self._changed = list(self.text)

    def is_locked(self, index: int) -> bool:
        """True when the letter stands under `nocase`."""
        return bool(self._locked) and self._locked[index]

    def upper(self, start: int, end: int) -> None:
        """Capitals for the letters from `start` to `end`."""
        for index in range(start, end):
            letter = self.text[index]
            self._set(index, "İ" if self._dotted and letter == "i" else letter.upper())

    def capital(self, index: int) -> None:
        """A capital for the first letter of a word (in digraphs like "ǆ", for their first half only)."""
        letter = self.text[index]
        self._set(index, "İ" if self._dotted and letter == "i" else letter.title())

    def lower(self, start: int, end: int) -> None:
        """Small letters from `start` to `end`."""
        string = self.text[start:end]
        if self._dotted:
            string = string.replace("I", "ı").replace("İ", "i")
        lowered = string.lower()  # as a whole: the last sigma of a Greek word has its own form
        small = lowered if len(lowered) == len(string) else [letter.lower() for letter in string]
        for index, letter in enumerate(small, start):
            self._set(index, letter)

    def result(self) -> RichText:
        """The rich text with the letters as they are now."""
        return RichText(with_leaves(self._source.children, self._strings()))

    def _set(self, index: int, letter: str) -> None:
        if not self.is_locked(index):
            self._changed[index] = letter

    def _strings(self) -> Iterator[str]:
        start = 0
        for part, _ in leaves(self._source.children):
            yield "".join(self._changed[start : start + len(part)])
            start += len(part)


def primary_language(tag: str) -> str:
    """The language of a BCP 47 tag without region and script.

    >>> primary_language("en-GB"), primary_language("EN_us")
    ('en', 'en')
    """
    return tag.replace("_", "-").partition("-")[0].lower()
