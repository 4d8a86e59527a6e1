"""RBI008: the DOI and the arXiv number name two papers."""

import re
from collections.abc import Iterator
from typing import Final

from refbook.model.identifier import Identifier
from refbook.model.item import Item
from refbook.rules.base import Hit, Severity, rule
from refbook.rules.words import quoted

_DOI: Final = re.compile(r"10\.48550/arxiv\.(.+)", re.IGNORECASE)
_ADDRESS: Final = re.compile(r"https?://(?:www\.)?arxiv\.org/(?:abs|pdf|html)/", re.IGNORECASE)


@rule("RBI008", "arxiv-doi", Severity.WARNING)
def arxiv_doi(item: Item) -> Iterator[Hit]:
    """A DOI of arXiv that is not that of the arXiv number or address beside it.

    One of them was copied from another paper.

    Bad:
        id: chen2021
        type: document
        title: A model of models
        DOI: 10.48550/arXiv.2101.00001
        URL: https://arxiv.org/abs/2101.00002
        ---
        id: chen2021
        type: document
        title: A model of models
        DOI: 10.48550/arXiv.2101.00001
        archive: arXiv
        archive_location: "2101.00002"
    Good:
        id: chen2021
        type: document
        title: A model of models
        DOI: 10.48550/arXiv.2101.00001
        URL: https://arxiv.org/abs/2101.00001v2
    Sources:
        arXiv, "DOIs for arXiv articles"
    """
    found = _DOI.search(item.text("DOI"))
    if not found:
        return
    key = Identifier.parse(found[1], "arxiv").key
    for variable, number in _numbers(item):
        if number.is_valid and number.key != key:
            message = f"{variable} names the paper {number.value}, but the DOI is that of {quoted(found[1])}"
            yield Hit(message, variable, "find out which of the two is meant")
            return


def _numbers(item: Item) -> Iterator[tuple[str, Identifier]]:
    """The arXiv numbers beside the DOI, each with its variable."""
    if item.text("archive").casefold() == "arxiv":
        yield "archive_location", Identifier.parse(item.text("archive_location"), "arxiv")
    if _ADDRESS.match(item.text("URL")):
        yield "URL", Identifier.parse(item.text("URL"), "arxiv")
