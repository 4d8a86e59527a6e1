"""Words whose capitals are meant: braces in a title.

BibTeX and biblatex turn English titles into sentence case and keep what stands in braces. CSL titles are in
sentence case already, and a capital in them is safe: it is only from title case that a word needs "nocase".
So braces around capitals have done their work once the title is read, and braces around a word that starts
small ("{iPod}", "{de}") become "nocase". `{{…}}` is "nocase" whatever it holds.

Between the decoding of LaTeX and the change of case, `KEEP` marks what stood in braces, and `QUOTED` what
stood in the braces of \\enquote: control characters, which no file can bring along.
"""

from __future__ import annotations

import re
from typing import Final

from refbook.formats.bibtex.latex_tables import NO_CASE

KEEP: Final = ("\x02", "\x03")
"""Around what stood in braces."""

QUOTED: Final = ("\x04", "\x05")
"""Around what a command that puts quotes has kept; it is never "nocase"."""

_KEPT: Final = re.compile("\x02([^\x02\x03]*)\x03")
_MARKS: Final = str.maketrans("", "", "\x02\x03\x04\x05")
_SPACES: Final = re.compile(" {2,}")
_TAG: Final = re.compile(r"<[^<>]*>")
_SMALL: Final = re.compile(r"(?<![\w'’])[^\W\d_]")


def needs_no_case(text: str) -> bool:
    """True when a word of a text starts small, so that title case would change it.

    >>> needs_no_case("NATO"), needs_no_case("iPod"), needs_no_case("Ludwig van Beethoven")
    (False, True, True)
    """
    return any(found[0].islower() for found in _SMALL.finditer(_TAG.sub("", text)))


def finished(text: str) -> str:
    """The text with its marks taken out or made "nocase".

    >>> finished("The \\x02NATO\\x03 \\x02iPod\\x03")
    'The NATO <span class="nocase">iPod</span>'
    """
    if "\x02" not in text and "\x04" not in text:
        return text
    text = _KEPT.sub(_finish, text)
    if "\x04" in text or "\x02" in text or "\x03" in text or "\x05" in text:
        text = text.translate(_MARKS)
    return (_SPACES.sub(" ", text) if "  " in text else text).strip(" ")


def _finish(kept: re.Match[str]) -> str:
    word = kept[1]
    if word.isalpha() and word[0].isupper():
        return word  # nearly all are one word, which starts with a capital
    return word.join(NO_CASE) if needs_no_case(word) else word
