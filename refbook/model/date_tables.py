"""The words of dates as data: English, Italian, French, German, Spanish, Portuguese, Dutch, Polish.

Look them up with `fold`: without capitals, accents and full stops. A word means the same in all the languages
that have it, or it is not here.
"""

from __future__ import annotations

import unicodedata
from typing import Final


def fold(word: str) -> str:
    """A word as the tables hold it.

    >>> fold("Févr.")
    'fevr'
    """
    decomposed = unicodedata.normalize("NFD", word.casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char)).rstrip(".")


def _numbered(*lines: str) -> dict[str, int]:
    """Word -> the 1-based number of its line."""
    return {fold(word): number for number, line in enumerate(lines, start=1) for word in line.split()}


MONTH_NUMBERS: Final = _numbered(
    "january jan gennaio gen janvier janv januar jänner enero ene janeiro januari styczeń stycznia sty",
    "february feb febr febbraio février fév févr februar febrero fevereiro fev februari luty lutego lut",
    "march mar marzo mars märz mär mrz março maart mrt marzec marca",
    "april apr aprile avril avr abril abr kwiecień kwietnia kwi",
    "may maggio mag mai mayo maio mei maj maja",
    "june jun giugno giu juin juni junio junho czerwiec czerwca cze",
    "july jul luglio lug juillet juil juli julio julho lipiec lipca lip",
    "august aug agosto ago août augustus sierpień sierpnia sie",
    "september sep sept settembre set sett septembre septiembre setiembre setembro wrzesień września wrz",
    "october oct ottobre ott octobre oktober okt octubre outubro out październik października paź",
    "november nov novembre noviembre novembro listopad listopada lis",
    "december dec dicembre dic décembre déc dezember dez diciembre dezembro grudzień grudnia gru",
)

SEASON_NUMBERS: Final = _numbered(
    "spring primavera printemps frühling frühjahr lente voorjaar wiosna wiosną",
    "summer sommer estate été verano verão zomer lato latem",
    "autumn fall autunno automne herbst otoño outono herfst najaar jesień jesienią",
    "winter inverno hiver invierno zima zimą",
)

# Words that may stand in a date and say nothing: articles, prepositions, endings of ordinals, weekdays.
FILLERS: Final = frozenset(
    fold(word)
    for line in (
        "the of on from st nd rd th de del di da do dal il le du den der am vom er el em en op w r roku",
        "º ª o monday tuesday wednesday thursday friday saturday sunday",
        "mon tue tues wed thu thur thurs fri sat sun",
        "lunedì martedì mercoledì giovedì venerdì sabato domenica",
        "lundi mardi mercredi jeudi vendredi samedi dimanche",
        "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag",
        "lunes martes miércoles jueves viernes sábado domingo",
        "segunda terça quarta quinta sexta feira",
        "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
        "poniedziałek wtorek środa czwartek piątek sobota niedziela",
    )
    for word in line.split()
)

# Written after the year, letters only: "44 a.C." is "ac". Before Christ -1, after it 1.
ERAS: Final = {
    "bc": -1, "bce": -1, "ac": -1, "adec": -1, "avjc": -1, "avantjc": -1, "vchr": -1, "vuz": -1, "pne": -1,
    "ad": 1, "ce": 1, "dc": 1, "ddec": 1, "aprjc": 1, "apresjc": 1, "nchr": 1, "uz": 1, "ne": 1,
}  # fmt: skip

# Before a date; with the blank or full stop that divides them from it. A bare "c" is also a copyright sign.
CIRCA: Final = (
    "c. ", "c.", "ca. ", "ca.", "ca ", "circa ", "cca. ", "cca ", "approximately ", "approx. ", "about ",
    "verso il ", "intorno al ", "vers ", "environ ", "env. ", "um ", "etwa ", "hacia ", "alrededor de ",
    "por volta de ", "cerca de ", "omstreeks ", "około ", "ok. ",
)  # fmt: skip

# Between the ends of a range, with a blank on either side.
TO: Final = ("to", "until", "through", "a", "al", "à", "au", "bis", "até", "hasta", "tot", "do", "t/m")

# The end of a range that goes on.
PRESENT: Final = frozenset(
    ("present", "today", "now", "ongoing", "oggi", "presente", "heute", "actualidad", "hoje", "heden", "dzis")
)
