"""What silences can be objected to, codes RBS210 to RBS219; what a style leaves out, RBY001 to RBY009."""

from __future__ import annotations

from typing import Final

from refbook.model.finding import Problem, Severity

UNUSED_SILENCE: Final = Problem(
    "RBS210",
    "unused-silence",
    Severity.WARNING,
    "A comment silences what is not found",
    why="What it was written for was mended, or has moved. Left standing, it would hide the next slip at "
    "this place.",
    bad="% refbook: ignore RBD003\n@book{fiori2011, author = {Fiori, Antonio}, title = {Korea}, year = 2011}",
    good="@book{fiori2011, author = {Fiori, Antonio}, title = {Korea}, year = 2011}",
)
UNKNOWN_SILENCE: Final = Problem(
    "RBS211",
    "unknown-code-silenced",
    Severity.WARNING,
    "A comment silences a code that does not exist",
    why="It silences nothing: the code is misspelt, or belongs to another program.",
    bad="% refbook: ignore RBD3",
    good="% refbook: ignore RBD003",
)
UNREAD_SILENCE: Final = Problem(
    "RBS212",
    "silence-not-understood",
    Severity.WARNING,
    "A comment for refbook that is not understood",
    why="It silences nothing. There are ignore and ignore-file, each with codes or without; a reason can "
    "follow after two hyphens.",
    bad="% refbook: ignroe RBD003",
    good="% refbook: ignore RBD003 -- as it stands on the title page",
)

TRANSLATOR_NOT_PRINTED: Final = Problem(
    "RBY001",
    "translator-not-printed",
    Severity.WARNING,
    "The chosen style does not print the translator",
    why="A translation is a work of its translator too, and what is quoted from it is in the translator's "
    "words. Styles for the sciences leave translators out, and give those words to the author. "
    "It is looked for only when a style is named: `refbook check --style ieee`, or `style` in the settings.",
    bad="- id: nietzsche1966\n  type: book\n  author: [{family: Nietzsche, given: Friedrich}]\n"
    "  title: Beyond good and evil\n  translator: [{family: Kaufmann, given: Walter}]\n  issued: 1966",
    good="- id: nietzsche1966\n  type: book\n  author: [{family: Nietzsche, given: Friedrich}]\n"
    "  title: Beyond good and evil, translated by Walter Kaufmann\n  issued: 1966",
    sources=("Berne Convention, article 2(3)", "Citation Style Language 1.0.2, Appendix IV: translator"),
    settings='style = "ieee"',
)
NOT_PRINTED: Final = Problem(
    "RBY002",
    "not-printed",
    Severity.INFO,
    "The chosen style does not print a field that readers may need",
    why="Whoever edited, directed or illustrated a work is not named, or the date of the original, the "
    "edition or the address is not told. It is the style's choice; where it matters, choose another one, or "
    "say it in the text. It is looked for only when a style is named.",
    bad="- id: fiori2011\n  type: book\n  author: [{family: Fiori, given: Antonio}]\n"
    "  title: Corea\n  original-date: 1999\n  issued: 2011",
    good="- id: fiori2011\n  type: book\n  author: [{family: Fiori, given: Antonio}]\n"
    "  title: Corea\n  issued: 2011",
    sources=("Citation Style Language 1.0.2, Appendix IV: Variables",),
    settings='style = "ieee"',
)
PRINTED_AS_MISSING: Final = Problem(
    "RBY003",
    "printed-as-missing",
    Severity.INFO,
    "The chosen style prints that something is missing",
    why="Readers see “n.d.” or “Anonymous”, and take it that nobody knows. It is right for works without a "
    "date or an author, and wrong where it is only not filled in. It is told only when a style is named.",
    bad="- id: fiori\n  type: book\n  author: [{family: Fiori, given: Antonio}]\n  title: Corea",
    good="- id: fiori\n  type: book\n  author: [{family: Fiori, given: Antonio}]\n  title: Corea\n"
    "  issued: 2011",
    sources=("Citation Style Language 1.0.2, Appendix II: Terms, “no date”",),
    settings='style = "apa"',
)

PROBLEMS: Final[tuple[Problem, ...]] = (
    UNUSED_SILENCE,
    UNKNOWN_SILENCE,
    UNREAD_SILENCE,
    TRANSLATOR_NOT_PRINTED,
    NOT_PRINTED,
    PRINTED_AS_MISSING,
)
"""All of them."""
