"""RBM011: a range of pages with one end, or none."""

import re
from collections.abc import Iterator
from typing import Final

from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import quoted

_DASH: Final = "[-\u2010-\u2015\u2212]"
_FORMS: Final = (
    (re.compile(rf"(?:{_DASH}|\s)+\Z"), "are only a dash", "give the pages, or leave the field out"),
    (re.compile(rf"[^\W_]+\s*{_DASH}+\s*\Z"), "have no end", "add the last page"),
    (re.compile(rf"{_DASH}\s*\w"), "have no beginning", "add the first page"),
)
"""How the pages begin, what is wrong with them, and what to do."""


@rule("RBM011", "broken-pages", Severity.WARNING, on=["page"])
def broken_pages(field: Field[int | str]) -> Iterator[Hit]:
    """A range of pages without its beginning or its end.

    A style prints the dash all the same, "pp. 12–", and the reader does not know how long the text is.

    Bad:
        id: kim1999
        type: document
        title: Regions at peace
        page: 12-
        ---
        id: kim1999
        type: document
        title: Regions at peace
        page: "----"
    Good:
        id: kim1999
        type: document
        title: Regions at peace
        page: 12-15
    Sources:
        Citation Style Language 1.0.2, Appendix IV: page
    """
    pages = str(field.value).strip()
    if pages.isalnum():
        return
    for form, problem, remedy in _FORMS:
        if form.match(pages):
            yield Hit(f"the pages {quoted(pages)} {problem}", hint=remedy)
            return
