"""Offsets become lines and columns as editors count them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refbook.model.source import Places, Span, Text


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_with_lf_crlf_or_cr(end: str) -> None:
    text = Text("a.bib", f"one{end}two{end}three")
    assert [text.line(number) for number in (1, 2, 3, 4, 0)] == ["one", "two", "three", "", ""]
    assert str(text.span(text.content.index("two"))) == "a.bib:2:1"
    assert str(text.span(text.content.index("ree"))) == "a.bib:3:3"


@given(st.text(alphabet="ab\r\n", max_size=40))
def test_every_offset_stands_where_splitlines_says(content: str) -> None:
    text = Text("f", content)
    lines = content.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert [text.line(number + 1) for number in range(len(lines))] == lines
    assert text.span(len(content)).line == len(lines)


def test_a_span_has_an_end_on_its_own_line_or_another() -> None:
    text = Text("f", "ab\ncd")
    assert text.span(1, 2) == Span("f", 1, 2, 1, 3)
    assert text.span(1, 4) == Span("f", 1, 2, 2, 2)


def test_a_field_without_a_place_has_its_items() -> None:
    places = Places(Text("f", "item\nfield\n"))
    places.add(0, "", 0, 4)
    places.add(0, "title", 5, 10)
    assert str(places.span(0, "title")) == "f:2:1"
    assert str(places.span(0, "DOI")) == "f:1:1"
    assert places.span(1) is None
