"""Entry types <-> CSL types.

Sources: "BibTeXing", section 3.1; the biblatex manual, 2.1; CSL 1.0.2, appendix III. What both sides
cannot say alike is written beside the entry type, in the field `csl-type`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from refbook.model.vocabulary import ITEM_TYPES

READ: Final[Mapping[str, str]] = {
    "article": "article-journal",
    "artwork": "graphic",
    "audio": "song",
    "bibnote": "document",
    "book": "book",
    "bookinbook": "chapter",
    "booklet": "pamphlet",
    "collection": "book",
    "commentary": "book",
    "conference": "paper-conference",
    "customa": "document",
    "customb": "document",
    "customc": "document",
    "customd": "document",
    "custome": "document",
    "customf": "document",
    "dataset": "dataset",
    "electronic": "webpage",
    "image": "figure",
    "inbook": "chapter",
    "incollection": "chapter",
    "inproceedings": "paper-conference",
    "inreference": "entry-encyclopedia",
    "jurisdiction": "legal_case",
    "legal": "treaty",
    "legislation": "legislation",
    "letter": "personal_communication",
    "manual": "book",
    "mastersthesis": "thesis",
    "misc": "document",
    "movie": "motion_picture",
    "music": "song",
    "mvbook": "book",
    "mvcollection": "book",
    "mvproceedings": "book",
    "mvreference": "book",
    "online": "webpage",
    "patent": "patent",
    "performance": "performance",
    "periodical": "periodical",
    "phdthesis": "thesis",
    "preprint": "article",
    "proceedings": "book",
    "reference": "book",
    "report": "report",
    "review": "review",
    "set": "document",
    "software": "software",
    "standard": "standard",
    "suppbook": "chapter",
    "suppcollection": "chapter",
    "suppperiodical": "article-journal",
    "techreport": "report",
    "thesis": "thesis",
    "unpublished": "manuscript",
    "video": "motion_picture",
    "www": "webpage",
}
"""Entry type -> CSL type."""

SUBTYPES: Final[Mapping[str, str]] = {"magazine": "article-magazine", "newspaper": "article-newspaper"}
"""biblatex's `entrysubtype` of an @article -> CSL type."""

WRITE: Final[Mapping[str, tuple[str, str]]] = {
    "article": ("misc", "online"),
    "article-journal": ("article", "article"),
    "article-magazine": ("article", "article"),
    "article-newspaper": ("article", "article"),
    "book": ("book", "book"),
    "chapter": ("incollection", "incollection"),
    "classic": ("book", "book"),
    "dataset": ("misc", "dataset"),
    "entry": ("incollection", "inreference"),
    "entry-dictionary": ("incollection", "inreference"),
    "entry-encyclopedia": ("incollection", "inreference"),
    "figure": ("misc", "image"),
    "graphic": ("misc", "artwork"),
    "legal_case": ("misc", "jurisdiction"),
    "legislation": ("misc", "legislation"),
    "manuscript": ("unpublished", "unpublished"),
    "motion_picture": ("misc", "movie"),
    "pamphlet": ("booklet", "booklet"),
    "paper-conference": ("inproceedings", "inproceedings"),
    "patent": ("misc", "patent"),
    "performance": ("misc", "performance"),
    "periodical": ("misc", "periodical"),
    "personal_communication": ("misc", "letter"),
    "post": ("misc", "online"),
    "post-weblog": ("misc", "online"),
    "regulation": ("misc", "legislation"),
    "report": ("techreport", "report"),
    "review": ("article", "review"),
    "review-book": ("article", "review"),
    "software": ("misc", "software"),
    "song": ("misc", "music"),
    "speech": ("misc", "unpublished"),
    "standard": ("misc", "standard"),
    "thesis": ("phdthesis", "thesis"),
    "treaty": ("misc", "legal"),
    "webpage": ("misc", "online"),
}
"""CSL type -> entry type in BibTeX and in biblatex; all others are @misc."""

PERIODICALS: Final = frozenset(
    {"article-journal", "article-magazine", "article-newspaper", "periodical", "review", "review-book"}
)
"""Types with a journal, an issue and an article number."""

PARTS: Final = frozenset({"chapter", "paper-conference", "entry", "entry-dictionary", "entry-encyclopedia"})
"""Types with a book around them."""

SERIES: Final = PARTS | {"book", "classic", "pamphlet", "manuscript"}
"""Types whose `number` counts in a series."""

LOOSE: Final = frozenset(
    {type for type, (bibtex, _) in WRITE.items() if bibtex == "misc"} | (ITEM_TYPES - set(WRITE))
) - {"patent", "webpage", "post", "post-weblog", "article", "standard"}
"""Types of which BibTeX knows only how they were published."""

GENRES: Final[Mapping[str, str]] = {
    "phdthesis": "PhD thesis",
    "mathesis": "Master's thesis",
    "bathesis": "Bachelor's thesis",
    "candthesis": "Candidate thesis",
    "techreport": "Technical report",
    "resreport": "Research report",
    "patent": "Patent",
    "patentde": "German patent",
    "patenteu": "European patent",
    "patentfr": "French patent",
    "patentuk": "British patent",
    "patentus": "U.S. patent",
    "patreq": "Patent request",
    "patreqde": "German patent request",
    "patreqeu": "European patent request",
    "patreqfr": "French patent request",
    "patrequk": "British patent request",
    "patrequs": "U.S. patent request",
    "software": "Computer software",
    "datacd": "Data CD",
    "audiocd": "Audio CD",
}
"""Value of the field `type` that biblatex translates -> genre."""

STATES: Final[Mapping[str, str]] = {
    "inpreparation": "in preparation",
    "submitted": "submitted",
    "forthcoming": "forthcoming",
    "inpress": "in press",
    "prepublished": "pre-published",
}
"""Value of `pubstate` that biblatex translates -> status."""

DEFAULT_GENRES: Final[Mapping[str, str]] = {"phdthesis": "PhD thesis", "mastersthesis": "Master's thesis"}
"""Entry type -> the genre it means."""


def csl_type(entry_type: str, subtype: str, *, is_event: bool) -> str:
    """The CSL type of an entry; an unknown type is given back.

    Args:
        entry_type: lower case.
        subtype: the value of `entrysubtype`.
        is_event: True when the entry has an event: an unpublished work that was presented is a speech.

    >>> csl_type("article", "newspaper", is_event=False), csl_type("artcle", "", is_event=False)
    ('article-newspaper', 'artcle')
    """
    if entry_type in ("article", "suppperiodical") and subtype.lower() in SUBTYPES:
        return SUBTYPES[subtype.lower()]
    if entry_type == "unpublished" and is_event:
        return "speech"
    return READ.get(entry_type, entry_type)
