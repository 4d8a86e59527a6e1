"""Reads MODS, the Library of Congress's Metadata Object Description Schema, version 3."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from refbook.formats.xml import spare
from refbook.formats.xml.endnote import KEY
from refbook.formats.xml.mods_mapping import (
    CSL_AUTHORITY,
    DATES,
    ENCODINGS,
    HOST,
    IGNORED,
    PREFIX,
    TABLE,
    TITLES,
)
from refbook.formats.xml.mods_names import in_order, read_names
from refbook.formats.xml.mods_types import genre_text, is_own_word, type_of
from refbook.formats.xml.node import Node
from refbook.formats.xml.paths import leaves, select
from refbook.formats.xml.problems import UNREADABLE_XML_DATE
from refbook.formats.xml.reading import finished
from refbook.formats.xml.record import Record
from refbook.formats.xml.safe import Document, Marks, parse
from refbook.formats.xml.values import CODECS, date_of, pages_of
from refbook.model.date import Date
from refbook.model.format import Reading
from refbook.model.name import Name
from refbook.model.source import Text

EXTENT: Final = re.compile(
    r"(?:(?:[ivxlc]+|\[?\d+\]?)(?: p\.)?, *)*\[?(?P<pages>\d+)\]? *(?:p|pp|pages|[Ss])\b\.?.*|(?P<bare>\d+)"
    r"|(?P<volumes>\d+) v(?:\.|ol).*"
)
"""The extent of a book: the last count of its pages, or its volumes."""

PLAIN_EXTENT: Final = re.compile(r"\d+(?: [pv]\.)?")
"""An extent that says no more than a number."""

_COPYRIGHT: Final = re.compile(r"\A[\[©cp]+(?=\d)|[\]?.]+\Z")
_NOT_THE_WORK: Final = ("preview", "raw object")


def read(text: Text) -> Reading:
    """The records of a MODS file, a `<mods>` or a `<modsCollection>`, with or without a prefix.

    The identifier of type "citekey", else the record's ID, is the id. What CSL has no variable for stands in
    `extra` as "mods-" and the path of its element; the catalogue's own record of it is passed over.

    Raises:
        ReadError: the file has a document type, or is no XML at all.

    >>> reading = read(Text("a.xml", "<mods ID='fiori2011'><titleInfo><nonSort>L’</nonSort>"
    ...     "<title>Asia</title><subTitle>dal Giappone</subTitle></titleInfo></mods>"))
    >>> reading.library["fiori2011"].title
    'L’Asia: dal Giappone'
    """
    document = parse(text, "mods")
    marks = Marks(document)
    records = [_record(document, marks, index, node) for index, node in enumerate(document.records())]
    return finished(document, marks, records)


def _record(document: Document, marks: Marks, index: int, mods: Node) -> Record:
    marks.add(index, "", mods)
    record = Record(document, marks, index, {})
    extension = mods.first("extension/csl")
    held = (spare.read(extension.plain) if extension is not None else None) or {}
    record.type = str(held.get("type", "")) or type_of(mods)
    record.id = str(held.get("id", "")) or _id(record, mods)
    _read_titles(record, mods)
    _read_names(record, mods)
    _read_dates(record, mods)
    _read_genre(record, mods)
    _read_pages(record, mods)
    _read_address(record, mods)
    _read_subjects(record, mods)
    rows = TABLE.for_type(record.type)
    record.fields = {path: _unused(record, mods, path) for row in rows for path in row.fields}
    record.read_rows(rows)
    if extension is not None:
        record.take_spare(held, extension)
    _keep_rest(record, mods)
    return record


def _unused(record: Record, mods: Node, path: str) -> list[Node]:
    return [node for node in select(mods, path) if node.number not in record.used]


def _id(record: Record, mods: Node) -> str:
    for node in [*select(mods, "identifier@type=citekey"), *select(mods, "identifier@type=")]:
        if KEY.fullmatch(node.plain):
            record.marks.add(record.index, "id", node)
            record.use(node)
            return node.plain
    own = mods.get("ID")
    return own if KEY.fullmatch(own) else ""


# Titles and names


def _read_titles(record: Record, mods: Node) -> None:
    for variable, paths in TITLES.items():
        node = next((node for path in paths for node in select(mods, path)), None)
        if node is not None:
            record.set(variable, title_of(node), node.first("title") or node)
            record.use(node)


def title_of(node: Node) -> str:
    """The title of a `<titleInfo>`, with its article, its subtitle and its part."""
    title, article = node.value("title"), node.value("nonSort")
    if article:
        title = article + ("" if article[-1] in "'’-" else " ") + title
    subtitle = node.value("subTitle")
    if subtitle:
        title = f"{title} {subtitle}" if title[-1:] in ":?!" else f"{title}: {subtitle}"
    part = ": ".join(filter(None, (node.value("partNumber"), node.value("partName"))))
    return f"{title.rstrip('.')}. {part}" if part and title else title or part


def _read_names(record: Record, mods: Node) -> None:
    names: dict[str, list[Name]] = {}
    nodes: dict[str, Node] = {}
    for variable, name, node in read_names(mods):
        names.setdefault(variable, []).append(name)
        nodes.setdefault(variable, node)
        record.use(node)
    for variable, found in names.items():
        record.set(variable, in_order(found), nodes[variable])


# Dates


def _read_dates(record: Record, mods: Node) -> None:
    for variable, paths in DATES.items():
        found = [nodes for path in paths if (nodes := select(mods, path))]
        # "keyDate: the date that is to be used for sorting and retrieval" (MODS User Guidelines).
        nodes = next(
            (nodes for nodes in found if any(_is_key(node) for node in nodes)), next(iter(found), [])
        )
        if nodes:
            date = _date(nodes)
            if not date.is_dated:
                message = f"the date {str(date)!r:.80} cannot be read"
                record.report(UNREADABLE_XML_DATE, message, nodes[0], variable)
            record.set(variable, date, nodes[0])
            record.use(*nodes)


def _date(nodes: list[Node]) -> Date:
    ends = {node.get("point"): node.plain for node in reversed(nodes) if node.get("point")}
    if "start" in ends:
        return _range(ends["start"], ends.get("end", ""))
    nodes = sorted(nodes, key=lambda node: (not _is_key(node), _rank(node)))
    dates = [_one_date(node.plain) for node in nodes]
    return next((date for date in dates if date.is_dated), dates[0])


def _is_key(node: Node) -> bool:
    return node.get("keyDate") == "yes"


def _rank(node: Node) -> int:
    encoding = node.get("encoding")
    return ENCODINGS.index(encoding) if encoding in ENCODINGS else len(ENCODINGS)


def _range(start: str, end: str) -> Date:
    if end in ("", "9999", "uuuu"):  # MARC 21: "9999" is a serial that still appears
        return _one_date(f"{start}/.." if end else start)
    return _one_date(start if start == end else f"{start}/{end}")


def _one_date(text: str) -> Date:
    date = date_of(text)
    if date.is_dated:
        return date
    bare = date_of(_COPYRIGHT.sub("", text))
    return bare if bare.is_dated else date


# Others


def _read_genre(record: Record, mods: Node) -> None:
    for node in select(mods, "genre"):
        if node.get("authority") == CSL_AUTHORITY or not is_own_word(node.plain):
            record.marks.add(record.index, "type", node)
            record.use(node)
    genre = genre_text(mods)
    if genre is not None:
        record.set("genre", genre.plain, genre)
        record.use(genre)


def _read_pages(record: Record, mods: Node) -> None:
    for extent in [*select(mods, f"{HOST}/part/extent"), *select(mods, "part/extent")]:
        start, end, listed = extent.value("start"), extent.value("end"), extent.value("list")
        page = f"{start}-{end}" if start and end and start != end else start or listed or end
        record.set("page", pages_of(page), extent)
        record.set("number-of-pages", extent.value("total"), extent)
        record.use(extent)
    for extent in select(mods, "physicalDescription/extent"):
        found = EXTENT.fullmatch(extent.plain)
        if found:
            record.set("number-of-pages", found["pages"] or found["bare"], extent)
            record.set("number-of-volumes", found["volumes"], extent)
        if PLAIN_EXTENT.fullmatch(extent.plain):
            record.use(extent)


def _read_address(record: Record, mods: Node) -> None:
    urls = [node for node in select(mods, "location/url") if node.get("access") not in _NOT_THE_WORK]
    urls.sort(key=lambda node: not node.get("usage").startswith("primary"))
    urls += [node for node in select(mods, "identifier@type=uri") if node.plain.startswith("http")]
    if urls:
        record.set("URL", urls[0].plain, urls[0])
        record.use(urls[0])
        seen = urls[0].get("dateLastAccessed")
        if seen:
            record.variables.pop("accessed", None)
            record.set("accessed", date_of(seen), urls[0])


def _read_subjects(record: Record, mods: Node) -> None:
    topics = select(mods, "subject/topic")
    if topics:
        # One topic stands under several headings, each time with another subdivision.
        texts = list(dict.fromkeys(node.plain for node in topics))
        record.set("keyword", CODECS["keywords"].load(texts), topics[0])
        record.use(*topics)
    notes = select(mods, "note@type=")
    if notes:
        record.set("note", "\n".join(node.plain for node in notes), notes[0])
        record.use(*notes)


def _keep_rest(record: Record, mods: Node) -> None:
    rest: dict[str, list[Node]] = {}
    for path, leaf in _kept(mods):
        if leaf.number not in record.used:
            rest.setdefault(path, []).append(leaf)
    record.fields = rest
    record.keep_rest(PREFIX)


def _kept(mods: Node) -> Iterator[tuple[str, Node]]:
    own = [child.number for child in mods.all("extension/csl")]
    for path, leaf in leaves(mods):
        if not path.startswith(IGNORED) and leaf.number not in own:
            yield path, leaf
