"""Markdown (CommonMark): text shows as it is, with as few backslashes as that takes.

Emphasis is `*…*` where CommonMark is sure to see it, and HTML's `<i>` elsewhere: next to other emphasis, or
where punctuation in it touches a letter outside.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from string import punctuation
from typing import ClassVar, Final

from refbook.output.entry import Entry, Line, lines
from refbook.output.medium import Medium
from refbook.output.urls import percent_encoded
from refbook.richtext import Inline, Inlines, Link, Node, RichText, Style, Styled

_SPECIAL: Final = re.compile(
    r"[\\`*\[\]^$]"
    r"|(?<=\])\("  # "](" must not look like the middle of a link even to a careless reader
    r"|(?<!/)~"  # strikes out in pairs; "/~user" is a path
    r"|(?<![^\W_])_|_(?![^\W_])"  # within a word it is a letter
    r"|<(?=[a-zA-Z/!?])"  # a tag or an address
    r"|&(?=#?\w+;)"  # a character reference
    r"|(?<!\w)@(?=\w)"  # one of pandoc's citations
)
# What would begin a list, a heading, a quotation, a rule, a definition or a title block.
_LINE_START: Final = re.compile(
    r"(\(?\d{1,9}(?=[.)](?:\s|$))|(?=[-+](?:\s|$)|-[- ]+$|[>%]|:\s|=+\s*$|#{1,6}(?:\s|$)))"
)
_IN_URL: Final = re.compile(r"[()\[\]]")
_REFERENCE: Final = re.compile(r"&(?=#?\w+;)")
_NUMBER: Final = re.compile(r"(\d{1,9})\.")
_EMPHASIS: Final = {Style.ITALIC: "*", Style.OBLIQUE: "*", Style.BOLD: "**"}
_HTML: Final = {
    Style.ITALIC: ("<i>", "</i>"),
    Style.OBLIQUE: ("<i>", "</i>"),
    Style.BOLD: ("<b>", "</b>"),
    Style.SUPERSCRIPT: ("<sup>", "</sup>"),
    Style.SUBSCRIPT: ("<sub>", "</sub>"),
}
_SPANS: Final = (
    Style.UPRIGHT,
    Style.REGULAR,
    Style.SMALL_CAPS,
    Style.FULL_CAPS,
    Style.UNDERLINE,
    Style.NO_LINE,
    Style.BASELINE,
)


class MarkdownOutput(Medium):
    """Markdown, with HTML for what it has no marks for."""

    marks = _HTML | {style: (f'<span style="{style};">', "</span>") for style in _SPANS}
    line_break: ClassVar[str] = "\\\n"
    indent: ClassVar[str] = ""

    def render(self, text: RichText) -> str:
        """The text as a paragraph, its blocks as lines of it."""
        return self.line_break.join([self.line(line) for line in lines(self.visible(text))])

    def bibliography(self, entries: Sequence[Entry]) -> str:
        """A numbered list when the margins are numbers that count up by one, else a paragraph an entry."""
        items = [lines(self.visible(entry.blocks)) for entry in entries]
        is_list = _counts_up([self._margin(item) for item in items])
        return "\n\n".join([self._item(item, is_list) for item in items])

    def line(self, line: Line) -> str:
        """One line of a paragraph."""
        written = super().line(line)
        start = _LINE_START.match(written)
        return f"{start[0]}\\{written[start.end() :]}" if start else written

    def escape(self, text: str) -> str:
        """Text with a backslash before what Markdown would act on."""
        return _SPECIAL.sub(r"\\\g<0>", text)

    def _margin(self, item: list[Line]) -> str:
        return self.inlines(item[0].margin).strip(" ") if item else ""

    def _item(self, item: list[Line], is_list: bool) -> str:
        if not is_list:
            return self.line_break.join([self.line(line) for line in item])
        number = self._margin(item) + " "
        written = [self.line(Line(children=line.children)) for line in item]
        return number + f"{self.line_break}{' ' * len(number)}".join(written)

    # The walk: emphasis depends on what stands on either side of it

    def inlines(self, children: Inlines) -> str:
        """Visible children that begin and end a line."""
        return self._written(children, "", "", frozenset())

    def _written(self, children: Inlines, before: str, after: str, within: frozenset[str]) -> str:
        written = ""
        for index, child in enumerate(children):
            left = written[-1:] or before
            right = _first(children[index + 1]) if index + 1 < len(children) else after
            if isinstance(child, str):
                written += self.escape(child)
            elif isinstance(child, Link):
                if written.endswith("!"):  # would make the link an image
                    written = f"{written[:-1]}\\!"
                written += self._link(child, within)
            else:
                written += self._styled(child, left, right, within)
        return written

    def _styled(self, node: Node, left: str, right: str, within: frozenset[str]) -> str:
        style = node.style if isinstance(node, Styled) else None
        if style is None:
            return self._written(node.children, left, right, within)
        marker = _EMPHASIS.get(style)
        if marker and marker not in within:
            content = self._written(node.children, "*", "*", within | {marker})
            if _is_seen(left, content, right):
                return f"{marker}{content}{marker}"
        opening, closing = self.marks[style]
        return f"{opening}{self._written(node.children, '>', '<', within)}{closing}"

    def _link(self, link: Link, within: frozenset[str]) -> str:
        if link.children == (link.url,) and "&" not in link.url:
            return f"<{link.url}>"
        url = _REFERENCE.sub("&amp;", _IN_URL.sub(percent_encoded, link.url))
        return f"[{self._written(link.children, '[', ']', within)}]({url})"


def _first(child: Inline) -> str:
    """The character that a child will begin with, as far as emphasis before it cares."""
    if isinstance(child, str):
        return child[0]
    if isinstance(child, Styled):
        return "*" if child.style in _EMPHASIS else "<"
    return "["


def _is_seen(left: str, content: str, right: str) -> bool:
    """True when CommonMark is sure to see asterisks around the content as emphasis.

    Its rule: the outer side may be anything if the inner one is a letter; if the inner one is punctuation,
    the outer one must be punctuation, space or the edge. Asterisks side by side are read as one run.
    """
    first, last = content[0], content[-1]
    if "*" in (left, first, last, right) or first.isspace() or last.isspace():
        return False
    return (first.isalnum() or _is_boundary(left)) and (last.isalnum() or _is_boundary(right))


def _is_boundary(character: str) -> bool:
    return not character or character.isspace() or character in punctuation


def _counts_up(margins: list[str]) -> bool:
    numbers = [int(found[1]) if (found := _NUMBER.fullmatch(margin)) else -1 for margin in margins]
    return bool(numbers) and numbers[0] >= 0 and numbers == list(range(numbers[0], numbers[0] + len(numbers)))
