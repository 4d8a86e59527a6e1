"""DataCite's works."""

from __future__ import annotations

import json
from typing import Any

import pytest

from refbook.formats import csljson
from refbook.formats.apis.datacite import item_of
from refbook.model.date import Date
from refbook.model.item import Item
from refbook.model.name import Name
from refbook.model.source import Text

WORK: dict[str, Any] = {
    "doi": "10.1000/korea",
    "types": {"resourceTypeGeneral": "Dataset"},
    "titles": [{"title": "The Korean War"}],
    "creators": [],
    "publicationYear": 2011,
}


def work(general: str = "Dataset", **more: object) -> Item:
    return item_of({**WORK, "types": {"resourceTypeGeneral": general}, **more})


@pytest.mark.parametrize(
    ("types", "csl"),
    [
        ({"resourceTypeGeneral": "JournalArticle"}, "article-journal"),
        ({"resourceTypeGeneral": "Software", "citeproc": "article"}, "software"),
        ({"resourceTypeGeneral": "Text", "resourceType": "Journal article"}, "article-journal"),
        ({"resourceTypeGeneral": "Text", "resourceType": "PhD Thesis"}, "thesis"),
        ({"resourceTypeGeneral": "Text", "citeproc": "report"}, "report"),
        ({"resource-type-general": "Software"}, "software"),
        ({"schemaOrg": "SoftwareSourceCode"}, "software"),
        ({"resourceTypeGeneral": "Scroll"}, "document"),
        ({}, "document"),
    ],
)
def test_types(types: dict[str, str], csl: str) -> None:
    assert item_of({**WORK, "types": types}).type == csl


def test_a_free_type_that_says_more_is_the_genre() -> None:
    types = {"resourceTypeGeneral": "Dataset", "resourceType": "Supplementary Dataset"}
    assert item_of({**WORK, "types": types}).genre == "Supplementary Dataset"
    assert item_of({**WORK, "types": {**types, "resourceType": "dataset"}}).genre is None


class TestPeople:
    """Creators and contributors."""

    def test_by_parts_by_comma_and_organisations(self) -> None:
        creators = [
            {"name": "Fiori, Antonio", "givenName": "Antonio", "familyName": "Fiori", "nameType": "Personal"},
            {"name": "Ravasi, Gianluca"},
            {"name": "Cheng Li", "nameType": "Personal"},
            {"name": "NATO", "nameType": "Organizational"},
            {"name": "DataCite Group"},
        ]
        assert work(creators=creators).author == (
            Name("Fiori", "Antonio"),
            Name("Ravasi", "Gianluca"),
            Name("Li", "Cheng"),
            Name.institution("NATO"),
            Name.institution("DataCite Group"),
        )

    def test_orcid_and_affiliations_of_both_shapes(self) -> None:
        number = {"nameIdentifier": "https://orcid.org/0000-0002-1825-0097", "nameIdentifierScheme": "ORCID"}
        creator = {"name": "A, B", "nameIdentifiers": [number], "affiliation": ["Brown", {"name": "Pavia"}]}
        name = work(creators=[creator]).author[0]
        assert (name.orcid, name.affiliation) == ("0000-0002-1825-0097", ("Brown", "Pavia"))

    def test_contributors_by_their_type(self) -> None:
        people = [
            {"name": "A, B", "contributorType": "Editor"},
            {"name": "C, D", "contributorType": "Editor"},
            {"name": "Host", "contributorType": "HostingInstitution"},
        ]
        item = work(contributors=people)
        assert item.editor == (Name("A", "B"), Name("C", "D"))
        assert item.contributor == ()
        assert item.extra["contributors"] == people


def test_titles() -> None:
    titles = [
        {"title": "Krieg", "titleType": "TranslatedTitle"},
        {"title": "War"},
        {"title": "A Story", "titleType": "Subtitle"},
    ]
    assert work(titles=titles).title == "War: A Story"


def test_dates_by_type() -> None:
    dates = [
        {"date": "2011-03-04T10:00:00Z", "dateType": "Issued"},
        {"date": "2010", "dateType": "Submitted"},
    ]
    item = work(dates=dates)
    assert (item.issued, item.submitted) == (Date.of(2011, 3, 4), Date.of(2010))
    assert work().issued == Date.of(2011)


def test_a_publisher_as_text_or_object() -> None:
    assert work(publisher="Zenodo").publisher == "Zenodo"
    assert work(publisher={"name": "Zenodo", "lang": "en"}).publisher == "Zenodo"


def test_what_it_is_published_in() -> None:
    book = {
        "relationType": "IsPublishedIn",
        "titles": [{"title": "Asia"}],
        "volume": "2",
        "firstPage": "1",
        "lastPage": "9",
        "publicationYear": "2009",
        "relatedItemIdentifier": {
            "relatedItemIdentifier": "978-0-306-40615-7",
            "relatedItemIdentifierType": "ISBN",
        },
    }
    item = work("BookChapter", relatedItems=[{"relationType": "Cites", "titles": [{"title": "No"}]}, book])
    assert (item.container_title, item.volume, item.page, item.ISBN) == (
        "Asia",
        "2",
        "1-9",
        "978-0-306-40615-7",
    )
    assert item.issued == Date.of(2009)


def test_a_container() -> None:
    container = {
        "type": "Series",
        "title": "Asia",
        "identifier": "0317-8471",
        "identifierType": "ISSN",
        "firstPage": "Bd. 1 (2018)",
    }
    item = work("JournalArticle", container=container)
    assert (item.container_title, item.ISSN, item.page) == ("Asia", "0317-8471", None)
    assert work("Report", container=container).collection_title == "Asia"
    assert work(container={"type": "DataRepository", "title": "Zenodo"}).container_title is None


def test_sizes_in_pages() -> None:
    assert work("Book", sizes=["12 MB", "46 pages"]).number_of_pages == "46"
    assert work("JournalArticle", sizes=["42-79 Seiten"]).page == "42-79"


def test_the_rest() -> None:
    item = work(
        subjects=[{"subject": "war"}, {"subject": "Korea, North"}],
        rightsList=[{"rights": "CC BY 4.0", "rightsUri": "http://cc"}],
        descriptions=[
            {"description": "Methods", "descriptionType": "Methods"},
            {"description": "About <i>x</i>", "descriptionType": "Abstract"},
        ],
        version="1.0",
        language="en",
    )
    assert (item.keyword, item.license, item.abstract) == ("war; Korea, North", "CC BY 4.0", "About <i>x</i>")
    assert (item.version, item.language, item.DOI) == ("1.0", "en", "10.1000/korea")
    assert len(item.extra["descriptions"]) == 2


def test_the_apis_answers() -> None:
    record = {"id": "10.1000/korea", "type": "dois", "attributes": WORK}
    for data in (WORK, [WORK], {"data": record}, {"data": [record], "meta": {"total": 1}}):
        reading = csljson.read(Text("datacite.json", json.dumps(data)))
        assert [item.title for item in reading.library] == ["The Korean War"]
        assert not reading.findings
