"""Python and CSL-JSON values as the types of their variables."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from typing import Final

from refbook.errors import ValueRejected
from refbook.model.date import Date
from refbook.model.name import Name
from refbook.model.variable import Value
from refbook.model.vocabulary import KINDS, Kind

_EMPTY: Final[tuple[object, ...]] = (None, "", (), [], {})


def convert(variable: str, value: object) -> Value | None:
    """A Python or CSL-JSON value as the type of its variable; None when there is nothing.

    Raises:
        ValueRejected: the value cannot be made to fit.

    >>> convert("issued", [2011, 3]), convert("volume", "12"), convert("title", None)
    (Date(start=PartialDate(year=2011, month=3)), '12', None)
    """
    if value in _EMPTY:
        return None
    converted = _CONVERTERS[KINDS[variable]](variable, value)
    return None if converted in _EMPTY else converted


def _to_text(variable: str, value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    raise _rejected(variable, "text", value)


def _to_number(variable: str, value: object) -> int | str:
    if isinstance(value, int | str) and not isinstance(value, bool):
        return value
    return _to_text(variable, value)


def _to_names(variable: str, value: object) -> tuple[Name, ...]:
    if isinstance(value, str):
        return Name.parse_list(value)
    if isinstance(value, Name | Mapping):
        return (_to_name(variable, value),)
    if isinstance(value, list | tuple):
        return tuple(_to_name(variable, part) for part in value)
    raise _rejected(variable, "a list of names", value)


def _to_name(variable: str, value: object) -> Name:
    if isinstance(value, Name):
        return value
    if isinstance(value, str):
        return Name.parse(value)
    if isinstance(value, Mapping):
        return Name.from_csl(value)
    raise _rejected(variable, "a name", value)


def _to_date(variable: str, value: object) -> Date:
    if isinstance(value, Date):
        return value
    if isinstance(value, str):
        return Date.parse(value)
    if isinstance(value, datetime.date):
        return Date.of(value.year, value.month, value.day)
    if isinstance(value, int) and not isinstance(value, bool):
        return Date.of(value)
    if isinstance(value, list | tuple):
        return Date.from_csl(
            {"date-parts": value if value and isinstance(value[0], list | tuple) else [value]}
        )
    if isinstance(value, Mapping):
        return Date.from_csl(value)
    raise _rejected(variable, "a date", value)


def _rejected(variable: str, wanted: str, value: object) -> ValueRejected:
    return ValueRejected(f"{variable}: expected {wanted}, got {value!r:.80}")


_CONVERTERS: Final[dict[Kind, Callable[[str, object], Value]]] = {
    Kind.TEXT: _to_text,
    Kind.NUMBER: _to_number,
    Kind.NAMES: _to_names,
    Kind.DATE: _to_date,
}
