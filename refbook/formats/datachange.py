"""What changes in plain data when its items change: the fewest values, in the shapes that they have."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, Literal, NamedTuple, TypeAlias

from refbook.formats import friendly
from refbook.formats.articleparts import CUSTOM
from refbook.formats.bibtex.patch_parts import Part
from refbook.formats.cslitem import Dialect
from refbook.formats.plain import Path, is_too_deep
from refbook.model.date import Date
from refbook.model.item import Item
from refbook.model.name import Name
from refbook.model.variable import Value, plain

_SEPARATOR: Final = ", "
"""What joins the words of a list that is read as one text."""


class Change(NamedTuple):
    """One change of plain data.

    Attributes:
        kind: "set" replaces the value at a path, "drop" takes it out; "add" puts a key into an object and
            "insert" an element into a list, behind those it has.
        path: the value, or the object or list that something is put into.
        value: the new value.
        key: the new key.
    """

    kind: Literal["set", "drop", "add", "insert"]
    path: Path
    value: Any = None
    key: str = ""


Plainly: TypeAlias = Callable[[Value], Any]
"""A value as a format likes to write it."""


def differences(old: Any, new: Any, path: Path = ()) -> Iterator[Change]:
    """The changes that turn one value into another.

    >>> list(differences({"a": 1, "b": [1, 2]}, {"b": [1, 3], "c": 4}))  # doctest: +NORMALIZE_WHITESPACE
    [Change(kind='drop', path=('a',), value=None, key=''),
     Change(kind='set', path=('b', 1), value=3, key=''),
     Change(kind='add', path=(), value=4, key='c')]
    """
    if is_same(old, new):
        return
    is_simple = not new or not old or is_too_deep(old) or is_too_deep(new)
    if isinstance(old, dict) and isinstance(new, dict) and not is_simple:
        yield from _of_objects(old, new, path)
    elif isinstance(old, list) and isinstance(new, list) and not is_simple:
        yield from _of_lists(old, new, path)
    else:
        yield Change("set", path, new)


def is_same(old: Any, new: Any) -> bool:
    """True when two values say the same: YAML does not tell the number 12 from the text."""
    if isinstance(old, str) and isinstance(new, int) and not isinstance(new, bool):
        return old == str(new)
    return bool(old == new) and (isinstance(old, str) or type(old) is type(new))


def _of_objects(old: dict[str, Any], new: dict[str, Any], path: Path) -> Iterator[Change]:
    yield from (Change("drop", (*path, key)) for key in old if key not in new)
    for key, value in new.items():
        if key in old:
            yield from differences(old[key], value, (*path, key))
        else:
            yield Change("add", path, value, key)


def _of_lists(old: list[Any], new: list[Any], path: Path) -> Iterator[Change]:
    """Elements at both ends that stay are kept, those between are paired one by one."""
    shorter = min(len(old), len(new))
    start = next((at for at in range(shorter) if not is_same(old[at], new[at])), shorter)
    rest = shorter - start
    end = next((at for at in range(rest) if not is_same(old[-1 - at], new[-1 - at])), rest)
    if len(new) > len(old) and end:
        yield Change("set", path, new)  # something comes between
        return
    for at in range(start, shorter - end):
        yield from differences(old[at], new[at], (*path, at))
    yield from (Change("drop", (*path, at)) for at in range(shorter - end, len(old) - end))
    yield from (Change("insert", path, value) for value in new[shorter:])


# One item


class Shaper:
    """Puts the parts of items into the objects that describe them.

    Args:
        dialect: how the format writes items.
        plainly: how it likes to write new values.
    """

    def __init__(self, dialect: Dialect, plainly: Plainly) -> None:
        self.dialect = dialect
        self.plainly = plainly

    def changed(self, data: dict[str, Any], part: Part, old: Item, new: Item) -> dict[str, Any] | None:
        """An object with a part as another item has it; None when it has no place for that.

        Args:
            data: the object, which is left alone.
            part: the part.
            old: what it says now.
            new: what it shall say.
        """
        if part.kind == "extra":
            return self._extra(data, part.name, new.extra.get(part.name))
        name = part.name or part.kind
        held = self.dialect.key(data, name)
        apart = self._apart(data)
        if held is None and self.dialect.key(apart, name) is not None:
            inner = self._put(apart, self.dialect.key(apart, name), name, part, old, new)
            return data | {self._apart_key(data): inner}
        return self._put(data, held, name, part, old, new)

    def _put(
        self, data: Mapping[str, Any], held: str | None, name: str, part: Part, old: Item, new: Item
    ) -> dict[str, Any]:
        if part.kind != "variable":
            return {**data, held or name: getattr(new, part.kind)}
        value = new.get(name)
        if value is None:
            return {key: each for key, each in data.items() if key != held}
        if held is None:
            return {**data, name: self.plainly(value)}
        return {**data, held: self._shaped(data[held], old.get(name), value)}

    def _shaped(self, data: Any, old: Value | None, new: Value) -> Any:
        """A value in the shape that another has."""
        if isinstance(new, tuple):
            return self._names(data, old if isinstance(old, tuple) else (), new)
        if isinstance(new, Date):
            return self._date(data, new)
        if isinstance(data, list):
            return str(new).split(_SEPARATOR)
        if isinstance(data, int) and not isinstance(data, bool) and str(new).isdecimal():
            return int(new)
        return str(new) if isinstance(data, str) else self.plainly(new)

    def _date(self, data: Any, new: Date) -> Any:
        if isinstance(data, str | int) or not isinstance(data, dict | list):
            return self.plainly(new)
        whole = new.to_csl()
        return whole["date-parts"] if isinstance(data, list) and whole.keys() == {"date-parts"} else whole

    def _names(self, data: Any, old: tuple[Name, ...], new: tuple[Name, ...]) -> Any:
        whole = self.plainly(new)
        if not isinstance(data, list) or len(data) != len(old):
            return whole
        kept: dict[Name, list[Any]] = {}
        for name, each in zip(old, data, strict=True):
            kept.setdefault(name, []).append(each)
        is_paired = len(old) == len(new)
        return [
            kept[name].pop(0)
            if kept.get(name)
            else self._name(data[at] if is_paired else None, name, whole[at])
            for at, name in enumerate(new)
        ]

    def _name(self, data: Any, new: Name, plainly: Any) -> Any:
        if not isinstance(data, dict):
            return plainly
        whole = new.to_csl()
        return {key: value for key, value in data.items() if key in whole} | whole

    # Fields that CSL does not know

    def _apart_key(self, data: Mapping[str, Any]) -> str:
        return next(
            (key for key in (self.dialect.apart, CUSTOM) if key and isinstance(data.get(key), dict)), ""
        )

    def _apart(self, data: Mapping[str, Any]) -> dict[str, Any]:
        return data.get(self._apart_key(data)) or {}

    def _extra(self, data: dict[str, Any], name: str, value: Any) -> dict[str, Any] | None:
        apart = self._apart(data)
        if name not in data and name in apart:
            return data | {self._apart_key(data): _with(apart, name, value)}
        return _with(data, name, value) if value is None or name in data or not self._means(name) else None

    def _means(self, name: str) -> bool:
        return self.dialect.variable(name) != name


def _with(data: Mapping[str, Any], name: str, value: Any) -> dict[str, Any]:
    if value is None:
        return {key: each for key, each in data.items() if key != name}
    return {**data, name: value}


def as_csl(value: Value) -> Any:
    """A value as CSL-JSON has it."""
    return plain(value)


def as_people_write(value: Value) -> Any:
    """A value as people like to write it in YAML.

    >>> as_people_write((Name(family="Fiori", given="Antonio"),))
    ['Fiori, Antonio']
    """
    return friendly.to_data(Item.of("", "", {"note": value}))["note"]
