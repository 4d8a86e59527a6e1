r"""Typst markup: text shows as it is, and nothing in it begins code.

Formatting is by function calls: `_…_` and `*…*` are not seen within words. Text has no typography of its own
added: straight quotation marks stay straight, and "--" is no dash.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import ClassVar, Final

from refbook.output.entry import Entry, Line, lines
from refbook.output.medium import Medium
from refbook.output.urls import percent_encoded
from refbook.richtext import Block, Inline, Inlines, RichText, Style, Styled
from refbook.richtext.tree import append, concatenated

_SPECIAL: Final = re.compile(
    r"[\\#$*`<@\[\]~\"']"
    r"|(?<![a-zA-Z0-9])_|_(?![a-zA-Z0-9])"  # within a word it is a letter (but not in a Chinese one)
    r"|/(?=[/*])"  # a comment; the rest of a URL
    r"|-(?=[-?])|(?<![^\W_])-(?=\w)"  # dashes, a soft hyphen, a minus sign
    r"|\.(?=\.\.)"  # an ellipsis
)
# What would be a list's or a heading's marker where a line or a content block begins.
_LINE_START: Final = re.compile(r"\s*(?:(?=[-+/](?:\s|\Z)|=+(?:\s|\Z))|\d+(?=\.(?:\s|\Z)))")
# What would go on with the expression before it: arguments, a field, or its end.
_GOES_ON: Final = re.compile(r"[(;]|\.[^\W\d]")
_IN_STRING: Final = re.compile(r'[\\"]')

_STATES: Final = {
    Style.ITALIC: (Style.ITALIC, Style.UPRIGHT),
    Style.OBLIQUE: (Style.ITALIC, Style.UPRIGHT),
    Style.UPRIGHT: (Style.UPRIGHT, Style.ITALIC),
    Style.BOLD: (Style.BOLD, Style.REGULAR),
    Style.REGULAR: (Style.REGULAR, Style.BOLD),
}
"""A style -> the state it brings about, and the one it ends."""
_AT_START: Final = frozenset({Style.UPRIGHT, Style.REGULAR})

_MARGINS: Final = "#grid(\n  columns: (auto, 1fr),\n  column-gutter: 0.65em,\n  row-gutter: 1.2em,\n"


class TypstOutput(Medium):
    """Typst markup."""

    marks: ClassVar[Mapping[Style, tuple[str, str]]] = {
        Style.ITALIC: ("#emph[", "]"),
        Style.OBLIQUE: ("#emph[", "]"),
        Style.UPRIGHT: ("#emph[", "]"),  # emphasis within emphasis stands upright
        Style.BOLD: ("#strong[", "]"),
        Style.REGULAR: ("#strong(delta: -300)[", "]"),  # takes back what strong adds
        Style.SMALL_CAPS: ("#smallcaps[", "]"),
        Style.UNDERLINE: ("#underline[", "]"),
        Style.SUPERSCRIPT: ("#super[", "]"),
        Style.SUBSCRIPT: ("#sub[", "]"),
    }
    line_break: ClassVar[str] = " \\\n"
    indent: ClassVar[str] = "#h(2em);"

    def bibliography(self, entries: Sequence[Entry]) -> str:
        """Hanging paragraphs, or a grid with the numbers in its first column."""
        items = [lines(self.visible(entry.blocks)) for entry in entries]
        if any(item and item[0].margin for item in items):
            return f"{_MARGINS}{''.join([self._row(item) for item in items])})"
        return "\n".join([f"#par(hanging-indent: 2em)[{self._content(item)}]" for item in items])

    def _row(self, item: list[Line]) -> str:
        margin = self.inlines(item[0].margin).strip(" ") if item else ""
        rest = [Line((), line.indented, line.children) for line in item[:1]] + item[1:]
        return f"  [{margin}], [{self._content(rest)}],\n"

    def _content(self, item: list[Line]) -> str:
        return self.line_break.join([self.line(line) for line in item])

    def escape(self, text: str) -> str:
        """Text with a backslash before what Typst's markup mode would act on."""
        return _SPECIAL.sub(r"\\\g<0>", text)

    def link(self, url: str, content: str) -> str:
        """A `#link`."""
        return f'#link("{_IN_STRING.sub(percent_encoded, url)}")[{content}]'

    def visible(self, text: RichText) -> RichText:
        """The text with only the nodes that become calls, so that what follows one is known to do so."""
        return RichText(_resolved(super().visible(text).children, _AT_START, keep_blocks=True))

    def inlines(self, children: Inlines) -> str:
        """Visible children at the start of a line or of a content block."""
        written: list[str] = []
        # A line of several blocks may have strings side by side, and escaping looks at neighbours.
        for index, child in enumerate(concatenated(children)):
            if not isinstance(child, str):
                written.append(self.node(child))
                continue
            text = self.escape(child)
            if index == 0:
                text = _not_a_marker(text)
            elif _GOES_ON.match(text):
                text = f";{text}"
            written.append(text)
        return "".join(written)


def _resolved(children: Inlines, active: frozenset[Style], *, keep_blocks: bool = False) -> Inlines:
    """The children without nested blocks, and without styles in effect already: emphasis is a switch."""
    out: list[Inline] = []
    for child in children:
        if isinstance(child, str):
            append(out, child)
            continue
        state, ended = _STATES.get(child.style, (None, None)) if isinstance(child, Styled) else (None, None)
        inner = _resolved(child.children, active if state is None else active - {ended} | {state})
        if state in active or (isinstance(child, Block) and not keep_blocks):
            for each in inner:
                append(out, each)
        else:
            out.append(child.over(inner))
    return tuple(out)


def _not_a_marker(text: str) -> str:
    start = _LINE_START.match(text)
    return f"{start[0]}\\{text[start.end() :]}" if start else text
