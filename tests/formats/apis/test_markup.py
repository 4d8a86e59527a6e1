"""Markup of JATS, HTML and MathML in titles and abstracts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refbook.formats.apis.markup import inline, paragraphs

SMALL = '<span style="font-variant:small-caps;">'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On <jats:italic>E. coli</jats:italic>", "On <i>E. coli</i>"),
        ("<em>a</em> <strong>b</strong>", "<i>a</i> <b>b</b>"),
        ("H<jats:sub>2</jats:sub>O", "H<sub>2</sub>O"),
        ("<ns4:italic>a</ns4:italic> <mailto:me> <jats:new>b</jats:new>", "<i>a</i> <mailto:me> b"),
        ("<scp>DNA</scp>", f"{SMALL}DNA</span>"),
        ("a <u>b</u> <font color='red'>c</font>", "a b c"),
        ("The\n    <i>X</i>\n    genome", "The <i>X</i> genome"),
        ("List<T> of a<b", "List<T> of a<b"),
        ("p &lt; 0.05 &amp; q &gt; 1", "p < 0.05 & q > 1"),
        ("&lt;i&gt;x&lt;/i&gt;", "<i>x</i>"),
        ("R&D and AT&T; ?a=1&copy=2", "R&D and AT&T; ?a=1&copy=2"),
        ("<i>a<b>b</i>c", "<i>a<b>b</b></i>c"),
        ("a</i>b", "ab"),
        ("<i>never ended", "<i>never ended</i>"),
    ],
)
def test_inline(text: str, expected: str) -> None:
    assert inline(text) == expected


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("<mml:msub><mml:mi>x</mml:mi><mml:mn>2</mml:mn></mml:msub>", "x<sub>2</sub>"),
        (
            "<mml:msup>\n<mml:mi>x</mml:mi>\n<mml:mrow><mml:mn>2</mml:mn></mml:mrow></mml:msup>",
            "x<sup>2</sup>",
        ),
        ("<mml:mfrac><mml:mn>1</mml:mn><mml:mn>2</mml:mn></mml:mfrac>", "1/2"),
        ("<mml:semantics><mml:mi>x</mml:mi><mml:annotation>\\x</mml:annotation></mml:semantics>", "x"),
    ],
)
def test_mathml_becomes_text(formula: str, expected: str) -> None:
    assert inline(f"<mml:math>{formula}</mml:math>") == expected


def test_a_formula_in_two_languages_is_said_once() -> None:
    both = "<jats:tex-math>\\alpha</jats:tex-math><mml:math><mml:mi>α</mml:mi></mml:math>"
    assert inline(f"<jats:alternatives>{both}</jats:alternatives>") == "α"
    assert inline("<jats:tex-math>\\alpha</jats:tex-math>") == "\\alpha"


def test_paragraphs() -> None:
    assert (
        paragraphs("<jats:sec><jats:title>Aim</jats:title>\n<jats:p>To  win.</jats:p></jats:sec>")
        == "Aim\nTo win."
    )


@given(st.text(st.sampled_from("<>/&;ab ijmlpst:\n"), max_size=60))
def test_tags_that_come_out_are_balanced(text: str) -> None:
    out = inline(text)
    for tag in ("i", "b", "sub", "sup"):
        assert out.count(f"</{tag}>") <= out.count(f"<{tag}>")


@pytest.mark.usefixtures("ends")
@pytest.mark.parametrize(
    "piece", ["<i>", "</b>", "<i></b>", "<", "&amp;", "&", "<mml:msub>", "<p>", " ", "<i "]
)
def test_a_text_without_end(piece: str) -> None:
    paragraphs(piece * (2_000_000 // len(piece)))
