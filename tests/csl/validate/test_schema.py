"""What the schema objects to, in words that name the element, the attribute and what was meant."""

from __future__ import annotations

import pytest
from lxml import etree

from refbook.csl import folders
from refbook.csl.validate import validate
from refbook.csl.validate.grammar import grammar
from refbook.model.finding import Finding

HEAD = '<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">\n'
INFO = (
    "<info><title>T</title><id>http://example.org/t</id><updated>2026-02-04T12:00:00+00:00</updated>"
    '<rights license="http://example.org/l"/></info>\n'
)
REST = '<bibliography><layout><text variable="title"/></layout></bibliography></style>'


def style(layout: str, top: str = "") -> str:
    return f"{HEAD}{INFO}{top}<citation><layout>\n{layout}\n</layout></citation>{REST}"


def only(text: str) -> Finding:
    (found,) = validate(text)
    return found


@pytest.mark.parametrize(
    ("layout", "message", "hint"),
    [
        ("<txt/>", "CSL has no element <txt>", "did you mean text?"),
        ('<x:i xmlns:x="urn:x"/>', "CSL has no element <x:i>", "<layout> can hold choose, date, group"),
        ("<sort/>", "<sort> cannot stand in <layout>; <layout> can hold choose", "move or remove it"),
        ('<text variable="title" font-syle="italic"/>', "<text> has no attribute font-syle", "font-style"),
        ('<text variable="autor"/>', "CSL has no variable 'autor'", "did you mean author?"),
        ('<text variable="shortTitle"/>', "CSL has no variable 'shortTitle'", "did you mean title-short?"),
        ('<text variable="author"/>', "author is a names variable, which <text> is not for", "<names>"),
        ('<names variable="title"/>', "title is a text variable, which <names> is not for", "<text>"),
        ('<number variable="issued"/>', "issued is a date variable, which <number> is not", "<date>"),
        ('<label variable="title"/>', "title is a text variable, which <label> is not for", "no number"),
        ('<date variable="volume" form="text"/>', "volume is a number variable", "<number> or <text>"),
        ('<text term="nodate"/>', "CSL has no term 'nodate'", "did you mean no date?"),
        ('<text term="in" form="tiny"/>', "form of <text> cannot be 'tiny'", "it can be long, short, symbol"),
        ('<text variable="title" quotes="yes"/>', "quotes of <text> cannot be 'yes'", "true or false"),
        ('<text variable="title" value="x"/>', "does not go with", "remove"),
        ("<text/>", "<text> needs macro, term, value or variable", ""),
        ("<number/>", "<number> needs variable", ""),
        ("<group/>", "<group> prints nothing", "put in choose, date"),
        ('<date variable="issued"/>', "<date> has no <date-part>", "add <date-part>"),
        (
            '<date variable="issued"><date-part name="month" form="ordinal"/></date>',
            "form of <date-part> cannot be 'ordinal'",
            "long, numeric",
        ),
        (
            '<date variable="issued"><date-part name="mont"/></date>',
            "name of <date-part> cannot be 'mont'",
            "did you mean month?",
        ),
        (
            '<date variable="issued" form="text" delimiter="/"/>',
            "delimiter does not go with form in a <date>",
            "remove delimiter",
        ),
        (
            '<names variable="author"><substitute><text value="x"/></substitute><name/></names>',
            "<name> stands after <substitute> and must stand before it",
            "order",
        ),
        (
            '<names variable="author"><name et-al-min="three"/></names>',
            "et-al-min of <name> cannot be 'three'",
            "it is a whole number",
        ),
        (
            '<choose><if type="bok"><text value="x"/></if></choose>',
            "type of <if> cannot be 'bok'",
            "did you mean book?",
        ),
        (
            '<choose><if is-uncertain-date="title"><text value="x"/></if></choose>',
            "title is a text variable, which is-uncertain-date does not test",
            "test it with variable",
        ),
        (
            '<choose><if match="any"><text value="x"/></if></choose>',
            "<if> needs disambiguate, is-numeric",
            "",
        ),
        (
            '<choose><if type="book"/><else><text value="x"/></else><else-if type="bill"/></choose>',
            "<else-if> stands after <else> and must stand before it",
            "order",
        ),
        ('<text value="x">y</text>', "the text 'y' in <text> is never printed", "print it with"),
    ],
)
def test_messages(layout: str, message: str, hint: str) -> None:
    found = only(style(layout))
    assert message in found.message
    assert hint in found.hint
    assert found.span is not None
    assert found.span.line == 4


