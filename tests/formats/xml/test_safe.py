"""XML from strangers: what is refused, and what is saved of a broken file."""

from __future__ import annotations

import contextlib
from pathlib import Path

import pytest

from refbook.errors import ReadError
from refbook.formats.xml import FORMATS, endnote, jats, mods, problems, pubmed
from refbook.formats.xml.safe import parse
from refbook.formats.xml.scan import tags
from refbook.model.source import Text

READERS = [endnote.read, mods.read, jats.read, pubmed.read]

BILLION = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(9))
HOSTILE = {
    "bomb": f'<!DOCTYPE xml [<!ENTITY a0 "ha">{BILLION}]><xml><record><title>&a9;</title></record></xml>',
    "file": '<!DOCTYPE xml [<!ENTITY x SYSTEM "file:///etc/passwd">]><xml><record>&x;</record></xml>',
    "host": '<!DOCTYPE xml [<!ENTITY x SYSTEM "http://127.0.0.1:9/x">]><xml><record>&x;</record></xml>',
    "parameter": '<!DOCTYPE article [<!ENTITY % x SYSTEM "file:///etc/passwd"> %x;]><article/>',
    "public id": '<!DOCTYPE article PUBLIC "a" "b.dtd" [<!ENTITY x "y">]><article>&x;</article>',
    "after a comment": "<!-- [ --><!DOCTYPE article [<!ENTITY x 'y'>]><article>&x;</article>",
    "two": "<!DOCTYPE article><!DOCTYPE article [<!ENTITY x 'y'>]><article>&x;</article>",
    "late": "<article><!DOCTYPE article [<!ENTITY x 'y'>]>&x;</article>",
    "lone entity": "<article><!ENTITY x 'y'>&x;</article>",
    "quoted bracket": "<!DOCTYPE article SYSTEM \"a>[<!ENTITY x 'y'>]\"><article>&x;</article>",
}


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("name", HOSTILE)
def test_definitions_are_refused_with_their_line(read, name: str) -> None:
    with pytest.raises(ReadError, match="document type is not allowed") as caught:
        read(Text("a.xml", "\n" + HOSTILE[name]))
    assert caught.value.line == 2
    assert "root:" not in str(caught.value)


def test_a_public_dtd_is_passed_over_where_archives_put_one() -> None:
    declared = '<?xml version="1.0"?>\n<!DOCTYPE article\n PUBLIC "-//NLM//DTD JATS v1.0//EN" "JATS.dtd">\n'
    ref = "<article><ref id='B1'><mixed-citation>T</mixed-citation></ref></article>"
    reading = jats.read(Text("a.xml", declared + ref))
    assert reading.library.ids == ("B1",)
    assert str(reading.span(0)).startswith("a.xml:4:")


@pytest.mark.parametrize("read", [endnote.read, mods.read])
def test_formats_without_a_dtd_refuse_every_document_type(read) -> None:
    with pytest.raises(ReadError):
        read(Text("a.xml", '<!DOCTYPE xml SYSTEM "a.dtd"><xml><record/></xml>'))


def test_a_document_type_named_in_text_is_text() -> None:
    title = "<titles><title><![CDATA[<!DOCTYPE b>]]></title></titles>"
    text = f"<xml><!-- <!DOCTYPE a> --><record>{title}</record></xml>"
    assert [item.title for item in endnote.read(Text("a.xml", text)).library] == ["<!DOCTYPE b>"]


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize(
    "content", ["", "  \n", "no XML", "<", "<!-- ", "<?xml", "<html><body>404</body></html>", "\x00"]
)
def test_what_is_no_xml_is_one_clear_error(read, content: str) -> None:
    with pytest.raises(ReadError):
        read(Text("a.xml", content))


def test_whole_records_of_a_broken_file_are_read() -> None:
    records = "\n".join(f"<record><titles><title>T{n}</title></titles></record>" for n in range(4))
    broken = records.replace("<title>T1</title>", "<title>T1</titel>")
    reading = endnote.read(Text("a.xml", f"<xml><records>\n{broken}\n</records>"))
    assert [item.title for item in reading.library] == ["T0", "T1", "T2", "T3"]
    assert [(each.code, each.span.line) for each in reading.findings] == [(problems.BROKEN_XML.code, 3)]
    assert str(reading.span(2, "title")) == "a.xml:4:24"


def test_a_record_that_does_not_end_takes_no_other_with_it() -> None:
    text = "<xml><record><titles><title>A</title><record><titles><title>B</title></titles></record></xml>"
    assert [item.title for item in endnote.read(Text("a.xml", text)).library] == ["A", "B"]


