"""The date of a reference whose head has none: the last year that stands where dates stand."""

from __future__ import annotations

import re
from typing import Final

from refbook.refparse.heads import NO_YEAR, YEAR
from refbook.refparse.pieces import GAP, Draft

_MONTH: Final = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|gen|mag|giu|lug|ago|set|ott|dic|janv|févr|fév|avr|mai|juin|juil|"
    r"août|déc|märz|mär|okt|dez|ene|abr|fev|out|hiver|printemps|été|automne|spring|summer|fall|autumn|winter|primavera|"
    r"estate|autunno|inverno)[^\W\d_]*\.?"
)
_DAY: Final = r"\d{1,2}(?:st|nd|rd|th|er|º|°)?\.?(?:\s?[-–]\s?\d{1,2}\.?)?"
_DATE: Final = re.compile(
    rf"""(?xi)(?<![^\W_])(?P<date>
        \d{{1,2}}\s?[./-]\s?\d{{1,2}}\s?[./-]\s?{YEAR}
        | {YEAR}-\d\d-\d\d
        | (?:{_DAY}\s*(?:de\s+)?)?{_MONTH}(?:\s?[-–/]\s?{_MONTH})?,?\s+
            (?:(?:de|del)\s+)?(?:\d{{1,2}},\s*)?{YEAR}
        | {YEAR},?\s+{_MONTH}(?:\s\d{{1,2}})?
        | {YEAR}(?=[2-9](?:[.,;)\s{GAP}]|$))
        | {YEAR}(?:\s?[-–/]\s?(?:{YEAR}|\d\d)(?!\d))?[a-z]?
    )(?:\s+(?P<circa>circa|ca\.))?(?P<edition>(?<=\d{{4}})[2-9])?(?![^\W_])"""
)
_UNDATED: Final = re.compile(rf"(?i)[(\[,.]\s*({NO_YEAR})(?![^\W_])")
_QUOTED: Final = re.compile(r"[«“„»\"][^«»“”\"]{0,400}[»”“\"]")


def read_date(draft: Draft) -> None:
    """Take the date from the line behind its head, if the head gave none."""
    if draft.has("issued"):
        return
    found = [match for match in _DATE.finditer(draft.rest, draft.body) if _may_date(draft, match)]
    if found:
        draft.take("issued", *found[-1].span("date"), 0.8)
        if found[-1]["circa"]:
            draft.take("circa", *found[-1].span("circa"))
        if found[-1]["edition"]:  # "Torino 19672": a raised figure behind the year counts editions
            draft.take("edition", *found[-1].span("edition"), 0.6)
        draft.blank(*found[-1].span())
    elif undated := _UNDATED.search(draft.rest, draft.body):
        draft.take("status", *undated.span(1))


def _may_date(draft: Draft, match: re.Match[str]) -> bool:
    """True behind a comma, a bracket or a capitalised word, and when no sentence goes on behind it."""
    behind = draft.rest[match.end() :]
    if re.match(r"\s+[a-zß-ÿ]{2,}", behind) or any(
        q.start() < match.start() < q.end() for q in _QUOTED.finditer(draft.rest)
    ):
        return False
    before = draft.rest[: match.start()].rstrip(" ")
    return not before or before[-1] in f',.;:()[]»”"’/{GAP}–-' or before.split()[-1][:1].isupper()
