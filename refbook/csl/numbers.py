"""What a number variable holds: numbers, lists and ranges of them, or words.

Source: CSL 1.0.2 specification, "Number", "Label", "Choose": content is numeric "if it solely consists of
numbers. Numbers may have prefixes and suffixes ('D2', '2b', 'L2d'), and may be separated by a comma, hyphen,
or ampersand, with or without spaces".
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from refbook.csl.page_range import shortened

_NUMBER: Final = r"[^\W\d_]*\d+[^\W\d_]*"
_ROMAN: Final = r"[ivxlcdm]+|[IVXLCDM]+"
_SEPARATOR: Final = r"\s*(?:\\-|[,;&]|[-‐‑–—]+)\s*"
_PAGE: Final = re.compile(r"(.*?)(\d+)")
_NUMERIC: Final = re.compile(_NUMBER)
_COUNTED: Final = re.compile(rf"{_NUMBER}|{_ROMAN}")
_SEPARATORS: Final = frozenset(",;&-‐‑–—")
_DASHES: Final = frozenset("-‐‑–—")


class NumberValue:
    """The content of a number variable.

    Attributes:
        text: as it was given, without spaces around it.
        parts: what stands between the separators.
        separators: the separators, without the spaces around them.
        is_numeric: it consists of numbers only.
        value: the number, if it is a single one without prefix and suffix; else -1.
    """

    __slots__ = ("is_numeric", "parts", "separators", "text", "value")

    def __init__(self, text: str, and_word: str = "and") -> None:
        self.text = text
        self.value = -1
        if text.isascii() and text.isdigit() and len(text) < 16:
            self.value = int(text)
            self.parts = [text]
            self.separators: list[str] = []
            self.is_numeric = True
            return
        separator = _separator(and_word)
        self.parts = separator.split(text)
        self.separators = [found.strip() for found in separator.findall(text)]
        self.is_numeric = all(_NUMERIC.fullmatch(part) for part in self.parts)

    @property
    def is_plural(self) -> bool:
        """Contextual plural: "the term is plural if the variable content … contains multiple numbers"."""
        return len(self.parts) > 1 and all(_COUNTED.fullmatch(part) for part in self.parts[:2])

    def formatted(self, page_format: str, delimiter: str, ampersand: str = "&") -> str:
        """The content as text, its ranges with the delimiter and, where they are ranges of pages, shortened.

        "Numbers separated by a hyphen are stripped of intervening spaces … Numbers separated by a comma
        receive one space after the comma …, while numbers separated by an ampersand receive one space before
        and one after".

        Args:
            page_format: value of page-range-format; "" to leave ranges as they are.
            delimiter: what stands in a range.
            ampersand: what stands for "&".
        """
        if not self.separators:
            return self.text.replace("\\-", "-")
        out = self.parts[0]
        for index, separator in enumerate(self.separators):
            before, after = self.parts[index], self.parts[index + 1]
            separator = ampersand if separator == "&" else separator
            out += _joined(before, separator, after, page_format, delimiter)
        return out


@lru_cache(maxsize=1024)
def number_value(text: str, and_word: str) -> NumberValue:
    """The content of a number variable: not to be changed, for it is kept for those who ask again."""
    return NumberValue(text, and_word)


@cache
def _separator(and_word: str) -> re.Pattern[str]:
    word = rf"\s+{re.escape(and_word)}\s+"
    return re.compile(rf"\s*[,;]{word}|{_SEPARATOR}|{word}")


def _joined(before: str, separator: str, after: str, page_format: str, delimiter: str) -> str:
    """What follows the part before: separator and next part."""
    if separator == "\\-":
        return "-" + after
    if separator[0] in _DASHES:
        return _range(before, separator, after, page_format, delimiter)
    if separator[0] in ",;":
        return f"{separator} {after}"
    return f" {separator} {after}"


def _range(before: str, separator: str, after: str, page_format: str, delimiter: str) -> str:
    if page_format and (shorter := _shortened(before, after, page_format)) is not None:
        return f"{delimiter}{shorter}" if shorter else separator + after
    if not (_COUNTED.fullmatch(before) and _COUNTED.fullmatch(after)):
        return separator + after
    return delimiter + after


def _shortened(before: str, after: str, page_format: str) -> str | None:
    """The last page of a range; "" when the two make no range, None when they are no numbers.

    Pages with letters or volumes before their numbers, "8n11564", are a range when both have the same.
    """
    first, last = _PAGE.fullmatch(before), _PAGE.fullmatch(after)
    if not first or not last:
        return None
    if first[1] != last[1]:
        return ""
    shorter = shortened(first[2], last[2], page_format)
    return shorter if len(shorter) < len(last[2]) else last[1] + shorter


def ordinal_parts(value: NumberValue) -> list[tuple[str, int]]:
    """The parts of a numeric value, each with its number; -1 for parts with prefix or suffix.

    "Numbers with prefixes or suffixes are never ordinalized or rendered in roman numerals".
    """
    return [
        (part, int(part) if part.isascii() and part.isdigit() and len(part) < 16 else -1)
        for part in value.parts
    ]


_ROMAN_DIGITS: Final = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


_ROMAN_NUMERALS: Final = re.compile(r"m{0,4}(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})", re.IGNORECASE)


def is_roman(text: str) -> bool:
    """Whether a text is roman numerals, or a range of them.

    >>> is_roman("iv"), is_roman("xii–xv"), is_roman("vi and"), is_roman("")
    (True, True, False, False)
    """
    return all(part and _ROMAN_NUMERALS.fullmatch(part) for part in re.split(r"[-–]", text))


def roman(number: int) -> str:
    """A number in small roman numerals; numbers they cannot write stay as they are.

    >>> roman(1994), roman(0)
    ('mcmxciv', '0')
    """
    if not 0 < number < 6000:
        return str(number)
    out = ""
    for value, letters in _ROMAN_DIGITS:
        while number >= value:
            out += letters
            number -= value
    return out
