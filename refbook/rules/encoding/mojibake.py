"""RBE004: text that was read in the wrong encoding."""

import re
from collections.abc import Iterator
from typing import Any, Final

from refbook.model.finding import Fix
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import quoted

# The bytes of UTF-8 letters, read one by one as Windows-1252: é -> Ã©, ’ -> â€™.
_SIGN: Final = re.compile(
    "[ÃÂÅÄ][\u0080-\u00bf†‡‰‹Œ‘’“”•–—˜™š›œžŸ€‚ƒ„…ˆ]|â€[\u0080-\u00bf™œ˜“”¢¦\u009d]|Ð[°-¿]"
)


@rule("RBE004", "mojibake", Severity.WARNING, non_ascii=True)
def mojibake(field: Field[Any]) -> Iterator[Hit]:
    """Letters that turned into pairs of signs, such as "Ã©" for "é".

    The text is UTF-8 that some program read as Windows-1252.

    Bad:
        id: fiori2011
        type: document
        title: La sociÃ©tÃ© corÃ©enne
    Good:
        id: fiori2011
        type: document
        title: La société coréenne
    """
    if not _SIGN.search(field.text):
        return
    for text in field.texts:
        restored = "" if text.isascii() else _restored(text)
        if restored:
            fix = Fix(restored, safe=False) if isinstance(field.value, str) else None
            message = f"{field.variable} was read in the wrong encoding: {quoted(text)}"
            yield Hit(message, hint=f"probably {quoted(restored)}", fix=fix)


def _restored(text: str) -> str:
    """The text read as UTF-8, as it was meant; "" when that is not what happened."""
    try:
        return text.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return ""
