"""Changes a RIS file only where its items change: line by line.

Which lines a value stands in is seen by reading the record without each of them; what they shall say, by
writing the record with the value and without it. The changed file is read again before the edits are given
back.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from refbook.errors import ReadError, WriteError
from refbook.formats.bibtex.patch_match import match
from refbook.formats.bibtex.patch_parts import Part, changed, taken
from refbook.formats.edits import apply, ordered
from refbook.formats.log import Log
from refbook.formats.plain import quoted
from refbook.formats.tagged.lines import Field
from refbook.formats.tagged.problems import TOO_MANY
from refbook.formats.tagged.records import Record, records_of
from refbook.formats.tagged.ris import SYNTAX, read, write
from refbook.model.article import Article
from refbook.model.item import Item
from refbook.model.source import Edit, Text

_LINE: Final = re.compile(r"(?P<tag>[A-Z0-9]{2})  - (?P<value>.*)")
_HEAD: Final = re.compile(r"[ \t\ufeff]*[A-Za-z0-9]{2}(\s*-[ \t]*)")
_EOL: Final = re.compile(r"\r\n|\r|\n")
_MANY: Final = 300
"""In longer records only the first line of a value is looked for."""

_TAGS: Final = {"id": "ID", "type": "TY"}
_NOTHING: Final = Item()
_NOT_FIELDS: Final = frozenset({"ER"})


def patch(text: Text, before: Sequence[Item], after: Iterable[Item]) -> list[Edit]:
    """What to change in a RIS file so that it says what its items say now.

    A value that changes keeps its tag and its place; new lines stand at the end of their record.

    Args:
        text: the file.
        before: the items that reading it gave.
        after: what it shall say, as far as RIS can.

    Raises:
        WriteError: the file does not hold the items `before`, or cannot say what the items say.

    >>> text = Text("a.ris", "TY  - BOOK\\nID  - a\\nT1  - Korea\\nPY  - 2011\\nER  - \\n")
    >>> old = read(text).library
    >>> new = old["a"].replace(title="The Koreas", volume=2)
    >>> print(apply(text.content, patch(text, old.items, [new])), end="")
    TY  - BOOK
    ID  - a
    T1  - The Koreas
    PY  - 2011
    VL  - 2
    ER  -\x20
    """
    new = [item.as_item() if isinstance(item, Article) else item for item in after]
    matching = match(before, new)
    if matching.is_unchanged(before):
        return []
    return _Patch(text, before, matching.kept, matching.added).edits()


@dataclass(frozen=True, slots=True)
class _Line:
    """A tag and a value."""

    tag: str
    value: str


class _Patch:
    """The changes of one file."""

    def __init__(
        self, text: Text, before: Sequence[Item], kept: Sequence[Item | None], added: Sequence[Item]
    ) -> None:
        self.text = text
        self.before = before
        self.kept = kept
        self.added = added
        self.reading = read(text)
        self.items = list(self.reading.library)
        self.records = records_of(SYNTAX, Log(text, TOO_MANY))
        found = _EOL.search(text.content)
        self.eol = found[0] if found else "\n"
        if [item.id for item in self.items] != [item.id for item in before]:
            hint = "read it again"
            raise WriteError("the file does not hold the items that were read", file=text.file, hint=hint)
        self.wanted = [self._wanted(index) for index in range(len(before))]

    def _wanted(self, index: int) -> Item | None:
        """What an item shall say: what the file says, but for the parts that changed."""
        new, item = self.kept[index], self.items[index]
        if new is None:
            return None
        for part in changed(self.before[index], new):
            item = taken(item, part, new)
        return item

    def edits(self) -> list[Edit]:
        """The edits after which the file says what is wanted."""
        edits: list[Edit] = []
        for index, wanted in enumerate(self.wanted):
            if wanted is None:
                edits.append(self._removal(self.records[index]))
            elif parts := changed(self.items[index], wanted):
                edits += _Entry(self, index, wanted).edits(parts)
        edits += self._additions()
        edits = ordered(edits)
        self._refuse_unless_said(edits)
        return edits

    def _removal(self, record: Record) -> Edit:
        end = self._behind(record)
        blank = re.compile(r"(?:[ \t]*(?:\r\n|\r|\n))*").match(self.text.content, end)
        return Edit(record.start, blank.end() if blank else end, "")

    def _behind(self, record: Record) -> int:
        """Behind the line end of a record's last line."""
        rest = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)").match(self.text.content, record.end)
        return rest.end() if rest else record.end

    def _additions(self) -> Iterator[Edit]:
        if not self.added:
            return
        at = self._behind(self.records[-1]) if self.records else len(self.text.content)
        before = "" if self.text.content[:at].endswith(("\n", "\r")) else self.eol
        records = "".join(write(self.added)).rstrip("\n")
        yield Edit(at, at, before + self.eol + records.replace("\n", self.eol) + self.eol)

    def _refuse_unless_said(self, edits: Sequence[Edit]) -> None:
        try:
            now = list(read(Text(self.text.file, apply(self.text.content, edits))).library)
        except ReadError:
            now = []
        wanted = [item for item in self.wanted if item is not None] + list(self.added)
        if len(now) != len(wanted):
            message = "changing the file would change how many records it has"
            raise WriteError(message, file=self.text.file, hint="change it by hand")
        ids = {item.id for item in self.before}
        for item, new in zip(now, wanted, strict=True):
            wrong = [part for part in _wrong(item, new) if part.kind != "id" or new.id not in ids]
            if wrong:
                raise self.refusal(new, wrong)

    def refusal(self, item: Item, parts: Sequence[Part]) -> WriteError:
        """The error for an item that RIS cannot hold here."""
        what = ", ".join(part.name or part.kind for part in parts)
        message = f"the record {quoted(item.id)} cannot be changed to say its {what}"
        return WriteError(message, file=self.text.file, hint="change it by hand")


