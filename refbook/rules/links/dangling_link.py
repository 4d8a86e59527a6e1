"""RBR001: a work names another that is not there."""

from collections.abc import Iterator

from refbook.model.library import Library
from refbook.rules.base import Hit, Severity, rule
from refbook.rules.links.fields import known, links
from refbook.rules.words import quoted


@rule("RBR001", "dangling-link", Severity.WARNING)
def dangling_link(library: Library) -> Iterator[Hit]:
    """A field that links to another work (crossref, xref, related, entryset) names a key that no work has.

    The other work was removed, or its key was changed; what should be taken from it is missing.

    Bad:
        - {id: fiori2011, type: document, title: L’Asia Orientale, related: fiori2010}
    Good:
        - {id: fiori2011, type: document, title: L’Asia Orientale, related: fiori2010}
        - {id: fiori2010, type: document, title: L’Asia}
    Sources:
        biblatex manual, 2.4.1 "Cross-references"
    """
    ids: set[str] = set()
    for index, item in enumerate(library):
        for field, id in links(item):
            ids = ids or known(library)
            if id.casefold() not in ids:
                message = f"{field} names {quoted(id)}, which is not in this file"
                yield Hit(message, field, "correct the key, add the work or remove the field", index=index)
