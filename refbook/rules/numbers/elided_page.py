"""RBM007: a page range whose end is cut short."""

import re
from collections.abc import Iterator
from typing import Final

from refbook.model.finding import Fix
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import quoted

_RANGE: Final = re.compile(r"(?<![\w.:–-])(\d{2,9})(-|–)(\d{1,8})(?![\w.:–-])", re.ASCII)


@rule("RBM007", "elided-page", Severity.INFO, on=["page"], opinionated=True)
def elided_page(field: Field[int | str]) -> Iterator[Hit]:
    """A page range whose end leaves out the digits it shares with its beginning, such as 422-30.

    Each style has a rule of its own for cutting ends short, and not every program adds what is missing: data
    that holds the whole number can be printed in any style.

    Bad:
        id: kim1999
        type: document
        title: Regions at peace
        page: 422-30
    Good:
        id: kim1999
        type: document
        title: Regions at peace
        page: 422-430
    Sources:
        Citation Style Language 1.0.2, Appendix V "Page Ranges"
    """
    pages = str(field.value)
    whole = _RANGE.sub(_whole, pages)
    if whole != pages:
        yield Hit(
            f"the page range {quoted(pages)} is cut short",
            hint=f"write {whole}",
            fix=Fix(whole, safe=False),
        )


def _whole(found: re.Match[str]) -> str:
    """The range with the digits that its end leaves out; as it is when the end would come first."""
    first, dash, last = found.groups()
    end = first[: len(first) - len(last)] + last
    return f"{first}{dash}{end}" if len(last) < len(first) and end > first else found[0]
