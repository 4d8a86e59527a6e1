"""RBA001: a translation that does not say of what."""

from collections.abc import Iterator

from refbook.model.name import Name
from refbook.rules.articles.translations import original_language
from refbook.rules.base import Field, Hit, Severity, rule


@rule("RBA001", "translation-without-original", Severity.INFO, on=["translator"])
def translation_without_original(field: Field[tuple[Name, ...]]) -> Iterator[Hit]:
    """A translation that names its translator, but neither the original's title nor its language.

    Readers cannot find the original, and styles that print "Original work published as" have nothing to
    print.

    Bad:
        id: ravasi2026
        type: document
        title: The Korean War
        translator: [{family: Ciccarello, given: Salvatore}]
    Good:
        id: ravasi2026
        type: document
        title: The Korean War
        translator: [{family: Ciccarello, given: Salvatore}]
        original-title: La guerra di Corea
        ---
        id: ravasi2026
        type: document
        title: The Korean War
        translator: [{family: Ciccarello, given: Salvatore}]
        original-language: it
    Sources:
        Citation Style Language 1.0.2, Appendix IV: original-title
    """
    if not (field.item.original_title or original_language(field.item)):
        yield Hit(
            "the translator is named, but neither the original title nor the original language",
            hint="add original-title or original-language",
        )
