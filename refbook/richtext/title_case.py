"""English title case.

CSL 1.0.2: "the first character of each lowercase word is capitalized. The case of words in mixed or uppercase
stays the same. … stop words are lowercased, unless they are the first or last word in the string, or follow a
colon. … Hyphenated word parts are treated as distinct words". The specification would also lower
all-uppercase strings; processors do not, since they cannot tell a shouted title from an acronym, and neither
does this.
"""

from __future__ import annotations

import re
from typing import Final

from refbook.richtext.letters import Letters
from refbook.richtext.words import first_letter

# Articles, conjunctions and prepositions, and the particles of names.
_STOP_WORD_LIST: Final = """
    a an the and but nor or so yet
    about across afore after against along alongside amid amidst among amongst anenst apropos apud around as
    aside astride at athwart atop barring before behind below beneath beside besides between beyond by c ca
    circa despite down during except for forenenst from given in inside into lest like mid minus modulo near
    next notwithstanding of off on onto out over per plus pro qua regarding sans since than through throughout
    thru thruout till to toward towards under underneath until unto up upon v v. versus via vis-à-vis vs vs.
    when with within without d' d’ de et l' l’ van von
"""
_STOP_WORDS: Final = frozenset(_STOP_WORD_LIST.split())
_PART: Final = re.compile(r"vis-à-vis\b|[^\s/‐‑–—-]+", re.IGNORECASE)
_COUNTED: Final = re.compile(r"[^\W\d_]\.\d+")
_AROUND: Final = "“”‘’\"'«»‹›()[]{},:;!?…"
_STOPS: Final = (":", "?", "!")


def title_case(letters: Letters) -> None:
    """Put the letters in title case."""
    text = letters.text
    parts = [part for part in _PART.finditer(text) if any(map(str.isalnum, part[0]))]
    for number, part in enumerate(parts):
        following = parts[number + 1] if number + 1 < len(parts) else None
        first = first_letter(text, part.start(), part.end())
        if first < 0:
            continue
        starts = number == 0 or _after_stop(text, parts[number - 1].end(), part.start())
        if following and not starts and _is_stop_word(text, part):
            # After a period there may begin another title or nothing: what is typed there stands.
            if number == 0 or not text[: part.start()].rstrip().endswith("."):
                letters.lower(part.start(), part.end())
        elif part[0] == part[0].lower() and not _is_symbol(text, part, starts):
            letters.capital(first)


def _after_stop(text: str, end: int, start: int) -> bool:
    """True when the word before ends with a colon or a full stop's stronger kin."""
    before = text[max(end - 2, 0) : start].rstrip(" \u00a0“”‘’\"'«»()[]")
    return before.endswith(_STOPS)


def _is_stop_word(text: str, part: re.Match[str]) -> bool:
    word = part[0].strip(_AROUND)
    if word != word.lower() and word != word.capitalize():
        return False
    if _starts_compound(text, part):
        return False
    if len(word) == 1 and word not in "aA" and word.isupper():
        return False  # a numeral or an initial: "Algebra V"
    return word.lower() in _STOP_WORDS


def _starts_compound(text: str, part: re.Match[str]) -> bool:
    """True for the first part of a hyphenated word: "Pro-Environmental", but "Out-of-Fashion"."""
    hyphened = text[part.end() : part.end() + 1] in ("-", "‐", "‑")
    return hyphened and text[max(part.start() - 1, 0) : part.start()] not in ("-", "‐", "‑")


def _is_symbol(text: str, part: re.Match[str], starts: bool) -> bool:
    """True for a single letter that stands for something: the β of "β-carotene", the i of "Part i", the h of
    "H.31"."""
    word = part[0].strip(_AROUND)
    if len(word) != 1 and not _COUNTED.fullmatch(word):
        return False
    return not starts or not part[0].isascii() or text[max(part.start() - 1, 0) : part.start()] == "-"
