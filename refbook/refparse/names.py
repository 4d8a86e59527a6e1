"""Names as reference lists write them: "Fiori Antonio", "Fiori, A.", "A. Fiori", "FIORI Antonio", "Fiori A".

`match_name` recognises one name; `scan_names` follows a list of them. Strong evidence is what no title
has: an initial, a known given name beside a family name, capitals. Without it a name counts only where
something else bounds the list.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final, Literal

from refbook.model.given_names import is_given
from refbook.refparse.pieces import Piece
from refbook.refparse.places import is_place
from refbook.refparse.roles import ET_AL, INSTITUTION_WORD
from refbook.refparse.small_words import SMALL_WORDS, words

Order = Literal["family-first", "given-first"]
"""Which half comes first in names without a comma."""

UPPER: Final = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽƏƠƯȘȚΆΈ-ΏΑ-ΫЀ-ЯҐԱ-Ֆ"
"""Capital letters of Latin, Greek, Cyrillic and Armenian; few, as compiling them is most of the start-up."""

_PARTICLE = (
    r"(?:(?i:von\s+der|von\s+den|van\s+der|van\s+den|van\s+de|de\s+la|de\s+las|de\s+los|von|vom|van|de|da|di|del|della|"
    r"dello|delle|degli|dei|dos|das|du|des|la|le|lo|den|der|ten|ter|zu|zur|af|av|al|el|ibn|bin|mac|st\.)\s+|[dD][’']\s?)"
)
_WORD = rf"(?:[OdDlL][’'])?[{UPPER}](?:[^\W\d_]|[’'‑‐-](?=[^\W\d_]))+"
_NOT_ROLE = r"(?!(?:Eds?|Hg|Hgg|Hrsg|Dir|Vol|No|Nr|Bd|Pp|Éds?|In|Org|Coord|Trans|Trad)\b)"
_INITIAL = rf"{_NOT_ROLE}(?:[{UPPER}][^\W\d_]?|Chr|Jos|Wm|Geo|Ger)\.(?:[‑‐-][{UPPER}]\.){{0,3}}"
_INITIALS = rf"{_INITIAL}(?:\s?[‑‐-]?\s?{_INITIAL}){{0,5}}"
_BARE = rf"(?:[{UPPER}]|[{UPPER}][{UPPER}‑‐-]{{1,2}})(?![^\W_]|[.’'])"
_FAMILY = rf"{_PARTICLE}{{0,2}}{_WORD}(?:\s+{_WORD}){{0,2}}(?:\s+(?:y|i)\s+{_WORD})?"
_SHORT_FAMILY = rf"{_PARTICLE}{{0,2}}{_WORD}(?:\s+{_WORD})?"
_GIVEN = rf"{_WORD}(?:[‑‐-][{UPPER}]\.|(?:\s+(?!{_INITIAL}){_WORD}){{0,2}}(?:\s+{_INITIALS})?)"
_LATE_PARTICLE = rf"(?:\s+(?:{_PARTICLE.replace(chr(92) + 's+', '')}))?"
_CAPS = rf"{_PARTICLE}{{0,2}}[{UPPER}][{UPPER}’'‑-]{{2,}}(?:\s+[{UPPER}][{UPPER}’'‑-]+)*(?![^\W\d_])"
_END = (
    r"(?=\s*(?:[,;:.(/&\[\x00]|[-–—]\s|$)"
    r"|\s+(?:(?:and|und|et|e|y|u\.|ed|dans|in)\s|(?:eds?|hrsg|dir|éds?|trad)\b))"
)

_FORMS: Final[tuple[tuple[str, str, bool], ...]] = (
    # (form, pattern with the groups family and given, strong)
    ("inverted", rf"(?P<family>{_FAMILY})\s*,\s*(?P<given>{_INITIALS}{_LATE_PARTICLE})", True),
    ("inverted", rf"(?P<family>{_SHORT_FAMILY})\s*,\s*(?P<given>{_WORD}(?:\s+{_WORD})?\s+{_INITIALS})", True),
    ("inverted", rf"(?P<family>{_FAMILY})\s*\((?P<given>{_INITIALS}|{_GIVEN})(?:\s+d[eu])?\)", True),
    ("family-first", rf"(?P<family>{_CAPS})\s+(?P<given>{_INITIALS}|{_GIVEN}){_END}", True),
    ("given-first", rf"(?P<given>{_INITIALS})\s*(?P<family>{_SHORT_FAMILY}){_END}", True),
    (
        "given-first",
        rf"(?P<given>{_WORD}(?:\s+{_WORD})?\s+{_INITIALS})\s+(?P<family>{_SHORT_FAMILY}){_END}",
        True,
    ),
    ("family-first", rf"(?P<family>{_FAMILY})\s+(?P<given>{_INITIALS}{_LATE_PARTICLE})", True),
    ("family-first", rf"(?P<family>{_SHORT_FAMILY})\s+(?P<given>{_BARE}){_END}", True),
    ("inverted", rf"(?P<family>{_FAMILY})\s*,\s*(?P<given>{_BARE}|{_GIVEN}{_LATE_PARTICLE}){_END}", False),
    ("plain", rf"(?P<family>{_WORD}(?:\s+(?:{_PARTICLE}{{0,2}}{_WORD})){{1,3}}){_END}", False),
    ("single", rf"(?P<family>{_SHORT_FAMILY}){_END}", False),
)
_PATTERNS: Final = tuple((form, re.compile(pattern), strong) for form, pattern, strong in _FORMS)

SEPARATOR: Final = re.compile(
    r"\s*(?:[,;]?\s*(?:&|\b(?:and|und|et|e|y|u\.|ed|with|con|avec|mit)(?=\s))|[;/]|\s[-–—]\s)\s*"
)
"""What stands between two names; a bare comma is weaker."""
_COMMA: Final = re.compile(r"\s*,\s*")


@dataclass(frozen=True, slots=True)
class Found:
    """A name in a line.

    Attributes:
        start: offset of its first character.
        end: offset after its last.
        form: "inverted" (a comma stands between), "family-first", "given-first", "single" or "literal".
        split: offset where the second half begins (`form` says which half that is).
        strong: True when it cannot be something else.
        told: True when the name itself shows which half is which, not the vote or a default.
    """

    start: int
    end: int
    form: str
    split: int = 0
    strong: bool = False
    told: bool = True


def match_name(text: str, start: int, end: int, order: Order | None = None) -> Found | None:
    """The name that begins at an offset; the strongest reading wins, then the first of `_FORMS`."""
    weak: Found | None = None
    for form, pattern, strong in _PATTERNS:
        match = pattern.match(text, start, end)
        if match is None or _has_small_word(match[0]):
            continue
        found = _found(match, form, strong, order)
        if found and found.strong:
            return found
        weak = weak or found
    return weak


def _has_small_word(text: str) -> bool:
    """True for "The Island": articles and prepositions are in titles. Particles in lower case are in
    names."""
    parts = re.findall(r"[^\W\d_]+(?:[‑-][^\W\d_]+)*", text)
    return any(part[0].isupper() and len(part) > 1 and part.lower() in _TITLE_WORDS for part in parts)


_TITLE_WORDS: Final = SMALL_WORDS - words(
    """
    van von de da di del della dello delle degli dei dos das du des la le lo den der las los el al zu zur do
    """
)


def _found(match: re.Match[str], form: str, strong: bool, order: Order | None) -> Found | None:
    if form == "plain":
        return _plain(match, order)
    if form == "single":
        return Found(match.start(), match.end(), form)
    second = "family" if form == "given-first" else "given"
    if form == "inverted" and not strong and not _may_invert(match["family"], match["given"]):
        return None
    known = is_given(match["given"].split()[0]) and not is_given(match["family"].split()[0])
    is_shouted = (
        len(match["family"]) < 4
        and match["family"].isupper()
        and form == "family-first"
        and "." not in match["given"]
    )
    strong = known or (strong and not is_shouted)
    return Found(match.start(), match.end(), form, match.start(second), strong)


def _may_invert(family: str, given: str) -> bool:
    """False for "Michails Michael, Matthias Kappler": two whole names, not one with a comma inside."""
    if len(re.findall(rf"[{UPPER}][^\W\d_]+", family)) < 2:
        return True
    return all(is_given(word) or len(word) < 3 for word in given.split())


def _plain(match: re.Match[str], order: Order | None) -> Found:
    """Two to four words without a sign between them: known given names decide, then the list's vote."""
    parts = list(re.finditer(r"\S+", match[0]))
    first, last = is_given(parts[0][0]), is_given(parts[-1][0])
    told = first != last
    family_first = last if told else order == "family-first"
    at = _family_end(parts) if family_first else _family_start(parts)
    form = "family-first" if family_first else "given-first"
    return Found(match.start(), match.end(), form, match.start() + parts[at].start(), first or last, told)


