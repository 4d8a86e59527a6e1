"""Crossref's works."""

from __future__ import annotations

import json
from typing import Any

import pytest

from refbook.formats import csljson
from refbook.formats.apis.crossref import item_of
from refbook.model.date import Date
from refbook.model.format import Reading
from refbook.model.item import Item
from refbook.model.name import Name
from refbook.model.source import Text

WORK: dict[str, Any] = {
    "DOI": "10.1000/korea",
    "member": "7",
    "type": "journal-article",
    "title": ["The Korean War"],
    "container-title": ["Asian Affairs"],
    "published-print": {"date-parts": [[2011, 3]]},
    "issued": {"date-parts": [[2010, 12, 1]]},
}


def work(**more: object) -> Item:
    return item_of({**WORK, **{key.replace("_", "-"): value for key, value in more.items()}})


def read(data: object) -> Reading:
    return csljson.read(Text("crossref.json", json.dumps(data)))


def codes(reading: Reading) -> list[str]:
    return [finding.code for finding in reading.findings]


@pytest.mark.parametrize(
    ("said", "csl"),
    [
        ("book-chapter", "chapter"),
        ("monograph", "book"),
        ("edited-book", "book"),
        ("proceedings-article", "paper-conference"),
        ("dissertation", "thesis"),
        ("peer-review", "review"),
        ("dataset", "dataset"),
        ("standard", "standard"),
        ("posted-content", "article"),
        ("article-journal", "article-journal"),
    ],
)
def test_types(said: str, csl: str) -> None:
    assert work(type=said).type == csl


def test_a_preprint_says_so_and_names_its_server() -> None:
    item = work(
        type="posted-content", subtype="preprint", institution=[{"name": "bioRxiv"}], publisher="CSHL"
    )
    assert (item.type, item.genre, item.publisher) == ("article", "Preprint", "bioRxiv")
    assert item.extra["crossref-publisher"] == "CSHL"


def test_an_unknown_type_is_told_and_kept() -> None:
    reading = read({**WORK, "type": "scroll"})
    assert codes(reading) == ["RBS170"]
    assert reading.library.items[0].extra["crossref-type"] == "scroll"


class TestPeople:
    """Names, with what Crossref says about them."""

    def test_persons_and_organisations(self) -> None:
        people = [
            {"given": "Antonio", "family": "Fiori", "sequence": "first", "affiliation": []},
            {"name": "NATO", "sequence": "additional"},
        ]
        assert work(author=people).author == (Name("Fiori", "Antonio"), Name.institution("NATO"))

    def test_orcid_and_affiliation(self) -> None:
        person = {
            "given": "J.",
            "family": "Carberry",
            "ORCID": "http://orcid.org/0000-0002-1825-0097",
            "affiliation": [{"name": "Brown"}],
            "suffix": "Jr",
        }
        name = work(author=[person]).author[0]
        assert (name.orcid, name.affiliation, name.suffix) == ("0000-0002-1825-0097", ("Brown",), "Jr")

    def test_editors_and_translators(self) -> None:
        item = work(editor=[{"family": "A"}], translator=[{"family": "B"}], chair=[{"family": "C"}])
        assert (item.editor, item.translator, item.chair) == ((Name("A"),), (Name("B"),), (Name("C"),))

    def test_a_text_is_kept_and_told(self) -> None:
        reading = read({**WORK, "author": "Fiori"})
        assert codes(reading) == ["RBS171"]
        assert reading.library.items[0].extra["crossref-author"] == "Fiori"


class TestTitles:
    """Titles, and the titles of what a work stands in."""

    def test_a_subtitle_is_part_of_the_title(self) -> None:
        assert work(subtitle=["A History"]).title == "The Korean War: A History"
        assert work(title=["Korea: A History"], subtitle=["A History"]).title == "Korea: A History"

    def test_markup_and_entities(self) -> None:
        item = work(title=["On <i>E. coli</i>\n   &amp; CO<sub>2</sub>"])
        assert item.title == "On <i>E. coli</i> & CO<sub>2</sub>"

    def test_what_was_escaped_twice_is_told(self) -> None:
        reading = read({**WORK, "title": ["Asia &amp;amp; the War"]})
        assert reading.library.items[0].title == "Asia & the War"
        assert codes(reading) == ["RBS172"]

    def test_a_chapters_series_and_book(self) -> None:
        item = work(type="book-chapter", container_title=["Lecture Notes", "Proceedings of X"])
        assert (item.collection_title, item.container_title) == ("Lecture Notes", "Proceedings of X")

    def test_a_books_container_is_its_series(self) -> None:
        item = work(type="monograph", container_title=["Lecture Notes"])
        assert (item.collection_title, item.container_title) == ("Lecture Notes", None)

    def test_a_short_title_that_is_not_short(self) -> None:
        assert work(short_container_title=["Asian Aff."]).container_title_short == "Asian Aff."
        assert work(short_container_title=["Asian Affairs"]).container_title_short is None


