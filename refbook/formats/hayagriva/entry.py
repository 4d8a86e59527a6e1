"""One entry <-> one Item, along the table of `mapping`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from refbook.formats.friendly import typed
from refbook.formats.hayagriva import mapping as m
from refbook.formats.hayagriva.codecs import as_number
from refbook.formats.hayagriva.mapping import KEPT, PREFIX, ROWS, Place, Row
from refbook.formats.hayagriva.names import read_names, write_names
from refbook.formats.hayagriva.tree import Tree
from refbook.formats.hayagriva.types import EVENTS, SERIES, WHOLES, WRITE, csl_type
from refbook.formats.plain import Path
from refbook.model.date import Date
from refbook.model.item import Item
from refbook.model.variable import Value
from refbook.model.vocabulary import KINDS, Kind

TYPE: Final = f"{PREFIX}type"


class Reading:
    """What an entry says: a type, variables, and the steps to each."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.data = data
        self.tree = Tree(data)
        own = data.get(TYPE)
        self.type = str(own) if isinstance(own, str) and own else self.tree.type
        self.variables: dict[str, Value] = {}
        self.steps: dict[str, Path] = {}
        self._used: set[tuple[Place, tuple[str, ...]]] = set()
        for row in ROWS:
            if row.is_for(self.type) and not self.variables.keys() & set(row.variables):
                self._read_row(row)
        self._read_csl_fields()

    def _read_row(self, row: Row) -> None:
        for place in row.places:
            node = self.tree.nodes.get(place)
            found = node.get(row.field) if node and (place, row.field) not in self._used else None
            values = row.codec.read(found[0]) if found else None
            if found and values:
                self._used.add((place, row.field))
                for variable, value in zip(row.variables, values, strict=True):
                    self._fill(variable, value, found[1])
                return

    def _read_csl_fields(self) -> None:
        for key, value in self.data.items():
            variable = key.removeprefix(PREFIX)
            if variable != key and variable in KINDS and variable not in self.variables:
                self._fill(variable, _READ[KINDS[variable]](value), (key,))

    def _fill(self, variable: str, value: Value | None, steps: Path) -> None:
        if value is not None and value not in ("", ()):
            self.variables[variable] = value
            self.steps[variable] = steps


def _read_text(value: Any) -> str | None:
    return str(value) if isinstance(value, str) else None


def _read_date(value: Any) -> Date | None:
    if isinstance(value, dict):
        return Date.from_csl(typed(value))
    return Date.parse(str(value)) if isinstance(value, str) else None


_READ: Final[Mapping[Kind, Callable[[Any], Value | None]]] = {
    Kind.TEXT: _read_text,
    Kind.NUMBER: _read_text,
    Kind.NAMES: read_names,
    Kind.DATE: _read_date,
}


def extra_of(item: Item, data: Mapping[str, Any]) -> dict[str, Any]:
    """What an item's variables do not say of its entry."""
    again = write_entry(item)
    kept = {}
    extra = {}
    for key, value in data.items():
        if key in m.FIELDS and not _same(key, value, again.get(key)):
            kept[key] = as_text(value)
        elif key not in m.FIELDS and not _is_csl_field(key):
            extra[key] = typed(value)
    return {**extra, **({KEPT: kept} if kept else {})}


def _is_csl_field(key: str) -> bool:
    return key == TYPE or (key.startswith(PREFIX) and key.removeprefix(PREFIX) in KINDS)


def _same(key: str, before: Any, after: Any) -> bool:
    if key == "type":
        return str(before).lower() == str(after).lower()  # “The field is case insensitive.”
    return bool(as_text(before) == as_text(after))


def as_text(value: Any) -> Any:
    """Plain data with text for numbers.

    >>> as_text({"volume": 12, "names": ["a"]})
    {'volume': '12', 'names': ['a']}
    """
    if isinstance(value, list):
        return [as_text(part) for part in value]
    if isinstance(value, dict):
        return {str(key): as_text(part) for key, part in value.items()}
    return value if value is None else str(value)


# Writing


def write_entry(item: Item) -> dict[str, Any]:
    """The fields of an item's entry."""
    data = _Entry(item).data()
    kept = item.extra.get(KEPT)
    if isinstance(kept, dict):
        data = _with_kept(item, data, kept)
    for key, value in item.extra.items():
        if key != KEPT and not _is_csl_field(key):
            data.setdefault(f"x-{key}" if key in m.FIELDS else key, value)
    return data


def _with_kept(item: Item, data: dict[str, Any], kept: Mapping[str, Any]) -> dict[str, Any]:
    """The fields as they were read, while they mean the same."""
    fields = {key: value for key, value in kept.items() if key in m.FIELDS}
    as_read = data | fields
    again = Reading(as_text(as_read))
    same = Item.of("", item.type, dict(item.variables)) == Item.of("", again.type, again.variables)
    return _numbered(as_read) if same else data


def _numbered(data: Any) -> Any:
    """Numbers for texts that are numbers, as people write them."""
    if isinstance(data, list):
        return [_numbered(part) for part in data]
    return {key: _typed(key, part) for key, part in data.items()} if isinstance(data, dict) else data


