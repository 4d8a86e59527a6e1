"""Entry types <-> CSL types: what an entry is depends on its parent too.

Sources: The Hayagriva YAML File Format, “Entry Type”; CSL 1.0.2, appendix III. Which entries Typst takes for
which CSL type was looked up, so that both print the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

DEFAULT: Final = "misc"

DEFAULT_PARENTS: Final[Mapping[str, str]] = {
    "article": "periodical",
    "chapter": "book",
    "entry": "reference",
    "anthos": "anthology",
    "web": "web",
    "scene": "video",
    "artwork": "exhibition",
    "legislation": "anthology",
    "post": "post",
    "video": "video",
    "audio": "audio",
}
"""The type of a parent that does not say: “default parent”."""

_WITH_PARENT: Final[Mapping[tuple[str, str], str]] = {
    ("article", "periodical"): "article-journal",
    ("article", "newspaper"): "article-newspaper",
    ("article", "proceedings"): "paper-conference",
    ("article", "conference"): "paper-conference",
    ("article", "blog"): "post-weblog",
    ("article", "reference"): "entry-encyclopedia",
    ("entry", "reference"): "entry-encyclopedia",
    ("web", "blog"): "post-weblog",
    ("web", "thread"): "post",
    ("artwork", "article"): "figure",
    ("video", ""): "motion_picture",
    ("audio", ""): "song",
}
"""Type and type of the parent ("" for none) -> CSL type."""

_ALONE: Final[Mapping[str, str]] = {
    "article": "article",
    "chapter": "chapter",
    "entry": "entry",
    "anthos": "chapter",
    "report": "report",
    "thesis": "thesis",
    "web": "webpage",
    "scene": "motion_picture",
    "artwork": "graphic",
    "patent": "patent",
    "case": "legal_case",
    "newspaper": "periodical",
    "legislation": "legislation",
    "manuscript": "manuscript",
    "original": "document",
    "post": "post",
    "misc": "document",
    "performance": "performance",
    "periodical": "periodical",
    "proceedings": "book",
    "book": "book",
    "blog": "webpage",
    "reference": "book",
    "conference": "event",
    "anthology": "book",
    "repository": "software",
    "thread": "webpage",
    "video": "broadcast",
    "audio": "broadcast",
    "exhibition": "event",
}
"""Type -> CSL type, whatever the parent is."""

TYPES: Final = tuple(_ALONE)
"""All types, in lower case: “The field is case insensitive.”"""

WHOLES: Final = frozenset(
    """
    anthology blog book conference exhibition manuscript newspaper original periodical proceedings reference
    report repository thesis thread
    """.split()
)
"""Types whose parent is a series; the parent of others holds them."""

EVENTS: Final = frozenset({"conference", "exhibition"})
"""Parents that took place."""

SERIES: Final = "anthology"
"""The type a series is written with."""

WRITE: Final[Mapping[str, tuple[str, str]]] = {
    "article": ("article", "repository"),
    "article-journal": ("article", "periodical"),
    "article-magazine": ("article", "periodical"),
    "article-newspaper": ("article", "newspaper"),
    "bill": ("legislation", "anthology"),
    "book": ("book", "anthology"),
    "broadcast": ("video", "video"),
    "chapter": ("chapter", "book"),
    "classic": ("book", "anthology"),
    "collection": ("anthology", "anthology"),
    "dataset": ("repository", "repository"),
    "document": ("misc", "misc"),
    "entry": ("entry", "book"),
    "entry-dictionary": ("entry", "reference"),
    "entry-encyclopedia": ("entry", "reference"),
    "event": ("exhibition", "exhibition"),
    "figure": ("artwork", "article"),
    "graphic": ("artwork", "anthology"),
    "hearing": ("case", "anthology"),
    "interview": ("misc", "misc"),
    "legal_case": ("case", "anthology"),
    "legislation": ("legislation", "anthology"),
    "manuscript": ("manuscript", "anthology"),
    "map": ("artwork", "anthology"),
    "motion_picture": ("video", "video"),
    "musical_score": ("misc", "misc"),
    "pamphlet": ("book", "anthology"),
    "paper-conference": ("article", "proceedings"),
    "patent": ("patent", "anthology"),
    "performance": ("performance", "performance"),
    "periodical": ("periodical", "periodical"),
    "personal_communication": ("misc", "misc"),
    "post": ("post", "post"),
    "post-weblog": ("article", "blog"),
    "regulation": ("legislation", "anthology"),
    "report": ("report", "anthology"),
    "review": ("article", "periodical"),
    "review-book": ("article", "periodical"),
    "software": ("repository", "repository"),
    "song": ("audio", "audio"),
    "speech": ("misc", "misc"),
    "standard": ("report", "anthology"),
    "thesis": ("thesis", "anthology"),
    "treaty": ("legislation", "anthology"),
    "webpage": ("web", "web"),
}
"""CSL type -> type, and type of the parent that holds it."""


def csl_type(own: str, parent: str) -> str:
    """The CSL type of an entry.

    >>> csl_type("article", "periodical"), csl_type("article", ""), csl_type("book", "anthology")
    ('article-journal', 'article', 'book')
    """
    return _WITH_PARENT.get((own, parent)) or _ALONE.get(own, "document")
