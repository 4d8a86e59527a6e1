"""Reads PubMed's XML: articles, and books and their chapters.

Source: PubMed DTD (NLM), "MEDLINE/PubMed data element descriptions".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from refbook.formats.xml.inline import rich
from refbook.formats.xml.jats_dates import date_in
from refbook.formats.xml.node import Node
from refbook.formats.xml.reading import finished
from refbook.formats.xml.record import Record
from refbook.formats.xml.safe import Document, Marks, parse
from refbook.formats.xml.values import date_of, language_of
from refbook.model.date import Date
from refbook.model.format import Reading
from refbook.model.identifier import Identifier
from refbook.model.name import Name
from refbook.model.source import Text

ROOTS: Final = ("PubmedArticleSet", "PubmedArticle", "PubmedBookArticle", "PubmedBookArticleSet")
"""Root elements that PubMed puts a document type before."""

_ARTICLE: Final = (
    ("title", "MedlineCitation/Article/ArticleTitle"),
    ("container-title", "MedlineCitation/Article/Journal/Title"),
    ("container-title-short", "MedlineCitation/Article/Journal/ISOAbbreviation"),
    ("container-title-short", "MedlineCitation/MedlineJournalInfo/MedlineTA"),
    ("volume", "MedlineCitation/Article/Journal/JournalIssue/Volume"),
    ("issue", "MedlineCitation/Article/Journal/JournalIssue/Issue"),
    ("ISSN", "MedlineCitation/Article/Journal/ISSN"),
    ("PMID", "MedlineCitation/PMID"),
    ("language", "MedlineCitation/Article/Language"),
    ("original-title", "MedlineCitation/Article/VernacularTitle"),
)
"""Variable and path in an article's record."""

_BOOK: Final = (
    ("container-title", "BookDocument/Book/BookTitle"),
    ("title", "BookDocument/ArticleTitle"),
    ("publisher", "BookDocument/Book/Publisher/PublisherName"),
    ("publisher-place", "BookDocument/Book/Publisher/PublisherLocation"),
    ("collection-title", "BookDocument/Book/CollectionTitle"),
    ("edition", "BookDocument/Book/Edition"),
    ("ISBN", "BookDocument/Book/Isbn"),
    ("volume", "BookDocument/Book/Volume"),
    ("PMID", "BookDocument/PMID"),
    ("language", "BookDocument/Language"),
)
"""Variable and path in the record of a book or a chapter."""

_RICH: Final = frozenset({"title", "container-title", "original-title", "collection-title"})
_TYPES: Final[Mapping[str, str]] = {
    "preprint": "article",
    "newspaper article": "article-newspaper",
    "dataset": "dataset",
}
_ROLES: Final = {"authors": "author", "editors": "editor", "": "author"}
PREFIX: Final = "pubmed-"
"""Before a field's name where `extra` keeps what CSL has no variable for."""


def read(text: Text) -> Reading:
    """The records of a PubMed file; the PMID is the id.

    The kinds of publication and the publisher's own number stand in `extra`; what PubMed says of its own work
    (history, grants, qualifiers of subject headings) is passed over.

    Raises:
        ReadError: the file declares entities, or is no XML at all.

    >>> reading = read(Text("a.xml", "<PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>"
    ...     "Korea.</ArticleTitle></Article></MedlineCitation></PubmedArticle>"))
    >>> reading.library["pmid1"].title
    'Korea'
    """
    document = parse(text, "PubmedArticle", ("PubmedBookArticle",), ROOTS)
    marks = Marks(document)
    nodes = [*document.records(), *document.elements("PubmedBookArticle")]
    nodes.sort(key=lambda node: node.number)
    return finished(
        document, marks, [_record(document, marks, index, node) for index, node in enumerate(nodes)]
    )


