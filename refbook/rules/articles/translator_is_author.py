"""RBA002: the author is named as translator."""

from collections.abc import Iterator

from refbook.model.name import Name
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import folded, quoted


@rule("RBA002", "translator-is-author", Severity.WARNING, on=["translator"])
def translator_is_author(field: Field[tuple[Name, ...]]) -> Iterator[Hit]:
    """The same person is author and translator.

    Mostly one name was copied into both fields. Authors who translated themselves exist; ignore the rule
    there.

    Bad:
        id: ravasi2026
        type: document
        title: The Korean War
        original-title: La guerra di Corea
        author: [{family: Ravasi, given: Gianluca}]
        translator: [{family: Ravasi, given: Gianluca}]
    Good:
        id: ravasi2026
        type: document
        title: The Korean War
        original-title: La guerra di Corea
        author: [{family: Ravasi, given: Gianluca}]
        translator: [{family: Ciccarello, given: Salvatore}]
    """
    authors = {_person(name) for name in field.item.author}
    for name in field.value:
        if _person(name).strip("|") and _person(name) in authors:
            message = f"{quoted(name.display)} is author and translator"
            yield Hit(message, hint="name the translator, or remove the field")


def _person(name: Name) -> str:
    return f"{folded(name.family or name.literal)}|{folded(name.given)}"
