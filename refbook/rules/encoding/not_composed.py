"""RBE006: accents are stored apart from their letters."""

import unicodedata
from collections.abc import Iterator
from typing import Any

from refbook.model.finding import Fix
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import quoted


@rule("RBE006", "not-composed", Severity.INFO, non_ascii=True)
def not_composed(field: Field[Any]) -> Iterator[Hit]:
    r"""Text that is not in Unicode's composed form (NFC): e and an accent instead of é.

    It looks the same, but is not found by a search, and LaTeX may print the accent beside the letter.

    Bad:
        id: fiori2011
        type: document
        title: "La socie\u0301te\u0301 core\u0301enne"
    Good:
        id: fiori2011
        type: document
        title: La société coréenne
    Sources:
        Unicode Standard Annex 15, "Unicode Normalization Forms"
    """
    for text in field.texts:
        if not unicodedata.is_normalized("NFC", text):
            fix = Fix(unicodedata.normalize("NFC", text), safe=True)
            yield Hit(
                f"{quoted(text)} is not in composed form",
                hint="save it in Unicode form NFC",
                fix=fix if isinstance(field.value, str) else None,
            )
