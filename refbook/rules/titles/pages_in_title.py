"""RBT009: a title has the pages in it."""

import re
from collections.abc import Iterator
from typing import Final

from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import TITLES, quoted

_PAGES: Final = re.compile(r"(?i)[\s,(](?:pp?|pages|pagg?|seiten|s)\.?\s?\d+\s?(?:[-–—]{1,3}\s?\d+)\)?\.?\Z")


@rule("RBT009", "pages-in-title", Severity.WARNING, on=TITLES)
def pages_in_title(field: Field[str]) -> Iterator[Hit]:
    """A title that ends in page numbers.

    They are printed in italics as if they belonged to the title, and once more where the pages are.

    Bad:
        id: kim1999
        type: document
        title: Regions at peace
        container-title: Korea and the world, pp. 12–30
    Good:
        id: kim1999
        type: document
        title: Regions at peace
        container-title: Korea and the world
        page: 12–30
    """
    found = _PAGES.search(field.value) if field.value.rstrip(".)")[-1:].isdigit() else None
    if found:
        yield Hit(
            f"{field.variable} ends in the pages {quoted(found[0].strip(' ,()'))}", hint="move them to page"
        )
