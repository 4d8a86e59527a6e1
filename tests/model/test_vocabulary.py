"""The vocabulary is the CSL schema's, and the Item's attributes are the vocabulary's."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from refbook.model.item import Item
from refbook.model.variable import Variable
from refbook.model.vocabulary import (
    DATE_VARIABLES,
    ITEM_TYPES,
    KINDS,
    NAME_VARIABLES,
    NUMBER_VARIABLES,
    PYTHON_NAMES,
)


def schema(name: str) -> str:
    text = (files("citeproc") / "data/schema/schemas/styles" / name).read_text(encoding="utf-8")
    return re.sub(r"#.*", "", text)


def block(text: str, start: str) -> set[str]:
    """The quoted words of one definition of a RELAX NG compact schema."""
    body = re.search(rf"{re.escape(start)} =(.*?)(?:\n\s*\n|\Z)", text, re.S)
    assert body, start
    return set(re.findall(r'"([^"]+)"', body.group(1)))


def test_item_types_are_those_of_the_schema() -> None:
    assert block(schema("csl-types.rnc"), "item-types") == ITEM_TYPES
    assert len(ITEM_TYPES) == 45


@pytest.mark.parametrize(
    ("definition", "ours"),
    [
        ("variables.dates", DATE_VARIABLES),
        ("variables.names", NAME_VARIABLES),
        ("variables.numbers", NUMBER_VARIABLES),
    ],
)
def test_variables_of_a_kind_are_those_of_the_schema(definition: str, ours: tuple[str, ...]) -> None:
    assert block(schema("csl-variables.rnc"), definition) == set(ours)


def test_text_variables_are_the_schemas_titles_and_strings() -> None:
    text = schema("csl-variables.rnc")
    wanted = block(text, "variables.titles") | block(text, "variables.strings")
    assert wanted == {name for name, kind in KINDS.items() if kind == "text"}


def test_the_issue_counts_27_roles_and_6_dates() -> None:
    assert (len(NAME_VARIABLES), len(DATE_VARIABLES)) == (27, 6)


def test_every_variable_is_an_attribute_of_item() -> None:
    attributes = {name: value.csl_name for name, value in vars(Item).items() if isinstance(value, Variable)}
    assert attributes == PYTHON_NAMES
