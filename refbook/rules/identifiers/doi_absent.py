"""RBI014: an article of our time without a DOI."""

from collections.abc import Iterator
from typing import Final

from refbook.model.item import Item
from refbook.rules.base import Hit, Severity, rule

_SINCE: Final = 2000
"""The year in which journals began to register DOIs."""

_TYPES: Final = frozenset(("article-journal", "paper-conference"))


@rule("RBI014", "doi-absent", Severity.INFO, opinionated=True)
def doi_absent(item: Item) -> Iterator[Hit]:
    """A journal article or conference paper since 2000 without a DOI.

    Most have one; it is the address that stays. Those of small journals may have none.

    Bad:
        id: kim2009
        type: article-journal
        author: [{family: Kim, given: Samuel S.}]
        title: Regions at peace
        container-title: Asian Survey
        issued: 2009
    Good:
        id: kim2009
        type: article-journal
        author: [{family: Kim, given: Samuel S.}]
        title: Regions at peace
        container-title: Asian Survey
        issued: 2009
        DOI: 10.1000/182
    Sources:
        APA Style, 7th edition, 9.34 "When to include DOIs and URLs"
        Chicago Manual of Style, 17th edition, 14.8 "Digital Object Identifiers"
    """
    issued = item.issued
    if item.type in _TYPES and "DOI" not in item.variables and issued and (issued.year or 0) >= _SINCE:
        yield Hit("the article has no DOI", "DOI", "look it up at search.crossref.org")
