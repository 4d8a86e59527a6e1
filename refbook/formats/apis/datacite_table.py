"""DataCite's resource types and fields -> CSL.

Source: DataCite Metadata Schema 4.7, with its JSON as the REST API and content negotiation write it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from refbook.formats.rows import Row, Table

TYPES: Final[Mapping[str, tuple[str, str]]] = {
    "Audiovisual": ("motion_picture", ""),
    "Award": ("document", "Award"),
    "Book": ("book", ""),
    "BookChapter": ("chapter", ""),
    "Collection": ("collection", ""),
    "ComputationalNotebook": ("software", "Computational notebook"),
    "ConferencePaper": ("paper-conference", ""),
    "ConferenceProceeding": ("book", ""),
    "DataPaper": ("article-journal", ""),
    "Dataset": ("dataset", ""),
    "Dissertation": ("thesis", ""),
    "Event": ("event", ""),
    "Image": ("graphic", ""),
    "Instrument": ("document", "Instrument"),
    "InteractiveResource": ("webpage", ""),
    "Journal": ("periodical", ""),
    "JournalArticle": ("article-journal", ""),
    "Model": ("dataset", "Model"),
    "OutputManagementPlan": ("report", "Output management plan"),
    "PeerReview": ("review", "Peer review"),
    "PhysicalObject": ("document", "Physical object"),
    "Poster": ("speech", "Poster"),
    "Preprint": ("article", "Preprint"),
    "Presentation": ("speech", ""),
    "Project": ("document", "Project"),
    "Report": ("report", ""),
    "Service": ("document", "Service"),
    "Software": ("software", ""),
    "Sound": ("song", ""),
    "Standard": ("standard", ""),
    "StudyRegistration": ("document", "Study registration"),
    "Workflow": ("document", "Workflow"),
}
"""General resource type -> CSL type and genre (DataCite 4.7, appendix 1, resourceTypeGeneral)."""

UNSPECIFIC: Final = frozenset({"Text", "Other", ""})
"""General types that say little: the free resource type or the guess of DataCite's own CSL says more."""

FREE_TYPES: Final[Mapping[str, str]] = {
    "article": "article-journal",
    "journalarticle": "article-journal",
    "scholarlyarticle": "article-journal",
    "researcharticle": "article-journal",
    "preprint": "article",
    "workingpaper": "report",
    "technicalreport": "report",
    "thesis": "thesis",
    "doctoralthesis": "thesis",
    "phdthesis": "thesis",
    "mastersthesis": "thesis",
    "masterthesis": "thesis",
    "bachelorthesis": "thesis",
    "dissertation": "thesis",
    "bookchapter": "chapter",
    "booksection": "chapter",
    "conferencepaper": "paper-conference",
    "proceedingspaper": "paper-conference",
    "conferencearticle": "paper-conference",
    "blogposting": "post-weblog",
    "blogpost": "post-weblog",
    "lecture": "speech",
    "presentation": "speech",
    "newspaperarticle": "article-newspaper",
}
"""Free resource type in small letters without spaces -> CSL type."""

SCHEMA_ORG: Final[Mapping[str, str]] = {
    "ScholarlyArticle": "article-journal",
    "Article": "article-journal",
    "Book": "book",
    "Chapter": "chapter",
    "Dataset": "dataset",
    "SoftwareSourceCode": "software",
    "Thesis": "thesis",
    "Report": "report",
    "BlogPosting": "post-weblog",
}
"""schema.org type -> CSL type, for records without a general type."""

PARTS: Final = frozenset(
    {"article-journal", "article-magazine", "article-newspaper", "chapter", "paper-conference", "post-weblog",
     "review", "entry", "entry-encyclopedia", "entry-dictionary"}
)  # fmt: skip
"""CSL types of works that stand in another."""

TABLE: Final = Table(
    (
        Row("DOI", ("doi",), "doi"),
        Row("URL", ("url",)),
        Row("language", ("language",)),
        Row("version", ("version",)),
        Row("publisher", ("publisher",), "publisher"),
        Row("issued", ("publicationYear", "publication-year", "publication_year"), "date"),
        Row("license", ("rightsList", "rights_list", "rights-list"), "rights"),
        Row("keyword", ("subjects",), "subjects"),
        Row("number-of-pages", ("sizes",), "sizes"),
    )
)

CONTRIBUTORS: Final[Mapping[str, str]] = {
    "Editor": "editor",
    "Producer": "producer",
    "Translator": "translator",
    "DataCollector": "contributor",
    "DataCurator": "contributor",
    "ProjectLeader": "contributor",
    "ProjectMember": "contributor",
    "RelatedPerson": "contributor",
    "Researcher": "contributor",
    "Other": "contributor",
}
"""Type of contributor -> name variable; contacts, hosts and owners made nothing of the work."""

DATES: Final[Mapping[str, str]] = {
    "Issued": "issued",
    "Available": "available-date",
    "Submitted": "submitted",
}
"""Type of date -> CSL variable."""

CONTAINER: Final[Mapping[str, str]] = {
    "volume": "volume",
    "issue": "issue",
    "edition": "edition",
    "number": "number",
}
"""Part of a container or related item -> CSL variable."""
