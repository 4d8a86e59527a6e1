from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from refbook.output import Entry, render, render_entries
from refbook.richtext import Block, Display, RichText, Style, Styled, bold, from_html, italic, link, styled
from tests.richtext.trees import trees

COMMONMARK = MarkdownIt("commonmark").enable("strikethrough")
SHOWN = [style for style in Style if style not in (Style.NOCASE, Style.NODECOR, Style.OBLIQUE, Style.LIGHT)]


def shown(markdown: str) -> str:
    """What a reader of the page sees, as inline HTML."""
    html = COMMONMARK.render(markdown).strip()
    assert re.fullmatch(r"<p>.*</p>|", html, re.DOTALL), f"not one paragraph: {html}"
    return html.removeprefix("<p>").removesuffix("</p>")


@pytest.mark.parametrize(
    "text",
    [
        "Smith, J. (2011). Title: a subtitle. Oxford: OUP, pp. 12–15.",
        "snake_case and 5 < 6 & AT&T, 100% + 2 - 1 = #3!",
        "“What?” (no. 4); see https://example.org/~user/a_b",
        "古事記、太安万侶",
    ],
)
def test_what_needs_no_escape_gets_none(text: str) -> None:
    assert render(RichText.of(text), "markdown") == text


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("*bold* claims", r"\*bold\* claims"),
        ("_init_ and __all__", r"\_init\_ and \_\_all\_\_"),
        ("[1] a [link](x)", r"\[1\] a \[link\]\(x)"),
        ("1. Kings", r"1\. Kings"),
        ("1984) a novel", r"1984\) a novel"),
        ("# hashtag", r"\# hashtag"),
        ("#metoo", "#metoo"),
        ("- dash", r"\- dash"),
        ("-5 degrees", "-5 degrees"),
        ("> quote", r"\> quote"),
        ("a > b", "a > b"),
        ("---", r"\---"),
        ("`code`", r"\`code\`"),
        ("<script>x</script>", r"\<script>x\</script>"),
        ("&copy; 2011", r"\&copy; 2011"),
        ("~~out~~", r"\~\~out\~\~"),
        ("$x$ and H~2~O^+^", r"\$x\$ and H\~2\~O\^+\^"),
        (r"C:\temp", r"C:\\temp"),
        ("    indented", "indented"),
    ],
)
def test_what_markdown_would_act_on_is_escaped(text: str, markdown: str) -> None:
    assert render(RichText.of(text), "markdown") == markdown
    assert unescape(shown(markdown)) == text.strip()


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        (italic("Nature") + ".", "*Nature*."),
        (italic("What?") + " he said", "*What?* he said"),
        (italic("What?") + "s", "<i>What?</i>s"),
        (italic("a") + "b" + bold("c"), "*a*b**c**"),
        (italic("a") + bold("b"), "<i>a</i>**b**"),
        (italic(" a"), "<i> a</i>"),
        (italic("x", Styled(Style.BOLD, ("y",)), "z"), "*x**y**z*"),
        (styled(Style.SUPERSCRIPT, "2"), "<sup>2</sup>"),
        (styled(Style.SMALL_CAPS, "bc"), '<span style="font-variant:small-caps;">bc</span>'),
    ],
)
def test_emphasis(text: RichText, markdown: str) -> None:
    assert render(text, "markdown") == markdown
    assert from_html(shown(markdown)) == (text if not text.plain.startswith(" ") else italic(" a"))


def test_links() -> None:
    assert render(link("https://example.org/a_(b)", "x [y]"), "markdown") == (
        r"[x \[y\]](https://example.org/a_%28b%29)"
    )
    assert render(link("https://example.org/a_b"), "markdown") == "<https://example.org/a_b>"
    assert render("Hey!" + link("https://example.org", "x"), "markdown") == r"Hey\![x](https://example.org)"
    assert render(link("javascript:alert(1)", "x"), "markdown") == "x"


def test_bibliography_is_paragraphs() -> None:
    entries = [Entry("a", italic("Emma") + "."), Entry("b", RichText.of("1. Kings."))]
    assert render_entries(entries, "markdown") == "*Emma*.\n\n1\\. Kings."


def test_numbers_that_count_up_are_a_list() -> None:
    entries = [
        Entry("a", RichText.of("Emma."), RichText.of("2.")),
        Entry("b", RichText.of("P."), RichText.of("3.")),
    ]
    assert render_entries(entries, "markdown") == "2. Emma.\n\n3. P."


def test_other_margins_stay_as_they_are() -> None:
    labelled = [Entry("a", RichText.of("Emma."), RichText.of("[1]"))]
    assert render_entries(labelled, "markdown") == "\\[1\\] Emma."
    jumping = [
        Entry("a", RichText.of("A."), RichText.of("3.")),
        Entry("b", RichText.of("B."), RichText.of("1.")),
    ]
    assert render_entries(jumping, "markdown") == "3\\. A.\n\n1\\. B."


def test_blocks_are_lines_of_the_paragraph() -> None:
    text = RichText(("Emma.", Block(Display.INDENT, ("# Good",))))
    assert render(text, "markdown") == "Emma.\\\n\\# Good"


def collapsed(text: str) -> str:
    return " ".join(text.split())  # the reader of CommonMark takes a no-break space at an edge for a space


@given(trees(styles=SHOWN, urls=st.just("https://example.org/a"), others=False))
def test_readers_see_the_text_and_nothing_else(text: RichText) -> None:
    seen = from_html(shown(render(text, "markdown")))
    assert collapsed(seen.plain) == collapsed(text.plain)


@given(trees(st.sampled_from(["word", "a ", " b", "(c)", "d?", "!", "古", "5*", "_"]), SHOWN, others=False))
def test_readers_see_the_formatting(text: RichText) -> None:
    expected = from_html(render(text, "html"))
    seen = from_html(shown(render(text, "markdown")))
    if text.plain == text.plain.strip() and "  " not in text.plain:
        assert seen == expected
