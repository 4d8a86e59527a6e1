"""What the written formats say that they carry is what they carry."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refbook.formats.out import FORMATS
from refbook.model.format import Format
from refbook.model.item import Item
from refbook.model.vocabulary import ITEM_TYPES
from tests.formats.out.works import WORKS
from tests.formats.strategies import items

_by_name = pytest.mark.parametrize("format", FORMATS, ids=lambda format: format.name)


def _without(item: Item, variable: str) -> Item:
    left = {name: value for name, value in item.variables.items() if name != variable}
    return Item.of(item.id, item.type, left)


@_by_name
@given(item=items | st.sampled_from(WORKS), type=st.sampled_from([*sorted(ITEM_TYPES), "unheard-of"]))
def test_held_variables_and_no_others_make_a_difference(format: Format, item: Item, type: str) -> None:
    item = Item.of(item.id, type, dict(item.variables))
    held, written = format.holds(item), format.write([item])
    assert held <= set(item)
    for variable in item:
        assert (format.write([_without(item, variable)]) != written) == (variable in held), variable


@_by_name
def test_a_known_loss(format: Format) -> None:
    item = Item("a", "book", title="T", annote="mine", call_number="QA 1")
    assert format.holds(item) == {"title"}


@_by_name
def test_formats_write_in_pieces(format: Format) -> None:
    made = 0

    def many() -> object:
        nonlocal made
        for number in range(1000):
            made += 1
            yield Item(f"a{number}", "book", title="T")

    pieces = iter(format.pieces(many()))  # type: ignore[arg-type]
    next(pieces)
    assert made <= 2
    assert "".join(pieces).count("T") >= 999


@_by_name
def test_a_long_field_is_no_trouble(format: Format, ends: None) -> None:
    text = "x'{|~" * 400_000
    assert len(format.write([Item("a", "book", title=text, author=[text], page=text, URL=text)])) > len(text)
