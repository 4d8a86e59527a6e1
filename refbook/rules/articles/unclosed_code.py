"""RBA013: a block of code that never ends."""

import re
from collections.abc import Iterator
from typing import Final

from refbook.model.article import Article
from refbook.rules.base import Hit, Severity, rule

_FENCE: Final = re.compile(r"^ {0,3}(`{3,}|~{3,})[ \t]*([^\n]*)$", re.MULTILINE)


@rule("RBA013", "unclosed-code", Severity.WARNING)
def unclosed_code(article: Article) -> Iterator[Hit]:
    """A fence of backticks or tildes that opens a block of code and has no fence that closes it.

    All text behind it is code: citations in it are none, and works that are cited only there are not listed.

    Bad:
        id: ravasi2026
        type: document
        title: The Korean War
        body: "```\\ncode\\n\\nThe war never ended."
    Good:
        id: ravasi2026
        type: document
        title: The Korean War
        body: "```\\ncode\\n```\\n\\nThe war never ended."
    Sources:
        CommonMark 0.31, 4.5 "Fenced code blocks"
    """
    opened: re.Match[str] | None = None
    for fence in _FENCE.finditer(article.body):
        if opened is None:
            # Backticks with backticks behind them are code within a line.
            opened = None if "`" in fence[2] and fence[1][0] == "`" else fence
        elif not fence[2].strip() and fence[1].startswith(opened[1]):
            opened = None
    if opened:
        hint = f"close it with {opened[1]} on a line of its own"
        yield Hit("a block of code that is never closed", "body", hint, part=opened.span(1))
