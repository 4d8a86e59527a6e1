"""Reads EndNote XML: EndNote's own, and that of Zotero, Mendeley, JabRef and the others that write it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from refbook.formats.xml import problems as p
from refbook.formats.xml import spare
from refbook.formats.xml.endnote_mapping import (
    BOOK_EDITORS,
    BY_NAME,
    BY_NUMBER,
    CONTAINED,
    EDITED_BOOK,
    GROUPS,
    ITEMS,
    OWN,
    PREFIX,
    SERIES_EDITORS,
    TABLE,
)
from refbook.formats.xml.node import Node
from refbook.formats.xml.reading import finished
from refbook.formats.xml.record import Record
from refbook.formats.xml.safe import Document, Marks, parse
from refbook.formats.xml.values import date_of
from refbook.model.date import Date
from refbook.model.format import Reading
from refbook.model.source import Text

KEY: Final = re.compile(r"[^\s,;{}\"#%~\\]{1,100}")
"""What the field Label holds when it is a citation key."""

_PUBMED: Final = re.compile(r"(?:ncbi\.nlm\.nih\.gov/pubmed|pubmed\.ncbi\.nlm\.nih\.gov)/(\d+)")
_MEDLINE: Final = re.compile(r"pubmed|medline|nlm", re.IGNORECASE)


def read(text: Text) -> Reading:
    """The records of an EndNote XML file.

    The field Label, which EndNote's BibTeX export uses as the citation key, is the id where it can be one.
    Fields that CSL has no variable for stand in `extra` as "endnote-" and the element's name; the database's
    own record numbers and file names are passed over.

    Raises:
        ReadError: the file has a document type, or is no XML at all.

    >>> reading = read(Text("a.xml", "<xml><records><record><ref-type name='Book'>6</ref-type><titles><title>"
    ...     "L’Asia Orientale</title></titles><label>fiori2011</label></record></records></xml>"))
    >>> reading.library["fiori2011"].title, str(reading.span(0, "title"))
    ('L’Asia Orientale', 'a.xml:1:72')
    """
    document = parse(text, "record")
    marks = Marks(document)
    records = [_record(document, marks, index, node) for index, node in enumerate(document.records())]
    return finished(document, marks, records)


def _record(document: Document, marks: Marks, index: int, node: Node) -> Record:
    marks.add(index, "", node)
    record = Record(document, marks, index, _fields(node))
    notes = record.fields.get("research-notes", [])
    held = spare.read("\n".join(note.plain for note in notes)) if notes else None
    _read_type(record, node, str((held or {}).get("type", "")))
    _read_id(record, str((held or {}).get("id", "")))
    if held is not None:
        del record.fields["research-notes"]
    _name_roles(record, node)
    _read_dates(record)
    _read_pmid(record)
    record.read_rows(TABLE.for_type(record.type))
    if held is not None:
        record.take_spare(held, notes[0])
    record.keep_rest(PREFIX)
    return record


# Fields


def _fields(node: Node) -> dict[str, list[Node]]:
    """The elements with text of a record, by name; lists and groups opened."""
    fields: dict[str, list[Node]] = {}
    for name, leaf in _leaves(node, ""):
        if name == "pages" and leaf.get("start") and not leaf.plain:
            leaf.text = "-".join(filter(None, (leaf.get("start"), leaf.get("end"))))
        if name not in OWN and leaf.plain:
            fields.setdefault(name, []).append(leaf)
    return fields


def _leaves(node: Node, prefix: str) -> Iterator[tuple[str, Node]]:
    for child in node:
        if child.tag in GROUPS:
            yield from _leaves(child, "alt-" if child.tag == "alt-periodical" else "")
        elif child.tag in ITEMS:
            parts = [part for part in child if part.tag == ITEMS[child.tag]]
            yield from ((child.tag, part) for part in parts or [child])
        else:
            yield prefix + child.tag, child


def _read_type(record: Record, node: Node, spare_type: str) -> None:
    ref_type = node.first("ref-type")
    name, number = (ref_type.get("name"), ref_type.plain) if ref_type else ("", "")
    # Programs differ in the numbers, not in the names.
    found = BY_NAME.get(name.casefold()) or ("" if name else BY_NUMBER.get(number))
    record.type = spare_type or found or "document"
    if ref_type is not None and not found and (name or number):
        message = f"the reference type {name or number!r:.80} is not known"
        record.report(p.UNKNOWN_REFERENCE_TYPE, message, ref_type, "type", "it is read as a document")
        record.extra[PREFIX + "ref-type"] = name or number


def _read_id(record: Record, spare_id: str) -> None:
    labels = record.fields.get("label", [])
    record.id = spare_id
    if not spare_id and len(labels) == 1 and KEY.fullmatch(labels[0].plain):
        record.id = labels[0].plain
        record.marks.add(record.index, "id", labels[0])
        del record.fields["label"]


def _name_roles(record: Record, node: Node) -> None:
    """Give the people's fields the names they have in the table, which depend on the other fields."""
    ref_type = node.first("ref-type")
    fields = record.fields
    if (
        ref_type is not None
        and ref_type.get("name").casefold() == EDITED_BOOK.casefold()
        and "authors" in fields
    ):
        fields[BOOK_EDITORS] = fields.pop("authors")
    # The second people of a book are EndNote's series editors; where there is no series, its editors.
    if record.type not in CONTAINED and "secondary-title" in fields and "secondary-authors" in fields:
        fields[SERIES_EDITORS] = fields.pop("secondary-authors")


