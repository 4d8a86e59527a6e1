"""Text inside the parameters of a MediaWiki template: nothing gets out of them.

Sources: MediaWiki, "Help:Templates" (bars and braces end a parameter), "Help:Magic words" (`{{!}}`),
"Help:Formatting".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from refbook.formats.out.values import clean, one_line
from refbook.richtext import Inlines, Style, Styled, parse

_SPECIAL: Final = re.compile(
    r"[|{}\[\]<>]"
    r"|&(?=#?\w+;)"  # a character reference
    r"|''+"  # italic and bold
    r"|~~~+"  # a signature
    r"|__+"  # a behaviour switch
)
# Where there is markup, what stands beside a character is not known: no run of them may come about.
_BESIDE_MARKUP: Final = re.compile(r"[|{}\[\]<>'~_]|&(?!\s)")
# MediaWiki begins a new line before a value that would start a list or an indented line.
_LINE_START: Final = re.compile(r"[*#:;]")
_MARKS: Final[Mapping[Style, tuple[str, str]]] = {
    Style.ITALIC: ("''", "''"),
    Style.BOLD: ("'''", "'''"),
    Style.SUPERSCRIPT: ("<sup>", "</sup>"),
    Style.SUBSCRIPT: ("<sub>", "</sub>"),
    Style.SMALL_CAPS: ('<span style="font-variant:small-caps">', "</span>"),
}


def escaped(text: str) -> str:
    """Text as it stands in a parameter.

    >>> escaped("{{a|b}} [[c]] <ref>")
    '&#123;&#123;a{{!}}b&#125;&#125; &#91;&#91;c&#93;&#93; &#60;ref&#62;'
    """
    return _begun(_SPECIAL.sub(_reference, one_line(text)))


def wikitext(text: str) -> str:
    """A CSL-JSON string as it stands in a parameter, its markup as wiki markup.

    >>> wikitext("On <i>Homo sapiens</i> = man")
    "On ''Homo sapiens'' = man"
    """
    return _begun(_written(parse(text).children).strip()) if "<" in text else escaped(text)


def _written(children: Inlines) -> str:
    parts: list[str] = []
    for child in children:
        if isinstance(child, str):
            parts.append(_BESIDE_MARKUP.sub(_reference, clean(child)))
        else:
            before, after = _MARKS.get(child.style, ("", "")) if isinstance(child, Styled) else ("", "")
            parts.append(before + _written(child.children) + after)
    return "".join(parts)


def _begun(written: str) -> str:
    return _LINE_START.sub(_reference, written[:1]) + written[1:]


def _reference(match: re.Match[str]) -> str:
    return "{{!}}" if match[0] == "|" else "".join(f"&#{ord(character)};" for character in match[0])
