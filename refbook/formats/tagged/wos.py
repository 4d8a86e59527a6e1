"""Web of Science's field tagged files (.ciw, .isi): read.

Source: Clarivate, "Web of Science Core Collection Field Tags": two capitals and a space; lines that go on
are indented by three spaces; a record begins with PT and ends with ER.
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
from refbook.formats.tagged.lines import Tags
from refbook.formats.tagged.records import Record, Syntax, records_of
from refbook.formats.tagged.split import split_at
from refbook.formats.tagged.wos_rows import TABLE, TYPES
from refbook.model.format import Reading
from refbook.model.item import Item
from refbook.model.source import Places, Text

TAGS: Final = Tags(r"(?P<tag>[A-Z][A-Z0-9])(?P<value>[ \r\n].*|)\Z", TABLE.tags)
SYNTAX: Final = Syntax(TAGS, first="PT", last="ER", outside=frozenset({"FN", "VR", "EF"}), needs_first=True)
_FIRST: Final = re.compile(r"\ufeff?PT\s")


def read(text: Text) -> Reading:
    """Read a field tagged file of Web of Science.

    Args:
        text: the file.

    Returns:
        Items, findings and places. Fields without a variable are kept in `extra` under their tags.

    Raises:
        ReadError: there is text, but no record.

    >>> reading = read(Text("a.ciw", "PT J\\nAU Zelle, RM\\nPD FEB\\nPY 2011\\nER\\n"))
    >>> reading.library["zelle2011"].issued.edtf, str(reading.span(0, "author"))
    ('2011-02', 'a.ciw:2:4')
    """
    log = Log(text, p.TOO_MANY)
    records = records_of(SYNTAX, log)
    if not records and text.content.strip(" \t\r\n\ufeff"):
        hint = "a record begins with “PT ”"
        raise ReadError("the file holds no Web of Science record", file=text.file, line=1, hint=hint)
    return reading_of(text, (partial(_item, record, n, log) for n, record in enumerate(records)), log)


def _item(record: Record, index: int, log: Log, places: Places) -> Item:
    work = Work(record, TABLE, log, index, places)
    work.type = _type(work)
    work.follow()
    return work.item()


def _type(work: Work) -> str:
    """The publication type says what holds the work; the document type what it is."""
    field = next((field for field in work.record.fields if field.tag == "PT" and field.is_filled), None)
    name = field.value.upper() if field else ""
    if field is not None and name not in TYPES:
        message = f"the type {shown(field.value)} is unknown"
        work.say(p.UNKNOWN_TYPE, message, field, "use J for journals, B for books, P for patents")
    type = TYPES.get(name, "document")
    if "CT" in work.tags and type != "article-journal":
        return "paper-conference"
    return "chapter" if type == "book" and {"TI", "SO"} <= work.tags else type


def split(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Cut a file into small ones of some hundred records."""
    return split_at(lines, _FIRST)