class TestDates:
    """Which of Crossref's dates counts."""

    def test_print_counts_and_the_web_came_first(self) -> None:
        item = work(published_online={"date-parts": [[2010, 12, 1]]})
        assert (item.issued, item.available_date) == (Date.of(2011, 3), Date.of(2010, 12, 1))

    def test_only_online(self) -> None:
        item = work(published_print=None, published_online={"date-parts": [[2010, 12, 1]]})
        assert (item.issued, item.available_date) == (Date.of(2010, 12, 1), None)

    def test_a_date_without_a_year(self) -> None:
        assert work(published_print={"date-parts": [[None]]}).issued == Date.of(2010, 12, 1)

    def test_an_event(self) -> None:
        event = {
            "name": "Asia 2009",
            "location": "Seoul",
            "start": {"date-parts": [[2009, 9, 23]]},
            "end": {"date-parts": [[2009, 9, 25]]},
        }
        item = work(event=event)
        assert (item.event_title, item.event_place) == ("Asia 2009", "Seoul")
        assert item.event_date is not None
        assert item.event_date.edtf == "2009-09-23/2009-09-25"


def test_numbers_that_identify_it() -> None:
    item = work(
        ISSN=["1234-5679", "0317-8471"],
        issn_type=[{"type": "electronic", "value": "1234-5679"}, {"type": "print", "value": "0317-8471"}],
        ISBN=["http://id.crossref.org/isbn/9780306406157"],
    )
    assert (item.ISSN, item.ISBN) == ("0317-8471", "9780306406157")
    assert item.extra["crossref-ISSN"] == ["1234-5679", "0317-8471"]


def test_a_licence_is_that_of_the_published_version() -> None:
    licenses = [{"URL": "http://a", "content-version": "am"}, {"URL": "http://b", "content-version": "vor"}]
    assert work(license=licenses).license == "http://b"


def test_an_abstract_loses_its_heading_and_keeps_its_paragraphs() -> None:
    one = "<jats:p>One <jats:italic>x</jats:italic>.</jats:p>"
    jats = f"<jats:title>Abstract</jats:title>{one}<jats:p>Two.</jats:p>"
    assert work(abstract=jats).abstract == "One <i>x</i>.\nTwo."


def test_an_article_number_that_is_the_page_is_said_once() -> None:
    assert work(page="e12", article_number="e12").number is None
    assert work(article_number="e12").number == "e12"


def test_references_and_relations_are_kept() -> None:
    item = work(reference=[{"key": "1", "unstructured": "Fiori 2011"}], relation={"is-preprint-of": []})
    assert item.extra["reference"] == [{"key": "1", "unstructured": "Fiori 2011"}]
    assert item.extra["relation"] == {"is-preprint-of": []}


def test_a_retraction_is_told() -> None:
    update = {"type": "retraction", "DOI": "10.1000/sorry"}
    reading = read({**WORK, "updated-by": [update]})
    assert codes(reading) == ["RBS174"]
    assert "10.1000/sorry" in reading.findings[0].hint


def test_the_apis_answers() -> None:
    one = read({"status": "ok", "message-type": "work", "message": WORK})
    many = read(
        {"status": "ok", "message-type": "work-list", "message": {"total-results": 2, "items": [WORK] * 2}}
    )
    assert (len(one.library), len(many.library)) == (1, 2)
    assert codes(one) == codes(many) == []


def test_content_negotiation_gives_csl_of_the_same_shape() -> None:
    csl = {
        **WORK,
        "id": "war2010",
        "title": "The Korean War",
        "container-title": "Asian Affairs",
        "type": "article-journal",
        "ISSN": ["0317-8471"],
        "original-date": {"date-parts": [[1950]]},
        "annote": "read",
    }
    reading = read(csl)
    item = reading.library["war2010"]
    assert (item.type, item.title, item.container_title) == (
        "article-journal",
        "The Korean War",
        "Asian Affairs",
    )
    assert item.issued == Date.of(2010, 12, 1), "who edits CSL-JSON edits issued"
    assert (item.ISSN, item.original_date, item.annote) == ("0317-8471", Date.of(1950), "read")
    assert codes(reading) == []
