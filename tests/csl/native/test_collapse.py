"""Collapsing: CSL 1.0.2, "Cite Collapsing"."""

import pytest

from refbook.model.item import Item
from tests.csl.native.helpers import cited, processor

LAYOUT = (
    '<names variable="author"><name form="short"/></names>'
    '<date variable="issued" prefix=" "><date-part name="year"/></date>'
)


def work(id: str, author: str, year: int) -> Item:
    return Item(id, "book", author=author, issued=year)


@pytest.mark.parametrize("collapse", ["year", "year-suffix-ranged"])
def test_every_group_is_followed_by_its_delimiter(collapse: str) -> None:
    """Also a group of one: else the delimiters within a citation would differ for no reason seen."""
    style = processor(
        LAYOUT,
        options=f'collapse="{collapse}" after-collapse-delimiter="; "',
        attributes='delimiter=", "',
    )
    works = [work("a", "Roe, J.", 1999), work("b", "Poe, E.", 2000), work("c", "Poe, E.", 2001)]
    assert cited(style, *works, work("d", "Lee, A.", 2002), work("e", "Hay, B.", 2003)) == (
        "Roe 1999; Poe 2000, 2001; Lee 2002; Hay 2003"
    )
