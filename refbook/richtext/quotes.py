"""Quotation marks: which ones, and which ones inside others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from refbook.richtext.tree import Inline, Inlines, Quoted, RichText, append


@dataclass(frozen=True, slots=True)
class QuoteMarks:
    """The marks of a language: the CSL terms open-quote, close-quote, open-inner-quote, close-inner-quote.

    Terms are used whole: French ones carry their no-break space inside.
    """

    open: str
    close: str
    inner_open: str
    inner_close: str

    def at(self, depth: int) -> tuple[str, str]:
        """The pair for a quotation inside `depth` others: outer and inner marks take turns.

        >>> ENGLISH.at(0), ENGLISH.at(1), ENGLISH.at(2)
        (('“', '”'), ('‘', '’'), ('“', '”'))
        """
        return (self.inner_open, self.inner_close) if depth % 2 else (self.open, self.close)

    def of(self, typed: str, depth: int) -> tuple[str, str, int]:
        """The pair for a quotation typed with a curly mark, or with none, and the depth it then has.

        Marks of this language take turns with those around them, except that its inner marks stay inner ones
        where nothing is around; marks of another language stay as they were typed.

        >>> ENGLISH.of("‘", 0), ENGLISH.of("‘", 1), QuoteMarks("«", "»", "‹", "›").of("“", 0)
        (('‘', '’', 1), ('‘', '’', 1), ('“', '”', 0))
        """
        if typed and typed != self.open.strip():
            if typed == self.inner_open.strip():
                depth = depth or 1
            else:
                return (typed, "”" if typed == "“" else "’", depth)
        return (*self.at(depth), depth)


ENGLISH: Final = QuoteMarks("“", "”", "‘", "’")


def localise(text: RichText, marks: QuoteMarks = ENGLISH) -> RichText:
    """The text with its `Quoted` nodes turned into quotation marks.

    Do it last: as long as the nodes are there, `join` can move punctuation into them.

    Args:
        text: any rich text.
        marks: the marks of the language it is printed in.

    >>> from refbook.richtext.tree import quoted
    >>> localise(quoted("On ", quoted("on"))).plain
    '“On ‘on’”'
    """
    if not _has_quotes(text.children):
        return text
    return RichText(_marked(text.children, marks, 0))


def _has_quotes(children: Inlines) -> bool:
    return any(
        not isinstance(child, str) and (isinstance(child, Quoted) or _has_quotes(child.children))
        for child in children
    )


def _marked(children: Inlines, marks: QuoteMarks, depth: int) -> Inlines:
    out: list[Inline] = []
    for child in children:
        if isinstance(child, str):
            append(out, child)
        elif isinstance(child, Quoted):
            opening, closing, own = marks.of(child.typed, depth)
            for inner in (opening, *_marked(child.children, marks, own + 1), closing):
                append(out, inner)
        else:
            out.append(child.over(_marked(child.children, marks, depth)))
    return tuple(out)
