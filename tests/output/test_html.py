from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refbook.output import Entry, render, render_entries
from refbook.richtext import Block, Display, RichText, Style, from_html, italic, link, parse, styled
from tests.richtext.trees import trees

PRINTED = [style for style in Style if style not in (Style.NOCASE, Style.NODECOR)]
URLS = st.sampled_from(
    ["https://example.org/?a=1&b='2'", "http://example.org/é", "mailto:a@example.org", "doi:10.1000/182"]
)


@pytest.mark.parametrize(
    ("style", "html"),
    [
        (Style.ITALIC, "<i>x</i>"),
        (Style.BOLD, "<b>x</b>"),
        (Style.SUPERSCRIPT, "<sup>x</sup>"),
        (Style.SUBSCRIPT, "<sub>x</sub>"),
        (Style.SMALL_CAPS, '<span style="font-variant:small-caps;">x</span>'),
        (Style.UNDERLINE, '<span style="text-decoration:underline;">x</span>'),
        (Style.UPRIGHT, '<span style="font-style:normal;">x</span>'),
        (Style.NOCASE, "x"),
    ],
)
def test_each_style(style: Style, html: str) -> None:
    assert render(styled(style, "x"), "html") == html


def test_text_is_escaped_as_csl_processors_do() -> None:
    assert render(RichText.of("""R&D <script> "x" 'y'"""), "html") == """R&#38;D &#60;script&#62; "x" 'y'"""


def test_link() -> None:
    assert (
        render(link("https://example.org/?a&b", "x"), "html")
        == '<a href="https://example.org/?a&#38;b">x</a>'
    )


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        " JavaScript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//example.org",
        "/etc/passwd",
        "",
        "https:",
    ],
)
def test_unsafe_links_print_their_text_only(url: str) -> None:
    assert render(link(url, "x"), "html") == "x"


def test_a_url_cannot_leave_its_attribute() -> None:
    html = render(link('https://example.org/" onclick="alert(1)', "x"), "html")
    assert html == '<a href="https://example.org/%22%20onclick=%22alert(1)">x</a>'


def test_a_name_of_a_place_cannot_leave_its_attribute() -> None:
    html = render_entries([Entry("a", RichText.of("A."), anchor="""ref-"'<&>""")], "html")
    assert '<div id="ref-&#34;&#39;&#60;&#38;&#62;" class="csl-entry">' in html


def test_links_do_not_nest() -> None:
    inner = link("https://example.org/a", "x").children[0]
    assert render(link("https://example.org/b", inner), "html") == '<a href="https://example.org/b">x</a>'


def test_bibliography_is_laid_out_as_csl_processors_do() -> None:
    entries = [Entry("a", "A " + italic("b") + "."), Entry("c", RichText.of("C & d."))]
    assert render_entries(entries, "html") == (
        '<div class="csl-bib-body">\n'
        '  <div class="csl-entry">A <i>b</i>.</div>\n'
        '  <div class="csl-entry">C &#38; d.</div>\n'
        "</div>"
    )


def test_margin() -> None:
    assert render_entries([Entry("a", RichText.of("A."), RichText.of("[1]"))], "html") == (
        '<div class="csl-bib-body">\n'
        '  <div class="csl-entry">\n'
        '    <div class="csl-left-margin">[1]</div><div class="csl-right-inline">A.</div>\n'
        "  </div>\n"
        "</div>"
    )


def test_block_and_indent() -> None:
    text = RichText((Block(Display.BLOCK, ("Austen",)), "Emma.", Block(Display.INDENT, ("Good.",))))
    assert render(text, "html") == (
        '\n\n    <div class="csl-block">Austen</div>\nEmma.<div class="csl-indent">Good.</div>\n  '
    )


@given(trees(styles=PRINTED, others=False))
def test_round_trip(text: RichText) -> None:
    assert from_html(render(text, "html")) == text.normal()


@given(URLS, trees(styles=PRINTED, others=False))
def test_links_make_the_round_trip(url: str, text: RichText) -> None:
    linked = link(url, *text.children).normal()
    assert from_html(render(linked, "html")) == linked


def test_markup_in_a_field_arrives() -> None:
    title = parse('On <i>Homo</i> x<sup>2</sup> <span class="nocase">pH</span>')
    assert render(title, "html") == "On <i>Homo</i> x<sup>2</sup> pH"
