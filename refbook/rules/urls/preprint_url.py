"""RBU005: a journal article leads to a preprint."""

import re
from collections.abc import Iterator
from typing import Final

from refbook.model.item import Item
from refbook.rules.base import Hit, Severity, rule
from refbook.rules.words import quoted

_ADDRESS: Final = re.compile(
    r"(?i)https?://(?:www\.|papers\.)?(?:arxiv\.org|biorxiv\.org|medrxiv\.org|chemrxiv\.org|ssrn\.com"
    r"|preprints\.org|researchsquare\.com|psyarxiv\.com|osf\.io/preprints)(?:[/:?#]|\Z)"
)
_DOI: Final = re.compile(
    r"(?i)10\.(?:48550/arxiv\.|1101/(?:\d{4}\.\d\d\.\d\d\.)?\d{6}|2139/ssrn|20944/preprints|21203/rs|26434/chemrxiv"
    r"|3123[45]/osf|31219/osf)"
)
_SERVERS: Final = re.compile(r"(?i)\b(?:corr|preprints?|research square|ssrn|\w*[rp]xiv)\b")


@rule("RBU005", "preprint-url", Severity.INFO)
def preprint_url(item: Item) -> Iterator[Hit]:
    """An article in a journal whose only address is that of its preprint.

    The reader is sent to another version than the one that is named: page numbers, results, even the title
    may differ.

    Bad:
        id: chen2021
        type: article-journal
        author: [{family: Chen, given: Li}]
        title: A model of models
        container-title: Journal of Models
        issued: 2021
        URL: https://arxiv.org/abs/2101.00001
    Good:
        id: chen2021
        type: article-journal
        author: [{family: Chen, given: Li}]
        title: A model of models
        container-title: Journal of Models
        issued: 2021
        DOI: 10.1000/182
        URL: https://arxiv.org/abs/2101.00001
        ---
        id: chen2021
        type: article
        author: [{family: Chen, given: Li}]
        title: A model of models
        issued: 2021
        publisher: arXiv
        URL: https://arxiv.org/abs/2101.00001
    """
    journal = item.text("container-title")
    if item.type != "article-journal" or not journal or _SERVERS.search(journal):
        return
    variable = _preprint(item)
    if variable:
        message = f"{variable} leads to a preprint, not to the article in {quoted(journal)}"
        yield Hit(message, variable, "give the DOI of the article, or make it the preprint: type article")


def _preprint(item: Item) -> str:
    """The variable whose value leads to a preprint; "" when another leads to the article."""
    doi, url, eprint = item.text("DOI"), item.text("URL"), item.text("archive_location")
    if doi:
        return "DOI" if _DOI.match(doi) else ""
    # An arXiv number beside the journal is meant as an addition; readers make a URL of it.
    return "URL" if _ADDRESS.match(url) and not (eprint and eprint in url) else ""
