"""RBN022: a list of names is very long."""

from collections.abc import Iterator
from typing import Final

from refbook.model.name import Name
from refbook.rules.base import Field, Hit, Severity, rule

_MANY: Final = 30


@rule("RBN022", "long-author-list", Severity.INFO, on=["author", "editor"], opinionated=True)
def long_author_list(field: Field[tuple[Name, ...]]) -> Iterator[Hit]:
    """More than thirty names in one list.

    Every style shortens it. Some authors keep the list whole for that reason, some cut it to keep the file
    readable, so the rule is off unless it is asked for.

    Bad:
        id: atlas2012
        type: document
        title: Observation of a new particle
        author: [{family: Aa}, {family: Ab}, {family: Ac}, {family: Ad}, {family: Ae}, {family: Af},
                 {family: Ag}, {family: Ah}, {family: Ai}, {family: Aj}, {family: Ak}, {family: Al},
                 {family: Am}, {family: An}, {family: Ao}, {family: Ap}, {family: Aq}, {family: Ar},
                 {family: As}, {family: At}, {family: Au}, {family: Av}, {family: Aw}, {family: Ax},
                 {family: Ay}, {family: Az}, {family: Ba}, {family: Bb}, {family: Bc}, {family: Bd},
                 {family: Be}]
    Good:
        id: atlas2012
        type: document
        title: Observation of a new particle
        author: [{literal: ATLAS Collaboration}]
    """
    if len(field.value) > _MANY:
        yield Hit(
            f"{field.variable} has {len(field.value)} names",
            hint="name the group, or end the list with others",
        )
