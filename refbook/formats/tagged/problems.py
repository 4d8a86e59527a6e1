"""What the readers of tagged formats can object to: codes RBS100 to RBS119.

A code stays the same for ever; a code that is no longer reported is not given to anything else.
"""

from __future__ import annotations

from typing import Final

from refbook.model.finding import Problem, Severity

_ERROR, _WARNING = Severity.ERROR, Severity.WARNING
_RIS = "RIS format specifications, Research Information Systems"

STRAY_TEXT: Final = Problem(
    "RBS100",
    "stray-text",
    _WARNING,
    "Text stands outside the records",
    why="Databases put headers and numbers between records. They are passed over, and so is a record whose "
    "tags are damaged.",
    bad="Record #1 of 2\nTY  - BOOK\nER  - ",
    good="TY  - BOOK\nER  - ",
    sources=(_RIS,),
)
MISSING_END: Final = Problem(
    "RBS101",
    "missing-end",
    _WARNING,
    "A record does not end",
    why="Without its last line a record runs into the next one in programs that do not look for its first. "
    "The end of the file may be missing too.",
    bad="TY  - BOOK\nTI  - Korea",
    good="TY  - BOOK\nTI  - Korea\nER  - ",
    sources=(_RIS,),
)
DOUBLE_TYPE: Final = Problem(
    "RBS102",
    "double-type",
    _ERROR,
    "A record begins twice",
    why="One of the two types is wrong. The last is taken.",
    bad="TY  - JOUR\nTY  - BOOK\nER  - ",
    good="TY  - BOOK\nER  - ",
    sources=(_RIS,),
)
STRAY_END: Final = Problem(
    "RBS103",
    "stray-end",
    _ERROR,
    "The end of a record stands where none began",
    why="A record may have been lost before it.",
    bad="ER  - \nER  - ",
    good="ER  - ",
    sources=(_RIS,),
)
MISSING_TYPE: Final = Problem(
    "RBS104",
    "missing-record-type",
    _ERROR,
    "A record does not say what it is",
    why="Styles print books, articles and web pages differently, and RIS needs the type as its first line. "
    "It is read as a document, CSL’s type for anything.",
    bad="TI  - Korea\nER  - ",
    good="TY  - BOOK\nTI  - Korea\nER  - ",
    sources=(_RIS,),
)
UNKNOWN_TYPE: Final = Problem(
    "RBS105",
    "unknown-record-type",
    _WARNING,
    "The type of a record is unknown",
    why="It is read as a document, CSL’s type for anything, and printed as such.",
    bad="TY  - JOURNALPAPER",
    good="TY  - JOUR",
    sources=(_RIS,),
)
UNKNOWN_TAG: Final = Problem(
    "RBS106",
    "unknown-tag",
    _WARNING,
    "The format has no such tag",
    why="The field is kept and written again, and no style prints it.",
    bad="ZZ  - 12",
    good="VL  - 12",
    sources=(_RIS,),
)
TAG_SPACING: Final = Problem(
    "RBS107",
    "tag-spacing",
    _WARNING,
    "A tag is not written as the format has it",
    why="RIS wants two capitals, two spaces, a hyphen and a space; strict programs take anything else for "
    "the end of the line before.",
    bad="TI - Korea",
    good="TI  - Korea",
    sources=(_RIS,),
)
UNREADABLE_DATE: Final = Problem(
    "RBS108",
    "unreadable-tagged-date",
    _WARNING,
    "A date cannot be read",
    why="It is printed as it stands, sorts last and has no year for author-date citations.",
    bad="PY  - ²⁰⁰³",
    good="PY  - 2003",
    sources=(_RIS,),
)
MISSING_FIRST_PAGE: Final = Problem(
    "RBS109",
    "missing-first-page",
    _WARNING,
    "There is a last page and no first one",
    why="The last page is read as the only one.",
    bad="EP  - 12",
    good="SP  - 10\nEP  - 12",
    sources=(_RIS,),
)
CONTROL: Final = Problem(
    "RBS110",
    "tagged-control-character",
    _ERROR,
    "The file has control characters",
    why="They do not print, break terminals, and are a sign of a damaged file. They are read as U+FFFD.",
)
NO_RECORDS: Final = Problem(
    "RBS111",
    "no-records",
    _ERROR,
    "The file has text but no record",
    why="It is probably in another format than was asked for.",
    bad="@book{fiori2011, title = {L’Asia Orientale}}",
    good="TY  - BOOK\nTI  - L’Asia Orientale\nER  - ",
)
TOO_MANY: Final = Problem(
    "RBS112",
    "too-many-tagged-findings",
    _ERROR,
    "There are more findings than are worth listing",
    why="The file is probably damaged as a whole; the first findings are listed.",
)

PROBLEMS: Final[tuple[Problem, ...]] = tuple(
    value for value in globals().copy().values() if isinstance(value, Problem)
)
"""All of them."""
