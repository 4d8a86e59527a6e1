"""RBE007: LaTeX is left over in the text."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Any, Final

from refbook.model.finding import Fix
from refbook.model.vocabulary import Kind
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import PRINTED, quoted

_ACCENTS: Final = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306", ".": "\u0307",
    '"': "\u0308", "r": "\u030a", "H": "\u030b", "v": "\u030c", "c": "\u0327", "k": "\u0328",
}  # fmt: skip
"""LaTeX's accents -> Unicode's."""

_LETTERS: Final = {
    "ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "aa": "å", "AA": "Å",
    "l": "ł", "L": "Ł", "i": "ı", "j": "ȷ",
}  # fmt: skip

_SIGN: Final = re.compile(r"\\[A-Za-z]+|\\[`'^~=.\"{}&%_#$]|\{[A-Z][\w-]*\}|\A\{.*\}\Z", re.DOTALL)
_ACCENTED: Final = re.compile(
    r"\{?\\(?:([`'^~=.\"])\s*|([urHvck])(?:\s+|(?=\{)))(?:\{\\?([A-Za-z])\}|\\?([A-Za-z]))\}?"
)
_LETTER: Final = re.compile(rf"\{{\\({'|'.join(_LETTERS)})\}}|\\({'|'.join(_LETTERS)})(?:\{{\}}|\s+|\b)")
_SIGNS: Final = re.compile(r"\\([&%_#$])")
_BRACES: Final = re.compile(r"\{([^{}\\]*)\}")
_LONGEST: Final = 2_000


@rule("RBE007", "latex-in-text", Severity.WARNING, on=(*PRINTED, Kind.NAMES))
def latex_in_text(field: Field[Any]) -> Iterator[Hit]:
    r"""LaTeX commands, accents or protecting braces in a text that is no LaTeX.

    They came with data copied out of a .bib file, and are printed as they stand. In .bib files they are
    right, and their reader translates them: there it is a command that the reader does not know.

    Bad:
        id: fiori2011
        type: document
        title: "La soci\\'et\\'e cor\\'eenne"
        ---
        id: fiori2011
        type: document
        title: The {NATO} alliance
    Good:
        id: fiori2011
        type: document
        title: La société coréenne
        ---
        id: fiori2011
        type: document
        title: Sums over {0, 1}
    """
    if "\\" not in field.text and "{" not in field.text:
        return
    for text in field.texts:
        found = _SIGN.search(text)
        if found:
            clean = _decoded(text) if isinstance(field.value, str) and len(text) < _LONGEST else ""
            yield Hit(
                f"{field.variable} has LaTeX left over: {quoted(found[0])}",
                hint=f"write {quoted(clean)}" if clean else "write it as plain text",
                fix=Fix(clean, safe=False) if clean else None,
            )
            return


def _decoded(text: str) -> str:
    """The text without its LaTeX; "" when there is more of it than accents, letters and braces."""
    text = _ACCENTED.sub(_accented, text)
    text = _LETTER.sub(lambda found: _LETTERS[found[1] or found[2]], text)
    text = _BRACES.sub(r"\1", _BRACES.sub(r"\1", _SIGNS.sub(r"\1", text)))
    return "" if re.search(r"[\\{}$]", text) else text


def _accented(found: re.Match[str]) -> str:
    accent, letter = found[1] or found[2], found[3] or found[4]
    return unicodedata.normalize("NFC", letter + _ACCENTS[accent])
