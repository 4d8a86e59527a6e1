"""RBA011: a translation and its original have one title."""

from collections.abc import Iterator

from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import folded, quoted


@rule("RBA011", "original-title-repeated", Severity.INFO, on=["original-title"])
def original_title_repeated(field: Field[str]) -> Iterator[Hit]:
    """A translation whose original title is its own title.

    Mostly one title was copied into both fields. Titles that are names ("Faust", "Gomorra") stay the same;
    only titles of three words or more are reported.

    Bad:
        id: ravasi2026
        type: document
        title: The Korean War
        original-title: The Korean War
        translator: [{family: Ciccarello, given: Salvatore}]
    Good:
        id: ravasi2026
        type: document
        title: The Korean War
        original-title: La guerra di Corea
        translator: [{family: Ciccarello, given: Salvatore}]
    """
    if "translator" not in field.item:
        return
    title = folded(field.item.text("title"))
    if title == folded(field.value) and title.count(" ") >= 2:
        yield Hit(
            f"original-title is the title of the translation: {quoted(field.value)}",
            hint="write the title of the original, or remove the field",
        )
