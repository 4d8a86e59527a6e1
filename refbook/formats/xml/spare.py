"""What a format has no place for, written as lines of `variable: value` and read back without loss.

A value whose own place cannot say all of it (a name with an ORCID, a date with a season) stands here as well,
and then counts. Text stands as it is; everything else, and text that would not survive layout, as JSON.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from refbook.errors import ValueRejected
from refbook.formats.xml.node import squeezed
from refbook.formats.xml.safe import ILLEGAL
from refbook.model.convert import convert
from refbook.model.date import Date
from refbook.model.item import Item
from refbook.model.variable import Value
from refbook.model.vocabulary import KINDS, Kind

EXTRA: Final = "extra"
"""The name under which all fields that CSL does not know stand together, as a JSON object."""

_LINE: Final = re.compile(r"([A-Za-z][\w-]*): (.*)")
_BEGINS_JSON: Final = re.compile(r"[\[{\"\d-]|true\b|false\b|null\b")
# Layout is squeezed when XML is read: of two spaces the second is written as an escape.
_UNSAFE: Final = re.compile(ILLEGAL.pattern + "|\x7f|(?<= ) ")


def lines(item: Item, is_said: Callable[[str], bool], extra: Mapping[str, Any] | None = None) -> list[str]:
    """The lines of what is not said elsewhere.

    Args:
        item: the item.
        is_said: tells whether a variable (or "id", "type") reads back equal from its own place.
        extra: the fields that CSL does not know and that have no place.
    """
    made = [f"{name}: {_text(getattr(item, name))}" for name in ("id", "type") if not is_said(name)]
    made += [f"{name}: {_text(_plain(value))}" for name, value in item.variables.items() if not is_said(name)]
    return [*made, f"{EXTRA}: {_json(extra)}"] if extra else made


def _plain(value: Value) -> Any:
    if isinstance(value, tuple):
        return [name.to_csl() for name in value]
    return value.to_csl() if isinstance(value, Date) else value


def _text(value: Any) -> str:
    is_plain = isinstance(value, str) and value and not _BEGINS_JSON.match(value)
    return value if is_plain and "\n" not in value and is_steady(value) else _json(value)


def is_steady(text: str) -> bool:
    """True when a text comes back from an XML file as it is: layout would not change it.

    >>> is_steady("Korea\\n1950"), is_steady("two  spaces"), is_steady("")
    (True, False, False)
    """
    if not text or "\r" in text or ILLEGAL.search(text):
        return False
    return squeezed(text.replace("\n", "\r")) == text


def _json(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, default=str)
    return _UNSAFE.sub(lambda found: json.dumps(found[0])[1:-1] if found[0] != " " else "\\u0020", text)


def read(text: str) -> dict[str, Any] | None:
    """The values that lines hold, by name; None when they are not such lines.

    >>> read("event-place: Roma\\nid: \\"a b\\""), read("A note: not ours.")
    ({'event-place': 'Roma', 'id': 'a b'}, None)
    """
    found: dict[str, Any] = {}
    for line in text.split("\n"):
        match = _LINE.fullmatch(line)
        value = _value(match[1], match[2]) if match else None
        if match is None or value is None:
            return None
        found[match[1]] = value
    return found


def _value(name: str, text: str) -> Any:
    """The value of a line; None when it fits no such name."""
    value: Any = text
    if _BEGINS_JSON.match(text):
        try:
            value = json.loads(text)
        except (ValueError, RecursionError):
            return None
    if name == EXTRA:
        return value if isinstance(value, dict) else None
    if name in ("id", "type"):
        return value if isinstance(value, str) else None
    try:
        return _fitting(name, value)
    except (ValueRejected, KeyError):
        return None


def _fitting(variable: str, value: Any) -> Value | None:
    """The value when it has the shape its variable is written in: other text is somebody's note."""
    is_text = KINDS[variable] in (Kind.TEXT, Kind.NUMBER)
    if is_text is isinstance(value, list | dict):
        return None
    if is_text and value == "":
        return ""
    return convert(variable, value)
