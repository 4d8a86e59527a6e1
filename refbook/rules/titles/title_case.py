"""RBT007: an English title is in title case."""

import re
from collections.abc import Iterator
from typing import Final

from refbook.model.language import guess, primary
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import quoted, without_markup

_SMALL: Final = frozenset(
    "a an the and but or nor for so yet of in on at by to from with into over under as is via vs per".split()
)
_WORD: Final = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_FEWEST: Final = 4
"""In shorter titles every word may be a name."""


@rule("RBT007", "title-case", Severity.INFO, on=["title"], opinionated=True)
def title_case(field: Field[str]) -> Iterator[Hit]:
    """An English title with a capital on every word.

    Title case can be made of sentence case, but not the other way round: no program knows which words are
    names. CSL therefore wants titles as in a sentence. BibTeX users often keep title case, so the rule is off
    unless it is asked for.

    Bad:
        id: kim1999
        type: document
        title: The Origins of the War in East Asia
    Good:
        id: kim1999
        type: document
        title: The origins of the war in East Asia
        ---
        id: fiori2011
        type: document
        title: Die Geschichte der Stadt Bologna und der Region Emilia
        language: de
    Sources:
        Citation Style Language 1.0.2, "Text-case": title and sentence
    """
    title = without_markup(field.value)
    first, *words = _WORD.findall(title) or [""]
    telling = [word for word in words if word.casefold() not in _SMALL]
    if not first or len(telling) < _FEWEST or title.isupper():
        return
    if all(word[0].isupper() for word in telling) and _is_english(field, title):
        yield Hit(f"{field.variable} is in title case: {quoted(title)}", hint="write it as in a sentence")


def _is_english(field: Field[str], title: str) -> bool:
    language = field.item.text("language")
    return (primary(language) if language else guess(title)) == "en"
