"""RBA009: a translation does not name its translator."""

from collections.abc import Iterator
from typing import Final

from refbook.model.item import Item
from refbook.model.language import primary
from refbook.rules.articles.translations import original_language
from refbook.rules.base import Hit, Severity, rule
from refbook.rules.words import folded

_BOOKS: Final = frozenset(("book", "chapter", "pamphlet", "classic"))
"""Articles in journals have an original title when only their title was translated, and films always."""

_TRANSLATORS: Final = ("translator", "editor-translator")


@rule("RBA009", "translation-without-translator", Severity.WARNING)
def translation_without_translator(item: Item) -> Iterator[Hit]:
    """A translation that does not name its translator.

    A translation is a work with an author of its own, by law and in every style; who names the original and
    not the translator gives the words of one to the other.

    Bad:
        id: ravasi2026
        type: document
        title: The Korean War
        language: en
        original-language: it
        author: [{family: Ravasi, given: Gianluca}]
        ---
        id: nietzsche1886
        type: book
        author: [{family: Nietzsche, given: Friedrich}]
        title: Beyond good and evil
        original-title: Jenseits von Gut und Böse
        issued: 1966
    Good:
        id: ravasi2026
        type: document
        title: The Korean War
        language: en
        original-language: it
        author: [{family: Ravasi, given: Gianluca}]
        translator: [{family: Ciccarello, given: Salvatore}]
    Sources:
        Berne Convention, article 2(3)
        Citation Style Language 1.0.2, Appendix IV: translator
    """
    if not any(variable in item for variable in _TRANSLATORS) and (_is_foreign(item) or _is_retitled(item)):
        yield Hit("a translation without its translator", "translator", hint='add translator, or "unknown"')


def _is_foreign(item: Item) -> bool:
    original = original_language(item)
    language = item.text("language") if original else ""
    languages = {primary(original), primary(language)} if language else set()
    return len(languages - {""}) > 1


def _is_retitled(item: Item) -> bool:
    if item.type not in _BOOKS or "original-title" not in item:
        return False
    return folded(item.text("original-title")) != folded(item.text("title"))
