"""LaTeX that is nothing but accents, flat braces, quotes and dashes: nearly all there is.

What is found here is what `latex` finds in such a value, in a tenth of the time; any other is left to it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final

from refbook.formats.bibtex.braces import MAX_DEPTH
from refbook.formats.bibtex.protect import KEEP

# Behind a brace or a backslash the same characters may mean something else.
_ACCENTED: Final = re.compile(
    r"""\{\\(?: [`'^"~=.](?:[A-Za-z]|\{[A-Za-z]\}|\\[ij]|\{\\[ij]\})      # {\'e} {\'{e}} {\'\i}
              | [cvuHkdbrt](?:\ [A-Za-z]|\{[A-Za-z]\}|\ ?\\[ij])          # {\c c} {\v{c}}
              | ss|aa|AA|ae|AE|oe|OE|[oOlLij] )\}
      | (?<![{\\])\\(?: [`'^"~=.](?:[A-Za-z]|\{[A-Za-z]\}|\{\\[ij]\})     # \'e \'{e} \'{\i}
                      | [cvuHkdbrt]\{[A-Za-z]\}                           # \v{c}
                      | [&%#_] )""",
    re.VERBOSE,
)
_GROUP: Final = re.compile(r"\{([^{}]*)\}")
_NO_BRACES: Final = re.compile(r"[^{}]+")
_SPACES: Final = re.compile(r" {2,}")


class Plain:
    """Decodes plain values.

    Args:
        decode: decodes a single accent; asked once for each of the few hundred there are.
    """

    def __init__(self, decode: Callable[[str], str]) -> None:
        self._accent = lru_cache(maxsize=1000)(decode)

    def accents(self, latex: str) -> str | None:
        """The value with its accents and signs as characters; None when it has commands or math.

        Braces around words, quotes and dashes stay as they are.
        """
        if "\\" in latex:
            latex = _ACCENTED.sub(lambda found: self._accent(found[0]), latex)
            if "\\" in latex:
                return None
        return None if "$" in latex else latex

    def text(self, latex: str, *, protects: bool) -> str | None:
        """The text of a value, marked as `protect` says when braces protect; None for any other value."""
        text = self.accents(latex)
        if text is None or "{{\\" in latex:
            return None  # two pairs of braces around one accent are told from one pair
        if "`" in text:
            text = text.replace("``", "“")
            if "`" in text:
                return None  # it may pair with an apostrophe
        text = text.replace("---", "—").replace("--", "–").replace("''", "”").replace("~", "\u00a0")
        if "{" in text or "}" in text:
            text = _GROUP.sub(_protected, text) if protects else _without_pairs(text)
            if "{" in text or "}" in text:
                return None
        return (_SPACES.sub(" ", text) if "  " in text else text).strip(" ")


def _without_pairs(text: str) -> str:
    """The text without its braces when they are all in pairs, and not too many in one another."""
    braces = _NO_BRACES.sub("", text)
    for _ in range(MAX_DEPTH):
        if not braces:
            return text.replace("{", "").replace("}", "")
        braces = braces.replace("{}", "")
    return text


def _protected(group: re.Match[str]) -> str:
    inner = group[1]
    # Only letters that have a case can lose it.
    return inner.join(KEEP) if inner.lower() != inner.upper() else inner
