"""Every kind of trouble that reading BibTeX can meet."""

from __future__ import annotations

from typing import Final

from refbook.model.finding import Problem, Severity

_ERROR, _WARNING, _INFO = Severity.ERROR, Severity.WARNING, Severity.INFO

NO_ENTRIES: Final = Problem(
    "RBS001",
    "no-entries",
    _ERROR,
    "The file has text but no entry.",
    "It is probably not a .bib file: a web page saved by mistake, a PDF, an archive.",
    "<html><body>404 Not Found</body></html>",
    "@book{fiori2011, title = {L’Asia Orientale}}",
)
NO_DELIMITER: Final = Problem(
    "RBS002",
    "missing-delimiter",
    _ERROR,
    "An @ at the beginning of a line is not followed by a type and an opening brace.",
    "BibTeX skips what follows; the entry is missing from the bibliography.",
    "@book fiori2011,\n  title = {L’Asia Orientale}\n}",
    "@book{fiori2011,\n  title = {L’Asia Orientale}\n}",
)
UNCLOSED_ENTRY: Final = Problem(
    "RBS003",
    "unclosed-entry",
    _ERROR,
    "An entry, string, preamble or comment has no closing delimiter.",
    "BibTeX takes the next entry for a part of this one and loses both.",
    "@book{fiori2011,\n  year = 2011\n\n@book{next, year = 2012}",
    "@book{fiori2011,\n  year = 2011\n}\n\n@book{next, year = 2012}",
)
UNCLOSED_VALUE: Final = Problem(
    "RBS004",
    "unclosed-value",
    _ERROR,
    "A value has no closing brace or quote.",
    "The fields behind it are read as part of the value.",
    "@book{a,\n  title = {L’Asia {Orientale},\n  year = 2011\n}",
    "@book{a,\n  title = {L’Asia {Orientale}},\n  year = 2011\n}",
)
NO_COMMA: Final = Problem(
    "RBS005",
    "missing-comma",
    _ERROR,
    "There is no comma between two fields.",
    "BibTeX gives up on the entry at this point: the fields behind it are lost.",
    "@book{a,\n  title = {T}\n  year = 2011\n}",
    "@book{a,\n  title = {T},\n  year = 2011\n}",
)
NO_EQUALS: Final = Problem(
    "RBS006",
    "missing-equals",
    _ERROR,
    "There is no = between a field's name and its value.",
    "BibTeX gives up on the entry at this point.",
    "@book{a,\n  title {T}\n}",
    "@book{a,\n  title = {T}\n}",
)
NO_VALUE: Final = Problem(
    "RBS007",
    "missing-value",
    _ERROR,
    "A value or an operand of # is missing.",
    "BibTeX gives up on the entry at this point.",
    "@book{a,\n  title = ,\n}",
    "@book{a,\n  title = {T},\n}",
)
NO_FIELD: Final = Problem(
    "RBS008",
    "not-a-field",
    _ERROR,
    "Something inside an entry is not of the form name = value.",
    "BibTeX gives up on the entry at this point. refbook keeps the text under `unread`.",
    "@book{a,\n  = {T},\n}",
    "@book{a,\n  title = {T},\n}",
)
BAD_KEY: Final = Problem(
    "RBS009",
    "bad-key",
    _ERROR,
    "A citation key is missing, or has characters that LaTeX or biber refuse.",
    "An entry without a usable key cannot be cited.",
    "@book{Fiori 2011, title = {T}}",
    "@book{fiori2011, title = {T}}",
    ("biblatex manual, 2.1.1: keys may not contain spaces and \" # ' ( ) , = { } %",),
)
WRONG_DELIMITER: Final = Problem(
    "RBS010",
    "wrong-delimiter",
    _ERROR,
    "An entry opened with one kind of bracket is closed with another.",
    "BibTeX looks further for the right one and loses the next entry.",
    "@book(a,\n  title = {T}\n}",
    "@book{a,\n  title = {T}\n}",
)
EXTRA_BRACE: Final = Problem(
    "RBS011",
    "extra-brace",
    _ERROR,
    "There is one closing brace too many.",
    "The entry ends early; BibTeX ignores the fields behind the brace.",
    "@book{a,\n  title = {T}},\n  year = 2011\n}",
    "@book{a,\n  title = {T},\n  year = 2011\n}",
)
UNDEFINED_STRING: Final = Problem(
    "RBS012",
    "undefined-string",
    _ERROR,
    "A bare word is not defined by an @string before it is used.",
    "BibTeX prints nothing in its place. refbook keeps the word itself.",
    "@book{a, publisher = mulino}",
    "@string{mulino = {il Mulino}}\n@book{a, publisher = mulino}",
)
REDEFINED_STRING: Final = Problem(
    "RBS013",
    "redefined-string",
    _WARNING,
    "An @string is defined twice with different values.",
    "Entries before and behind the second definition get different values for the same word.",
    "@string{p = {One}}\n@string{p = {Two}}",
    "@string{p = {One}}\n@string{q = {Two}}",
)
TOO_LONG: Final = Problem(
    "RBS014",
    "expansion-limit",
    _ERROR,
    "Strings expand to more text than any bibliography needs.",
    "A few lines can define terabytes. Expansion stops and the names of the strings are kept.",
    "@string{a = x # x}\n@string{b = a # a}",
    "@string{a = {a publisher}}",
)
DUPLICATE_FIELD: Final = Problem(
    "RBS015",
    "duplicate-field",
    _ERROR,
    "A field is given twice in one entry.",
    "BibTeX takes the first, biber the last: the bibliography depends on the program.",
    "@book{a, year = 2011, year = 2012}",
    "@book{a, year = 2011}",
)
DUPLICATE_KEY: Final = Problem(
    "RBS016",
    "duplicate-key",
    _ERROR,
    "Two entries have the same key.",
    "Only one of them can be cited. BibTeX takes a and A for the same key. refbook keeps both.",
    "@book{a, title = {T}}\n@book{A, title = {U}}",
    "@book{a, title = {T}}\n@book{b, title = {U}}",
)
ENTRY_IN_COMMENT: Final = Problem(
    "RBS017",
    "entry-in-comment",
    _WARNING,
    "There is an entry inside an @comment.",
    "BibTeX reads it, as refbook does; biber does not.",
    "@comment{ @book{a, title = {T}} }",
    "Any text between entries is a comment.\n\n@book{b, title = {U}}",
)
PERCENT_COMMENT: Final = Problem(
    "RBS018",
    "percent-comment",
    _WARNING,
    "There is a % comment inside an entry.",
    "biber skips it, as refbook does; BibTeX has no such comments and gives up on the entry.",
    "@book{a,\n  % title = {T},\n  year = 2011\n}",
    "@book{a,\n  year = 2011\n}",
)
CONTROL: Final = Problem(
    "RBS019",
    "control-character",
    _ERROR,
    "The file has control characters.",
    "They do not print, break terminals, and are a sign of a damaged file. They are read as U+FFFD.",
)
TOO_DEEP: Final = Problem(
    "RBS020",
    "nesting-limit",
    _ERROR,
    "Braces are nested more than 100 deep.",
    "BibTeX itself and most readers refuse it. The value is kept as it is and not interpreted.",
)
UNKNOWN_TYPE: Final = Problem(
    "RBS021",
    "unknown-entry-type",
    _WARNING,
    "The type of an entry is known neither to BibTeX nor to biblatex.",
    "Styles print it as @misc. The type is kept as it is.",
    "@artcle{a, title = {T}}",
    "@article{a, title = {T}}",
)
DANGLING: Final = Problem(
    "RBS022",
    "dangling-reference",
    _WARNING,
    "A crossref, xdata or related field names an entry that the file does not have.",
    "What the entry should have inherited is missing.",
    "@inbook{a, title = {T}, crossref = {nowhere}}",
    "@inbook{a, title = {T}, crossref = {b}}\n@book{b, title = {U}}",
)
CIRCULAR: Final = Problem(
    "RBS023",
    "circular-reference",
    _ERROR,
    "Entries refer to each other, or one to itself, in a circle.",
    "There is nothing to inherit from.",
    "@book{a, crossref = {a}}",
    "@book{a, title = {T}}",
)
INHERITANCE: Final = Problem(
    "RBS024",
    "inheritance-limit",
    _ERROR,
    "A chain of crossrefs is longer, or a parent larger, than any bibliography needs.",
    "Inheritance stops there.",
)
BAD_NAME: Final = Problem(
    "RBS025",
    "unreadable-name",
    _WARNING,
    "A name is empty or has too many commas.",
    "BibTeX guesses which part is the surname. refbook keeps such a name undivided.",
    "@book{a, author = {Fiori, Antonio and and Milone, Paolo}}",
    "@book{a, author = {Fiori, Antonio and Milone, Paolo}}",
)
BAD_DATE: Final = Problem(
    "RBS026",
    "unreadable-date",
    _WARNING,
    "A date is not EDTF, not year and month, or does not exist.",
    "It cannot be sorted or shortened; it is kept as it is.",
    "@book{a, title = {T}, year = {MMXI}}",
    "@book{a, title = {T}, year = {2011}}",
)
EMPTY_FIELD: Final = Problem(
    "RBS027",
    "empty-field",
    _WARNING,
    "A field is empty.",
    "It says nothing, and some styles print its punctuation.",
    "@book{a, title = {T}, volume = {}}",
    "@book{a, title = {T}}",
)
BAD_LATEX: Final = Problem(
    "RBS028",
    "unreadable-latex",
    _WARNING,
    "A LaTeX command is unknown or incomplete.",
    "It is kept as it is and will be printed as it is outside LaTeX.",
    "@book{a, title = {\\frobnicate{T} for $5}}",
    "@book{a, title = {\\emph{T} for \\$5}}",
)
TOO_MANY: Final = Problem(
    "RBS029",
    "too-many-findings",
    _ERROR,
    "There are more findings than are worth listing.",
    "The file is probably damaged as a whole; the first findings are listed.",
)
TWO_DATES: Final = Problem(
    "RBS030",
    "two-dates",
    _WARNING,
    "The fields date and year disagree.",
    "biblatex takes date, BibTeX year. refbook takes date.",
    "@book{a, date = {2011-03}, year = 2012}",
    "@book{a, date = {2011-03}}",
)
EXTRA_COMMA: Final = Problem(
    "RBS031",
    "extra-comma",
    _ERROR,
    "There are two commas between two fields.",
    "BibTeX misses a field between them and gives up on the entry: the fields behind them are lost.",
    "@book{a,\n  title = {T},,\n  year = 2011\n}",
    "@book{a,\n  title = {T},\n  year = 2011\n}",
    ("bibtex.web, section 275: a field name is scanned behind every comma",),
)

PROBLEMS: Final[tuple[Problem, ...]] = (
    NO_ENTRIES,
    NO_DELIMITER,
    UNCLOSED_ENTRY,
    UNCLOSED_VALUE,
    NO_COMMA,
    NO_EQUALS,
    NO_VALUE,
    NO_FIELD,
    BAD_KEY,
    WRONG_DELIMITER,
    EXTRA_BRACE,
    UNDEFINED_STRING,
    REDEFINED_STRING,
    TOO_LONG,
    DUPLICATE_FIELD,
    DUPLICATE_KEY,
    ENTRY_IN_COMMENT,
    PERCENT_COMMENT,
    CONTROL,
    TOO_DEEP,
    UNKNOWN_TYPE,
    DANGLING,
    CIRCULAR,
    INHERITANCE,
    BAD_NAME,
    BAD_DATE,
    EMPTY_FIELD,
    BAD_LATEX,
    TOO_MANY,
    TWO_DATES,
    EXTRA_COMMA,
)
"""The problems this room reports, by code."""
