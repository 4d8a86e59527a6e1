"""LaTeX -> text with CSL-JSON's inline markup.

CSL-JSON knows <i>, <b>, <sup>, <sub>, small capitals and "nocase" (CSL-JSON, "Rich text"). What has no
counterpart there stays as it was written: nothing is deleted. Math stays between its dollar signs.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from refbook.formats.bibtex.braces import MAX_DEPTH
from refbook.formats.bibtex.latex_tables import (
    ACCENTS,
    LAST_OF_TWO,
    NO_CASE,
    QUOTES,
    STYLES,
    SWITCHES,
    SYMBOLS,
)

_SPECIAL: Final = re.compile(r"[\\{}$~`]|--|''")
_TOKEN: Final = re.compile(
    r"\\(?:[A-Za-z]+\*?[ ]*|.|\Z)|\$\$?|[{}~]|---?|''|``?|[^\\{}$~`'-]+|['-]", re.DOTALL
)
_SINGLE_QUOTES: Final = re.compile(r"(?<![\\`])`([^`'\\]{1,200})'(?!['\w])")
_SPACES: Final = re.compile(r" {2,}")
_LIGATURES: Final = {"~": "\u00a0", "--": "–", "---": "—", "``": "“", "''": "”"}
_MATH_ENDS: Final = {"$": "$", "$$": "$$", "\\(": "\\)"}
_ACCENTS_ALONE: Final = {"^": "^", "~": "~"}
_ADDRESSES: Final = frozenset({"url", "nolinkurl", "path", "href"})


def decode(latex: str, *, protects: bool = False, troubles: list[str] | None = None) -> str:
    """The text that LaTeX prints, with CSL-JSON's inline markup.

    Args:
        latex: the value of a field; white space compressed.
        protects: True for titles: braces keep their words from changes of case.
        troubles: takes a sentence for each thing that was not understood.

    >>> decode(r"Erd{\\H o}s \\& \\emph{r\\'{e}union}")
    'Erdős & <i>réunion</i>'
    >>> decode("The {NATO} files", protects=True)
    'The <span class="nocase">NATO</span> files'
    """
    if _SPECIAL.search(latex) is None:
        return latex
    latex = _SINGLE_QUOTES.sub(r"‘\1’", latex)
    decoder = _Decoder(_TOKEN.findall(latex), protects, troubles if troubles is not None else [])
    return _SPACES.sub(" ", decoder.all()).strip(" ")


class _Decoder:
    """Walks the tokens of one value."""

    def __init__(self, tokens: list[str], protects: bool, troubles: list[str]) -> None:
        self.tokens = tokens
        self.at = 0
        self.depth = 0
        self.quotes = 0
        self.is_title = protects
        self.protects = protects
        self.troubles = troubles

    def all(self) -> str:
        parts = []
        while self.at < len(self.tokens):
            parts.append(self._group())
            if self.at < len(self.tokens):  # a closing brace too many
                parts.append(self.tokens[self.at])
                self.at += 1
        return "".join(parts)

    def _group(self) -> str:
        """Everything up to the closing brace, which is not taken."""
        parts = []
        while self.at < len(self.tokens) and self.tokens[self.at] != "}":
            parts.append(self._next())
        return "".join(parts)

    def _next(self) -> str:
        token = self.tokens[self.at]
        self.at += 1
        if token in _MATH_ENDS:
            return self._math(token)
        if token[0] == "\\":
            return self._command(token)
        if token.startswith("{"):
            return self._braces()
        return _LIGATURES.get(token, token)

    # Groups

    def _braces(self) -> str:
        starts_with_command = self.at < len(self.tokens) and self.tokens[self.at].startswith("\\")
        protects = self.protects and not starts_with_command
        text = self._braced(protects_inside=self.protects and not protects)
        # "BibTeXing", section 4.1: a brace before a backslash makes a special character, it does not protect.
        if protects and any(char.lower() != char.upper() for char in text):
            return text.join(NO_CASE)
        return text

    def _braced(self, *, protects_inside: bool) -> str:
        """What stands in the braces just opened."""
        if self.depth >= MAX_DEPTH:
            return "{"
        outside, self.protects = self.protects, protects_inside
        self.depth += 1
        text = self._group()
        self.at += 1
        self.depth -= 1
        self.protects = outside
        return text

    def _argument(self) -> str | None:
        """The next group, character or command; None when there is nothing."""
        while self.at < len(self.tokens) and self.tokens[self.at].isspace():
            self.at += 1
        if self.at >= len(self.tokens) or self.tokens[self.at] == "}" or self.depth >= MAX_DEPTH:
            return None
        token = self.tokens[self.at]
        if token.startswith("{"):
            self.at += 1
            return self._braced(protects_inside=self.protects)
        if token[0] in "\\$~`-'":
            self.depth += 1
            text = self._next()
            self.depth -= 1
            return text
        token = token.lstrip()
        self.tokens[self.at] = token[1:] or " "
        if not token[1:]:
            self.at += 1
        return token[0]

    def _literal_groups(self) -> str:
        """Arguments of an unknown command, with their braces."""
        text = ""
        while self.at < len(self.tokens) and self.tokens[self.at] == "{" and self.depth < MAX_DEPTH:
            self.at += 1
            text += "{" + self._braced(protects_inside=False) + "}"
        return text

    # Math

    def _math(self, opener: str) -> str:
        """Math untouched, between dollar signs."""
        try:
            end = self.tokens.index(_MATH_ENDS[opener], self.at)
        except ValueError:
            self._complain(f"the math behind {opener} has no end")
            return opener
        text = "".join(self.tokens[self.at : end])
        self.at = end + 1
        return f"$${text}$$" if opener == "$$" else f"${text}$"

    # Commands

    def _command(self, token: str) -> str:
        name = token[1:].strip(" ") or token[1:2]
        if name in ACCENTS:
            return self._accent(token, name)
        if name in SYMBOLS:
            return SYMBOLS[name]
        name = name.rstrip("*")
        if name in SWITCHES:
            return self._switch(name)
        if name in _ADDRESSES:
            return self._address(token, name)
        if name in QUOTES:
            return self._quoted(token)
        if name in STYLES or name in LAST_OF_TWO:
            return self._with_argument(token, name)
        return self._unknown(token)

    def _accent(self, token: str, name: str) -> str:
        start = self.at
        base = self._argument()
        if base is None or not base.strip():
            if name in _ACCENTS_ALONE:  # \^{} and \~{} are how people write these characters
                return _ACCENTS_ALONE[name]
            self._complain(f"the accent {token.strip()} stands on nothing")
            return token + "".join(self.tokens[start : self.at])
        if base[0] in "ıȷ":
            base = {"ı": "i", "ȷ": "j"}[base[0]] + base[1:]
        return unicodedata.normalize("NFC", base[0] + ACCENTS[name]) + base[1:]

    def _switch(self, name: str) -> str:
        if self.depth >= MAX_DEPTH:
            return ""
        self.depth += 1
        text = self._group()
        self.depth -= 1
        return text.join(SWITCHES[name]) if text else ""

    def _with_argument(self, token: str, name: str) -> str:
        first = self._argument()
        if first is None:
            return self._unknown(token)
        if name in STYLES:
            return first.join(STYLES[name]) if first else ""
        if name == "noopsort":
            return ""  # btxdoc's trick for sorting: its argument is not printed
        return self._argument() or ""

    def _quoted(self, token: str) -> str:
        self.quotes += 1
        text = self._argument()
        self.quotes -= 1
        return self._unknown(token) if text is None else text.join("‘’" if self.quotes % 2 else "“”")

    def _address(self, token: str, name: str) -> str:
        """\\url{…} prints its argument, \\href{…}{text} the text and, outside titles, the address."""
        address = self._raw_argument()
        if address is None:
            return self._unknown(token)
        if name != "href":
            return address
        text = self._argument() or address
        return text if self.is_title or address in text else f"{text} ({address})"

    def _raw_argument(self) -> str | None:
        """The next group as it is written."""
        if self.at >= len(self.tokens) or self.tokens[self.at] != "{":
            return None
        start, depth = self.at + 1, 0
        while self.at < len(self.tokens):
            # BibTeX counts braces whether or not a backslash stands before them.
            depth += {"{": 1, "}": -1}.get(self.tokens[self.at][-1], 0)
            self.at += 1
            if depth == 0:
                return decode_verbatim("".join(self.tokens[start : self.at]).rstrip("\\}"))
        return decode_verbatim("".join(self.tokens[start:]))

    def _unknown(self, token: str) -> str:
        what = token.strip()
        self._complain("a backslash stands alone" if what == "\\" else f"the command {what} is unknown")
        return token + self._literal_groups()

    def _complain(self, trouble: str) -> None:
        if trouble not in self.troubles:
            self.troubles.append(trouble)


_URL: Final = re.compile(r"\\(?:url|nolinkurl|path|href)\s*\{([^{}]*)\}(?:\{[^{}]*\})?")
_VERBATIM: Final = re.compile(
    r"""\{?\\(?P<name>text[a-z]+|slash)(?:\{\}|\ *\}|\ |(?![A-Za-z]))  # \textasciitilde{}, {\textasciitilde}
      | \{(?:\\(?P<grouped>[_%&#$~^])(?:\{\})?|(?P<braced>[%#&_~]))\}   # {\_}, {\~{}}, {%}
      | \\(?P<char>[_%&#$~^{}])(?:\{\})?                               # \_, \~{}""",
    re.VERBOSE,
)


def decode_verbatim(latex: str) -> str:
    """A URL, DOI or file name: characters as they are, only what people escape in them unescaped.

    >>> decode_verbatim(r"\\url{https://example.org/a\\_b?x=\\%20}")
    'https://example.org/a_b?x=%20'
    """
    if "\\" not in latex and "{" not in latex:
        return latex
    text = _URL.sub(r"\1", latex)
    if text.startswith("{") and text.find("}") == len(text) - 1:
        text = text[1:-1].strip()
    return _VERBATIM.sub(_verbatim_character, text)


def _verbatim_character(escape: re.Match[str]) -> str:
    if escape["name"]:
        return SYMBOLS.get(escape["name"], escape[0])
    return escape["grouped"] or escape["braced"] or escape["char"]
