"""RBF013: a field tells how often a work is cited."""

import re
from collections.abc import Iterator
from typing import Final

from refbook.model.finding import Fix
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import quoted

_SIGN: Final = re.compile(
    r"\b(?:cited by:? \d|(?:citation count|times cited|zscc|citations \((?:crossref|google)\)"
    r"|impact factor|h-index)\s*[:=]?\s*\d|\d+ citations\b)",
    re.IGNORECASE,
)
_ALONE: Final = re.compile(r"(?:[^\n;]{0,60}\d[\d.,]*)\s*(?:\([^()\n]*\)|citations|\[[^\]\n]*\])?\.?\s*\Z")


@rule("RBF013", "metrics", Severity.INFO, on=["note", "annote", "genre", "medium", "source"])
def metrics(field: Field[str]) -> Iterator[Hit]:
    """A note with a number of citations or an impact factor.

    Databases add it to what they export. It is out of date the next day, and styles print notes.

    Bad:
        id: kim1999
        type: document
        title: Regions at peace
        note: "Cited by: 128"
    Good:
        id: kim1999
        type: document
        title: Regions at peace
    """
    found = _SIGN.search(field.value)
    if found:
        fix = Fix(None, safe=False) if _ALONE.match(field.value.strip()) else None
        message = f"{field.variable} tells how often the work is cited: {quoted(field.value)}"
        yield Hit(message, hint="remove it", fix=fix)