def _typed(key: str, value: Any) -> Any:
    if key == "verbatim":
        return value in (True, "true")
    return as_number(value) if key in _NUMBERS and isinstance(value, str) else _numbered(value)


_NUMBERS: Final = frozenset({"volume", "issue", "edition", "chapter", "volume-total", "page-total", "date"})


class _Entry:
    """An entry in the making: fields of the item itself and of its parents."""

    def __init__(self, item: Item) -> None:
        self.item = item
        self.own_type, self.parent_type = WRITE.get(item.type, ("misc", "misc"))
        self.fields: dict[Place, dict[str, Any]] = {place: {} for place in Place}
        self.done: set[str] = set()
        self._is_held = self._needs_parent() or any(name in item for name in _OF_CONTAINERS)

    def data(self) -> dict[str, Any]:
        """The fields, parents inside."""
        for row in ROWS:
            present = any(variable in self.item for variable in row.variables)
            if present and self._is_for(row) and not self.done & set(row.variables):
                self._write_row(row)
        parents = self._parents()
        data: dict[str, Any] = {"type": self.own_type.capitalize()}
        if csl_type(self.own_type, _holder(parents)) != self.item.type:
            data[TYPE] = self.item.type
        data |= _with_plain_serial(self.fields[Place.OWN])
        data |= self._csl_fields()
        if parents:
            data["parent"] = parents[0] if len(parents) == 1 else parents
        return data

    def _is_for(self, row: Row) -> bool:
        return row.home is not None and row.is_for(self.item.type)

    def _home(self, row: Row) -> Place | None:
        """Where a row is written; what holds a whole work is its series, so that it holds its own fields."""
        if row.home is not Place.CONTAINER or (self._is_held and self.own_type not in WHOLES):
            return row.home
        return Place.OWN if Place.OWN in row.places else None

    def _write_row(self, row: Row) -> None:
        home = self._home(row)
        values = tuple(self.item.get(variable) for variable in row.variables)
        written = row.codec.write(values) if home else None
        if home is None or written in (None, "", []) or not _put(self.fields[home], row.field, written):
            return
        # What the field could not hold is written as a field of CSL's name.
        read = row.codec.read(as_text(written)) or ()
        self.done |= {name for name, value in zip(row.variables, read, strict=False) if value is not None}

    def _parents(self) -> list[dict[str, Any]]:
        """The parents: what holds the entry, events, the original."""
        series, container = self.fields[Place.SERIES], self.fields[Place.CONTAINER]
        above = [{"type": SERIES.capitalize(), **series}] if series else []
        if self.own_type not in WHOLES and (container or above or self._needs_parent()):
            inner = {"parent": above[0]} if above else {}
            above = [{"type": self.parent_type.capitalize(), **container, **inner}]
        for place, kind in ((Place.EVENT, "Conference"), (Place.ORIGINAL, "Original")):
            if self.fields[place]:
                above.append({"type": kind, **self.fields[place]})
        return above

    def _needs_parent(self) -> bool:
        """True when the entry is what it is by its parent."""
        with_parent = csl_type(self.own_type, self.parent_type)
        if with_parent == self.item.type != csl_type(self.own_type, ""):
            return True
        return self.own_type in _ALWAYS_HELD

    def _csl_fields(self) -> dict[str, Any]:
        left = {name: value for name, value in self.item.variables.items() if name not in self.done}
        return {f"{PREFIX}{name}": _plain(value) for name, value in left.items()}


_ALWAYS_HELD: Final = frozenset({"chapter", "entry"})
"""Types that are parts by what they are."""
_OF_CONTAINERS: Final = tuple(
    name for row in ROWS if row.places == (Place.CONTAINER,) for name in row.variables
)  # fmt: skip
"""Variables that only a container can hold."""


def _holder(parents: list[dict[str, Any]]) -> str:
    """The type of the parent that counts for the type of an entry."""
    types = [str(parent["type"]).lower() for parent in parents if parent["type"] != "Original"]
    return next((each for each in types if each not in EVENTS), types[0] if types else "")


def _with_plain_serial(fields: dict[str, Any]) -> dict[str, Any]:
    """A serial number alone needs no scheme."""
    serial = fields.get(m.SERIAL)
    if isinstance(serial, dict) and serial.keys() == {"serial"}:
        return {**fields, m.SERIAL: serial["serial"]}
    return fields


def _put(fields: dict[str, Any], field: tuple[str, ...], value: Any) -> bool:
    """Put a value into a field, or into a part of it; False when it is taken."""
    name = field[0]
    if len(field) == 1:
        return name not in fields and fields.setdefault(name, value) is value
    if name == m.AFFILIATED:
        fields.setdefault(name, []).append({"role": field[1], "names": value})
        return True
    parts = fields.setdefault(name, {})
    return field[1] not in parts and parts.setdefault(field[1], value) is value


def _plain(value: Value) -> Any:
    if isinstance(value, tuple):
        return write_names(value)
    if isinstance(value, Date):
        text = str(value)
        return text if text and not value.extra and Date.parse(text) == value else value.to_csl()
    return value
