"""RBK002: two keys differ only in case."""

from collections.abc import Iterator

from refbook.model.library import Library
from refbook.rules.base import Hit, Severity, rule
from refbook.rules.words import quoted


@rule("RBK002", "key-case", Severity.WARNING)
def key_case(library: Library) -> Iterator[Hit]:
    """Two keys that differ only in upper and lower case.

    BibTeX takes them for one key and refuses the second; people mix them up.

    Bad:
        - {id: fiori2011, type: document, title: L’Asia Orientale}
        - {id: Fiori2011, type: document, title: Le relazioni internazionali}
    Good:
        - {id: fiori2011a, type: document, title: L’Asia Orientale}
        - {id: fiori2011b, type: document, title: Le relazioni internazionali}
    Sources:
        BibTeX: "repeated entry" is told without regard to case
    """
    seen: dict[str, str] = {}
    for index, item in enumerate(library):
        held = seen.setdefault(item.id.casefold(), item.id)
        if held != item.id:
            message = f"the keys {quoted(item.id)} and {quoted(held)} differ only in case"
            yield Hit(message, "id", "BibTeX takes them for one; rename one of them", index=index)
