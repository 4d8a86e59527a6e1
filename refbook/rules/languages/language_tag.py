"""RBL001: a language that is not named by its tag."""

from collections.abc import Iterator

from refbook.model.article import Article
from refbook.model.finding import Fix
from refbook.model.item import Item
from refbook.model.language import is_canonical, normalise, problem
from refbook.rules.base import Hit, Severity, rule
from refbook.rules.words import quoted


@rule("RBL001", "language-tag", Severity.WARNING)
def language_tag(item: Item) -> Iterator[Hit]:
    """A language named by a word, by an outdated code, or by a tag in the wrong form.

    Styles use the tag to keep English title case away from other languages. They know `it` and `pt-BR`;
    "Italian" and `pt_BR` say nothing to them.

    Bad:
        id: fiori2011
        type: document
        title: L’Asia Orientale
        language: Italian
        ---
        id: amado1958
        type: document
        title: Gabriela
        language: pt_BR
    Good:
        id: fiori2011
        type: document
        title: L’Asia Orientale
        language: it
    Sources:
        RFC 5646 (BCP 47), 2.1.1 "Formatting of Language Tags"
        Citation Style Language 1.0.2, Appendix IV: language
    """
    yield from _hits("language", item.text("language"))
    if isinstance(item, Article):
        yield from _hits("original-language", item.original_language)


def _hits(variable: str, tag: str) -> Iterator[Hit]:
    if not tag.strip() or is_canonical(tag):
        return
    meant = normalise(tag)
    known = is_canonical(meant)
    yield Hit(
        f"{variable} {quoted(tag)} is no tag of a language: {problem(tag)}",
        variable,
        hint=f"write {meant}" if known else "write a tag such as it or pt-BR",
        fix=Fix(meant, safe=True) if known else None,
    )
