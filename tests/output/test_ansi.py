from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refbook.output import Entry, render, render_entries
from refbook.richtext import Block, Display, RichText, Style, bold, italic, link, styled
from tests.richtext.trees import ANY_CHARACTERS, TEXT, trees

SEQUENCE = re.compile(r"\x1b\[(?:1|22|3|23|4|24)m|\x1b\]8;;[!-~]*\x1b\\")
URLS = st.sampled_from(
    ["https://example.org/", "https://example.org/\x1b\\é\x07 ", "javascript:alert(1)", "\x1b"]
)
STRINGS = TEXT | ANY_CHARACTERS
TREES = trees(STRINGS, urls=URLS)


def stripped(text: str) -> str:
    """What a terminal shows, line for line."""
    return "\n".join([line.rstrip() for line in SEQUENCE.sub("", text).split("\n")])


def lines_of(text: str) -> str:
    return "\n".join([line.rstrip() for line in text.split("\n")])


@pytest.mark.parametrize(
    ("style", "on", "off"),
    [
        (Style.BOLD, 1, 22),
        (Style.ITALIC, 3, 23),
        (Style.OBLIQUE, 3, 23),
        (Style.UNDERLINE, 4, 24),
    ],
)
def test_styles_are_switched_on_and_off(style: Style, on: int, off: int) -> None:
    assert render("a" + styled(style, "b") + "c", "ansi") == f"a\x1b[{on}mb\x1b[{off}mc"


def test_what_a_terminal_cannot_show_prints_as_text() -> None:
    assert render("2" + styled(Style.SUPERSCRIPT, "nd") + styled(Style.SMALL_CAPS, "bc"), "ansi") == "2ndbc"


def test_the_end_of_a_style_does_not_end_the_one_around_it() -> None:
    nested = italic("a", *italic("b").children, "c")
    assert render(nested, "ansi") == "\x1b[3mabc\x1b[23m"
    upright = italic("a", *styled(Style.UPRIGHT, "b").children, "c")
    assert render(upright, "ansi") == "\x1b[3ma\x1b[23mb\x1b[3mc\x1b[23m"
    assert render(styled(Style.UPRIGHT, "a"), "ansi") == "a"


def test_links() -> None:
    linked = render(link("https://example.org/a", "x"), "ansi")
    assert linked == "\x1b]8;;https://example.org/a\x1b\\x\x1b]8;;\x1b\\"


def test_a_link_s_address_is_printable_ascii() -> None:
    linked = render(link("https://example.org/\x1b]0;é\x07", "x"), "ansi")
    assert linked == "\x1b]8;;https://example.org/%1B]0;%C3%A9%07\x1b\\x\x1b]8;;\x1b\\"


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "\x1b]8;;https://example.org"])
def test_unsafe_links_print_their_text_only(url: str) -> None:
    assert render(link(url, "x"), "ansi") == "x"


def test_numbers_hang_whatever_their_formatting() -> None:
    entries = [
        Entry("a", RichText(("Emma.", Block(Display.INDENT, ("A comedy.",)))), bold("[9]")),
        Entry("b", italic(" Persuasion."), RichText.of("[10]")),
    ]
    assert render_entries(entries, "ansi") == (
        "\x1b[1m[9]\x1b[22m  Emma.\n         A comedy.\n[10] \x1b[3mPersuasion.\x1b[23m"
    )


# Blocks within a style, which plain text does not have, are lines there and text here.
@given(st.lists(trees(STRINGS, urls=URLS, others=False), max_size=3), st.sampled_from(Display))
def test_without_its_sequences_it_is_the_plain_text(parts: list[RichText], display: Display) -> None:
    text = RichText.of(
        *[part if index % 2 else Block(display, part.children) for index, part in enumerate(parts)]
    )
    assert stripped(render(text, "ansi")) == lines_of(render(text, "text"))
    entries = [Entry("a", text, RichText.of("[1]")), Entry("b", text, text), Entry("c", text)]
    assert stripped(render_entries(entries, "ansi")) == lines_of(render_entries(entries, "text"))


@given(TREES)
def test_no_control_characters_but_its_own_and_nothing_left_in_effect(text: RichText) -> None:
    for line in render_entries([Entry("a", text, text), Entry("b", text)], "ansi").split("\n"):
        assert not re.search(r"[\x00-\x1f\x7f-\x9f]", SEQUENCE.sub("", line))
        for on, off in (("1", "22"), ("3", "23"), ("4", "24")):
            switches = re.findall(rf"\x1b\[({on}|{off})m", line)
            assert switches == [on, off] * (len(switches) // 2)
        addresses = re.findall(r"\x1b\]8;;([!-~]*)\x1b\\", line)
        assert all(address.startswith("https://") for address in addresses[::2])
        assert not any(addresses[1::2])
