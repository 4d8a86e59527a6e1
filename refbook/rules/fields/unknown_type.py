"""RBF002: the type of a work is none of CSL's."""

from collections.abc import Iterator

from refbook.model.item import Item
from refbook.model.vocabulary import ITEM_TYPES
from refbook.rules.base import Hit, Severity, rule
from refbook.rules.words import closest, quoted


@rule("RBF002", "unknown-type", Severity.WARNING)
def unknown_type(item: Item) -> Iterator[Hit]:
    """A type that CSL does not have.

    The type decides how a style prints the work: italics or quotation marks, which fields, in which order.
    With an unknown type every style falls back to its plainest form.

    Bad:
        id: mearsheimer1994
        type: journal-article
        title: The false promise of international institutions
    Good:
        id: mearsheimer1994
        type: article-journal
        author: [{family: Mearsheimer, given: John J.}]
        title: The false promise of international institutions
        container-title: International Security
        issued: 1994
    Sources:
        Citation Style Language 1.0.2, Appendix III "Types"
    """
    if item.type in ITEM_TYPES:
        return
    if not item.type:
        yield Hit("the work has no type", "type", "add one, such as book or article-journal")
        return
    meant = _OTHER_WORDS.get(item.type.casefold()) or closest(item.type, ITEM_TYPES)
    hint = f"did you mean {meant}?" if meant else "see the list of types in the CSL specification"
    yield Hit(f"there is no type {quoted(item.type)}", "type", hint)


_OTHER_WORDS = {
    "journal-article": "article-journal",
    "journalarticle": "article-journal",
    "journal": "article-journal",
    "magazine-article": "article-magazine",
    "newspaper-article": "article-newspaper",
    "book-chapter": "chapter",
    "booksection": "chapter",
    "inbook": "chapter",
    "incollection": "chapter",
    "inproceedings": "paper-conference",
    "conference-paper": "paper-conference",
    "proceedings-article": "paper-conference",
    "phdthesis": "thesis",
    "mastersthesis": "thesis",
    "dissertation": "thesis",
    "techreport": "report",
    "online": "webpage",
    "website": "webpage",
    "film": "motion_picture",
    "movie": "motion_picture",
    "posted-content": "article",
    "preprint": "article",
    "misc": "document",
}
"""What other formats call a type -> what CSL calls it."""