@pytest.mark.parametrize(
    ("text", "code", "message"),
    [
        (f"{HEAD}{INFO}{REST}", "RBC014", "<style> has no <citation>"),
        (f"{HEAD.replace('1.0', '99.0')}{INFO}", "RBC010", "there is no version '99.0'"),
        (f"{HEAD.replace('version', 'x')}{INFO}", "RBC010", "the style names no version of CSL"),
        (HEAD + INFO.replace("2026-02-04T12:00:00+00:00", "today"), "RBC017", "<updated> cannot be 'today'"),
        (f"{HEAD}<info><title> </title></info>", "RBC052", "the title of the style is empty"),
        (f"{HEAD}<info/>", "RBC052", "<info> has no <updated>"),
        (f'{HEAD}{INFO}<locale xml:lang="../x"/>', "RBC017", "xml:lang of <locale> cannot be '../x'"),
        (
            f'{HEAD}{INFO}<locale><terms><term name="inn">x</term></terms></locale>',
            "RBC042",
            "CSL has no term 'inn'",
        ),
        (
            f'{HEAD}{INFO}<locale><terms><term name="ordinal" gender="feminine">x</term></terms></locale>',
            "RBC018",
            "gender does not go with name 'ordinal' in a <term>",
        ),
        (f"{HEAD}{INFO}<citation><layout/></citation>", "RBC050", "<layout> prints nothing"),
        (f"{HEAD}{INFO}<citation/><citation/>", "RBC013", "a second <citation> in <style>"),
    ],
)
def test_the_style_around_the_layout(text: str, code: str, message: str) -> None:
    end = "" if text.endswith("</style>") else "</style>"
    found = {(each.code, each.message) for each in validate(text + end)}
    assert any(each[0] == code and message in each[1] for each in found), found


def test_places_are_those_of_the_attribute() -> None:
    found = only(style('<group>\n  <text\n     variable="title"\n     text-case="Title Case"/>\n</group>'))
    assert found.span is not None
    assert (found.span.line, found.span.column, found.span.end_column) == (7, 6, 28)


def test_places_after_other_letters_and_line_ends() -> None:
    text = style('<text value="Müller 한 𝒳"/><txt/>').replace("\n", "\r\n")
    found = only("\ufeff" + text)
    assert found.span is not None
    assert (found.span.line, found.span.column) == (4, 27)


def test_a_dependent_style_has_no_rules() -> None:
    link = '<link href="http://www.zotero.org/styles/apa" rel="independent-parent"/></info>'
    text = HEAD.replace(' class="in-text"', "") + INFO.replace("</info>", link)
    assert validate(f"{text}</style>") == []
    found = only(f"{text}<macro name='a'><text value='x'/></macro></style>".replace("'", '"'))
    assert found.hint == "a style that names a parent has no rules of its own"


def test_the_validator_of_the_schema_has_the_last_word() -> None:
    # What an address may be is one thing that the tables leave to it.
    text = style('<text value="x"/>').replace("http://example.org/t", "http://[")
    assert [finding.code for finding in validate(text)] == ["RBC020"]


def test_the_tables_hold_what_the_schema_holds() -> None:
    schema = etree.parse(folders.schema())
    names = {name.text for name in schema.iterfind(".//{*}element/{*}name")}
    assert grammar().elements == names
    assert {"book", "article-journal"} <= grammar().words("item-types")
    assert {"in", "no date", "author"} <= grammar().words("terms")
