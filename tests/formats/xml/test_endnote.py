"""EndNote XML, both ways."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from refbook.formats.xml import problems
from refbook.formats.xml.endnote import read
from refbook.formats.xml.endnote_write import write
from refbook.model.format import Reading
from refbook.model.item import Item
from refbook.model.name import Name
from refbook.model.source import Text
from tests.formats import strategies


def through(items: list[Item]) -> list[Item]:
    return list(read(Text("a.xml", "".join(write(items)))).library)


def reading(record: str, type: str = "Journal Article") -> Reading:
    text = f"<xml><records><record><ref-type name='{type}'>0</ref-type>\n{record}</record></records></xml>"
    return read(Text("a.xml", text))


def only(record: str, type: str = "Journal Article") -> Item:
    (item,) = reading(record, type).library
    return item


@given(st.lists(strategies.items, max_size=3, unique_by=lambda item: item.id))
def test_what_is_written_reads_back_equal(items: list[Item]) -> None:
    assert through(items) == items


@given(st.lists(strategies.items, max_size=2))
def test_what_is_written_is_xml_without_declarations(items: list[Item]) -> None:
    text = "".join(write(items))
    assert len(etree.fromstring(text.encode()).findall("records/record")) == len(items)
    assert "<!" not in text
    assert not re.search("[\x00-\x08\x0b-\x1f]", text)


def test_looks_become_markup_and_come_back() -> None:
    title = "The genus <i>Homo</i><sup>2</sup> in <b>A & B</b>"
    item = Item("a", "book", title=title)
    text = "".join(write([item]))
    assert '<style face="italic">Homo</style><style face="superscript">2</style>' in text
    assert through([item]) == [item]


@pytest.mark.parametrize(
    "title",
    ["<i>not closed", "a <b>c</i>", "x</i>", "1 < 2 > 0", "<i></i>", "<i><i>a</i></i>", "<script>&amp;"],
)
def test_what_is_no_markup_stays_as_text(title: str) -> None:
    assert through([Item("a", "book", title=title)])[0].title == title


def test_layout_around_styles_is_no_text() -> None:
    styles = "<style face='normal'>The  Korean\n War: </style><style face='italic'>x</style>"
    assert only(f"<titles><title>\n  {styles}\n</title></titles>").title == "The Korean War: <i>x</i>"


def test_a_name_ending_with_a_comma_is_an_institution() -> None:
    item = only("<contributors><authors><author>Barnes, Noble and Sons,</author></authors></contributors>")
    assert item.author == (Name(literal="Barnes, Noble and Sons"),)


def test_the_name_of_a_type_counts_more_than_its_number() -> None:
    types = ("<ref-type name='Book'>10</ref-type>", "<ref-type>10</ref-type>")
    text = "".join(f"<record>{each}</record>" for each in types)
    text = f"<xml>{text}</xml>"
    assert [item.type for item in read(Text("a.xml", text)).library] == ["book", "paper-conference"]


def test_an_unknown_type_is_kept_and_reported() -> None:
    found = reading("", "Scroll")
    assert [each.code for each in found.findings] == [problems.UNKNOWN_REFERENCE_TYPE.code]
    assert found.library.items[0].extra["endnote-ref-type"] == "Scroll"


@pytest.mark.parametrize(
    ("record", "type", "variable", "family"),
    [
        ("<authors><author>A, B</author></authors>", "Edited Book", "editor", "A"),
        ("<authors><author>A, B</author></authors>", "Film or Broadcast", "director", "A"),
        ("<secondary-authors><author>A, B</author></secondary-authors>", "Book Section", "editor", "A"),
        (
            "<secondary-authors><author>A, B</author></secondary-authors>",
            "Personal Communication",
            "recipient",
            "A",
        ),
        (
            "<tertiary-authors><author>A, B</author></tertiary-authors>",
            "Book Section",
            "collection-editor",
            "A",
        ),
        ("<subsidiary-authors><author>A, B</author></subsidiary-authors>", "Book", "translator", "A"),
    ],
)
def test_what_people_are_depends_on_the_type(record: str, type: str, variable: str, family: str) -> None:
    assert only(f"<contributors>{record}</contributors>", type).names(variable)[0].family == family


def test_the_second_people_of_a_book_in_a_series_edit_the_series() -> None:
    people = "<contributors><secondary-authors><author>A, B</author></secondary-authors></contributors>"
    series = "<titles><secondary-title>Studies</secondary-title></titles>"
    assert only(people + series, "Book").collection_editor
    assert only(people, "Book").editor


@pytest.mark.parametrize(
    ("dates", "issued"),
    [
        ("<year>2011</year>", "2011"),
        ("<year>2011</year><pub-dates><date>Mar 25</date></pub-dates>", "2011-03-25"),
        ("<year>2011</year><pub-dates><date>2011-03</date></pub-dates>", "2011-03"),
        ("<pub-dates><date>25 March 2011</date></pub-dates>", "2011-03-25"),
        ("<year>2018</year><month>12</month>", "2018-12"),
    ],
)
def test_year_and_day_make_one_date(dates: str, issued: str) -> None:
    assert only(f"<dates>{dates}</dates>").issued.edtf == issued


def test_a_day_that_disagrees_with_the_year_is_kept() -> None:
    item = only("<dates><year>2011</year><pub-dates><date>May 2012</date></pub-dates></dates>")
    assert (item.issued.edtf, item.extra["endnote-pub-dates"]) == ("2011", "May 2012")


def test_a_year_that_is_none_is_reported_at_its_place() -> None:
    (finding,) = reading("<dates><year>soon</year></dates>").findings
    assert (finding.code, str(finding.span)) == (problems.UNREADABLE_XML_DATE.code, "a.xml:2:14")


def test_issn_and_isbn_share_a_field() -> None:
    assert only("<isbn>0012-9658 (Print)</isbn>").ISSN == "0012-9658"
    assert only("<isbn>978-0-306-40615-7</isbn>", "Book").ISBN == "978-0-306-40615-7"
    assert only("<isbn>US 1,234,567</isbn>", "Patent").number == "US 1,234,567"
    assert only("<isbn>none</isbn>", "Book").extra["endnote-isbn"] == "none"


def test_the_number_of_pubmed_is_a_pmid() -> None:
    database = "<remote-database-name>PubMed</remote-database-name>"
    assert only("<accession-num>25647015</accession-num>" + database).PMID == "25647015"
    assert only("<accession-num>25647015</accession-num>").PMID is None


def test_what_has_no_variable_is_kept_and_given_back() -> None:
    item = only("<custom3>mine</custom3><auth-address>Rome</auth-address><rec-number>7</rec-number>")
    assert dict(item.extra) == {"endnote-custom3": "mine", "endnote-auth-address": "Rome"}
    assert "<custom3>mine</custom3>" in "".join(write([item]))


def test_what_endnote_has_no_field_for_stands_in_research_notes() -> None:
    text = "".join(write([Item("a", "paper-conference", event_place="Roma")]))
    assert "<research-notes>event-place: Roma</research-notes>" in text


def test_research_notes_of_people_are_no_such_lines() -> None:
    assert only("<research-notes>Read again: good.</research-notes>").annote == "Read again: good."


def test_a_label_is_the_id_where_it_can_be_a_key() -> None:
    assert only("<label>fiori2011</label>").id == "fiori2011"
    kept = only("<label>to read</label><titles><title>Korea</title></titles>")
    assert (kept.id, kept.extra["endnote-label"]) == ("korea", "to read")


def test_a_simple_date_is_a_year_and_a_day() -> None:
    text = "".join(write([Item("a", "book", issued="2011-03-25")]))
    assert "<year>2011</year>" in text
    assert "<date>2011-03-25</date>" in text


def test_no_field_is_lost_beside_a_name_with_an_orcid() -> None:
    item = Item(
        "a", "book", author=[Name("Fiori", "Antonio", orcid="0000-0002-1825-0097"), Name(literal="CERN")]
    )
    assert "<author>Fiori, Antonio</author>" in "".join(write([item]))
    assert through([item]) == [item]


@pytest.mark.usefixtures("ends")
def test_many_records_are_written_as_they_come() -> None:
    pieces = write(Item(f"a{n}", "book", title="T") for n in range(10**9))
    assert [next(pieces) for _ in range(3)][2].startswith("<record>")
