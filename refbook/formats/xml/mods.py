"""Reads MODS, the Library of Congress's Metadata Object Description Schema, version 3."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from refbook.formats.xml import mods_govinfo, mods_names, mods_types, spare
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
from refbook.formats.xml.paths import Found, Paths, leaves
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

PATHS: Final = Paths(
    (
        *mods_names.PATHS,
        *mods_types.PATHS,
        *mods_govinfo.PATHS,
        *(path for row in TABLE for path in row.fields),
        *(path for paths in (*TITLES.values(), *DATES.values()) for path in paths),
        *("identifier@type=citekey", "identifier@type=", "identifier@type=uri", "subject/topic"),
        *("note@type=", "part/extent", "physicalDescription/extent"),
    )
)
"""Every path that a record is read along."""

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
    found = PATHS.follow(mods)
    held = (spare.read(extension.plain) if extension is not None else None) or {}
    record.type = str(held.get("type", "")) or type_of(found)
    record.id = str(held.get("id", "")) or _id(record, mods, found)
    mods_govinfo.read_extension(record, found)
    _read_titles(record, found)
    _read_names(record, mods, found)
    _read_dates(record, found)
    _read_genre(record, found)
    _read_pages(record, found)
    _read_address(record, found)
    _read_subjects(record, found)
    rows = TABLE.for_type(record.type)
    record.fields = {path: _unused(record, found[path]) for row in rows for path in row.fields if found[path]}
    record.read_rows(rows)
    if extension is not None:
        record.take_spare(held, extension)
    _keep_rest(record, mods)
    return record


def _unused(record: Record, nodes: Iterable[Node]) -> list[Node]:
    return [node for node in nodes if node.number not in record.used]


def _id(record: Record, mods: Node, found: Found) -> str:
    for node in [*found["identifier@type=citekey"], *found["identifier@type="]]:
        if KEY.fullmatch(node.plain):
            record.marks.add(record.index, "id", node)
            record.use(node)
            return node.plain
    own = mods.get("ID")
    return own if KEY.fullmatch(own) else ""


# Titles and names


def _read_titles(record: Record, found: Found) -> None:
    for variable, paths in TITLES.items():
        node = next((node for path in paths for node in found[path]), None)
        if node is not None and variable not in record.variables:
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


def _read_names(record: Record, mods: Node, found: Found) -> None:
    names: dict[str, list[Name]] = {}
    nodes: dict[str, Node] = {}
    for variable, name, node in read_names(mods, found):
        names.setdefault(variable, []).append(name)
        nodes.setdefault(variable, node)
        record.use(node)
    for variable, all_names in names.items():
        record.set(variable, in_order(all_names), nodes[variable])


# Dates


def _read_dates(record: Record, found: Found) -> None:
    for variable, paths in DATES.items():
        all_nodes = [nodes for path in paths if (nodes := found[path])]
        # "keyDate: the date that is to be used for sorting and retrieval" (MODS User Guidelines).
        with_key = (nodes for nodes in all_nodes if any(map(_is_key, nodes)))
        nodes = next(with_key, next(iter(all_nodes), ()))
        if nodes:
            date = _date(nodes)
            if not date.is_dated:
                message = f"the date {str(date)!r:.80} cannot be read"
                record.report(UNREADABLE_XML_DATE, message, nodes[0], variable)
            record.set(variable, date, nodes[0])
            record.use(*nodes)


def _date(nodes: Sequence[Node]) -> Date:
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


def _read_genre(record: Record, found: Found) -> None:
    for node in found["genre"]:
        if node.get("authority") == CSL_AUTHORITY or not is_own_word(node.plain):
            record.marks.add(record.index, "type", node)
            record.use(node)
    genre = genre_text(found)
    if genre is not None:
        record.set("genre", genre.plain, genre)
        record.use(genre)


def _read_pages(record: Record, found: Found) -> None:
    for extent in [*found[f"{HOST}/part/extent"], *found["part/extent"]]:
        start, end, listed = extent.value("start"), extent.value("end"), extent.value("list")
        page = f"{start}-{end}" if start and end and start != end else start or listed or end
        record.set("page", pages_of(page), extent)
        record.set("number-of-pages", extent.value("total"), extent)
        record.use(extent)
    for extent in found["physicalDescription/extent"]:
        numbers = EXTENT.fullmatch(extent.plain)
        if numbers:
            record.set("number-of-pages", numbers["pages"] or numbers["bare"], extent)
            record.set("number-of-volumes", numbers["volumes"], extent)
        if PLAIN_EXTENT.fullmatch(extent.plain):
            record.use(extent)


def _read_address(record: Record, found: Found) -> None:
    urls = [node for node in found["location/url"] if node.get("access") not in _NOT_THE_WORK]
    urls.sort(key=lambda node: not node.get("usage").startswith("primary"))
    urls += [node for node in found["identifier@type=uri"] if node.plain.startswith("http")]
    if urls:
        record.set("URL", urls[0].plain, urls[0])
        record.use(urls[0])
        seen = urls[0].get("dateLastAccessed")
        if seen:
            record.variables.pop("accessed", None)
            record.set("accessed", date_of(seen), urls[0])


def _read_subjects(record: Record, found: Found) -> None:
    topics = found["subject/topic"]
    if topics:
        # One topic stands under several headings, each time with another subdivision.
        texts = list(dict.fromkeys(node.plain for node in topics))
        record.set("keyword", CODECS["keywords"].load(texts), topics[0])
        record.use(*topics)
    notes = found["note@type="]
    if notes:
        record.set("note", "\n".join(node.plain for node in notes), notes[0])
        record.use(*notes)


def _keep_rest(record: Record, mods: Node) -> None:
    own = [child.number for child in mods.all("extension/csl")]
    rest: dict[str, list[Node]] = {}
    for path, leaf in leaves(mods, without=record.used.union(own)):
        if not path.startswith(IGNORED):
            rest.setdefault(path, []).append(leaf)
    record.fields = rest
    record.keep_rest(PREFIX)
    record.fields = {}  # so that the elements are let go
