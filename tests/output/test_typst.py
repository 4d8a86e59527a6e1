from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refbook.output import Entry, render, render_entries
from refbook.output.clean import clean
from refbook.richtext import Block, Display, RichText, Style, Styled, italic, link, localise, styled
from tests.richtext.trees import ANY_CHARACTERS, TEXT, trees

NASTY = st.sampled_from(
    ['#read("/etc/passwd")', "$x$", "@key", "<key>", "// x", "/* x */", "(1)", ".at(0)", ";"]
)
URLS = st.sampled_from(["https://example.org/", 'https://example.org/")#x\\', "javascript:alert(1)"])
TREES = trees(TEXT | NASTY | ANY_CHARACTERS, urls=URLS)
CALL = re.compile(
    r"#(?:emph|strong|strong\(delta: -300\)|smallcaps|underline|super|sub|par\(hanging-indent: 2em\)"
    r'|link\("https://example\.org/[^"\\]*"\))\[|#h\(2em\);'
)


def shown(typst: str) -> str:
    """The text that Typst's markup mode shows; markup that is not this medium's own is an error.

    Seen by the compiler itself, too: 10,000 random trees, when this was written.
    """
    out: list[str] = []
    depth = done = 0
    while done < len(typst):
        if call := CALL.match(typst, done):
            depth += call[0].endswith("[")
            done = call.end()
            continue
        character, following = typst[done], typst[done + 1 : done + 2]
        if character == "\\":
            assert following, "a backslash escapes nothing"
            out.append(" " if following == "\n" else following)
            done += 2
            continue
        if character == "]":
            depth -= 1
            assert depth >= 0
            assert following != "["
            # Neither arguments nor a field of the call before it; a semicolon ends it.
            assert not re.match(r"[(\[]|\.[^\W\d]", typst[done + 1 :])
            done += 2 if following == ";" else 1
            continue
        assert character not in "#$*`<@[~\"'"
        if character == "_":
            assert re.fullmatch(r"[a-zA-Z0-9]_[a-zA-Z0-9]", typst[done - 1 : done + 2])
        assert character + following not in ("//", "/*", "--", "-?")
        assert typst[done : done + 3] != "..."
        out.append(character)
        done += 1
    assert depth == 0
    return "".join(out)


def without_grid(typst: str) -> str:
    """A bibliography with the cells of its grid, if it has one, as other calls."""
    if not typst.startswith("#grid("):
        return typst
    rows = typst.removeprefix("#grid(").removesuffix(")")
    # Brackets of the text are escaped, so these are the cells'.
    return re.sub(r"(?m)^  \[|(?<=\], )\[", "#emph[", rows)


@pytest.mark.parametrize(
    "text",
    [
        "Smith, J. (2011). Title: a subtitle. Oxford: OUP, pp. 12–15.",
        "snake_case and 5 > 6 & AT&T, 100% + 2 - 1 = 3!",
        "978-3-16-148410-0; {x}^2",
        "古事記、太安万侶",
    ],
)
def test_what_needs_no_escape_gets_none(text: str) -> None:
    assert render(RichText.of(text), "typst") == text


@pytest.mark.parametrize(
    ("text", "typst"),
    [
        ("#let x = 1", r"\#let x = 1"),
        ("$x$ `y` *z* _w_", r"\$x\$ \`y\` \*z\* \_w\_"),
        ("a <b> @c", r"a \<b> \@c"),
        ("[x]", r"\[x\]"),
        ("C:\\temp", r"C:\\temp"),
        ("a~b", r"a\~b"),
        ('"it\'s"', r"\"it\'s\""),
        ("a -- b --- c", r"a \-- b \-\-- c"),
        ("a -5 -?", r"a \-5 \-?"),
        ("wait...", r"wait\..."),
        ("https://example.org", r"https:\//example.org"),
        ("/* x */", r"\/\* x \*/"),
        ("古_事", r"古\_事"),
        ("= Heading", r"\= Heading"),
        ("- item", r"\- item"),
        ("+ item", r"\+ item"),
        ("12. item", r"12\. item"),
        ("/ term: x", r"\/ term: x"),
        ("\\u{41}", r"\\u{41}"),
    ],
)
def test_what_typst_would_act_on_is_escaped(text: str, typst: str) -> None:
    assert render(RichText.of(text), "typst") == typst
    assert shown(typst) == text


