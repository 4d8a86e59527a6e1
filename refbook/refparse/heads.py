"""The head of a reference: its number, its authors or editors, and a date that stands right behind them.

How far the authors reach is the first question, because everything behind is cut by what they left. A
year behind them ("Peck, J. (2002).") or an opening quotation mark bounds them; without either, names are
read as long as they are strong (`names.py`).
"""

from __future__ import annotations

import re
from typing import Final

from refbook.refparse.names import UPPER, Found, Order, scan_names
from refbook.refparse.pieces import Draft, Piece, trimmed
from refbook.refparse.places import is_place
from refbook.refparse.publishers import publisher_language
from refbook.refparse.roles import (
    EDITOR_AFTER,
    ET_AL,
    INSTITUTION_WORD,
    SAME_AUTHOR,
    TRANSLATOR_AFTER,
    VARIOUS_AUTHORS,
)
from refbook.refparse.small_words import SMALL_WORDS, words

NUMBER: Final = re.compile(r"\s*(?:\[(\w{1,8})\]|\((\d{1,3})\)|(\d{1,4})[.)](?=\s+\D)|[-*•‣◦·▪–](?=\s))\s*")
"""What numbers or marks an entry of a list."""
YEAR: Final = r"(?:1[4-9]|20)\d\d"
_YEARS: Final = rf"{YEAR}[a-z]?(?:\s?[-–/]\s?(?:(?:{YEAR})|\d\d)(?!\d))?"
NO_YEAR: Final = (
    r"n\.\s?d\.|s\.\s?d\.|s\.\s?a\.|o\.\s?J\.|in press|forthcoming|in corso di stampa|im Erscheinen|im Druck|"
    r"à paraître|en prensa|no prelo"
)
_HEAD_YEAR: Final = re.compile(
    rf"""(?x)
    (?P<open>[(\[])\s*
        (?P<bracketed>(?:{_YEARS}|{NO_YEAR.replace(" ", chr(92) + " ")})(?:,\s[^()\[\]]{{1,25}})?)
        \s*[)\]][.:,;]?
    | (?<![\w/–-])(?<!\d\s[–-]\s)(?P<bare>{YEAR}[a-z]?)\s*(?:[.:,;](?!\d)|\s[-–—](?=\s)|(?=\s*[“«„‘"»]))
    """
)
_QUOTE: Final = re.compile(r"[«“„»\"‘‚]")
_LEADING_YEAR: Final = re.compile(rf"\s*({YEAR}(?:\s?[-–]\s?{YEAR})?)(?::\s+|\s+)(?=[{UPPER}])")
_LONGEST_HEAD: Final = 400
_INSTITUTION_WORDS_AT_MOST: Final = 14


def read_head(draft: Draft, order: Order | None) -> None:
    """Take number, authors and early date; afterwards `draft.body` is where the title may begin."""
    start = _number(draft)
    start = _leading_year(draft, start)
    same = SAME_AUTHOR.match(draft.rest, start)
    various = VARIOUS_AUTHORS.match(draft.rest, start)
    if same:
        start = _stand_in(draft, "same-author", same)
    elif various:
        _stand_in(draft, "author", various)
        return
    bound = _bound(draft, start)
    if bound:
        if start < bound[0]:
            _bounded(draft, start, bound[0], order)
        _early_date(draft, bound)
    elif not same:
        _unbounded(draft, start, order)
    draft.body = max(draft.body, start)


def _stand_in(draft: Draft, field: str, match: re.Match[str]) -> int:
    """Take "Id." or "AA. VV." in the place of a name; returns where it ends."""
    draft.add(Piece(field, *trimmed(draft.text, *match.span(), " ,:"), 0.9, "literal"))
    draft.body, draft.commas = match.end(), match[0].rstrip().endswith(",")
    return match.end()


def _number(draft: Draft) -> int:
    match = NUMBER.match(draft.rest)
    if not match:
        return len(draft.rest) - len(draft.rest.lstrip())
    draft.blank(0, match.end())
    return match.end()


