"""A text that lists names, divided into the names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from refbook.model.name_parsing import UNSHIELDS, is_initial, is_institutional, is_suffix, shield
from refbook.model.name_words import CAPITAL_PARTICLES, GERMAN_PARTICLES, PARTICLES

if TYPE_CHECKING:
    from collections.abc import Iterable

_STRONG: Final = r"(?:\s+(?:and|And|AND|&|und|et))+\s+"
_WEAK: Final = r"\s+[ey]\s+"
_LEADING: Final = r"\A(?:\s|,|\b(?:and|und|et|e|y)\s|&\s)+"
_TRAILING_OTHERS: Final = (
    r"(?i)[,;\s]\s*(?:and\s+)?(et\.? al(?:ii|iae|\.)?|u\. ?a\.|ed? altri|y otros|e outros)\s*\Z"
)


def names_of(text: str) -> list[str]:
    """The names that a text lists, each as it was written.

    Separators are ";", "and", "&", "und", "et"; "e" and "y" where they do not join surnames; a comma only
    where it cannot stand between a family and a given name: "John Smith, Mary Jones", "Smith, J., Jones, M."
    and "Smith J, Jones M". "et al." and its like come out as a name of their own.

    >>> names_of("John Smith, Mary Jones & Ann Lee et al.")
    ['John Smith', 'Mary Jones', 'Ann Lee', 'others']
    """
    text = shield(" ".join(text.split()))
    shortened = re.search(_TRAILING_OTHERS, text)
    names = _divided(text[: shortened.start()] if shortened else text)
    # The braces stay: each name is still to be parsed.
    return [name.translate(UNSHIELDS) for name in names] + (["others"] if shortened else [])


def _divided(text: str) -> list[str]:
    if ";" in text:
        parts = [re.sub(_LEADING, "", part) for part in text.split(";")]
        return [name for part in parts for name in _by_conjunction(part, _STRONG)]
    padded = f" {text} "  # so that a conjunction at an end has its spaces too
    if re.search(_STRONG, padded):
        return _by_comma(_by_conjunction(padded, _STRONG))
    return _by_comma(_by_conjunction(text, _WEAK))


def _by_conjunction(text: str, conjunction: str) -> list[str]:
    """Divide at a conjunction, unless it stands inside one name."""
    pieces = re.split(f"({conjunction})", text)
    if len(pieces) == 3 and pieces[1].strip() == "e" and _is_word(pieces[0]) and _is_word(pieces[2]):
        return _clean(pieces[::2])  # "Platone e Aristotele"
    names = [pieces[0]]
    for joint, piece in zip(pieces[1::2], pieces[2::2], strict=True):
        if _is_one_name(names[-1], joint.strip(), piece):
            names[-1] += joint + piece
        else:
            names.append(piece)
    return _clean(names)


def _clean(names: Iterable[str]) -> list[str]:
    return [name for one in names if (name := one.strip().strip(",").strip())]


def _is_one_name(left: str, joint: str, right: str) -> bool:
    """True when a conjunction joins words of one name, not two names."""
    if not left.strip() or not right.strip():
        return False
    if joint == "und" and left.split()[-1] in GERMAN_PARTICLES:
        return True  # von und zu
    if _is_institution(left) and (_is_word(right) or right.lstrip()[0].islower()):
        return True  # "Ministry of Health and Welfare", "Ministero dell'Università e della Ricerca"
    if joint in ("e", "y"):
        return _joins_surnames(left, right)
    return _is_word(left) and _is_institution(right)  # "Food and Agriculture Organization"


def _joins_surnames(left: str, right: str) -> bool:
    """True in "José Ortega y Gasset" and "Ortega y Gasset, José": on one side stands a single surname."""
    return "," not in left and (_is_word(left) or _is_word(right))


def _is_word(text: str) -> bool:
    words = text.split(None, 1)
    return len(words) == 1 and "," not in text and not words[0].startswith("{") and not words[0].isupper()


def _is_institution(text: str) -> bool:
    # What is longer than any name is none, and looking at it again for every word would take long.
    return len(text) < 400 and "," not in text and is_institutional(text.strip())


def _by_comma(pieces: list[str]) -> list[str]:
    """Divide at commas where they all stand between names."""
    listed = [_clean(piece.split(",")) for piece in pieces]
    several = [parts for parts in listed if len(parts) > 1]
    for divide in (_full_names, _vancouver, _pairs):
        if several and all(divide(parts) for parts in several):
            return [name for parts in listed for name in (divide(parts) if len(parts) > 1 else parts)]
    return pieces


def _full_names(parts: list[str]) -> list[str]:
    """Each part a given and a family name: "John Smith, Mary Jones"; but an institution may have commas."""
    is_list = all(map(_is_full, parts)) and not all(map(is_institutional, parts))
    return parts if is_list else []


def _is_full(part: str) -> bool:
    words = part.split()
    if is_institutional(part) and len(words) > 1:
        return True
    begins_as_given = words[0] not in PARTICLES and words[0] not in CAPITAL_PARTICLES
    ends_as_family = not (is_initial(words[-1]) or words[-1] in PARTICLES)
    return len(words) > 1 and begins_as_given and ends_as_family and not is_suffix(words[-1])


def _vancouver(parts: list[str]) -> list[str]:
    """Read "Smith J, Jones MA": each a family name and initials without dots; given back as "Smith, J"."""
    shaped = [re.fullmatch(r"(.*[^\W\d_]{2,}) ([^\W\d_a-z]{1,3})", part) for part in parts]
    return [f"{one[1]}, {one[2]}" for one in shaped if one and one[2].isupper()] if all(shaped) else []


def _pairs(parts: list[str]) -> list[str]:
    """Read "Smith, J., Jones, M. A.": family names and dotted initials by turns."""
    families, given = parts[::2], parts[1::2]
    fits = len(families) == len(given) and all(_are_initials(one) for one in given)
    fits = fits and not any(_are_initials(one) for one in families)
    return [f"{family}, {initials}" for family, initials in zip(families, given, strict=True)] if fits else []


def _are_initials(text: str) -> bool:
    return all(word.endswith(".") and is_initial(word) for word in text.replace(".-", ". ").split())
