"""The words that names are read by: particles, suffixes, institutions; and folding for comparison.

Tables only hold what is clear: a word that is as often a surname ("Press", "Church", "Rat") is left out.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final


def _words(*lines: str) -> frozenset[str]:
    return frozenset(" ".join(lines).split())


GERMAN_PARTICLES: Final = _words("von vom zu zum zur")
"""Dropped when the family name stands alone: "Goethe", not "von Goethe" (Duden; pandoc reads them so too)."""

INNER_PARTICLES: Final = _words("und y e in op am im af av")
"""Particles only beside another one ("von und zu", "in 't Veld"): alone they join names, or are words."""

PARTICLES: Final = (
    GERMAN_PARTICLES
    | INNER_PARTICLES
    | _words(
        "van de den der des del della dello delle degli dei dai dal dalla dalle dagli di da do dos das du",
        "la le lo las los ten ter te het 't ’t el al bin ibn ben bint abu de' de’ d' d’ l' l’ dell' dell’",
        "dall' dall’ sant' sant’ s' s’",
    )
)
"""Words that stand in lower case before a family name."""

CAPITAL_PARTICLES: Final = _words(
    "Van Von De Di Da Del Della Dello Delle Dalla Dal Degli Dei Des Du Dos La Le Lo Los El Den Der Ter Ten"
)
"""Particles that belong to the family name when they are capitalised: "Van Dyke", "Le Guin", "De Niro"."""

ELIDED: Final = r"(?i)((?:d|l|dell|dall|sant|s)['’]|(?:al|el|ad|an|ar|as|at|ash|az)-)(?=[^\W\d_])"
"""A particle written together with its family name: "d'Alembert", "al-Khwarizmi"."""

SURNAME_JOINTS: Final = _words("y i e")
"""Join two surnames into one family name: "Ortega y Gasset", "Gaudí i Cornet"."""

SUFFIX: Final = (
    r"(?:(?:Jr|Sr|Jun|Esq|[Pp]h\.?D)\.?|jr\.?|sr\.?|Junior|Senior|2nd|3rd|4th"
    r"|(?=[IVX]{2})X{0,2}(?:IX|IV|V?I{0,3}))\Z"
)
"""What follows a name: generations, regnal numbers, "Esq.", "PhD"."""

OTHERS: Final = (
    r"(?i)(?:et\.? al(?:ii|iae|\.)?|and others|and al\.|others|u\. ?a\.|und andere|andere|ed? altri|altri"
    r"|et autres|autres|y otros|otros|e outros|outros)\Z"
)
"""The end of a shortened list, in the six languages."""

INSTITUTION_WORDS: Final = _words(
    # English
    "university universities college institute institutes institution ministry department council",
    "commission committee society association organization organisation agency foundation federation",
    "union authority academy museum library centre center consortium collaboration corporation",
    "company government parliament senate congress international laboratory hospital nations inc ltd",
    "llc",
    # Italian
    "universita istituto ministero dipartimento consiglio commissione comitato societa associazione",
    "organizzazione agenzia fondazione federazione unione autorita accademia museo biblioteca",
    "consorzio",
    # French
    "universite institut ministere departement conseil comite societe fondation agence academie musee",
    "bibliotheque gouvernement",
    # German
    "universitat hochschule ministerium abteilung kommission ausschuss gesellschaft verein verband",
    "agentur stiftung bibliothek akademie regierung gmbh bundesamt",
    # Spanish
    "universidad instituto ministerio departamento consejo comision sociedad asociacion organizacion",
    "agencia fundacion federacion academia",
    # Portuguese
    "universidade conselho comissao sociedade associacao organizacao fundacao federacao uniao governo",
)
"""Folded words that only institutions have in their names."""

INSTITUTION_ENDINGS: Final = (
    "universitat",
    "hochschule",
    "ministerium",
    "gesellschaft",
    "stiftung",
    "bibliothek",
    "kommission",
    "verband",
    "institut",
)
"""How German compounds end that name institutions."""

INSTITUTION_PHRASES: Final = (
    r"(?i)\b(?:vereinte nationen|world bank|university press|associated press|(?:office|bank|school|church"
    r"|court|bureau) of|supreme court|(?:working|research) group|s\.p\.a|e\.v)\b|\b(?-i:[A-Z]{2,}) press\b"
)
"""Phrases that name institutions, though none of their words does alone."""

_LETTERS_THAT_DO_NOT_DECOMPOSE: Final = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ı": "i", "ħ": "h"}
)


def fold(text: str) -> str:
    """Text for comparing: without case, diacritics and punctuation; words divided by single spaces.

    >>> fold("Sørensen-Müller,  J.-P."), fold("O’Neill")
    ('sorensen muller j p', 'oneill')
    """
    if not text.isascii():
        decomposed = unicodedata.normalize("NFKD", text.casefold())
        text = "".join(char for char in decomposed if not unicodedata.combining(char))
        text = text.translate(_LETTERS_THAT_DO_NOT_DECOMPOSE)
    return " ".join(re.sub(r"['’ʼ`´]", "", text.casefold()).translate(_PUNCTUATION).split())


class _Punctuation(dict[int, str]):
    """Each character that is neither letter, digit nor mark becomes a space."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        self[code] = char if char.isalnum() or unicodedata.category(char)[0] == "M" else " "
        return self[code]


_PUNCTUATION: Final = _Punctuation()
