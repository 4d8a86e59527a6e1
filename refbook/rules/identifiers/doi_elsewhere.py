"""RBI013: a DOI stands in a field that is not for it."""

from collections.abc import Iterator
from typing import Final

from refbook.model.finding import Fix
from refbook.model.identifier import Identifier
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import quoted

_FIELDS: Final = (
    "note annote page volume issue number archive_location call-number medium genre source".split()
)
_SIGN: Final = "10."


@rule("RBI013", "doi-elsewhere", Severity.WARNING, on=_FIELDS)
def doi_elsewhere(field: Field[int | str]) -> Iterator[Hit]:
    """A note, page or number that is nothing but a DOI.

    It is printed as it stands, without a link, and programs that look works up by DOI do not find it.

    Bad:
        id: kim1999
        type: document
        title: Regions at peace
        note: "doi: 10.1000/182"
        ---
        id: kim1999
        type: document
        title: Regions at peace
        DOI: 10.1000/182
        page: https://doi.org/10.1000/182
    Good:
        id: kim1999
        type: document
        title: Regions at peace
        DOI: 10.1000/182
        ---
        id: kim1999
        type: document
        title: Regions at peace
        note: Reprinted in 1999, doi:10.1000/182
    Sources:
        Citation Style Language 1.0.2, Appendix IV: DOI
    """
    text = field.value if isinstance(field.value, str) else ""
    if _SIGN not in text:
        return
    inside = Identifier.parse(text)
    if inside.scheme != "doi" or inside.problem:
        return
    own = field.item.text("DOI")
    if own and Identifier.parse(own, "doi").key == inside.key:
        message, hint, fix = f"{field.variable} repeats the DOI", "remove it", Fix(None, safe=False)
        yield Hit(message, hint=hint, fix=fix)
    else:
        yield Hit(f"{field.variable} holds the DOI {quoted(inside.value)}", hint="move it to DOI")
