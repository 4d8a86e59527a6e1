"""RBN008: a name is given whole and in parts."""

from collections.abc import Iterator
from dataclasses import replace

from refbook.model.name import Name
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.names.mending import mended


@rule("RBN008", "literal-beside-family", Severity.WARNING)
def literal_beside_family(field: Field[tuple[Name, ...]]) -> Iterator[Hit]:
    """A name with both `literal` and family or given names.

    A name is either a person with parts or an undivided `literal`. With both, some programs print one and
    some the other.

    Bad:
        id: fiori2011
        type: document
        title: L’Asia Orientale
        author: [{literal: A. Fiori, family: Fiori, given: Antonio}]
    Good:
        id: fiori2011
        type: document
        title: L’Asia Orientale
        author: [{family: Fiori, given: Antonio}]
    Sources:
        CSL-JSON schema: name-variable
    """
    found = mended(field.value, _divided) if any(name.literal for name in field.value) else None
    if found:
        name = found.wrong[0]
        yield Hit(
            f"given whole and in parts: {found.example}",
            hint="keep the parts for a person, literal for an organisation",
            fix=found.fix(safe=len(found.wrong) == 1 and name.literal == replace(name, literal="").display),
        )


def _divided(name: Name) -> Name:
    return replace(name, literal="") if name.literal and (name.family or name.given) else name
