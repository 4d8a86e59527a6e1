"""What the readers of structured files can object to: codes RBS050 to RBS099.

A code stays the same for ever; a code that is no longer reported is not given to anything else.
"""

from __future__ import annotations

from typing import Final

from refbook.model.finding import Problem, Severity

_RFC_8259 = "RFC 8259: the JSON data interchange format"
_YAML_1_2 = "YAML 1.2.2, https://yaml.org/spec/1.2.2/"
_CSL_JSON = "CSL-JSON schema 1.0.2"

# Bytes and files

NOT_UTF8: Final = Problem(
    "RBS050",
    "not-utf8",
    Severity.ERROR,
    "The file is not UTF-8",
    why="Bytes of another encoding turn into wrong letters wherever the file is read as UTF-8. When no part "
    "of the file is valid UTF-8 it is read as Windows-1252; otherwise a bad byte is read as the "
    "replacement character �.",
    bad="title: M\\xfcller",
    good="title: Müller",
    sources=("The Unicode Standard, chapter 3.9",),
)
NUL_BYTE: Final = Problem(
    "RBS056",
    "nul-byte",
    Severity.ERROR,
    "A NUL byte in the text",
    why="No reference contains one; programs written in C stop reading there. A file with many is no text.",
    bad="title: L’Asia\\0Orientale",
    good="title: L’Asia Orientale",
)
UTF16: Final = Problem(
    "RBS051",
    "utf16",
    Severity.ERROR,
    "The file is UTF-16 or UTF-32 where UTF-8 is expected",
    why="Most programs that read references expect UTF-8 and see every second character as NUL. YAML allows "
    "UTF-16.",
    bad="a .json file saved as “Unicode” by an old Windows editor",
    good="the same file saved as UTF-8",
    sources=(f"{_RFC_8259}, section 8.1", f"{_YAML_1_2}, section 5.2"),
)
STRAY_BOM: Final = Problem(
    "RBS052",
    "stray-bom",
    Severity.WARNING,
    "A byte order mark stands in the middle of the text",
    why="It comes from joining files, is invisible, and becomes part of a name, a title or a key.",
    bad="title: Ko\\ufeffrea",
    good="title: Korea",
)
CONFLICT_MARKER: Final = Problem(
    "RBS053",
    "conflict-marker",
    Severity.ERROR,
    "The file holds an unresolved merge conflict",
    why="Both versions stand in the file; what is read is neither.",
    bad="<<<<<<< HEAD",
    good="one of the two versions, without the marker lines",
)
WRONG_SUFFIX: Final = Problem(
    "RBS054",
    "wrong-suffix",
    Severity.WARNING,
    "The content is of another format than the file's name says",
    why="The file is read by its content; other programs go by the name and fail.",
    bad='refs.bib that begins with [{"id": "fiori2011"',
    good="refs.json",
)
EMPTY_FILE: Final = Problem(
    "RBS055",
    "empty-file",
    Severity.INFO,
    "The file is empty",
    why="An empty file reads as a library without items, which is seldom what was meant.",
)

# JSON

