"""RBE010: letters joined into one character."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Any, Final

from refbook.model.finding import Fix
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import quoted

_LIGATURE: Final = re.compile("[ﬀ-ﬆ]")
_LETTERS: Final = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(ord("ﬀ"), ord("ﬆ") + 1)}


@rule("RBE010", "ligature", Severity.INFO, non_ascii=True)
def ligature(field: Field[Any]) -> Iterator[Hit]:
    r"""Two or three letters as one character: "ﬁ" for "fi".

    They come with text copied from PDF files. Words with them are not found by a search, and are sorted
    wrongly; fonts join letters by themselves.

    Bad:
        id: kim1999
        type: document
        title: "The \uFB01rst war"
    Good:
        id: kim1999
        type: document
        title: The first war
    Sources:
        Unicode Standard, 23.8: compatibility characters for ligatures
    """
    for text in field.texts:
        found = _LIGATURE.search(text)
        if found:
            clean = text.translate(_LETTERS)
            yield Hit(
                f"{field.variable} has the ligature {quoted(found[0])}",
                hint=f"write {quoted(clean)}",
                fix=Fix(clean, safe=True) if isinstance(field.value, str) else None,
            )
