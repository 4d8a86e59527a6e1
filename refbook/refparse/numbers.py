"""Volume, issue, pages and edition: the figures of a reference and the words that mark them."""

from __future__ import annotations

import re
from typing import Final

from refbook.refparse.pieces import GAP, Draft

_DASH: Final = r"\s?[-–—‒−‑]+\s?"
_PAGE: Final = r"(?:[A-Za-z]?\d{1,6}|[ivxlc]{1,7})"
_PAGES: Final = rf"{_PAGE}(?:{_DASH}{_PAGE})?(?:\s?ff?\.)?(?:\s*(?:,|und|and|e|et)\s*\d+(?:{_DASH}\d+)?)*"
_ROMAN: Final = r"[IVXLC]+(?![^\W_])"
_VOLUME: Final = rf"(?:\d{{1,4}}[a-z]?(?:{_DASH}\d{{1,4}})?|{_ROMAN}(?:{_DASH}{_ROMAN})?)"
_YEAR: Final = r"(?:1[4-9]|20)\d\d"
_EDGE: Final = r"(?<![^\W_])"

_MARKED: Final[tuple[tuple[str, str], ...]] = (
    (
        "edition",
        rf"(?i){_EDGE}(?P<edition>\d{{1,2}}(?:st|nd|rd|th|[aªºe]|ème|ed?|[.°])*(?:,?\s+(?:rev\w*|überarb\w*|erw\w*|corr\w*|akt\w*)\.?"
        rf"(?:\s+(?:und|et|and|e)\s+\w+\.?)?)?)\s*(?:ed(?:ition|izione|ición|ição|\.|n\.?)|éd(?:ition|\.)|Aufl(?:age|\.))(?![^\W_])",
    ),
    (
        "edition",
        rf"(?i){_EDGE}(?P<edition>(?:updated|revised|second|third|fourth|fifth|nuova|seconda|terza|nouvelle|neue|nueva|nova)\s+(?:ed\.|éd\.|\w*edi\w+))",
    ),
    (
        "number-of-volumes",
        rf"(?i){_EDGE}(?P<volumes>\d{{1,2}})\s*(?:voll?|vols|bde|tomes|tomi|volumes|bände|voli)\b\.?",
    ),
    (
        "number-of-pages",
        rf"{_EDGE}(?P<pages>\d{{2,4}})\s*(?:pp?\.|pages|Seiten|pagine|S\.)(?=\s*(?:$|[,.;)]|{GAP}))(?!\s*\d)",
    ),
    (
        "page",
        rf"(?i){_EDGE}(?:pp?\s?\.|pp(?=\s)|pages?|pagg?\.|págs?\.|pgs?\.|seiten?)\s*:?\s*(?P<page>{_PAGES})(?![^\W_])",
    ),
    ("page", rf"{_EDGE}(?:S\.|S(?=\s\d))\s*(?P<page>{_PAGES})(?![^\W_])"),
    (
        "volume",
        rf"(?i){_EDGE}(?:vol(?:s|l|ume|l\.|\.)?|voi\.|bd|band|tome|tomo|jg|jahrgang|jahrg)(?:\.\s*|\s+|(?=\d))"
        rf"(?P<volume>{_VOLUME})(?![^\W_])",
    ),
    ("volume", rf"(?i){_EDGE}(?:t|v)\.\s*(?P<volume>{_VOLUME})(?![^\W_])"),
    (
        "issue",
        rf"(?i){_EDGE}(?:n[.°ºr]|n\.\s?[°º]|nos?\.?|nrs?\.?|num\.?|núm\.?|numero|número|numéro|number|issue|heft|h\.|fasc\.?|hft\.?|iss\.)"
        rf"\s*(?P<issue>(?:\d{{1,4}}|{_ROMAN})(?:{_DASH}\d{{1,4}}|/\d{{1,4}})?)(?![^\W_])",
    ),
)
_BEFORE: Final = rf"(?:(?<=[^\W\d_])|(?<=[.,;)\]»”\"’*{GAP}]))[,.]?\s+"
_UNMARKED: Final[tuple[str, ...]] = (
    # "2019;380(12):1123-1130": the order of medical journals (Vancouver)
    rf"(?P<issued>{_YEAR})\s?;\s?(?P<volume>\d{{1,4}})(?:\s?\((?P<issue>[^()]{{1,12}})\))?\s?:\s?(?P<page>{_PAGES})",
    # "34(3)", "46 (2)", "XXVII (1974)" (the year is a date, not an issue), "8 (6): 1013"
    rf"(?<![^\s,.{GAP}])(?P<volume>\d{{1,4}}|{_ROMAN})\s?\(\s?(?P<issue>(?!{_YEAR}\))\d{{1,4}}(?:{_DASH}\d{{1,4}}|/\d{{1,4}})?)\s?\)",
    # "53/4, S. 4", "23.1 (Fall 2003): 72"
    rf"{_BEFORE}(?P<volume>\d{{1,3}})\s?[/.]\s?(?P<issue>\d{{1,2}}(?:{_DASH}\d{{1,2}})?)(?=\s*(?:[,:;({GAP}]|$))",
    # "2/2007", "1/2014": issue and year
    rf"{_BEFORE}(?P<issue>\d{{1,2}}(?:{_DASH}\d{{1,2}})?)\s?/\s?(?P<issued>{_YEAR})(?!\d)",
    # ", 15, 2, 35–55"
    rf",\s(?P<volume>\d{{1,3}}),\s(?P<issue>\d{{1,3}})(?=,\s(?:\d+{_DASH}\d|{GAP}))",
    # "Risk Analysis, 12: 417", "Geography 67, S. 221", "Quest, 55, 118", "3 (1961), pp."
    rf"{_BEFORE}(?P<volume>\d{{1,3}}|{_ROMAN})(?=\s?(?:[:,]\s?(?:\d+{_DASH}\d|{GAP})|,?\s?\({_YEAR}|,?\s?{GAP}))",
)
_PAGES_LAST: Final[tuple[str, ...]] = (
    # Behind a volume: ": 417-429", ", 380–404."
    rf"(?:(?<={GAP})|(?<={GAP}[)\]]))\s?[:,]\s*(?P<page>{_PAGE}{_DASH}{_PAGE})(?![^\W_])",
    rf"(?:(?<={GAP})|(?<={GAP}[)\]]))\s?:\s*(?P<page>\d{{1,5}})(?![^\W_]|{_DASH}\d)",
    # At the end of the line: ", 56–78."
    rf"(?<=[,:.{GAP}]\s)(?P<page>\d{{1,5}}{_DASH}\d{{1,5}})(?=\s*[.,;)]*\s*(?:{GAP}|$))",
)


