"""The HTML that citeproc-py joins together, and the rich text it stands for.

citeproc-py escapes what comes from the style and nothing that comes from the data, and quotes by adding
marks. So the three characters that mean something in HTML, and the marks of a quotation, travel through it
as private-use characters, which no change of case and no punctuation rule touches.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from refbook.richtext.flipflop import flipflop
from refbook.richtext.html import from_html
from refbook.richtext.join import join
from refbook.richtext.leaves import map_text
from refbook.richtext.quotes import QuoteMarks, localise
from refbook.richtext.tree import Inline, Inlines, Quoted, RichText

OPEN_QUOTE: Final = "\ue001"
CLOSE_QUOTE: Final = "\ue002"

_HIDDEN: Final = {"&": "\ue026", "<": "\ue03c", ">": "\ue03e"}
# Private-use characters of the data itself that mean something here have no meaning to anybody else.
_ESCAPE: Final = str.maketrans(_HIDDEN)
_HIDE: Final = str.maketrans(_HIDDEN | dict.fromkeys([OPEN_QUOTE, CLOSE_QUOTE, *_HIDDEN.values()], ""))
_REVEAL: Final = {ord(hidden): f"&#{ord(plain)};" for plain, hidden in _HIDDEN.items()}

# Quotation marks in data are the same to CSL as those of the style: they nest, and become the locale's.
_DATA_QUOTES: Final = re.compile('[“"]([^“”"]*)[”"]')
_APOSTROPHE: Final = re.compile(r"(?<=\w)'")
_TAG: Final = re.compile("<[^>]*>")
_WORD: Final = re.compile(r"[^\W_]+")
_QUOTE_MARK: Final = re.compile(f"([{OPEN_QUOTE}{CLOSE_QUOTE}])")
_NEEDLESS_PERIOD: Final = re.compile(r"(?<=[?!])\.(?!\.)")


def escape(text: object) -> str:
    """Text of the style as it can be joined into HTML."""
    return str(text).translate(_ESCAPE)


def hide(text: str) -> str:
    """Text of the data as it can be joined into HTML, its quotations marked."""
    text = text.translate(_HIDE)
    if '"' in text or "“" in text:
        text = _DATA_QUOTES.sub(rf"{OPEN_QUOTE}\1{CLOSE_QUOTE}", text)
    return _APOSTROPHE.sub("’", text)


def sort_key(key: object) -> object:
    """A sort key as the words that are read: no tags, marks, accents or case; None when nothing is left.

    >>> sort_key("<i>L’Éducation</i>, 2")
    'l education 2'
    """
    if key is None or isinstance(key, int):
        return key
    plain = unicodedata.normalize("NFKD", _TAG.sub("", str(key)).casefold())
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return " ".join(_WORD.findall(letters)) or None


def finished(html: str, marks: QuoteMarks, *, punctuation_in_quote: bool) -> RichText:
    """The rich text that citeproc-py's HTML stands for, its punctuation made right.

    Args:
        html: what it printed.
        marks: the quotation marks of the locale.
        punctuation_in_quote: the locale's option of that name, which citeproc-py ignores.
    """
    text = map_text(from_html(html.translate(_REVEAL)), _without_needless_periods)
    sewn = RichText(_sewn(text.children, punctuation_in_quote))
    return localise(flipflop(sewn), marks)


def _without_needless_periods(string: str) -> str:
    return _NEEDLESS_PERIOD.sub("", string)


def _sewn(children: Inlines, inside: bool) -> Inlines:
    """The children with their quotations as nodes and no doubled punctuation where two of them meet."""
    pieces = _pieces(children, inside)
    return join((RichText((piece,)) for piece in _quotations(pieces)), punctuation_in_quote=inside).children


def _pieces(children: Inlines, inside: bool) -> Iterator[Inline]:
    """Nodes, strings, and quotation marks each as a string of its own."""
    for child in children:
        if isinstance(child, str):
            yield from filter(None, _QUOTE_MARK.split(child))
        else:
            yield child.over(_sewn(child.children, inside))


def _quotations(pieces: Iterator[Inline]) -> list[Inline]:
    """The pieces, those between two quotation marks in a node; a mark that makes no pair is left out."""
    outer: list[list[Inline]] = [[]]
    for piece in pieces:
        if piece == OPEN_QUOTE:
            outer.append([])
        elif piece == CLOSE_QUOTE:
            if len(outer) > 1:
                quoted = outer.pop()
                outer[-1].append(Quoted(tuple(quoted)))
        else:
            outer[-1].append(piece)
    return [piece for level in outer for piece in level]
