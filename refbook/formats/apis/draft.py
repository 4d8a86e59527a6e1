"""One record of an API while it becomes an Item: what is filled, from where, and what is left over."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple, TypeAlias

from refbook.formats.apis.problems import UNEXPECTED_VALUE
from refbook.formats.plain import Path, kind_of, quoted
from refbook.formats.rows import Table
from refbook.model.finding import Problem
from refbook.model.item import Item
from refbook.model.variable import Value
from refbook.model.vocabulary import KINDS, OLD_SPELLINGS

DEFAULT_TYPE: Final = "document"
"""CSL's type for anything (CSL 1.0.2, Appendix III)."""

_TAKEN: Final = frozenset({*KINDS, *OLD_SPELLINGS, "id", "type", "custom"})


class Report(NamedTuple):
    """Something to be said about the value that steps lead to from the record."""

    problem: Problem
    message: str
    steps: Path
    hint: str = ""


@dataclass(slots=True)
class Draft:
    """One record on its way to an Item.

    Attributes:
        data: the record.
        api: the API's name; stands before the name of a left-over field that CSL means something else by.
        id: the citation key, "" while there is none.
        type: the CSL type.
        variables: CSL variable -> value.
        extra: what fits no variable.
        places: variable or name in `extra` -> where its value stands in the record.
        reports: what is reported.
        used: the record's keys that are in a variable with all they say.
    """

    data: Mapping[str, Any]
    api: str
    id: str = ""
    type: str = DEFAULT_TYPE
    variables: dict[str, Value] = field(default_factory=dict)
    extra: dict[str, Any] = field(default_factory=dict)
    places: dict[str, Path] = field(default_factory=dict)
    reports: list[Report] = field(default_factory=list)
    used: set[str] = field(default_factory=set)

    def at(self, *steps: str | int) -> Any:
        """The value at the end of these steps; None when they lead nowhere."""
        value: Any = self.data
        for step in steps:
            if isinstance(value, Mapping):
                value = value.get(str(step))
            elif isinstance(value, list) and isinstance(step, int) and step < len(value):
                value = value[step]
            else:
                return None
        return value

    def words(self, *steps: str | int) -> str:
        """The text at the end of these steps; "" when there is none."""
        value = self.at(*steps)
        return value.strip() if isinstance(value, str) else ""

    def records(self, *steps: str | int) -> list[tuple[Path, Mapping[str, Any]]]:
        """The objects in the list at the end of these steps, each with where it stands."""
        found = self.at(*steps)
        each = enumerate(found) if isinstance(found, list) else ()
        return [((*steps, index), part) for index, part in each if isinstance(part, Mapping)]

    def size(self, key: str) -> int:
        """How many entries the list under a key has; 0 for what is no list."""
        found = self.data.get(key)
        return len(found) if isinstance(found, list) else 0

    def set(self, variable: str, value: Value | None, *steps: str | int) -> bool:
        """Fill a variable unless it is filled or there is nothing to fill it with; True when it was."""
        if value in (None, "", ()) or variable in self.variables:
            return False
        assert value is not None
        self.variables[variable] = value
        self.places[variable] = steps
        return True

    def use(self, *keys: str) -> None:
        """Say that all these keys hold is in variables."""
        self.used.update(keys)

    def keep(self, name: str, value: Any, *steps: str | int) -> None:
        """Keep what fits no variable."""
        if value in (None, "", [], {}):
            return
        name = f"{self.api}-{name}" if name in _TAKEN else name
        self.extra[name] = value
        self.places[name] = steps

    def report(self, problem: Problem, message: str, *steps: str | int, hint: str = "") -> None:
        """Report something about a value of the record."""
        self.reports.append(Report(problem, message, steps, hint))

    def unexpected(self, value: Any, wanted: str, *steps: str | int) -> None:
        """Report that a value is of another kind than its field has."""
        message = f"{quoted(steps[0])} is {kind_of(value)}, not {wanted}"
        self.report(UNEXPECTED_VALUE, message, *steps)

    def keep_rest(self) -> None:
        """Keep every key that no variable holds in full."""
        for key, value in self.data.items():
            if key not in self.used:
                self.keep(key, value, key)

    def item(self) -> Item:
        """The Item."""
        return Item.of(self.id, self.type, self.variables, self.extra)


Codec: TypeAlias = "Callable[[Draft, Any, Path], tuple[Value | None, bool]]"
"""Reads a value; gives what a variable can hold, and True when that is all the value says."""


def fill(draft: Draft, table: Table, codecs: Mapping[str, Codec]) -> None:
    """Fill the variables of a draft along a table, whose fields are keys, or steps joined by slashes."""
    for row in table.for_type(draft.type):
        if row.variable not in draft.variables:
            _fill(draft, row.variable, row.fields, codecs[row.codec])


def _fill(draft: Draft, variable: str, fields: Iterable[str], codec: Codec) -> None:
    for name in fields:
        steps = tuple(name.split("/"))
        found = draft.at(*steps)
        if found in (None, "", [], {}):
            continue
        value, is_all = codec(draft, found, steps)
        if draft.set(variable, value, *steps):
            if is_all and len(steps) == 1:
                draft.use(name)
            return
