"""RBI010: an ISSN without its hyphen."""

import re
from collections.abc import Iterator
from typing import Final

from refbook.model.finding import Fix
from refbook.model.identifier import Identifier
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import quoted

_BARE: Final = re.compile(r"(?<![\w-])(\d{4})[ –]?(\d{3}[\dXx])(?![\w-])", re.ASCII)


@rule("RBI010", "issn-hyphen", Severity.INFO, on=["ISSN"])
def issn_hyphen(field: Field[str]) -> Iterator[Hit]:
    """An ISSN written without the hyphen in its middle, or with a small x.

    Programs that compare ISSNs as text take it for another journal's.

    Bad:
        id: kim1999
        type: document
        title: Regions at peace
        ISSN: "03785955"
    Good:
        id: kim1999
        type: document
        title: Regions at peace
        ISSN: 0378-5955
    Sources:
        ISO 3297:2022: two groups of four digits, a hyphen between them
    """
    written = _BARE.findall(field.value)
    if written and all(Identifier.parse(first + last, "issn").is_valid for first, last in written):
        clean = _BARE.sub(lambda found: f"{found[1]}-{found[2].upper()}", field.value)
        yield Hit(
            f"the ISSN {quoted(field.value)} lacks its hyphen",
            hint=f"write {clean}",
            fix=Fix(clean, safe=True),
        )
