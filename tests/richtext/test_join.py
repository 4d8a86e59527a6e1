from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refbook.richtext import (
    Link,
    RichText,
    Style,
    Styled,
    affixed,
    italic,
    join,
    localise,
    parse,
    quoted,
    strip_periods,
)
from tests.richtext.trees import trees

ITALIC_QUOTE = Styled(Style.ITALIC, quoted("Emma").children)


@pytest.mark.parametrize(
    ("parts", "delimiter", "expected"),
    [
        (["Smith, J.", "2011"], ". ", "Smith, J. 2011"),
        (["Really?", "2011"], ". ", "Really? 2011"),
        (["Really?", "2011"], ", ", "Really?, 2011"),
        (["Ed.", "2011"], ", ", "Ed., 2011"),
        (["a:", "b"], ": ", "a: b"),
        (["a;", "b"], "! ", "a! b"),
        (["a ", " b"], "", "a b"),
        (["", "a", "", "b", ""], ", ", "a, b"),
        (["Wait...", "b"], ". ", "Wait... b"),
        (["a", "b"], "", "ab"),
        ([], ", ", ""),
    ],
)
def test_seams(parts: list[str], delimiter: str, expected: str) -> None:
    assert join(parts, delimiter).plain == expected


def test_what_stands_inside_a_part_is_not_touched() -> None:
    assert join(["a.. b  c", "d"], ". ").plain == "a.. b  c. d"


def test_seams_are_seen_through_formatting() -> None:
    assert join([italic("J. Hist."), "12"], ". ") == italic("J. Hist.") + " 12"
    assert join([italic("Why:"), italic("? b")]) == italic("Why?") + italic(" b")


@pytest.mark.parametrize(
    ("content", "suffix", "inside", "outside"),
    [
        ("Emma", ",", "“Emma,”", "“Emma”,"),
        ("Emma", ". ", "“Emma.” ", "“Emma”. "),
        ("Why?", ".", "“Why?”", "“Why?”."),
        ("Why?", ",", "“Why?,”", "“Why?”,"),
        ("Emma", ";", "“Emma”;", "“Emma”;"),
        ("Emma", ":", "“Emma”:", "“Emma”:"),
    ],
)
def test_punctuation_in_quote(content: str, suffix: str, inside: str, outside: str) -> None:
    text = quoted(content)
    assert localise(affixed("", text, suffix, punctuation_in_quote=True)).plain == inside
    assert localise(affixed("", text, suffix)).plain == outside


def test_punctuation_moves_into_the_innermost_quotation() -> None:
    text = quoted("This is ", quoted("the one"))
    assert localise(affixed("", text, ".", punctuation_in_quote=True)).plain == "“This is ‘the one.’”"


def test_punctuation_moves_through_formatting_and_links() -> None:
    text = RichText((Link("https://example.org", (ITALIC_QUOTE,)),))
    assert localise(affixed("", text, ".", punctuation_in_quote=True)).plain == "“Emma.”"


def test_parts_that_only_look_like_something_get_no_delimiter() -> None:
    empty = RichText((Styled(Style.ITALIC, ("",)),))
    assert join(["a", empty, "b"], ", ").plain == "a, b"
    assert join(["a ", empty + " b"]).plain == "a b"


def test_affixes_of_nothing_are_nothing() -> None:
    assert not affixed("(", RichText(), ")")


def test_strip_periods() -> None:
    assert strip_periods(parse("<i>J.</i> Hist.")) == parse("<i>J</i> Hist")
    # An address is nothing without its periods.
    assert strip_periods(parse("ed. https://example.org/a.b")).plain == "ed https://example.org/a.b"


def test_the_whole_table_of_meeting_marks(shared: Path) -> None:
    fixture = (shared / "csl-suite/fixtures/punctuation_FullMontyPlain.txt").read_text(encoding="utf-8-sig")
    marks = {"colon": ":", "period": ".", "semicolon": ";", "exclamation": "!", "question": "?", "comma": ","}
    found = re.findall(r"^([a-z]+)(\W{1,2}) ([a-z]+)$", fixture, re.MULTILINE)
    assert len(found) == 36
    for first, expected, second in found:
        assert join([f"x{marks[first]}", f"{marks[second]} y"]).plain == f"x{expected} y", (first, second)


@given(st.lists(trees(), max_size=4), st.sampled_from(["", " ", ", ", ". ", "; "]), st.booleans())
def test_only_spaces_and_marks_are_ever_lost(parts: list[RichText], delimiter: str, inside: bool) -> None:
    joined = join(parts, delimiter, punctuation_in_quote=inside).plain
    letters = re.compile(r"[ .,;:!?]")
    assert letters.sub("", joined) == letters.sub("", "".join(part.plain for part in parts))
