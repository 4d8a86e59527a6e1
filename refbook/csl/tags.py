"""What the passes after rendering look for in the tree: the notes on `Tagged` nodes."""

from __future__ import annotations

from typing import Final

NAMES: Final = "names"
"""The names of one variable, without their label, or what stands in for them."""

NAME: Final = "name"
"""One name of them."""

YEAR: Final = "year"
"""A year, with its suffix."""

YEAR_SUFFIX: Final = "year-suffix"
"""The letter that tells apart works of a year."""

CITATION_NUMBER: Final = "citation-number"
"""The number of a work in the bibliography."""

TERM: Final = "term"
"""A term of the locale, which gets a capital where it comes first; its source is the term's name."""

TERM_IN_CASE: Final = "term-in-case"
"""A term whose case the style has decided; its source is the term's name."""
