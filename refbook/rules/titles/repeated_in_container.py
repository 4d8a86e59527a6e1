"""RBT011: the title of a volume repeats what another field says."""

import re
from collections.abc import Iterator
from typing import Final

from refbook.model.item import Item
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import quoted

_TYPES: Final = ("paper-conference", "chapter")
_REPEATED: Final = ("event-place", "publisher-place", "publisher")
_SHORTEST: Final = 3


@rule("RBT011", "repeated-in-container", Severity.INFO, on=["container-title"], opinionated=True)
def repeated_in_container(field: Field[str]) -> Iterator[Hit]:
    """Proceedings or a volume whose title has the year, the place or the publisher in it.

    They are printed twice. Others keep the official name of a conference as it is, so the rule is off
    unless it is asked for.

    Bad:
        id: kim1999
        type: paper-conference
        author: [{family: Kim, given: Samuel S.}]
        title: Regions at peace
        container-title: Second Conference on Asia, Bologna, 1999
        event-place: Bologna
        issued: 1999
    Good:
        id: kim1999
        type: paper-conference
        author: [{family: Kim, given: Samuel S.}]
        title: Regions at peace
        container-title: Second Conference on Asia
        event-place: Bologna
        issued: 1999
    """
    if field.item.type not in _TYPES:
        return
    for variable, word in _said(field.item):
        if len(word) >= _SHORTEST and re.search(rf"\b{re.escape(word)}\b", field.value):
            yield Hit(
                f"{field.variable} repeats {quoted(word)}, which {variable} says",
                hint="leave it to the other field",
            )
            return


def _said(item: Item) -> Iterator[tuple[str, str]]:
    for variable in _REPEATED:
        yield variable, item.text(variable).partition(",")[0].strip()
    if item.issued and item.issued.year:
        yield "issued", str(item.issued.year)
