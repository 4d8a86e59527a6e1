"""How an article page falls apart: free lines, and blocks under labels."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from refbook.refparse.labels import Label, find_label

LONG: Final = 200
"""A line longer than this is running text; titles, captions and names are shorter."""

_LINE: Final = re.compile(r"[^\r\n]*\S[^\r\n]*")
_UNKNOWN: Final = re.compile(r"[#*_\s]*([^\W\d_][^\d:.;!?]{1,40}?)[*_]*\s?:[*_]*\s*$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the page without the white space round it.

    Attributes:
        text: its text.
        start: offset of its first character in the file.
        breaks: True when a blank line stands before it.
    """

    text: str
    start: int
    breaks: bool = False

    @property
    def end(self) -> int:
        """Offset after its last character."""
        return self.start + len(self.text)


@dataclass(slots=True)
class Block:
    """What stands under a label.

    Attributes:
        label: the label; None for one that no table knows.
        heading: the line of the label.
        lines: the values, one a line.
    """

    label: Label | None
    heading: Line
    lines: list[Line] = field(default_factory=list)

    @property
    def kind(self) -> str:
        """What the block holds; "" under an unknown label."""
        return self.label.kind if self.label else ""

    @property
    def text(self) -> str:
        """The values as one text."""
        return "\n".join(line.text for line in self.lines)


@dataclass(slots=True)
class Page:
    """A page taken apart: every line is in `free` or in one of `blocks`."""

    free: list[Line] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)

    def first(self, kind: str) -> Block | None:
        """The first block of a kind that holds something."""
        return next((block for block in self.blocks if block.kind == kind and block.lines), None)

    def lines(self, kind: str) -> list[Line]:
        """The lines of all blocks of a kind."""
        return [line for block in self.blocks if block.kind == kind for line in block.lines]


def split_page(content: str) -> Page:
    """Sort the lines of a page.

    A block ends at the next label. Above the running text it also ends at a blank line, since there the
    title follows; below, blank lines may part authors. Running text belongs to no block but the
    bibliography.
    """
    page = Page()
    block: Block | None = None
    below = False
    for line in _lines(content):
        label = find_label(line.text)
        if label and block and block.kind == "references" and not _ends_list(label, line):
            label = None
        if label or _is_unknown(line, block):
            block = _opened(page, line, label)
            below = below or block.kind == "references"
        elif block and _belongs(line, block, below):
            block.lines.append(line)
        else:
            block = None
            page.free.append(line)
        below = below or len(line.text) > LONG
    return page


def _lines(content: str) -> list[Line]:
    found: list[Line] = []
    end = 0
    for match in _LINE.finditer(content):
        text = match[0].strip("\ufeff \t\u00a0\x0b\x0c")
        start = match.start() + match[0].index(text)
        gap = content[end : match.start()]
        breaks = bool(found) and len(re.findall(r"\r\n|\r|\n", gap)) > 1
        if text:
            found.append(Line(text, start, breaks))
        end = match.end()
    return found


def _ends_list(label: Label, line: Line) -> bool:
    """True for a label below a bibliography; a line that begins like one and has a year is a reference."""
    return label.colon or label.value == len(line.text) or not re.search(r"\d", line.text)


def _is_unknown(line: Line, block: Block | None) -> bool:
    """True for "Reviewer:" among the labels; in a bibliography such a line is a heading of the list."""
    return block is not None and block.kind != "references" and bool(_UNKNOWN.match(line.text))


def _opened(page: Page, line: Line, label: Label | None) -> Block:
    block = Block(label, line)
    if label and label.value < len(line.text):
        block.lines.append(Line(line.text[label.value :], line.start + label.value))
    page.blocks.append(block)
    return block


def _belongs(line: Line, block: Block, below: bool) -> bool:
    if block.kind == "references":
        return True
    if len(line.text) > LONG and block.kind not in ("abstract", "image"):
        return False
    return below or not (line.breaks and block.lines)
