"""Single values from an @xdata entry: "publisher = {xdata=mulino-publisher}".

Source: the biblatex manual, 3.13.6 (data containers, granular references): `xdata=key-field`, and for lists
`xdata=key-field-number`; in lists, each item may be such a reference.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from refbook.formats.bibtex.names import split_list
from refbook.formats.bibtex.raw import Fields

PREFIX: Final = "xdata="

Find = Callable[[str], Fields | None]


def filled(text: str, find: Find) -> str | None:
    """A value with its references replaced; None when one of them leads nowhere.

    Args:
        text: the value.
        find: entry key -> the entry's fields.

    >>> from refbook.formats.bibtex.raw import Value
    >>> fields = {"location": Value("Bologna and Rome", 0, 0)}
    >>> filled("xdata=mulino-location-2 and Milan", {"mulino": fields}.get)
    'Rome and Milan'
    """
    parts = [
        _referred(part.removeprefix(PREFIX), find) if part.startswith(PREFIX) else part
        for part in split_list(text)
    ]
    return " and ".join(part for part in parts if part) if all(parts) else None


def _referred(reference: str, find: Find) -> str | None:
    path, _, last = reference.rpartition("-")
    if last.isdecimal():
        key, _, field = path.rpartition("-")
        return _item(_value(key, field, find), int(last))
    return _value(path, last, find)


def _value(key: str, field: str, find: Find) -> str | None:
    fields = find(key.strip()) or {}
    value = fields.get(field.strip().lower())
    return value.text if value else None


def _item(text: str | None, number: int) -> str | None:
    items = split_list(text) if text else []
    return items[number - 1] if 0 < number <= len(items) else None