def _leading_year(draft: Draft, start: int) -> int:
    """Chronological lists begin with the year: "1962 BESTA Enrico, La famiglia …"."""
    match = _LEADING_YEAR.match(draft.rest, start)
    if not match:
        return start
    draft.take("issued", *match.span(1))
    draft.body, draft.commas = match.end(), True
    return match.end()


def _bound(draft: Draft, start: int) -> tuple[int, int] | None:
    """Offsets of a year (or, empty, of a quotation mark) with nothing but people before it."""
    stop = min(len(draft.rest), start + _LONGEST_HEAD)
    for match in () if draft.has("issued") else _HEAD_YEAR.finditer(draft.rest, start, stop):
        before = draft.rest[start : match.start()]
        if _QUOTE.search(before):
            break
        in_brackets = bool(match["open"])
        if _has_words(draft.rest[match.end() :]) and (
            _are_people(before) or (in_brackets and _is_body(before))
        ):
            return match.span()
    quote = _QUOTE.search(draft.rest, start, stop)
    if quote and quote.start() > start and _are_people(draft.rest[start : quote.start()]):
        return quote.start(), quote.start()
    return None


def _has_words(text: str) -> bool:
    """True when a title may stand in the text; pages, volumes and a place are no title."""
    parts = re.findall(r"[^\W\d_]{2,}", text)
    return len(parts) > 2 or any(len(part) > 3 for part in parts)


def _are_people(text: str) -> bool:
    """True when every part is short and written as names are."""
    text = EDITOR_AFTER.sub(" ", ET_AL.sub(" ", text))
    parts = [
        part
        for part in re.split(r"[,;/&()]|\s(?:and|und|et|e|y|u\.|with|mit)\s", text)
        if part.strip(" .:-–—")
    ]
    return all(_is_person(part) for part in parts)


def _is_person(text: str) -> bool:
    parts = re.findall(r"[^\W\d_][\w’'.‑-]*", text)
    if not parts or len(parts) > 6 or re.search(r"\d|[^\W\d_]{3}[.:]\s+\S{4}", text):
        return False
    small = [word for word in parts if word[0].islower()]
    capital = [word for word in parts if word[0].isupper()]
    is_title = any(
        word.lower() in SMALL_WORDS and len(word) > 2 and word not in _NAME_WORDS for word in capital
    )
    return bool(capital) and not is_title and all(word in _NAME_WORDS for word in small)


_NAME_WORDS: Final = words(
    """
    von van de da di del della dello delle degli dei dos das du des la le den der ten ter zu zur af av al el
    und y i e ed eds dir hrsg hg d l bin ibn the
    De Da Di Del Della Dei Van Von Der Den La Le Las Los Lo Das Dos Du Des
    """
)


def _is_body(text: str) -> bool:
    """True for an institution before a year in brackets: one phrase, not a sentence and not quoted."""
    count = len(text.split())
    most = _INSTITUTION_WORDS_AT_MOST if INSTITUTION_WORD.search(text) else 6 if "," not in text else 0
    return 0 < count <= most and ". " not in text.strip(" .") and not _QUOTE.search(text)


def _bounded(draft: Draft, start: int, end: int, order: Order | None) -> None:
    """The text before an early year is people, or one institution."""
    stop = _people_end(draft, start, end)
    names, reached = scan_names(draft.rest, start, stop, bounded=True, order=order)
    if names and not draft.text[reached:stop].strip(" .,:;-–—()"):
        _add_names(draft, names, _role(draft, stop, end))
    elif start < stop:
        first, last = trimmed(draft.text, start, stop)
        if first < last:
            draft.add(Piece(_role(draft, stop, end), first, last, 0.7, "literal"))
    _others(draft, stop, end, _role(draft, stop, end))
    draft.blank(stop, end)


def _others(draft: Draft, start: int, end: int, field: str) -> None:
    """ "et al." is a name that stands for more (`Name.is_others`)."""
    match = ET_AL.match(draft.rest, start, end)
    if match:
        draft.add(Piece(field, *trimmed(draft.text, *match.span(), " ,;&"), 0.9, "others"))


