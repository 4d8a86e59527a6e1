"""The article that a JATS file is: what its `<front>` says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from refbook.formats.cslitem import Ids
from refbook.formats.xml.inline import rich
from refbook.formats.xml.jats_dates import date_in
from refbook.formats.xml.jats_mapping import ARTICLE_TYPES, DATE_ORDER, ROLES
from refbook.formats.xml.jats_names import names_in, orcid_of
from refbook.formats.xml.node import Node, squeezed
from refbook.formats.xml.record import Record
from refbook.formats.xml.safe import Document, Marks
from refbook.formats.xml.values import language_of
from refbook.model.article import Article
from refbook.model.name import Name

_INDEX: Final = -1
"""The index of the article among a reading's places."""

_IDS: Final = {"doi": "DOI", "pmid": "PMID", "pmc": "PMCID", "pmcid": "PMCID"}

_META: Final = (
    ("title", "article-meta/title-group/article-title"),
    ("container-title", "journal-meta/journal-title-group/journal-title"),
    ("container-title", "journal-meta/journal-title"),
    ("container-title-short", "journal-meta/journal-title-group/abbrev-journal-title"),
    ("container-title-short", "journal-meta/abbrev-journal-title"),
    ("publisher", "journal-meta/publisher/publisher-name"),
    ("publisher-place", "journal-meta/publisher/publisher-loc"),
    ("volume", "article-meta/volume"),
    ("issue", "article-meta/issue"),
    ("supplement-number", "article-meta/supplement"),
    ("number", "article-meta/elocation-id"),
    ("abstract", "article-meta/abstract"),
    ("ISSN", "journal-meta/issn"),
)
"""Variable and path in `<front>`."""


def article_of(document: Document, marks: Marks) -> Article | None:
    """The article of a file, without its references; None when the file is none."""
    front = next(document.elements("front"), None)
    if front is None or front.first("article-meta") is None:
        return None
    record = Record(document, marks, _INDEX, {})
    marks.add(_INDEX, "", front)
    _read_root(record, document)
    for variable, path in _META:
        node = next((node for node in front.all(path) if node.plain), None)
        if node is not None:
            record.set(variable, _abstract(node) if variable == "abstract" else rich(node), node)
    _read_ids(record, front)
    _read_people(record, front)
    _read_date(record, front)
    _read_others(record, front)
    record.id = Ids(()).made_up(record.item())
    return Article.about(record.item(), subtitle=_subtitle(front))


def _read_root(record: Record, document: Document) -> None:
    root = next(document.starts("article"), {})
    record.type = ARTICLE_TYPES.get(root.get("article-type", ""), "article-journal")
    if root.get("lang"):
        record.variables["language"] = language_of(root["lang"])


def _subtitle(front: Node) -> str:
    node = front.first("article-meta/title-group/subtitle")
    return rich(node) if node is not None else ""


def _abstract(node: Node) -> str:
    """Paragraphs on lines of their own, each section after its title."""
    return "\n".join(filter(None, (_paragraph(part) for part in node.walk() if part.tag in ("title", "p"))))


def _paragraph(node: Node) -> str:
    return rich(node)


# Identifiers


def _read_ids(record: Record, front: Node) -> None:
    for node in front.all("article-meta/article-id"):
        variable = _IDS.get(node.get("pub-id-type").lower(), "")
        value = node.plain
        if variable == "PMCID" and value.isdigit():
            value = f"PMC{value}"
        if variable:
            record.set(variable, value, node)
    for node in front.all("journal-meta/journal-id"):
        if node.get("journal-id-type") in ("iso-abbrev", "nlm-ta"):
            record.set("container-title-short", node.plain, node)


# People


def _read_people(record: Record, front: Node) -> None:
    affiliations = dict(_affiliations(front))
    people: dict[str, list[Name]] = {}
    first: dict[str, Node] = {}
    for group in front.all("article-meta/contrib-group"):
        shared = [_affiliation(node) for node in group.all("aff") if not node.get("id")]
        for contributor in group.all("contrib"):
            for name, node in names_in(contributor):
                variable = ROLES.get(contributor.get("contrib-type").lower(), "")
                if variable:
                    people.setdefault(variable, []).append(
                        _with_details(name, contributor, affiliations, shared)
                    )
                    first.setdefault(variable, node)
    for variable, names in people.items():
        record.set(variable, tuple(names), first[variable])


def _with_details(name: Name, contributor: Node, affiliations: dict[str, str], shared: Iterable[str]) -> Name:
    own = [_affiliation(node) for node in contributor.all("aff")]
    linked = [
        affiliations.get(rid, "")
        for node in contributor.all("xref")
        if node.get("ref-type") == "aff"
        for rid in node.get("rid").split()
    ]
    # An affiliation in the group without a number is that of all its people.
    found = tuple(filter(None, own + linked)) or tuple(filter(None, shared))
    return replace(name, orcid=orcid_of(contributor), affiliation=found)


def _affiliations(front: Node) -> Iterator[tuple[str, str]]:
    for node in front.walk():
        if node.tag == "aff" and node.get("id"):
            yield node.get("id"), _affiliation(node)


def _affiliation(node: Node) -> str:
    """The text of an affiliation without its number and without addresses for letters."""
    parts = [node.text]
    for child in node:
        skipped = child.tag in ("label", "sup", "email", "ext-link", "institution-id")
        inner = "" if skipped else _affiliation(child) if child.tag == "institution-wrap" else child.raw
        # Its parts stand in elements of their own, often with nothing between them.
        needs_comma = inner and parts[-1].strip() and parts[-1].rstrip()[-1].isalnum()
        parts += [", " if needs_comma else "", inner] if inner else []
        parts += [child.tail] if child.tail.strip() else []
    return squeezed("".join(parts)).strip(" ,;")


# Dates and the rest


def _read_date(record: Record, front: Node) -> None:
    dates = [(node, date) for node in front.all("article-meta/pub-date") if (date := date_in(node))]
    if dates:
        node, date = min(dates, key=lambda pair: _rank(pair[0]))
        record.set("issued", date, node)


def _rank(node: Node) -> int:
    kinds = (node.get("pub-type"), node.get("publication-format"), node.get("date-type"))
    return min((DATE_ORDER.index(kind) for kind in kinds if kind in DATE_ORDER), default=len(DATE_ORDER))


def _read_others(record: Record, front: Node) -> None:
    first, last = front.first("article-meta/fpage"), front.value("article-meta/lpage")
    if first is not None and first.plain:
        record.set("page", f"{first.plain}-{last}" if last and last != first.plain else first.plain, first)
    keywords = [node for node in front.all("article-meta/kwd-group/kwd") if node.plain]
    if keywords:
        record.set("keyword", ", ".join(node.plain for node in keywords), keywords[0])
    licence = front.first("article-meta/permissions/license")
    if licence is not None:
        href = licence.get("href") or next(
            (link.get("href") for link in licence.walk() if link.get("href")), ""
        )
        record.set("license", href, licence)
