"""RBU007: a URL that nobody can type."""

from collections.abc import Iterator
from typing import Final

from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import quoted

_LONGEST: Final = 400
"""Five lines of print."""


@rule("RBU007", "long-url", Severity.INFO, on=["URL"])
def long_url(field: Field[str]) -> Iterator[Hit]:
    """A URL of more than 400 characters.

    It fills half a page of print and is most often that of a search, which expires.

    Bad:
        id: cia2025
        type: document
        title: The World Factbook
        URL: "https://example.org/search?q=\\
            kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk\\
            kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk\\
            kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk\\
            kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk\\
            kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk"
    Good:
        id: cia2025
        type: document
        title: The World Factbook
        URL: https://example.org/factbook/korea
    """
    if len(field.value) > _LONGEST:
        message = f"the URL {quoted(field.value)} has {len(field.value)} characters"
        yield Hit(message, hint="look for the short, lasting address that the page names itself")
