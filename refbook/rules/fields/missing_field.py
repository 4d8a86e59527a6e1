"""RBF001: a variable that its type needs is not filled."""

from collections.abc import Iterator
from typing import Final

from refbook.model.article import Article
from refbook.model.item import Item
from refbook.rules.base import Hit, Severity, rule

_ALTERNATIVES: Final = {
    "author": "author editor compiler translator editor-translator editorial-director illustrator curator "
    "director organizer composer interviewer guest host script-writer performer",
    "title": "title original-title reviewed-title event-title event genre",
    "issued": "issued submitted available-date event-date original-date status",
    "container-title": "container-title collection-title event-title event",
    "publisher": "publisher authority archive",
    "number": "number title",
    "URL": "URL DOI",
}
"""Variable -> the variables any of which fills its place."""

_SAID: Final = {"author": "author or editor", "number": "number or title", "URL": "URL or DOI"}
"""Variable -> what a message says is missing, where that is not the variable alone."""

_NEEDED: Final = {
    "article": "author title issued",
    "article-journal": "author title container-title issued",
    "article-magazine": "title container-title issued",
    "article-newspaper": "title container-title issued",
    "bill": "number",
    "book": "author title issued",
    "chapter": "author title container-title issued",
    "classic": "title",
    "dataset": "title issued",
    "entry": "title container-title",
    "entry-dictionary": "title container-title",
    "entry-encyclopedia": "title container-title",
    "hearing": "title issued",
    "interview": "author",
    "legal_case": "title issued",
    "legislation": "number",
    "motion_picture": "title issued",
    "pamphlet": "title",
    "paper-conference": "author title container-title issued",
    "patent": "author title number issued",
    "periodical": "title",
    "personal_communication": "author issued",
    "post": "title URL",
    "post-weblog": "title URL",
    "regulation": "number",
    "report": "title issued",
    "review": "title",
    "review-book": "title",
    "software": "title",
    "song": "title",
    "speech": "author title",
    "standard": "number",
    "thesis": "author title publisher issued",
    "treaty": "title",
    "webpage": "title URL",
}
"""Item type -> the variables it needs."""

_GROUPS: Final = {
    type_: [(variable, _ALTERNATIVES.get(variable, variable).split()) for variable in needed.split()]
    for type_, needed in _NEEDED.items()
}
_PUBLISHED: Final = ("container-title", "issued", "DOI", "volume")
"""An article that says none of these is a text that is still being written: it is not asked for them."""

_PROCEEDINGS: Final = frozenset(("proceedings", "mvproceedings"))
"""Entries of BibTeX that are books to CSL, and need nobody who edited them (biblatex manual, 2.1.1)."""

_OTHERS: Final = [("title", _ALTERNATIVES["title"].split())]


@rule("RBF001", "missing-field", Severity.WARNING)
def missing_field(item: Item) -> Iterator[Hit]:
    """A field that this type of work needs is missing.

    Without it a style prints "n.d.", "n.p." or nothing at all, and the reader cannot find the work. What
    may be missing in good bibliographies (a publisher's place, the author of a web page) is not asked for.

    Bad:
        id: fiori2011
        type: book
        author: [{family: Fiori, given: Antonio}]
        title: L’Asia Orientale
        publisher: il Mulino
        ---
        id: kim1999
        type: article-journal
        author: [{family: Kim, given: Samuel S.}]
        title: Regions at peace
        issued: 1999
    Good:
        id: fiori2011
        type: book
        author: [{family: Fiori, given: Antonio}]
        title: L’Asia Orientale
        publisher: il Mulino
        issued: 2011
    Sources:
        biblatex manual, 2.1.1 "Regular types": required fields
        Citation Style Language 1.0.2, Appendix III "Types"
    """
    if isinstance(item, Article) and not any(each in item.variables for each in _PUBLISHED):
        return
    for variable, alternatives in _GROUPS.get(item.type, _OTHERS):
        if variable == "author" and item.extra.get("bib-type") in _PROCEEDINGS:
            continue
        if not any(alternative in item.variables for alternative in alternatives):
            named = _SAID.get(variable, variable)
            yield Hit(
                f"{named} is missing from a work of type {item.type or 'document'}", variable, f"add {named}"
            )
