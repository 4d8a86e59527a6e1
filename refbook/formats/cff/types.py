"""Types of works: those of the Citation File Format <-> those of CSL.

Sources: CFF 1.2.0, schema guide, “type” and “definitions.reference.type”; CSL 1.0.2, appendix III.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

WORK_TYPES: Final = ("software", "dataset")
"""What a file can be about; the same in CFF and in CSL."""

READ: Final[Mapping[str, str]] = {
    "art": "graphic",
    "article": "article-journal",
    "audiovisual": "motion_picture",
    "bill": "bill",
    "blog": "post-weblog",
    "book": "book",
    "catalogue": "book",
    "conference-paper": "paper-conference",
    "conference": "event",
    "data": "dataset",
    "database": "dataset",
    "dictionary": "book",
    "edited-work": "book",
    "encyclopedia": "book",
    "film-broadcast": "broadcast",
    "generic": "document",
    "government-document": "report",
    "grant": "document",
    "hearing": "hearing",
    "historical-work": "classic",
    "legal-case": "legal_case",
    "legal-rule": "regulation",
    "magazine-article": "article-magazine",
    "manual": "book",
    "map": "map",
    "multimedia": "motion_picture",
    "music": "song",
    "newspaper-article": "article-newspaper",
    "pamphlet": "pamphlet",
    "patent": "patent",
    "personal-communication": "personal_communication",
    "proceedings": "book",
    "report": "report",
    "serial": "periodical",
    "slides": "speech",
    "software-code": "software",
    "software-container": "software",
    "software-executable": "software",
    "software-virtual-machine": "software",
    "software": "software",
    "sound-recording": "song",
    "standard": "standard",
    "statute": "legislation",
    "thesis": "thesis",
    "unpublished": "manuscript",
    "video": "motion_picture",
    "website": "webpage",
}
"""Type of a reference -> CSL type."""

WRITE: Final[Mapping[str, str]] = {
    "article": "article",  # CSL's article is a preprint: the status says so
    "article-journal": "article",
    "article-magazine": "magazine-article",
    "article-newspaper": "newspaper-article",
    "bill": "bill",
    "book": "book",
    "broadcast": "film-broadcast",
    "chapter": "book",  # with pages and a collection-title; the format has no other word for a part
    "classic": "historical-work",
    "collection": "generic",
    "dataset": "data",
    "document": "generic",
    "entry": "encyclopedia",
    "entry-dictionary": "dictionary",
    "entry-encyclopedia": "encyclopedia",
    "event": "conference",
    "figure": "art",
    "graphic": "art",
    "hearing": "hearing",
    "interview": "personal-communication",
    "legal_case": "legal-case",
    "legislation": "statute",
    "manuscript": "unpublished",
    "map": "map",
    "motion_picture": "video",
    "musical_score": "music",
    "pamphlet": "pamphlet",
    "paper-conference": "conference-paper",
    "patent": "patent",
    "performance": "multimedia",
    "periodical": "serial",
    "personal_communication": "personal-communication",
    "post": "website",
    "post-weblog": "blog",
    "regulation": "legal-rule",
    "report": "report",
    "review": "article",
    "review-book": "article",
    "software": "software",
    "song": "sound-recording",
    "speech": "slides",
    "standard": "standard",
    "thesis": "thesis",
    "treaty": "legal-rule",
    "webpage": "website",
}
"""CSL type -> type of a reference."""

PREPRINT: Final = "preprint"
"""The status of an article that makes it CSL's `article`: "a preprint, working paper, or similar"."""

_ENTRIES: Final = {"dictionary": "entry-dictionary", "encyclopedia": "entry-encyclopedia"}
_BOOKS: Final = ("book", "edited-work")


def csl_type(cff: str, data: Mapping[str, Any]) -> str:
    """The CSL type of a reference: its own type and what it says beside it.

    >>> csl_type("article", {}), csl_type("article", {"status": "preprint"})
    ('article-journal', 'article')
    >>> csl_type("dictionary", {"term": "cite"}), csl_type("dictionary", {})
    ('entry-dictionary', 'book')
    """
    if cff == "article" and data.get("status") == PREPRINT:
        return "article"
    if cff in _ENTRIES and (data.get("term") or data.get("entry")):
        return _ENTRIES[cff]
    if cff in _BOOKS and data.get("start") and data.get("collection-title"):
        return "chapter"
    return READ.get(cff, "document")
