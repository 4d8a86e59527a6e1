"""RBU011: a shortened URL."""

import re
from collections.abc import Iterator
from typing import Final

from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import quoted

_SHORTENER: Final = re.compile(
    r"(?i)(?:https?://)?(?:www\.)?(?:bit\.ly|t\.co|goo\.gl|tinyurl\.com|ow\.ly|is\.gd|v\.gd|buff\.ly|tiny\.cc|rebrand\.ly"
    r"|lnkd\.in|fb\.me|amzn\.to|cutt\.ly|rb\.gy|shorturl\.at|t\.ly|dlvr\.it)/."
)


@rule("RBU011", "short-url", Severity.INFO, on=["URL"])
def short_url(field: Field[str]) -> Iterator[Hit]:
    """A URL of a service that shortens addresses.

    It hides where it leads, and ends with the service: those of goo.gl stopped working in 2025.

    Bad:
        id: cia2025
        type: document
        title: The World Factbook
        URL: https://bit.ly/3abcdef
    Good:
        id: cia2025
        type: document
        title: The World Factbook
        URL: https://example.org/factbook
    """
    if _SHORTENER.match(field.value):
        yield Hit(f"{quoted(field.value)} is a shortened address", hint="give the address it leads to")
