"""RBE005: a character was lost on the way."""

from collections.abc import Iterator
from typing import Any

from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import quoted


@rule("RBE005", "replacement-character", Severity.WARNING, non_ascii=True)
def replacement_character(field: Field[Any]) -> Iterator[Hit]:
    r"""The character � (U+FFFD), which stands for one that could not be read.

    Some program opened the file in the wrong encoding and saved it; what stood there is gone from the file.

    Bad:
        id: fiori2011
        type: document
        title: "La soci\uFFFDt\uFFFD cor\uFFFDenne"
    Good:
        id: fiori2011
        type: document
        title: La société coréenne
    Sources:
        Unicode Standard, 23.8 "Specials"
    """
    if "\ufffd" in field.text:
        yield Hit(f"{field.variable} has lost a character: {quoted(field.text)}", hint="type it again")
