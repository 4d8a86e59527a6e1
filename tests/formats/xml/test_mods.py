"""MODS, both ways."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from refbook.formats.xml.mods import read
from refbook.formats.xml.mods_write import write
from refbook.model.item import Item
from refbook.model.name import Name
from refbook.model.source import Text
from tests.formats import strategies


def through(items: list[Item]) -> list[Item]:
    return list(read(Text("a.xml", "".join(write(items)))).library)


def only(record: str) -> Item:
    (item,) = read(Text("a.xml", f"<mods>{record}</mods>")).library
    return item


@given(st.lists(strategies.items, max_size=3, unique_by=lambda item: item.id))
def test_what_is_written_reads_back_equal(items: list[Item]) -> None:
    assert through(items) == items


@given(st.lists(strategies.items, max_size=2))
def test_what_is_written_is_xml_in_the_namespace(items: list[Item]) -> None:
    root = etree.fromstring("".join(write(items)).encode())
    assert len(root.findall("{http://www.loc.gov/mods/v3}mods")) == len(items)


def test_a_title_has_its_article_its_subtitle_and_its_part() -> None:
    info = (
        "<nonSort>The</nonSort><title>War</title><subTitle>an end</subTitle><partNumber>Vol. 2</partNumber>"
    )
    assert only(f"<titleInfo>{info}</titleInfo>").title == "The War: an end. Vol. 2"
    assert (
        only("<titleInfo><nonSort>L'</nonSort><title>Asia :</title><subTitle>x</subTitle></titleInfo>").title
        == "L'Asia : x"
    )


def test_other_titles_are_kept() -> None:
    other = "<titleInfo type='alternative'><title>B</title></titleInfo>"
    item = only(f"{other}<titleInfo><title>A</title></titleInfo>")
    assert (item.title, item.extra["mods-titleInfo@type=alternative/title"]) == ("A", "B")
    assert through([item]) == [item]


@pytest.mark.parametrize(
    ("name", "variable", "expected"),
    [
        (
            "<namePart type='family'>Wall</namePart><namePart type='given'>J. V.</namePart>",
            "author",
            Name("Wall", "J. V."),
        ),
        (
            "<namePart>West, Matthew,</namePart><namePart type='date'>1953-</namePart>",
            "author",
            Name("West", "Matthew"),
        ),
        ("<namePart>Alleman, Tillie [1848-1914]</namePart>", "author", Name("Alleman", "Tillie")),
        ("<namePart>A, B</namePart><role><roleTerm>edt</roleTerm></role>", "editor", Name("A", "B")),
        (
            "<namePart>A, B</namePart><role><roleTerm type='text'>Translator</roleTerm></role>",
            "translator",
            Name("A", "B"),
        ),
        ("<etal/>", "author", Name(literal="others")),
    ],
)
def test_names(name: str, variable: str, expected: Name) -> None:
    assert only(f"<name type='personal'>{name}</name>").names(variable) == (expected,)


def test_units_of_a_body_are_one_name() -> None:
    name = "<name type='corporate'><namePart>United States.</namePart><namePart>Congress</namePart></name>"
    assert only(name).author == (Name(literal="United States. Congress"),)


def test_a_role_that_is_no_variable_makes_nobody_an_author() -> None:
    item = only("<name><namePart>GPO</namePart><role><roleTerm>dst</roleTerm></role></name>")
    assert not item.author
    assert item.extra["mods-name/namePart"] == "GPO"


@pytest.mark.parametrize(
    ("record", "type"),
    [
        ("<genre>article</genre>", "article-journal"),
        ("<genre>theses</genre>", "thesis"),
        ("<genre authority='csl'>standard</genre><genre>book</genre>", "standard"),
        ("<typeOfResource>still image</typeOfResource>", "graphic"),
        (
            "<relatedItem type='host'><part><detail type='issue'><number>2</number></detail></part>"
            "</relatedItem>",
            "article-journal",
        ),
        ("<relatedItem type='host'><genre>newspaper</genre></relatedItem>", "article-newspaper"),
        ("<relatedItem type='host'><genre>book</genre></relatedItem>", "chapter"),
        ("<originInfo><issuance>monographic</issuance><publisher>P</publisher></originInfo>", "book"),
        ("<originInfo><issuance>serial</issuance></originInfo>", "periodical"),
        ("<identifier type='isbn'>0306406152</identifier>", "book"),
        ("", "document"),
    ],
)
def test_types(record: str, type: str) -> None:
    assert only(record).type == type


@pytest.mark.parametrize(
    ("origin", "issued"),
    [
        ("<dateIssued>c1999</dateIssued><dateIssued encoding='marc'>1999</dateIssued>", "1999"),
        ("<dateIssued>c1984</dateIssued>", "1984"),
        ("<dateIssued point='start'>1985</dateIssued><dateIssued point='end'>1988</dateIssued>", "1985/1988"),
        ("<dateIssued point='start'>1998</dateIssued><dateIssued point='end'>9999</dateIssued>", "1998/.."),
        ("<dateIssued>2003</dateIssued><dateCreated keyDate='yes'>1955-03-22</dateCreated>", "1955-03-22"),
    ],
)
def test_dates(origin: str, issued: str) -> None:
    assert only(f"<originInfo>{origin}</originInfo>").issued.edtf == issued


def test_the_host_has_volume_issue_pages_and_publisher() -> None:
    part = (
        "<detail type='volume'><number>24</number></detail><detail type='issue'><number>2</number></detail>"
        "<extent unit='pages'><start>361</start><end>378</end></extent>"
    )
    origin = "<originInfo><publisher>P</publisher></originInfo>"
    host = f"<titleInfo><title>J</title></titleInfo>{origin}<part>{part}</part>"
    item = only(f"<relatedItem type='host'>{host}</relatedItem>")
    found = (item.container_title, item.volume, item.issue, item.page, item.publisher)
    assert found == ("J", "24", "2", "361-378", "P")


@pytest.mark.parametrize(
    ("extent", "pages", "volumes"),
    [
        ("322 p.", "322", None),
        ("vii, 322 p. ; 23 cm.", "322", None),
        ("4 v. : ill.", None, "4"),
        ("1 map", None, None),
    ],
)
def test_extents(extent: str, pages: str | None, volumes: str | None) -> None:
    item = only(f"<physicalDescription><extent>{extent}</extent></physicalDescription>")
    assert (item.number_of_pages, item.number_of_volumes) == (pages, volumes)


def test_the_primary_address_counts_and_previews_do_not() -> None:
    urls = (
        "<url access='preview'>http://a</url><url>http://b</url>"
        "<url usage='primary' dateLastAccessed='2011-05-01'>http://c</url>"
    )
    item = only(f"<location>{urls}</location>")
    assert (item.URL, item.accessed.edtf) == ("http://c", "2011-05-01")


def test_all_classes_are_call_numbers() -> None:
    classes = "<classification authority='lcc'>GV1623</classification><classification>793.3</classification>"
    assert only(classes).call_number == "GV1623, 793.3"
    shelf = "<location><shelfLocator>Br E_O.</shelfLocator></location>"
    assert only(classes + shelf).call_number == "Br E_O."


BILL = """
<titleInfo><title>An Act To mend all roads, and for other purposes.</title></titleInfo>
<genre authority="marcgt">government publication</genre>
<originInfo><publisher>U.S. Government Publishing Office</publisher>
<issuance>monographic</issuance></originInfo>
<identifier type="preferred citation">S. 12</identifier>
<extension><collectionCode>BILLS</collectionCode></extension>
<extension><congress>118</congress><originChamber>SENATE</originChamber>
<shortTitle type="measure">Roads Act</shortTitle></extension>
"""


def test_a_bill_is_described_in_an_extension() -> None:
    item = only(BILL)
    found = (item.type, item.title, item.number, item.chapter_number, item.authority)
    assert found == ("bill", "Roads Act", "S. 12", "118", "Senate")
    assert item.extra["mods-titleInfo/title"] == "An Act To mend all roads, and for other purposes."
    assert through([item]) == [item]


def test_a_congress_alone_makes_no_bill() -> None:
    item = only("<extension><congress>118</congress></extension>")
    assert (item.type, item.chapter_number, item.extra["mods-extension/congress"]) == (
        "document",
        None,
        "118",
    )


def test_others_of_the_host_and_others_of_the_work() -> None:
    others = "<name><etal/></name>"
    item = only(f"{others}<relatedItem type='host'>{others}</relatedItem><relatedItem>{others}</relatedItem>")
    assert item.author == item.container_author == (Name(literal="others"),)


def test_named_characters_are_read_where_they_stand() -> None:
    with_character = "<titleInfo><title>Caf&eacute; <i>d&eacute;j&agrave;</i> vu</title></titleInfo>"
    assert only(with_character).title == "Café déjà vu"


def test_prefixes_and_namespaces_are_of_no_account() -> None:
    text = (
        "<m:modsCollection xmlns:m='http://www.loc.gov/mods/v3'><m:mods><m:titleInfo>"
        "<m:title>T</m:title></m:titleInfo></m:mods></m:modsCollection>"
    )
    assert [item.title for item in read(Text("a.xml", text)).library] == ["T"]


def test_what_mods_has_no_element_for_stands_in_the_extension() -> None:
    text = "".join(write([Item("a", "paper-conference", event_place="Roma")]))
    assert '<csl xmlns="http://purl.org/net/xbiblio/csl">event-place: Roma</csl>' in text


def test_an_article_is_written_with_its_host() -> None:
    item = Item(
        "a",
        "article-journal",
        title="T",
        container_title="J",
        volume=3,
        page="5-7",
        editor=["Fiori, Antonio"],
    )
    root = etree.fromstring("".join(write([item])).encode())
    names = {"m": "http://www.loc.gov/mods/v3"}
    host = root.find("m:mods/m:relatedItem[@type='host']", names)
    assert host.findtext("m:titleInfo/m:title", namespaces=names) == "J"
    assert host.findtext("m:part/m:extent/m:start", namespaces=names) == "5"
    assert host.findtext("m:name/m:namePart[@type='family']", namespaces=names) == "Fiori"
