"""schema.org JSON-LD."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given

from refbook.formats.out import jsonld
from refbook.model.article import Article, Image
from refbook.model.item import Item
from tests.formats.out.works import ARTICLE, CHAPTER, NASTY, PAPER, TRANSLATION
from tests.formats.strategies import articles, items


def node(item: Item) -> Any:
    return json.loads("".join(jsonld.write([item])))


def test_an_article_stands_in_an_issue_of_a_volume_of_a_periodical() -> None:
    data = node(ARTICLE)
    assert data["@type"] == "ScholarlyArticle"
    assert data["name"] == data["headline"] == "On Homo sapiens & CO2"
    issue = data["isPartOf"]
    volume, periodical = issue["isPartOf"], issue["isPartOf"]["isPartOf"]
    assert (issue["@type"], issue["issueNumber"]) == ("PublicationIssue", "3")
    assert (volume["@type"], volume["volumeNumber"]) == ("PublicationVolume", "12")
    assert periodical == {"@type": "Periodical", "name": "Nature", "issn": "0378-5955"}
    assert (data["pagination"], data["pageStart"], data["pageEnd"]) == ("12-15", "12", "15")
    assert data["datePublished"] == "2011-03-04"
    assert (data["inLanguage"], data["keywords"]) == ("it", ["Korea", "war"])


def test_identifiers_are_named_and_lead_somewhere() -> None:
    data = node(ARTICLE)
    assert data["@id"] == "https://doi.org/10.1000/XYZ"
    assert {each["propertyID"]: each["value"] for each in data["identifier"]} == {
        "DOI": "10.1000/XYZ", "PMID": "123", "PMCID": "PMC55",
    }  # fmt: skip
    assert data["sameAs"][0] == "https://doi.org/10.1000/XYZ"
    assert data["url"] == "https://example.org/a"


def test_people_and_organisations() -> None:
    ann = {
        "family": "Lee",
        "given": "Ann",
        "ORCID": "https://orcid.org/0000-0002-1825-0097",
        "affiliation": ["Università di Pavia"],
        "role": "Librarian",
    }
    data = node(Item("a", "report", author=[ann, {"literal": "World Bank"}, {"literal": "others"}]))
    assert data["author"] == [
        {
            "@type": "Person",
            "@id": "https://orcid.org/0000-0002-1825-0097",
            "identifier": "https://orcid.org/0000-0002-1825-0097",
            "name": "Ann Lee",
            "givenName": "Ann",
            "familyName": "Lee",
            "jobTitle": "Librarian",
            "affiliation": [{"@type": "Organization", "name": "Università di Pavia"}],
        },
        {"@type": "Organization", "name": "World Bank"},
    ]
    assert [each.get("familyName") for each in node(ARTICLE)["author"]] == ["van Gogh", "King", None]


def test_the_book_of_a_chapter_has_the_editors_and_the_isbn() -> None:
    book = node(CHAPTER)["isPartOf"]
    assert book["@type"] == "Book"
    assert [each["familyName"] for each in book["editor"]] == ["Nelson", "Grossberg"]
    assert book["isbn"] == "9780306406157"
    assert node(CHAPTER)["publisher"]["location"] == {"@type": "Place", "name": "Urbana"}


def test_a_translation_names_its_original() -> None:
    data = node(TRANSLATION)
    assert data["translator"][0]["name"] == "William Weaver"
    assert data["translationOfWork"] == {
        "@type": "Book", "name": "Il nome della rosa", "datePublished": "1980",
    }  # fmt: skip
    reprint = node(Item("a", "book", title="Emma", issued=2003, original_date=1816))
    assert reprint["exampleOfWork"] == {"@type": "Book", "datePublished": "1816"}


def test_a_paper_leads_to_its_conference_and_its_preprint() -> None:
    data = node(PAPER)
    event = data["@reverse"]["workFeatured"]
    assert (event["name"], event["location"]["name"]) == ("Smallness 2012", "Rome")
    assert data["sameAs"] == ["https://arxiv.org/abs/2101.00001"]
    assert data["isPartOf"]["isPartOf"] == {"@type": "BookSeries", "name": "Lecture Notes"}


def test_a_volume_of_a_book_is_a_volume_too() -> None:
    data = node(Item("a", "book", title="T", volume=2))
    assert (data["@type"], data["volumeNumber"]) == (["Book", "PublicationVolume"], "2")


@pytest.mark.parametrize(
    ("type", "schema"),
    [
        ("article-newspaper", "NewsArticle"),
        ("article-magazine", "Article"),
        ("thesis", "Thesis"),
        ("dataset", "Dataset"),
        ("software", "SoftwareSourceCode"),
        ("webpage", "WebPage"),
        ("motion_picture", "Movie"),
        ("map", "Map"),
        ("legislation", "Legislation"),
        ("hearing", "CreativeWork"),
        ("no such type", "CreativeWork"),
    ],
)
def test_types(type: str, schema: str) -> None:
    assert node(Item("a", type, title="T"))["@type"] == schema


@pytest.mark.parametrize(
    ("license", "written"),
    [
        ("MIT", "https://spdx.org/licenses/MIT"),
        ("CC-BY-4.0", "https://spdx.org/licenses/CC-BY-4.0"),
        ("https://example.org/l", "https://example.org/l"),
        ("All rights reserved", "All rights reserved"),
        ("proprietary", "proprietary"),
    ],
)
def test_licences(license: str, written: str) -> None:
    assert node(Item("a", "book", license=license))["license"] == written


def test_an_article_brings_its_pictures_and_the_works_it_cites() -> None:
    article = Article(
        "korea",
        title="The Korean War",
        subtitle="a war without end",
        images=[Image(caption="A map", creator="Ann Lee", license="CC-BY-4.0", url="https://example.org/i")],
        references=[CHAPTER],
    )
    data = node(article)
    assert data["name"] == "The Korean War: a war without end"
    assert (data["headline"], data["alternativeHeadline"]) == ("The Korean War", "a war without end")
    assert data["image"][0]["contentUrl"] == "https://example.org/i"
    assert data["image"][0]["creator"]["name"] == "Ann Lee"
    assert data["citation"][0]["@type"] == "Chapter"


def test_several_works_are_a_graph_and_one_or_none_is_valid_too() -> None:
    data = json.loads("".join(jsonld.write([ARTICLE, CHAPTER, PAPER])))
    assert data["@context"] == "https://schema.org"
    assert [each["@id"] for each in data["@graph"]] == [
        "https://doi.org/10.1000/XYZ", "#spivak1988", "#lee2012",
    ]  # fmt: skip
    assert json.loads("".join(jsonld.write([]))) == {"@context": "https://schema.org", "@graph": []}


def test_nothing_leaves_the_script() -> None:
    text = "".join(jsonld.write([NASTY, NASTY]))
    text.encode("utf-8")
    assert not set("<>&\u2028\u2029\x00") & set(text)
    assert "<script>" in json.loads(text)["@graph"][0]["name"]


@given(items | articles())
def test_every_item_makes_safe_json(item: Item) -> None:
    text = "".join(jsonld.write([item, item]))
    first, second = json.loads(text)["@graph"]
    assert first == second
    assert not set("<>&\u2028\u2029") & set(text)


def test_software_has_its_repository_and_its_people_addresses() -> None:
    ann = {"family": "Lee", "given": "Ann", "email": "ann@example.org"}
    item = Item(
        "a", "software", author=[ann], title="Skald", extra={"repository-code": "https://example.org/s"}
    )
    data = node(item)
    assert data["codeRepository"] == "https://example.org/s"
    assert data["author"][0]["email"] == "ann@example.org"
    assert jsonld.held(item) == {"author", "title", "repository-code"}
