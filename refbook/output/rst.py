r"""reStructuredText: text shows as it is, with as few backslashes as that takes.

Inline markup does not nest there, so a text has one formatting at a time: a link before a superscript, that
before bold, that before italics. Entries are line blocks, in which no list, heading or directive can begin.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar, Final, TypeAlias

from refbook.output.entry import Entry, lines
from refbook.output.medium import Medium
from refbook.richtext import Block, Inlines, Link, RichText, Style, Styled

# Sections named here are of docutils' "reStructuredText Markup Specification".
_SPECIAL: Final = re.compile(
    r"[\\*`|]"
    r"|(?<![^\W_])_|_(?![^\W_])"  # "word_" is a reference; within a word it is a letter
    # "Standalone Hyperlinks": a scheme (h323 and tn3270 among them) and an address; times and pages stay
    r"|(?:(?<=[a-zA-Z.+-])|(?<=[a-zA-Z]\d)|(?<=[a-zA-Z]\d{3})|(?<=[a-zA-Z]\d{4})):(?=\S)"
    r"|(?<=\S)@(?=\S)"
    r"|:(?=:)"  # at the end of a paragraph "::" begins a literal block
)
_ANGLE: Final = re.compile("[<>]")
# What would begin a list, a field, an option, a doctest, a table or a directive, or be a heading's line.
_LINE_START: Final = re.compile(
    r" *(?=[-+\u2022\u2023\u2043](?:\s|$)"
    r"|[-+/][a-zA-Z0-9-]"
    r"|:(?!su[bp]:`)(?![: ])"  # but not this medium's own roles
    r"|>>>"
    r"|\.\.\s"
    r"|=+\s"
    r"|([!-/:-@\[\]^-`{-~])\1*\s*$"
    r"|\(?(?:[a-zA-Z]|[0-9]+|[ivxlcdm]+|[IVXLCDM]+|\#)[.)](?:\s|$))"
)
_BACKSLASHES: Final = re.compile(r"\\+\s*$")
_NOTHING: Final = r"\ "
"""An escaped space: it separates markup from text and prints nothing ("Inline markup recognition rules")."""
# Characters that may touch markup, which are fewer than the specification allows.
_BEFORE: Final = frozenset("([{“‘«–—")
_AFTER: Final = frozenset("\\.,;!?)]}”’»–—")

_Mark: TypeAlias = tuple[str, str]
_PLAIN: Final[_Mark] = ("", "")
_ORDER: Final = ("vertical-align", "font-weight", "font-style")
"""Which formatting shows where several meet."""


class RstOutput(Medium):
    """reStructuredText, as docutils and Sphinx read it."""

    marks: ClassVar[Mapping[Style, _Mark]] = {
        Style.ITALIC: ("*", "*"),
        Style.OBLIQUE: ("*", "*"),
        Style.UPRIGHT: _PLAIN,
        Style.BOLD: ("**", "**"),
        Style.REGULAR: _PLAIN,
        Style.SUPERSCRIPT: (":sup:`", "`"),
        Style.SUBSCRIPT: (":sub:`", "`"),
        Style.BASELINE: _PLAIN,
    }

    def render(self, text: RichText) -> str:
        """The text as the inside of a paragraph; as a line block when it has blocks."""
        text = self.visible(text)
        if any(isinstance(child, Block) for child in text.children):
            return self._line_block(text)
        return _not_a_block(self.inlines(text.children))

    def bibliography(self, entries: Sequence[Entry]) -> str:
        """A line block an entry."""
        return "\n\n".join(filter(None, [self._line_block(self.visible(entry.blocks)) for entry in entries]))

    def _line_block(self, text: RichText) -> str:
        return "\n".join([f"| {self.line(line)}".rstrip(" ") for line in lines(text)])

    def escape(self, text: str) -> str:
        """Text with a backslash before what would begin inline markup or a link."""
        return _SPECIAL.sub(r"\\\g<0>", text)

    def inlines(self, children: Inlines) -> str:
        """Visible children, as a row of texts with one formatting each."""
        written: list[str] = []
        before, last = _PLAIN, " "
        for text, mark in _apart(self._runs(children, {}, None)):
            content = self.escape(text)
            if _needs_separator(last, before, mark, content):
                written.append(_NOTHING)
            if mark[0] == "`":  # the angle brackets in a link's text must not look like its address
                content = _ANGLE.sub(r"\\\g<0>", content)
            written += (mark[0], content, mark[1])
            before, last = mark, text[-1]
        return "".join(written)

    def _runs(
        self, children: Inlines, active: Mapping[str, Style], url: str | None
    ) -> Iterator[tuple[str, _Mark]]:
        """Every string with the mark it stands in."""
        for child in children:
            if isinstance(child, str):
                yield child, self._mark(active) if url is None else ("`", f" <{url}>`__")
            elif isinstance(child, Styled):
                attribute = child.style.value.partition(":")[0]
                yield from self._runs(child.children, {**active, attribute: child.style}, url)
            else:
                target = _target(child.url) if isinstance(child, Link) else url
                yield from self._runs(child.children, active, target)

    def _mark(self, active: Mapping[str, Style]) -> _Mark:
        found = (self.marks[active[attribute]] for attribute in _ORDER if attribute in active)
        return next((mark for mark in found if mark != _PLAIN), _PLAIN)


def _target(url: str) -> str:
    """A URL as an embedded address: an underscore at its end would make it the name of another target."""
    return f"{url[:-1]}%5F" if url.endswith("_") else url


def _apart(runs: Iterator[tuple[str, _Mark]]) -> list[tuple[str, _Mark]]:
    """The runs with neighbours of one mark merged and the spaces at their edges outside: markup must touch
    its text.
    """
    out: list[tuple[str, _Mark]] = []
    for text, mark in _merged(runs):
        core = text.strip()
        if mark == _PLAIN or not core:
            out.append((text, _PLAIN))
            continue
        start = text.index(core)
        out += ((text[:start], _PLAIN), (core, mark), (text[start + len(core) :], _PLAIN))
    return _merged(iter(out))


def _merged(runs: Iterator[tuple[str, _Mark]]) -> list[tuple[str, _Mark]]:
    groups: list[tuple[list[str], _Mark]] = []
    for text, mark in runs:
        if text and groups and groups[-1][1] == mark:
            groups[-1][0].append(text)
        elif text:
            groups.append(([text], mark))
    return [("".join(texts), mark) for texts, mark in groups]


def _needs_separator(last: str, before: _Mark, mark: _Mark, content: str) -> bool:
    """True when markup would not be seen between a text that ends so and the content that follows."""
    if before == mark == _PLAIN:
        return False
    first = content[0]
    if mark != _PLAIN:
        return before != _PLAIN or not (last.isspace() or (last in _BEFORE and first.isalnum()))
    # A colon after a role's text could be taken for another role.
    return not (first.isspace() or first in _AFTER or (first == ":" and before[0][0] != ":"))


def _not_a_block(line: str) -> str:
    """A line that is the text of a paragraph, whatever it begins with."""
    if _BACKSLASHES.match(line):
        return _NOTHING + line
    start = _LINE_START.match(line)
    return f"{start[0]}\\{line[start.end() :]}" if start else line
