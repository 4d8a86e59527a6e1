"""One reference line, in any style: what each stretch of it is.

`STEPS` is the whole reader, in order; each step takes what it recognises and leaves the rest to those
behind it. What marks itself (an address, "pp. 12–15") goes first, what is known only by its place (the
title) last.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, TypeAlias

from refbook.refparse.contributors import read_contributors
from refbook.refparse.dates import read_date
from refbook.refparse.genres import read_genre
from refbook.refparse.heads import read_head
from refbook.refparse.imprint import read_imprint
from refbook.refparse.links import read_links
from refbook.refparse.names import Order
from refbook.refparse.numbers import read_numbers
from refbook.refparse.pieces import Draft
from refbook.refparse.titles import read_container, read_in, read_quoted, read_title

LONGEST: Final = 3000
"""Characters a single reference can have; the longest real ones (hundreds of authors aside) have a third
of it."""

Step: TypeAlias = Callable[[Draft, Order | None], None]


def _without_order(step: Callable[[Draft], None]) -> Step:
    return lambda draft, order: step(draft)


STEPS: Final[tuple[tuple[str, Step], ...]] = (
    ("links", _without_order(read_links)),
    ("head", read_head),
    ("quoted titles", _without_order(read_quoted)),
    ("contributors", read_contributors),
    ("genre", _without_order(read_genre)),
    ("numbers", _without_order(read_numbers)),
    ("date", _without_order(read_date)),
    ("in", read_in),
    ("imprint", _without_order(read_imprint)),
    ("container", _without_order(read_container)),
    ("title", _without_order(read_title)),
)
"""The reader as an ordered table of name and function."""


def read_line(text: str, order: Order | None = None) -> Draft:
    """Recognise the fields of one reference.

    Args:
        text: one line, at most `LONGEST` characters.
        order: which half comes first in names without a comma, where the whole list has shown it.

    >>> draft = read_line("Fiori Antonio, L’Asia Orientale Dal 1945 ai giorni nostri, il Mulino, 2011")
    >>> draft.texts()["publisher"]
    ['il Mulino']
    """
    draft = Draft(text)
    if has_structure(text):
        for _, step in STEPS:
            step(draft, order)
    return draft


def has_structure(text: str) -> bool:
    """False for a line without any punctuation between its words: what it means is anybody's guess."""
    return bool(re.search(r"[,.:;(«“\"*]\s*\S", text.strip().rstrip(".")))
