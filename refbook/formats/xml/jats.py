"""Reads JATS and NLM articles: the works they cite, and the article itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from refbook.formats.xml.inline import rich
from refbook.formats.xml.jats_article import article_of
from refbook.formats.xml.jats_dates import date_in
from refbook.formats.xml.jats_mapping import (
    CITATIONS,
    PREFIX,
    TABLE,
    TYPES,
    UNSTRUCTURED,
    WHOLES,
    WRAPPERS,
)
from refbook.formats.xml.jats_names import NAMES, citation_names
from refbook.formats.xml.node import Node
from refbook.formats.xml.reading import finished
from refbook.formats.xml.record import Record
from refbook.formats.xml.safe import Document, Marks, parse
from refbook.formats.xml.values import pages_of
from refbook.model.format import Reading
from refbook.model.name import Name
from refbook.model.source import Text

ROOTS: Final = ("article", "book", "book-part", "ref-list")
"""Root elements that archives put a document type before."""

_APART: Final = NAMES | {
    "person-group", "name-alternatives", "article-title", "chapter-title", "data-title", "source", "year",
    "month", "day", "season", "fpage", "lpage", "page-range", "ext-link", "uri", "label", "x", "role",
}  # fmt: skip
"""Fields that are read together with others."""

_TITLES: Final = ("article-title", "chapter-title", "data-title")


def read(text: Text) -> Reading:
    """The references of a JATS file; when it is an article, the article with them.

    A citation whose parts are not marked has its text in `extra["unstructured"]`. What CSL has no variable
    for stands in `extra` as "jats-" and the element's name.

    Raises:
        ReadError: the file declares entities, or is no XML at all.

    >>> reading = read(Text("a.xml", "<ref-list><ref id='B1'><element-citation publication-type='book'><name>"
    ...     "<surname>Fiori</surname><given-names>Antonio</given-names></name><year>2011</year>"
    ...     "<source>L’Asia Orientale</source></element-citation></ref></ref-list>"))
    >>> reading.library["B1"].title, reading.library["B1"].author
    ('L’Asia Orientale', (Name(family='Fiori', given='Antonio'),))
    """
    document = parse(text, "ref", ("front",), ROOTS)
    marks = Marks(document)
    records: list[Record] = []
    for ref in document.records():
        citations = list(_citations(ref))
        for number, citation in enumerate(citations):
            records.append(_record(document, marks, len(records), citation))
            records[-1].id = _id(ref, citation, number)
    article = article_of(document, marks)
    return finished(document, marks, records, article)


def _citations(ref: Node) -> Iterator[Node]:
    """The citations of a reference; of several forms of one, that which tells most."""
    for child in ref:
        if child.tag in CITATIONS:
            yield child
        elif child.tag == "citation-alternatives":
            forms = sorted((form for form in child if form.tag in CITATIONS), key=_rank)
            yield from forms[:1]
    if not any(child.tag in (*CITATIONS, "citation-alternatives") for child in ref):
        notes = [child for child in ref if child.tag in ("note", "p") and child.plain]
        yield from notes[:1]


def _rank(citation: Node) -> int:
    return CITATIONS.index(citation.tag)


def _id(ref: Node, citation: Node, number: int) -> str:
    own = citation.get("id") if number else ""
    return own or (f"{ref.get('id')}-{number + 1}" if number and ref.get("id") else ref.get("id"))


def _record(document: Document, marks: Marks, index: int, citation: Node) -> Record:
    marks.add(index, "", citation)
    fields: dict[str, list[Node]] = {}
    for name, node in _fields(citation):
        fields.setdefault(name, []).append(node)
    record = Record(document, marks, index, fields)
    record.type = _type(citation, fields)
    _read_names(record, citation)
    _read_titles(record)
    _read_date(record, citation)
    _read_pages(record)
    _read_addresses(record)
    record.read_rows(TABLE.for_type(record.type))
    record.fields = {name: nodes for name, nodes in record.fields.items() if name not in _APART}
    record.keep_rest(PREFIX)
    _keep_text(record, citation)
    return record


def _fields(node: Node) -> Iterator[tuple[str, Node]]:
    """The elements of a citation that say something, by name; identifiers also by their kind."""
    for child in node:
        kind = child.get("pub-id-type") if child.tag == "pub-id" else child.get("content-type")
        if child.tag in WRAPPERS:
            yield from _fields(child)
        elif child.plain or child.tag in ("ext-link", "uri"):
            has_kind = kind and child.tag in ("pub-id", "date-in-citation")
            yield f"{child.tag}-{kind.lower()}" if has_kind else child.tag, child


# The type


def _type(citation: Node, fields: dict[str, list[Node]]) -> str:
    kind = citation.get("publication-type") or citation.get("citation-type")
    found = TYPES.get(kind.casefold(), "")
    has_title = any(name in fields for name in _TITLES)
    if found == "book" and "source" in fields and has_title:
        return "chapter"
    return found or _guessed(fields, has_title)


def _guessed(fields: dict[str, list[Node]], has_title: bool) -> str:
    if "conf-name" in fields:
        return "paper-conference"
    if "source" in fields and has_title:
        return "chapter" if "publisher-name" in fields or "chapter-title" in fields else "article-journal"
    if "source" in fields and "volume" in fields and "fpage" in fields:
        return "article-journal"
    if "publisher-name" in fields:
        return "book"
    return "webpage" if "ext-link" in fields or "uri" in fields else "document"


# Fields that are read together


def _read_names(record: Record, citation: Node) -> None:
    names: dict[str, list[Name]] = {}
    first: dict[str, Node] = {}
    for variable, name, node in citation_names(citation):
        names.setdefault(variable, []).append(name)
        first.setdefault(variable, node)
    for variable, found in names.items():
        record.set(variable, tuple(found), first[variable])


def _read_titles(record: Record) -> None:
    titles = [node for name in _TITLES for node in record.fields.get(name, ())]
    sources = record.fields.get("source", [])
    if not titles and record.type in WHOLES | {"chapter", "patent", "motion_picture", "periodical"}:
        titles, sources = sources[:1], sources[1:]
    if titles:
        record.set("title", rich(titles[0]).removesuffix("."), titles[0])
    if sources:
        record.set("container-title", rich(sources[0]).rstrip(" ,."), sources[0])


def _read_date(record: Record, citation: Node) -> None:
    years = record.fields.get("year", [])
    date = date_in(citation) or next((date for node in citation.all("date") if (date := date_in(node))), None)
    if date is None and years:
        holder = Node("date", {}, years[0].number)
        holder.children = [node for name in ("year", "month", "day") for node in record.fields.get(name, ())]
        date = date_in(holder)
    if date is not None:
        record.set("issued", date, years[0] if years else citation)


def _read_pages(record: Record) -> None:
    first, last, ranges = (record.fields.get(name, []) for name in ("fpage", "lpage", "page-range"))
    start, end = (nodes[0].plain if nodes else "" for nodes in (first, last))
    if ranges:
        record.set("page", pages_of(ranges[0].plain), ranges[0])
    elif re.fullmatch(r"\d+ ?(?:p|pp|pages)\.?", start) and not end:
        record.set("number-of-pages", re.sub(r"\D", "", start), first[0])
    elif start:
        record.set("page", f"{start}-{end}" if end and end != start else start, first[0])


def _read_addresses(record: Record) -> None:
    """Links, which may be DOIs."""
    for node in [*record.fields.get("ext-link", ()), *record.fields.get("uri", ())]:
        href = node.get("href") or node.plain
        doi = re.fullmatch(r"(?:https?://(?:dx\.)?doi\.org/)(10\.\S+)", href)
        if doi or node.get("ext-link-type") == "doi":
            record.set("DOI", doi[1] if doi else href, node)
        elif re.match(r"https?://|ftp://|www\.", href):
            record.set("URL", href, node)


def _keep_text(record: Record, citation: Node) -> None:
    """Keep the whole text of a citation whose parts are not marked, for whoever can read it."""
    is_marked = "title" in record.variables or "container-title" in record.variables
    if not is_marked and citation.tag not in ("element-citation", "nlm-citation"):
        text = rich(citation)
        if text:
            record.extra[UNSTRUCTURED] = text
