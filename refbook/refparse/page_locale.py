"""What a page says of its language, and of the order of day and month in its dates."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from refbook.model.language import DateOrder, date_order, guess, is_tag, normalise
from refbook.refparse.blocks import Line, Page
from refbook.refparse.labels import language_of

_ORDERS: Final[dict[str, DateOrder]] = {
    # DD/MM/YYYY, GG/MM/AAAA, JJ/MM/AAAA, TT.MM.JJJJ, DD/MM/AAAA
    **dict.fromkeys(("dmy", "gma", "jma", "tmj", "dma"), "dmy"),
    "mdy": "mdy",
    "ymd": "ymd",
}
"""The letters of a date format, each once -> the order."""

_NAME: Final = re.compile(r"[^\W\d][\w -]{1,30}")
_ENOUGH: Final = 5000


def stated_language(page: Page) -> str:
    """The tag of the language under the label "Language"; "" when there is none, or no language."""
    block = page.first("language")
    text = block.lines[0].text.strip(" .") if block else ""
    tag = normalise(text) if _NAME.fullmatch(text) else ""
    return tag if is_tag(tag) else ""


def language(page: Page, body: Iterable[Line]) -> str:
    """The language of a page: as stated, else of its text, else of its labels; "" when none of them says."""
    spoken = guess(" ".join(line.text for line in body)[:_ENOUGH])
    labels = language_of(block.label for block in page.blocks if block.label)
    return stated_language(page) or spoken or (labels[0] if len(labels) == 1 else "")


def stated_order(page: Page) -> DateOrder | None:
    """How the page orders day and month, where it says so: by a date format, or by its language."""
    block = page.first("date-order")
    letters = re.sub(r"[^a-z]", "", block.lines[0].text.lower()) if block else ""
    return _ORDERS.get(re.sub(r"(.)\1*", r"\1", letters)) or date_order(stated_language(page))
