"""The inline markup of CSL-JSON: `<i> <b> <sup> <sub> <sc>` and three kinds of `<span>`.

Anything else is text, as is a tag that makes no pair: "a < b", "<p>", "<i>never closed". CSL-JSON knows no
entities. Reading what a CSL processor printed as HTML is `from_html`.
"""

from __future__ import annotations

import re
from typing import Final

from refbook.richtext.builder import Open, TreeBuilder
from refbook.richtext.quotes import localise
from refbook.richtext.tree import Inlines, RichText, Style, Styled

_TAGS: Final[dict[Style, tuple[str, str]]] = {
    Style.ITALIC: ("<i>", "</i>"),
    Style.BOLD: ("<b>", "</b>"),
    Style.SUPERSCRIPT: ("<sup>", "</sup>"),
    Style.SUBSCRIPT: ("<sub>", "</sub>"),
    Style.SMALL_CAPS: ('<span style="font-variant:small-caps;">', "</span>"),
    Style.NOCASE: ('<span class="nocase">', "</span>"),
    Style.NODECOR: ('<span class="nodecor">', "</span>"),
}
_STYLES: Final = {
    "i": Style.ITALIC,
    "b": Style.BOLD,
    "sup": Style.SUPERSCRIPT,
    "sub": Style.SUBSCRIPT,
    "sc": Style.SMALL_CAPS,
}
TAG: Final = re.compile(
    r"<(?:(?P<name>i|b|sup|sub|sc)"
    r"|/(?P<end>i|b|sup|sub|sc|span)"
    r"|span\s+(?:class=(?P<q>[\"'])(?P<class>nocase|nodecor)(?P=q)"
    r"|style=(?P<p>[\"'])font-variant:\s?small-caps;?(?P=p)))\s?>"
)
_NOTHING: Final = '<span class="nocase"></span>'
"""Pairs up and holds nothing: put after a `<`, it keeps what follows from being a tag."""


def parse(text: str) -> RichText:
    """The rich text that a CSL-JSON string stands for.

    Args:
        text: a string with CSL-JSON's inline markup.

    >>> from refbook.richtext.tree import italic
    >>> parse("On <i>Homo sapiens</i>") == "On " + italic("Homo sapiens")
    True
    >>> parse("if a <i> b").plain
    'if a <i> b'
    """
    if "<" not in text:
        return RichText((text,) if text else ())
    builder = TreeBuilder()
    done = 0
    for tag in TAG.finditer(text):
        builder.text(text[done : tag.start()])
        done = tag.end()
        if end := tag["end"]:
            builder.close(end, tag[0])
        else:
            builder.open(Open(tag["name"] or "span", tag[0], (style_of_tag(tag),)))
    builder.text(text[done:])
    return RichText(builder.finish())


def style_of_tag(tag: re.Match[str]) -> Style:
    """The formatting that a match of `TAG` opens."""
    if name := tag["name"]:
        return _STYLES[name]
    kind = tag["class"]
    return Style(f"class:{kind}") if kind else Style.SMALL_CAPS


def to_markup(rich: RichText) -> str:
    """The CSL-JSON string that `parse` reads as this text.

    Quotation marks are written as English ones, and what the markup has no tag for (underline, links, blocks,
    tags) as its children.

    >>> to_markup(parse("On <i>Homo sapiens</i>"))
    'On <i>Homo sapiens</i>'
    """
    return _written(localise(rich).children)


def _written(children: Inlines) -> str:
    parts: list[str] = []
    for child in children:
        if isinstance(child, str):
            parts.append(TAG.sub(_as_text, child))
        else:
            before, after = _TAGS.get(child.style, ("", "")) if isinstance(child, Styled) else ("", "")
            parts.append(before + _written(child.children) + after)
    return "".join(parts)


def _as_text(tag: re.Match[str]) -> str:
    return f"<{_NOTHING}{tag[0][1:]}"