def _family_end(parts: list[re.Match[str]]) -> int:
    """Where the given names begin in "De Rosa Maria Grazia": at the first known one, else at the last
    word."""
    known = (at for at in range(1, len(parts)) if is_given(parts[at][0]))
    return next(known, len(parts) - 1)


def _family_start(parts: list[re.Match[str]]) -> int:
    """Where the family name begins in "Ludwig van der Rohe": at its first particle, else at the last word."""
    particles = (at for at in range(1, len(parts) - 1) if re.fullmatch(_PARTICLE, parts[at][0] + " "))
    return next(particles, len(parts) - 1)


def scan_names(
    text: str, start: int, end: int, *, bounded: bool, order: Order | None = None
) -> tuple[list[Found], int]:
    """The names from an offset on, and the offset where they end.

    Args:
        text: the line. start: where the first name begins. end: where the list ends at the latest.
        bounded: True when something else shows that names stand here (a year or a role behind them,
        "edited by"
            before them), so that weak ones count too.
        order: the vote of the whole list.
    """
    names: list[Found] = []
    stop = start
    by_comma = False
    while (found := match_name(text, start, end, order)) and (found.strong or bounded or not by_comma):
        if by_comma and is_place(text[start : found.end]):
            break
        names.append(_as_institution(text, found))
        stop = found.end
        separator = SEPARATOR.match(text, stop, end) or _COMMA.match(text, stop, end)
        if not separator or ET_AL.match(text, stop, end):
            break
        start = separator.end()
        by_comma = separator[0].strip() == ","
        if not bounded and by_comma and not _are_alike(text, names[0], match_name(text, start, end, order)):
            break
    return names, stop