def _people_end(draft: Draft, start: int, end: int) -> int:
    """Where the people end and "(Hrsg.)" or "et al." begins."""
    marks = [mark for pattern in (EDITOR_AFTER, ET_AL) for mark in pattern.finditer(draft.rest, start, end)]
    tails = [
        mark.start()
        for mark in marks
        if not re.search(r"[^\W_]{4}", EDITOR_AFTER.sub("", draft.rest[mark.end() : end]))
    ]
    return min([stop for stop in tails if stop > start], default=end)


def _role(draft: Draft, start: int, end: int) -> str:
    if EDITOR_AFTER.search(draft.rest, start, end):
        return "editor"
    return "translator" if TRANSLATOR_AFTER.fullmatch(draft.rest, start, end) else "author"


def _early_date(draft: Draft, bound: tuple[int, int]) -> None:
    start, end = bound
    match = _HEAD_YEAR.match(draft.rest, start, end)
    if match:
        name = "bracketed" if match["bracketed"] else "bare"
        draft.take("status" if re.fullmatch(NO_YEAR, match[name]) else "issued", *match.span(name))
        draft.blank(start, end)
        draft.commas = draft.text[start:end].rstrip().endswith(",") or draft.text[end : end + 1] == ","
    draft.body = end


def _unbounded(draft: Draft, start: int, order: Order | None) -> None:
    """Names as far as they are certain; a weak first one only where the rest reads like "Title, Place,
    Year"."""
    end = min(len(draft.rest), start + _LONGEST_HEAD)
    names, stop = scan_names(draft.rest, start, end, bounded=False, order=order)
    if not names or names[0].form == "literal":
        _institution(draft, start)
        return
    tail = ET_AL.match(draft.rest, stop)
    stop = tail.end() if tail else stop
    role = EDITOR_AFTER.match(draft.rest, stop)
    if not role and len(names) == 1 and _is_doubtful(draft, names[0]):
        return
    field, stop = ("editor", role.end()) if role else ("author", stop)
    _add_names(draft, names, field)
    _others(draft, names[-1].end, stop, field)
    draft.blank(names[-1].end, stop)
    draft.body, draft.commas = stop, draft.text[stop : stop + 1] in (",", "")


def _is_doubtful(draft: Draft, name: Found) -> bool:
    return not name.strong and not _is_followed_by_title(draft, name)


def _institution(draft: Draft, start: int) -> None:
    """An institution in the place of the author: "Ministero dell'Interno, Relazione, Roma 1999"."""
    first = re.compile(r"[^,.:;«“\"]{3,90}(?=[,.:]\s)").match(draft.rest, start)
    if first and _is_institution(first[0].strip()) and _has_words(draft.rest[first.end() :]):
        draft.add(Piece("author", *trimmed(draft.text, *first.span()), 0.6, "literal"))
        draft.body, draft.commas = first.end(), draft.text[first.end()] == ","


def _is_institution(text: str) -> bool:
    """True for a phrase that begins with an institution's word, or has one and is capitalised throughout."""
    found = INSTITUTION_WORD.search(text)
    capitalised = all(part[0].isupper() for part in text.split() if part.lower() not in SMALL_WORDS)
    return found is not None and (found.start() == 0 or (capitalised and " " in text))


def _is_followed_by_title(draft: Draft, name: Found) -> bool:
    """True when what stands behind a doubtful name is no place or publisher, and is not the end."""
    mark = draft.text[name.end : name.end + 1]
    if mark not in (",", ":") and name.form != "inverted":
        return False
    segments = [
        part.strip() for part in re.split(r"[,;]\s|\.\s|\s\(", draft.rest[name.end + 1 :]) if part.strip()
    ]
    if len(segments) < 2 or is_place(segments[0]) or publisher_language(segments[0]) is not None:
        return False
    return name.form != "single" or (len(segments) > 2 and len(segments[0].split()) > 1)


def _add_names(draft: Draft, names: list[Found], field: str) -> None:
    draft.blank(names[0].start, names[-1].end)
    for name in names:
        confidence = 0.9 if name.strong else 0.6
        form = name.form if name.told else f"{name.form}?"
        draft.add(Piece(field, name.start, name.end, confidence, form, name.split))
