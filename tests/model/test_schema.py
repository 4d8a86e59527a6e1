"""The gate: JSON Schema and strict validation, by pydantic."""

from __future__ import annotations

import json

from pydantic import BaseModel, TypeAdapter

from refbook.model.item import Item
from refbook.model.schema import json_schema, problems
from refbook.model.vocabulary import KINDS


def test_the_schema_of_an_item_has_every_variable_and_is_json() -> None:
    schema = json_schema("item")
    json.dumps(schema)
    assert set(KINDS) <= set(schema["properties"])
    assert set(schema["required"]) == {"id", "type"}
    assert "article-magazine" in json.dumps(schema["properties"]["type"])


def test_the_schema_of_an_article_has_its_images_and_references() -> None:
    custom = json.dumps(json_schema("article"))
    assert "original-language" in custom
    assert "license-url" in custom


def test_right_data_has_no_problems() -> None:
    data = Item("a", "book", author=["Fiori, Antonio"], issued="2011", volume=3, extra={"x": 1}).to_csl()
    assert problems(data) == []


def test_wrong_data_is_named_by_path() -> None:
    found = dict(problems({"id": "a", "type": "bok", "issued": {"date-parts": "2011"}}))
    assert any(path.startswith("issued") for path in found)
    assert "type" in found


def test_items_stand_in_pydantic_models() -> None:
    class Shelf(BaseModel):
        items: list[Item]

    shelf = Shelf.model_validate({"items": [{"id": "a", "type": "book", "title": "T"}]})
    assert shelf.items[0].title == "T"
    assert shelf.model_dump() == {"items": [{"id": "a", "type": "book", "title": "T"}]}
    assert TypeAdapter(Item).validate_python(shelf.items[0]) is shelf.items[0]
