"""RBT008: a title stands in quotation marks."""

import re
from collections.abc import Iterator
from typing import Final

from refbook.model.finding import Fix
from refbook.rules.base import Field, Hit, Severity, rule

_MARKS: Final = "\"“”„«»‘’‚‹›'"
_QUOTED: Final = re.compile(rf"[\"“„«‘‚]([^{_MARKS}]+(?:[’'](?=\w)[^{_MARKS}]+)*)[\"”“»’‘]")


@rule("RBT008", "quoted-title", Severity.INFO, on=["title", "container-title"])
def quoted_title(field: Field[str]) -> Iterator[Hit]:
    """A title that stands in quotation marks as a whole.

    Styles set their own marks round titles of articles and chapters and print two pairs. A title that is a
    quotation keeps its marks; ignore the rule there.

    Bad:
        id: kim1999
        type: document
        title: “Regions at peace”
    Good:
        id: kim1999
        type: document
        title: Regions at peace
        ---
        id: kim2001
        type: document
        title: “Regions at peace” and other dreams
    """
    found = _QUOTED.fullmatch(field.value) if field.value[0] in _MARKS else None
    if found:
        yield Hit(
            f"{field.variable} stands in quotation marks: {found[1].strip()}",
            hint="remove them; the style sets its own",
            fix=Fix(found[1].strip()),
        )
