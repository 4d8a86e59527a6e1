"""RBM003: a page number with its label."""

import re
from collections.abc import Iterator
from typing import Final

from refbook.model.finding import Fix
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import quoted

_LABEL: Final = re.compile(
    r"(?:pp?|pages?|pagine?|pagg?|seiten?|páginas?|págs?|S)(?:\.\s*|\s+)(?=\d)", re.IGNORECASE
)


@rule("RBM003", "page-prefix", Severity.WARNING, on=["page"])
def page_prefix(field: Field[int | str]) -> Iterator[Hit]:
    """A page number written with "p." or "pp.".

    The style sets the label itself, in the language of the text; in the data it is printed twice.

    Bad:
        id: kim1999
        type: document
        title: Regions at peace
        page: pp. 12-15
    Good:
        id: kim1999
        type: document
        title: Regions at peace
        page: 12-15
    Sources:
        Citation Style Language 1.0.2, "Label"
    """
    pages = str(field.value)
    label = _LABEL.match(pages)
    if label:
        yield Hit(
            f"the pages {quoted(pages)} carry their label",
            hint="give the numbers only; the style sets the label",
            fix=Fix(pages[label.end() :], safe=True),
        )
