"""Two works of every CSL type: one with all variables filled, one with nothing but its type."""

from __future__ import annotations

from functools import cache

from refbook.model.item import Item
from refbook.model.vocabulary import ITEM_TYPES, KINDS, Kind

# Each kind has what trips renderers: markup, quotes, ranges, particles, institutions, BC and open dates.
_NUMBERS = ("12", "3-5", "2nd", "IV", "special issue")
_NAMES = (
    {"family": "Gogh", "given": "Vincent Willem", "non-dropping-particle": "van", "suffix": "Jr."},
    {"literal": "United Nations Security Council"},
    {"family": "毛", "given": "泽东"},
    {"family": "Fiori", "given": "Antonio"},
)
_DATES = (
    {"date-parts": [[2011, 11, 23]]},
    {"date-parts": [[2011, 11, 23], [2012, 1]], "circa": True},
    {"date-parts": [[-44, 3]], "season": 1},
    {"literal": "forthcoming"},
)
_TEXT = "<i>Drosophila</i> & the “quoted” 'rest': H<sub>2</sub>O, {place}"


def full(type: str) -> Item:
    """A work of a type with every variable of CSL 1.0.2 filled."""
    data: dict[str, object] = {"id": f"full-{type}", "type": type, "language": "en"}
    for place, (variable, kind) in enumerate(sorted(KINDS.items())):
        data.setdefault(variable, _value(kind, variable, place + len(type)))
    return Item.from_csl(data)


def bare(type: str) -> Item:
    """A work of a type, and nothing else."""
    return Item(f"bare-{type}", type)


def _value(kind: Kind, variable: str, place: int) -> object:
    if kind is Kind.NUMBER:
        return _NUMBERS[place % len(_NUMBERS)]
    if kind is Kind.NAMES:
        return list(_NAMES[place % 3 :])
    if kind is Kind.DATE:
        return _DATES[place % len(_DATES)]
    return "https://example.org/a_b?c=d&e=f" if variable == "URL" else _TEXT.format(place=variable)


@cache
def works() -> tuple[Item, ...]:
    """Both works of all types."""
    return tuple(make(type) for type in sorted(ITEM_TYPES) for make in (full, bare))
