"""RBU003: a URL that only its owner can open."""

import re
from collections.abc import Iterator
from typing import Final

from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import quoted

_PRIVATE: Final = re.compile(
    r"(?i)https?://(?:[^/?#@]*@)?"
    r"(?:localhost|[^/?#:]+\.(?:local|localhost|internal|lan)|\[::1\]|127(?:\.\d+){3}|10(?:\.\d+){3}|192\.168(?:\.\d+){2}"
    r"|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2})(?:[:/?#]|$)"
)


@rule("RBU003", "private-url", Severity.WARNING, on=["URL"])
def private_url(field: Field[str]) -> Iterator[Hit]:
    """A URL on the writer's own computer or network.

    Nobody else can open it.

    Bad:
        id: cia2025
        type: document
        title: The World Factbook
        URL: http://localhost:8000/factbook
    Good:
        id: cia2025
        type: document
        title: The World Factbook
        URL: https://example.org/factbook
    Sources:
        RFC 6761 (special-use domain names)
        RFC 1918 (addresses of private networks)
    """
    if _PRIVATE.match(field.value.strip()):
        yield Hit(f"nobody else can open {quoted(field.value)}", hint="give the public address")
