"""RBT016: a space stands before a comma or full stop."""

import re
from collections.abc import Iterator
from typing import Final

from refbook.model.finding import Fix
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import TITLES, quoted

_STRAY: Final = re.compile(r"(?<=[^\W\d_]{2})[ \u00a0]+(?=,\s[^\W\d_]|\.\s[^\W\d_])")


@rule("RBT016", "title-spacing", Severity.INFO, on=TITLES)
def title_spacing(field: Field[str]) -> Iterator[Hit]:
    """A title with a space before a comma or a full stop.

    No language writes it so. Before colons, semicolons and question marks French does, and library catalogues
    everywhere; these are left alone.

    Bad:
        id: kim1999
        type: document
        title: War , peace and Korea
    Good:
        id: kim1999
        type: document
        title: War, peace and Korea
        ---
        id: kim2001
        type: document
        title: "Guerre et paix : une histoire du framework .NET"
    """
    if " ," in field.value or " ." in field.value:
        clean = _STRAY.sub("", field.value)
        if clean != field.value:
            yield Hit(
                f"{field.variable} has a space before a comma or full stop: {quoted(field.value)}",
                hint="remove it",
                fix=Fix(clean, safe=True),
            )
