"""The last step: a rendered tree becomes the text that is printed.

Where two texts meet, spaces and punctuation are not doubled, and marks move into quotation marks where the
locale wants it; quotations get their marks, formatting within the same formatting is turned off, notes on
nodes are dropped.
"""

from __future__ import annotations

import unicodedata
from typing import Final, TypeAlias

from refbook.csl.terms import Locale
from refbook.richtext.field import FIELD
from refbook.richtext.flipflop import flipped
from refbook.richtext.punctuation import MARKS, MOVING, merged
from refbook.richtext.tree import Block, Inline, Inlines, Link, Quoted, Style, Styled, Tagged, append

_Open: TypeAlias = "Styled | Quoted | Link | Block"


class _Close:
    """The end of a node."""

    __slots__ = ("is_block", "is_quote")

    def __init__(self, is_quote: bool = False, is_block: bool = False) -> None:
        self.is_quote = is_quote
        self.is_block = is_block


class _Bar:
    """A place within a field, where nothing is mended: the data are as they are."""

    __slots__ = ()


_BAR: Final = _Bar()
_CLOSE: Final = _Close()
_CLOSE_QUOTE: Final = _Close(is_quote=True)
_CLOSE_BLOCK: Final = _Close(is_block=True)

_MEETING: Final = frozenset(MARKS) | {" "}
"""What a text that is mended begins with."""

_Part: TypeAlias = "str | _Open | _Close | _Bar"


def finished(inlines: Inlines, locale: Locale, links: bool = False) -> Inlines:
    """What is printed of a rendered tree.

    Args:
        inlines: the tree.
        locale: whose quotation marks and punctuation are used.
        links: DOIs and URLs lead where they say.
    """
    if len(inlines) == 1 and isinstance(inlines[0], str):
        return inlines
    tokens: list[_Part] = []
    _flatten(inlines, tokens, links)
    _sew(tokens, locale.punctuation_in_quote)
    return flipped(_tree(tokens, locale))


def _flatten(inlines: Inlines, out: list[_Part], links: bool) -> None:
    for child in inlines:
        if isinstance(child, str):
            out.append(child)
        elif isinstance(child, Tagged) or (isinstance(child, Link) and not links):
            if isinstance(child, Tagged) and child.tag == FIELD:
                _flatten_field(child.children, out, links)
            else:
                _flatten(child.children, out, links)
        else:
            out.append(child)
            _flatten(child.children, out, links)
            if isinstance(child, Quoted):
                out.append(_CLOSE_QUOTE)
            else:
                out.append(_CLOSE_BLOCK if isinstance(child, Block) else _CLOSE)


def _flatten_field(inlines: Inlines, out: list[_Part], links: bool) -> None:
    for place, child in enumerate(inlines):
        if place:
            out.append(_BAR)
        _flatten((child,), out, links)


def _sew(tokens: list[_Part], inside: bool) -> None:
    """Mend the seams between texts."""
    seams = _Seams(tokens, inside)
    for place, token in enumerate(tokens):
        if isinstance(token, str):
            if token:
                seams.text(place, token)
        elif isinstance(token, _Close):
            seams.close(token)
        elif isinstance(token, Quoted | Block | _Bar):
            seams.bar()


class _Seams:
    """Goes through the tokens and mends where two texts meet.

    Attributes:
        last: place of the last text; -1 when nothing may meet it.
        quoted: a quotation ends after it.
        earlier: place of the text before that one, whose quotation a mark may still belong into; else -1.
    """

    __slots__ = ("earlier", "inside", "last", "quoted", "tokens")

    def __init__(self, tokens: list[_Part], inside: bool) -> None:
        self.tokens = tokens
        self.inside = inside
        self.last = self.earlier = -1
        self.quoted = False

    def bar(self) -> None:
        """What stands before and what stands after do not meet."""
        self.last = self.earlier = -1
        self.quoted = False

    def close(self, token: _Close) -> None:
        """A node ends."""
        if token.is_block:
            self.bar()
        elif token.is_quote:
            self.quoted = True

    def text(self, place: int, text: str) -> None:
        """A text meets the one before."""
        left = text
        if self.last >= 0 and text[0] in _MEETING:
            left = self._mended(self.last, text, self.quoted)
            if left != text:
                self.tokens[place] = left
                self._mend_again()
        if left:
            self.earlier = self.last if self.quoted else -1
            self.last, self.quoted = place, False

    def _mend_again(self) -> None:
        """A mark that took the place of another may belong into the quotation before both."""
        mark = self.tokens[self.last]
        if self.earlier >= 0 and isinstance(mark, str) and len(mark) == 1:
            left = self._mended(self.earlier, mark, True)
            self.tokens[self.last] = left
            if not left:
                self.last, self.quoted, self.earlier = self.earlier, True, -1

    def _mended(self, last: int, text: str, quoted: bool) -> str:
        """What is left of a text once its first character has met an earlier text.

        Args:
            last: the place of the earlier text, which may change.
            text: the text.
            quoted: a quotation ends between the two.
        """
        before = self.tokens[last]
        assert isinstance(before, str)
        first, end = text[0], before[-1]
        if first == " ":
            return text[1:] if end == " " and not quoted else text
        if first not in MARKS:
            return text
        if quoted and not self.inside:
            # "done?’." has one full stop too many, wherever the marks stand.
            return text[1:] if first == "." and end in ".!?" else text
        kept = merged(end, first) if end in MARKS else end + first
        if kept == end:
            return text[1:]
        # Elsewhere both marks stand, each in its own formatting.
        moves = first in MOVING if quoted else len(kept) == 1
        if moves:
            self.tokens[last] = before[:-1] + kept
            return text[1:]
        return text


def _tree(tokens: list[_Part], locale: Locale) -> Inlines:
    """The tokens as a tree, quotation marks in place."""
    top: list[Inline] = []
    out = top
    stack: list[tuple[_Open, list[Inline]]] = []
    depth = 0
    quotes: list[tuple[str, int]] = []
    for token in tokens:
        if isinstance(token, str):
            _add_text(out, token)
        elif isinstance(token, _Bar):
            pass
        elif isinstance(token, Quoted):
            opening, closing, own = locale.marks.of(token.typed, depth)
            quotes.append((closing, depth))
            append(out, opening)
            depth = own + 1
        elif not isinstance(token, _Close):
            stack.append((token, out))
            out = []
        elif token.is_quote:
            closing, depth = quotes.pop()
            append(out, closing)
        else:
            node, outer = stack.pop()
            if out:
                outer.append(node.over(tuple(out)))
            out = outer
    return tuple(top)


# Letters that Unicode raises are set as superscripts, as in every other 1er.
_RAISED: Final = {
    chr(code): unicodedata.normalize("NFKC", chr(code))
    for code in [
        0xAA,
        0xB2,
        0xB3,
        0xB9,
        0xBA,
        *range(0x2B0, 0x2B9),
        *range(0x2E0, 0x2E5),
        *range(0x1D2C, 0x1D6B),
        *range(0x2070, 0x2080),
    ]
    if unicodedata.decomposition(chr(code)).startswith("<super>")
}


def _add_text(out: list[Inline], text: str) -> None:
    if text.isascii() or _RAISED.keys().isdisjoint(text):
        append(out, text)
        return
    for letter in text:
        raised = _RAISED.get(letter)
        if raised is None:
            append(out, letter)
        else:
            out.append(Styled(Style.SUPERSCRIPT, (raised,)))
