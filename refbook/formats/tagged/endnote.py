"""EndNote's tagged format (.enw), an offspring of refer: read and written.

Source: EndNote, "EndNote tagged format" (Refer/BibIX): a tag is % and one character; records are divided by
blank lines, and begin with %0 in EndNote's own files.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import partial
from typing import Final

from refbook.errors import ReadError
from refbook.formats.log import Log, shown
from refbook.formats.tagged import problems as p
from refbook.formats.tagged.build import Work, reading_of
from refbook.formats.tagged.dump import Dump
from refbook.formats.tagged.endnote_rows import TABLE
from refbook.formats.tagged.endnote_types import READ, WRITE
from refbook.formats.tagged.lines import Tags, one_line
from refbook.formats.tagged.records import Record, Syntax, records_of
from refbook.formats.tagged.split import split_at
from refbook.model.format import Reading
from refbook.model.item import Item
from refbook.model.source import Places, Text

_TAG: Final = r"%[!-$&-~]"
TAGS: Final = Tags(rf"(?P<tag>{_TAG})(?P<value>\s.*|)\Z", TABLE.tags, keeps_case=True)
SYNTAX: Final = Syntax(TAGS, first="%0")
_EXTRA_TAG: Final = re.compile(_TAG)
_FIRST: Final = re.compile(r"\ufeff?%0\s")
_ANY: Final = re.compile(rf"{_TAG}\s")
_GUESSES: Final = (
    ("%J", "article-journal"),
    ("%B", "chapter"),
    ("%R", "report"),
    ("%I", "book"),
)
"""What refer, whose records have no type, takes them for."""


def read(text: Text) -> Reading:
    """Read EndNote's tagged format, or refer's.

    Args:
        text: the file.

    Returns:
        Items, findings and places. Unknown tags are kept in `extra` under their names.

    Raises:
        ReadError: there is text, but no record.

    >>> reading = read(Text("a.enw", "%0 Book\\n%A Fiori, Antonio\\n%D 2011\\n"))
    >>> reading.library["fiori2011"].type, str(reading.span(0, "issued"))
    ('book', 'a.enw:3:4')
    """
    log = Log(text, p.TOO_MANY)
    records = records_of(SYNTAX, log)
    if not records and text.content.strip(" \t\r\n\ufeff"):
        hint = "a record begins with “%0 ”"
        raise ReadError("the file holds no EndNote record", file=text.file, line=1, hint=hint)
    return reading_of(text, (partial(_item, record, n, log) for n, record in enumerate(records)), log)


def _item(record: Record, index: int, log: Log, places: Places) -> Item:
    work = Work(record, TABLE, log, index, places)
    work.key = record.first("%F")
    work.type = work.labelled_type() or _type(work)
    work.follow()
    kept = record.first("%0")
    if kept and WRITE.get(work.type, "Generic").lower() != kept.lower():
        work.left["%0"] = [field for field in record.fields if field.tag == "%0"]
    return work.item()


def _type(work: Work) -> str:
    field = next((field for field in work.record.fields if field.tag == "%0" and field.is_filled), None)
    if field is None:
        return next((type for tag, type in _GUESSES if tag in work.tags), "document")
    name = field.value.lower()
    if name not in READ:
        message = f"the type {shown(field.value)} is unknown"
        work.say(p.UNKNOWN_TYPE, message, field, "use one of EndNote’s types, Generic for what has none")
    return READ.get(name, "document")


def write(items: Iterable[Item]) -> Iterator[str]:
    """Write EndNote's tagged format, a record a piece.

    Variables that it has no tag for become notes, `%Z original-date: 1923`, which are read again.

    >>> print("".join(write([Item("fiori2011", "book", author=["Fiori, Antonio"], issued=2011)])), end="")
    %0 Book
    %F fiori2011
    %A Fiori, Antonio
    %D 2011
    <BLANKLINE>
    """
    for item in items:
        yield _record(item)


def _record(item: Item) -> str:
    dump = Dump(item, TABLE)
    name = _type_name(dump.item)
    dump.add("%F", dump.item.id)
    dump.follow(dump.item.type)
    dump.write_labelled_notes(READ.get(name.lower(), "document"))
    dump.write_extra(_EXTRA_TAG)
    lines = "".join(f"{tag} {value}\n" for tag, value in dump.pairs)
    return f"%0 {name}\n{lines}\n"


def _type_name(item: Item) -> str:
    """The type that was read, as long as it still means the item's type."""
    kept = item.extra.get("%0")
    if isinstance(kept, str) and READ.get(kept.lower(), "document") == item.type and one_line(kept):
        return one_line(kept)
    return WRITE.get(item.type, "Generic")


def split(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Cut a file into small ones of some hundred records."""
    return split_at(lines, _FIRST, _ANY)
