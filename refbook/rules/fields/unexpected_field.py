"""RBF009: a field that works of its type do not have."""

from collections.abc import Iterator
from typing import Final

from refbook.model.item import Item
from refbook.rules.base import Hit, Severity, rule

_IN_A_WHOLE: Final = "chapter paper-conference entry entry-dictionary entry-encyclopedia"
_BOOKS: Final = "book pamphlet classic"

_FOREIGN: Final = {
    "issue": f"{_BOOKS} thesis webpage motion_picture software dataset patent map musical_score",
    "chapter-number": "article-journal article-magazine article-newspaper thesis webpage patent software",
    "ISBN": "article-journal article-newspaper webpage post post-weblog patent",
    "edition": "article-journal thesis patent",
    "number-of-volumes": "article-journal article-magazine article-newspaper webpage thesis patent",
    "reviewed-title": f"{_BOOKS} thesis patent dataset software",
    "reviewed-author": f"{_BOOKS} thesis patent dataset software",
    "container-author": "thesis patent article-journal",
    "event-title": "thesis patent",
    "scale": f"{_BOOKS} {_IN_A_WHOLE} article-journal article-magazine article-newspaper thesis webpage",
    "interviewer": "thesis patent software dataset",
    "composer": "thesis patent article-journal software dataset",
    "recipient": "thesis patent article-journal software dataset",
}
"""Variable -> the types of works that cannot have it."""

_TYPES: Final = {variable: frozenset(types.split()) for variable, types in _FOREIGN.items()}


@rule("RBF009", "unexpected-field", Severity.INFO)
def unexpected_field(item: Item) -> Iterator[Hit]:
    """A field that works of this type do not have: the issue of a book, the ISBN of an article.

    No style prints it there. Most often the type is wrong, or the value belongs in another field.

    Bad:
        id: fiori2011
        type: book
        author: [{family: Fiori, given: Antonio}]
        title: L’Asia Orientale
        issued: 2011
        issue: 3
    Good:
        id: fiori2011
        type: book
        author: [{family: Fiori, given: Antonio}]
        title: L’Asia Orientale
        issued: 2011
        collection-title: Manuali
        collection-number: 3
    Sources:
        biblatex manual, 2.1.1 "Regular types": optional fields
        Citation Style Language 1.0.2, Appendix III "Types"
    """
    for variable in item.variables:
        if variable in _TYPES and item.type in _TYPES[variable]:
            hint = "check the type, or move it where it belongs"
            yield Hit(f"a work of type {item.type} has no {variable}", variable, hint)
