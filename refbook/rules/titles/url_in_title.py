"""RBT004: a title has an address in it."""

import re
from collections.abc import Iterator
from typing import Final

from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import TITLES, quoted, without_markup

_ADDRESS: Final = re.compile(r"https?://\S+|\bdoi:\s*10\.\S+|\b10\.\d{4,9}/\S+", re.IGNORECASE)


@rule("RBT004", "url-in-title", Severity.WARNING, on=TITLES)
def url_in_title(field: Field[str]) -> Iterator[Hit]:
    """A title that holds a web address or a DOI.

    It is printed in italics or between quotation marks, cannot be followed, and may be printed twice.

    Bad:
        id: fiori2011
        type: document
        title: L’Asia Orientale, https://example.org/asia
    Good:
        id: fiori2011
        type: document
        title: L’Asia Orientale
        URL: https://example.org/asia
    """
    if "/" not in field.value:
        return
    found = _ADDRESS.search(without_markup(field.value))
    if found:
        yield Hit(f"{field.variable} holds the address {quoted(found[0])}", hint="move it to URL or DOI")
