"""RBU013: a linked file that leads out of the folder of the references."""

import re
from collections.abc import Iterator
from typing import Final

from refbook.model.item import Item
from refbook.rules.base import Hit, Severity, rule
from refbook.rules.words import quoted

_OUTSIDE: Final = re.compile(r"(?:\A|[\\/:;\s])\.\.[\\/]|\bfile://", re.IGNORECASE)


@rule("RBU013", "file-outside", Severity.WARNING)
def file_outside(item: Item) -> Iterator[Hit]:
    """A field that names a file outside the folder of the references.

    Whoever else has the references has no such file there, or another one; and a program that opens what
    references name would open any file of its user.

    Bad:
        id: fiori2011
        type: document
        title: L’Asia Orientale
        file: ../../private/fiori.pdf
    Good:
        id: fiori2011
        type: document
        title: L’Asia Orientale
        file: papers/fiori.pdf
    Sources:
        RFC 8089, The "file" URI Scheme
        CWE-22, Path Traversal
    """
    for name, value in item.extra.items():
        if isinstance(value, str) and _OUTSIDE.search(value):
            message = f"{name} names the file {quoted(value)}, outside this folder"
            yield Hit(message, name, "use a path inside")
