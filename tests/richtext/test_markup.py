from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refbook.richtext import RichText, Style, Styled, italic, link, parse, quoted, styled, to_markup
from tests.richtext.trees import PIECES, trees

MARKUP = (
    Style.ITALIC,
    Style.BOLD,
    Style.SUPERSCRIPT,
    Style.SUBSCRIPT,
    Style.SMALL_CAPS,
    Style.NOCASE,
    Style.NODECOR,
)


@pytest.mark.parametrize(
    ("markup", "style"),
    [
        ("<i>x</i>", Style.ITALIC),
        ("<b>x</b>", Style.BOLD),
        ("<sup>x</sup>", Style.SUPERSCRIPT),
        ("<sub>x</sub>", Style.SUBSCRIPT),
        ("<sc>x</sc>", Style.SMALL_CAPS),
        ('<span style="font-variant:small-caps;">x</span>', Style.SMALL_CAPS),
        ('<span style="font-variant: small-caps">x</span>', Style.SMALL_CAPS),
        ('<span class="nocase">x</span>', Style.NOCASE),
        ("<span class='nocase'>x</span>", Style.NOCASE),
        ('<span class="nodecor">x</span>', Style.NODECOR),
    ],
)
def test_each_tag(markup: str, style: Style) -> None:
    assert parse(f"a {markup} b") == "a " + styled(style, "x") + " b"


def test_tags_nest() -> None:
    assert parse("<i>On <b>x</b></i>") == italic("On ", Styled(Style.BOLD, ("x",)))


@pytest.mark.parametrize(
    "text",
    [
        "<i>never closed",
        "never opened</i>",
        "a < b > c",
        "<p>paragraph</p>",
        "<I>capitals</I>",
        "AT&amp;T",
        "<script>alert(1)</script>",
        '<span style="color:red">x',
    ],
)
def test_what_is_not_a_pair_of_known_tags_stays_text(text: str) -> None:
    assert parse(text) == RichText((text,))


def test_crossed_tags_keep_every_character() -> None:
    assert parse("<i>a<b>b</i>c</b>") == italic("a<b>b") + "c</b>"


def test_literal_tags_survive_the_way_back() -> None:
    text = RichText(("use <i>x</i> for ", Styled(Style.ITALIC, ("italics",))))
    assert parse(to_markup(text)) == text


def test_what_markup_has_no_tag_for_keeps_its_text() -> None:
    assert to_markup(quoted("a") + link("https://example.org", "b")) == "“a”b"


def test_hostile_nesting_is_text_and_fast() -> None:
    text = "<i>" * 20_000 + "x" + "</i>" * 20_000
    assert parse(text).plain.count("x") == 1
    assert parse("<i>" * 20_000).plain == "<i>" * 20_000


@given(trees(styles=MARKUP, others=False))
def test_round_trip(text: RichText) -> None:
    assert parse(to_markup(text)) == text.normal()


@given(st.lists(PIECES).map("".join))
def test_anything_can_be_read(text: str) -> None:
    assert parse(to_markup(parse(text))) == parse(text)
