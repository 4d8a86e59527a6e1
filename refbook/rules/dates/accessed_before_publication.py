"""RBD005: something was looked at before it was published."""

from collections.abc import Iterator
from typing import Final

from refbook.model.date import Date
from refbook.rules.base import Field, Hit, Severity, rule

_PRINTED_LATER: Final = frozenset(
    ("article-journal", "article-magazine", "book", "chapter", "paper-conference")
)
"""What is often online in the year before the one that is printed on it."""


@rule("RBD005", "accessed-before-publication", Severity.WARNING, on=["accessed"])
def accessed_before_publication(field: Field[Date]) -> Iterator[Hit]:
    """An access date before the date of publication.

    One of the two is wrong. Journals and books are given a year, because they appear online before their
    date.

    Bad:
        id: cia2025
        type: document
        title: The World Factbook
        issued: 2025-06-01
        accessed: 2024-11-03
    Good:
        id: cia2025
        type: document
        title: The World Factbook
        issued: 2025-06-01
        accessed: 2025-11-03
    """
    accessed, issued = field.value, field.item.date("issued")
    if issued is None or not accessed.is_before(issued):
        return
    if field.item.type in _PRINTED_LATER and (issued.year or 0) - (accessed.year or 0) <= 1:
        return
    yield Hit(
        f"accessed on {accessed.shown}, before it was issued, {issued.shown}", hint="correct one of the dates"
    )
