"""LaTeX -> text with CSL-JSON's inline markup.

CSL-JSON knows <i>, <b>, <sup>, <sub>, small capitals and "nocase" (CSL-JSON, "Rich text"). What has no
counterpart there stays as it was written: nothing is deleted. Simple math becomes text (see `math`), other
math stays between its dollar signs.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from refbook.formats.bibtex.braces import MAX_DEPTH
from refbook.formats.bibtex.latex_plain import Plain
from refbook.formats.bibtex.latex_tables import (
    ACCENTS,
    BIBSTRINGS,
    CODE_POINTS,
    ENVIRONMENTS,
    LAST_OF_TWO,
    NO_CASE,
    QUOTES,
    SILENT,
    STYLES,
    SWITCHES,
    SYMBOLS,
)
from refbook.formats.bibtex.localisation import TERMS
from refbook.formats.bibtex.math import text_of
from refbook.formats.bibtex.protect import KEEP, QUOTED, finished

_TOKEN: Final = re.compile(
    r"\\(?:[A-Za-z]+\*?[ ]*|.|\Z)|\$\$?|[{}~]|---?|''|``?|[^\\{}$~`'-]+|['-]", re.DOTALL
)
_SINGLE_QUOTES: Final = re.compile(r"(?<![\\`])`([^`'\\]{1,200})'(?!['\w])")
_SPACES: Final = re.compile(r" {2,}")
_LIGATURES: Final = {"~": "\u00a0", "--": "–", "---": "—", "``": "“", "''": "”"}
_MATH_ENDS: Final = {"$": "$", "$$": "$$", "\\(": "\\)"}
# No control character, no surrogate.
_CODE_POINT: Final = re.compile(
    r"00[A-Fa-f][0-9A-Fa-f]|(?:0[1-9A-Fa-f]|[1-9A-Ca-cEe][0-9A-Fa-f])[0-9A-Fa-f]{2}"
)
_ACCENTS_ALONE: Final = {"^": "^", "~": "~"}
_ADDRESSES: Final = frozenset({"url", "nolinkurl", "path", "href"})


def is_plain(latex: str) -> bool:
    """True when a value prints as it is written.

    >>> is_plain("Review of Korean Studies"), is_plain("12--15")
    (True, False)
    """
    # Ten times as fast as one pattern, and most values of a file are asked.
    return not (
        "{" in latex
        or "\\" in latex
        or "--" in latex
        or "~" in latex
        or "$" in latex
        or "''" in latex
        or "`" in latex
        or "}" in latex
    )


def decode(latex: str, *, protects: bool = False, troubles: list[str] | None = None) -> str:
    """The text that LaTeX prints, with CSL-JSON's inline markup.

    Args:
        latex: the value of a field; white space compressed.
        protects: True for titles: braces keep their words from changes of case.
        troubles: takes a sentence for each thing that was not understood.

    >>> decode(r"Erd{\\H o}s \\& \\emph{r\\'{e}union}")
    'Erdős & <i>réunion</i>'
    >>> decode("The {NATO} {iPod}", protects=True)
    'The NATO <span class="nocase">iPod</span>'
    """
    text = decode_marked(latex, protects=protects, troubles=troubles)
    return finished(text) if protects else text


def decode_marked(latex: str, *, protects: bool = False, troubles: list[str] | None = None) -> str:
    """The same, with the words in braces still marked as `protect` says; for changes of case."""
    if is_plain(latex):
        return latex
    plain = PLAIN.text(latex, protects=protects)
    return _decoded(latex, protects, troubles) if plain is None else plain


def _decoded(latex: str, protects: bool, troubles: list[str] | None) -> str:
    latex = _SINGLE_QUOTES.sub(r"‘\1’", latex)
    decoder = _Decoder(_TOKEN.findall(latex), protects, troubles if troubles is not None else [])
    return _SPACES.sub(" ", decoder.all()).strip(" ")


PLAIN: Final = Plain(lambda accent: _decoded(accent, False, None))
"""Decodes what needs no more than a look at its accents, braces and dashes."""


class _Decoder:
    """Walks the tokens of one value."""

    def __init__(self, tokens: list[str], protects: bool, troubles: list[str]) -> None:
        self.tokens = tokens
        self.at = 0
        self.depth = 0
        self.quotes = 0
        self.without: set[str] = set()
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
        start = self.at
        text = self._braced(protects_inside=self.protects and not protects)
        # "BibTeXing", section 4.1: a brace before a backslash makes a special character, it does not protect.
        if protects and any(char.lower() != char.upper() for char in text):
            return text.join(NO_CASE if self._are_double(start) else KEEP)
        return text

    def _are_double(self, start: int) -> bool:
        """True when the group that begins at `start` and has just ended is nothing but a group."""
        if self.tokens[start] != "{" or self.tokens[self.at - 2 : self.at] != ["}", "}"]:
            return False
        depth = 0
        for at in range(start, self.at - 2):
            depth += (self.tokens[at] == "{") - (self.tokens[at] == "}")
            if depth == 0:
                return False
        return True

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
        """Simple math as text, other math untouched, between dollar signs."""
        end = self._end_of_math(_MATH_ENDS[opener])
        if end < 0:
            self._complain(f"the math behind {opener} has no end")
            return opener
        math = "".join(self.tokens[self.at : end])
        self.at = end + 1
        text = text_of(math)
        if text is not None:
            return text
        return f"$${math}$$" if opener == "$$" else f"${math}$"

    def _end_of_math(self, closer: str) -> int:
        if closer not in self.without:
            try:
                return self.tokens.index(closer, self.at)
            except ValueError:
                self.without.add(closer)  # nor is there one further on
        return -1

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
        if name in BIBSTRINGS:
            key = self._raw_argument()
            return self._unknown(token) if key is None else TERMS.get(key, key)
        if name in STYLES or name in LAST_OF_TWO or name in SILENT:
            return self._with_argument(token, name)
        if name == "begin":
            return self._environment(token)
        if name in CODE_POINTS:
            return self._code_point(token)
        return self._math_command(token, name)

    def _math_command(self, token: str, name: str) -> str:
        """Greek letters and the like without the dollar signs they should have."""
        text = text_of(f"\\{name}")
        return self._unknown(token) if text is None else text

    def _code_point(self, token: str) -> str:
        start = self.at
        number = (self._raw_argument() or "").strip('" ')
        if _CODE_POINT.fullmatch(number):
            return chr(int(number, 16))
        self.at = start
        return self._unknown(token)

    def _environment(self, token: str) -> str:
        """\\begin{…} and \\end{…} around what they hold."""
        name = self._raw_argument()
        if name is None or self.depth >= MAX_DEPTH:
            return self._unknown(token)
        self.depth += 1
        parts = []
        while self.at < len(self.tokens) and not self.tokens[self.at].startswith(("}", "\\end")):
            parts.append(self._next())
        self.depth -= 1
        text = "".join(parts)
        if self.at < len(self.tokens) and self.tokens[self.at].startswith("\\end"):
            self.at += 1
            self._raw_argument()
        if name in SWITCHES:
            return text.join(SWITCHES[name])
        if name in ENVIRONMENTS:
            return f" {text.strip()} "
        self._complain(f"the environment {name} is unknown")
        return f"\\begin{{{name}}}{text}\\end{{{name}}}"

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
        if name in SILENT:
            return ""
        return self._argument() or ""

    def _quoted(self, token: str) -> str:
        self.quotes += 1
        text = self._argument()
        self.quotes -= 1
        if text is None:
            return self._unknown(token)
        kept = text.join(QUOTED) if self.protects and not self.quotes else text
        return kept.join("‘’" if self.quotes % 2 else "“”")

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
