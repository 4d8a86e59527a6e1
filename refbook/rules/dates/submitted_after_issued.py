"""RBD009: a work was submitted after it was published."""

from collections.abc import Iterator

from refbook.model.date import Date
from refbook.rules.base import Field, Hit, Severity, rule


@rule("RBD009", "submitted-after-issued", Severity.WARNING, on=["submitted"])
def submitted_after_issued(field: Field[Date]) -> Iterator[Hit]:
    """A date of submission after the date of publication.

    One of the two is wrong, or they are exchanged.

    Bad:
        id: kim1999
        type: document
        title: Regions at peace
        submitted: 2001
        issued: 1999
    Good:
        id: kim1999
        type: document
        title: Regions at peace
        submitted: 1998-11-03
        issued: 1999
    Sources:
        Citation Style Language 1.0.2, Appendix IV: submitted
    """
    issued = field.item.date("issued")
    if issued is not None and field.value.is_after(issued):
        yield Hit(
            f"submitted on {field.value.shown}, after it was issued, {issued.shown}",
            hint="exchange submitted and issued, or correct one",
        )
