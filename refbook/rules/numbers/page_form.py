"""RBM005: pages that are no pages."""

import re
from collections.abc import Iterator
from typing import Final

from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import quoted

_FORMS: Final = (
    (
        re.compile(r"\d+\s*(?:ff?\b\.?|sqq?\b\.?|et seq)", re.IGNORECASE),
        "leave their end to the reader",
        "give the last page",
    ),
    (
        re.compile(r"[\[(]?\d+[\])]?\s*(?:pp?\b\.?|pages?|pagine|seiten|páginas)\s*\Z", re.IGNORECASE),
        "are a length",
        "move it to number-of-pages",
    ),
    (
        re.compile(r"[^\d\W]+\W+[^\d\W]{3,}\D*\Z|[^\d\W]{3,}\D*\Z"),
        "are words",
        "give page numbers, or leave the field out; status says that a work is in press",
    ),
)
"""How the pages begin, what is wrong with them, and what to do."""

_ROMAN: Final = re.compile(r"[ivxlcdm]+(?:\W+[ivxlcdm\d]+)*\Z", re.IGNORECASE)


@rule("RBM005", "page-form", Severity.INFO, on=["page"])
def page_form(field: Field[int | str]) -> Iterator[Hit]:
    """Pages that are no number and no range: "12ff", "320 pages", "in press".

    A style prints them with its label, "pp. 320 pages", and cannot tell one page from several.

    Bad:
        id: kim1999
        type: document
        title: Regions at peace
        page: 12ff.
        ---
        id: kim1999
        type: document
        title: Regions at peace
        page: 320 pages
        ---
        id: kim1999
        type: document
        title: Regions at peace
        page: in press
    Good:
        id: kim1999
        type: document
        title: Regions at peace
        page: 12-15
        ---
        id: kim1999
        type: document
        title: Regions at peace
        page: xii-xv
        ---
        id: kim1999
        type: document
        title: Regions at peace
        number-of-pages: 320
    Sources:
        Citation Style Language 1.0.2, Appendix IV: page, number-of-pages
    """
    pages = str(field.value).strip()
    if pages.isdecimal() or _ROMAN.match(pages):
        return
    for form, problem, remedy in _FORMS:
        if form.match(pages):
            yield Hit(f"the pages {quoted(pages)} {problem}", hint=remedy)
            return
