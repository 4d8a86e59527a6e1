"""How the values of Hayagriva's fields are written: each codec reads and writes the variables of one row.

`read` gives the values of the row's variables, or None when the field's value is nothing it can read.
`write` is its inverse; it gives None when the format cannot hold the values.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final, NamedTuple, TypeAlias

from refbook.formats.hayagriva.names import read_names, write_names
from refbook.formats.hayagriva.strings import read_formattable, write_formattable
from refbook.model.date import Date
from refbook.model.variable import Value

Values: TypeAlias = "tuple[Value | None, ...]"


class Codec(NamedTuple):
    """A way of writing values.

    Attributes:
        read: the value of the field -> those of the variables.
        write: the values of the variables -> that of the field.
    """

    read: Callable[[Any], Values | None]
    write: Callable[[Values], Any]


DATE_FORM: Final = re.compile(r"~?[+-]?\d{4}(?:-(?:0[1-9]|1[012])(?:-(?:0[1-9]|[12]\d|3[01]))?)?", re.ASCII)
"""“YYYY-MM-DD with an optional sign in front”; a tilde marks dates that are not sure."""

_NUMBER: Final = re.compile(r"0|[1-9][0-9]{0,8}")
ARXIV: Final = "arXiv"


def as_number(text: str) -> int | str:
    """A number where the text is one."""
    return int(text) if _NUMBER.fullmatch(text) else text


def _read_string(value: Any) -> Values | None:
    found = read_formattable(value)
    return (found[0],) if found else None


def _write_string(values: Values) -> Any:
    return write_formattable(str(values[0]))


def _read_title(value: Any) -> Values | None:
    found = read_formattable(value)
    return (found[0], found[1] or None) if found else None


def _write_title(values: Values) -> Any:
    return write_formattable(str(values[0]), str(values[1] or "")) if values[0] else None


def _read_plain(value: Any) -> Values | None:
    return (str(value),) if isinstance(value, str) and value else None


def _write_plain(values: Values) -> Any:
    return str(values[0])


def _write_number(values: Values) -> Any:
    return as_number(str(values[0]))


def _read_arxiv(value: Any) -> Values | None:
    found = _read_plain(value)
    return (ARXIV, found[0]) if found else None


def _write_arxiv(values: Values) -> Any:
    archive, location = values
    return str(location) if str(archive).casefold() == ARXIV.casefold() and location else None


def _read_names(value: Any) -> Values | None:
    names = read_names(value)
    return (names,) if names else None


def _write_names(values: Values) -> Any:
    return write_names(values[0]) if isinstance(values[0], tuple) else None


def _read_publisher(value: Any) -> Values | None:
    if isinstance(value, dict) and "value" not in value:
        found = [read_formattable(value.get(key)) for key in ("name", "location")]
        name, place = (each[0] if each else None for each in found)
        return (name, place) if name or place else None
    found_name = read_formattable(value)
    return (found_name[0], None) if found_name else None


def _write_publisher(values: Values) -> Any:
    name, place = (write_formattable(str(value)) if value else None for value in values)
    if place is None:
        return name
    return {"name": name, "location": place} if name is not None else {"location": place}


def read_date(value: Any) -> Date | None:
    """A date; text in another form is read as people write dates.

    >>> read_date("~2003-06").edtf, read_date("2011").year
    ('2003-06~', 2011)
    """
    if not isinstance(value, str) or not value:
        return None
    text = str(value)
    if DATE_FORM.fullmatch(text) and text[0] in "~+":
        text = f"{text.lstrip('~+')}{'~' if text[0] == '~' else ''}"
    return Date.parse(text)


def write_date(date: Value | None) -> Any:
    """The date as the format writes it; None for ranges, seasons and words."""
    if not isinstance(date, Date) or date.literal or date.is_range or date.extra:
        return None
    text = str(date)
    text = f"~{text[:-1]}" if text.endswith("~") else text
    return as_number(text) if DATE_FORM.fullmatch(text) and read_date(text) == date else None


def _read_date(value: Any) -> Values | None:
    date = read_date(value)
    return (date,) if date else None


def _write_date(values: Values) -> Any:
    return write_date(values[0])


def _read_url(value: Any) -> Values | None:
    if isinstance(value, dict):
        url = value.get("value")
        return (str(url), read_date(value.get("date"))) if isinstance(url, str) and url else None
    return (str(value), None) if isinstance(value, str) and value else None


def _write_url(values: Values) -> Any:
    url, accessed = values
    if not url:
        return None
    date = write_date(accessed)
    return {"value": str(url), "date": date} if date is not None else str(url)


STRING: Final = Codec(_read_string, _write_string)
TITLE: Final = Codec(_read_title, _write_title)
PLAIN: Final = Codec(_read_plain, _write_plain)
NUMBER: Final = Codec(_read_plain, _write_number)
ARXIV_ID: Final = Codec(_read_arxiv, _write_arxiv)
NAMES: Final = Codec(_read_names, _write_names)
PUBLISHER: Final = Codec(_read_publisher, _write_publisher)
DATE: Final = Codec(_read_date, _write_date)
URL: Final = Codec(_read_url, _write_url)
