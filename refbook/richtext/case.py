"""Text case as CSL defines it: the six values of `text-case`."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum
from typing import Final

from refbook.richtext.letters import Letters, primary_language
from refbook.richtext.title_case import title_case
from refbook.richtext.tree import RichText
from refbook.richtext.words import first_letter

_WORD: Final = re.compile(r"\S+")


class Case(StrEnum):
    """The values of CSL's `text-case`."""

    LOWERCASE = "lowercase"
    UPPERCASE = "uppercase"
    CAPITALIZE_FIRST = "capitalize-first"
    CAPITALIZE_ALL = "capitalize-all"
    SENTENCE = "sentence"
    TITLE = "title"


def change_case(text: RichText, case: Case, language: str = "en") -> RichText:
    """The text in another case; formatting and what stands under `nocase` are untouched.

    Args:
        text: any rich text.
        case: a value of CSL's `text-case`.
        language: BCP 47 tag of the text. "Title case conversion only affects English-language items"; Turkish
            and Azeri have their own i.

    >>> from refbook.richtext.markup import parse
    >>> change_case(parse("the art of <i>war</i>"), Case.TITLE).plain
    'The Art of War'
    >>> change_case(parse("istanbul"), Case.UPPERCASE, "tr").plain
    'İSTANBUL'
    """
    if case is Case.TITLE and primary_language(language) != "en":
        return text
    letters = Letters(text, language)
    _RULES[case](letters)
    return letters.result()


def _lowercase(letters: Letters) -> None:
    letters.lower(0, len(letters.text))


def _uppercase(letters: Letters) -> None:
    letters.upper(0, len(letters.text))


def _capitalize_first(letters: Letters) -> None:
    """Capitalizes the first character of the first word, if the word is lowercase."""
    if word := _WORD.search(letters.text):
        _capitalize(letters, word)


def _capitalize_all(letters: Letters) -> None:
    """Capitalizes the first character of every lowercase word."""
    for word in _WORD.finditer(letters.text):
        _capitalize(letters, word)


def _capitalize(letters: Letters, word: re.Match[str]) -> None:
    first = first_letter(letters.text, word.start(), word.end())
    if first >= 0 and word[0] == word[0].lower():
        letters.capital(first)


def _sentence(letters: Letters) -> None:
    """One capital at the start, everything else in small letters.

    The specification keeps the case of mixed strings and deprecates the value; processors, and the test suite
    with them, lower it, and the styles that still use it were written for that.
    """
    letters.lower(0, len(letters.text))
    first = first_letter(letters.text, 0, len(letters.text))
    if first >= 0:
        letters.capital(first)


_RULES: Final[dict[Case, Callable[[Letters], None]]] = {
    Case.LOWERCASE: _lowercase,
    Case.UPPERCASE: _uppercase,
    Case.CAPITALIZE_FIRST: _capitalize_first,
    Case.CAPITALIZE_ALL: _capitalize_all,
    Case.SENTENCE: _sentence,
    Case.TITLE: title_case,
}
