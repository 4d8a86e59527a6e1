"""English titles: from title case, as .bib files have them, to sentence case, as CSL wants them.

CSL 1.0.2, appendix "Title Case Conversion": styles make title case from sentence case, and nobody can make
sentence case from title case without knowing which words are names. A .bib file knows: BibTeX's styles and
biblatex's MakeSentenceCase* (manual, 4.6.4) turn English titles into sentence case, and what stands in braces
stays. So titles are read as a style in sentence case would print them. The braces of \\emph and \\enquote are
braces too ("BibTeXing", 4.1): the books, ships and species that are named in them stay.

Two things are not as those programs do them: a title that is in sentence case already stays as it is, with
capitals that have no braces; and words that English always writes with a capital keep it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from refbook.formats.bibtex.protect import KEEP
from refbook.formats.bibtex.sentence_words import ENGLISH, FOREIGN, FOREIGN_ENDINGS, NAMES, PROPER, SMALL
from refbook.model.language import primary

FIELDS: Final = frozenset(
    "title subtitle titleaddon shorttitle booktitle booksubtitle booktitleaddon maintitle mainsubtitle "
    "maintitleaddon".split()
)
"""Fields that are turned; periodicals, series and events have names, which stay (biblatex manual, 4.6.4)."""

# What is kept, or a word with the end of a sentence before it.
_PART: Final = re.compile(
    r"""\x02[^\x03]*\x03\w*
      | \x04[^\x05]*\x05
      | <i>[^<]*</i>
      | <span\ class="nocase">.{0,500}?</span>\w*
      | <[^<>]*>
      | \$[^$]*\$
      | (?P<stop>[.?!:…][”’"')\]]*\s+[“‘"'(\[]*)?
        (?: (?:NAMES)\b | (?P<word>[^\W\d_]+(?:['’][^\W\d_]+)*) )""".replace(
        "NAMES", "|".join(NAMES).replace(" ", r"\ ")
    ),
    re.VERBOSE | re.DOTALL,
)
# What a meeting is called is a name too.
_MEETING: Final = re.compile(
    r"\b(?:Proceedings|Conference|Symposium|Colloquium|Congress|Workshop)(?: (?:of|on|for)\b|\Z)"
)
_LATER_CAPITAL: Final = re.compile(r"[\s-][^\W\d_]*[A-Z]")
_KEPT: Final = re.compile("\x02[^\x03]*\x03\\w*")
_CAPITAL: Final = re.compile("[A-Z]")
_STOPS: Final = frozenset(".?!:…")
_APOSTROPHE: Final = re.compile("['’]")
_ENDS_FOREIGN: Final = re.compile(FOREIGN_ENDINGS + r"\Z")


def is_english(language: str) -> bool:
    """True for English, or when nothing is said: biblatex takes the language of the document then."""
    return not language or primary(language) == "en"


def sentence_case(text: str, language: str = "") -> str:
    """An English title in sentence case; any other text as it is.

    Args:
        text: with CSL-JSON's markup; what stands between `protect.KEEP` or in "nocase" is not changed.
        language: of the title, or "".

    >>> sentence_case("On Alternative Modernities"), sentence_case("A History of \\x02Pavia\\x03")
    ('On alternative modernities', 'A history of \\x02Pavia\\x03')
    >>> sentence_case("A day in Pavia"), sentence_case("Das Kapital"), sentence_case("The Art of War", "it")
    ('A day in Pavia', 'Das Kapital', 'The Art of War')
    """
    return _changed(text, language)


def protect(text: str, language: str = "") -> str:
    """An English title with marks around every word whose capital its styles would make small.

    A CSL title is in sentence case: each capital within it is a name's. BibTeX's own styles know no names, so
    that those that `sentence_case` would leave alone are marked too.

    >>> protect("The art of Pavia") == "The art of \x02Pavia\x03", protect("Das Kapital", "de")
    (True, 'Das Kapital')
    """
    if not is_english(language) or text.islower() or not (language or _looks_english(text)):
        return text
    parts, at = [], 0
    for start, end in _named(text):
        parts += [text[at:start], text[start:end].join(KEEP)]
        at = end
    return "".join([*parts, text[at:]])


def _named(text: str) -> Iterator[tuple[int, int]]:
    """Where the words and names stand that hold a capital, beyond that which begins a sentence."""
    is_first = True
    for part in _PART.finditer(text):
        start = part.end("stop") if part["stop"] else part.start()
        name = text[start : part.end()]
        # Of the first word of a sentence any later capital counts: "DNA", "McDonald".
        later = name[1:] if part["word"] and (is_first or part["stop"]) else name
        if name[0].isalpha() and later.lower() != later:
            yield start, part.end()
        is_first = is_first and part[0].startswith("<") and not part[0].endswith("</span>")


def _changed(text: str, language: str) -> str:
    parts, at = [], 0
    for start, end in _capitals(text, language):
        parts += [text[at:start], text[start:end].lower()]
        at = end
    return "".join([*parts, text[at:]]) if parts else text


def _capitals(text: str, language: str) -> list[tuple[int, int]]:
    """Where the words stand that title case has given a capital; none when the text is in no title case."""
    outside = _KEPT.sub("", text) if "\x02" in text else text
    if _is_surely_sentence(outside):
        return []
    if _LATER_CAPITAL.search(text) is None or not is_english(language) or _MEETING.search(text):
        return []
    words = list(_inner_words(text))
    capitals = [word for word in words if _is_capitalised(word["word"])]
    telling = sum(word["word"].lower() not in SMALL for word in capitals)
    small = sum(word["word"][0].islower() and word["word"] not in SMALL for word in words)
    if telling == 0 or small * 3 > telling or not (language or _looks_english(text)):
        return []
    return [word.span("word") for word in capitals]


def _is_surely_sentence(text: str) -> bool:
    """True when a look at its words shows that `text` is in no title case: most titles are in none.

    What `_capitals` counts is at most all capitals, and at least the words in small letters that neither
    begin the text nor follow a stop.
    """
    if text[1:].islower():
        return True
    if "<" in text or "$" in text or "\x04" in text:
        return False
    small = sum(word.islower() and word.isalpha() and word not in SMALL for word in text.split(" "))
    stops = sum(map(text.count, _STOPS))
    capitals = len(_CAPITAL.findall(text)) if text.isascii() else sum(map(str.isupper, text))
    return (small - stops - 1) * 3 > capitals


def _inner_words(text: str) -> Iterator[re.Match[str]]:
    """The words that begin no sentence."""
    is_first = True
    for part in _PART.finditer(text):
        if part["word"] and not part["stop"] and not is_first:
            yield part
        is_first = is_first and part[0].startswith("<") and not part[0].endswith("</span>")


def _is_capitalised(word: str) -> bool:
    """True for "Word", not for "V", "DNA", "McDonald" and names."""
    if not word[0].isupper() or not word[1:].islower():
        return False
    return _APOSTROPHE.split(word, maxsplit=1)[0] not in PROPER


def _looks_english(text: str) -> bool:
    words = [part["word"] for part in _PART.finditer(text) if part["word"]]
    lower = {word.lower() for word in words}
    if not lower.isdisjoint(ENGLISH):
        return True
    return (
        lower.isdisjoint(FOREIGN)
        and all(map(str.isascii, lower))
        and not any(_ENDS_FOREIGN.search(word) for word in lower)
    )
