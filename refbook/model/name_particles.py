"""Particles still inside a family or given name, as CSL-JSON often has them; and putting them back.

Source: citeproc-js, `CSL.parseParticles`.
"""

from __future__ import annotations

import re
from typing import Final

_APOCOPES: Final = ("de'", "de’", "ca'", "ca’")
"""Particles that end in an apostrophe and are a word of their own: "de' Medici"."""


def split_family(family: str) -> tuple[str, str]:
    """A leading particle and the family name after it, as citeproc-js divides them: by lower case alone.

    >>> split_family("van der Vlist"), split_family("d’Aubignac"), split_family("Gogh")
    (('van der', 'Vlist'), ('d’', 'Aubignac'), ('', 'Gogh'))
    """
    rest, particle = family, ""
    # citeproc-js, CSL.PARTICLE_FAMILY_REGEXP: to the last hyphen, apostrophe or space of the first word.
    while (found := re.match(r"([^ ]+(?:[-ʻ’']| ) *)(.+)\Z", rest, re.DOTALL)) and _starts_lower(found[1]):
        particle, rest = particle + found[1], found[2]
    return particle.rstrip(), rest


def split_given(given: str) -> tuple[str, str]:
    """The given names and a particle after them, as citeproc-js divides them.

    >>> split_given("Johann Wolfgang von"), split_given("François Hédelin d'")
    (('Johann Wolfgang', 'von'), ('François Hédelin', "d'"))
    """
    words = given.split(" ")
    count = len(words)
    while count > 1 and (words[count - 1] == "" or _starts_lower(words[count - 1])):
        count -= 1
    return " ".join(words[:count]), " ".join(words[count:]).strip()


def _starts_lower(text: str) -> bool:
    first = text.lstrip("-'ʻ’ ")[:1]
    return first != first.upper()


def join(particle: str, family: str) -> str:
    """A particle before a family name, with a space unless it is elided or hyphenated.

    >>> join("van", "Gogh"), join("d'", "Alembert"), join("al-", "Khwarizmi"), join("de'", "Medici")
    ('van Gogh', "d'Alembert", 'al-Khwarizmi', "de' Medici")
    """
    if not particle or not family:
        return particle or family
    together = particle.endswith(("'", "’", "ʻ", "-", " ")) and not particle.endswith(_APOCOPES)
    return f"{particle}{'' if together else ' '}{family}"
