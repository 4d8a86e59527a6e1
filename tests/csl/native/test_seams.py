"""Where texts meet: doubled marks, quotations, fields that are left alone."""

import pytest

from refbook.model.item import Item
from tests.csl.native.helpers import cited, processor

QUOTED = '<text variable="title" quotes="true"/>'


@pytest.mark.parametrize(
    ("title", "layout", "printed"),
    [
        ("Who?", '<text variable="title" suffix=". "/><text value="x"/>', "Who? x"),
        ("U.S.", '<text variable="title" suffix="."/>', "U.S."),
        ("Emma", QUOTED + '<text value=", 1816"/>', "“Emma,” 1816"),
        ("Who?", QUOTED + '<text value=". 1816"/>', "“Who?” 1816"),
        ("On 'on'", QUOTED, "“On ‘on’”"),
        ("The “end”. Really", '<text variable="title"/>', "The “end”. Really"),
        (
            "Emma",
            '<text variable="title" font-style="italic" suffix="."/><text value=", x"/>',
            "<i>Emma</i>., x",
        ),
        ("a, ", '<text variable="title"/><text value=" b"/>', "a, b"),
    ],
)
def test_seams(title: str, layout: str, printed: str) -> None:
    assert cited(processor(layout), Item("a", "book", title=title)) == printed


@pytest.mark.parametrize(
    ("title", "printed"),
    [("Who?", "“Who?”, x“Who?”"), ("Emma", "“Emma”, x“Emma”."), ("No. 1", "“No. 1”, x“No. 1”.")],
)
def test_where_marks_stand_outside_a_sentence_still_ends_once(title: str, printed: str) -> None:
    outside = '<locale><style-options punctuation-in-quote="false"/></locale>'
    layout = QUOTED + '<text value=", x"/>' + QUOTED
    style = processor(layout, rest=outside, attributes='suffix="."')
    assert cited(style, Item("a", "book", title=title)) == printed
