"""One entry of a bibliography, and the lines it is laid out in."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from refbook.richtext import Block, Display, Inline, Inlines, RichText
from refbook.richtext.tree import append


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a bibliography.

    Attributes:
        id: the id of the item it describes.
        text: the reference.
        left_margin: what stands in the margin of numbered styles: "[1]", "1.".
        anchor: the name of its place, for links that lead to it; "" for none.
    """

    id: str
    text: RichText
    left_margin: RichText | None = None
    anchor: str = ""

    @property
    def blocks(self) -> RichText:
        """The whole entry as one text: the margin and what stands right of it as CSL display blocks."""
        if not self.left_margin:
            return self.text
        children = self.text.children
        apart = next((i for i, child in enumerate(children) if isinstance(child, Block)), len(children))
        margin = Block(Display.LEFT_MARGIN, self.left_margin.children)
        return RichText((margin, Block(Display.RIGHT_INLINE, children[:apart]), *children[apart:]))


@dataclass(slots=True)
class Line:
    """One line of an entry, for media that have lines rather than boxes."""

    margin: Inlines = ()
    indented: bool = False
    children: list[Inline] = field(default_factory=list)


_WHOLE: Final = frozenset({Display.BLOCK, Display.INDENT})


def lines(text: RichText) -> list[Line]:
    """The lines that the blocks of a text make; text without blocks is one line.

    >>> entry = Entry("a", RichText.of("Emma. 1816."), RichText.of("[1]"))
    >>> [(line.margin, line.children) for line in lines(entry.blocks)]
    [(('[1]',), ['Emma. 1816.'])]
    """
    found: list[Line] = []
    is_open = False
    for child in text.children:
        if isinstance(child, Block) and child.display is Display.LEFT_MARGIN:
            found.append(Line(margin=child.children))
            is_open = True
            continue
        whole = isinstance(child, Block) and child.display in _WHOLE
        if whole or not is_open:
            found.append(Line(indented=isinstance(child, Block) and child.display is Display.INDENT))
        for part in child.children if isinstance(child, Block) else (child,):
            # Strings that meet become one, so that escaping sees what stands beside a character.
            append(found[-1].children, part)
        is_open = not isinstance(child, Block)
    return found
