from __future__ import annotations

from hypothesis import given

from refbook.output import Entry, render, render_entries
from refbook.richtext import Block, Display, RichText, bold, italic, link
from tests.richtext.trees import TEXT


def test_formatting_and_links_print_as_their_text() -> None:
    assert render("A " + italic("b ", bold("c")) + link("https://example.org", " d"), "text") == "A b c d"


def test_control_characters_never_reach_a_terminal() -> None:
    assert render(RichText.of("a\x1b[31mb\x07\x9b\nc\td\r"), "text") == "a[31mb c d "
    assert render(RichText.of("a\u202eb\u2066c"), "text") == "abc"
    assert render(RichText.of("\udcff"), "text") == "\ufffd"


def test_direction_marks_of_hebrew_and_arabic_stay() -> None:
    assert render(RichText.of("שלום\u200f (2011)"), "text") == "שלום\u200f (2011)"


def test_numbers_hang() -> None:
    entries = [
        Entry("a", RichText.of("Emma. 1816."), RichText.of("[9]")),
        Entry("b", RichText.of("Persuasion. 1817."), RichText.of("[10]")),
    ]
    assert render_entries(entries, "text") == "[9]  Emma. 1816.\n[10] Persuasion. 1817."


def test_blocks_are_lines() -> None:
    annotated = RichText(("Emma. 1816.", Block(Display.INDENT, ("A comedy.",))))
    assert render(annotated, "text") == "Emma. 1816.\n    A comedy."
    numbered = Entry("a", annotated, RichText.of("1."))
    heading = Entry("b", RichText((Block(Display.BLOCK, ("Austen",)), "Emma.")))
    assert render_entries([heading], "text") == "Austen\nEmma."
    assert render_entries([numbered], "text") == "1. Emma. 1816.\n       A comedy."


@given(TEXT)
def test_plain_text_is_itself(text: str) -> None:
    assert render(RichText((text,)), "text") == text