def test_names_of_characters_are_understood_and_reported() -> None:
    text = "<xml><record><titles><title>Caf&eacute; &unknown; &amp; co, AT&T</title></titles></record></xml>"
    reading = endnote.read(Text("a.xml", text))
    assert [item.title for item in reading.library] == ["Café &unknown; & co, AT&T"]
    assert reading.findings[0].code == problems.UNKNOWN_ENTITY.code


def test_characters_that_xml_forbids_are_replaced_and_reported() -> None:
    reading = endnote.read(
        Text("a.xml", "<xml><record><titles><title>Ko\x0brea</title></titles></record></xml>")
    )
    assert [item.title for item in reading.library] == ["Ko\ufffdrea"]
    assert str(reading.findings[0].span) == "a.xml:1:31"


@pytest.mark.parametrize("start", ["\ufeff", "\n\n", "\ufeff\r\n"])
def test_a_mark_or_a_blank_line_before_the_declaration_does_no_harm(start: str) -> None:
    record = "<record><titles><title>é</title></titles></record>"
    text = f'{start}<?xml version="1.0" encoding="utf-16"?><xml>{record}</xml>'
    assert [item.title for item in endnote.read(Text("a.xml", text)).library] == ["é"]


def test_an_xinclude_and_a_stylesheet_open_nothing(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("CANARY")
    text = (
        f'<?xml-stylesheet href="{secret}"?><xml xmlns:xi="http://www.w3.org/2001/XInclude">'
        f'<record><notes><xi:include href="{secret}" parse="text"/>x</notes></record></xml>'
    )
    reading = endnote.read(Text("a.xml", text))
    assert [item.note for item in reading.library] == ["x"]


@pytest.mark.usefixtures("ends")
@pytest.mark.parametrize(
    "content",
    [
        "<record>" * 30_000,
        "<xml>" + "<a>" * 200_000,
        "<xml>" + "<!--" * 500_000,
        "<xml>" + "<![CDATA[" * 300_000,
        '<xml><record a="' * 100_000,
        "<xml><record>" + "&x;" * 500_000 + "</record></xml>",
        "<xml>" + "<record></recor>" * 20_000,
        "<xml>" + "\r" * 1_000_000 + "<record>",
        "<xml><record><titles><title>" + "x" * 11_000_000 + "</title></titles></record></xml>",
        "<xml><record><authors><author>" + "a, " * 1_000_000 + "</author></authors></record></xml>",
        "<xml><record><dates><year>" + "[1" * 1_000_000 + "</year></dates></record></xml>",
        "<xml><record><pages>" + "\u00a0" * 1_000_000 + "1</pages></record></xml>",
        "<xml " + "".join(f'a{n}="x" ' for n in range(100_000)) + ">" + "<record>" * 1000,
    ],
    ids=range(13),
)
def test_size_makes_no_reader_hang(content: str) -> None:
    for read in READERS:
        with contextlib.suppress(ReadError):
            read(Text("a.xml", content))


def test_positions_are_exact_beyond_line_65535() -> None:
    text = "<xml>" + "\n" * 70_000 + "<record>\n<titles><title> T </title></titles></record></xml>"
    assert str(endnote.read(Text("a.xml", text)).span(0, "title")) == "a.xml:70002:17"


def test_places_are_those_of_the_text_with_comments_and_cdata() -> None:
    document = parse(Text("a.xml", "<r><!-- <x> --><x a='>'><y/><z><![CDATA[<x>]]></z></x></r>"), "x")
    (record,) = document.records()
    content = document.text.content
    assert [content[slice(*document.offsets(child))] for child in record] == ["<y/>", "<![CDATA[<x>]]>"]


def test_each_format_knows_its_own() -> None:
    heads = {
        "endnote-xml": '<?xml version="1.0"?><xml><records><record>',
        "mods": "<!-- a --><mods:mods xmlns:mods='http://www.loc.gov/mods/v3'>",
        "jats": '<!DOCTYPE article PUBLIC "a" "b"><article dtd-version="1.1"><front>',
        "pubmed": "\ufeff<PubmedArticleSet><PubmedArticle>",
        "": "<svg><record/></svg>",
    }
    for name, head in heads.items():
        assert [each.name for each in FORMATS if each.sniff(head)] == [name] * bool(name)


@pytest.mark.usefixtures("ends")
def test_recognising_a_format_is_quick() -> None:
    for head in ("<!--" * 1000, "<?" * 2000, "<!DOCTYPE a " * 300, "<xml>" + "<ref" * 900, " " * 4000):
        assert not any(each.sniff(head) for each in FORMATS)


@pytest.mark.usefixtures("ends")
def test_a_long_name_that_nothing_ends_is_looked_at_once() -> None:
    content = "<a><" + "b" * 3_000_000 + "</a>"
    assert [tag.name for tag in tags(content)] == ["a", "a"]
