"""What silences themselves can be objected to: codes RBS210 to RBS219."""

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

PROBLEMS: Final[tuple[Problem, ...]] = (UNUSED_SILENCE, UNKNOWN_SILENCE, UNREAD_SILENCE)
"""All of them."""
