"""RBA012: a citation without a key."""

import re
from collections.abc import Iterator
from typing import Final

from refbook.model.article import Article
from refbook.rules.base import Hit, Severity, rule

_EMPTY: Final = re.compile(r"\[[ \t]*@[ \t]*[\];]")


@rule("RBA012", "empty-citation", Severity.WARNING)
def empty_citation(article: Article) -> Iterator[Hit]:
    """A citation in brackets with an @ and no key behind it.

    It was meant to be filled in, and is printed as it stands.

    Bad:
        id: ravasi2026
        type: document
        title: The Korean War
        body: The war never ended [@].
    Good:
        id: ravasi2026
        type: document
        title: The Korean War
        body: The war never ended. Write to us @ the office.
    Sources:
        Pandoc User's Guide, "Citation syntax"
    """
    for found in _EMPTY.finditer(article.body):
        yield Hit("a citation without a key", "body", "write the key, or remove it", part=found.span())
