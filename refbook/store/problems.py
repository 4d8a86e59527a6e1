"""What can be wrong with a library of many files: codes RBS200 to RBS209."""

from __future__ import annotations

from typing import Final

from refbook.model.finding import Problem, Severity

UNREADABLE: Final = Problem(
    "RBS200",
    "unreadable-file",
    Severity.ERROR,
    "A file of the library cannot be read",
    why="The other files of the folder are used without it, so that works may seem to be missing.",
    bad="a folder with refs.bib and a picture named more.bib",
    good="the picture under a name of its own",
)

PROBLEMS: Final = (UNREADABLE,)
"""All of them."""
