"""Records of a tagged file: which lines belong together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from refbook.formats.log import Log, shown
from refbook.formats.tagged import problems as p
from refbook.formats.tagged.lines import Field, Tags, lines_of, without_controls


@dataclass(frozen=True)
class Syntax:
    """How a format divides records.

    Attributes:
        tags: how its tags are written.
        first: the tag that begins a record.
        last: the tag that ends one; "" when the next one's beginning does.
        outside: tags that stand before, between and after records.
        needs_first: True when a record without its first tag is an error.
    """

    tags: Tags
    first: str
    last: str = ""
    outside: frozenset[str] = frozenset()
    needs_first: bool = False


@dataclass(slots=True)
class Record:
    """One record.

    Attributes:
        fields: its fields, in their order.
        start: where it begins in the text.
        end: where its last line's value ends.
    """

    start: int
    end: int
    fields: list[Field] = field(default_factory=list)

    def first(self, *tags: str) -> str:
        """The value of the first field with one of these tags; the first tag that has one wins."""
        for tag in tags:
            for each in self.fields:
                if each.tag == tag and each.is_filled:
                    return each.value
        return ""


def records_of(syntax: Syntax, log: Log) -> list[Record]:
    """The records of the log's text; what is wrong with their lines is reported."""
    content = without_controls(log.text.content, log)
    found = list(lines_of(log.text, content, syntax.tags))
    return _Grouping(syntax, log, found).records


class _Grouping:
    def __init__(self, syntax: Syntax, log: Log, lines: list[Field]) -> None:
        self.syntax = syntax
        self.log = log
        self.records: list[Record] = []
        self.open: Record | None = None
        self.in_stray = False
        self.said_odd = False
        # Without their first tags, blank lines divide records.
        self.by_gaps = not syntax.last and not any(line.tag == syntax.first for line in lines)
        self._read(lines)

    def _read(self, lines: Iterable[Field]) -> None:
        for line in lines:
            if not line.tag:
                self._go_on(line)
            elif line.tag in self.syntax.outside and (self.open is None or line.after_gap):
                self._close(line.line_start)
            elif self.syntax.last and line.tag == self.syntax.last:
                self._end(line)
            elif line.tag == self.syntax.first:
                self._begin(line)
            else:
                self._add(line)
        self._close(-1)

    def _go_on(self, line: Field) -> None:
        if self.open is not None:
            self.open.fields[-1].add(line)
            self.open.end = line.end
        elif not self.in_stray:
            self.in_stray = True
            message = f"{shown(line.first)} stands outside the records"
            self.log.add(p.STRAY_TEXT, message, line.start, line.end, hint="delete it, or repair its tag")

    def _end(self, line: Field) -> None:
        if self.open is None:
            message = f"{line.tag} ends a record, and none has begun"
            self.log.add(p.STRAY_END, message, line.line_start, line.end, hint="delete it")
        else:
            self._say_odd(line)
            self.open.end = line.end
            self.records.append(self.open)
            self.open = None

    def _begin(self, line: Field) -> None:
        first = self.syntax.first
        if self.open is not None and self.syntax.last and all(each.tag == first for each in self.open.fields):
            message = f"the record begins with two lines {first}"
            self.log.add(p.DOUBLE_TYPE, message, line.line_start, line.end, hint="delete the wrong one")
            self._append(self.open, line)
        else:
            self._close(line.line_start)
            self._open(line)

    def _add(self, line: Field) -> None:
        if self.by_gaps and line.after_gap:
            self._close(line.line_start)
        if self.open is not None:
            self._append(self.open, line)
            return
        if self.syntax.needs_first:
            message = f"the record begins with {line.tag}, not with {self.syntax.first}"
            hint = f"put a line {self.syntax.first} before it"
            self.log.add(p.MISSING_TYPE, message, line.line_start, line.end, hint=hint)
        self._open(line)

    def _open(self, line: Field) -> None:
        self.open = Record(line.line_start, line.end)
        self.in_stray = self.said_odd = False
        self._append(self.open, line)

    def _append(self, record: Record, line: Field) -> None:
        record.fields.append(line)
        record.end = line.end
        self._say_odd(line)

    def _say_odd(self, line: Field) -> None:
        """Once a record: a program that does it does it everywhere."""
        if line.is_odd and not self.said_odd:
            self.said_odd = True
            message = f"the tag {line.tag} is not written as the format has it"
            hint = f"write “{line.tag:<4}- ”"
            self.log.add(p.TAG_SPACING, message, line.line_start, line.start, hint=hint)

    def _close(self, at: int) -> None:
        """End the open record, whose last line is missing when the format has one."""
        if self.open is None:
            return
        if self.syntax.last:
            last = self.open.fields[-1]
            place = last.line_start if at < 0 else at
            where = "before the end of the file" if at < 0 else "before the next record"
            message = f"the record has no line {self.syntax.last} {where}"
            self.log.add(p.MISSING_END, message, place, hint=f"add “{self.syntax.last}  - ”")
        self.records.append(self.open)
        self.open = None
