"""Simple math -> text with CSL-JSON's inline markup: letters, signs, raised and lowered parts.

CSL-JSON has no math. What can be said with Unicode, <sup> and <sub> is; anything else stays between its
dollar signs, to be typeset by whoever can.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from refbook.formats.bibtex.math_tables import ACCENTS, ALPHABETS, PLAIN, SYMBOLS

_TOKEN: Final = re.compile(r"\\([A-Za-z]+|.)\s*|([{}^_])|\s+|[^\\{}^_\s]", re.DOTALL)
_SCRIPTS: Final = {"^": "sup", "_": "sub", "sp": "sup", "sb": "sub"}
_MAX_DEPTH: Final = 8
_MAX_LENGTH: Final = 500


class _NotSimple(Exception):
    """The math says more than text can."""


def text_of(math: str) -> str | None:
    """What math prints as text, or None when text cannot say it.

    >>> text_of(r"\\mathrm{CO}_2"), text_of(r"\\alpha^{2}"), text_of(r"\\int_0^1 f")
    ('CO<sub>2</sub>', 'α<sup>2</sup>', '∫<sub>0</sub><sup>1</sup> f')
    >>> text_of(r"\\begin{matrix} 1 \\end{matrix}") is None
    True
    """
    if len(math) > _MAX_LENGTH:
        return None
    try:
        return _Math(math).whole()
    except _NotSimple:
        return None


class _Math:
    """Walks the tokens of one formula."""

    def __init__(self, math: str) -> None:
        self.tokens = list(_TOKEN.finditer(math.strip()))
        self.at = 0
        self.depth = 0

    def whole(self) -> str:
        text = self._until_brace()
        if self.at < len(self.tokens):
            raise _NotSimple
        return text

    def _until_brace(self) -> str:
        parts = []
        while self.at < len(self.tokens) and self.tokens[self.at][0] != "}":
            parts.append(self._next())
        return "".join(parts)

    def _next(self) -> str:
        token = self.tokens[self.at]
        self.at += 1
        if token[1]:
            return self._command(token[1])
        if token[2] == "{":
            return self._rest_of_group()
        if token[2]:
            return self._script(token[2])
        return {"'": "′", "~": "\u00a0"}.get(token[0]) or (" " if token[0].isspace() else token[0])

    def _rest_of_group(self) -> str:
        self.depth += 1
        if self.depth > _MAX_DEPTH:
            raise _NotSimple
        text = self._until_brace()
        if self.at >= len(self.tokens):
            raise _NotSimple
        self.at += 1
        self.depth -= 1
        return text

    def _argument(self) -> str:
        while self.at < len(self.tokens) and self.tokens[self.at][0].isspace():
            self.at += 1
        if self.at >= len(self.tokens) or self.tokens[self.at][0] in ("}", "^", "_"):
            raise _NotSimple
        return self._next()

    def _script(self, mark: str) -> str:
        tag = _SCRIPTS[mark]
        argument = self._argument()
        if mark == "^" and argument in ("∘", "°"):
            return "°"
        return f"<{tag}>{argument}</{tag}>" if argument else ""

    def _command(self, name: str) -> str:
        if name in _SCRIPTS:
            return self._script(name)
        if name == "sqrt":
            return self._root()
        if name == "frac":
            return self._fraction()
        if name in SYMBOLS:
            return SYMBOLS[name]
        if name in PLAIN:
            return self._argument()
        if name in ALPHABETS:
            return "".join(_letter(char, ALPHABETS[name]) for char in self._argument())
        if name in ACCENTS:
            return self._accented(ACCENTS[name])
        raise _NotSimple

    def _root(self) -> str:
        argument = self._argument()
        return f"√{argument}" if argument.isalnum() else f"√({argument})"

    def _fraction(self) -> str:
        above, below = self._argument(), self._argument()
        if not (above.isalnum() and below.isalnum()):
            raise _NotSimple
        return f"{above}/{below}"

    def _accented(self, accent: str) -> str:
        argument = self._argument()
        if len(argument) != 1:
            raise _NotSimple
        return unicodedata.normalize("NFC", argument + accent)


def _letter(char: str, names: tuple[str, ...]) -> str:
    for name in names:
        try:
            return unicodedata.lookup(name.format(char))
        except KeyError:
            continue
    raise _NotSimple
