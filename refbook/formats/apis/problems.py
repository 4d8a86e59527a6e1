"""What the readers of the metadata APIs can object to: codes RBS170 to RBS189.

A code stays the same for ever; a code that is no longer reported is not given to anything else.
"""

from __future__ import annotations

from typing import Final

from refbook.model.finding import Problem, Severity

UNKNOWN_RECORD_TYPE: Final = Problem(
    "RBS170",
    "unknown-record-type",
    Severity.WARNING,
    "A record is of a type that is not known",
    why="Styles print books, articles and data differently. It is read as a document, CSL's type for "
    "anything.",
    bad='{"DOI": "10.1000/xyz", "type": "jurnal-article"}',
    good='{"DOI": "10.1000/xyz", "type": "journal-article"}',
)
UNEXPECTED_VALUE: Final = Problem(
    "RBS171",
    "unexpected-value",
    Severity.WARNING,
    "A value is not of the kind that its field has",
    why="It is kept as it is and not cited.",
    bad='{"DOI": "10.1000/xyz", "author": "Fiori"}',
    good='{"DOI": "10.1000/xyz", "author": [{"family": "Fiori"}]}',
)
ESCAPED_TWICE: Final = Problem(
    "RBS172",
    "escaped-twice",
    Severity.INFO,
    "A text was escaped twice on its way into the record",
    why="Publishers deposit &amp;amp; for &amp;, and most programs print that as it stands. It is read as "
    "meant.",
    bad='{"title": ["Asia &amp;amp; the War"]}',
    good='{"title": ["Asia & the War"]}',
)
NOT_A_WORK: Final = Problem(
    "RBS173",
    "not-a-work",
    Severity.INFO,
    "A record is a note or an attachment, not a work",
    why="It cannot be cited. What belongs to a work is kept with it; what stands alone is passed over.",
    bad='{"itemType": "note", "note": "<p>Read again</p>"}',
    good='{"itemType": "book", "title": "L’Asia Orientale"}',
    sources=("Zotero Web API 3, item types",),
)
RETRACTED: Final = Problem(
    "RBS174",
    "retracted",
    Severity.WARNING,
    "The record says that the work was retracted",
    why="Citing it without saying so misleads; many journals ask for the notice of retraction to be cited.",
    bad='{"id": "https://openalex.org/W1", "is_retracted": true}',
    sources=("COPE Retraction Guidelines",),
)

PROBLEMS: Final[tuple[Problem, ...]] = tuple(
    value for value in globals().copy().values() if isinstance(value, Problem)
)
"""All of them."""
