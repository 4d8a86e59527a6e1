"""Formatting: one look, the same words, and nothing left to do a second time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refbook.errors import ValueRejected
from refbook.formats.bibtex.format import formatted
from refbook.formats.bibtex.layout import Layout
from refbook.formats.bibtex.read import read
from refbook.formats.bibtex.write import write
from refbook.model.item import Item
from refbook.model.source import Text
from tests.formats.strategies import items, written


def form(text: str, **options: object) -> str:
    layout = Layout.of({name.replace("_", "-"): value for name, value in options.items()})
    new = formatted(Text("a.bib", text), layout)
    assert formatted(Text("a.bib", new), layout) == new
    return new


def test_the_usual_look() -> None:
    assert form('@BOOK { a ,Title="T",\n\n YEAR=2011 , month = jan}') == (
        "@book{a,\n  title = {T},\n  year = 2011,\n  month = jan,\n}\n"
    )


@pytest.mark.parametrize(
    ("options", "line"),
    [
        ({"indent": 4}, "    title = {T},"),
        ({"indent": -1}, "\ttitle = {T},"),
        ({"align": True}, "  title     = {T},"),
        ({"type_case": "upper"}, "@BOOK{a,"),
        ({"type_case": "keep"}, "@Book{a,"),
        ({"field_case": "title"}, "  Title = {T},"),
        ({"delimiters": "quotes"}, '  title = "T",'),
        ({"delimiters": "keep"}, '  title = "T",'),
        ({"trailing_comma": False}, "  publisher = {P} # p"),
    ],
)
def test_options(options: dict[str, object], line: str) -> None:
    assert line in form('@Book{a, title="T", publisher={P} # p}', **options).splitlines()


def test_fields_in_an_order() -> None:
    text = form("@book{a, year=1, title={T}, note={N}, author={A}}", field_order=["author", "title"])
    assert [line.split()[0] for line in text.splitlines()[1:-1]] == ["author", "title", "year", "note"]


def test_long_values_are_wrapped_and_addresses_are_not() -> None:
    url = "https://example.org/" + "x" * 60
    text = form(f"@book{{a, abstract = {{{'word ' * 20}}}, url = {{{url}}}}}", wrap=40)
    assert all(len(line) < 40 or url in line for line in text.splitlines())
    assert f"url = {{{url}}}" in text


def test_paragraphs_stay() -> None:
    text = "@book{a,\n  abstract = {One.\n\n      Two.},\n}\n"
    assert form(text, wrap=40) == text


@pytest.mark.parametrize("value", ['{a "b" c}', '"a {"} b"', "{\\textquotedbl a}", '{"}', "{}"])
def test_delimiters_change_only_where_they_can(value: str) -> None:
    for wanted in ("braces", "quotes"):
        text = form(f"@book{{a, title = {{T}}, note = {value}}}", delimiters=wanted)
        assert (
            read(Text("", text)).library == read(Text("", f"@book{{a, title={{T}}, note={value}}}")).library
        )


@pytest.mark.parametrize(
    "text",
    [
        "% a comment\n\nNotes on this file,  with  spaces.\n",
        "@comment{ anything {at} all }\n",
        "@preamble{ {\\newcommand{\\x}{y}}   # x }\n",
        "@book(a, title = {T})\n",
        "@book{a,\n title = {T} % mine\n}\n",
        "@book{a, title = {T} year = 2011}\n",
        "@book{a, title = {T\n\n@book{b, title = {U}",
        "@book{a}\n",
        "",
        "\n\n",
    ],
)
def test_what_is_no_whole_entry_stays(text: str) -> None:
    assert form(text).strip() == text.strip()


def test_text_between_entries_stays() -> None:
    text = "% head\n@book{a,x={1}}\n  % about b\n@book{b,x={1}}   @book{c,x={1}} tail\n"
    new = form(text)
    assert new.startswith("% head\n@book{a,\n")
    assert "}\n  % about b\n@book{b,\n" in new
    assert new.endswith("}\n\n@book{c,\n  x = {1},\n} tail\n")


def test_strings_stay_together() -> None:
    assert form('@STRING{a="A"}\n@string(b="B")\n@string{c = a # "C"}\n\n\n@string{d={D}}') == (
        '@string{a = {A}}\n@string(b="B")\n@string{c = a # {C}}\n\n@string{d = {D}}\n'
    )


def test_line_ends_stay() -> None:
    assert form("@book{a,title={T}}\r\n") == "@book{a,\r\n  title = {T},\r\n}\r\n"


def test_sorting() -> None:
    text = "% file\n\n% on b\n@book{b, year = 2}\n@book{a, year = 1}\n"
    text += "@string{x = {X}}\n@book{d, note = x}\n@book{c}\n"
    new = form(text, sort=["key"])
    assert [line for line in new.splitlines() if line.startswith(("@", "%"))] == [
        "% file",
        "@book{a,",
        "% on b",
        "@book{b,",
        "@string{x = {X}}",
        "@book{d,",
        "@book{c}",
    ]
    assert form(text, sort=["-year"]).index("{b") < form(text, sort=["year"]).index("{b")


def test_a_parent_stays_behind_its_children() -> None:
    new = form("@inbook{z, crossref = {a}}\n@book{a, title = {T}}\n@book{m, title = {M}}", sort=["key"])
    assert new.index("{m") < new.index("{z") < new.index("@book{a")


@pytest.mark.parametrize(
    "options",
    [{"ident": 2}, {"indent": 99}, {"indent": True}, {"align": 1}, {"type-case": "big"}, {"sort": [1]}],
)
def test_options_that_make_no_sense(options: dict[str, object]) -> None:
    with pytest.raises(ValueRejected):
        Layout.of(options)


layouts = st.builds(
    Layout,
    indent=st.integers(-1, 4),
    align=st.booleans(),
    type_case=st.sampled_from(["lower", "upper", "title", "keep"]),
    field_case=st.sampled_from(["lower", "upper", "title", "keep"]),
    delimiters=st.sampled_from(["braces", "quotes", "keep"]),
    trailing_comma=st.booleans(),
    wrap=st.sampled_from([0, 20, 80]),
    field_order=st.sampled_from([(), ("author", "title")]),
    blank_lines=st.integers(0, 2),
    sort=st.sampled_from([(), ("key",), ("type", "-title")]),
)
pieces = st.lists(
    st.sampled_from(
        [
            "@book{",
            "a,",
            " title",
            "=",
            "{",
            "}",
            '"',
            "#",
            ",",
            "\n",
            "%",
            "@string{x=",
            "(",
            ")",
            "1",
            " x ",
        ]
    ),
    max_size=20,
).map("".join)


@given(st.lists(items, max_size=3), layouts)
def test_any_items_say_what_they_said(before: list[Item], layout: Layout) -> None:
    text = Text("a.bib", written(write, before))
    new = formatted(text, layout)
    key = str
    assert sorted(map(key, read(Text("a.bib", new)).library)) == sorted(map(key, read(text).library))
    assert formatted(Text("a.bib", new), layout) == new


@given(pieces, layouts)
def test_broken_text_loses_no_word(text: str, layout: Layout) -> None:
    new = formatted(Text("a.bib", text), layout)
    letters = [each for each in text.lower() if each.isalnum() or each == "%"]
    assert sorted(each for each in new.lower() if each.isalnum() or each == "%") == sorted(letters)
