"""Values of variables -> LaTeX, one way a codec: what `values` reads, the other way round."""

from __future__ import annotations

import re
from typing import Final

from refbook.formats.bibtex.encode import encode, encode_title, encode_verbatim
from refbook.formats.bibtex.lists import LISTS, write_list
from refbook.formats.bibtex.localisation import KEYS
from refbook.formats.bibtex.mapping import Codec
from refbook.formats.bibtex.names import write_names
from refbook.formats.bibtex.sentence import FIELDS as CASED
from refbook.model.article import join_title
from refbook.model.date import Date
from refbook.model.item import Item
from refbook.model.variable import Value

_PAGE_RANGE: Final = re.compile(r"(?<=\d)-(?=\d)")
_UNDIVIDED: Final = re.compile(r"[<$]|  |[:?!…]$")


class Written:
    """Writes the values of one item.

    Args:
        item: the item, whose language says what its titles need.
        is_biblatex: True for biblatex's lists and localisation keys.
    """

    def __init__(self, item: Item, *, is_biblatex: bool) -> None:
        self.language = item.text("language")
        self.is_biblatex = is_biblatex

    def latex(self, codec: Codec, name: str, value: Value) -> str:
        """The LaTeX of a value for a field."""
        if isinstance(value, tuple):
            return write_names(value)
        if isinstance(value, Date):
            return value.edtf or encode(str(value))
        text = str(value)
        if codec is Codec.VERBATIM:
            return encode_verbatim(text)
        if codec is Codec.PAGES:
            return encode_pages(text)
        if codec is Codec.LIST and name in LISTS:
            # Which entries read as biblatex, `lists` says; all of biblatex's that name a place do.
            return write_list(name, text, divides=self.is_biblatex and name.endswith("location"))
        if codec in (Codec.TERM, Codec.SERIES) and text in KEYS:
            return KEYS[text]
        return self.title(name, text) if codec in (Codec.TITLE, Codec.SERIES) else encode(text)

    def title(self, name: str, text: str) -> str:
        """The LaTeX of a title: see `sentence`."""
        if name in CASED:
            return encode_title(text, self.language)
        return encode_title(text, "zxx")  # no language: nothing to protect, but "nocase" is written alike


def divided(title: str, short: str) -> tuple[str, str] | None:
    """A title as title and subtitle, when its short form is the title without the subtitle.

    >>> divided("Korea: the war", "Korea"), divided("Korea: the war", "War")
    (('Korea', 'the war'), None)
    """
    if not short or not title.startswith(short) or _UNDIVIDED.search(short) or _UNDIVIDED.search(title):
        return None
    rest = title[len(short) :].removeprefix(":").strip()
    return (short, rest) if rest and join_title(short, rest) == title else None


def encode_pages(pages: str) -> str:
    """Ranges with two hyphens, which print as a dash.

    >>> encode_pages("12-15, A-3")
    '12--15, A-3'
    """
    return "--".join(encode(part) for part in _PAGE_RANGE.split(pages))
