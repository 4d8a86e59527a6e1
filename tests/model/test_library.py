"""A Library is ordered, looked up by id and identifier, merged, and loses no record."""

from __future__ import annotations

import pickle

import pytest

from refbook.errors import MissingItem
from refbook.model.item import Item
from refbook.model.library import Library, identifiers

A, B = Item("a", "book", title="A"), Item("b", "book", title="B", ISBN="978-0-306-40615-7")


def test_order_and_look_up() -> None:
    library = Library([B, A])
    assert library.ids == ("b", "a")
    assert list(library) == [B, A]
    assert library["a"] is A
    assert library.get("c") is None


def test_a_missing_id_is_named_with_the_closest() -> None:
    with pytest.raises(MissingItem, match=r"no item 'fiori2012' \(did you mean 'fiori2011'\?\)"):
        Library([Item("fiori2011")])["fiori2012"]
    with pytest.raises(KeyError):
        Library()["a"]


def test_two_records_with_one_id_are_both_kept_and_the_first_is_found() -> None:
    library = Library([A, A.replace(title="A2")])
    assert len(library) == 2
    assert library["a"].title == "A"


@pytest.mark.parametrize(
    "written", ["9780306406157", "978-0-306-40615-7", "ISBN 978 0 306 40615 7", "0-306-40615-2"]
)
def test_an_isbn_is_found_however_it_is_written(written: str) -> None:
    assert Library([A, B]).find(written) is B


def test_of_two_with_one_identifier_the_first_is_found() -> None:
    library = Library([A, B, B.replace(id="c")])
    assert library.find("9780306406157") is B
    assert library.find("9780306406164") is None
    assert pickle.loads(pickle.dumps(library)).find("9780306406157") == B


def test_identifiers_fold_what_means_the_same() -> None:
    assert identifiers(Item("x", DOI="HTTPS://DOI.ORG/10.1000/ABC")) == identifiers(
        Item("y", DOI="10.1000/abc")
    )
    assert not identifiers(A)


@pytest.mark.parametrize(("prefer", "title"), [("first", "A"), ("last", "Z"), ("fuller", "Z")])
def test_merge_decides_between_two_of_one_id(prefer: str, title: str) -> None:
    merged = Library([A]).merge([Item("a", "book", title="Z", volume=1), B], prefer=prefer)  # type: ignore[arg-type]
    assert merged.ids == ("a", "b")
    assert merged["a"].title == title


def test_libraries_are_values() -> None:
    assert Library([A, B]) == Library((A, B))
    assert Library([A, B]) != Library([B, A])
    assert pickle.loads(pickle.dumps(Library([A]))) == Library([A])
    with pytest.raises(AttributeError):
        Library().items = ()  # type: ignore[misc]


def test_notebook_table_is_escaped() -> None:
    assert "&lt;b&gt;" in Library([Item("a", title="<b>")])._repr_html_()
