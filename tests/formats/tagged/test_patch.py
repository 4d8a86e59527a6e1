"""RIS files change line by line, and only where their items do."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refbook.errors import ReadError, WriteError
from refbook.formats.edits import apply
from refbook.formats.tagged.patch import patch
from refbook.formats.tagged.ris import read, write
from refbook.model.item import Item
from refbook.model.name import Name
from refbook.model.source import Text
from tests.formats.strategies import items, variables, written

RIS = """\
TY  - JOUR
ID  - a
A1  - Fiori, Antonio
A1  - Kim, S.
T1  - Korea and
      the world
JF  - J. Korea
SP  - pp. 3
EP  - 15
Y1  - 2011/03/
VL  - Vol. 3
XX  - odd
ER  -\x20

TY  - BOOK
TI  - B
ER  -\x20
"""
FIORI = Name(family="Fiori", given="Antonio")


def changed(at: int = 0, **changes: object) -> str:
    source = Text("a.ris", RIS)
    before = read(source).library.items
    after = list(before)
    after[at] = before[at].replace(**changes)
    return apply(RIS, patch(source, before, after))


@pytest.mark.parametrize(
    ("changes", "old", "new"),
    [
        ({"volume": "3"}, "VL  - Vol. 3", "VL  - 3"),
        ({"volume": None}, "VL  - Vol. 3\n", ""),
        ({"title": "Korea"}, "Korea and\n      the world", "Korea"),
        ({"author": [FIORI, "Kim, Sun"]}, "A1  - Kim, S.", "A1  - Kim, Sun"),
        ({"author": [FIORI]}, "A1  - Kim, S.\n", ""),
        ({"author": [FIORI, "Kim, S.", "Rossi, P."]}, "Kim, S.\n", "Kim, S.\nA1  - Rossi, P.\n"),
        ({"page": "3-15"}, "pp. 3", "3"),
        ({"DOI": "10.1000/x"}, "XX  - odd\n", "XX  - odd\nDO  - 10.1000/x\n"),
        ({"extra": {}}, "XX  - odd\n", ""),
        ({"type": "article-magazine"}, "TY  - JOUR", "TY  - MGZN"),
        ({"id": "b"}, "ID  - a", "ID  - b"),
    ],
)
def test_one_change(changes: dict[str, object], old: str, new: str) -> None:
    assert RIS.count(old) == 1
    assert changed(**changes) == RIS.replace(old, new)


def test_a_record_without_an_id_may_change_the_one_that_is_made_up_for_it() -> None:
    assert changed(1, issued=2011) == RIS.replace("TI  - B\n", "TI  - B\nPY  - 2011\n")


def test_records_come_and_go() -> None:
    source = Text("a.ris", RIS)
    before = read(source).library.items
    assert apply(RIS, patch(source, before, before[1:])) == RIS[RIS.index("TY  - BOOK") :]
    new = apply(RIS, patch(source, before, [*before, Item("c", "book", title="C")]))
    assert new == RIS + "\nTY  - BOOK\nID  - c\nTI  - C\nER  - \n"


def test_line_ends_stay() -> None:
    text = "TY  - BOOK\r\nID  - a\r\nTI  - T\r\nER  - \r\n"
    source = Text("a.ris", text)
    (item,) = read(source).library.items
    new = apply(text, patch(source, [item], [item.replace(volume=2)]))
    assert new == text.replace("TI  - T\r\n", "TI  - T\r\nVL  - 2\r\n")


def test_the_only_line_of_a_record_without_type_is_changed_too() -> None:
    source = Text("a.ris", "T1  -8\nER")
    [item] = read(source).library
    assert apply(source.content, patch(source, [item], [item.replace(title="9")])) == "T1  -9\nER"
    assert apply(source.content, patch(source, [item], [item.replace(volume=2)])) == "T1  -8\nVL  - 2\nER"


def test_other_items_are_refused() -> None:
    with pytest.raises(WriteError, match="does not hold"):
        patch(Text("a.ris", RIS), [Item("x")], [Item("x", title="T")])


@given(st.lists(items, min_size=1, max_size=2), variables, st.data())
def test_any_change_is_said_or_refused(
    before: list[Item], new: dict[str, object], data: st.DataObject
) -> None:
    text = written(write, before)
    source = Text("a.ris", text)
    try:
        found = read(source).library.items
    except ReadError:
        return
    at = data.draw(st.integers(0, len(found) - 1))
    after = list(found)
    after[at] = Item.of(found[at].id, found[at].type, dict(found[at].variables) | new, dict(found[at].extra))  # type: ignore[arg-type]
    try:
        edits = patch(source, found, after)
    except WriteError:
        return
    again = read(Text("a.ris", apply(text, edits))).library.items
    assert [item for index, item in enumerate(again) if index != at] == [
        item for index, item in enumerate(found) if index != at
    ]