# Fields that are read together


def _read_dates(record: Record) -> None:
    """The year stands in one field, the day and the month in another, which may hold the year too."""
    years, days = record.fields.get("year", []), record.fields.get("pub-dates", [])
    months = record.fields.get("month", [])
    if not (years or days):
        return
    year = years[0].plain if years else ""
    day = days[0].plain if days else months[0].plain if months else ""
    date = date_of_parts(year, day)
    if not date.is_dated:
        message = f"the date {str(date)!r:.80} cannot be read"
        record.report(p.UNREADABLE_XML_DATE, message, (years or days)[0], "issued")
    record.set("issued", date, (years or days)[0])
    is_used = date != date_of(year) or not day
    for name in ("year", "pub-dates", "month") if is_used else ("year",):
        record.fields.pop(name, None)


def date_of_parts(year: str, day: str) -> Date:
    """The date that the fields for the year and for the day say together; the year's when they disagree.

    >>> date_of_parts("2023", "Mar 5").text, date_of_parts("2023", "5").text, date_of_parts("2023", "x").text
    ('2023-03-05', '2023-05', '2023')
    """
    alone = date_of(year or day)
    if not (year and day and alone.is_dated and not alone.is_range):
        return alone
    if re.fullmatch(r"\d{1,2}", day):
        return _dated(f"{year}-{day:0>2}", alone)
    return _dated(day, alone) if year in day else _dated(f"{day} {year}", alone)


def _dated(text: str, otherwise: Date) -> Date:
    date = date_of(text)
    fits = date.is_dated and not date.problem and date.year == otherwise.year
    return date if fits and not date.is_ambiguous else otherwise


def _read_pmid(record: Record) -> None:
    numbers = record.fields.get("accession-num", [])
    databases = [
        *record.fields.get("remote-database-name", []),
        *record.fields.get("remote-database-provider", []),
    ]
    is_medline = any(_MEDLINE.search(node.plain) for node in databases) or _links_to(record, numbers)
    if len(numbers) == 1 and is_medline and re.fullmatch(r"[1-9]\d{3,8}", numbers[0].plain):
        record.set("PMID", numbers[0].plain, numbers[0])
        del record.fields["accession-num"]


def _links_to(record: Record, numbers: list[Node]) -> bool:
    """True when an address of the record is PubMed's page of the number."""
    urls = [*record.fields.get("related-urls", []), *record.fields.get("web-urls", [])]
    pages = {found[1] for node in urls if (found := _PUBMED.search(node.plain))}
    return any(node.plain in pages for node in numbers)
