from __future__ import annotations

import pytest
from hypothesis import given

from refbook.richtext import (
    EMPTY,
    Link,
    Quoted,
    RichText,
    Style,
    Styled,
    bold,
    italic,
    link,
    map_text,
    quoted,
)
from tests.richtext.trees import trees


def test_plain_is_the_text_without_formatting() -> None:
    text = "See " + italic("Nature ", bold("12")) + " (2011)"
    assert text.plain == str(text) == "See Nature 12 (2011)"


def test_concatenation_merges_strings_and_leaves_out_empty_ones() -> None:
    assert RichText.of("a", "", "b") + "c" == RichText(("abc",))
    assert "a" + RichText.of("b") == RichText(("ab",))
    assert italic("") == EMPTY


def test_truth_is_having_text() -> None:
    assert RichText.of("a")
    assert not RichText(("", Styled(Style.BOLD, ("",))))
    assert italic("a")


def test_link_without_text_shows_its_url() -> None:
    assert link("https://example.org").children == (Link("https://example.org", ("https://example.org",)),)


def test_nodes_are_frozen_and_hashable() -> None:
    text = quoted("a")
    with pytest.raises(AttributeError):
        text.children = ()  # type: ignore[misc]
    assert hash(text) == hash(RichText((Quoted(("a",)),)))


def test_walk_gives_each_node_before_its_children() -> None:
    found = list(RichText.of("a", italic("b", bold("c")).children[0]).walk())
    assert [each if isinstance(each, str) else type(each).__name__ for each in found] == [
        "a",
        "Styled",
        "b",
        "Styled",
        "c",
    ]


@given(trees())
def test_normal_form_keeps_the_text_and_is_stable(text: RichText) -> None:
    normal = text.normal()
    assert normal.plain == text.plain
    assert normal.normal() == normal
    assert "" not in list(normal.walk())
    assert bool(normal.children) == bool(text)


@given(trees())
def test_map_text_reaches_every_string(text: RichText) -> None:
    assert map_text(text, lambda string: string.replace("e", "E")).plain == text.plain.replace("e", "E")
    assert map_text(text, lambda string: string) == text.normal()
