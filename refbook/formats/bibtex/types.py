"""Entry types <-> CSL types.

Sources: "BibTeXing", section 3.1; the biblatex manual, 2.1, and the manuals of biblatex-software and
biblatex-apa for their types; CSL 1.0.2, appendix III. What both sides cannot say alike is written beside the
entry type, in the field `csl-type`.
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
    # biblatex-software
    "codefragment": "software",
    "softwaremodule": "software",
    "softwareversion": "software",
    # biblatex-apa
    "constitution": "legislation",
    "legadminmaterial": "regulation",
    "legmaterial": "bill",
    "presentation": "speech",
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


def kept_entry_type(entry_type: str) -> str:
    """The entry type when writing its CSL type would give another one; "" when it need not be remembered.

    >>> kept_entry_type("inbook"), kept_entry_type("article"), kept_entry_type("phdthesis")
    ('inbook', '', '')
    """
    type = READ.get(entry_type, "")
    is_given_back = entry_type in WRITE.get(type, ("misc", "misc")) or type == "thesis"
    return "" if not type or is_given_back or entry_type in _ALIASES else entry_type


_ALIASES: Final = frozenset({"conference", "electronic", "www", "techreport", "preprint"})
"""Entry types that say the same as another."""
