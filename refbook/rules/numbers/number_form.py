"""RBM009: a volume or issue that holds more than its number."""

import re
from collections.abc import Iterator
from typing import Final

from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import quoted

_ISSUE: Final = r"(?:no|nr|num|number|issues?|iss|n°|nº|heft|fasc)\b\.?"
_VOLUME: Final = r"(?:vols?|volumes?|bd|band|tomes?)\b\.?"
_BOTH: Final = re.compile(
    rf"(?:{_VOLUME}\s*)?(\d+)\s*(?:\(\s*(?:{_ISSUE}\s*)?(\d+)\s*\)|[,;/]?\s*{_ISSUE}\s*(\d+))\Z",
    re.IGNORECASE,
)
_SERIES: Final = re.compile(
    r"(?!(?:vol|bd|band|tom|part|pt|suppl|ser|special|n\.?s)\w*\b)([^\W\d_]{3,}[^\d/:]*?)[^\w/:.]+(\d+)\Z",
    re.I,
)

_LONGEST: Final = 100


@rule("RBM009", "number-form", Severity.WARNING, on=["volume", "issue"])
def number_form(field: Field[int | str]) -> Iterator[Hit]:
    """A volume that holds the issue as well, as in "12(3)", or the name of the series.

    Styles set volume and issue apart, each in its own way, and sort by the number.

    Bad:
        id: kim1999
        type: document
        title: Regions at peace
        volume: 12(3)
        ---
        id: kim1999
        type: document
        title: Regions at peace
        volume: Vol. 12, no. 3
        ---
        id: kim1999
        type: document
        title: Regions at peace
        volume: Lecture Notes in Politics 1234
    Good:
        id: kim1999
        type: document
        title: Regions at peace
        volume: 12
        issue: 3
        ---
        id: kim1999
        type: document
        title: Regions at peace
        volume: 12
        issue: 3 Suppl 1
        ---
        id: kim1999
        type: document
        title: Regions at peace
        volume: 1234
        collection-title: Lecture Notes in Politics
    """
    value = str(field.value).strip()
    if value.isdecimal() or len(value) > _LONGEST:
        return
    both = _BOTH.match(value)
    if both:
        hint = f"volume: {both[1]}, issue: {both[2] or both[3]}"
        yield Hit(f"the {field.variable} {quoted(value)} holds volume and issue", hint=hint)
    elif field.variable == "volume" and (series := _SERIES.match(value)):
        hint = f"volume: {series[2]}, collection-title: {series[1]}"
        yield Hit(f"the volume {quoted(value)} holds more than a number", hint=hint)