def _record(document: Document, marks: Marks, index: int, node: Node) -> Record:
    marks.add(index, "", node)
    record = Record(document, marks, index, {})
    is_book = node.tag == "PubmedBookArticle"
    for variable, path in _BOOK if is_book else _ARTICLE:
        _read_text(record, variable, node.first(path))
    _divide_journal(record)
    if is_book:
        _read_book(record, node)
    else:
        _read_article(record, node)
    record.id = f"pmid{record.variables['PMID']}" if "PMID" in record.variables else ""
    return record


def _read_text(record: Record, variable: str, node: Node | None) -> None:
    if node is None or not node.plain:
        return
    text = rich(node) if variable in _RICH else node.plain
    record.set(variable, language_of(text) if variable == "language" else _title(text, variable), node)


def _title(text: str, variable: str) -> str:
    """A title without the full stop and the brackets, which mean that it was translated, that PubMed adds."""
    if variable not in ("title", "original-title"):
        return text
    bare = text.removesuffix(".")
    return bare[1:-1].removesuffix(".") if bare.startswith("[") and bare.endswith("]") else bare


def _divide_journal(record: Record) -> None:
    """The NLM tells journals of one title apart by their place, in brackets after it."""
    found = re.fullmatch(r"(.+) \(([^()]*)\)", str(record.variables.get("container-title", "")))
    if found:
        record.variables["container-title"] = found[1]
        if "," in found[2] and not re.search(r"\d", found[2]):
            record.variables["publisher-place"] = found[2]


def _read_article(record: Record, node: Node) -> None:
    article = node.first("MedlineCitation/Article")
    kinds = [kind.plain for kind in node.all("MedlineCitation/Article/PublicationTypeList/PublicationType")]
    record.type = next(
        (_TYPES[kind.casefold()] for kind in kinds if kind.casefold() in _TYPES), "article-journal"
    )
    if article is not None:
        _read_people(record, article)
        _read_pages(record, article)
        _read_abstract(record, article)
        _read_date(record, article)
    _read_ids(record, node)
    if record.type == "article" and "container-title" in record.variables:
        # What a preprint stands in is the server that publishes it.
        record.variables["publisher"] = record.variables.pop("container-title")
    _read_keywords(record, node)
    other = [kind for kind in kinds if kind not in ("Journal Article", "")]
    if other:
        record.extra[PREFIX + "publication-type"] = other if len(other) > 1 else other[0]


def _read_book(record: Record, node: Node) -> None:
    record.type = "chapter" if "title" in record.variables else "book"
    if record.type == "book" and "container-title" in record.variables:
        record.variables["title"] = record.variables.pop("container-title")
    for path in ("BookDocument/Book", "BookDocument"):
        for part in node.all(path):
            _read_people(record, part)
            _read_abstract(record, part)
    date = _date(node.first("BookDocument/Book/PubDate"))
    if date is not None:
        record.set("issued", date, node)
    _read_ids(record, node)


# People


def _read_people(record: Record, article: Node) -> None:
    names: dict[str, list[Name]] = {}
    for people in article.all("AuthorList"):
        variable = _ROLES.get(people.get("Type"), "author")
        # The authors of the whole book are not those of the chapter.
        if article.tag == "Book" and record.type == "chapter" and variable == "author":
            variable = "container-author"
        names.setdefault(variable, []).extend(_names(people))
        if people.get("CompleteYN") == "N":
            names[variable].append(Name(literal="others"))
        record.set(variable, tuple(names[variable]), people)


def _names(people: Node) -> Iterator[Name]:
    for author in people.all("Author"):
        collective = author.value("CollectiveName")
        family, given = author.value("LastName"), author.value("ForeName") or author.value("Initials")
        if collective:
            yield Name.institution(collective.removesuffix("."))
        elif family or given:
            name = Name(
                family or given, given if family else "", suffix=author.value("Suffix")
            ).split_particles()
            yield replace(name, orcid=_orcid(author), affiliation=tuple(_affiliations(author)))


def _orcid(author: Node) -> str:
    found = [each.plain for each in author.all("Identifier") if each.get("Source").upper() == "ORCID"]
    return Identifier.parse(found[0], "orcid").value if found and found[0] else ""


