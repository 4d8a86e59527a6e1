"""The gate for foreign data: pydantic models of CSL-JSON, and the JSON Schema they give.

Imported only when somebody validates or asks for the schema: the values themselves are plain frozen classes
(docs/decisions/0001-values.md), so that reading and citing never wait for pydantic.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, create_model
from pydantic_core import core_schema

from refbook.errors import ValueRejected
from refbook.model.item import Item
from refbook.model.vocabulary import ITEM_TYPES, KINDS, Kind


def _kebab(name: str) -> str:
    return name.replace("_", "-")


class _Data(BaseModel):
    model_config = ConfigDict(extra="allow", alias_generator=_kebab, populate_by_name=True)


class NameData(_Data):
    """A name, by its parts or as one literal."""

    family: str | None = Field(None, description="Surname without particles.")
    given: str | None = Field(None, description="Given names or initials.")
    dropping_particle: str | None = Field(None, description="Left out when only the surname is shown.")
    non_dropping_particle: str | None = Field(None, description="Stays with the surname.")
    suffix: str | None = Field(None, description="Jr., III.")
    comma_suffix: bool | int | str | None = None
    static_ordering: bool | int | str | None = None
    literal: str | None = Field(None, description="The whole name, undivided: institutions.")
    orcid: str | None = Field(None, alias="ORCID", description="0000-0002-1825-0097")
    affiliation: list[dict[str, Any] | str] | str | None = None
    role: str | None = Field(None, description="What the person is, as printed.")


class DateData(_Data):
    """A date: parts, a season, or words."""

    date_parts: list[list[int | str]] | None = Field(
        None, min_length=1, max_length=2, description="[[year, month, day], [end year, month, day]]"
    )
    season: int | str | None = None
    circa: bool | int | str | None = None
    literal: str | None = None
    raw: str | None = None


class ImageData(_Data):
    """A picture and what may be done with it."""

    caption: str | None = None
    creator: str | None = None
    source: str | None = None
    license: str | None = None
    license_url: str | None = None
    url: str | None = None
    alt: str | None = None


_ANNOTATIONS: dict[Kind, Any] = {
    Kind.TEXT: str | int | float | None,
    Kind.NUMBER: str | int | float | None,
    Kind.NAMES: list[NameData] | None,
    Kind.DATE: DateData | str | int | None,
}


_TYPE: Any = Literal[tuple(sorted(ITEM_TYPES))]


@cache
def item_model() -> type[BaseModel]:
    """The pydantic model of a CSL-JSON item: every variable optional, `id` and `type` required."""
    fields: dict[str, Any] = {
        f"v_{variable.replace('-', '_')}": (_ANNOTATIONS[kind], Field(None, alias=variable))
        for variable, kind in KINDS.items()
    }
    return create_model(
        "Item",
        __config__=ConfigDict(extra="allow"),
        __doc__="One cited work: CSL-JSON with every CSL 1.0.2 variable; unknown fields are kept.",
        id=(str | int, Field(description="Citation key, unique in its library.")),
        type=(_TYPE, Field(description="CSL 1.0.2 item type.")),
        **fields,
    )


@cache
def article_model() -> type[BaseModel]:
    """The pydantic model of an article: an item whose `custom` holds what CSL has no variable for."""
    works: Any = list[item_model()] | None  # type: ignore[misc]  # a model made at run time
    fields: dict[str, Any] = {
        "subtitle": (str | None, None),
        "original_language": (str | None, Field(None, description="BCP 47 tag.")),
        "images": (list[ImageData] | None, None),
        "references": (works, Field(None, description="The works the article cites.")),
        "body": (str | None, None),
    }
    config = ConfigDict(extra="allow", alias_generator=_kebab)
    custom: Any = create_model("ArticleCustom", __config__=config, **fields)
    return create_model("Article", __base__=item_model(), custom=(custom | None, None))


def json_schema(what: Literal["item", "library", "article"] = "library") -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of an item, a list of items, or an article.

    >>> json_schema("library")["type"]
    'array'
    """
    model = article_model() if what == "article" else item_model()
    schema = model.model_json_schema(by_alias=True)
    if what == "library":
        definitions = schema.pop("$defs", {})
        schema = {"type": "array", "items": schema, "$defs": definitions}
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def problems(data: object) -> list[tuple[str, str]]:
    """What is wrong with a CSL-JSON item, as pairs of a path and a message; strict about types.

    >>> problems({"id": "a", "type": "book", "author": "Fiori"})
    [('author', 'Input should be a valid list')]
    """
    try:
        item_model().model_validate(data)
    except ValidationError as error:
        found = {".".join(map(str, each["loc"])): each["msg"] for each in error.errors()}
        return list(found.items())
    return []


def core_schema_of(cls: type[Item]) -> core_schema.CoreSchema:
    """How pydantic validates and writes an Item that stands in a user's own model."""

    def validated(value: object) -> Item:
        if isinstance(value, cls):
            return value
        if isinstance(value, Mapping):
            return cls.from_csl(value)
        raise ValueRejected(f"expected an {cls.__name__} or a CSL-JSON object, got {type(value).__name__}")

    return core_schema.no_info_plain_validator_function(
        validated, serialization=core_schema.plain_serializer_function_ser_schema(lambda item: item.to_csl())
    )
