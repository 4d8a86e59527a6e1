"""RBH003: a field does not look as the project wants it to."""

import re
from collections.abc import Iterator

from refbook.model.item import Item
from refbook.rules.base import Hit, Settings, Severity, rule
from refbook.rules.house.values import text_of
from refbook.rules.words import quoted


@rule("RBH003", "house-pattern", Severity.WARNING)
def house_pattern(item: Item, settings: Settings) -> Iterator[Hit]:
    """A field whose value does not match the regular expression in the project's settings.

    The expressions stand under patterns, each for a field, and must match the whole of its value. The
    message is the project's own where it gives one.

    Settings:
        patterns.language = "it|en|ko"
        patterns.publisher = { pattern = "il .+", message = "write il Mulino" }
    Bad:
        id: fiori2011
        type: document
        title: L’Asia Orientale
        language: fr
        ---
        id: fiori2011
        type: document
        title: L’Asia Orientale
        publisher: Società editrice il Mulino
    Good:
        id: fiori2011
        type: document
        title: L’Asia Orientale
        publisher: il Mulino
        language: it
    """
    for field, pattern, message in settings.patterns:
        value = text_of(item, field)
        if value and not re.fullmatch(pattern, value):
            said = message or f"it must match {pattern}"
            yield Hit(f"{field} is {quoted(value)}, which this project does not want", field, said)
