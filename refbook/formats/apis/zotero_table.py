"""Zotero's item types, fields and creators -> CSL.

Source: Zotero's schema.json (https://api.zotero.org/schema), block `csl`; the fields of single item types
stand in the row of the base field that the schema gives them. Zotero Web API 3, item type/field requests.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from refbook.formats.rows import Row, Table

TYPES: Final[Mapping[str, str]] = {
    "preprint": "article",
    "journalArticle": "article-journal",
    "magazineArticle": "article-magazine",
    "newspaperArticle": "article-newspaper",
    "bill": "bill",
    "book": "book",
    "podcast": "broadcast",
    "tvBroadcast": "broadcast",
    "radioBroadcast": "broadcast",
    "bookSection": "chapter",
    "dataset": "dataset",
    "document": "document",
    "attachment": "document",
    "note": "document",
    "dictionaryEntry": "entry-dictionary",
    "encyclopediaArticle": "entry-encyclopedia",
    "artwork": "graphic",
    "hearing": "hearing",
    "interview": "interview",
    "case": "legal_case",
    "statute": "legislation",
    "manuscript": "manuscript",
    "map": "map",
    "film": "motion_picture",
    "videoRecording": "motion_picture",
    "conferencePaper": "paper-conference",
    "patent": "patent",
    "letter": "personal_communication",
    "email": "personal_communication",
    "instantMessage": "personal_communication",
    "forumPost": "post",
    "blogPost": "post-weblog",
    "report": "report",
    "computerProgram": "software",
    "audioRecording": "song",
    "presentation": "speech",
    "standard": "standard",
    "thesis": "thesis",
    "webpage": "webpage",
}
"""Item type -> CSL type."""

_EVENTS: Final = frozenset({"paper-conference", "speech"})

TABLE: Final = Table(
    (
        Row("title", ("title", "caseName", "nameOfAct", "subject"), "title"),
        Row("title-short", ("shortTitle",), "line"),
        Row(
            "container-title",
            (
                "publicationTitle", "bookTitle", "proceedingsTitle", "encyclopediaTitle", "dictionaryTitle",
                "blogTitle", "forumTitle", "websiteTitle", "programTitle", "reporter", "code",
            ),
            "line",
        ),
        Row("container-title-short", ("journalAbbreviation",), "line"),
        Row("collection-title", ("seriesTitle", "series"), "line"),
        Row("collection-number", ("seriesNumber",)),
        Row("volume-title", ("volumeTitle",), "line"),
        Row("part-title", ("partTitle",), "line"),
        Row("part-number", ("partNumber",)),
        Row("volume", ("volume", "reporterVolume", "codeVolume", "codeNumber")),
        Row("issue", ("issue", "priorityNumbers")),
        Row("edition", ("edition",)),
        Row("version", ("versionNumber", "version"), "version"),
        Row("page", ("pages", "firstPage", "codePages")),
        Row("number-of-pages", ("numPages",)),
        Row("number-of-volumes", ("numberOfVolumes",)),
        Row(
            "number",
            (
                "number", "reportNumber", "patentNumber", "billNumber", "docketNumber", "documentNumber",
                "episodeNumber", "publicLawNumber", "archiveID", "identifier",
            ),
        ),
        Row("chapter-number", ("session",)),
        Row("section", ("section", "committee")),
        Row("issued", ("date", "dateDecided", "dateEnacted", "issueDate"), "date"),
        Row("submitted", ("filingDate",), "date"),
        Row("accessed", ("accessDate",), "date"),
        Row("original-date", ("originalDate",), "date"),
        Row("original-title", ("originalTitle",), "line"),
        Row("original-publisher", ("originalPublisher",), "line"),
        Row("original-publisher-place", ("originalPlace", "originalPublisherPlace"), "line"),
        Row(
            "publisher",
            (
                "publisher", "university", "institution", "company", "distributor", "label", "network",
                "studio", "organization", "repository",
            ),
            "line",
        ),
        # CSL has one variable for each of these places, Zotero one field: it fills both.
        Row("event-place", ("eventPlace", "place"), "line", types=_EVENTS),
        Row("publisher-place", ("place", "repositoryLocation"), "line"),
        Row("event-title", ("conferenceName", "meetingName"), "line"),
        Row(
            "genre",
            (
                "type", "thesisType", "reportType", "manuscriptType", "mapType", "letterType", "websiteType",
                "postType", "presentationType", "genre", "programmingLanguage",
            ),
            "line",
        ),
        Row(
            "medium",
            (
                "medium", "artworkMedium", "audioRecordingFormat", "videoRecordingFormat", "interviewMedium",
                "audioFileType", "format", "system",
            ),
            "line",
        ),
        Row("authority", ("authority", "court", "issuingAuthority", "legislativeBody"), "line"),
        Row("jurisdiction", ("jurisdiction", "country"), "line"),
        Row("status", ("status", "legalStatus"), "line"),
        Row("scale", ("scale",), "line"),
        Row("dimensions", ("artworkSize", "runningTime"), "line"),
        Row("references", ("history", "references")),
        Row("archive", ("archive",), "line"),
        Row("archive_location", ("archiveLocation",), "line"),
        Row("source", ("libraryCatalog",), "line"),
        Row("call-number", ("callNumber", "applicationNumber"), "line"),
        Row("license", ("rights",), "line"),
        Row("language", ("language",), "line"),
        Row("DOI", ("DOI",), "doi"),
        Row("ISBN", ("ISBN",), "line"),
        Row("ISSN", ("ISSN",), "line"),
        Row("PMID", ("PMID",)),
        Row("PMCID", ("PMCID",)),
        Row("URL", ("url",)),
        Row("abstract", ("abstractNote",)),
        Row("keyword", ("tags",), "tags"),
    )
)  # fmt: skip

FIRST_CREATORS: Final[Mapping[str, str]] = {
    "artwork": "artist",
    "audioRecording": "performer",
    "bill": "sponsor",
    "computerProgram": "programmer",
    "film": "director",
    "hearing": "contributor",
    "interview": "interviewee",
    "map": "cartographer",
    "patent": "inventor",
    "podcast": "podcaster",
    "presentation": "presenter",
    "radioBroadcast": "director",
    "tvBroadcast": "director",
    "videoRecording": "director",
}
"""Item type -> the creator that is its author, where that is another (schema: `primary`)."""

CREATORS: Final[Mapping[str, str]] = {
    "author": "author",
    "bookAuthor": "container-author",
    "castMember": "performer",
    "composer": "composer",
    "contributor": "contributor",
    "director": "director",
    "editor": "editor",
    "guest": "guest",
    "interviewer": "interviewer",
    "producer": "producer",
    "recipient": "recipient",
    "reviewedAuthor": "reviewed-author",
    "scriptwriter": "script-writer",
    "seriesEditor": "collection-editor",
    "translator": "translator",
    # Not in the schema's list, but a creator of these kinds has a variable in CSL 1.0.2.
    "creator": "author",
    "performer": "performer",
    "host": "host",
    "narrator": "narrator",
    "illustrator": "illustrator",
    "executiveProducer": "executive-producer",
    "originalCreator": "original-author",
    "organizer": "organizer",
    "chair": "chair",
    "compiler": "compiler",
    "curator": "curator",
}
"""Creator type -> name variable."""
