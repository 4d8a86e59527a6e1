"""One name as people write it, taken apart.

A name is read by rules alone, without lists of known people:

- a comma stands after the family name: "Gogh, Vincent van"; a second one before or after the suffix;
- without a comma the last word is the family name, and so is what follows a particle: "Charles de Gaulle";
- words that only institutions use, an acronym, or braces make the whole a literal.

Whether a particle is dropped when the family name stands alone cannot be read off a name. The rule here:

- written before the family name and a comma ("von Goethe, Johann"), it does not drop;
- written after the given name and a comma ("Goethe, Johann von"), it does;
- without a comma, the German ones drop, as in pandoc's BibTeX reader, and the others do not, so that
  "Vincent van Gogh" is "van Gogh, Vincent". (pandoc drops these too, unless the entry sets `useprefix`.)
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from refbook.model.name_words import (
    CAPITAL_PARTICLES,
    ELIDED,
    GERMAN_PARTICLES,
    INNER_PARTICLES,
    INSTITUTION_ENDINGS,
    INSTITUTION_PHRASES,
    INSTITUTION_WORDS,
    OTHERS,
    PARTICLES,
    SUFFIX,
    SURNAME_JOINTS,
    fold,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

Parts: TypeAlias = "dict[str, Any]"
"""Field of Name -> value."""

# One name


def parts_of(text: str) -> Parts:
    """The fields of the Name that a text is.

    >>> parts_of("King, Jr., Martin Luther")
    {'family': 'King', 'given': 'Martin Luther', 'suffix': 'Jr.'}
    """
    shielded = shield(text)
    parts = _literal(shielded) or _person(shielded)
    return {field: _shown(value) for field, value in parts.items() if value}


def _shown(value: str | bool) -> str | bool:
    return unshield(value) if isinstance(value, str) else value


def _literal(text: str) -> Parts | None:
    whole = " ".join(text.split())
    if re.fullmatch(OTHERS, whole):
        return {"literal": "others"}
    if re.fullmatch(_GROUP, whole) or is_institutional(whole):
        return {"literal": whole}
    return None


def is_institutional(text: str) -> bool:
    """True when a text is clearly the name of an institution: by its words, or as an acronym.

    >>> [is_institutional(name) for name in ("Università di Pavia", "UNESCO", "William H. Press")]
    [True, True, False]
    """
    name = text.partition("(")[0]
    if re.fullmatch(r"[^\W\d_](?:[^\W_]|[&-])+", text) and text.isupper():
        return True
    words = fold(name).split()
    if len(words) < 2:
        return False
    return (
        not INSTITUTION_WORDS.isdisjoint(words)
        or any(word.endswith(INSTITUTION_ENDINGS) for word in words)
        or re.search(INSTITUTION_PHRASES, name) is not None
    )


def _person(text: str) -> Parts:
    pieces = [piece for part in text.split(",") if (piece := " ".join(part.split()))]
    if not pieces:
        return {}
    if len(pieces) == 1:
        return _given_first(pieces[0].split())
    if len(pieces) == 2 and is_suffix(pieces[1]):
        return _given_first(pieces[0].split()) | {"suffix": pieces[1], "comma_suffix": True}
    return _family_first(pieces[0], pieces[1:])


def is_suffix(text: str) -> bool:
    """True for "Jr.", "III", "PhD"."""
    return re.match(SUFFIX, text) is not None


def _family_first(family: str, rest: list[str]) -> Parts:
    """Read "family, given", "family, suffix, given" (BibTeX) or "family, given, suffix"."""
    place = next((place for place, piece in enumerate(rest) if is_suffix(piece)), None)
    suffix = "" if place is None else rest.pop(place)
    words = family.split()
    if not suffix and len(words) > 1 and is_suffix(words[-1]):
        suffix = words.pop()  # "King Jr., Martin Luther"
    particle, last = _leading_particles(words)
    given, dropping = _trailing_particles(", ".join(rest).split())
    return {
        "family": " ".join(last),
        "given": " ".join(given),
        "non_dropping_particle": particle,
        "dropping_particle": " ".join(dropping),
        "suffix": suffix,
    }


def _given_first(words: list[str]) -> Parts:
    suffix = words.pop() if len(words) > 1 and is_suffix(words[-1]) else ""
    start = _initials_start(words)
    if start:
        return {"family": " ".join(words[:start]), "given": " ".join(words[start:]), "suffix": suffix}
    start = _family_start(words)
    particle, last = _leading_particles(words[start:])
    kind = "dropping_particle" if start and _is_german(particle) else "non_dropping_particle"
    return {"family": " ".join(last), "given": " ".join(words[:start]), kind: particle, "suffix": suffix}


def _initials_start(words: list[str]) -> int:
    """Where the initials begin in "Smith J. R.", 0 in other names.

    Nobody's family name is a dotted initial, so here the family name came first.
    """
    start = len(words)
    while start and is_initial(words[start - 1]):
        start -= 1
    return start if words and words[-1].endswith(".") and start < len(words) else 0


def is_initial(word: str) -> bool:
    """True for "J.", "J.-P.", "J.R.R." and "J"."""
    return re.fullmatch(r"(?:[^\W\d_]\.-?)+", word) is not None or (len(word) == 1 and word.isupper())


def _family_start(words: list[str]) -> int:
    """Where the family name begins in a name without a comma."""
    if len(words) > 1 and words[0] in PARTICLES:
        return 0
    for place in range(1, len(words)):
        if _begins_family(words[place], words[place + 1 :]):
            return place
    for place in range(1, len(words) - 1):
        if words[place] in CAPITAL_PARTICLES:
            return place
        if words[place] in SURNAME_JOINTS and place > 1:
            return place - 1
    return max(len(words) - 1, 0)


def _begins_family(word: str, after: list[str]) -> bool:
    if word[0].islower() and re.match(ELIDED, word):
        return True
    if word in INNER_PARTICLES:
        return len(after) > 1 and after[0] in PARTICLES and word not in SURNAME_JOINTS
    return word in PARTICLES and bool(after)


def _is_german(particle: str) -> bool:
    return particle.partition(" ")[0] in GERMAN_PARTICLES


def _leading_particles(words: list[str]) -> tuple[str, list[str]]:
    """A family name into its particle and the rest; at least one word is left to be the name."""
    count = 0
    while count < len(words) - 1 and words[count] in PARTICLES:
        count += 1
    particle, rest = " ".join(words[:count]), words[count:]
    elided = re.match(ELIDED, rest[0]) if rest and rest[0][0].islower() else None
    if elided:
        particle = f"{particle} {elided[0]}".strip()
        rest = [rest[0][elided.end() :], *rest[1:]]
    return particle, rest


def _trailing_particles(words: list[str]) -> tuple[list[str], list[str]]:
    """Given names into these and the particle after them: "Johann Wolfgang" and "von"."""
    count = len(words)
    while count > 1 and words[count - 1] in PARTICLES:
        count -= 1
    return words[:count], words[count:]


# Braces: what stands in them is not divided. Inside them, separators are replaced while the rules run, so
# that no rule needs to know of braces; by code points that Unicode will never give to a character.

_GROUP: Final = r"\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}"
_SEPARATORS: Final = " \t\r\n\f\v\u00a0,;"
_SHIELDS: Final = {ord(char): 0xFDD0 + place for place, char in enumerate(_SEPARATORS)}
UNSHIELDS: Final[Mapping[int, int]] = {shield: char for char, shield in _SHIELDS.items()}
"""For `str.translate`: the separators back, the braces kept."""


def shield(text: str) -> str:
    """With the separators inside braces replaced; braces that do not pair divide nothing."""
    if "{" not in text:
        return text
    previous = None
    while text != previous:
        previous, text = text, re.sub(_GROUP, lambda group: group[0].translate(_SHIELDS), text)
    return text


def unshield(text: str) -> str:
    """The text that was shielded, without its braces; those of a LaTeX command (`{\\"o}`) stay."""
    if "{" not in text:
        return text if text.isascii() else text.translate(UNSHIELDS)
    previous = None
    while text != previous:
        previous, text = text, re.sub(r"(?<!\\)\{((?!\\)[^{}]*)\}", r"\1", text)
    return text.translate(UNSHIELDS)
