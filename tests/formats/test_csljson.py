"""CSL-JSON: what is read of good, sloppy and broken files, and that nothing is lost."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refbook.formats import csljson
from refbook.model.article import Article
from refbook.model.date import Date
from refbook.model.format import Reading
from refbook.model.item import Item
from refbook.model.name import Name
from refbook.model.source import Text

from .strategies import articles, items, written

FIORI = '{"id": "fiori2011", "type": "book", "title": "L’Asia Orientale", "publisher": "il Mulino"}'


def read(content: str) -> Reading:
    return csljson.read(Text("refs.json", content))


def codes(reading: Reading) -> list[str]:
    return [finding.code for finding in reading.findings]


def only(content: str) -> Item:
    (item,) = read(content).library
    return item


@given(st.lists(items, max_size=4))
def test_what_is_written_reads_back(given_items: list[Item]) -> None:
    reading = read(written(csljson.write, given_items))
    assert list(reading.library) == given_items


@given(articles())
def test_an_article_is_written_whole(article: Article) -> None:
    reading = read(written(csljson.write, [article]))
    assert reading.article == article
    assert reading.library == article.references


@given(st.text(st.sampled_from("[]{}\",:\\ \n0eé1.-nulltrufasNaIidtype'\ud800"), max_size=60))
def test_no_text_crashes_the_reader(content: str) -> None:
    reading = read(content)
    json.dumps([item.to_csl() for item in reading.library])


@given(st.integers(0, 400), st.sampled_from(["", ",", "]", "}", '"', "x", "[", "{"]))
def test_no_damage_crashes_the_reader_or_goes_unsaid(at: int, inserted: str) -> None:
    whole = written(
        csljson.write,
        [
            Item("a", "book", author=["Fiori, Antonio"], issued=2011),
            Item("b", "book", title="B"),
            Item("c", "book"),
        ],
    )
    broken = whole[:at] + inserted + whole[at + 1 :]
    reading = read(broken)
    try:
        json.loads(broken)
    except ValueError:
        assert "RBS060" in codes(reading)


@pytest.mark.parametrize(
    ("content", "findings"),
    [
        (f"[{FIORI}]", []),
        (FIORI, ["RBS065"]),
        (f'{{"items": [{FIORI}]}}', ["RBS065"]),
        (f'{{"references": [{FIORI}]}}', ["RBS065"]),
        (
            '{"fiori2011": {"type": "book", "title": "L’Asia Orientale", "publisher": "il Mulino"}}',
            ["RBS065"],
        ),
        (FIORI + "\n", ["RBS065"]),
    ],
)
def test_items_are_found_in_every_shape_that_exporters_write(content: str, findings: list[str]) -> None:
    reading = read(content)
    assert reading.library.items == (
        Item("fiori2011", "book", title="L’Asia Orientale", publisher="il Mulino"),
    )
    assert codes(reading) == findings


def test_one_object_a_line_is_read_and_reported() -> None:
    reading = read(FIORI + '\n{"id": "b", "type": "book", "title": "B"}')
    assert reading.library.ids == ("fiori2011", "b")
    assert [str(finding.span) for finding in reading.findings[:1]] == ["refs.json:2:1"]
    assert str(reading.span(1, "title")) == "refs.json:2:38"


def test_every_field_has_its_place() -> None:
    reading = read(
        '[\n  {"id": "a", "type": "book"},\n  {"id": "b", "type": "book",\n   "shortTitle": "B"}\n]'
    )
    assert str(reading.span(0)) == "refs.json:2:3"
    assert str(reading.span(1, "title-short")) == "refs.json:4:18"
    assert reading.span(1, "title") == reading.span(1)


def test_an_article_has_its_places() -> None:
    article = Article("korea", subtitle="S", references=[Item("a", "book", title="T")])
    reading = read(written(csljson.write, [article]))
    line = reading.places.text.line
    assert (span := reading.span(-1, "subtitle"))
    assert '"subtitle": "S"' in line(span.line)
    assert (span := reading.span(0, "title"))
    assert '"title": "T"' in line(span.line)


@pytest.mark.parametrize(
    ("field", "value", "code", "place"),
    [
        ("author", '"Fiori, Antonio"', "RBS070", (("Fiori", "Antonio"),)),
        ("author", '{"family": "Fiori", "given": "Antonio"}', "RBS070", (("Fiori", "Antonio"),)),
        ("author", '[null, {"family": "Fiori", "given": "Antonio"}]', "RBS070", (("Fiori", "Antonio"),)),
        ("author", '[{"family": 3, "given": "A."}]', "RBS071", (("3", "A."),)),
    ],
)
def test_names_of_the_wrong_form_are_read_and_reported(
    field: str, value: str, code: str, place: tuple[tuple[str, str], ...]
) -> None:
    reading = read(f'[{{"id": "a", "type": "book", "{field}": {value}}}]')
    assert codes(reading) == [code]
    assert reading.findings[0].item == "a"
    assert reading.findings[0].field == field
    assert tuple((name.family, name.given) for name in reading.library["a"].author) == place


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("author", "5", "RBS070"),
        ("author", "[[1]]", "RBS070"),
        ("title", '{"x": 1}', "RBS070"),
        ("title", "true", "RBS070"),
        ("page", '["1", "2"]', "RBS070"),
        ("issued", "true", "RBS070"),
        ("issued", '{"date-parts": null}', "RBS075"),
    ],
)
def test_what_fits_no_variable_is_kept_and_written_again(field: str, value: str, code: str) -> None:
    reading = read(f'[{{"id": "a", "type": "book", "{field}": {value}}}]')
    assert codes(reading) == [code]
    assert json.loads(written(csljson.write, reading.library))[0][field] == json.loads(value)


@pytest.mark.parametrize(
    ("value", "date"),
    [
        ('{"date-parts": [["2003", "1", "2"]]}', Date.of(2003, 1, 2)),
        ('"2003-01-02"', Date.of(2003, 1, 2)),
        ('{"raw": "2 January 2003"}', Date.of(2003, 1, 2)),
        ('{"literal": "n.d."}', Date(literal="n.d.")),
    ],
)
def test_the_forms_of_dates_that_the_schema_knows_are_no_trouble(value: str, date: Date) -> None:
    reading = read(f'[{{"id": "a", "type": "book", "issued": {value}}}]')
    assert reading.library["a"].issued == date
    assert codes(reading) == []


def test_a_date_that_is_none_is_reported_and_stays() -> None:
    reading = read('[{"id": "a", "type": "book", "issued": {"date-parts": [["MMIII", "Jan"]]}}]')
    assert codes(reading) == ["RBS075"]
    assert json.loads(written(csljson.write, reading.library))[0]["issued"] == {
        "date-parts": [["MMIII", "Jan"]]
    }


def test_numbers_may_stand_for_text_where_csl_says_number() -> None:
    reading = read('[{"id": 7, "type": "book", "page": 12, "title": 1984}]')
    assert codes(reading) == ["RBS071"]
    item = reading.library["7"]
    assert (item.page, item.title) == (12, "1984")


def test_an_item_without_id_gets_one_and_without_type_is_a_document() -> None:
    reading = read('[{"author": [{"family": "Fiori", "given": "A."}], "issued": {"date-parts": [[2011]]}}]')
    assert sorted(codes(reading)) == ["RBS073", "RBS074"]
    assert [(item.id, item.type) for item in reading.library] == [("fiori2011", "document")]


def test_an_id_that_cannot_be_one_is_kept_beside_the_one_made_up() -> None:
    item = only('[{"id": ["a"], "type": "book", "title": "Korea"}]')
    assert (item.id, dict(item.extra)) == ("korea", {"id (1)": ["a"]})


def test_old_spellings_and_unknown_fields() -> None:
    item = only(
        '[{"id": "a", "type": "book", "shortTitle": "S", "journalAbbreviation": "J", "shelf": {"x": [1]}}]'
    )
    assert (item.title_short, item.container_title_short) == ("S", "J")
    assert dict(item.extra) == {"shelf": {"x": [1]}}


def test_entities_and_markup_are_left_alone() -> None:
    assert only('[{"id": "a", "type": "book", "title": "A &amp; <i>B</i>"}]').title == "A &amp; <i>B</i>"


def test_a_repeated_name_loses_nothing() -> None:
    reading = read('[{"id": "a", "type": "book", "title": "A",\n "title": "B"}]')
    assert [(finding.code, str(finding.span)) for finding in reading.findings] == [
        ("RBS061", "refs.json:2:2")
    ]
    assert reading.library["a"].title == "B"
    assert dict(reading.library["a"].extra) == {"title (1)": "A"}


def test_not_a_number() -> None:
    reading = read('[{"id": "a", "type": "book", "volume": NaN, "note": "NaN"}]')
    assert [(finding.code, str(finding.span)) for finding in reading.findings] == [
        ("RBS062", "refs.json:1:40")
    ]
    assert reading.library["a"].volume == "NaN"


def test_numbers_too_large_are_kept_as_text_and_infinite_ones_written_as_text() -> None:
    assert dict(only('[{"id": "a", "type": "book", "x": 1e999}]').extra) == {"x": "1e999"}
    text = written(csljson.write, [Item("a", "book", extra={"x": [float("inf")]})])
    assert json.loads(text, parse_constant=pytest.fail)[0]["x"] == ["inf"]


def test_half_a_surrogate_pair_and_control_characters() -> None:
    reading = read('[{"id": "a", "type": "book", "title": "\\ud83d\\ude00 \\ud800 \\u0000 \\\\ud800"}]')
    assert codes(reading) == ["RBS063", "RBS063"]
    assert reading.library["a"].title == "😀 \ufffd \x00 \\ud800"


@pytest.mark.parametrize("depth", [150, 900, 100_000])
def test_deep_nesting_is_kept_as_text_and_hurts_nobody(depth: int) -> None:
    deep = "[" * depth + "]" * depth
    reading = read(
        f'[{{"id": "a", "type": "book", "shelf": {deep}, "title": "T"}}, {{"id": "b", "type": "book"}}]'
    )
    assert codes(reading) == ["RBS064"]
    assert reading.library.ids == ("a", "b")
    assert reading.library["a"].title == "T"
    assert deep[10:-10] in written(csljson.write, reading.library)


@pytest.mark.parametrize(
    ("content", "ids", "place"),
    [
        (f'[{FIORI},\n {{"id": "b", "type": "book", "title": "cut o', ("fiori2011", "b"), "2:39"),
        (f"[{FIORI},\n]", ("fiori2011",), "2:1"),
        (f'[{FIORI}\n {{"id": "b", "type": "book"}}]', ("fiori2011", "b"), "2:2"),
        (f'[{FIORI},\n {{"id": "b", "type": "book" "title": "B"}}]', ("fiori2011", "b"), "2:29"),
        (f'[{FIORI},\n {{"id": "b", "type": "book", title: 1}}, {{"id": "c", "type": "book"}}]',
         ("fiori2011", "b", "c"), "2:30"),
        ("[{'id': 'x', 'type': 'book'}]", ("x",), "1:3"),
        ('[{"id": "a", "type": "book", "title": "a\nb"}]', ("a",), "1:39"),
        ('[{"id": "a", "type": "book", "title": "C:\\dir"}]', ("a",), "1:39"),
        ('[{"id": "a", "type": "book", "volume": ' + "9" * 5000 + "}]", ("a",), "1:40"),
    ],
)  # fmt: skip
def test_what_stands_around_a_break_is_read(content: str, ids: tuple[str, ...], place: str) -> None:
    reading = read(content)
    assert reading.library.ids == ids
    assert (reading.findings[0].code, str(reading.findings[0].span)) == ("RBS060", f"refs.json:{place}")


@pytest.mark.parametrize("content", ["", "42", '"x"', "null", "[[{}]]", "{}[", "<html>"])
def test_what_is_no_library_says_so(content: str) -> None:
    reading = read(content)
    assert len(reading.library) == 0
    assert reading.findings
    assert reading.findings[0].span is not None


def test_junk_among_items_is_passed_over_with_a_place() -> None:
    reading = read(f'[1, "x",\n null, {FIORI}]')
    assert reading.library.ids == ("fiori2011",)
    assert [str(finding.span) for finding in reading.findings] == [
        "refs.json:1:2",
        "refs.json:1:5",
        "refs.json:2:2",
    ]


@pytest.mark.usefixtures("ends")
def test_so_many_mistakes_that_the_rest_is_not_read() -> None:
    reading = read("[" + "x," * 100_000 + FIORI + "]")
    assert "too many mistakes: the rest is not read" in [finding.message for finding in reading.findings]


@pytest.mark.usefixtures("ends")
def test_a_name_repeated_without_end_is_kept_each_time() -> None:
    item = only('[{"id": "a", "type": "book"' + ', "x": 1' * 100_000 + "}]")
    assert len(item.extra) == 100_000


def test_messages_carry_no_control_characters() -> None:
    reading = read('[{"id": "a", "type": "book", "author": [{"family": "x", "\\u001b[31m": 1}]}]')
    assert all(finding.message.isprintable() for finding in reading.findings)


def test_an_article_in_friendly_words() -> None:
    reading = read(
        '{"title": "The Korean War", "author": "Ravasi, Gianluca", "body": "Text", "references": []}'
    )
    assert reading.article is not None
    assert reading.article.author == (Name("Ravasi", "Gianluca"),)


def test_ten_thousand_items_are_read_without_a_finding(shared: Path) -> None:
    reading = read((shared / "perf" / "refs-10000.json").read_text(encoding="utf-8"))
    assert len(reading.library) == 10_000
    assert not reading.findings


def test_zoteros_own_json_is_read_as_what_it_is() -> None:
    item = '{"itemType": "book", "citationKey": "a", "creators": [{"lastName": "Fiori"}], "title": "T"}'
    reading = read(f'{{"config": {{}}, "items": [{item}, {item}]}}')
    assert codes(reading) == []
    assert [(each.type, each.title) for each in reading.library] == [("book", "T"), ("book", "T")]
    assert reading.library["a"].author == (Name("Fiori"),)
