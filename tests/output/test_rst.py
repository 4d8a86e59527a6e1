from __future__ import annotations

import pytest
from docutils import nodes
from docutils.core import publish_doctree
from hypothesis import given
from hypothesis import strategies as st

from refbook.output import Entry, render, render_entries
from refbook.output.clean import clean
from refbook.richtext import (
    Block,
    Display,
    Link,
    RichText,
    Style,
    Styled,
    bold,
    italic,
    link,
    localise,
    styled,
)
from tests.richtext.trees import ANY_CHARACTERS, TEXT, trees

KNOWN = (
    nodes.document,
    nodes.paragraph,
    nodes.line_block,
    nodes.line,
    nodes.Text,
    nodes.emphasis,
    nodes.strong,
    nodes.superscript,
    nodes.subscript,
    nodes.reference,
)
NASTY = st.sampled_from(
    [
        ".. raw:: html",
        ".. include:: /etc/passwd",
        ":raw:`x`",
        "`x`:raw:",
        ":sup:",
        "|x|_",
        "`x <javascript:alert(1)>`__",
        "_`x`",
        "[1]_",
        "[#]_",
        "x_ ",
        "x__",
        "``x``",
        "https://example.com",
        "a@example.com",
        "::",
        ">>> x",
        "A. ",
        "-a  b",
        "=== ===",
        "\\",
        "\\ ",
    ]
)
URLS = st.sampled_from(["https://example.org/a", "https://example.org/`_<>_", "javascript:alert(1)"])
STRINGS = TEXT | NASTY | ANY_CHARACTERS
EMPHASIS = {
    "emphasis": Style.ITALIC,
    "strong": Style.BOLD,
    "superscript": Style.SUPERSCRIPT,
    "subscript": Style.SUBSCRIPT,
}


def parsed(rst: str) -> nodes.document:
    """What docutils reads, its every complaint in the tree, with nothing in it that no reference needs."""
    settings = {"report_level": 1, "halt_level": 5, "warning_stream": False, "_disable_config": True}
    document = publish_doctree(rst, settings_overrides=settings)
    for node in document.findall():
        assert isinstance(node, KNOWN), f"{rst!r} is read as {node.pformat()}"
    for reference in document.findall(nodes.reference):
        assert reference["refuri"].startswith("https://example.org/")
    return document


def collapsed(text: str) -> str:
    return " ".join(text.split())


def seen(rst: str) -> str:
    return collapsed(parsed(rst).astext())


@pytest.mark.parametrize(
    "text",
    [
        "Smith, J. (2011). Title: a subtitle. Oxford: OUP, pp. 12–15.",
        "snake_case and 5 < 6 & AT&T, 100% + 2 - 1 = #3!",
        "“What?” (no. 4) 12:34–56",
        "古事記、太安万侶",
    ],
)
def test_what_needs_no_escape_gets_none(text: str) -> None:
    assert render(RichText.of(text), "rst") == text
    assert seen(text) == text


@pytest.mark.parametrize(
    ("text", "rst"),
    [
        ("*bold* claims", r"\*bold\* claims"),
        ("Foo_ and __init__", r"Foo\_ and \_\_init\_\_"),
        ("`x` and ``y``", r"\`x\` and \`\`y\`\`"),
        ("|release|", r"\|release\|"),
        ("[1]_ and [#]_", r"[1]\_ and [#]\_"),
        (":raw:`x`", r"\:raw\:\`x\`"),
        ("see https://example.org/", r"see https\://example.org/"),
        ("h323:x", r"h323\:x"),
        ("write to a@example.org", r"write to a\@example.org"),
        (r"C:\temp", r"C\:\\temp"),
        ("Example::", r"Example\::"),
        (".. raw:: html", r"\.. raw\:: html"),
        ("A. Einstein", r"\A. Einstein"),
        ("(iv) four", r"\(iv) four"),
        ("1984) a novel", r"\1984) a novel"),
        ("- dash", r"\- dash"),
        ("-v  verbose", r"\-v  verbose"),
        ("/V", r"\/V"),
        (":field: x", r"\:field: x"),
        (">>> x", r"\>>> x"),
        ("----", r"\----"),
        ("== ==", r"\== =="),
        ("\\\\", r"\ \\\\"),
        ("!", r"\!"),
        ("]]]]", r"\]]]]"),
    ],
)
def test_what_would_be_acted_on_is_escaped(text: str, rst: str) -> None:
    assert render(RichText.of(text), "rst") == rst
    assert seen(rst) == collapsed(text)


