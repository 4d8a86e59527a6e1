"""What the reader of CITATION.cff can object to: codes RBS140 to RBS154.

A code stays the same for ever; a code that is no longer reported is not given to anything else. What the
schema forbids is an error where its meaning is in doubt, and a warning where it is plain.
"""

from __future__ import annotations

from typing import Final

from refbook.model.finding import Problem, Severity

_CFF: Final = "Citation File Format 1.2.0, schema guide"

NOT_A_MAPPING: Final = Problem(
    "RBS140",
    "cff-not-a-mapping",
    Severity.ERROR,
    "The file has no keys",
    why="A CITATION.cff is a mapping of keys such as title and authors to values. There is nothing to cite "
    "in any other file.",
    bad="- a\n- b",
    good='cff-version: 1.2.0\nmessage: Please cite this.\ntitle: T\nauthors: [{name: "The T team"}]',
    sources=(f"{_CFF}, “General structure”",),
)
MISSING_KEY: Final = Problem(
    "RBS141",
    "cff-missing-key",
    Severity.ERROR,
    "A required key is missing",
    why="Validators refuse the file, and services that show “Cite this repository” show nothing.",
    bad="cff-version: 1.2.0\nauthors:\n- family-names: Fiori",
    good="cff-version: 1.2.0\nmessage: Please cite this.\ntitle: T\nauthors:\n- family-names: Fiori",
    sources=(f"{_CFF}, “Minimal example”",),
)
UNKNOWN_KEY: Final = Problem(
    "RBS142",
    "cff-unknown-key",
    Severity.ERROR,
    "The format has no such key",
    why="The schema allows no other keys, so that validators refuse the whole file. It is kept here and "
    "not cited.",
    bad="author:\n- family-names: Fiori",
    good="authors:\n- family-names: Fiori",
    sources=(f"{_CFF}, “Valid keys”",),
)
WRONG_VALUE: Final = Problem(
    "RBS143",
    "cff-wrong-value",
    Severity.ERROR,
    "A value is of the wrong kind",
    why="Authors are a list of people and entities, keywords a list of texts, a publisher an entity. Where "
    "the meaning is plain the value is read; otherwise it is kept as it is and not cited.",
    bad="authors: Antonio Fiori",
    good="authors:\n- family-names: Fiori\n  given-names: Antonio",
    sources=(f"{_CFF}, “Definitions”",),
)
VERSION: Final = Problem(
    "RBS144",
    "cff-version",
    Severity.WARNING,
    "There is no such version of the format",
    why="Programs choose the schema by it and refuse a version they do not know. The file is read as 1.2.0.",
    bad="cff-version: 1.2",
    good="cff-version: 1.2.0",
    sources=(f"{_CFF}, “cff-version”",),
)
FORM: Final = Problem(
    "RBS145",
    "cff-form",
    Severity.WARNING,
    "An identifier or an address is not written as the schema asks",
    why="Validators refuse the file, although people understand what is meant.",
    bad="orcid: 0000-0002-1825-0097",
    good="orcid: https://orcid.org/0000-0002-1825-0097",
    sources=(f"{_CFF}, “definitions.orcid”, “definitions.doi”, “definitions.url”",),
)
DATE: Final = Problem(
    "RBS146",
    "cff-date",
    Severity.ERROR,
    "A date is not written YYYY-MM-DD, or does not exist",
    why="“4-digit year, followed by 2-digit month, followed by 2-digit day of month, and separated by dashes”"
    ": other dates are read in different ways, or not at all.",
    bad="date-released: 21/1/2021",
    good="date-released: 2021-01-21",
    sources=(f"{_CFF}, “definitions.date”",),
)
UNKNOWN_TYPE: Final = Problem(
    "RBS147",
    "cff-unknown-type",
    Severity.ERROR,
    "There is no such type of work",
    why="The file describes software or a dataset; references have one of 46 types. Validators refuse others."
    " It is read as software, a reference as a document.",
    bad="type: sofware",
    good="type: software",
    sources=(f"{_CFF}, “type”, “definitions.reference.type”",),
)
PERSON_AND_ENTITY: Final = Problem(
    "RBS148",
    "cff-person-and-entity",
    Severity.ERROR,
    "An author is a person and an entity at once",
    why="An author is either a person (family-names, given-names) or an entity (name). The person is cited "
    "here.",
    bad="authors:\n- family-names: Fiori\n  name: Università di Bologna",
    good="authors:\n- family-names: Fiori\n  affiliation: Università di Bologna",
    sources=(f"{_CFF}, “definitions.person”, “definitions.entity”",),
)
EMPTY: Final = Problem(
    "RBS149",
    "cff-empty",
    Severity.WARNING,
    "A key has no value",
    why="The schema asks for a value wherever a key stands; validators refuse the file.",
    bad="identifiers:",
    good="leave the key out",
    sources=(f"{_CFF}, “Valid keys”",),
)

PROBLEMS: Final[tuple[Problem, ...]] = tuple(
    value for value in globals().copy().values() if isinstance(value, Problem)
)
"""All of them."""
