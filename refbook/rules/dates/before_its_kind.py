"""RBD010: a work is older than works of its kind."""

from collections.abc import Iterator
from typing import Final

from refbook.model.date import Date
from refbook.rules.base import Field, Hit, Severity, rule

_FIRST: Final = {
    "article-journal": (1665, "journals"),
    "article-magazine": (1663, "magazines"),
    "article-newspaper": (1605, "newspapers"),
    "broadcast": (1906, "broadcasts"),
    "motion_picture": (1878, "films"),
    "post": (1971, "posts"),
    "post-weblog": (1994, "weblogs"),
    "software": (1945, "programs"),
    "webpage": (1990, "web pages"),
}
"""Item type -> the year in which the first of its kind appeared, and what it is called."""


@rule("RBD010", "before-its-kind", Severity.WARNING, on=["issued"])
def before_its_kind(field: Field[Date]) -> Iterator[Hit]:
    """A year before there was anything of that kind: a journal of 202, a web page of 1918.

    A digit is missing, or the year is that of the original: `original-date` is for the age of a text,
    `issued` for the page, film or edition that was used.

    Bad:
        id: kim1999
        type: article-journal
        author: [{family: Kim, given: Samuel S.}]
        title: Regions at peace
        container-title: Asia
        issued: 199
    Good:
        id: kim1999
        type: article-journal
        author: [{family: Kim, given: Samuel S.}]
        title: Regions at peace
        container-title: Asia
        issued: 1999
    """
    first, kind = _FIRST.get(field.item.type, (0, ""))
    year = field.value.year
    if year is not None and 100 <= year < first:
        yield Hit(
            f"issued in {year}, and there were no {kind} before {first}",
            hint="correct the year, or move it to original-date",
        )
