"""RBL004: the language of a work is not stated."""

from collections.abc import Iterator

from refbook.model.finding import Fix
from refbook.model.item import Item
from refbook.model.language import english_name, guess
from refbook.rules.base import Hit, Severity, rule
from refbook.rules.words import without_markup


@rule("RBL004", "missing-language", Severity.INFO, opinionated=True)
def missing_language(item: Item) -> Iterator[Hit]:
    """A work without its language.

    Styles in English set titles in title case, but only English ones; a work without a language is taken
    for English by some programs and for none by others. Libraries of one language do without it, so the
    rule is off unless it is asked for.

    Bad:
        id: fiori2011
        type: document
        title: L’Asia orientale dal 1945 ai giorni nostri
    Good:
        id: fiori2011
        type: document
        title: L’Asia orientale dal 1945 ai giorni nostri
        language: it
    Sources:
        Citation Style Language 1.0.2, "Text-case": title case for English only
    """
    if "language" in item or not item.text("title"):
        return
    seen = guess(without_markup(item.text("title")))
    yield Hit(
        "language is missing" + (f"; the title seems to be {english_name(seen)}" if seen else ""),
        "language",
        hint=f"add {seen or 'a tag such as it or pt-BR'}",
        fix=Fix(seen) if seen else None,
    )
