"""The lines above the text of an article page that have no label: magazine, date, title, subtitle,
picture."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from refbook.refparse.blocks import LONG, Line
from refbook.refparse.labels import BYLINE
from refbook.refparse.pictures import is_caption
from refbook.refparse.small_words import words

_DATE: Final = re.compile(
    r"(?i)(?:[^\W\d_]{2,12},?\s+)?(?:\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{2,4}|\d{4}-\d\d-\d\d|"
    r"\d{1,2}(?:st|nd|rd|th|er|º|°)?\.?\s+(?:de\s+)?[^\W\d_]{3,10}\.?,?\s+(?:de\s+|del\s+)?\d{4}|[^\W\d_]{3,10}\.?\s+(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?\d{4})"
)


@dataclass(slots=True)
class HeadLines:
    """The lines above the text, each in its place; `body` is the text itself."""

    container: Line | None = None
    date: Line | None = None
    title: Line | None = None
    subtitle: Line | None = None
    byline: Line | None = None
    captions: list[Line] = field(default_factory=list)
    body: list[Line] = field(default_factory=list)


def sort_head(lines: list[Line], *, has_title: bool = False) -> HeadLines:
    """Say what each free line of a page is: by its shape, then by its place.

    Args:
        lines: the lines outside all labelled blocks.
        has_title: True when a label gives the title, so that no free line can be it.
    """
    head = HeadLines()
    for at, line in enumerate(lines):
        if head.body or _is_text(line, head, has_title):
            head.body.append(line)
        elif head.date is None and _DATE.fullmatch(line.text.strip(" .")):
            head.date = line
        elif (
            head.container is None
            and head.title is None
            and is_shouted(line.text)
            and _has_more(lines[at + 1 :])
        ):
            head.container = line
        elif head.byline is None and (head.title or has_title) and _is_byline(line):
            head.byline = line
        elif is_caption(line.text) and (head.title or has_title):
            head.captions.append(line)
        elif head.title is None and not has_title:
            head.title = line
        elif head.subtitle is None and _is_short(line):
            head.subtitle = line
        else:
            head.body.append(line)
    return head


def _is_text(line: Line, head: HeadLines, has_title: bool) -> bool:
    """True for running text: long, or a sentence where the title already stands."""
    if is_caption(line.text):
        return len(line.text) > 2 * LONG
    return len(line.text) > LONG or (
        (head.title is not None or has_title) and head.subtitle is not None and line.text[-1] in ".!?…"
    )


def _is_short(line: Line) -> bool:
    return not line.text.endswith(".") or line.text.count(".") == 1


def _has_more(lines: list[Line]) -> bool:
    """True when a title can follow: a short line that is no date."""
    return any(len(line.text) <= LONG and not _DATE.fullmatch(line.text.strip(" .")) for line in lines[:3])


def is_shouted(text: str) -> bool:
    """True for a line in capitals."""
    return len(text) <= LONG and text.isupper() and sum(letter.isalpha() for letter in text) > 3


def _is_byline(line: Line) -> bool:
    match = BYLINE.match(line.text)
    return match is not None and len(line.text.split()) < 7 and not line.text.endswith(".")


_SMALL: Final = words(
    """
    of the a an and in on for to from by at del della dei delle di da e il lo la gli le un una du de des
    et à les der die das dem den und von zu im am el los las y en do dos o os as
    """
)


def headline(text: str, language: str = "") -> str:
    """A heading in capitals as it is cited; any other as it is.

    Capitals are the page's typography, not the name of the magazine (Chicago Manual of Style, 17th ed.,
    8.165: full capitals of a title page are changed). English and German begin the larger words with a
    capital, the Romance languages only the first.

    >>> headline("ARTICLE OF THE DAY", "en"), headline("L’ARTICOLO DEL GIORNO", "it")
    ('Article of the Day', 'L’articolo del giorno')
    """
    if not is_shouted(text):
        return text
    lowered = text.lower()
    if language[:2] in ("it", "fr", "es", "pt"):
        return lowered[0].upper() + lowered[1:]
    parts = re.split(r"(\s+)", lowered)
    return "".join(part if part in _SMALL and at else _capitalised(part) for at, part in enumerate(parts))


def _capitalised(word: str) -> str:
    return re.sub(r"(^|-)([^\W\d_])", lambda match: match[1] + match[2].upper(), word)
