"""RBM002: a page range that ends before it begins."""

import re
from collections.abc import Iterator
from typing import Final

from refbook.model.finding import Fix
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import quoted

_RANGE: Final = re.compile(
    r"(?<![\w.:–-])([A-Za-z]{0,3})(\d{1,9})\s*(?:-{1,3}|[–—])\s*\1(\d{1,9})(?![\w.:–-])"
)


@rule("RBM002", "page-order", Severity.WARNING, on=["page"])
def page_order(field: Field[int | str]) -> Iterator[Hit]:
    """A page range whose last page stands before its first.

    Ends with fewer digits than the beginning leave out what both share (422-30) and are fine.

    Bad:
        id: kim1999
        type: document
        title: Regions at peace
        page: 215-198
    Good:
        id: kim1999
        type: document
        title: Regions at peace
        page: 198-215
        ---
        id: kim1999
        type: document
        title: Regions at peace
        page: 422-30
    """
    for prefix, first, last in _RANGE.findall(str(field.value)):
        if len(first) == len(last) and last < first:
            shown = quoted(f"{prefix}{first}-{prefix}{last}")
            yield Hit(
                f"the page range {shown} ends before it begins",
                hint="exchange the pages, or correct one",
                fix=_exchanged(str(field.value)),
            )


def _exchanged(pages: str) -> Fix | None:
    """The range turned round, when it is all there is."""
    found = _RANGE.fullmatch(pages.strip())
    return Fix(f"{found[1]}{found[3]}-{found[1]}{found[2]}", safe=False) if found else None
