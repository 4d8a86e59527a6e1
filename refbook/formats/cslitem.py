"""One object of plain data -> one Item, whatever it holds.

What fits no variable is kept in `Item.extra` under the name it had, and reported with its place. What is
empty is kept there too, so that a rule can point at it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

from refbook.formats.plain import Document, Path, is_too_deep, kind_of, quoted
from refbook.formats.problems import MISSING_TYPE, TOO_DEEP, WRONG_VALUE
from refbook.model.finding import Finding, Problem
from refbook.model.item import Item
from refbook.model.variable import Value
from refbook.model.vocabulary import KINDS, Kind

DEFAULT_TYPE: Final = "document"
"""What an item without a type is read as: "a catch-all category" (CSL 1.0.2, Appendix III)."""

_WRITTEN: Final = (Kind.TEXT, Kind.NUMBER)


@dataclass(slots=True)
class Record:
    """One object of a document while it is read, and what is reported about it.

    Attributes:
        document: the document.
        path: where the object stands in it.
        id: its id, for findings.
        findings: where to report.
    """

    document: Document
    path: Path
    id: str = ""
    findings: list[Finding] = field(default_factory=list)

    def report(self, problem: Problem, message: str, *steps: str | int, hint: str = "") -> None:
        """Report something about the value that these steps lead to from the object."""
        span = self.document.text.span(*self.document.find(self.path + steps))
        about = str(steps[0]) if steps else ""
        self.findings.append(problem.at(message, span, hint=hint, item=self.id, field=about))

    def kept(self, value: Any, *steps: str | int) -> Any:
        """The value at these steps as it can be kept: its source text when it is nested too deeply."""
        if not is_too_deep(value):
            return value
        start, end = self.document.find(self.path + steps)
        self.report(
            TOO_DEEP,
            f"{quoted(steps[-1])} is nested too deeply",
            *steps,
            hint="it is kept as its source text",
        )
        return self.document.text.content[start:end]

    def wrong(self, key: str, value: object, wanted: str, *, hint: str = "") -> None:
        """Report that the value of a key is of the wrong kind."""
        self.report(WRONG_VALUE, f"{quoted(key)} is {kind_of(value)}, not {wanted}", key, hint=hint)


Read: TypeAlias = "Callable[[Record, str, Any], Value | None]"
"""Reads the value of a key; None when it is nothing that its variable can hold."""


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a format writes items.

    Attributes:
        variable: the name of a field -> the CSL variable, or the name itself.
        readers: what reads the values of each kind of variable.
        other: what makes a field that CSL does not know fit to be kept.
        apart: a key whose object holds such fields; "" for none.
    """

    variable: Callable[[str], str]
    readers: Mapping[Kind, Read]
    other: Callable[[Any], Any]
    apart: str = ""

    def key(self, data: Mapping[str, Any], variable: str) -> str | None:
        """The name under which an object has a variable, or None."""
        return (
            variable
            if variable in data
            else next((key for key in data if self.variable(key) == variable), None)
        )


def read_item(record: Record, data: Mapping[str, Any], dialect: Dialect, type_: str = "") -> Item:
    """The item that an object describes.

    Args:
        record: the object's place, and where to report.
        data: the object.
        dialect: how the format writes items.
        type_: the type of an object that has none; reported as missing unless given.
    """
    variables: dict[str, Value] = {}
    extra: dict[str, Any] = {}
    for key, value in data.items():
        variable = dialect.variable(key)
        kind = KINDS.get(variable)
        if kind is None or variable in variables:
            extra |= _other(record, key, value, dialect)
        elif kind in _WRITTEN and type(value) is str and value:
            variables[variable] = value
        elif value is None or value == "" or value == {}:
            extra[key] = value
        elif value != []:
            read = dialect.readers[kind](record, key, value)
            if read is None or read == ():
                extra[key] = record.kept(dialect.other(value), key)
            else:
                variables[variable] = read
    return Item.of(record.id, _type(record, data, dialect, type_), variables, extra)


def _other(record: Record, key: str, value: Any, dialect: Dialect) -> dict[str, Any]:
    """A field that is no variable, as it is kept."""
    if key == dialect.apart and isinstance(value, dict):
        return {name: record.kept(dialect.other(part), key, name) for name, part in value.items()}
    if dialect.variable(key) not in ("id", "type"):
        return {key: record.kept(dialect.other(value), key)}
    # Numbers and words became the id and the type; what cannot is kept under a name of its own.
    return {f"{key} (1)": record.kept(dialect.other(value), key)} if isinstance(value, dict | list) else {}


def _type(record: Record, data: Mapping[str, Any], dialect: Dialect, default: str) -> str:
    found = data.get(dialect.key(data, "type") or "type")
    if isinstance(found, str) and found:
        return str(found)
    if not found:
        if not default:
            record.report(
                MISSING_TYPE, "the item has no type", hint="add one, such as book or article-journal"
            )
        return default or DEFAULT_TYPE
    record.wrong("type", found, "text")
    return str(found)


def read_id(record: Record, data: Mapping[str, Any], dialect: Dialect) -> str:
    """The id of an object as text; "" when it has none that can be used."""
    found = data.get(dialect.key(data, "id") or "id")
    if isinstance(found, str | int | float) and not isinstance(found, bool):
        return str(found)
    if found is not None:
        record.wrong("id", found, "text", hint="write a short word")
    return ""


class Ids:
    """The ids of a library, for making up others.

    >>> ids = Ids(["fiori2011"])
    >>> fiori = Item(author=["Fiori, Antonio"], issued=2011)
    >>> ids.made_up(fiori), ids.made_up(fiori)
    ('fiori2011-2', 'fiori2011-3')
    """

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = set(taken)
        self._numbers: dict[str, int] = {}

    def made_up(self, item: Item) -> str:
        """An id of the first author and the year, or of the title, that no other item has."""
        base = made = _id_base(item)
        while made in self._taken:
            self._numbers[base] = self._numbers.get(base, 1) + 1
            made = f"{base}-{self._numbers[base]}"
        self._taken.add(made)
        return made


def _id_base(item: Item) -> str:
    names = item.author or item.editor or item.translator
    words = (names[0].key if names else item.text("title").casefold()).split()
    date = item.issued
    base = "".join(filter(str.isalnum, words[0] if words else "item"))
    return base + (str(date.year) if date and date.year is not None else "")
