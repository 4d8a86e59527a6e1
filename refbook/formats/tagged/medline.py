"""MEDLINE, PubMed's .nbib: read and written.

Source: NLM, "MEDLINE/PubMed Data Element (Field) Descriptions": a tag of up to four letters, padded with
spaces, a hyphen and a space; lines that go on are indented by six spaces; a blank line divides records.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import partial
from typing import Final

from refbook.errors import ReadError
from refbook.formats.log import Log
from refbook.formats.tagged.build import Work, reading_of
from refbook.formats.tagged.dump import Dump
from refbook.formats.tagged.lines import Field, Tags
from refbook.formats.tagged.medline_rows import ERIC_TYPES, READ_TYPES, TABLE, WRITE_TYPES
from refbook.formats.tagged.problems import TOO_MANY
from refbook.formats.tagged.records import Record, Syntax, records_of
from refbook.formats.tagged.split import split_at
from refbook.model.format import Reading
from refbook.model.item import Item
from refbook.model.source import Places, Text

TAGS: Final = Tags(
    r"(?=.{4}-)(?P<tag>[A-Z][A-Z0-9]{1,3}) {0,2}-(?P<value>\s.*|)\Z",
    TABLE.tags,
    odd=r"(?P<tag>[A-Z][A-Z0-9]{1,3}) *-(?P<value>.*)\Z",
)
SYNTAX: Final = Syntax(TAGS, first="PMID")
DEFAULT: Final = "Journal Article"
_EXTRA_TAG: Final = re.compile(r"[A-Z][A-Z0-9]{1,3}")
_FIRST: Final = re.compile(r"\ufeff?PMID *-")
_ANY: Final = re.compile(r"[A-Z][A-Z0-9]{1,3} *-")


def read(text: Text) -> Reading:
    """Read MEDLINE.

    Args:
        text: the file.

    Returns:
        Items, findings and places. A record with a PMID has `pmid` and the number as its id; fields without
        a variable are kept in `extra` under their tags.

    Raises:
        ReadError: there is text, but no record.

    >>> reading = read(Text("a.nbib", "PMID- 1\\nTI  - Korea\\nDP  - 1996 Jul 9\\n"))
    >>> reading.library["pmid1"].issued.edtf, str(reading.span(0, "issued"))
    ('1996-07-09', 'a.nbib:3:7')
    """
    log = Log(text, TOO_MANY)
    records = records_of(SYNTAX, log)
    if not records and text.content.strip(" \t\r\n\ufeff"):
        hint = "a record begins with “PMID- ”"
        raise ReadError("the file holds no MEDLINE record", file=text.file, line=1, hint=hint)
    return reading_of(text, (partial(_item, record, n, log) for n, record in enumerate(records)), log)


def _item(record: Record, index: int, log: Log, places: Places) -> Item:
    work = Work(record, TABLE, log, index, places)
    pmid = record.first("PMID")
    work.key = f"pmid{pmid}" if pmid.isalnum() else ""
    type = _type(work)
    work.type = work.labelled_type() or type
    work.follow()
    return work.item()


def _type(work: Work) -> str:
    """The type of the publication types: most describe the study, one says what kind of work it is."""
    for field in work.left.get("PT", []):
        if field.value.lower() in READ_TYPES:
            _use_if_written(work, field)
            return _in_book(work, READ_TYPES[field.value.lower()])
    is_eric = work.record.first("OWN") == "ERIC"
    return _eric_type(work) if is_eric else _in_book(work, READ_TYPES[DEFAULT.lower()])


def _eric_type(work: Work) -> str:
    """ERIC numbers journal articles EJ and everything else ED."""
    if work.record.first("OID").startswith("EJ"):
        return "article-journal"
    kinds = {field.value.partition(" - ")[0].lower() for field in work.left.get("PT", [])}
    return next((type for kind, type in ERIC_TYPES.items() if kind in kinds), "report")


def _use_if_written(work: Work, field: Field) -> None:
    if field.value == WRITE_TYPES.get(READ_TYPES[field.value.lower()]):
        work.use([field])


def _in_book(work: Work, type: str) -> str:
    """What stands in a book is a chapter, whatever its publication type says."""
    if "BTI" not in work.tags or type == "chapter":
        return type
    return "chapter" if "TI" in work.tags else "book"


def write(items: Iterable[Item]) -> Iterator[str]:
    """Write MEDLINE, a record a piece.

    Keys are not written, for MEDLINE has no place for them. Variables that it has no tag for become notes,
    `GN  - original-date: 1923`, which are read again.

    >>> print("".join(write([Item("fiori2011", "book", author=["Fiori, Antonio"], issued=2011)])), end="")
    FAU - Fiori, Antonio
    AU  - Fiori A
    DP  - 2011
    PT  - Book
    <BLANKLINE>
    """
    for item in items:
        yield _record(item)


def _record(item: Item) -> str:
    dump = Dump(item, TABLE)
    if "PMID" in dump.item:
        dump.add("PMID", dump.item.text("PMID"))
        dump.written.add("PMID")
    dump.follow(dump.item.type)
    kind = WRITE_TYPES.get(dump.item.type, "")
    dump.add("PT", kind)
    dump.write_labelled_notes(READ_TYPES[(kind or DEFAULT).lower()])
    dump.write_extra(_EXTRA_TAG)
    return "".join(f"{tag:<4}- {value}\n" for tag, value in dump.pairs) + "\n"


def split(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Cut a file into small ones of some hundred records."""
    return split_at(lines, _FIRST, _ANY)