def _affiliations(author: Node) -> Iterator[str]:
    nodes = [*author.all("AffiliationInfo/Affiliation"), *author.all("Affiliation")]
    return (node.plain for node in nodes if node.plain)


# Others


def _read_date(record: Record, article: Node) -> None:
    node = article.first("Journal/JournalIssue/PubDate") or article.first("ArticleDate")
    date = _date(node)
    if node is not None and date is not None:
        record.set("issued", date, node)


def _date(node: Node | None) -> Date | None:
    """The date of an issue; "2010 Sep-Oct" stands in an element of its own."""
    if node is None:
        return None
    medline = node.value("MedlineDate")
    if not medline:
        return date_in(node, "Year", "Month", "Day", "Season")
    date = date_of(medline)
    found = re.match(r"(\d{4})\b(?:[- ](\w+))?", medline)
    if date.is_dated or found is None:
        return date
    return next((d for d in (date_of(found[0]), date_of(found[1])) if d.is_dated), date)


def _read_pages(record: Record, article: Node) -> None:
    node = article.first("Pagination/MedlinePgn") or article.first("Pagination/StartPage")
    if node is not None and node.plain:
        end = "" if node.tag == "MedlinePgn" else article.value("Pagination/EndPage")
        record.set("page", full_range(f"{node.plain}-{end}" if end else node.plain), node)


def full_range(pages: str) -> str:
    """A range of pages with all the figures of its end, which PubMed leaves out.

    >>> full_range("205-7"), full_range("e12-e15"), full_range("1865-1876")
    ('205-207', 'e12-e15', '1865-1876')
    """
    found = re.fullmatch(r"(\d+)-(\d+)", pages)
    if found is None or len(found[2]) >= len(found[1]):
        return pages
    return f"{found[1]}-{found[1][: -len(found[2])]}{found[2]}"


def _read_abstract(record: Record, article: Node) -> None:
    parts = [part for part in article.all("Abstract/AbstractText") if part.plain]
    if parts:
        texts = [f"{part.get('Label')}: {rich(part)}" if part.get("Label") else rich(part) for part in parts]
        record.set("abstract", "\n".join(texts), parts[0])


def _read_ids(record: Record, node: Node) -> None:
    """The identifiers of the work: those of the works it cites stand elsewhere in the record."""
    own = [*node.all("PubmedData/ArticleIdList/ArticleId"), *node.all("BookDocument/ArticleIdList/ArticleId"),
           *node.all("PubmedBookData/ArticleIdList/ArticleId")]  # fmt: skip
    located = [each for each in node.all("MedlineCitation/Article/ELocationID") if each.get("ValidYN") != "N"]
    by_kind: dict[str, Node] = {}
    for each in [*own, *located]:
        if each.plain:
            by_kind.setdefault((each.get("IdType") or each.get("EIdType")).lower(), each)
    for kind, variable in (("doi", "DOI"), ("pmc", "PMCID"), ("pubmed", "PMID")):
        if kind in by_kind:
            record.set(variable, by_kind[kind].plain, by_kind[kind])
    if "pii" in by_kind:
        _read_pii(record, by_kind["pii"])


def _read_pii(record: Record, node: Node) -> None:
    """The publisher's own number, by which an article without pages and a preprint are cited."""
    is_number = re.fullmatch(r"[A-Za-z]{0,3}\d{1,8}", node.plain) or record.type == "article"
    if is_number and "page" not in record.variables:
        record.set("number", node.plain, node)
    else:
        record.extra[PREFIX + "pii"] = node.plain


def _read_keywords(record: Record, node: Node) -> None:
    nodes = [*node.all("MedlineCitation/MeshHeadingList/MeshHeading/DescriptorName"),
             *node.all("MedlineCitation/KeywordList/Keyword")]  # fmt: skip
    texts = list(dict.fromkeys(each.plain for each in nodes if each.plain))
    if texts:
        # Subject headings hold commas: "Aged, 80 and over".
        record.set("keyword", ("; " if any("," in text for text in texts) else ", ").join(texts), nodes[0])
