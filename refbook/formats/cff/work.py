"""One work of a CITATION.cff <-> one Item, along the table of `mapping`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from refbook.formats.cff import addresses, schema, types
from refbook.formats.cff.codecs import NOBODY
from refbook.formats.cff.mapping import PREFERRED, ROLE, TYPE, Row, extra_name, rows_for
from refbook.formats.cff.names import read_names, write_names
from refbook.formats.cff.schema import Shape
from refbook.formats.cslitem import Record
from refbook.model.item import Item
from refbook.model.source import Places
from refbook.model.variable import Value

_ROOT_ONLY: Final = frozenset({"references", "preferred-citation"})


class Reader:
    """One Item in the making: keys move to variables, those that say more also stay in `extra`."""

    def __init__(
        self, record: Record, data: Mapping[str, Any], type: str, index: int, places: Places
    ) -> None:
        self.record = record
        self.data = data
        self.type = type
        self.index = index
        self.places = places
        self.variables: dict[str, Value] = {}
        self.understood: set[str] = {"type"}

    def item(self) -> Item:
        """The Item, without its id."""
        self.places.add(self.index, "", *self.record.document.find(self.record.path))
        for row in rows_for(self.type):
            if any(key in self.data for key in row.keys) and not self.variables.keys() & set(row.variables):
                self._read_row(row)
        self._read_address("DOI", "doi", addresses.doi(self.data))
        self._read_address("URL", "url", addresses.url(self.data))
        return Item.of("", self.type, self.variables, self._extra())

    def _read_row(self, row: Row) -> None:
        raw = tuple(self.data.get(key) for key in row.keys)
        values = row.codec.read(raw)
        if values is None:
            return
        for variable, value in zip(row.variables, values, strict=True):
            if value is not None:
                self._fill(variable, value, row.keys[0])
        written = row.codec.write(values)
        for key, before, after in zip(row.keys, raw, written or raw, strict=True):
            if written and _same(before, after):
                self.understood.add(key)

    def _fill(self, variable: str, value: Value, key: str) -> None:
        self.variables[variable] = value
        self.places.add(self.index, variable, *self.record.document.find((*self.record.path, key)))

    def _read_address(self, variable: str, key: str, text: str) -> None:
        if text:
            self._fill(variable, text, key if key in self.data else "identifiers")
            if self.data.get(key) == text:
                self.understood.add(key)

    def _extra(self) -> dict[str, Any]:
        """What no variable says, under the name of its key."""
        kept = {}
        for key, value in self.data.items():
            if key not in self.understood and key not in _ROOT_ONLY and value not in (None, "", [], {}):
                kept[extra_name(key)] = as_text(self.record.kept(value, key))
        return kept


def as_text(value: Any) -> Any:
    """Plain data whose numbers are text, as the format means them.

    >>> as_text(["1.10", {"a": None}])
    ['1.10', {'a': None}]
    """
    if isinstance(value, list):
        return [as_text(part) for part in value]
    if isinstance(value, dict):
        return {str(key): as_text(part) for key, part in value.items()}
    return value if value is None else str(value)


def _same(before: Any, after: Any) -> bool:
    return before in (None, "") if after is None else as_text(before) == as_text(after)


# Writing


def write_work(item: Item) -> dict[str, Any]:
    """The keys of the work a file is about; what the format has no key for is left out."""
    version = item.extra.get("cff-version")
    known = isinstance(version, str) and version in schema.VERSIONS
    data: dict[str, Any] = {"cff-version": version if known else schema.DEFAULT_VERSION}
    data["message"] = _message(item)
    data["title"] = "untitled"
    data["authors"] = NOBODY
    if item.type == "dataset":
        data["type"] = item.type
    allowed = schema.WORK.keys() - {"contributors"} if version != "1.3.0" else schema.WORK.keys()
    return data | _written(item, frozenset(allowed))


def _message(item: Item) -> str:
    own = item.extra.get("message")
    default = schema.DATASET_MESSAGE if item.type == "dataset" else schema.DEFAULT_MESSAGE
    return own if isinstance(own, str) and own else default


def write_reference(item: Item) -> dict[str, Any]:
    """The keys of a reference; what the format has no key for is left out."""
    data: dict[str, Any] = {"type": _reference_type(item), "title": "untitled", "authors": NOBODY}
    if item.type == "article":
        data["status"] = types.PREPRINT
    return data | _written(item, frozenset(schema.REFERENCE.keys() - {"contributors"}))


def _reference_type(item: Item) -> str:
    own = item.extra.get(TYPE)
    if isinstance(own, str) and types.READ.get(own, "document") == item.type and own in types.READ:
        return own
    return types.WRITE.get(item.type, "generic")


def _written(item: Item, allowed: frozenset[str]) -> dict[str, Any]:
    kept = {key: fit for key in allowed if (fit := _fit(key, item.extra.get(extra_name(key))))}
    data: dict[str, Any] = {}
    done: set[str] = set()
    for row in rows_for(item.type):
        present = any(variable in item for variable in row.variables)
        if present and allowed.issuperset(row.keys) and not done & set(row.variables):
            written = _write_row(row, item, kept, data)
            done |= set(row.variables) if written else set()
    data |= {key: value for key, value in kept.items() if key not in data and key not in _HEAD}
    data = addresses.with_addresses(data, item.text("DOI"), item.text("URL"))
    return {key: data[key] for key in _ORDER if key in data}


def _write_row(row: Row, item: Item, kept: Mapping[str, Any], data: dict[str, Any]) -> bool:
    """Write a row; False when its keys are taken or cannot hold the values."""
    if data.keys() & set(row.keys):
        return False
    values = tuple(item.get(variable) for variable in row.variables)
    # What was read says more than the variables do: it is written again while it means the same.
    raw = tuple(kept.get(key) for key in row.keys)
    written = raw if any(raw) and row.codec.read(raw) == values else row.codec.write(values)
    for key, value in zip(row.keys, written or (), strict=bool(written)):
        if value not in (None, "", []):
            data[key] = value
    return written is not None


def _fit(key: str, value: Any) -> Any:
    """What was kept of a key, so far as the schema allows it there; None when it does not."""
    shape = schema.REFERENCE.get(key) or schema.WORK.get(key)
    if shape in (Shape.NAMES, Shape.REFERENCE, Shape.REFERENCES):
        return write_names(read_names(value) or ()) if isinstance(value, list) else None
    if shape is Shape.ENTITY:
        return _entity(value) if isinstance(value, dict) and value.get("name") else None
    if shape in (Shape.TEXTS, Shape.IDENTIFIERS):
        return value if isinstance(value, list) else None
    if shape is Shape.LICENSE:
        return value if isinstance(value, list | str) else None
    form = schema.FORMS.get(shape, (r"(?s).+",))[0] if shape else ""
    return value if isinstance(value, str) and re.fullmatch(form, value) else None


def _entity(value: Mapping[str, Any]) -> dict[str, Any]:
    return {key: part for key, part in value.items() if key in schema.ENTITY and isinstance(part, str)}


_HEAD: Final = frozenset({"cff-version", "message", "type", "references", "preferred-citation"})
_ORDER: Final = tuple(
    dict.fromkeys(("title", "authors", *(key for row in rows_for("") for key in row.keys), *sorted(
        schema.REFERENCE.keys() | schema.WORK.keys()
    )))
)  # fmt: skip
"""The order in which keys are written."""


def is_preferred(item: Item) -> bool:
    """True for the work to be cited instead."""
    return item.extra.get(ROLE) == PREFERRED
