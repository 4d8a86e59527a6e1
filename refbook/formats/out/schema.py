"""CSL types and variables -> schema.org types and properties: the table.

Source: schema.org, version 28; "Bibliographic Extension" for volumes, issues and chapters.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final, NamedTuple

TYPES: Final[Mapping[str, str]] = {
    "article": "ScholarlyArticle",
    "article-journal": "ScholarlyArticle",
    "article-magazine": "Article",
    "article-newspaper": "NewsArticle",
    "bill": "Legislation",
    "book": "Book",
    "broadcast": "Episode",
    "chapter": "Chapter",
    "classic": "Book",
    "collection": "Collection",
    "dataset": "Dataset",
    "entry": "Article",
    "entry-dictionary": "Article",
    "entry-encyclopedia": "Article",
    "event": "Event",
    "figure": "ImageObject",
    "graphic": "VisualArtwork",
    "legislation": "Legislation",
    "manuscript": "Manuscript",
    "map": "Map",
    "motion_picture": "Movie",
    "musical_score": "SheetMusic",
    "paper-conference": "ScholarlyArticle",
    "periodical": "Periodical",
    "personal_communication": "Message",
    "post": "SocialMediaPosting",
    "post-weblog": "BlogPosting",
    "regulation": "Legislation",
    "report": "Report",
    "review": "Review",
    "review-book": "Review",
    "software": "SoftwareSourceCode",
    "song": "MusicRecording",
    "thesis": "Thesis",
    "treaty": "Legislation",
    "webpage": "WebPage",
}
"""CSL type -> schema.org type; another one is a `CreativeWork`."""

CONTAINERS: Final[Mapping[str, str]] = {
    "article": "Periodical",
    "article-journal": "Periodical",
    "article-magazine": "Periodical",
    "article-newspaper": "Newspaper",
    "broadcast": "CreativeWorkSeries",
    "chapter": "Book",
    "dataset": "DataCatalog",
    "entry": "Book",
    "entry-dictionary": "Book",
    "entry-encyclopedia": "Book",
    "paper-conference": "Book",
    "post": "WebSite",
    "post-weblog": "Blog",
    "review": "Periodical",
    "review-book": "Periodical",
    "song": "MusicAlbum",
    "webpage": "WebSite",
}
"""CSL type of a part -> schema.org type of what it stands in; another one stands in a `CreativeWork`."""


class Node(StrEnum):
    """A thing that properties belong to: the work, or another that the work leads to."""

    WORK = "work"
    ISSUE = "issue"
    VOLUME = "volume"
    CONTAINER = "container"
    SERIES = "series"
    ORIGINAL = "original"
    REVIEWED = "reviewed"
    EVENT = "event"
    PUBLISHER = "publisher"
    ARCHIVE = "archive"


CHAIN: Final = (Node.ISSUE, Node.VOLUME, Node.CONTAINER, Node.SERIES)
"""What a work is part of, from the inside out."""

NODE_TYPES: Final[Mapping[Node, str]] = {
    Node.ISSUE: "PublicationIssue",
    Node.VOLUME: "PublicationVolume",
    Node.SERIES: "CreativeWorkSeries",
    Node.ORIGINAL: "CreativeWork",
    Node.REVIEWED: "CreativeWork",
    Node.EVENT: "Event",
    Node.PUBLISHER: "Organization",
    Node.ARCHIVE: "ArchiveOrganization",
}
"""Node -> schema.org type, where the work's own type does not decide."""


BOUND_WITH: Final[Mapping[str, tuple[str, str]]] = {
    "volumeNumber": ("Book", "PublicationVolume"),
    "itemLocation": ("", "ArchiveComponent"),
    "holdingArchive": ("", "ArchiveComponent"),
}
"""Property -> the type that must be beside the node's own to have it, for nodes of one type ("": of any)."""


