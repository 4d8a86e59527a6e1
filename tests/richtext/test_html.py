from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refbook.output import render
from refbook.richtext import Block, Display, RichText, Style, from_html, italic, link, styled
from tests.richtext.trees import ANY_CHARACTERS, PIECES


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<em>x</em>", italic("x")),
        ("<strong>x</strong>", styled(Style.BOLD, "x")),
        ("<u>x</u>", styled(Style.UNDERLINE, "x")),
        ("<I>x</I>", italic("x")),
        ('<span style="font-style: normal;">x</span>', styled(Style.UPRIGHT, "x")),
        ('<span style="baseline">x</span>', styled(Style.BASELINE, "x")),
        ('<span style="color:red">x</span>', RichText.of("x")),
        (
            '<span style="font-style:italic; font-weight:bold">x</span>',
            italic(*styled(Style.BOLD, "x").children),
        ),
        ('<a href="https://example.org/?a=1&#38;b=2">x</a>', link("https://example.org/?a=1&b=2", "x")),
        ("<a href='https://example.org'>x</a>", link("https://example.org", "x")),
        ("<a>x</a>", RichText.of("x")),
        ("R&amp;D &#60; caf&eacute;", RichText.of("R&D < café")),
    ],
)
def test_what_processors_print(html: str, text: RichText) -> None:
    assert from_html(html) == text


@pytest.mark.parametrize(
    "html", ["<blink>x</blink>", "<!-- x -->", "a < b", "<![x", "<i>open", "close</i>", "<br>"]
)
def test_everything_else_is_text(html: str) -> None:
    assert from_html(html) == RichText((html,))


def test_plain_divs_and_their_layout_disappear() -> None:
    html = '<div class="csl-bib-body">\n  <div class="csl-entry">A <i>b</i>.</div>\n</div>'
    assert from_html(html) == "A " + italic("b") + "."


def test_display_classes_are_blocks() -> None:
    html = '\n    <div class="csl-left-margin">[1]</div><div class="csl-right-inline">A.</div>\n  '
    assert from_html(html) == RichText(
        (Block(Display.LEFT_MARGIN, ("[1]",)), Block(Display.RIGHT_INLINE, ("A.",)))
    )


@given(
    ANY_CHARACTERS | st.lists(PIECES | st.sampled_from(["<a href=", "<div>", '"', "<![", "&#"])).map("".join)
)
def test_anything_can_be_read(html: str) -> None:
    from_html(html)


def test_hostile_input_is_fast() -> None:
    assert from_html('<a "' * 50_000).plain.startswith('<a "')
    assert from_html("<b " * 50_000)
    assert from_html("\n" * 50_000)


def test_hostile_nesting_can_be_printed() -> None:
    styles = ";".join(style.value for style in Style) * 50
    html = f'<span style="{styles}">' * 500 + "x" + "</span>" * 500
    assert render(from_html(html), "html").count("x") > 0