@pytest.mark.parametrize(
    ("text", "rst"),
    [
        (italic("Nature") + ".", "*Nature*."),
        (bold("12") + "(3)", r"**12**\ (3)"),
        ("(" + italic("Nature") + ")", "(*Nature*)"),
        ("un" + italic("believ") + "able", r"un\ *believ*\ able"),
        (italic("a") + bold("b"), r"*a*\ **b**"),
        (italic(" a ") + "b", " *a* b"),
        ("x" + styled(Style.SUPERSCRIPT, "2") + ": y", r"x\ :sup:`2`\ : y"),
        (styled(Style.SUBSCRIPT, "2") + "x", r":sub:`2`\ x"),
        (italic("5*") + ".", r"*5\**."),
        (italic("a", Styled(Style.UPRIGHT, ("b",))), r"*a*\ b"),
        (bold("a", Styled(Style.ITALIC, ("b",))), "**ab**"),
        (styled(Style.SMALL_CAPS, "bc"), "bc"),
    ],
)
def test_formatting(text: RichText, rst: str) -> None:
    assert render(text, "rst") == rst
    assert seen(rst.strip()) == text.plain.strip()


def test_links() -> None:
    assert render(link("https://example.org/a_b", "x <y>"), "rst") == (
        r"`x \<y\> <https://example.org/a_b>`__"
    )
    assert render(link("https://example.org/a_", "x"), "rst") == "`x <https://example.org/a%5F>`__"
    assert render(":raw:" + link("https://example.org/", "x"), "rst") == (
        r"\:raw:\ `x <https://example.org/>`__"
    )
    assert render(link("javascript:alert(1)", "x"), "rst") == "x"


def test_one_text_may_lead_to_two_places() -> None:
    both = link("https://example.org/a", "x") + " " + link("https://example.org/b", "x")
    found = parsed(render(both, "rst")).findall(nodes.reference)
    assert [reference["refuri"] for reference in found] == ["https://example.org/a", "https://example.org/b"]


def test_a_bibliography_is_line_blocks() -> None:
    entries = [
        Entry("a", RichText((*italic("Emma").children, ".", Block(Display.INDENT, ("- A comedy.",))))),
        Entry("b", RichText.of("1. Kings.")),
    ]
    assert render_entries(entries, "rst") == "| *Emma*.\n|     - A comedy.\n\n| 1. Kings."
    numbered = [Entry("a", RichText.of("Emma."), RichText.of("[1]"))]
    assert render_entries(numbered, "rst") == "| [1] Emma."
    assert seen(render_entries(entries, "rst")) == "Emma. - A comedy. 1. Kings."


@given(trees(STRINGS, urls=URLS, others=False))
def test_readers_see_the_text_and_nothing_else(text: RichText) -> None:
    rst = render(text, "rst").strip(" ")
    expected = clean(localise(text).plain)
    assert seen(rst) == collapsed(expected)
    assert seen(f"x {rst} y") == collapsed(f"x {expected} y")


@given(trees(STRINGS, urls=URLS))
def test_nothing_is_obeyed_wherever_it_stands(text: RichText) -> None:
    parsed(render(text, "rst").strip(" "))
    parsed(render_entries([Entry("a", text, text), Entry("b", text)], "rst"))


@given(trees(styles=[Style.ITALIC, Style.BOLD, Style.SUPERSCRIPT], urls=URLS, others=False))
def test_what_is_formatted_is_seen_so(text: RichText) -> None:
    document = parsed(render(text, "rst").strip(" "))
    marked = {child.style for child in text.normal().walk() if isinstance(child, Styled)}
    found = {EMPHASIS[node.tagname] for node in document.findall(nodes.Inline) if node.tagname in EMPHASIS}
    assert found <= marked
    links = [child for child in text.normal().walk() if isinstance(child, Link)]
    if not links and any(
        child.style is Style.SUPERSCRIPT and RichText(child.children).plain.strip()
        for child in text.walk()
        if isinstance(child, Styled)
    ):
        assert Style.SUPERSCRIPT in found
