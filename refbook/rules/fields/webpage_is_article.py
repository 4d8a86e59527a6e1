"""RBF012: a web page that is an article or a book."""

from collections.abc import Iterator
from typing import Final

from refbook.model.item import Item
from refbook.rules.base import Hit, Severity, rule
from refbook.rules.words import listed

_SIGNS: Final = {
    "ISSN": "article-journal",
    "ISBN": "book",
    "PMID": "article-journal",
    "PMCID": "article-journal",
    "volume": "article-journal",
    "issue": "article-journal",
}
"""What no web page has -> the type of the works that have it."""


@rule("RBF012", "webpage-is-article", Severity.INFO)
def webpage_is_article(item: Item) -> Iterator[Hit]:
    """A web page with a volume, an ISSN or an ISBN.

    Articles and books that are read on the web remain articles and books: styles print their journal,
    volume and publisher, which those of a web page are not.

    Bad:
        id: kim1999
        type: webpage
        title: Regions at peace
        container-title: Asian Survey
        volume: 39
        URL: https://example.org/kim
    Good:
        id: kim1999
        type: article-journal
        author: [{family: Kim, given: Samuel S.}]
        title: Regions at peace
        container-title: Asian Survey
        issued: 1999
        volume: 39
        URL: https://example.org/kim
    Sources:
        Citation Style Language 1.0.2, Appendix III: webpage
    """
    if item.type != "webpage":
        return
    found = [variable for variable in _SIGNS if variable in item.variables]
    if found:
        hint = f"make its type {_SIGNS[found[0]]}"
        yield Hit(f"a web page has {listed(found, 'and')}", "type", hint)
