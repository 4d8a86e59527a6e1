"""OpenAlex's works."""

from __future__ import annotations

import json
from typing import Any

import pytest

from refbook.formats import csljson
from refbook.formats.apis.openalex import item_of
from refbook.model.date import Date
from refbook.model.item import Item
from refbook.model.name import Name
from refbook.model.source import Text

JOURNAL = {
    "display_name": "Asian Affairs",
    "type": "journal",
    "issn_l": "0317-8471",
    "host_organization_name": "Wiley",
}
WORK: dict[str, Any] = {
    "id": "https://openalex.org/W1",
    "doi": "https://doi.org/10.1000/korea",
    "title": "The Korean War",
    "type": "article",
    "publication_date": "2011-03-04",
    "publication_year": 2011,
    "primary_location": {"landing_page_url": "https://example.org/1", "source": JOURNAL},
    "biblio": {"volume": "7", "issue": None, "first_page": "1", "last_page": "9"},
    "authorships": [],
}


def work(**more: object) -> Item:
    return item_of({**WORK, **more})


def test_an_article() -> None:
    item = work()
    assert (item.type, item.title, item.DOI) == ("article-journal", "The Korean War", "10.1000/korea")
    assert (item.container_title, item.ISSN, item.publisher) == ("Asian Affairs", "0317-8471", "Wiley")
    assert (item.volume, item.issue, item.page) == ("7", None, "1-9")
    assert (item.issued, item.URL) == (Date.of(2011, 3, 4), "https://example.org/1")


@pytest.mark.parametrize(
    ("more", "csl"),
    [
        ({"type": "book-chapter"}, "chapter"),
        ({"type": "preprint"}, "article"),
        ({"type": "review"}, "article-journal"),
        ({"type": "peer-review"}, "review"),
        ({"type_crossref": "proceedings-article"}, "paper-conference"),
        (
            {"primary_location": {"source": {"type": "conference", "display_name": "NIPS"}}},
            "paper-conference",
        ),
        ({"type": "scroll"}, "document"),
    ],
)
def test_types(more: dict[str, object], csl: str) -> None:
    assert work(**more).type == csl


def test_the_first_of_january_means_the_year() -> None:
    assert work(publication_date="2011-01-01").issued == Date.of(2011)


def test_a_repository_is_no_journal_but_publishes_preprints() -> None:
    source = {"display_name": "arXiv", "type": "repository", "host_organization_name": "Cornell University"}
    article = work(primary_location={"source": source})
    assert (article.container_title, article.publisher) == (None, None)
    assert work(type="preprint", primary_location={"source": source}).publisher == "Cornell University"


def test_authors() -> None:
    author = {"display_name": "Antonio Fiori", "orcid": "https://orcid.org/0000-0002-1825-0097"}
    authorships = [
        {"author": author, "raw_affiliation_strings": ["Bologna"]},
        {"author": {"display_name": None}, "raw_author_name": "Ravasi, Gianluca"},
        {"author": None},
    ]
    first, second = work(authorships=authorships).author
    assert (first.family, first.orcid, first.affiliation) == ("Fiori", "0000-0002-1825-0097", ("Bologna",))
    assert second == Name("Ravasi", "Gianluca")


def test_the_abstract_is_put_together() -> None:
    index = {"war": [1, 4], "The": [0], "was": [2], "a": [3]}
    assert work(abstract_inverted_index=index).abstract == "The war was a war"


@pytest.mark.usefixtures("ends")
def test_an_abstract_with_impossible_places() -> None:
    assert work(abstract_inverted_index={"a": [10**12], "b": [-1], "c": ["x"], "d": 3}).abstract == "b a"


def test_identifiers() -> None:
    item = work(ids={"pmid": "https://pubmed.ncbi.nlm.nih.gov/25818747", "pmcid": "https://x/PMC123"})
    assert (item.PMID, item.PMCID) == ("25818747", "PMC123")


def test_lists_and_retractions() -> None:
    data = {"meta": {"count": 2}, "results": [WORK, {**WORK, "is_retracted": True}]}
    reading = csljson.read(Text("openalex.json", json.dumps(data)))
    assert len(reading.library) == 2
    assert [finding.code for finding in reading.findings] == ["RBS174"]
