"""RBT012: the title of a volume begins with "Proceedings of the"."""

import re
from collections.abc import Iterator
from typing import Final

from refbook.model.finding import Fix
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import quoted

_PREFIX: Final = re.compile(
    r"(?:Proceedings|Proc\.|Atti|Actes|Actas|Atas) (?:of|del|du|des|de la|do|da)(?: the)? (?=\w)"
)


@rule("RBT012", "proceedings-prefix", Severity.INFO, on=["container-title"], opinionated=True)
def proceedings_prefix(field: Field[str]) -> Iterator[Hit]:
    """The title of a conference volume with "Proceedings of the" before it.

    Some house styles leave it out, since "In" and the conference say enough; others print the title as it
    stands, so the rule is off unless it is asked for.

    Bad:
        id: kim1999
        type: paper-conference
        author: [{family: Kim, given: Samuel S.}]
        title: Regions at peace
        container-title: Proceedings of the Second Conference on Asia
        issued: 1999
    Good:
        id: kim1999
        type: paper-conference
        author: [{family: Kim, given: Samuel S.}]
        title: Regions at peace
        container-title: Second Conference on Asia
        issued: 1999
    """
    found = _PREFIX.match(field.value)
    if found and field.item.type == "paper-conference":
        yield Hit(
            f"{field.variable} begins with {quoted(found[0].strip())}",
            hint="name the conference",
            fix=Fix(field.value[found.end() :]),
        )
