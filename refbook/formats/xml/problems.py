"""What the readers of XML formats can object to: codes RBS120 to RBS139.

A code stays the same for ever; a code that is no longer reported is not given to anything else.
"""

from __future__ import annotations

from typing import Final

from refbook.model.finding import Problem, Severity

_XML: Final = "Extensible Markup Language (XML) 1.0, fifth edition"

BROKEN_XML: Final = Problem(
    "RBS120",
    "broken-xml",
    Severity.ERROR,
    "The file is not well-formed XML",
    why="Other programs refuse the whole file. Every record that is whole is still read here, and of a "
    "broken one what stands before the break.",
    bad="<title>Korea</titel>",
    good="<title>Korea</title>",
    sources=(f"{_XML}, section 2.1",),
)
XML_CHARACTER: Final = Problem(
    "RBS121",
    "xml-character",
    Severity.ERROR,
    "A character that XML does not allow",
    why="Other programs refuse the whole file. It is read as the replacement character \ufffd.",
    bad="<title>Ko\\x0brea</title>",
    good="<title>Korea</title>",
    sources=(f"{_XML}, section 2.2",),
)
NO_RECORDS: Final = Problem(
    "RBS122",
    "no-records",
    Severity.WARNING,
    "The file holds no reference",
    why="It is XML, but has none of the elements that hold references in its format.",
    bad="<xml><records/></xml>",
)
UNKNOWN_REFERENCE_TYPE: Final = Problem(
    "RBS123",
    "unknown-reference-type",
    Severity.WARNING,
    "The type of a reference is not known",
    why="Styles print books, articles and web pages differently. It is read as a document.",
    bad='<ref-type name="Scroll">99</ref-type>',
    good='<ref-type name="Manuscript">36</ref-type>',
)
UNREADABLE_XML_DATE: Final = Problem(
    "RBS124",
    "unreadable-xml-date",
    Severity.WARNING,
    "A date cannot be read",
    why="It is printed as it stands, sorts last and has no year for author-date citations.",
    bad="<year>forthcoming, perhaps</year>",
    good="<year>2011</year>",
)
UNKNOWN_ENTITY: Final = Problem(
    "RBS125",
    "unknown-entity",
    Severity.ERROR,
    "A named character that the file does not define",
    why="XML itself knows five names: amp, lt, gt, quot and apos. Other programs refuse the whole file. The "
    "names of HTML are understood here, others are kept as they are written.",
    bad="<title>Caf&eacute;</title>",
    good="<title>Café</title>",
    sources=(f"{_XML}, section 4.1",),
)

PROBLEMS: Final[tuple[Problem, ...]] = tuple(
    value for value in globals().copy().values() if isinstance(value, Problem)
)
"""All of them."""
