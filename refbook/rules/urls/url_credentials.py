"""RBU004: a URL with a user name in it."""

import re
from collections.abc import Iterator
from typing import Final

from refbook.rules.base import Field, Hit, Severity, rule

_USER: Final = re.compile(r"(?i)(?:https?|ftp)://[^/?#\s@]+@[^/?#\s]")


@rule("RBU004", "url-credentials", Severity.WARNING, on=["URL"])
def url_credentials(field: Field[str]) -> Iterator[Hit]:
    """A URL with a user name, perhaps a password, before its host.

    It gives away a secret, or hides where the link really leads: `https://example.org@evil.example/` is on
    evil.example.

    Bad:
        id: cia2025
        type: document
        title: The World Factbook
        URL: https://reader:secret@example.org/factbook
    Good:
        id: cia2025
        type: document
        title: The World Factbook
        URL: https://example.org/factbook
    Sources:
        RFC 3986, 3.2.1 "User Information"
    """
    if "@" in field.value and _USER.match(field.value.strip()):
        yield Hit("the URL has a user name before its host", hint="remove what stands before the @")
