"""Reading the HTML that CSL processors print.

Known are `<i> <em> <b> <strong> <u> <sup> <sub> <sc>`, `<span>` with the styles of CSL, `<a href>` and
`<div>`, whose CSL display classes become blocks. Every other tag is text, as is one that makes no pair.
"""

from __future__ import annotations

import re
from html import unescape
from typing import Final

from refbook.richtext.builder import Open, TreeBuilder
from refbook.richtext.tree import Display, RichText, Style

_ELEMENTS: Final[dict[str, tuple[Style, ...]]] = {
    "i": (Style.ITALIC,),
    "em": (Style.ITALIC,),
    "b": (Style.BOLD,),
    "strong": (Style.BOLD,),
    "u": (Style.UNDERLINE,),
    "sup": (Style.SUPERSCRIPT,),
    "sub": (Style.SUBSCRIPT,),
    "sc": (Style.SMALL_CAPS,),
    "span": (),
    "a": (),
    "div": (),
}
_STYLES: Final = {style.value: style for style in Style} | {
    "baseline": Style.BASELINE,  # as citeproc-js prints it
    "vertical-align:super": Style.SUPERSCRIPT,
}
# The line breaks around a <div> are the printer's layout, not text.
_TAG: Final = re.compile(
    r"(?:\n{1,2}[ \t]*)?<(?P<end>/?)(?P<div>div)(?P<rest>(?:\s[^<>]*)?)>(?:\n[ \t]*)?"
    r"|<(?P<close>/?)(?P<name>[a-z]+)(?P<attributes>(?:\s[^<>]*)?)>",
    re.IGNORECASE,
)
_ATTRIBUTE: Final = re.compile(r"([a-z-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"']+))", re.IGNORECASE)


def from_html(html: str) -> RichText:
    """The rich text that a piece of a processor's HTML shows.

    Args:
        html: inline HTML, or a bibliography entry with its `<div>`s.

    >>> from_html('<i>Law &#38; Order</i>, <a href="https://doi.org/10.1/x">10.1/x</a>').plain
    'Law & Order, 10.1/x'
    >>> from_html("<blink>1 &lt; 2</blink>").plain
    '<blink>1 < 2</blink>'
    """
    builder = TreeBuilder()
    done = 0
    for tag in _TAG.finditer(html):
        name = (tag["div"] or tag["name"]).lower()
        if name not in _ELEMENTS:
            continue
        builder.text(unescape(html[done : tag.start()]))
        done = tag.end()
        if tag["end"] or tag["close"]:
            builder.close(name, tag[0])
        else:
            builder.open(_opened(name, tag[0], tag["rest"] or tag["attributes"] or ""))
    builder.text(unescape(html[done:]))
    return RichText(builder.finish())


def _opened(name: str, literal: str, written: str) -> Open:
    attributes = _attributes(written)
    styles = _ELEMENTS[name]
    if name == "span":
        styles = _span_styles(attributes)
    return Open(
        name,
        literal,
        styles,
        url=attributes.get("href") if name == "a" else None,
        display=_display(attributes.get("class", "")) if name == "div" else None,
    )


def _attributes(written: str) -> dict[str, str]:
    return {
        name.lower(): unescape(double or single or bare)
        for name, double, single, bare in _ATTRIBUTE.findall(written)
    }


def _span_styles(attributes: dict[str, str]) -> tuple[Style, ...]:
    """The styles a span declares, each once; declarations that CSL does not know change nothing."""
    written = attributes.get("style", "").lower().split(";")
    declared = ["".join(declaration.split()) for declaration in written]
    declared.append("class:" + attributes.get("class", ""))
    return tuple(dict.fromkeys(_STYLES[each] for each in declared if each in _STYLES))


def _display(classes: str) -> Display | None:
    names = {f"csl-{display}": display for display in Display}
    return next((names[each] for each in classes.split() if each in names), None)
