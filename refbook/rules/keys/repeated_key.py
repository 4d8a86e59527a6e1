"""RBK001: two works have one key."""

from collections.abc import Iterator

from refbook.model.library import Library
from refbook.rules.base import Hit, Severity, rule
from refbook.rules.words import quoted


@rule("RBK001", "repeated-key", Severity.ERROR)
def repeated_key(library: Library) -> Iterator[Hit]:
    """The same key stands for two works.

    A citation finds only one of them, and which one depends on the program.

    Bad:
        - {id: fiori, type: book, author: [{family: Fiori}], title: L’Asia Orientale, issued: 2011}
        - {id: fiori, type: book, author: [{family: Fiori}], title: Le relazioni, issued: 2012}
    Good:
        - {id: fiori2011, type: book, author: [{family: Fiori}], title: L’Asia Orientale, issued: 2011}
        - {id: fiori2012, type: book, author: [{family: Fiori}], title: Le relazioni, issued: 2012}
    Sources:
        CSL-JSON schema: "id" identifies an item
    """
    seen: set[str] = set()
    for index, item in enumerate(library):
        if item.id and item.id in seen:
            yield Hit(
                f"the key {quoted(item.id)} is used before", "id", "give each work its own key", index=index
            )
        seen.add(item.id)
