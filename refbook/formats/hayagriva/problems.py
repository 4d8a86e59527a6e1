"""What the reader of Hayagriva YAML can object to: codes RBS155 to RBS169.

A code stays the same for ever; a code that is no longer reported is not given to anything else.
"""

from __future__ import annotations

from typing import Final

from refbook.model.finding import Problem, Severity

_HAYAGRIVA: Final = "The Hayagriva YAML File Format"

NOT_ENTRIES: Final = Problem(
    "RBS155",
    "hayagriva-not-entries",
    Severity.ERROR,
    "The file is no mapping of entries",
    why="“A Hayagriva file is a YAML document that contains a single mapping of mappings”: each entry stands "
    "under its key.",
    bad="- type: Book\n  title: T",
    good="fiori2011:\n  type: Book\n  title: T",
    sources=(f"{_HAYAGRIVA}, “Overview”",),
)
NOT_AN_ENTRY: Final = Problem(
    "RBS156",
    "hayagriva-not-an-entry",
    Severity.ERROR,
    "Something that is no entry stands where an entry is expected",
    why="It cannot be cited and is passed over.",
    bad="fiori2011: L’Asia Orientale",
    good="fiori2011:\n  type: Book\n  title: L’Asia Orientale",
    sources=(f"{_HAYAGRIVA}, “Entry”",),
)
UNKNOWN_FIELD: Final = Problem(
    "RBS157",
    "hayagriva-unknown-field",
    Severity.WARNING,
    "The format has no such field",
    why="Typst passes it over without a word. Here it is kept and not cited.",
    bad="fiori2011:\n  type: Book\n  pages: 12-15",
    good="fiori2011:\n  type: Book\n  page-range: 12-15",
    sources=(f"{_HAYAGRIVA}, “Fields”",),
)
WRONG_VALUE: Final = Problem(
    "RBS158",
    "hayagriva-wrong-value",
    Severity.ERROR,
    "A value does not fit its field",
    why="Typst refuses the whole file. The value is kept as it is and not cited.",
    bad="fiori2011:\n  type: Book\n  title: [L’Asia, Orientale]",
    good="fiori2011:\n  type: Book\n  title: L’Asia Orientale",
    sources=(f"{_HAYAGRIVA}, “Data types”",),
)
UNKNOWN_TYPE: Final = Problem(
    "RBS159",
    "hayagriva-unknown-type",
    Severity.ERROR,
    "There is no such type of entry",
    why="Typst refuses the whole file. The entry is read as Misc.",
    bad="fiori2011:\n  type: Monograph",
    good="fiori2011:\n  type: Book",
    sources=(f"{_HAYAGRIVA}, “Entry Type”",),
)
DATE: Final = Problem(
    "RBS160",
    "hayagriva-date",
    Severity.ERROR,
    "A date is not written YYYY, YYYY-MM or YYYY-MM-DD, or does not exist",
    why="Typst refuses the whole file. The date is read as people write dates.",
    bad="date: March 2011",
    good="date: 2011-03",
    sources=(f"{_HAYAGRIVA}, “Date”",),
)
UNKNOWN_ROLE: Final = Problem(
    "RBS161",
    "hayagriva-unknown-role",
    Severity.ERROR,
    "There is no such role",
    why="Typst refuses the whole file. The people are kept and not cited.",
    bad="affiliated:\n- role: drummer\n  names: Starr, Ringo",
    good="affiliated:\n- role: collaborator\n  names: Starr, Ringo",
    sources=(f"{_HAYAGRIVA}, “Possible role values”",),
)

PROBLEMS: Final[tuple[Problem, ...]] = tuple(
    value for value in globals().copy().values() if isinstance(value, Problem)
)
"""All of them."""
