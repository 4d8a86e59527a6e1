"""What reading an article page or a reference line can object to: codes RBP001 to RBP049.

A code stays the same for ever; a code that is no longer reported is not given to anything else.
"""

from __future__ import annotations

from typing import Final

from refbook.model.finding import Problem, Severity

# The page

NO_PAGE: Final = Problem(
    "RBP001",
    "no-article-page",
    Severity.ERROR,
    "The text is no article page",
    why="A page says what it is by its labels (Author:, Publication date:, Bibliography: …). Without any of "
    "them nothing can be told apart, and the text is left alone.",
    bad="Some text without any label.",
    good="A title\n\nSome text.\n\nAuthor:\nGianluca Ravasi\n\nPublication date:\n04/02/2026",
)
NO_TITLE: Final = Problem(
    "RBP002",
    "page-without-title",
    Severity.WARNING,
    "No title was found on the page",
    why="A work without a title cannot be cited. The title is the first line above the text that is neither "
    "the name of the magazine nor a date.",
    bad="04/02/2026\n\nAuthor:\nGianluca Ravasi",
    good="The Korean War, a war without end\n\n04/02/2026\n\nAuthor:\nGianluca Ravasi",
)
DATES_DISAGREE: Final = Problem(
    "RBP003",
    "page-dates-disagree",
    Severity.WARNING,
    "The page gives two different dates of publication",
    why="Readers cite the date they see first. The labelled one is taken.",
    bad="03/02/2026\n\nA title\n\nPublication date:\n04/02/2026",
    good="04/02/2026\n\nA title\n\nPublication date:\n04/02/2026",
)
UNKNOWN_LABEL: Final = Problem(
    "RBP004",
    "unknown-label",
    Severity.WARNING,
    "A label of the page is not known",
    why="What stands under it is kept in the article's extra fields, and no citation prints it.",
    bad="Reviewed by the moon:\nJane Doe",
    good="Editor:\nJane Doe",
)
NO_DATE: Final = Problem(
    "RBP005",
    "unreadable-date",
    Severity.WARNING,
    "What stands where a date is expected is no date",
    why="It is kept as it is and printed as it is; it cannot be sorted or put into another language.",
    bad="Publication date:\nlast Tuesday",
    good="Publication date:\n4 February 2026",
)
EMPTY_LABEL: Final = Problem(
    "RBP006",
    "empty-label",
    Severity.WARNING,
    "Nothing stands under a label",
    why="A page that announces its author or translator and names none has usually lost them.",
    bad="Translator:\n\nAuthor:\nGianluca Ravasi",
    good="Translator:\nSalvatore Ciccarello\n\nAuthor:\nGianluca Ravasi",
)
HEADING_IN_LIST: Final = Problem(
    "RBP007",
    "heading-in-bibliography",
    Severity.INFO,
    "A heading stands inside the bibliography",
    why="It is not read as a reference, and the parts of the list become one list.",
    bad="Bibliography:\nPrimary sources:\nFiori, Antonio. L’Asia orientale. Bologna: il Mulino, 2011.",
    good="Bibliography:\nFiori, Antonio. L’Asia orientale. Bologna: il Mulino, 2011.",
)
SAID_TWICE: Final = Problem(
    "RBP008",
    "label-twice",
    Severity.WARNING,
    "A label that has one value stands twice on the page",
    why="The first is taken; the other is kept in the article's extra fields.",
    bad="Title: The Korean War\nTitle: Korea",
    good="Title: The Korean War",
)
NOT_READ: Final = Problem(
    "RBP009",
    "line-not-understood",
    Severity.WARNING,
    "A line of the page was not understood",
    why="It is kept in the article's extra fields, and no citation prints it.",
    bad="Author:\nGianluca Ravasi\nHe came to Venice as a student and has written for us since.",
    good="Author:\nGianluca Ravasi - Student - Ca' Foscari",
)

# Reference lines

