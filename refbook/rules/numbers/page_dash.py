"""RBM001: a page range with the wrong dash."""

import re
from collections.abc import Iterator
from typing import Final

from refbook.model.finding import Fix
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import quoted

_WRONG: Final = re.compile(r"(?<=\w)(?:\s*(?:--+|[—−‒‐‑―])\s*|\s+[-–]\s*|[-–]\s+)(?=\w)")


@rule("RBM001", "page-dash", Severity.WARNING, on=["page"])
def page_dash(field: Field[int | str]) -> Iterator[Hit]:
    """A page range with a doubled hyphen, a long dash, or spaces round the dash.

    CSL styles look for a single hyphen or en dash to recognise a range; then they abbreviate it and set
    their own dash. `12--15` is LaTeX's notation and right only in .bib files, whose reader translates it.

    Bad:
        id: kim1999
        type: document
        title: Regions at peace
        page: 12--15
        ---
        id: kim1999
        type: document
        title: Regions at peace
        page: 12 — 15
    Good:
        id: kim1999
        type: document
        title: Regions at peace
        page: 12-15
        ---
        id: kim1999
        type: document
        title: Regions at peace
        page: 12–15, 20
    Sources:
        Citation Style Language 1.0.2, Appendix V "Page Ranges"
    """
    pages = str(field.value)
    if _WRONG.search(pages):
        clean = _WRONG.sub("-", pages)
        yield Hit(
            f"the page range {quoted(pages)} has the wrong dash",
            hint=f"write {clean}",
            fix=Fix(clean, safe=True),
        )
