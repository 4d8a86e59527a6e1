"""RBM012: a number of more digits than anything is counted with."""

import re
from collections.abc import Iterator
from typing import Final

from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import quoted

_MOST: Final = 25
_LONG: Final = re.compile(rf"\d{{{_MOST},}}")


@rule("RBM012", "overlong-number", Severity.WARNING)
def overlong_number(field: Field[int | str]) -> Iterator[Hit]:
    """A page, volume or other number of twenty-five digits or more.

    Nothing has so many pages: numbers ran together, or a key of a database stands in the wrong field.

    Bad:
        id: kim1999
        type: document
        title: Regions at peace
        volume: "1234567890123456789012345678901234567890"
    Good:
        id: kim1999
        type: document
        title: Regions at peace
        volume: 12
    """
    value = str(field.value) if not isinstance(field.value, int) else ""
    if len(value) >= _MOST and _LONG.search(value):
        yield Hit(f"the {field.variable} {quoted(value)} is too long for a number", hint="correct it")
