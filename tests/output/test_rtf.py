from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refbook.output import Entry, render, render_entries
from refbook.output.clean import clean
from refbook.richtext import Block, Display, RichText, Style, italic, link, localise, styled
from tests.richtext.trees import ANY_CHARACTERS, TEXT, trees

URLS = st.sampled_from(
    ['https://example.org/"}\\object', "https://example.org/é{", "javascript:alert(1)", "}"]
)
TREES = trees(TEXT | ANY_CHARACTERS | st.sampled_from(["\\object ", "{\\*\\x}", "\\u65?", "𝄞"]), urls=URLS)
TOKEN = re.compile(
    r"\\u(?P<unit>-?\d+) ?\?|\\(?P<word>[a-z]+)(?P<number>-?\d+)? ?|\\(?P<symbol>[^a-z])|(?P<brace>[{}])"
    r"|(?P<newline>\n)|(?P<text>[^\\{}\n])"
)
WORDS = {
    *("rtf", "ansi", "ansicpg", "deff", "uc", "fonttbl", "f", "froman", "fcharset", "fs", "pard", "li", "fi"),
    *("tx", "sa", "par", "tab", "line", "i", "b", "ul", "ulnone", "scaps", "super", "sub", "nosupersub"),
    *("field", "fldinst", "fldrslt"),
}
PRINTS = {"par": "\n", "line": "\n", "tab": "\t"}
HIDDEN = {"fonttbl", "fldinst"}


def shown(rtf: str) -> str:
    """The text that a reader of RTF 1.9.1 shows; anything unbalanced or unknown is an error."""
    hidden = [False]
    units: list[bytes] = []
    done = 0
    while done < len(rtf):
        token = TOKEN.match(rtf, done)
        assert token, f"no RTF: {rtf[done:]!r}"
        done = token.end()
        visible = ""
        if unit := token["unit"]:
            units.append((int(unit) & 0xFFFF).to_bytes(2, "little"))
        elif word := token["word"]:
            assert word in WORDS
            hidden[-1] = hidden[-1] or word in HIDDEN
            visible = PRINTS.get(word, "")
        elif token["brace"] == "{":
            hidden.append(hidden[-1])
        elif token["brace"]:
            hidden.pop()
            assert hidden
        else:
            symbol = token["symbol"] or ""
            assert symbol in "\\{}*"
            visible = token["text"] or symbol.replace("*", "")
        if not hidden[-1]:
            units.append(visible.encode("utf-16-le"))
    assert hidden == [False], "braces are not balanced"
    return b"".join(units).decode("utf-16-le")


@pytest.mark.parametrize(
    ("text", "rtf"),
    [
        ("R&D: 50% of $5", "R&D: 50% of $5"),
        (r"{\object\objdata 00}", r"\{\\object\\objdata 00\}"),
        (r"C:\temp", r"C:\\temp"),
        ("L’Asia – 1", r"L\u8217?Asia \u8211? 1"),
        ("é1", r"\u233?1"),
        ("東", r"\u26481?"),
        ("가", r"\u-21504?"),
        ("𝄞", r"\u-10188?\u-8930?"),
    ],
)
def test_text_prints_as_it_stands(text: str, rtf: str) -> None:
    assert render(RichText.of(text), "rtf") == rtf
    assert shown(rtf) == text


@pytest.mark.parametrize(
    ("style", "word"),
    [
        (Style.ITALIC, "i"),
        (Style.UPRIGHT, "i0"),
        (Style.BOLD, "b"),
        (Style.SMALL_CAPS, "scaps"),
        (Style.UNDERLINE, "ul"),
        (Style.SUPERSCRIPT, "super"),
        (Style.SUBSCRIPT, "sub"),
    ],
)
def test_each_style(style: Style, word: str) -> None:
    assert render(styled(style, " 1 x"), "rtf") == rf"{{\{word}  1 x}}"


def test_links() -> None:
    assert render(link("https://example.org/?a=1&b#c", "x"), "rtf") == (
        r'{\field{\*\fldinst{HYPERLINK "https://example.org/?a=1&b#c"}}{\fldrslt{x}}}'
    )
    assert render(link('https://example.org/" \\o {é}', "x"), "rtf") == (
        r'{\field{\*\fldinst{HYPERLINK "https://example.org/%22%20%5Co%20%7B%C3%A9%7D"}}{\fldrslt{x}}}'
    )
    assert render(link("javascript:alert(1)", "x"), "rtf") == "x"


def test_a_bibliography_is_a_document_of_hanging_paragraphs() -> None:
    entries = [Entry("a", italic("Emma") + "."), Entry("b", RichText.of("Persuasion."))]
    assert render_entries(entries, "rtf").splitlines() == [
        r"{\rtf1\ansi\ansicpg1252\deff0\uc1{\fonttbl{\f0\froman\fcharset0 Times New Roman;}}",
        r"\f0\fs24",
        r"\pard\li720\sa120\fi-720\tx720 {\i Emma}.\par",
        r"\pard\li720\sa120\fi-720\tx720 Persuasion.\par",
        "}",
    ]


def test_numbers_stand_in_the_margin() -> None:
    rtf = render_entries([Entry("a", RichText.of("Emma."), RichText.of("[1]"))], "rtf")
    assert "\\pard\\li720\\sa120\\fi-720\\tx720 [1]\\tab Emma.\\par\n" in rtf
    wide = render_entries([Entry("a", RichText.of("Emma."), RichText.of("[Aus1816]"))], "rtf")
    assert "\\pard\\li1440\\sa120\\fi-1440\\tx1440 [Aus1816]\\tab Emma.\\par\n" in wide


def test_blocks_are_paragraphs_of_the_document_and_lines_of_a_text() -> None:
    text = RichText(("Emma.", Block(Display.INDENT, ("A comedy.",)), Block(Display.BLOCK, ("Good.",))))
    assert "Emma.\\par\n\\pard\\li1440\\sa120 A comedy.\\par\n\\pard\\li720\\sa120 Good.\\par\n" in (
        render_entries([Entry("a", text)], "rtf")
    )
    assert render(text, "rtf") == "Emma.\\line\n\\tab A comedy.\\line\nGood."


@given(trees(TEXT | ANY_CHARACTERS, urls=URLS, others=False))
def test_readers_see_the_text(text: RichText) -> None:
    assert shown(render(text, "rtf")) == clean(localise(text).plain)


@given(TREES)
def test_ascii_balanced_and_no_words_but_its_own(text: RichText) -> None:
    for rtf in (
        render(text, "rtf"),
        render_entries([Entry("a", text, text), Entry("b", text)], "rtf"),
    ):
        assert re.fullmatch(r"[\x20-\x7e\n]*", rtf)
        shown(rtf)
        for instruction in re.findall(r"\\fldinst\{(.*?)\}", rtf):
            assert re.fullmatch(r'HYPERLINK "https://example\.org/[^"\\{}]*"', instruction)
