"""RIS: read as programs write it, written as they read it.

Sources: RIS format specifications, Research Information Systems; EndNote's and Zotero's practice.
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
from refbook.formats.tagged.dates import read_date
from refbook.formats.tagged.dump import Dump
from refbook.formats.tagged.lines import Field, Tags, one_line
from refbook.formats.tagged.records import Record, Syntax, records_of
from refbook.formats.tagged.ris_rows import TABLE
from refbook.formats.tagged.ris_types import ACCESSED_IN_DA, AUTHOR_IS_EDITOR, READ, WRITE
from refbook.formats.tagged.split import split_at
from refbook.model.format import Reading
from refbook.model.item import Item
from refbook.model.source import Places, Text

TAGS: Final = Tags(
    r"(?P<tag>(?=[A-Z]|[0-9][A-Z])[A-Z0-9]{2})  -(?P<value>\s.*|)\Z",
    TABLE.tags,
    # Other spacing, no space after the hyphen, small letters.
    # A bare ER ends a record for cffconvert and others.
    odd=r"[ \t]*(?P<tag>ER(?=\s*\Z)|[A-Z][A-Z0-9](?=[ \t]*-(?:\s|\Z))|[A-Za-z][A-Za-z0-9](?=  -))"
    r"(?:(?<=ER)\s*\Z|[ \t]*-)(?P<value>.*)\Z",
)
SYNTAX: Final = Syntax(TAGS, first="TY", last="ER", needs_first=True)
_FIRST: Final = re.compile(r"\ufeff?[ \t]*TY[ \t]*-", re.IGNORECASE)
_EXTRA_TAG: Final = re.compile(r"(?=[A-Z]|[0-9][A-Z])[A-Z0-9]{2}")


def read(text: Text) -> Reading:
    """Read RIS.

    Args:
        text: the file.

    Returns:
        Items, findings and places. Unknown tags are kept in `extra` under their names.

    Raises:
        ReadError: there is text, but no record.

    >>> reading = read(Text("a.ris", "TY  - BOOK\\nAU  - Fiori, Antonio\\nPY  - 2011\\nER  - \\n"))
    >>> reading.library["fiori2011"].issued, str(reading.span(0, "issued"))
    (Date(start=PartialDate(year=2011)), 'a.ris:3:7')
    """
    log = Log(text, p.TOO_MANY)
    records = records_of(SYNTAX, log)
    if not records and text.content.strip(" \t\r\n\ufeff"):
        hint = "a record begins with “TY  - ”"
        raise ReadError("the file holds no RIS record", file=text.file, line=1, hint=hint)
    return reading_of(text, (partial(_item, record, n, log) for n, record in enumerate(records)), log)


def _item(record: Record, index: int, log: Log, places: Places) -> Item:
    work = Work(record, TABLE, log, index, places)
    work.key = record.first("ID")
    types = [field for field in record.fields if field.tag == "TY"]
    ty = types[-1].value.upper() if types else ""
    work.type = work.labelled_type() or _type(work, types[-1] if types else None, ty)
    _read_kinds(work, ty)
    work.follow()
    # A type that CSL has no other word for is written again: EBOOK, CPAPER, GRANT.
    if ty and WRITE.get(work.type, "GEN") != ty:
        work.left["TY"] = types[-1:]
    return work.item()


def _type(work: Work, field: Field | None, ty: str) -> str:
    if field is not None and ty not in READ:
        hint = "use one of RIS’s types, GEN for what has none"
        work.say(p.UNKNOWN_TYPE, f"the type {shown(field.value)} is unknown", field, hint)
    return READ.get(ty, "document")


def _read_kinds(work: Work, ty: str) -> None:
    """What EndNote's types mean beside their CSL type."""
    if ty in AUTHOR_IS_EDITOR:
        for field in [*work.left.pop("AU", []), *work.left.pop("A1", [])]:
            field.tag = "ED"
            work.left["ED"].append(field)
    if ty in ACCESSED_IN_DA and "Y2" not in work.tags:
        _move_access(work)


def _move_access(work: Work) -> None:
    """DA is the day of access, unless it says more of the year of publication."""
    field = next(iter(work.left.get("DA", [])), None)
    date = read_date(field.value) if field else None
    published = read_date(work.record.first("PY", "Y1"))
    if field and date and date.is_dated and (published is None or published.year != date.year):
        work.fill("accessed", date, field)
        work.use([field])


def write(items: Iterable[Item]) -> Iterator[str]:
    """Write RIS, a record a piece.

    Variables that RIS has no tag for become notes, `N1  - original-date: 1923`, which are read again.

    >>> print("".join(write([Item("fiori2011", "book", author=["Fiori, Antonio"], issued=2011)])), end="")
    TY  - BOOK
    ID  - fiori2011
    AU  - Fiori, Antonio
    PY  - 2011
    ER  -\x20
    <BLANKLINE>
    """
    for item in items:
        yield _record(item)


def _record(item: Item) -> str:
    dump = Dump(item, TABLE)
    ty = _ty(dump.item)
    type = READ.get(ty.upper(), "document")
    dump.add("ID", dump.item.id)
    dump.follow(dump.item.type)
    dump.write_labelled_notes(type)
    dump.write_extra(_EXTRA_TAG)
    lines = "".join(f"{tag}  - {value}\n" for tag, value in dump.pairs)
    return f"TY  - {ty}\n{lines}ER  - \n\n"


def _ty(item: Item) -> str:
    """The type that was read, as long as it still means the item's type."""
    kept = item.extra.get("TY")
    if isinstance(kept, str) and READ.get(kept.upper(), "document") == item.type and one_line(kept):
        return one_line(kept)
    return WRITE.get(item.type, "GEN")


def split(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Cut a file into small ones of some hundred records."""
    return split_at(lines, _FIRST)
