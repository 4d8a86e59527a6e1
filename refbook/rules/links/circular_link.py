"""RBR002: works are parts of each other."""

from __future__ import annotations

from collections.abc import Iterator

from refbook.model.library import Library
from refbook.rules.base import Hit, Severity, rule
from refbook.rules.links.fields import links
from refbook.rules.words import quoted


@rule("RBR002", "circular-link", Severity.ERROR)
def circular_link(library: Library) -> Iterator[Hit]:
    """A work that is a part of itself, or of a part of itself, or related to itself.

    Nothing can be inherited in a circle; biber stops at it. Works may be related to each other.

    Bad:
        - {id: fiori2011, type: document, title: L’Asia Orientale, crossref: asia}
        - {id: asia, type: document, title: Asia, crossref: fiori2011}
    Good:
        - {id: fiori2011, type: document, title: L’Asia Orientale, crossref: asia}
        - {id: asia, type: document, title: Asia}
    Sources:
        biblatex manual, 2.4.1 "Cross-references"
    """
    parents: dict[str, list[str]] = {}
    for index, item in enumerate(library):
        own = item.id.casefold()
        for field, id in links(item):
            if id.casefold() == own:
                yield Hit(f"{field} names the work itself", field, "remove it", index=index)
            elif field == "crossref":
                parents.setdefault(own, []).append(id.casefold())
    for index, item in enumerate(library) if parents else ():
        if _is_above_itself(item.id.casefold(), parents):
            message = f"{quoted(item.id)} is a part of one of its parts"
            yield Hit(message, "crossref", "remove the field from the whole", index=index)


def _is_above_itself(id: str, parents: dict[str, list[str]]) -> bool:
    """True when following the first parents leads back; no further than there are works that have parents."""
    above = id
    for _ in range(min(len(parents), _LONGEST_CHAIN)):
        if above not in parents:
            return False
        above = parents[above][0]
        if above == id:
            return True
    return False


_LONGEST_CHAIN = 100
"""Parts of parts of parts: no book goes so deep."""