BROKEN_JSON: Final = Problem(
    "RBS060",
    "broken-json",
    Severity.ERROR,
    "The file is not valid JSON",
    why="Other programs refuse the whole file. What stands before and after the break is still read here.",
    bad='[{"id": "a"},]',
    good='[{"id": "a"}]',
    sources=(_RFC_8259,),
)
REPEATED_KEY: Final = Problem(
    "RBS061",
    "repeated-key",
    Severity.WARNING,
    "A name occurs twice in one object",
    why="Programs take the last value, the first, or refuse the file. The last is taken here; the others "
    "are kept under the name with a number.",
    bad='{"title": "A", "title": "B"}',
    good='{"title": "B"}',
    sources=(f"{_RFC_8259}, section 4", f"{_YAML_1_2}, section 3.2.1.3"),
)
NOT_A_NUMBER: Final = Problem(
    "RBS062",
    "not-a-number",
    Severity.ERROR,
    "NaN or Infinity stands where JSON has no such value",
    why="JSON knows only finite decimal numbers; strict readers refuse the file. It is kept as text.",
    bad='{"volume": NaN}',
    good='{"volume": "12"}',
    sources=(f"{_RFC_8259}, section 6",),
)
CONTROL_CHARACTER: Final = Problem(
    "RBS063",
    "control-character",
    Severity.WARNING,
    "A control character or half a surrogate pair stands in a value",
    why="It is invisible, breaks terminals and XML, and half a surrogate pair is no character at all.",
    bad='"title": "Korea\\u0000"',
    good='"title": "Korea"',
)
TOO_DEEP: Final = Problem(
    "RBS064",
    "too-deep",
    Severity.ERROR,
    "A value is nested deeper than any reference needs",
    why="Such files are made to exhaust the memory of the program that reads them. The value is kept as its "
    "source text.",
    bad='"custom": [[[[[[…]]]]]]',
)
NOT_A_LIST: Final = Problem(
    "RBS065",
    "not-a-list",
    Severity.WARNING,
    "The items do not stand in a list",
    why="CSL-JSON is a list of items; programs that read it expect one. An object of items, or a single "
    "item, is read all the same.",
    bad='{"items": [{"id": "a", "type": "book"}]}',
    good='[{"id": "a", "type": "book"}]',
    sources=(_CSL_JSON,),
)
NOT_AN_ITEM: Final = Problem(
    "RBS066",
    "not-an-item",
    Severity.ERROR,
    "Something that is no item stands where an item is expected",
    why="It cannot be cited and is passed over.",
    bad='[1, "x", null]',
    good='[{"id": "a", "type": "book", "title": "T"}]',
    sources=(_CSL_JSON,),
)


# Items

WRONG_VALUE: Final = Problem(
    "RBS070",
    "wrong-value",
    Severity.ERROR,
    "A value does not fit its variable",
    why="Names are lists of objects, dates are objects, everything else is text or a number. Where the "
    "meaning is plain it is read; otherwise the value is kept as it is and not cited.",
    bad='"author": "Fiori, Antonio"',
    good='"author": [{"family": "Fiori", "given": "Antonio"}]',
    sources=(_CSL_JSON,),
)
NUMBER_FOR_TEXT: Final = Problem(
    "RBS071",
    "number-for-text",
    Severity.WARNING,
    "A number stands where text is expected",
    why="Leading zeros and trailing zeros are lost in numbers: 007 and 1.10 need quotation marks.",
    bad='"title": 1984',
    good='"title": "1984"',
    sources=(_CSL_JSON,),
)
MISSING_ID: Final = Problem(
    "RBS073",
    "missing-id",
    Severity.ERROR,
    "An item has no id",
    why="It cannot be cited by its key. One is made of author and year, and may change when they do.",
    bad='{"type": "book", "title": "T"}',
    good='{"id": "fiori2011", "type": "book", "title": "T"}',
    sources=(_CSL_JSON,),
)
MISSING_TYPE: Final = Problem(
    "RBS074",
    "missing-type",
    Severity.ERROR,
    "An item has no type",
    why="Styles print books, articles and web pages differently. It is read as a document, CSL's type for "
    "anything.",
    bad='{"id": "fiori2011", "title": "T"}',
    good='{"id": "fiori2011", "type": "book", "title": "T"}',
    sources=(_CSL_JSON,),
)
UNREADABLE_DATE: Final = Problem(
    "RBS075",
    "unreadable-date",
    Severity.ERROR,
    "A date cannot be read",
    why="It is printed as it stands, sorts last and has no year for author-date citations.",
    bad='"issued": {"date-parts": [["MMIII", "Jan"]]}',
    good='"issued": {"date-parts": [[2003, 1]]}',
    sources=(_CSL_JSON, "EDTF, ISO 8601-2:2019"),
)
UNKNOWN_PART: Final = Problem(
    "RBS076",
    "unknown-part",
    Severity.WARNING,
    "A name or a date has a part that CSL does not know",
    why="It is kept, and no style prints it.",
    bad='{"family": "Fiori", "isInstitution": "1"}',
    good='{"literal": "Fiori"}',
    sources=(_CSL_JSON,),
)

