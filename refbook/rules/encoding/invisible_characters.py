"""RBE001: characters that nobody sees."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Any, Final

from refbook.model.finding import Fix
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import listed

_DIRECTION: Final = "\u202a-\u202e\u2066-\u2069"
_CONTROL: Final = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"
_INVISIBLE: Final = "\u00ad\u200b\u2060-\u2064\ufeff\ufff9-\ufffb\U000e0000-\U000e007f"
# Joiners shape Persian, Indian scripts and emoji; between Latin letters they do nothing but hide.
_LATIN_JOINER: Final = "(?<=[\x20-\u024f])[\u200c\u200d](?=[\x20-\u024f])"
_FOUND: Final = re.compile(f"[{_CONTROL}{_INVISIBLE}{_DIRECTION}]|{_LATIN_JOINER}")
_TURNS_TEXT: Final = re.compile(f"[{_DIRECTION}]")


@rule("RBE001", "invisible-characters", Severity.WARNING)
def invisible_characters(field: Field[Any]) -> Iterator[Hit]:
    r"""Control characters, soft hyphens, zero-width spaces, or marks that turn the text round.

    They come with text copied from PDF files and web pages. Words with them inside are not found and are
    sorted wrongly, and characters that turn the text can make it seem to say something else.

    Bad:
        id: fiori2011
        type: document
        title: "L’Asia Orien\u00ADtale"
        ---
        id: fiori2011
        type: document
        title: "L’Asia \u202Eelatneiro"
    Good:
        id: fiori2011
        type: document
        title: L’Asia Orientale
    Sources:
        Unicode Standard Annex 9, "Unicode Bidirectional Algorithm"
        Unicode Technical Report 36, "Unicode Security Considerations"
    """
    if field.text.isprintable():
        return
    for text in field.texts:
        found = _FOUND.findall(text)
        if found:
            clean = Fix(_FOUND.sub("", text), safe=not _TURNS_TEXT.search(text))
            named = listed(dict.fromkeys(map(_name, found)), "and")
            yield Hit(
                f"{field.variable} has the invisible character {named}",
                hint="remove it",
                fix=clean if isinstance(field.value, str) else None,
            )


def _name(char: str) -> str:
    return f"U+{ord(char):04X} {unicodedata.name(char, 'control character').lower()}"
