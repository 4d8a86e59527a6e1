"""RBT005: a word whose capitals matter is not protected."""

import re
from collections.abc import Iterator
from typing import Final

from refbook.model.finding import Fix
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import quoted

_OPEN: Final = '<span class="nocase">'
_TAG: Final = re.compile(r"(<[^<>]*>)")
_WORD: Final = re.compile(r"[^\W_]+")


@rule("RBT005", "unprotected-capitals", Severity.INFO, on=["title", "original-title"], opinionated=True)
def unprotected_capitals(field: Field[str]) -> Iterator[Hit]:
    """An acronym or a word like "iPhone" that a change of case may destroy.

    BibTeX styles and others that turn titles into small letters print "nato"; inside `<span
    class="nocase">` (braces in BibTeX) it stays. CSL styles keep words with capitals inside, so the rule is
    off unless it is asked for.

    Bad:
        id: kim1999
        type: document
        title: Enlarging NATO
    Good:
        id: kim1999
        type: document
        title: Enlarging <span class="nocase">NATO</span>
    Sources:
        Citation Style Language 1.0.2, "Text-case": nocase
        Tame the BeaST, 1.3 "Capitals"
    """
    if field.value.isupper():
        return
    words: list[str] = []
    protected = "".join(_protected(field.value, words))
    if words:
        others = f" and {len(words) - 1} more" if len(words) > 1 else ""
        yield Hit(
            f"{field.variable}: the capitals of {quoted(words[0])}{others} are not protected",
            hint="put nocase (in BibTeX: braces) around them",
            fix=Fix(protected),
        )


def _protected(title: str, words: list[str]) -> Iterator[str]:
    """The pieces of the title with nocase where it is missing; the words that got it are added to `words`."""

    def protect(found: re.Match[str]) -> str:
        word = found[0]
        if not any(char.isupper() for char in word[1:]):
            return word
        words.append(word)
        return f"{_OPEN}{word}</span>"

    depth = 0
    for piece in _TAG.split(title):
        if piece.startswith("<"):
            depth = depth + 1 if piece.startswith("<span") else max(0, depth - (piece == "</span>"))
        yield piece if depth or piece.startswith("<") else _WORD.sub(protect, piece)
