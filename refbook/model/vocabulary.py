"""The words of CSL 1.0.2: item types and variables by kind.

Source: the CSL 1.0.2 schema, `csl-types.rnc` and `csl-variables.rnc`, and the CSL-JSON schema for the
variables that exist only in data. A test compares these tables with the schema that citeproc-py ships.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class Kind(StrEnum):
    """What a variable holds, which decides its Python type."""

    TEXT = "text"  # str, with CSL-JSON's inline markup (<i>, <b>, <sub>, <sup>, nocase)
    NUMBER = "number"  # int or str: "12", "12-15", "2nd", "special issue"
    NAMES = "names"  # tuple[Name, ...]
    DATE = "date"  # Date


ITEM_TYPES: Final[frozenset[str]] = frozenset(
    """
    article article-journal article-magazine article-newspaper bill book broadcast chapter classic
    collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing
    interview legal_case legislation manuscript map motion_picture musical_score pamphlet
    paper-conference patent performance periodical personal_communication post post-weblog regulation
    report review review-book software song speech standard thesis treaty webpage
    """.split()
)

NAME_VARIABLES: Final[tuple[str, ...]] = tuple(
    """
    author chair collection-editor compiler composer container-author contributor curator director editor
    editor-translator editorial-director executive-producer guest host illustrator interviewer narrator
    organizer original-author performer producer recipient reviewed-author script-writer series-creator
    translator
    """.split()
)

DATE_VARIABLES: Final[tuple[str, ...]] = tuple(
    "accessed available-date event-date issued original-date submitted".split()
)

NUMBER_VARIABLES: Final[tuple[str, ...]] = tuple(
    """
    chapter-number citation-number collection-number edition first-reference-note-number issue locator
    number number-of-pages number-of-volumes page page-first part-number printing-number section
    supplement-number version volume
    """.split()
)

TEXT_VARIABLES: Final[tuple[str, ...]] = tuple(
    """
    collection-title container-title original-title part-title reviewed-title title volume-title
    title-short container-title-short abstract annote archive archive_collection archive_location
    archive-place authority call-number citation-key citation-label dimensions division DOI event
    event-title event-place genre ISBN ISSN jurisdiction keyword language license medium note
    original-publisher original-publisher-place PMCID PMID publisher publisher-place references
    reviewed-genre scale source status URL year-suffix
    """.split()
)

KINDS: Final[dict[str, Kind]] = {
    **dict.fromkeys(TEXT_VARIABLES, Kind.TEXT),
    **dict.fromkeys(NUMBER_VARIABLES, Kind.NUMBER),
    **dict.fromkeys(NAME_VARIABLES, Kind.NAMES),
    **dict.fromkeys(DATE_VARIABLES, Kind.DATE),
}
"""Every CSL 1.0.2 variable with its kind."""

OLD_SPELLINGS: Final[dict[str, str]] = {
    "shortTitle": "title-short",
    "journalAbbreviation": "container-title-short",
}
"""CSL-JSON's older names of two variables, which every exporter still writes (CSL-JSON schema)."""


def python_name(variable: str) -> str:
    """A variable's name as a Python attribute.

    >>> python_name("container-title"), python_name("DOI")
    ('container_title', 'DOI')
    """
    return variable.replace("-", "_")


PYTHON_NAMES: Final[dict[str, str]] = {python_name(variable): variable for variable in KINDS}
"""Python attribute -> CSL variable (`archive_location` and its like keep their underscore in CSL too)."""