def read_numbers(draft: Draft) -> None:
    """Take edition, pages, volume and issue from the line behind its head."""
    for field, pattern in _MARKED:
        _take(draft, re.compile(pattern), once=field)
    for pattern in _UNMARKED:
        if not draft.has("volume") and not (draft.has("issue") and "<issue>" in pattern):
            _take(draft, re.compile(pattern), 0.7, once="volume")
    if not draft.has("page"):
        any(_take(draft, re.compile(pattern), 0.7, once="page") for pattern in _PAGES_LAST)


def _take(draft: Draft, pattern: re.Pattern[str], confidence: float = 0.9, *, once: str) -> bool:
    """Take the last match, since titles have figures too; True when there was one."""
    if draft.has(once):
        return False
    is_clear = confidence > 0.8 or "issue" in pattern.groupindex
    matches = [
        match
        for match in pattern.finditer(draft.rest, draft.body)
        if match.start() > draft.body and (is_clear or _has_whole(draft, match.start()))
    ]
    if not matches:
        return False
    match = matches[-1]
    for group, field in _FIELDS.items():
        if match.groupdict().get(group):
            draft.take(field, *match.span(group), confidence)
    for same in matches:
        if same[0] == match[0]:  # some lists say "vol. II" twice
            draft.blank(*same.span())
    return True


def _has_whole(draft: Draft, end: int) -> bool:
    """True when a title and a journal can stand before a bare figure; else the figure is the title's."""
    return (
        draft.has("title")
        or re.search(r"[^\W_][.,:;?!»”)]\s", draft.rest[draft.body : end].rstrip(" ,.(")) is not None
    )


_FIELDS: Final = {
    "edition": "edition",
    "volumes": "number-of-volumes",
    "pages": "number-of-pages",
    "page": "page",
    "volume": "volume",
    "issue": "issue",
    "issued": "issued",
}
