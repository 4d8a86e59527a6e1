"""RBL003: a title is in another language than the work is said to be."""

from collections.abc import Iterator
from typing import Final

from refbook.model.finding import Fix
from refbook.model.language import english_name, guess, primary
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import without_markup

_WORDS: Final[dict[str, tuple[str, ...]]] = {
    "en": (" of ", " the ", " and ", " in ", " for ", " to ", " on ", " with "),
    "it": (" di ", " della ", " del ", " il ", " la ", " nel", " dell", " e "),
    "fr": (" de ", " du ", " des ", " la ", " le ", " les ", " et ", " d’", " l’"),
    "de": (" der ", " die ", " das ", " und ", " des ", " im ", " zur ", " von "),
    "es": (" de ", " del ", " la ", " el ", " y ", " los ", " en "),
    "pt": (" de ", " do ", " da ", " dos ", " e ", " em ", " no ", " na "),
    "nl": (" de ", " het ", " van ", " een ", " en "),
    "la": (" de ", " et ", " in ", " ad "),
}
"""Language -> words which show that a title may well be in it: looked for first, since guessing takes longer.

Works in other languages are often recorded with a translated or romanised title, and nothing is said of them.
"""

_FEWEST_SPACES: Final = 3
"""A shorter title may be a name, with an article in its own language."""


@rule("RBL003", "language-against-title", Severity.WARNING, on=["title"])
def language_against_title(field: Field[str]) -> Iterator[Hit]:
    """A title that is clearly not in the language that `language` states.

    The language decides whether the title is set in English title case, how it is hyphenated and read aloud.
    Mostly it was filled in by a program with the language of its user.

    Bad:
        id: fiori2011
        type: document
        title: L’Asia orientale dal 1945 ai giorni nostri
        language: en
        ---
        id: tolstoj1869
        type: document
        title: Война и мир
        language: it
    Good:
        id: fiori2011
        type: document
        title: L’Asia orientale dal 1945 ai giorni nostri
        language: it
        ---
        id: tolstoj1869
        type: document
        title: War and peace in the time of Napoleon
        language: ru
    Sources:
        Citation Style Language 1.0.2, Appendix IV: language
    """
    stated = primary(field.item.text("language"))
    words = _WORDS.get(stated)
    if not words or _has_any(field.value, words):
        return
    title = without_markup(field.value)
    seen = guess(title)
    if seen and seen != stated and (seen not in _WORDS or title.count(" ") >= _FEWEST_SPACES):
        yield Hit(
            f"the title seems to be {english_name(seen)}, language says {english_name(stated)}",
            "language",
            hint=f"write {seen} if the work is in that language",
            fix=Fix(seen),
        )


def _has_any(text: str, words: tuple[str, ...]) -> bool:
    return any(word in text for word in words)
