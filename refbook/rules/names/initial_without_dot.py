"""RBN010: an initial has no full stop."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from refbook.model.name import Name
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.names.mending import mended

_BARE: Final = re.compile(r"(?:(?<=\s)|(?<=\A))([A-ZÀ-ÖØ-Þ])(?=\s|\Z|[-‐][A-ZÀ-ÖØ-Þ](?![^\W\d_]))")


@rule("RBN010", "initial-without-dot", Severity.INFO)
def initial_without_dot(field: Field[tuple[Name, ...]]) -> Iterator[Hit]:
    """An initial without its full stop, such as "Samuel S".

    Styles that print given names in full print it so, beside others that have the stop. A few people have a
    letter for a name (Harry S Truman); there the rule is wrong.

    Bad:
        id: kim1999
        type: document
        title: Regions at peace
        author: [{family: Kim, given: Samuel S}]
    Good:
        id: kim1999
        type: document
        title: Regions at peace
        author: [{family: Kim, given: Samuel S.}]
    """
    found = mended(field.value, _dotted) if _BARE.search(field.text) else None
    if found:
        yield Hit(
            f"an initial has no full stop: {found.example}",
            hint="write the full stop, or the name in full",
            fix=found.fix(),
        )


def _dotted(name: Name) -> Name:
    given = _BARE.sub(r"\1.", name.given) if name.family else name.given
    return replace(name, given=given) if given != name.given else name
