"""What the table says about entries of one type that have the same fields: found once for all of them.

A library has thousands of entries and few sets of fields. To try the forty rows of the table for every entry
takes longer than to read it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, NamedTuple

from refbook.formats.bibtex.lists import is_biblatex
from refbook.formats.bibtex.mapping import EDITOR_SLOTS, LANGUAGES, PREFIX, rows_for

MAX_PLANS: Final = 1_000
"""Plans that are kept for one file."""


class Step(NamedTuple):
    """What a row of the table does for an entry.

    Attributes:
        variable: the variable it fills.
        codec: how it reads.
        fields: those of its fields that are there, best first.
    """

    variable: str
    codec: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be done with the fields of an entry.

    Attributes:
        steps: what the rows that can find a field do, in the table's order.
        is_biblatex: whether there are fields that only biblatex knows.
        language: the field that says the language; "" for none.
        has_editors: whether one of biblatex's editor fields is there.
        has_annotations: whether a field says something of the names in another.
        has_csl_fields: whether there are fields named after CSL's variables.
    """

    steps: tuple[Step, ...]
    is_biblatex: bool
    language: str
    has_editors: bool
    has_annotations: bool
    has_csl_fields: bool


def plan_of(type: str, names: tuple[str, ...]) -> Plan:
    """The plan for entries of a CSL type that have these fields.

    >>> plan = plan_of("book", ("title", "year", "school"))
    >>> [(step.variable, step.fields) for step in plan.steps]
    [('title', ('title',)), ('publisher', ('school',)), ('issued', ('year',))]
    """
    found = frozenset(names)
    return Plan(
        steps=tuple(
            Step(row.variable, str(row.codec), tuple(name for name in row.fields if name in found))
            for row in rows_for(type)
            if not found.isdisjoint(row.fields) and (not row.with_field or row.with_field in found)
        ),
        is_biblatex=is_biblatex(found),
        language=next((name for name in LANGUAGES if name in found), ""),
        has_editors=not found.isdisjoint(EDITOR_SLOTS),
        has_annotations=any("+an:" in name for name in names),
        has_csl_fields=any(name.startswith(PREFIX) for name in names),
    )
