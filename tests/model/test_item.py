"""An Item is frozen, typed, equal by value, and passes through CSL-JSON without loss."""

from __future__ import annotations

import copy
import datetime
import pickle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refbook.errors import ValueRejected
from refbook.model.date import Date
from refbook.model.item import Item
from refbook.model.name import Name
from refbook.model.vocabulary import (
    DATE_VARIABLES,
    ITEM_TYPES,
    NAME_VARIABLES,
    NUMBER_VARIABLES,
    TEXT_VARIABLES,
)

FIORI: dict[str, Any] = {
    "id": "fiori2011",
    "type": "book",
    "author": [{"family": "Fiori", "given": "Antonio"}],
    "title": "L’Asia Orientale",
    "publisher": "il Mulino",
    "issued": {"date-parts": [[2011]]},
    "language": "it",
}


def test_attributes_are_typed() -> None:
    item = Item.from_csl(FIORI)
    assert item.author == (Name(family="Fiori", given="Antonio"),)
    assert item.issued is not None
    assert item.issued.year == 2011
    assert (item.title, item.publisher, item.DOI, item.editor) == ("L’Asia Orientale", "il Mulino", None, ())


def test_python_values_are_converted() -> None:
    item = Item(
        "a",
        author=["Fiori, Antonio"],
        issued=datetime.date(2026, 2, 4),
        volume=12,
        editor="A. Rossi and B. Bianchi",
    )
    assert item.author[0].family == "Fiori"
    assert item.issued == Date.of(2026, 2, 4)
    assert [name.family for name in item.editor] == ["Rossi", "Bianchi"]
    assert item.volume == 12


@pytest.mark.parametrize("nothing", [None, "", [], ()])
def test_nothing_is_not_filled(nothing: object) -> None:
    assert "title" not in Item("a", title=nothing)
    assert "author" not in Item("a", author=nothing)


@pytest.mark.parametrize(
    ("variable", "value", "message"),
    [
        ("title", ["a"], "title: expected text"),
        ("title", True, "title: expected text"),
        ("author", 12, "author: expected a list of names"),
        ("author", [12], "author: expected a name"),
        ("issued", 2.5, "issued: expected a date"),
        ("issued", True, "issued: expected a date"),
    ],
)
def test_a_value_that_does_not_fit_is_refused_by_name(variable: str, value: object, message: str) -> None:
    with pytest.raises(ValueRejected, match=message):
        Item("a", **{variable: value})


def test_a_misspelt_variable_is_refused_with_a_suggestion() -> None:
    with pytest.raises(ValueRejected, match=r"no CSL variable 'publsher' \(did you mean publisher\?\)"):
        Item("a", publsher="x")


def test_items_are_frozen() -> None:
    item = Item("a", title="T")
    with pytest.raises(AttributeError, match=r"item\.replace\(title="):
        item.title = "U"  # type: ignore[misc]
    with pytest.raises(AttributeError):
        del item.id
    with pytest.raises(TypeError):
        item.variables["title"] = "U"  # type: ignore[index]


def test_replace_changes_removes_and_keeps() -> None:
    item = Item("a", "book", title="T", publisher="P", extra={"x": 1})
    other = item.replace(title="U", publisher=None, id="b")
    assert (other.id, other.type, other.title, other.publisher, dict(other.extra)) == (
        "b",
        "book",
        "U",
        None,
        {"x": 1},
    )
    assert item.title == "T"


def test_equality_is_by_value() -> None:
    assert Item("a", "book", volume=12) == Item("a", "book", volume="12")
    assert Item("a", "book", title="A", volume=1) == Item("a", "book", volume=1, title="A")
    assert Item("a", "book") != Item("a", "chapter")
    assert Item("a", extra={"x": 1}) != Item("a")
    assert hash(Item("a", "book", volume=12)) == hash(Item("a", "book", volume="12"))


def test_copies_and_pickles_are_equal() -> None:
    item = Item.from_csl(FIORI | {"custom": {"deep": [1]}})
    assert copy.deepcopy(item) == item
    assert pickle.loads(pickle.dumps(item)) == item


def test_unknown_fields_are_kept() -> None:
    data = FIORI | {"custom": {"a": [1, 2]}, "my-field": "x"}
    item = Item.from_csl(data)
    assert dict(item.extra) == {"custom": {"a": [1, 2]}, "my-field": "x"}
    assert item.to_csl() == data


def test_old_spellings_are_understood() -> None:
    item = Item.from_csl({"id": "a", "type": "book", "shortTitle": "S", "journalAbbreviation": "J"})
    assert (item.title_short, item.container_title_short) == ("S", "J")


def test_notebook_table_is_escaped() -> None:
    assert "&lt;script&gt;" in Item("a", title="<script>")._repr_html_()


names = st.builds(
    lambda family, given, particle: {
        key: value
        for key, value in {"family": family, "given": given, "non-dropping-particle": particle}.items()
        if value
    },
    st.text(min_size=1, max_size=8),
    st.text(max_size=8),
    st.sampled_from(["", "van", "de la"]),
)
years = st.integers(-2000, 2100).filter(bool)
dates = years.map(lambda year: {"date-parts": [[year]]}) | st.tuples(
    years, st.integers(1, 12), st.integers(1, 28)
).map(lambda parts: {"date-parts": [list(parts)]})
filled = st.text(min_size=1, max_size=12)
variables = st.fixed_dictionaries(
    {},
    optional={
        **dict.fromkeys(TEXT_VARIABLES, filled),
        **{name: filled | st.integers(0, 9999) for name in NUMBER_VARIABLES},
        **{name: st.lists(names, min_size=1, max_size=3) for name in NAME_VARIABLES},
        **dict.fromkeys(DATE_VARIABLES, dates),
    },
)


@given(st.text(max_size=8), st.sampled_from(sorted(ITEM_TYPES)), variables)
def test_csl_json_in_and_out_without_loss(id: str, type: str, data: dict[str, Any]) -> None:
    whole = {"id": id, "type": type, **data}
    assert Item.from_csl(whole).to_csl() == whole
    assert Item.from_csl(Item.from_csl(whole).to_csl()) == Item.from_csl(whole)
