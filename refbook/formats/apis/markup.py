"""JATS, HTML and MathML inside a text -> CSL-JSON's inline markup.

Sources: CSL 1.0.2, "HTML-like formatting tags" of CSL-JSON; Crossref, "Face markup" and "Including MathML in
your deposit"; JATS 1.3, formatting elements.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Mapping
from typing import Final

from refbook.formats.apis.codecs import one_line

_TAG: Final = re.compile(r"<(?P<end>/?)(?:(?P<space>\w+):)?(?P<name>[A-Za-z][\w-]*)[^<>]*>")
_ENTITY: Final = re.compile(r"&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")

_ITALIC, _BOLD = ("<i>", "</i>"), ("<b>", "</b>")
_SUB, _SUP = ("<sub>", "</sub>"), ("<sup>", "</sup>")
_SMALL_CAPS: Final = ('<span style="font-variant:small-caps;">', "</span>")

_INLINE: Final[Mapping[str, tuple[str, str]]] = {
    "i": _ITALIC,
    "em": _ITALIC,
    "italic": _ITALIC,
    "b": _BOLD,
    "strong": _BOLD,
    "bold": _BOLD,
    "sub": _SUB,
    "inf": _SUB,
    "sup": _SUP,
    "sc": _SMALL_CAPS,
    "scp": _SMALL_CAPS,
}
"""Element -> CSL's tags."""

_BLOCKS: Final = frozenset(
    {"p", "title", "sec", "br", "list", "list-item", "disp-formula", "abstract", "div"}
)
"""Elements that stand on a line of their own."""

_DROPPED: Final = _BLOCKS | frozenset(
    """
    u tt ovl font span roman sans-serif monospace underline overline strike ext-link xref uri email
    inline-formula alternatives tex-math math mrow mi mo mn mtext mspace msub msup msubsup mfrac msqrt
    mroot mover munder munderover mstyle mfenced mtable mtr mtd mpadded mphantom mmultiscripts none
    mprescripts semantics annotation trans-abstract named-content styled-content inline-graphic graphic
    """.split()
)
"""Elements whose tags say nothing that CSL can."""

_SCRIPTS: Final[Mapping[str, tuple[tuple[str, str], ...]]] = {
    "msub": (("", ""), _SUB),
    "msup": (("", ""), _SUP),
    "msubsup": (("", ""), _SUB, _SUP),
    "mfrac": (("", ""), ("/", "")),
}
"""MathML element -> what stands around each of its children (MathML 3, 3.4 and 3.3.2)."""

_SPACES: Final = frozenset({"jats", "mml", "xhtml"})
"""Prefixes of which every element is markup; with another, only elements that are known."""

_SILENT: Final = frozenset({"annotation", "tex-math"})
"""The same formula in another language."""


def inline(text: str) -> str:
    """The text with CSL's inline markup, on one line; elements that CSL does not have leave their text.

    >>> inline("Growth of <jats:italic>E. coli</jats:italic> &amp; CO<sub>2</sub>, p &lt; 0.05")
    'Growth of <i>E. coli</i> & CO<sub>2</sub>, p < 0.05'
    """
    return one_line(paragraphs(text))


def paragraphs(text: str) -> str:
    """The same with a line for each paragraph.

    >>> paragraphs("<jats:title>Aim</jats:title><jats:p>To win.</jats:p>")
    'Aim\\nTo win.'
    """
    decoded = unescape(text)
    if "<" not in decoded:
        return "\n".join(filter(None, map(one_line, decoded.splitlines())))
    return _Converter(has_mathml="<mml:" in decoded).convert(decoded)


def unescape(text: str) -> str:
    """The text with characters for entities, also where it was escaped twice.

    >>> unescape("Asia &amp;amp; the War"), unescape("R&D &copy=1")
    ('Asia & the War', 'R&D &copy=1')
    """
    once = _unescape_once(text)
    return _unescape_once(once) if once != text else text


def is_escaped_twice(text: str) -> bool:
    """True when entities remain after one decoding.

    >>> is_escaped_twice("&amp;amp;"), is_escaped_twice("&amp;")
    (True, False)
    """
    once = _unescape_once(text)
    return once != text and _unescape_once(once) != once


def _unescape_once(text: str) -> str:
    return _ENTITY.sub(lambda found: html.unescape(found[0]), text) if "&" in text else text


class _Converter:
    """One text on its way; `open` holds the elements that have begun and what ends each."""

    def __init__(self, *, has_mathml: bool) -> None:
        self.out: list[str] = []
        self.open: list[tuple[str, str]] = []
        self.children: list[int] = []
        self.count: Counter[str] = Counter()
        self.silent = 0
        self.silenced = _SILENT if has_mathml else frozenset({"annotation"})

    def convert(self, text: str) -> str:
        at = 0
        for tag in _TAG.finditer(text):
            name = tag["name"].lower()
            if not (tag["space"] in _SPACES or name in _INLINE or name in _DROPPED):
                continue  # "List<T>", "a<b>c": no markup that is known here
            self._say(text[at : tag.start()])
            at = tag.end()
            self._tag(name, is_end=bool(tag["end"]), is_empty=tag[0].endswith("/>"))
        self._say(text[at:])
        while self.open:
            self._close_last()
        return "\n".join(filter(None, map(one_line, "".join(self.out).split("\n"))))

    def _say(self, text: str) -> None:
        # White space between the elements of a formula is none (MathML 3, 2.1.7).
        if not self.silent and text and not (self.count["math"] and text.isspace()):
            self.out.append(text.replace("\n", " "))

    def _tag(self, name: str, *, is_end: bool, is_empty: bool) -> None:
        if name in _BLOCKS and not self.silent:
            self.out.append("\n")
        if is_end:
            self._end(name)
        elif not (is_empty or name in ("br", "inline-graphic", "graphic")):
            self._begin(name)
        elif self.children:
            self.children[-1] += 1

    def _begin(self, name: str) -> None:
        start, end = _INLINE.get(name, ("", ""))
        if self.open and self.open[-1][0] in _SCRIPTS:
            around = _SCRIPTS[self.open[-1][0]]
            index = self.children[-1]
            start, end = around[index] if index < len(around) else ("", "")
        if self.children:
            self.children[-1] += 1
        self.silent += name in self.silenced
        if not self.silent:
            self.out.append(start)
        self.open.append((name, end))
        self.children.append(0)
        self.count[name] += 1

    def _end(self, name: str) -> None:
        if not self.count[name]:
            return
        while self.open[-1][0] != name:
            self._close_last()
        self._close_last()

    def _close_last(self) -> None:
        name, end = self.open.pop()
        self.children.pop()
        self.count[name] -= 1
        if not self.silent:
            self.out.append(end)
        self.silent -= name in self.silenced