class Row(NamedTuple):
    """One variable and its property.

    Attributes:
        node: what the property belongs to.
        property: the name of the property.
        variable: the CSL variable.
        codec: how its value is written: a word of `jsonld.CODECS`.
        types: the CSL types the row is for; empty for all.
        not_types: the CSL types it is not for.
    """

    node: Node
    property: str
    variable: str
    codec: str = "text"
    types: frozenset[str] = frozenset()
    not_types: frozenset[str] = frozenset()

    def is_for(self, type: str) -> bool:
        """True when the row is for items of a CSL type."""
        return type not in self.not_types and (not self.types or type in self.types)


_ARTICLES: Final = frozenset(
    {"article", "article-journal", "article-magazine", "article-newspaper", "review", "review-book"}
)
_PARTS: Final = frozenset({"chapter", "entry", "entry-dictionary", "entry-encyclopedia", "paper-conference"})
_BOOKS: Final = frozenset({"book", "classic"})
_HEADED: Final = _ARTICLES | _PARTS - {"chapter"} | {"post", "post-weblog"}
_LAWS: Final = frozenset({"bill", "legislation", "regulation", "treaty"})
_KEPT: Final = frozenset({"manuscript", "collection", "graphic", "personal_communication"})
_EVENTS: Final = frozenset({"event"})
_PERIODICAL: Final = frozenset({"periodical"})
_REPORT: Final = frozenset({"report"})
_THESIS: Final = frozenset({"thesis"})
_SERIAL: Final = _ARTICLES | _PERIODICAL

_W, _C, _O = Node.WORK, Node.CONTAINER, Node.ORIGINAL

