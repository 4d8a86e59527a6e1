"""RBD007: the original is younger than the work made from it."""

from collections.abc import Iterator

from refbook.model.date import Date
from refbook.rules.base import Field, Hit, Severity, rule


@rule("RBD007", "original-after-issued", Severity.WARNING, on=["original-date"])
def original_after_issued(field: Field[Date]) -> Iterator[Hit]:
    """An original that was published after its translation or new edition.

    `original-date` is when the work first appeared, `issued` is when this edition did; they may be exchanged.

    Bad:
        id: cumings2010
        type: document
        title: The Korean War
        issued: 1981
        original-date: 2010
    Good:
        id: cumings2010
        type: document
        title: The Korean War
        issued: 2010
        original-date: 1981
    Sources:
        Citation Style Language 1.0.2, Appendix IV: original-date
    """
    issued = field.item.date("issued")
    if issued is not None and field.value.is_after(issued):
        yield Hit(
            f"the original is of {field.value.shown}, after this edition of {issued.shown}",
            hint="exchange issued and original-date, or correct one",
        )
