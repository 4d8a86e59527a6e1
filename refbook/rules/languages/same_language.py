"""RBL002: a translation into the language of the original."""

from collections.abc import Iterator

from refbook.model.article import Article
from refbook.model.language import normalise
from refbook.rules.base import Hit, Severity, rule
from refbook.rules.words import quoted


@rule("RBL002", "same-language", Severity.WARNING)
def same_language(article: Article) -> Iterator[Hit]:
    """A text whose language is the language it was translated from.

    One of the two is wrong, or it is no translation.

    Bad:
        id: ravasi2026
        type: document
        title: The Korean War
        language: en
        original-language: en
    Good:
        id: ravasi2026
        type: document
        title: The Korean War
        language: en
        original-language: it
        translator: [{family: Ciccarello, given: Salvatore}]
    """
    language = normalise(article.text("language"))
    if language and language == normalise(article.original_language):
        yield Hit(
            f"the text and its original are both in {quoted(article.original_language)}",
            "original-language",
            "correct language or original-language",
        )