ROWS: Final[tuple[Row, ...]] = (
    Row(_W, "name", "title"),
    Row(_W, "headline", "title", types=_HEADED),
    Row(_W, "alternateName", "title-short"),
    # People
    Row(_W, "author", "author", "names", not_types=_EVENTS),
    Row(_W, "editor", "editor", "names", not_types=_PARTS),
    Row(_C, "editor", "editor", "names", types=_PARTS),
    Row(_W, "translator", "translator", "names"),
    Row(_W, "illustrator", "illustrator", "names", types=_BOOKS),
    Row(_W, "director", "director", "names", types=frozenset({"motion_picture", "broadcast"})),
    Row(_W, "producer", "producer", "names"),
    Row(_W, "recipient", "recipient", "names", types=frozenset({"personal_communication"})),
    Row(_W, "organizer", "organizer", "names", types=_EVENTS),
    Row(_W, "contributor", "contributor", "names"),
    Row(_C, "author", "container-author", "names"),
    Row(Node.SERIES, "editor", "collection-editor", "names"),
    Row(Node.EVENT, "organizer", "organizer", "names", not_types=_EVENTS),
    Row(_O, "author", "original-author", "names"),
    Row(Node.REVIEWED, "author", "reviewed-author", "names"),
    # Dates
    Row(_W, "datePublished", "issued", "date", not_types=_EVENTS),
    Row(_W, "startDate", "event-date", "start", types=_EVENTS),
    Row(_W, "endDate", "event-date", "end", types=_EVENTS),
    Row(_W, "startDate", "issued", "date", types=_EVENTS),
    # Where it stands
    Row(Node.ISSUE, "issueNumber", "issue", types=_ARTICLES),
    Row(Node.VOLUME, "volumeNumber", "volume", types=_ARTICLES),
    Row(_W, "volumeNumber", "volume", types=_BOOKS),
    Row(_C, "volumeNumber", "volume", types=_PARTS),
    Row(_C, "name", "container-title"),
    Row(_C, "alternateName", "container-title-short"),
    Row(Node.SERIES, "name", "collection-title"),
    Row(_W, "position", "collection-number", types=_BOOKS),
    Row(_C, "position", "collection-number", types=_PARTS),
    Row(_W, "position", "chapter-number", types=frozenset({"chapter"})),
    Row(_W, "pagination", "page"),
    Row(_W, "pageStart", "page", "page_start"),
    Row(_W, "pageEnd", "page", "page_end"),
    Row(_W, "articleSection", "section", types=_HEADED),
    Row(_W, "numberOfPages", "number-of-pages", types=_BOOKS | _THESIS | _REPORT),
    Row(_W, "bookEdition", "edition", types=_BOOKS),
    Row(_C, "bookEdition", "edition", types=_PARTS),
    Row(_W, "version", "version"),
    Row(_W, "reportNumber", "number", types=_REPORT),
    Row(_W, "legislationIdentifier", "number", types=_LAWS),
    Row(_W, "episodeNumber", "number", types=frozenset({"broadcast"})),
    Row(_W, "identifier", "number", "number", not_types=_REPORT | _LAWS | {"broadcast"}),
    # Who made it public
    Row(Node.PUBLISHER, "name", "publisher"),
    Row(Node.PUBLISHER, "location", "publisher-place", "place"),
    Row(Node.EVENT, "name", "event-title", not_types=_EVENTS),
    Row(Node.EVENT, "location", "event-place", "place", not_types=_EVENTS),
    Row(Node.EVENT, "startDate", "event-date", "start", not_types=_EVENTS),
    Row(Node.EVENT, "endDate", "event-date", "end", not_types=_EVENTS),
    Row(_W, "location", "event-place", "place", types=_EVENTS),
    Row(_W, "legislationPassedBy", "authority", "organization", types=_LAWS),
    Row(_W, "legislationJurisdiction", "jurisdiction", types=_LAWS),
    Row(Node.ARCHIVE, "name", "archive", types=_KEPT),
    Row(Node.ARCHIVE, "location", "archive-place", "place", types=_KEPT),
    Row(_W, "itemLocation", "archive_location", types=_KEPT),
    # What it comes from, what it is about
    Row(_O, "name", "original-title"),
    Row(_O, "datePublished", "original-date", "date"),
    Row(Node.REVIEWED, "name", "reviewed-title"),
    Row(Node.REVIEWED, "genre", "reviewed-genre"),
    Row(_W, "inSupportOf", "genre", types=_THESIS),
    Row(_W, "genre", "genre", not_types=_THESIS),
    Row(_W, "artMedium", "medium", types=frozenset({"graphic"})),
    Row(_W, "creativeWorkStatus", "status"),
    Row(_W, "inLanguage", "language", "language"),
    Row(_W, "keywords", "keyword", "keywords"),
    Row(_W, "abstract", "abstract"),
    Row(_W, "license", "license", "license"),
    # How it is found
    Row(_W, "isbn", "ISBN", "isbn", types=_BOOKS),
    Row(_C, "isbn", "ISBN", "isbn", types=_PARTS),
    Row(_W, "identifier", "ISBN", "identifiers", not_types=_BOOKS | _PARTS),
    Row(_W, "issn", "ISSN", "issn", types=_PERIODICAL),
    Row(_C, "issn", "ISSN", "issn", types=_ARTICLES | {"webpage", "post", "post-weblog"}),
    Row(Node.SERIES, "issn", "ISSN", "issn", not_types=_SERIAL | {"webpage", "post", "post-weblog"}),
    Row(_W, "identifier", "DOI", "identifiers"),
    Row(_W, "identifier", "PMID", "identifiers"),
    Row(_W, "identifier", "PMCID", "identifiers"),
    Row(_W, "identifier", "archive_location", "eprint", not_types=_KEPT),
    Row(_W, "sameAs", "archive", "eprint_address", not_types=_KEPT),
    Row(_W, "sameAs", "DOI", "addresses"),
    Row(_W, "sameAs", "PMID", "addresses"),
    Row(_W, "sameAs", "PMCID", "addresses"),
    Row(_W, "url", "URL", "url"),
)

ROLES: Final = (
    "chair compiler composer curator editor-translator editorial-director executive-producer guest host "
    "illustrator interviewer narrator organizer performer recipient script-writer series-creator director"
).split()
"""Name variables without a property of their own: contributors in that role, unless a row took them."""

EXTRA: Final[Mapping[str, tuple[str, str]]] = {
    "repository-code": ("software", "codeRepository"),
    "repository": ("software", "codeRepository"),
}
"""Field of `extra` that holds an address -> the CSL type it counts for, and the property: CITATION.cff's."""
