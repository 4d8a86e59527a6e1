"""RBT010: a title breaks off in the middle of a phrase."""

import re
from collections.abc import Iterator
from typing import Final

from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import TITLES, quoted

_CUT: Final = re.compile(
    r"(?i)\s(?:(?:conference|workshop|symposium|colloquium|seminar|congress|meeting|proceedings) (?:on|of)"
    r"|(?:of|on|in|for|by|to|with|from|and) (?:the|an)|dell[oae]|degli|nell[oae]|sull[oae]"
    r"|de la|de los|et les"
    r"|und (?:der|die|das)|für (?:den|die|das))\Z"
)


@rule("RBT010", "cut-off-title", Severity.WARNING, on=(*TITLES, "event-title"))
def cut_off_title(field: Field[str]) -> Iterator[Hit]:
    """A title that ends in the middle of a phrase, such as "Conference on" or "of the".

    The rest was lost where it was copied, or stands in another field.

    Bad:
        id: kim1999
        type: document
        title: Regions at peace
        container-title: Proceedings of the Second International Conference on
    Good:
        id: kim1999
        type: document
        title: What are dreams made of
        container-title: Proceedings of the Second International Conference on Dreams
    """
    if _CUT.search(field.value[-30:]):
        yield Hit(f"{field.variable} breaks off: {quoted(field.value)}", hint="complete it")
