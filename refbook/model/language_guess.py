"""Which language a title is in, from its script and its small words; None when unsure.

For remarks like "this looks Italian, the entry says English", so a wrong guess costs more than none: a
language must win clearly. Each small word counts for the languages that have it, the less the more they are.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

_SMALL_WORDS: Final[dict[str, str]] = {
    "en": (
        "the of and a an in on for to from with by its is are how what why between among through toward "
        "towards as at into their his her this that which who when without about after before during "
        "under over against our we do does can or not if than was were be been i no come die non per am "
        "so me hat also war all you your it he she they there more new one"
    ),
    "it": (
        "il lo la i gli le un uno una di del dello della dei degli delle da dal dallo dalla dai dagli "
        "dalle nel nello nella nei negli nelle a ad al allo alla ai agli alle sul sullo sulla sui sugli "
        "sulle col con per tra fra e ed o che non come è sono si suo sua loro più anche in l d dell "
        "nell all dall sull no me"
    ),
    "fr": (
        "le la les un une des du de d l à a au aux et en dans sur par pour avec sans sous ou où que qui "
        "est son sa ses leur leurs ce cette ces entre chez vers depuis comment pourquoi ne n pas plus "
        "il elle nos qu y on or non me"
    ),
    "de": (
        "der die das dem des ein eine einer eines einem einen und oder in im ins am an auf aus bei mit "
        "nach von vom zu zum zur für über unter zwischen durch gegen ohne um als wie ist sind nicht "
        "auch sich seine ihre was es du so hat also war den wir"
    ),
    "es": (
        "el la los las un una unos unas de del al a y e en con por para sin sobre entre desde hasta que "
        "como su sus es son no o lo se más según nos dos si me sur"
    ),
    "pt": (
        "o a os as um uma uns umas de do da dos das no na nos nas ao aos à às e em com por pelo pela "
        "pelos pelas para sem sobre entre desde até que como seu sua seus suas é são não ou num numa "
        "mais se me"
    ),
    "nl": (
        "de het een van en in op met voor door aan uit bij naar over tot des te om als is zijn niet ook "
        "tussen onder tegen zonder hoe wat den me"
    ),
    "la": (
        "et in ad de ex ab cum per pro sub inter sive seu vel atque ac non est sunt quod quae qui quo "
        "ut an contra super liber libri rerum si me a e"
    ),
    # Neighbours that refbook does not guess: they only keep the others from winning in their place.
    "": (
        "och att det den som på för är av til og ikke af en i et er w na się nie z oraz do o amb els "
        "les dels la el i de és și în din cu un la ve bir"
    ),
}
_NAME_PARTICLES: Final = frozenset(("van", "von", "di", "da", "de", "du", "la", "le", "el", "los", "las"))
"""Small words that stand in foreign names too: "Van der Waals", "Leonardo da Vinci", "Los Angeles"."""

_ENDINGS: Final[tuple[tuple[str, str], ...]] = (
    (r"(?:zione|zioni|ità)\Z", "it"),
    (r"(?:ción|ciones|dad|dades)\Z", "es"),
    (r"(?:ção|ções|dade|dades)\Z", "pt"),
    (r"(?:ungen|ung|heit|keit|schaft|lichen?)\Z", "de"),
    (r"(?:heid|lijke?)\Z", "nl"),
    (r"(?:ité|eux|iques?)\Z", "fr"),
    (r"(?:ness|ship|ings?|ly)\Z", "en"),
)
_LETTERS: Final[tuple[tuple[str, str], ...]] = (
    ("[ñ¿¡]", "es"),
    ("[ãõ]", "pt"),
    ("[ß]", "de"),
    ("[ìò]", "it"),
    ("[œêû]", "fr"),
)
_HINT: Final = 0.7
_ENOUGH: Final = 0.9
_MARGIN: Final = 0.5
_SCRIPTS: Final[tuple[tuple[str, str | None], ...]] = (
    # In this order: Japanese has Han characters too, Persian and Urdu the Arabic ones.
    ("[\u3041-\u30ff]", "ja"),
    ("[\uac00-\ud7af\u1100-\u11ff]", "ko"),
    ("[\u4e00-\u9fff\u3400-\u4dbf]", "zh"),
    ("[\u0590-\u05ff]", "he"),
    ("[\u0679\u0688\u0691\u06ba\u06d2]", None),
    ("[\u067e\u0686\u0698\u06af]", "fa"),
    ("[\u0600-\u06ff]", "ar"),
    ("[\u0370-\u03ff\u1f00-\u1fff]", "el"),
    ("[іїєґ]", "uk"),
    ("[ђћљњџјѓќѕўәғқңөұүһ]", None),
    ("[ыэё]", "ru"),
    ("ъ(?![еёюя])", None),
    ("[\u0400-\u04ff]", "ru"),
)
"""What a script, or letters only some languages have, say of the language; None where it cannot be told."""


def guess(text: str) -> str | None:
    """The language of a title, or None when it is not clear.

    Tells English, Italian, French, German, Spanish, Portuguese, Dutch and Latin by their small words, and
    Russian, Ukrainian, Greek, Hebrew, Arabic, Persian, Chinese, Japanese and Korean by their script.

    >>> guess("L’Asia Orientale Dal 1945 ai giorni nostri"), guess("Die Zeit"), guess("Война и мир")
    ('it', None, 'ru')
    """
    folded = text.casefold()
    letters = re.findall(r"[^\W\d_]", folded)
    latin = sum(letter < "\u0370" for letter in letters)
    if not letters or latin * 2 < len(letters):
        return _by_script(folded)
    return _by_words(text)


def _by_script(folded: str) -> str | None:
    return next((language for letters, language in _SCRIPTS if re.search(letters, folded)), None)


def _by_words(text: str) -> str | None:
    scores = dict.fromkeys(_SMALL_WORDS, 0.0)
    for word in dict.fromkeys(re.findall(r"[^\W\d_]+", text)):
        for language, weight in _weights().get(word.casefold(), ()):
            scores[language] += weight
    for language in _hints(text.casefold()):
        scores[language] += _HINT
    second, first = sorted(scores.values())[-2:]
    winner = max(scores, key=lambda language: scores[language])
    return winner or None if first >= _ENOUGH and first - second >= _MARGIN else None


def _hints(folded: str) -> list[str]:
    words = [word for word in re.findall(r"[^\W\d_]+", folded) if len(word) > 5]
    endings = {language for word in words for ending, language in _ENDINGS if re.search(ending, word)}
    return [*endings, *(language for letters, language in _LETTERS if re.search(letters, folded))]


@cache
def _weights() -> dict[str, list[tuple[str, float]]]:
    """Small word -> how much it counts for each language that has it."""
    homes: dict[str, list[str]] = {}
    for language, words in _SMALL_WORDS.items():
        for word in dict.fromkeys(words.split()):
            homes.setdefault(word, []).append(language)
    return {word: [(home, _weight(word) / len(at)) for home in at] for word, at in homes.items()}


def _weight(word: str) -> float:
    return 0.7 if word in _NAME_PARTICLES else 1.0


__all__ = ["guess"]
