"""Lists that are no names: places and publishers.

In biblatex these are lists joined by "and" (manual, 2.2.1, "literal lists"); in BibTeX they are text, and
"Farrar, Straus and Giroux" is one publisher. CSL has one text for all, which joins them by a semicolon.
"""

from __future__ import annotations

from collections.abc import Container
from typing import Final

from refbook.formats.bibtex.encode import encode, group
from refbook.formats.bibtex.latex import decode
from refbook.formats.bibtex.names import split_list

PLACES: Final = frozenset({"location", "origlocation", "address"})
LISTS: Final = PLACES | {"publisher", "origpublisher", "institution", "organization", "school"}

_BIBLATEX: Final = (
    "location", "date", "journaltitle", "langid", "maintitle", "subtitle", "origlocation", "origdate",
)  # fmt: skip
"""Fields that only biblatex has, and of those the common ones."""


def is_biblatex(fields: Container[str]) -> bool:
    """True when an entry has fields that only biblatex knows."""
    return any(name in fields for name in _BIBLATEX)


def read_list(name: str, latex: str) -> str | None:
    """The parts of a list in biblatex, joined by semicolons; None when the value is no list.

    A publisher's name with "and" in it ought to stand in braces, and hardly ever does: publishers are divided
    only where each part has words enough to be one.

    >>> read_list("location", "Durham and London"), read_list("publisher", "Barnes and Noble")
    ('Durham; London', None)
    """
    if name not in LISTS or " and " not in latex:
        return None
    parts = split_list(latex)
    if len(parts) < 2 or "others" in parts or not all(parts):
        return None
    if name not in PLACES and not all(_may_be_publisher(part) for part in parts):
        return None
    return "; ".join(decode(part) for part in parts)


def _may_be_publisher(part: str) -> bool:
    return " " in part.strip() and "," not in part


def write_list(name: str, text: str, *, divides: bool) -> str:
    """The LaTeX of a list.

    Args:
        name: the field.
        text: the parts, joined by semicolons.
        divides: True when the entry is one of biblatex, so that "and" divides.

    >>> write_list("location", "Durham; London", divides=True)
    'Durham and London'
    >>> write_list("publisher", "A and B", divides=False)
    '{A and B}'
    """
    if divides and "; " in text:
        latex = " and ".join(_part(part) for part in text.split("; "))
        if read_list(name, latex) == text:
            return latex
    return _part(text)


def _part(text: str) -> str:
    latex = encode(text)
    return group(latex) if " and " in f" {text.lower()} " else latex
