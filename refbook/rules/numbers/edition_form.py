"""RBM010: an edition in words."""

import re
from collections.abc import Iterator
from typing import Final

from refbook.model.finding import Fix
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import folded, quoted

_WORDS: Final = """
first second third fourth fifth sixth seventh eighth ninth tenth
prima seconda terza quarta quinta sesta settima ottava nona decima
premiere deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme
erste zweite dritte vierte funfte sechste siebte achte neunte zehnte
primera segunda tercera cuarta quinta sexta septima octava novena decima
primeira segunda terceira quarta quinta sexta setima oitava nona decima
"""
_NUMBERS: Final = {
    word: number for line in _WORDS.strip().splitlines() for number, word in enumerate(line.split(), 1)
}
"""An ordinal number in words, without accents -> the number: English, Italian, French, German, Spanish,
Portuguese."""

_ORDINAL: Final = re.compile(r"(\d+)(?:st|nd|rd|th|\.|ª|º|a|e|ème)\Z", re.IGNORECASE)
_LABEL: Final = re.compile(r" (?:ed|edn|edition|edizione|edicion|edicao|auflage|aufl)\Z")


@rule("RBM010", "edition-form", Severity.INFO, on=["edition"])
def edition_form(field: Field[int | str]) -> Iterator[Hit]:
    """An edition given as an ordinal: "Second", "2nd", "seconda edizione".

    The style makes the ordinal itself, in the language of the text; "Second" stays English in every
    language, and some styles print "Second ed." where others have "2nd ed.".

    Bad:
        id: kim1999
        type: document
        title: Regions at peace
        edition: Second
        ---
        id: kim1999
        type: document
        title: Regions at peace
        edition: 3rd
    Good:
        id: kim1999
        type: document
        title: Regions at peace
        edition: 2
        ---
        id: kim1999
        type: document
        title: Regions at peace
        edition: revised
    Sources:
        Citation Style Language 1.0.2, "Number": ordinals
    """
    number = _number(str(field.value).strip())
    if number:
        yield Hit(
            f"the edition {quoted(str(field.value))} is an ordinal",
            hint=f"write {number}; the style makes it an ordinal",
            fix=Fix(number, safe=False),
        )


def _number(edition: str) -> int | None:
    if edition.isdecimal():
        return None
    ordinal = _ORDINAL.match(edition)
    if ordinal:
        return int(ordinal[1])
    return _NUMBERS.get(_LABEL.sub("", folded(edition)))