SURNAME_FIRST: Final = Problem(
    "RBP020",
    "surname-first-without-comma",
    Severity.WARNING,
    "A surname stands first and no comma says so",
    why="Styles turn names round; read the wrong way, “Fiori Antonio” becomes “Antonio, F.” in the list.",
    bad="Fiori Antonio, L’Asia Orientale, il Mulino, 2011",
    good="Fiori, Antonio, L’Asia Orientale, il Mulino, 2011",
)
LEFT_OVER: Final = Problem(
    "RBP021",
    "text-left-over",
    Severity.WARNING,
    "A part of a reference was not understood",
    why="It is kept as a note, which styles print at the end of the entry or not at all.",
    bad="Fiori, Antonio, L’Asia orientale, Bologna, il Mulino, 2011, shelf 7 b left",
    good="Fiori, Antonio, L’Asia orientale, Bologna, il Mulino, 2011",
)
TOO_LONG: Final = Problem(
    "RBP022",
    "too-long-for-a-reference",
    Severity.WARNING,
    "A line is too long to be one reference",
    why="Whole paragraphs are not taken apart: what came out would be nonsense. The line is kept as it is.",
    bad="three pages of text on one line",
    good="one reference on each line",
)
RUN_TOGETHER: Final = Problem(
    "RBP023",
    "references-run-together",
    Severity.WARNING,
    "Several references seem to stand on one line",
    why="Only one work comes out of a line; the others end up in its title.",
    bad="Smith, J. (2001). One. Journal, 1, 2-3. Doe, K. (2002). Two. Journal, 4, 5-6.",
    good="Smith, J. (2001). One. Journal, 1, 2-3.\nDoe, K. (2002). Two. Journal, 4, 5-6.",
)
NO_STRUCTURE: Final = Problem(
    "RBP024",
    "reference-without-structure",
    Severity.WARNING,
    "Nothing in the line parts author, title and publisher",
    why="Where one ends and the next begins would be a guess, so the whole line is kept as the title.",
    bad="Samarani Guido La Cina del Novecento Einaudi 2004",
    good="Samarani, Guido, La Cina del Novecento, Einaudi, 2004",
)
NOTHING_READ: Final = Problem(
    "RBP025",
    "no-reference",
    Severity.WARNING,
    "A line holds nothing that a reference has",
    why="It stays in the library as an empty entry with its text, so that it is not lost.",
    bad="* * *",
    good="Fiori, Antonio, L’Asia orientale, Bologna, il Mulino, 2011",
)
NO_ONE_ABOVE: Final = Problem(
    "RBP026",
    "same-author-as-nobody",
    Severity.WARNING,
    "“Id.” or a dash stands for the author above, and there is none",
    why="The mark stands for the author of the entry before it; lists that were sorted again lose that link.",
    bad="Id., La Cina, Torino, Einaudi, 2004",
    good="Samarani, Guido, La Cina, Torino, Einaudi, 2004",
)
DIVIDED_WORD: Final = Problem(
    "RBP027",
    "word-divided-at-line-end",
    Severity.WARNING,
    "A word is divided at the end of a line",
    why="It is put together again; a hyphen that belongs to the word is lost with it.",
    bad="Smith, J. (2001). A very long ti-\ntle. Journal, 1.",
    good="Smith, J. (2001). A very long title. Journal, 1.",
)

PROBLEMS: Final[tuple[Problem, ...]] = (
    NO_PAGE,
    NO_TITLE,
    DATES_DISAGREE,
    UNKNOWN_LABEL,
    NO_DATE,
    EMPTY_LABEL,
    HEADING_IN_LIST,
    SAID_TWICE,
    NOT_READ,
    SURNAME_FIRST,
    LEFT_OVER,
    TOO_LONG,
    RUN_TOGETHER,
    NO_STRUCTURE,
    NOTHING_READ,
    NO_ONE_ABOVE,
    DIVIDED_WORD,
)
"""Every problem this room reports, in the order of its codes."""
