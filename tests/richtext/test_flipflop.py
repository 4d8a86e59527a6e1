from __future__ import annotations

import pytest
from hypothesis import given

from refbook.output import render
from refbook.richtext import RichText, Style, flipflop, parse, styled
from tests.richtext.trees import trees


def flipped(style: Style, markup: str) -> str:
    return render(flipflop(styled(style, parse(markup))), "html")


@pytest.mark.parametrize(
    ("markup", "html"),
    [
        ("On <i>Emma</i>", '<i>On <span style="font-style:normal;">Emma</span></i>'),
        ("a <i>b <i>c</i></i>", '<i>a <span style="font-style:normal;">b <i>c</i></span></i>'),
        ("a <b>b</b>", "<i>a <b>b</b></i>"),
        ("A <span class='nodecor'>v.</span> B", '<i>A <span style="font-style:normal;">v.</span> B</i>'),
        ("x<sup>2<sup>n</sup></sup>", "<i>x<sup>2<sup>n</sup></sup></i>"),
    ],
)
def test_italics_within_italics(markup: str, html: str) -> None:
    assert flipped(Style.ITALIC, markup) == html


def test_small_caps_and_bold_flip_too() -> None:
    assert flipped(Style.BOLD, "a <b>b</b>") == '<b>a <span style="font-weight:normal;">b</span></b>'
    assert flipped(Style.SMALL_CAPS, "a <sc>b</sc>").endswith(
        '<span style="font-variant:normal;">b</span></span>'
    )


def test_normal_prints_only_where_it_undoes_something() -> None:
    assert flipflop(styled(Style.UPRIGHT, "x")) == RichText.of("x")
    assert flipflop(styled(Style.NODECOR, "x")) == RichText.of("x")


@given(trees())
def test_text_stays(text: RichText) -> None:
    assert flipflop(text).plain == text.plain
    assert flipflop(flipflop(text)) == flipflop(text)
