"""Place and publisher: "Paris: Seuil", "Roma, Donzelli Editore", "Wiley, New York", "Milano 1970"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from refbook.refparse.names import UPPER
from refbook.refparse.pieces import GAP, Draft, trimmed
from refbook.refparse.places import is_place
from refbook.refparse.publishers import publisher_language
from refbook.refparse.small_words import SMALL_WORDS

_CITY: Final = (
    rf"(?:St\.\s)?[{UPPER}][^\W\d_’'.-]*"
    rf"(?:(?:[’'-]|\s(?=[{UPPER}]|a[mn]|d[eio]|in|sur|la|le))[^\W\d_]+){{0,3}}"
    r"(?:\s[a/]\.?\s?[MO]\.|/M\.)?"
)
"""One to four words: "Santarcangelo di Romagna", "Frankfurt a. M."."""
_REGION: Final = rf"(?:,\s[{UPPER}]{{2}}|,\s[{UPPER}][a-z]{{1,4}}\.)?"
_PLACE: Final = rf"{_CITY}{_REGION}(?:\s?(?:[/&,–-]|and|und|et|e|y)\s?{_CITY}){{0,2}}"
_OPENS: Final = rf"(?:(?<=[.,;?!()»”\"’*{GAP}]\s)|(?<=[({GAP}])|(?<=[.!?]\s[–-]\s))"
_CLOSES: Final = rf"(?=\s*[.,;]?\s*(?:[{GAP}()]|$)|(?<!\s[{UPPER}])\.\s[{UPPER}])"
_PLACE_COLON: Final = re.compile(
    rf"{_OPENS}(?P<place>{_PLACE})\s?:\s(?P<publisher>[^{GAP}:;()]{{2,90}}?){_CLOSES}"
)
_SEGMENT: Final = re.compile(
    r"(?:[^,;.()]|,\s?(?=[A-Z]{2}(?![^\W_]))|\.(?!\s[^\W\d_]{3}|\s*$)|(?<=[\s.][A-ZÉ])\.|(?<=\d)\.|(?<=\sa\.M)\.)+"
)


@dataclass(frozen=True, slots=True)
class _Part:
    start: int
    end: int
    text: str
    kind: str  # "place", "publisher", "maybe" (short and capitalised) or "title"


def read_imprint(draft: Draft) -> None:
    """Take place and publisher from what stands behind the head."""
    if not _read_colon(draft):
        _read_segments(draft)


def _read_colon(draft: Draft) -> bool:
    matches = list(_PLACE_COLON.finditer(draft.rest, draft.body))
    known = [m for m in matches if is_place(m["place"]) or publisher_language(m["publisher"]) is not None]
    likely = known or [match for match in matches if _looks_like_imprint(draft, match)]
    if likely:
        draft.take("publisher-place", *likely[-1].span("place"), 0.9 if known else 0.6)
        draft.take("publisher", *likely[-1].span("publisher"), 0.9 if known else 0.6)
        draft.blank(*likely[-1].span())
    return bool(likely)


def _looks_like_imprint(draft: Draft, match: re.Match[str]) -> bool:
    """True for "Xtown: Yprint" behind a title; "Title: Subtitle" stands at the beginning."""
    if draft.has("volume", "issue"):
        return False
    has_title = draft.has("title") or any(first < match.start() for first, _ in draft.left(draft.body))
    return (
        has_title and match["place"] not in ("In", "Dans", "En", "Em") and _is_capitalised(match["publisher"])
    )


def _read_segments(draft: Draft) -> None:
    """Walk back from the end while segments are places and publishers; the first segment is the title's."""
    parts = _parts(draft)
    taken: dict[str, _Part] = {}
    for at in range(len(parts) - 1, -1, -1):
        field = _field(parts, at, taken, draft)
        if not field:
            break
        taken[field] = parts[at]
    for field, part in taken.items():
        draft.take(field, part.start, part.end, 0.5 if part.kind == "maybe" else 0.85)


def _field(parts: list[_Part], at: int, taken: dict[str, _Part], draft: Draft) -> str:
    part, first = parts[at], _is_title(parts, at, draft)
    if part.kind == "place" and "publisher-place" not in taken and not first:
        return "publisher-place"
    if part.kind == "publisher" and "publisher" not in taken and not first:
        return "publisher"
    if part.kind != "maybe" or first or draft.has("volume", "issue"):
        return ""
    return _guess(parts, at, taken, draft)


def _guess(parts: list[_Part], at: int, taken: dict[str, _Part], draft: Draft) -> str:
    """An unknown short name beside a known place is its publisher, and the other way round."""
    before = parts[at - 1].kind if at else ""
    if "publisher" not in taken and (
        before == "place" or ("publisher-place" in taken and draft.commas and at > 1)
    ):
        return "publisher"
    touches_year = draft.rest[parts[at].end :].lstrip(" ")[:1] == GAP and parts[at].text.count(" ") == 0
    if (
        "publisher-place" not in taken
        and (touches_year or "publisher" in taken)
        and parts[at].text.count(" ") < 2
    ):
        return "publisher-place"
    return "publisher" if not taken and draft.commas and at else ""


def _is_title(parts: list[_Part], at: int, draft: Draft) -> bool:
    """True for the first segment of a line without a title, and the first behind "In"."""
    if at == 0 and not draft.has("title"):
        return True
    begins = at == 0 or parts[at - 1].start < draft.whole
    return 0 <= draft.whole <= parts[at].start and begins and not draft.has("container-title")


def _parts(draft: Draft) -> list[_Part]:
    found = []
    for start, end in draft.left(draft.body):
        for match in _SEGMENT.finditer(draft.rest, start, end):
            first, last = trimmed(draft.rest, *match.span())
            if first < last:
                found.append(_Part(first, last, draft.rest[first:last], _kind(draft.rest[first:last])))
    return found


def _kind(text: str) -> str:
    if re.fullmatch(r"[IVXLC]+|[A-Z]", text):
        return "title"
    if is_place(text):
        return "place"
    if publisher_language(text) is not None and len(text) < 90:
        return "publisher"
    return (
        "maybe" if _is_capitalised(text) and text.count(" ") < 4 and not re.search(r"\d", text) else "title"
    )


def _is_capitalised(text: str) -> bool:
    """True when every word that is not small begins with a capital, as in the names of firms."""
    words = re.findall(r"[^\W\d_][\w’'.-]*", text)
    large = [word for word in words if word.lower() not in SMALL_WORDS and word not in ("l", "d")]
    return bool(large) and len(words) < 13 and all(word[0].isupper() for word in large)
