"""RBE009: characters without a meaning."""

import re
from collections.abc import Iterator
from typing import Any, Final

from refbook.rules.base import Field, Hit, Severity, rule

_PRIVATE: Final = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]")


@rule("RBE009", "private-use", Severity.WARNING, non_ascii=True)
def private_use(field: Field[Any]) -> Iterator[Hit]:
    r"""A character for private use, which has a shape in one font only.

    It came with text copied from a PDF file; everywhere else it is an empty box.

    Bad:
        id: fiori2011
        type: document
        title: "L’Asia \uF0B7 Orientale"
    Good:
        id: fiori2011
        type: document
        title: L’Asia Orientale
    Sources:
        Unicode Standard, 23.5 "Private-Use Characters"
    """
    found = _PRIVATE.search(field.text)
    if found:
        yield Hit(
            f"{field.variable} has the private character U+{ord(found[0]):04X}",
            hint="type what it stands for",
        )
