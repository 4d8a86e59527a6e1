"""Plain data that knows where it stands: what JSON, YAML and front matter give before it becomes items."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final, Protocol, TypeAlias

from refbook.model.finding import Finding
from refbook.model.source import Text

Path: TypeAlias = "tuple[str | int, ...]"
"""The way from the top of the data to a value: keys and indexes."""

MAX_DEPTH: Final = 100
"""Values nested deeper are kept as their source text: nothing a reference holds needs more."""

MAX_QUOTED: Final = 60
"""Messages quote so many characters of a file."""


class Document(Protocol):
    """A text that was read as plain data.

    Attributes:
        text: the text.
        data: dictionaries, lists, text, numbers, booleans and None.
        findings: what was wrong with the text itself.
    """

    text: Text
    data: Any
    findings: list[Finding]

    def find(self, path: Path) -> tuple[int, int]:
        """The offsets of the value at a path; of what holds it when there is no such value."""
        ...

    def keys(self, path: Path) -> Iterable[str | int]:
        """The keys or indexes of the object or list at a path; none when there is no such thing."""
        ...


def is_too_deep(value: object, limit: int = MAX_DEPTH) -> bool:
    """True when lists and objects are nested deeper than the limit.

    >>> is_too_deep([[1]], limit=2), is_too_deep([[[1]]], limit=2)
    (False, True)
    """
    if not isinstance(value, dict | list):
        return False
    parts = value.values() if isinstance(value, dict) else value
    return limit == 0 or any(is_too_deep(part, limit - 1) for part in parts)


def quoted(text: object) -> str:
    r"""What a file holds, inside a message: short, on one line, without characters that act on a terminal.

    >>> print(quoted("ti\x1btle"))
    "ti\x1btle"
    """
    whole = str(text)
    short = whole if len(whole) <= MAX_QUOTED else whole[: MAX_QUOTED - 1] + "…"
    return f'"{short}"' if short.isprintable() else f'"{ascii(short)[1:-1]}"'


def kind_of(value: object) -> str:
    """What a value is, in words of JSON.

    >>> kind_of([]), kind_of(True), kind_of(None)
    ('a list', 'true or false', 'null')
    """
    if isinstance(value, bool):
        return "true or false"
    if isinstance(value, int | float):
        return "a number"
    return {dict: "an object", list: "a list", type(None): "null"}.get(type(value), "text")


def numbered(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """The pairs as a dictionary that loses none: of a repeated key the last counts, the others get a number.

    >>> numbered([("title", "A"), ("title", "B")])
    {'title (1)': 'A', 'title': 'B'}
    """
    last = {key: index for index, (key, _) in enumerate(pairs)}
    numbers: dict[str, int] = {}
    result: dict[str, Any] = {}
    for index, (key, value) in enumerate(pairs):
        name = key
        while index != last[key] and (name in last or name in result):
            numbers[key] = numbers.get(key, 0) + 1
            name = f"{key} ({numbers[key]})"
        result[name] = value
    return result
