"""Labels made of names and year, "Fio11", for styles that cite by them.

CSL 1.0.2 leaves their form to the processor; this is the one citation processors share.
"""

from __future__ import annotations

from typing import Final

from refbook.csl.reference import Reference
from refbook.model.vocabulary import NAME_VARIABLES

# How many letters of each name, by the number of names.
_LETTERS: Final = ((4,), (2, 2), (2, 1, 1), (1, 1, 1, 1))


def citation_label(reference: Reference) -> str:
    """The label of a work, without year suffix; its own if the data have one.

    >>> from refbook.model.item import Item
    >>> citation_label(Reference(Item("a", author=["Roe, Jane", "Noakes, Richard"], issued=1978)))
    'RoNo78'
    """
    own = reference.text("citation-label")
    if own:
        return own
    names = _names(reference)
    counts = _LETTERS[min(len(names), len(_LETTERS)) - 1] if names else ()
    letters = "".join([name[:count].capitalize() for name, count in zip(names, counts, strict=False)])
    date = reference.date("issued")
    year = f"{abs(date.start.year) % 100:02d}" if date is not None and date.start is not None else ""
    return letters + year


def _names(reference: Reference) -> list[str]:
    """The letters of the names that come first; of the title when there are none."""
    for variable in ("author", *NAME_VARIABLES):
        names = reference.names(variable)
        if names:
            return [_letters(name.family or name.literal) for name in names]
    title = _letters(reference.text("title"))
    return [title] if title else []


def _letters(text: str) -> str:
    return "".join(filter(str.isalpha, text))
