"""RBM006: a range of one page."""

import re
from collections.abc import Iterator
from typing import Final

from refbook.model.finding import Fix
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import quoted

_TWICE: Final = re.compile(r"(?<![\w.:–-])(\w+)\s*(?:-{1,3}|–)\s*\1(?![\w.:–-])")


@rule("RBM006", "same-page", Severity.INFO, on=["page"])
def same_page(field: Field[int | str]) -> Iterator[Hit]:
    """A page range that ends on the page it begins on.

    It is printed as "pp. 12–12", where "p. 12" is meant.

    Bad:
        id: kim1999
        type: document
        title: Regions at peace
        page: 12-12
    Good:
        id: kim1999
        type: document
        title: Regions at peace
        page: 12
        ---
        id: kim1999
        type: document
        title: Regions at peace
        page: 12-13
    """
    pages = str(field.value)
    if _TWICE.search(pages):
        clean = _TWICE.sub(r"\1", pages)
        yield Hit(
            f"the page range {quoted(pages)} begins and ends on one page",
            hint=f"write {clean}",
            fix=Fix(clean, safe=True),
        )