def _wrong(now: Item, wanted: Item) -> list[Part]:
    """The parts that are not what they shall be, nor what RIS makes of that."""
    wrong = changed(now, wanted)
    if not wrong:
        return wrong
    held = next(iter(read(Text("", "".join(write([wanted])))).library))
    return [part for part in wrong if part.of(now) != part.of(held)]


class _Entry:
    """The changes of one record."""

    def __init__(self, patch: _Patch, index: int, wanted: Item) -> None:
        self.patch = patch
        self.content = patch.text.content
        self.record = patch.records[index]
        self.item = patch.items[index]
        self.wanted = wanted
        self.index = index

    def edits(self, parts: Iterable[Part]) -> Iterator[Edit]:
        """The edits that make some parts what they shall be."""
        now = self.item
        for part in parts:
            new = taken(now, part, self.wanted)
            yield from self._changes(part, now, new)
            now = new

    def _changes(self, part: Part, old: Item, new: Item) -> Iterator[Edit]:
        bare = _written(taken(old, part, _NOTHING)) if part.kind in ("variable", "extra") else []
        was, now = _without(_written(old), bare), _without(_written(new), bare)
        if part.kind in ("id", "type"):
            was, now = ([line for line in lines if line.tag == _TAGS[part.kind]] for lines in (was, now))
        fields = self._fields(part)
        if len(was) == len(fields):
            # The record may have other tags than the writer: A1 for AU.
            tags = {line.tag: field.tag for line, field in zip(was, fields, strict=True)}
            now = [_Line(tags.get(line.tag, line.tag), line.value) for line in now]
        else:
            was = [_Line(field.tag, field.value) for field in fields]
        old_values, new_values = [line.value for line in was], [line.value for line in now]
        matcher = SequenceMatcher(None, old_values, new_values, autojunk=False)
        for kind, first, last, begin, end in matcher.get_opcodes():
            if kind != "equal":
                yield from self._exchange(fields, first, last, now[begin:end])

    def _exchange(self, fields: list[Field], first: int, last: int, lines: list[_Line]) -> Iterator[Edit]:
        """Some fields give way to lines, which may be more or fewer."""
        for field, line in zip(fields[first:last], lines, strict=False):
            if field.value != line.value:
                yield self._rewrite(field, line)
        for field in fields[first + len(lines) : last]:
            yield self._removal(field)
        if left := lines[last - first :]:
            behind = fields[last - 1] if last else None
            yield self._insertion(behind, left)

    def _fields(self, part: Part) -> list[Field]:
        """The fields of the record that hold a part."""
        if part.kind in ("id", "type"):
            tag = _TAGS[part.kind]
            return [field for field in self.record.fields if field.tag == tag][-1:]
        own = [field for field in self.record.fields if self._matters(field, part)]
        if own or (len(self.record.fields) <= _MANY and part.of(self.item) is None):
            return own
        place = self.patch.reading.places.find(self.index, part.name)
        return [field for field in self.record.fields if place and field.start == place[0]]

    def _matters(self, field: Field, part: Part) -> bool:
        """True when the record says something else without a field."""
        if len(self.record.fields) > _MANY or field.tag == "TY":
            return False
        start, end = self.record.start, self.patch._behind(self.record)
        first, last = self._lines(field)
        text = self.content[start:first] + self.content[last:end]
        try:
            items = list(read(Text("", text)).library)
        except ReadError:
            # Its only line, in a record without TY: whatever it says stands there.
            return part.of(self.item) is not None
        return len(items) == 1 and part.of(items[0]) != part.of(self.item)

    def _lines(self, field: Field) -> tuple[int, int]:
        """Where the lines of a field begin and end, line ends included."""
        rest = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)").match(self.content, field.end)
        return field.line_start, rest.end() if rest else field.end

    def _rewrite(self, field: Field, line: _Line) -> Edit:
        space = "" if self.content[field.start - 1 : field.start] in (" ", "\t") else " "
        return Edit(field.start, field.end, (space if not field.is_filled else "") + line.value)

    def _removal(self, field: Field) -> Edit:
        return Edit(*self._lines(field), "")

    def _insertion(self, behind: Field | None, lines: Sequence[_Line]) -> Edit:
        """Lines behind a field, or else at the end of the record."""
        field = behind or self.record.fields[-1]
        at = self._lines(field)[1]
        head = _HEAD.match(self.content, self.record.fields[0].line_start)
        dash = head[1] if head else "  - "
        dash = dash if dash.endswith((" ", "\t")) else "  - "
        eol = self.patch.eol
        before = "" if self.content[:at].endswith(("\n", "\r")) else eol
        return Edit(at, at, before + "".join(f"{line.tag}{dash}{line.value}{eol}" for line in lines))


def _without(lines: Sequence[_Line], others: Sequence[_Line]) -> list[_Line]:
    left = Counter(others)
    kept = []
    for line in lines:
        if left[line]:
            left[line] -= 1
        else:
            kept.append(line)
    return kept


def _written(item: Item) -> list[_Line]:
    lines = "".join(write([item])).split("\n")
    found = (_LINE.fullmatch(line) for line in lines)
    return [_Line(each["tag"], each["value"]) for each in found if each and each["tag"] not in _NOT_FIELDS]
