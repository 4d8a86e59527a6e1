from __future__ import annotations

from hypothesis import given

from refbook.richtext import Quoted, QuoteMarks, RichText, italic, localise, quoted
from tests.richtext.trees import trees

FRENCH = QuoteMarks("« ", " »", "“", "”")


def test_marks_take_turns() -> None:
    text = quoted("a ", quoted("b ", quoted("c")))
    assert localise(text).plain == "“a ‘b “c”’”"


def test_marks_are_the_locales_and_used_whole() -> None:
    assert localise(quoted("a ", quoted("b")), FRENCH).plain == "« a “b” »"


def test_nesting_is_seen_through_formatting() -> None:
    assert localise(quoted("On ", italic("the ", quoted("on")))) == "“On " + italic("the ‘on’") + "”"


@given(trees())
def test_no_quotation_nodes_remain(text: RichText) -> None:
    assert not any(isinstance(each, Quoted) for each in localise(text).walk())