def _are_alike(text: str, first: Found, next: Found | None) -> bool:
    """False for "Cozzi, G., Paolo Paruta e …": who shortens one name shortens the next, or it is the
    title."""
    return (
        next is None
        or not _INITIAL_DOT.search(text, first.start, first.end)
        or bool(_INITIAL_DOT.search(text, next.start, next.end))
    )


_INITIAL_DOT: Final = re.compile(rf"[{UPPER}]\.")


_ARTICLE: Final = re.compile(r"(?:The|Il|La|Le|Les|Lo|El|Los|Las|Der|Die|Das|O|Os|As)\s")
"""Newspapers begin so: "Le Monde", "La Stampa"."""


def _as_institution(text: str, found: Found) -> Found:
    """A name with a word such as "Council" is not divided."""
    name = text[found.start : found.end]
    is_acronym = found.form == "single" and name.isupper() and len(name) > 2
    if (
        is_acronym
        or (found.form == "given-first" and not found.told and _ARTICLE.match(name))
        or (found.form not in ("inverted",) and INSTITUTION_WORD.search(name))
    ):
        return replace(found, form="literal", split=0, told=True)
    return found


def name_halves(text: str, name: Found | Piece) -> tuple[str, str]:
    """Family and given name of a name that was found; the whole as family when it is undivided."""
    if not name.split:
        return text[name.start : name.end].strip(" ,()"), ""
    first = text[name.start : name.split].strip(" ,(")
    second = text[name.split : name.end].strip(" ,()")
    return (second, first) if name.form.startswith("given-first") else (first, second)