# YAML

BROKEN_YAML: Final = Problem(
    "RBS080",
    "broken-yaml",
    Severity.ERROR,
    "The text is not valid YAML",
    why="Other programs refuse the whole file. What stands before the break is still read here.",
    bad="title: The Korean War: a war without end",
    good="title: 'The Korean War: a war without end'",
    sources=(_YAML_1_2,),
)
YAML_TAG: Final = Problem(
    "RBS081",
    "yaml-tag",
    Severity.ERROR,
    "A tag asks for a type that is not built",
    why="Tags such as !!python/object run code in programs that obey them. The value is read as if it had "
    "no tag.",
    bad="title: !!python/object/apply:os.system [ls]",
    good="title: The Korean War",
    sources=(f"{_YAML_1_2}, section 6.9.1",),
)
YAML_ALIAS: Final = Problem(
    "RBS082",
    "yaml-alias",
    Severity.ERROR,
    "An alias leads nowhere, into itself, or to too much",
    why="Aliases of aliases grow without bound. The alias is kept as its text.",
    bad="title: *nowhere",
    good="title: '*nowhere'",
    sources=(f"{_YAML_1_2}, section 7.1",),
)
YAML_KEY: Final = Problem(
    "RBS083",
    "yaml-key",
    Severity.ERROR,
    "A key is not plain text, or a merge key merges no mapping",
    why="Keys of references are words. The key is kept as its source text.",
    bad="? [a, b]\n: 1",
    good="a: 1\nb: 1",
)
YAML_MISREAD: Final = Problem(
    "RBS084",
    "yaml-misread",
    Severity.WARNING,
    "Other programs read this text as something else than text",
    why="YAML 1.1 reads no as false, 010 as 8 and 1:30 as 90. It is read as written here; quotation marks "
    "make it safe everywhere.",
    bad="language: no",
    good="language: 'no'",
    sources=("YAML 1.1, https://yaml.org/type/",),
)

# Markdown

UNCLOSED_FRONT_MATTER: Final = Problem(
    "RBS090",
    "unclosed-front-matter",
    Severity.ERROR,
    "The front matter begins and does not end",
    why="Without the closing --- line nobody can say where the text begins. All of it is read as text.",
    bad="---\ntitle: Essay\n\nText.",
    good="---\ntitle: Essay\n---\n\nText.",
)
NO_FRONT_MATTER: Final = Problem(
    "RBS091",
    "no-front-matter",
    Severity.INFO,
    "The text has no front matter",
    why="Author, date and title of an article stand between two --- lines at its top.",
    bad="Text.",
    good="---\ntitle: Essay\nauthor: Ravasi, Gianluca\n---\n\nText.",
)
BIBLIOGRAPHY_ELSEWHERE: Final = Problem(
    "RBS092",
    "bibliography-elsewhere",
    Severity.INFO,
    "The bibliography stands in another file, which is not opened",
    why="A file that is read names no other file to be opened: give that file on the command line too.",
    bad="bibliography: refs.bib",
)
REMOTE_BIBLIOGRAPHY: Final = Problem(
    "RBS093",
    "remote-bibliography",
    Severity.ERROR,
    "The bibliography or the style stands on the net and is not fetched",
    why="Reading a file opens no connection: a file from a stranger could reach hosts that only this "
    "machine sees.",
    bad="bibliography: https://example.org/refs.bib",
    good="bibliography: refs.bib",
)

PROBLEMS: Final[tuple[Problem, ...]] = tuple(
    value for value in globals().copy().values() if isinstance(value, Problem)
)
"""All of them."""
