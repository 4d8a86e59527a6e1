"""RBR003: the second name of a work is the name of another."""

from collections.abc import Iterator

from refbook.model.library import Library
from refbook.rules.base import Hit, Severity, rule
from refbook.rules.links.fields import aliases
from refbook.rules.words import quoted


@rule("RBR003", "alias-clash", Severity.WARNING)
def alias_clash(library: Library) -> Iterator[Hit]:
    """A key in the field ids of one work is the key of another.

    Which of the two a citation finds depends on the program.

    Bad:
        - {id: fiori2011, type: document, title: L’Asia Orientale, ids: asia}
        - {id: asia, type: document, title: Asia}
    Good:
        - {id: fiori2011, type: document, title: L’Asia Orientale, ids: "fiori, fiori2011b"}
        - {id: asia, type: document, title: Asia}
    Sources:
        biblatex manual, 2.2.3: ids
    """
    owners = {item.id: item.id for item in reversed(library.items)}
    for index, item in enumerate(library):
        for alias in aliases(item) if item.extra else ():
            owner = owners.setdefault(alias, item.id)
            if owner != item.id:
                message = f"the second key {quoted(alias)} is a key of {quoted(owner)}"
                yield Hit(message, "ids", "remove it from ids, or rename the other", index=index)
