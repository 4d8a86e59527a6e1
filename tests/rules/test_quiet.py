"""Sensible records stay quiet: what a rule must not object to."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from refbook.model.article import Article, Image
from refbook.model.format import Reading
from refbook.model.item import Item
from refbook.model.library import Library
from refbook.model.name import Name
from refbook.model.source import Places, Text
from refbook.rules.base import check

TODAY = datetime.date(2026, 3, 1)


def found(*items: Item, article: Article | None = None) -> list[tuple[str, str]]:
    reading = Reading(Library(items), Places(Text("x", "")), article)
    return [(finding.code, finding.message) for finding in check(reading, today=TODAY)]


def document(**variables: Any) -> Item:
    return Item("a", "document", **{"title": "The Korean War", **variables})


@pytest.mark.parametrize(
    "variables",
    [
        # Titles
        {"title": "NATO and the UN"},
        {"title": "PLOS ONE"},
        {"title": "東アジアの国際政治"},
        {"title": "Who won?"},
        {"title": "A history of the U.S."},
        {"title": "Wait for it..."},
        {"title": "a) first, b) second"},
        {"title": "„Der Krieg“ in Korea"},
        {"title": "TCP/IP and 1/2"},
        {"title": "Effects of β-carotene and TNFα on μm-sized H₂O"},
        {"title": "Война и мир: War and Peace"},
        {"title": "AT&T; a history"},
        {"title": "São Paulo, Ärger und Åland"},
        {"title": "می\u200cخواهم"},
        {"title": "<i>Homo sapiens</i> in Asia"},
        # Names
        {"author": ["Thomas, Dylan", "Martin, Agnes", "Simon, Herbert A."]},
        {"author": ["Gianluca Ravasi", "Salvatore Ciccarello"]},
        {"author": [Name(literal="Radio Maria"), Name(literal="Johnson and Johnson")]},
        {"author": [Name(literal="others")]},
        {"author": [Name("Null", "Christopher"), Name("Nan", "Li"), Name("Tba", "Jo")]},
        {"author": [Name("Antonio", "Robert J."), Name("Ortega y Gasset", "José")]},
        {"author": [Name(literal="NATO"), Name("UN")]},
        {"author": [Name(literal="U.S. Food and Drug Administration")]},
        {"author": [Name("Park", "J."), Name("Park", "J.")]},
        # Dates
        {"issued": "n.d."},
        {"issued": "forthcoming"},
        {"issued": "44 BC"},
        {"issued": 2026},
        {"issued": "13/02/2026"},
        {"issued": "02/02/2026"},
        {"issued": 2026, "accessed": "2026-02-04", "URL": "https://example.org"},
        {"issued": "2010", "original-date": "2010"},
        # Identifiers and URLs
        {"DOI": "10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O"},
        {"ISBN": "0-306-40615-2, 978-0-306-40615-7"},
        {"ISSN": "0378-5955 (print); 1878-5891 (online)"},
        {"URL": "https://it.wikipedia.org/wiki/Università_Ca’_Foscari"},
        {"URL": "http://10.com/a?b=c@d", "DOI": "10.1000/1"},
        {"URL": "https://doi.org/10.1000/ABC", "DOI": "10.1000/abc"},
        # Numbers
        {"page": "12-15, 20–22"},
        {"page": "e1000-e1010"},
        {"page": "S12-S19"},
        {"page": "xii-xv"},
        {"page": "3-1–3-20"},
        {"page": "1998-03"},
        {"page": 7},
        {"volume": "XII", "issue": "3-4", "edition": "revised"},
        {"volume": 0},
        # Languages
        {"language": "zh-Hans-CN"},
    ],
    ids=str,
)
def test_what_is_right_is_left_alone(variables: dict[str, Any]) -> None:
    python_names = {name.replace("-", "_"): value for name, value in variables.items()}
    assert found(document(**python_names)) == []


def test_different_works_are_not_duplicates() -> None:
    journal = {"type": "article-journal", "container_title": "Asia", "author": ["Kim, A."], "issued": 2011}
    book = {"type": "chapter", "container_title": "East Asia", "author": ["Kim, A."], "issued": 2011}
    assert not found(
        Item("a", **journal, title="Editorial", volume=1, page="1"),
        Item("b", **journal, title="Editorial", volume=2, page="1"),
        Item("c", **journal, title="War and peace in Korea", volume=1, DOI="10.1000/1"),
        Item("d", **journal, title="War and peace in Korea", volume=1, DOI="10.1000/2"),
        Item("e", **book, title="The first chapter of three", ISBN="978-0-306-40615-7"),
        Item("f", **book, title="The second chapter of three", ISBN="978-0-306-40615-7"),
        Item("e1", "software", title="refbook", version="1.0", DOI="10.1000/3"),
        Item("e2", "software", title="refbook", version="1.1", DOI="10.1000/3"),
        Item("f1", **journal, title="Letters to the editor", page="3"),
        Item("f2", **journal, title="Letters to the editor", page="9"),
        Item("g", "webpage", title="Home", URL="https://example.org"),
        Item("h", "webpage", title="About", URL="https://example.org"),
    )


def test_a_journal_may_be_read_before_the_year_it_is_printed_in() -> None:
    paper = document(author=["Kim, A."], container_title="Asia", URL="https://example.org")
    paper = paper.replace(type="article-journal")
    assert not found(paper.replace(accessed="2025-11-03", issued="2026-02"))
    assert found(paper.replace(accessed="2023-11-03", issued="2026-02"))


def test_an_article_with_everything_is_clean() -> None:
    book = Item("fiori2011", "book", author=["Fiori, Antonio"], title="L’Asia Orientale", issued=2011)
    article = Article(
        "ravasi2026",
        title="The Korean War",
        subtitle="a war without end",
        container_title="Article of the Day",
        author=["Gianluca Ravasi"],
        translator=["Salvatore Ciccarello"],
        issued="2026-02-04",
        language="en",
        original_language="it",
        images=[
            Image("Two tanks", "US Army", "Wikimedia Commons", "public domain", url="https://example.org")
        ],
        references=[book],
        body="No key is cited here.",
    )
    assert found(book, article=article) == []


def test_both_readings_of_an_ambiguous_date_are_named() -> None:
    (finding,) = check(Reading(Library([document(issued="04/02/2026")]), Places(Text("x", ""))), today=TODAY)
    assert (finding.code, finding.fix) == ("RBD003", None)
    assert "4 February 2026 or 2 April 2026" in finding.message
    assert "2026-02-04" in finding.hint


@pytest.mark.parametrize(
    ("language", "hint"),
    [
        ("it", "Italian puts the day first: write 2026-02-04 if that is meant"),
        ("en-US", "en-US puts the month first: write 2026-04-02 if that is meant"),
        ("en", "write 2026-02-04 or 2026-04-02, or state the order of day and month"),
    ],
)
def test_the_language_of_the_text_suggests_how_a_date_is_meant(language: str, hint: str) -> None:
    item = document(issued="04/02/2026", language=language)
    (finding,) = check(Reading(Library([item]), Places(Text("x", ""))), today=TODAY)
    assert finding.hint == hint