@pytest.mark.parametrize(
    ("style", "call"),
    [
        (Style.ITALIC, "#emph[x]"),
        (Style.BOLD, "#strong[x]"),
        (Style.SMALL_CAPS, "#smallcaps[x]"),
        (Style.UNDERLINE, "#underline[x]"),
        (Style.SUPERSCRIPT, "#super[x]"),
        (Style.SUBSCRIPT, "#sub[x]"),
        (Style.UPRIGHT, "x"),
        (Style.REGULAR, "x"),
    ],
)
def test_each_style(style: Style, call: str) -> None:
    assert render(styled(style, "x"), "typst") == call


def test_emphasis_within_emphasis_is_a_switch() -> None:
    assert render(italic("a", Styled(Style.ITALIC, ("b",)), "c"), "typst") == "#emph[abc]"
    assert render(italic("a", Styled(Style.UPRIGHT, ("b",)), "c"), "typst") == "#emph[a#emph[b]c]"
    regular = styled(Style.BOLD, "a", Styled(Style.REGULAR, ("b",)))
    assert render(regular, "typst") == "#strong[a#strong(delta: -300)[b]]"


@pytest.mark.parametrize(
    ("after", "typst"),
    [
        ("(1)", "#emph[a];(1)"),
        (".x", "#emph[a];.x"),
        (";", "#emph[a];;"),
        ("[x]", r"#emph[a]\[x\]"),
        (". 2011", "#emph[a]. 2011"),
    ],
)
def test_text_after_a_call_is_no_part_of_it(after: str, typst: str) -> None:
    assert render(italic("a") + after, "typst") == typst


def test_a_content_block_is_the_start_of_a_line() -> None:
    assert render("a " + italic("= b"), "typst") == r"a #emph[\= b]"
    assert render(italic("a") + " - b", "typst") == "#emph[a] - b"


def test_what_blocks_of_one_line_make_together_is_escaped() -> None:
    assert render(RichText(("a/", Block(Display.RIGHT_INLINE, ("/b",)))), "typst") == r"a\//b"


def test_links() -> None:
    assert render(link("https://example.org/a#b", "x"), "typst") == '#link("https://example.org/a#b")[x]'
    assert render(link('https://example.org/")\\', "x"), "typst") == '#link("https://example.org/%22)%5C")[x]'
    assert render(link("javascript:alert(1)", "x"), "typst") == "x"


def test_a_bibliography_hangs() -> None:
    text = RichText(("Emma.", Block(Display.INDENT, ("- A comedy.",))))
    assert render_entries([Entry("a", text), Entry("b", italic("Persuasion") + ".")], "typst") == (
        "#par(hanging-indent: 2em)[Emma. \\\n#h(2em);\\- A comedy.]\n"
        "#par(hanging-indent: 2em)[#emph[Persuasion].]"
    )


def test_numbers_are_the_first_column_of_a_grid() -> None:
    entries = [
        Entry("a", RichText.of("Emma."), RichText.of("[1]")),
        Entry("b", RichText.of("Persuasion."), RichText.of("2.")),
    ]
    assert render_entries(entries, "typst") == (
        "#grid(\n  columns: (auto, 1fr),\n  column-gutter: 0.65em,\n  row-gutter: 1.2em,\n"
        "  [\\[1\\]], [Emma.],\n  [2\\.], [Persuasion.],\n)"
    )


@given(trees(TEXT | NASTY | ANY_CHARACTERS, urls=URLS, others=False))
def test_readers_see_the_text(text: RichText) -> None:
    assert shown(render(text, "typst")) == clean(localise(text).plain)


@given(TREES)
def test_nothing_is_code_but_its_own(text: RichText) -> None:
    shown(render(text, "typst"))
    shown(without_grid(render_entries([Entry("a", text), Entry("b", text)], "typst")))
    grid = render_entries([Entry("a", text, RichText.of("1")), Entry("b", text)], "typst")
    assert grid.startswith("#grid(")
    shown(without_grid(grid))


@given(TEXT | NASTY)
def test_no_line_begins_a_list_or_heading(text: str) -> None:
    assert not re.match(r"\s*(?:[-+/]|=+|\d+\.)\s", render(RichText.of(text), "typst") + " ")
