"""RBA010: a translation does not say when the original appeared."""

from collections.abc import Iterator

from refbook.model.name import Name
from refbook.rules.base import Field, Hit, Severity, rule


@rule("RBA010", "translation-without-original-date", Severity.INFO, on=["translator"], opinionated=True)
def translation_without_original_date(field: Field[tuple[Name, ...]]) -> Iterator[Hit]:
    """A translation without the date of the original.

    Styles such as APA cite both years, (Nietzsche, 1886/1966); others never print it, so the rule is off
    unless it is asked for.

    Bad:
        id: nietzsche1886
        type: document
        title: Beyond good and evil
        original-title: Jenseits von Gut und Böse
        translator: [{family: Kaufmann, given: Walter}]
        issued: 1966
    Good:
        id: nietzsche1886
        type: document
        title: Beyond good and evil
        original-title: Jenseits von Gut und Böse
        translator: [{family: Kaufmann, given: Walter}]
        issued: 1966
        original-date: 1886
    Sources:
        Publication Manual of the American Psychological Association 7, 9.41
        Citation Style Language 1.0.2, Appendix IV: original-date
    """
    if "original-date" not in field.item:
        yield Hit("the original has no date", "original-date", hint="add original-date")
