"""Markup within titles: elements and EndNote's styles <-> the inline markup of CSL-JSON.

Source: CSL-JSON's rich text, "HTML-like formatting tags within fields": <i>, <b>, <sup>, <sub> and small
capitals; JATS 1.3, "Emphasis elements".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import escape
from typing import Final

from refbook.formats.xml.node import Node, squeezed
from refbook.formats.xml.safe import ILLEGAL

_SMALL_CAPS: Final = '<span style="font-variant:small-caps;">'

MARKUP: Final[Mapping[str, tuple[str, str]]] = {
    "i": ("<i>", "</i>"),
    "italic": ("<i>", "</i>"),
    "em": ("<i>", "</i>"),
    "b": ("<b>", "</b>"),
    "bold": ("<b>", "</b>"),
    "strong": ("<b>", "</b>"),
    "sup": ("<sup>", "</sup>"),
    "sub": ("<sub>", "</sub>"),
    "sc": (_SMALL_CAPS, "</span>"),
}
"""Element -> the tags of CSL that say the same."""

FACES: Final[Mapping[str, str]] = {"italic": "i", "bold": "b", "superscript": "sup", "subscript": "sub"}
"""Word of a style's face in EndNote -> CSL's tag; underlining has none."""

_WORDS: Final = {tag: word for word, tag in FACES.items()}
_CSL_TAG: Final = re.compile(r"<(/?)(i|b|sup|sub)>")

Run = tuple[tuple[str, ...], str]
"""A stretch of text and the CSL tags it stands in, outermost first."""


def rich(node: Node) -> str:
    """The text of an element with CSL's inline markup; elements that mean no markup leave their text.

    Mathematics stands twice in JATS, as TeX and as MathML; the TeX is left out.
    """
    return _tidy(squeezed("".join(_pieces(node))))


def _pieces(node: Node) -> Iterator[str]:
    yield node.text
    for child in node.children:
        before, after = MARKUP.get(child.tag, ("", ""))
        if child.tag not in ("tex-math", "xref", "fn"):
            yield before
            yield from _pieces(child)
            yield after
        yield child.tail


def _tidy(text: str) -> str:
    """Without empty markup."""
    return re.sub(r"<(i|b|sup|sub)></\1>", "", text)


def styled(node: Node) -> str:
    """The text of an EndNote element, whose <style> elements say how they look, with CSL's inline markup."""
    if not node.children:
        return squeezed(node.text)
    runs = list(_runs(node))
    # The layout of a file stands between its styles, but so does the space between two words.
    if node.children and not node.text.strip() and "\n" in node.text:
        runs = runs[1:]
    return squeezed(_marked(runs))


def _runs(node: Node) -> Iterator[Run]:
    yield (), node.text
    for child in node.children:
        words = child.get("face").lower().split()
        face = tuple(FACES[word] for word in words if word in FACES)
        yield face, child.raw
        yield (), "" if "\n" in child.tail and not child.tail.strip() else child.tail


def _marked(runs: list[Run]) -> str:
    """Runs as text with tags: what two neighbours share stays open between them."""
    made: list[str] = []
    open_tags: tuple[str, ...] = ()
    for tags, text in runs:
        if text:
            shared = _shared(open_tags, tags)
            made += [f"</{tag}>" for tag in reversed(open_tags[shared:])]
            made += [f"<{tag}>" for tag in tags[shared:]]
            made.append(text)
            open_tags = tags
    made += [f"</{tag}>" for tag in reversed(open_tags)]
    return "".join(made)


def _shared(first: tuple[str, ...], second: tuple[str, ...]) -> int:
    return next(
        (n for n, (a, b) in enumerate(zip(first, second, strict=False)) if a != b),
        min(len(first), len(second)),
    )


def as_styles(text: str) -> str:
    """Text with CSL's inline markup as XML with EndNote's styles; markup they cannot say stays as text.

    >>> as_styles("A <i>Homo</i> & b")
    '<style face="normal">A </style><style face="italic">Homo</style><style face="normal"> &amp; b</style>'
    >>> as_styles("a < b")
    'a &lt; b'
    """
    runs = _runs_of(text)
    if (len(runs) == 1 and not runs[0][0]) or _marked(runs) != text:
        return xml_text(text)
    return "".join(
        f'<style face="{" ".join(_WORDS[tag] for tag in tags) or "normal"}">{xml_text(run)}</style>'
        for tags, run in runs
    )


def _runs_of(text: str) -> list[Run]:
    runs: list[Run] = []
    open_tags: tuple[str, ...] = ()
    at = 0
    for found in _CSL_TAG.finditer(text):
        runs.append((open_tags, text[at : found.start()]))
        closes = open_tags[-1:] == (found[2],)
        open_tags = (
            open_tags[:-1] if found[1] and closes else open_tags if found[1] else (*open_tags, found[2])
        )
        at = found.end()
        if len(open_tags) > len(FACES):
            return [((), text)]
    runs.append((open_tags, text[at:]))
    return [(tags, run) for tags, run in runs if run]


def xml_text(text: str) -> str:
    r"""Text as it stands between tags; what XML does not allow becomes the replacement character.

    >>> xml_text("a\n< b\x00")
    'a&#13;&lt; b\ufffd'
    """
    return escape(ILLEGAL.sub("\ufffd", text), quote=False).replace("\n", "&#13;").replace("\r", "&#13;")


def xml_attribute(text: str) -> str:
    """Text as it stands in an attribute's quotation marks."""
    return (
        escape(ILLEGAL.sub("\ufffd", text))
        .replace("\n", "&#10;")
        .replace("\r", "&#13;")
        .replace("\t", "&#9;")
    )
