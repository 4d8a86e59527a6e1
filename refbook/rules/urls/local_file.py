"""RBU008: a URL that is a file on the writer's computer."""

import re
from collections.abc import Iterator
from typing import Final

from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import quoted

_LOCAL: Final = re.compile(r"\s*(?:file:|[a-z]:[\\/]|\\\\|~/|/(?:home|users|mnt|media|tmp)/)", re.IGNORECASE)


@rule("RBU008", "local-file", Severity.WARNING, on=["URL"])
def local_file(field: Field[str]) -> Iterator[Hit]:
    """A URL that is a file on the writer's own computer.

    Nobody else can open it, and it tells who the writer is.

    Bad:
        id: cia2025
        type: document
        title: The World Factbook
        URL: file:///home/anna/factbook.pdf
        ---
        id: cia2025
        type: document
        title: The World Factbook
        URL: C:\\Users\\Anna\\factbook.pdf
    Good:
        id: cia2025
        type: document
        title: The World Factbook
        URL: https://example.org/factbook.pdf
    Sources:
        RFC 8089, The "file" URI Scheme
    """
    if is_local(field.value):
        yield Hit(
            f"{quoted(field.value)} is a file on one computer", hint="give the public address, or remove it"
        )


def is_local(url: str) -> bool:
    """True for a path or the address of a file.

    >>> is_local("file:///home/anna/a.pdf"), is_local("https://example.org/home/")
    (True, False)
    """
    return _LOCAL.match(url) is not None
