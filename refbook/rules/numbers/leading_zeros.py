"""RBM008: a number filled up with zeros."""

import re
from collections.abc import Iterator
from typing import Final

from refbook.model.finding import Fix
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import quoted

_NUMBERS: Final = ("volume", "issue", "edition", "chapter-number", "number-of-pages", "number-of-volumes")
_WHOLE: Final = re.compile(r"(?=\d{1,3}\b)0+\d+(?:[-–/]\d+)?\Z", re.ASCII)
"""Longer numbers with zeros are those of articles."""
_RANGE: Final = re.compile(r"0\d+\s*[-–]\s*\d+\Z", re.ASCII)
_ZEROS: Final = re.compile(r"(?<!\d)0+(?=\d)", re.ASCII)


@rule("RBM008", "leading-zeros", Severity.INFO, on=[*_NUMBERS, "page"])
def leading_zeros(field: Field[int | str]) -> Iterator[Hit]:
    """A volume, issue or page range that is filled up with zeros: "vol. 007".

    Databases fill numbers up so that they sort as text; no style takes the zeros away. A single page with
    zeros may be the number of an article and is left alone.

    Bad:
        id: kim1999
        type: document
        title: Regions at peace
        volume: "007"
        ---
        id: kim1999
        type: document
        title: Regions at peace
        page: 0012-0015
    Good:
        id: kim1999
        type: document
        title: Regions at peace
        volume: 7
        page: 12-15
    """
    value = str(field.value)
    form = _RANGE if field.variable == "page" else _WHOLE
    if value.startswith("0") and form.match(value):
        clean = _ZEROS.sub("", value)
        yield Hit(
            f"the {field.variable} {quoted(value)} is filled up with zeros",
            hint=f"write {clean}",
            fix=Fix(clean, safe=False),
        )
