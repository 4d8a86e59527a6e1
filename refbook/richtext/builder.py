"""Building a tree from tags that may be wrong: closed in the wrong order, never closed, never opened.

Shared by the readers of CSL-JSON markup and of HTML. A tag that makes no pair stays in the text as it was
typed, so no input is an error and nothing is lost.
"""

from __future__ import annotations

from typing import Final

from refbook.richtext.tree import Block, Display, Inline, Inlines, Link, Quoted, Style, Styled, append

_CURLY: Final = ("“", "‘")
DEPTH_LIMIT: Final = 80
"""Tags nested deeper than this stay text: a hostile title must not exhaust the stack of its printer."""


class Open:
    """A tag waiting for its end: what was typed, and what it will become."""

    __slots__ = ("children", "display", "literal", "name", "quoted", "styles", "url")

    def __init__(
        self,
        name: str,
        literal: str,
        styles: tuple[Style, ...] = (),
        url: str | None = None,
        display: Display | None = None,
        quoted: bool = False,
    ) -> None:
        self.name = name
        self.literal = literal
        self.styles = styles
        self.url = url
        self.display = display
        self.quoted = quoted
        self.children: list[Inline] = []

    @property
    def depth(self) -> int:
        """How many nodes the tag will put around its children, at most."""
        return len(self.styles) + 1

    def closed(self) -> Inlines:
        """What the tag and its children become; a tag without a meaning is just its children."""
        inner = tuple(self.children)
        if not inner:
            return ()
        for style in reversed(self.styles):
            inner = (Styled(style, inner),)
        if self.quoted:
            inner = (Quoted(inner, self.literal if self.literal in _CURLY else ""),)
        if self.url is not None:
            inner = (Link(self.url, inner),)
        return (Block(self.display, inner),) if self.display else inner

    def unclosed(self) -> Inlines:
        """The tag as text, and its children."""
        return (self.literal, *self.children)


class TreeBuilder:
    """Takes text and tags in order; `finish` gives the tree."""

    __slots__ = ("_stack", "_top")

    def __init__(self) -> None:
        self._top: list[Inline] = []
        self._stack: list[Open] = []

    def text(self, text: str) -> None:
        """Add text."""
        append(self._stack[-1].children if self._stack else self._top, text)

    def open(self, tag: Open) -> None:
        """Begin a tag."""
        if sum([each.depth for each in self._stack]) < DEPTH_LIMIT:
            self._stack.append(tag)
        else:
            self.text(tag.literal)

    def is_open(self, name: str) -> bool:
        """True when a tag of that name waits for its end."""
        return any(tag.name == name for tag in self._stack)

    def close(self, name: str, literal: str) -> None:
        """End the innermost open tag of that name; tags opened since then were never closed."""
        if all(tag.name != name for tag in self._stack):
            self.text(literal)
            return
        while self._stack[-1].name != name:
            self._add(self._stack.pop().unclosed())
        self._add(self._stack.pop().closed())

    def finish(self) -> Inlines:
        """The tree; tags still open were never closed."""
        while self._stack:
            self._add(self._stack.pop().unclosed())
        return tuple(self._top)

    def _add(self, children: Inlines) -> None:
        out = self._stack[-1].children if self._stack else self._top
        for child in children:
            append(out, child)
