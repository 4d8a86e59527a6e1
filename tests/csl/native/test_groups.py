"""Group suppression: CSL 1.0.2, "Group"."""

import pytest

from refbook.model.item import Item
from tests.csl.native.helpers import cited, processor

BOOK = Item("a", "book", title="Emma", publisher="Murray")


@pytest.mark.parametrize(
    ("layout", "printed"),
    [
        # All variables empty: the term goes too.
        ('<group delimiter=" "><text value="in"/><text variable="container-title"/></group>', ""),
        # No variable: the group stays.
        ('<group><text value="in"/></group>', "in"),
        # One variable is filled.
        (
            '<group delimiter=" "><text value="in"/><text variable="title"/><text variable="DOI"/></group>',
            "in Emma",
        ),
        # A group within that prints counts as a filled variable, one that is suppressed as an empty one.
        ('<group delimiter=" "><text variable="DOI"/><group><text value="x"/></group></group>', "x"),
        (
            '<group><text value="x"/><group><text value="y"/><text variable="DOI"/></group></group>',
            "",
        ),
        # The delimiter of a group is that of a choose in it.
        (
            '<group delimiter=", "><choose><if variable="title"><text variable="title"/>'
            '<text variable="publisher"/></if></choose></group>',
            "Emma, Murray",
        ),
    ],
)
def test_suppression(layout: str, printed: str) -> None:
    assert cited(processor(layout), BOOK) == printed


def test_a_macro_counts_as_a_group() -> None:
    macro = '<macro name="in"><text value="in "/><text variable="container-title"/></macro>'
    layout = '<text variable="title"/><text macro="in" prefix=", "/>'
    assert cited(processor(layout, rest=macro), BOOK) == "Emma"
