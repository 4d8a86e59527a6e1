"""Records -> Items, along a format's table."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from typing import Any, Final

from refbook.formats.cslitem import Ids
from refbook.formats.log import Log, shown
from refbook.formats.tagged import problems as p
from refbook.formats.tagged.dates import read_date
from refbook.formats.tagged.lines import Field
from refbook.formats.tagged.mapping import Row, Table
from refbook.formats.tagged.names import read_name
from refbook.formats.tagged.records import Record
from refbook.model.finding import Problem
from refbook.model.format import Reading
from refbook.model.item import Item
from refbook.model.library import Library
from refbook.model.source import Places, Text
from refbook.model.variable import Value
from refbook.model.vocabulary import ITEM_TYPES, KINDS, Kind

_LABELLED: Final = re.compile(r"([A-Za-z][A-Za-z_ -]{1,30}): (\S.*)", re.DOTALL)
_NOT_IN_NOTES: Final = frozenset({"note", "abstract", "title"})


class Work:
    """One Item in the making: fields move to variables, those that nothing takes to `extra`.

    Attributes:
        record: the record.
        table: the format's table.
        type: the CSL type, which the format finds out before the table is followed.
        key: the citation key; "" when the record has none.
        left: the fields that nothing has used yet.
        variables: the variables filled so far.
    """

    def __init__(self, record: Record, table: Table, log: Log, index: int, places: Places) -> None:
        self.record = record
        self.table = table
        self.log = log
        self.index = index
        self.places = places
        self.type = ""
        self.key = ""
        filled = [field for field in record.fields if field.is_filled]
        self.tags = {field.tag for field in filled}
        self.left: dict[str, list[Field]] = defaultdict(list)
        self.variables: dict[str, Value] = {}
        self.labelled: set[str] = set()
        for field in filled:
            if field.tag not in table.skipped:
                self.left[field.tag].append(field)
        places.add(index, "", record.start, record.end)

    def say(self, problem: Problem, message: str, field: Field, hint: str = "") -> None:
        """Report a problem of a field."""
        self.log.add(problem, message, field.line_start, field.end, hint=hint, item=self.key, field=field.tag)

    def follow(self) -> None:
        """Fill the variables that have no value yet; notes come last."""
        rows, rows_of_notes = self.table.for_reading(self.type, frozenset(self.left))
        self._follow(rows)
        self.use([field for field in self.left.get(self.table.note, ()) if self._is_variable(field)])
        self._follow(rows_of_notes)

    def _follow(self, rows: Iterable[Row]) -> None:
        for row in rows:
            if row.variable in self.variables or (row.with_tag and row.with_tag not in self.tags):
                continue
            held = [self.left[tag] for tag in row.tags if tag in self.left]
            if held:
                self._read_row(row, held[0] if len(held) == 1 else list(chain.from_iterable(held)))

    def _read_row(self, row: Row, fields: Sequence[Field]) -> None:
        found = row.codec.read(fields, self.say)
        if found is None:
            return
        self.use(found.used)
        if found.value:
            self.fill(row.variable, found.value, (found.used or fields)[0])

    def fill(self, variable: str, value: Value, field: Field) -> None:
        """Fill a variable with what a field says."""
        self.variables[variable] = value
        self.places.add(self.index, variable, field.start, field.end)

    def use(self, fields: Sequence[Field]) -> None:
        """Take fields out of those that are left."""
        if len(fields) == 1 and len(self.left[fields[0].tag]) == 1:
            del self.left[fields[0].tag]
            return
        used = set(map(id, fields))
        for tag in {field.tag for field in fields}:
            rest = [field for field in self.left[tag] if id(field) not in used]
            if rest:
                self.left[tag] = rest
            else:
                del self.left[tag]

    def labelled_type(self) -> str:
        """The type that a note names, where the format has no type for it; else ""."""
        for field in self.left.get(self.table.note, []):
            found = _LABELLED.fullmatch(field.value)
            if found and found[1] == "type" and found[2] in ITEM_TYPES:
                self.use([field])
                return found[2]
        return ""

    def _is_variable(self, field: Field) -> bool:
        """True for a note that says `variable: value` and fills a variable that has no tag."""
        found = _LABELLED.fullmatch(field.value)
        if found is None:
            return False
        name = self.table.labels.get(found[1].lower(), found[1])
        return name in KINDS and name not in _NOT_IN_NOTES and self._fill_labelled(name, found[2], field)

    def _fill_labelled(self, name: str, text: str, field: Field) -> bool:
        held = self.variables.get(name)
        if KINDS[name] is Kind.NAMES:
            if held is not None and name not in self.labelled:
                return False
            self.labelled.add(name)
            self.fill(name, (*(held if isinstance(held, tuple) else ()), read_name(text)), field)
            return True
        value: Value | None = read_date(text) if KINDS[name] is Kind.DATE else text
        if held is not None or value is None:
            return False
        self.fill(name, value, field)
        return True

    def item(self) -> Item:
        """The Item; what is left is kept, and unknown tags are reported."""
        extra: dict[str, Any] = {}
        # By their place, which is that in `extra` when they have been written and are read again.
        for tag, fields in sorted(self.left.items(), key=lambda each: each[1][0].line_start):
            values = [field.value for field in fields]
            extra[tag] = values[0] if len(values) == 1 else values
            if tag not in self.table.tags:
                self.say(
                    p.UNKNOWN_TAG, f"the tag {shown(tag)} is unknown", fields[0], "it is kept as it stands"
                )
        return Item.of(self.key, self.type, self.variables, extra)


def reading_of(text: Text, works: Iterable[Callable[[Places], Item]], log: Log) -> Reading:
    """The reading of a text, with ids made up for items that have none.

    Args:
        text: the text.
        works: what makes each item.
        log: the findings.
    """
    places = Places(text)
    items = [work(places) for work in works]
    ids = Ids(item.id for item in items if item.id)
    return Reading(Library(_with_id(item, ids) for item in items), places, findings=log.findings)


def _with_id(item: Item, ids: Ids) -> Item:
    if item.id:
        return item
    return Item.of(ids.made_up(item), item.type, dict(item.variables), dict(item.extra))
