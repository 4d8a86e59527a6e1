"""The inline tree that every citation is until it is printed.

A plain `str` is a leaf; a node formats, quotes, links, places or tags its children. Nodes are frozen and
shared, never copied: changing a tree makes new nodes only along the way to the change.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeAlias


class Style(StrEnum):
    """One formatting: a CSL formatting attribute with its value, which is also a CSS declaration.

    >>> Style("font-style:italic") is Style.ITALIC
    True
    """

    ITALIC = "font-style:italic"
    OBLIQUE = "font-style:oblique"
    UPRIGHT = "font-style:normal"
    BOLD = "font-weight:bold"
    LIGHT = "font-weight:light"
    REGULAR = "font-weight:normal"
    SMALL_CAPS = "font-variant:small-caps"
    FULL_CAPS = "font-variant:normal"
    UNDERLINE = "text-decoration:underline"
    NO_LINE = "text-decoration:none"
    SUPERSCRIPT = "vertical-align:sup"
    SUBSCRIPT = "vertical-align:sub"
    BASELINE = "vertical-align:baseline"
    NOCASE = "class:nocase"
    """Keeps its letters as they are; prints nothing of its own."""
    NODECOR = "class:nodecor"
    """Takes off whatever formatting is around it (see `flipflop`)."""


class Display(StrEnum):
    """Where a block stands in its entry (CSL `display`)."""

    BLOCK = "block"
    LEFT_MARGIN = "left-margin"
    RIGHT_INLINE = "right-inline"
    INDENT = "indent"


@dataclass(frozen=True, slots=True)
class Styled:
    """Children in one formatting."""

    style: Style
    children: Inlines

    def over(self, children: Inlines) -> Styled:
        """The same formatting over other children."""
        return Styled(self.style, children)


@dataclass(frozen=True, slots=True)
class Quoted:
    """Children in quotation marks; which ones is decided by the locale (see `quotes`).

    Attributes:
        children: what is quoted. typed: the opening mark as it was typed, if it was curly; "" for what a
            style quotes or straight marks.
    """

    children: Inlines
    typed: str = ""

    def over(self, children: Inlines) -> Quoted:
        """Quotation marks around other children."""
        return Quoted(children, self.typed)


@dataclass(frozen=True, slots=True)
class Link:
    """Children that lead to a URL; outputs drop a link whose scheme is not safe and keep its children."""

    url: str
    children: Inlines

    def over(self, children: Inlines) -> Link:
        """The same link over other children."""
        return Link(self.url, children)


@dataclass(frozen=True, slots=True)
class PlaceLink(Link):
    """Children that lead to a place in the same document: the URL is `#` and the name of an `ANCHOR`.

    A class of its own, for a processor decides about it: a URL in the data never becomes one.
    """

    def over(self, children: Inlines) -> PlaceLink:
        """The same link over other children."""
        return PlaceLink(self.url, children)


@dataclass(frozen=True, slots=True)
class Block:
    """Children that stand apart from the line: a CSL display block."""

    display: Display
    children: Inlines

    def over(self, children: Inlines) -> Block:
        """The same place for other children."""
        return Block(self.display, children)


@dataclass(frozen=True, slots=True)
class Tagged:
    """Children with a note of what they come from: an item, a name, a year suffix. Prints as its children.

    Attributes:
        tag: the kind of note.
        children: what it is about.
        source: what they come from, a value that can be compared.
    """

    tag: str
    children: Inlines
    source: Hashable = None

    def over(self, children: Inlines) -> Tagged:
        """The same tag on other children."""
        return Tagged(self.tag, children, self.source)


ANCHOR: Final = "anchor"
"""The tag of a place that links within a document lead to; its source is the place's name."""


Node: TypeAlias = Styled | Quoted | Link | Block | Tagged
Inline: TypeAlias = str | Node
Inlines: TypeAlias = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class RichText:
    """Formatted text: a sequence of inlines.

    Equality is that of the trees as built; `normal()` is the form in which equal texts are equal trees.
    `of`, `+` and `join` keep neighbouring strings merged.

    >>> text = "See " + italic("Nature") + "."
    >>> text.plain
    'See Nature.'
    >>> text == RichText.of("See ", Styled(Style.ITALIC, ("Nature",)), ".")
    True
    >>> bool(RichText.of("", italic("")))
    False
    """

    children: Inlines = ()

    @classmethod
    def of(cls, *parts: RichText | Inline) -> RichText:
        """The parts one after the other, nothing added or taken away; for punctuation, see `join`."""
        return cls(concatenated(parts))

    @property
    def plain(self) -> str:
        """The text without any formatting, quotation marks of `Quoted` nodes not included."""
        return plain(self.children)

    def normal(self) -> RichText:
        """The same text with neighbouring strings merged and everything empty left out, at every depth."""
        return RichText(normal(self.children))

    def walk(self) -> Iterator[Inline]:
        """Every node and leaf, each before its children."""
        return walk(self.children)

    def __str__(self) -> str:
        return self.plain

    def __bool__(self) -> bool:
        return has_text(self.children)

    def __add__(self, other: RichText | Inline) -> RichText:
        return RichText(concatenated((self, other)))

    def __radd__(self, other: Inline) -> RichText:
        return RichText(concatenated((other, self)))


EMPTY: Final = RichText()


def italic(*parts: RichText | Inline) -> RichText:
    """The parts in italics.

    >>> italic("Nature").children
    (Styled(style=<Style.ITALIC: 'font-style:italic'>, children=('Nature',)),)
    """
    return styled(Style.ITALIC, *parts)


def bold(*parts: RichText | Inline) -> RichText:
    """The parts in bold."""
    return styled(Style.BOLD, *parts)


def styled(style: Style, *parts: RichText | Inline) -> RichText:
    """The parts in a formatting; nothing when there is nothing to format."""
    children = concatenated(parts)
    return RichText((Styled(style, children),)) if children else EMPTY


def quoted(*parts: RichText | Inline) -> RichText:
    """The parts in quotation marks; nothing when there is nothing to quote."""
    children = concatenated(parts)
    return RichText((Quoted(children),)) if children else EMPTY


def link(url: str, *parts: RichText | Inline) -> RichText:
    """The parts as a link; the URL itself when there are none."""
    return RichText((Link(url, concatenated(parts) or (url,)),))


def concatenated(parts: tuple[RichText | Inline, ...]) -> Inlines:
    """The children of all parts, strings that meet merged."""
    out: list[Inline] = []
    for part in parts:
        if isinstance(part, RichText):
            for child in part.children:
                append(out, child)
        else:
            append(out, part)
    return tuple(out)


def append(out: list[Inline], child: Inline) -> None:
    """Add a child to a list of children, merging it when two strings meet."""
    if isinstance(child, str):
        if not child:
            return
        if out:
            last = out[-1]
            if isinstance(last, str):
                out[-1] = last + child
                return
    out.append(child)


def plain(children: Inlines) -> str:
    """The text of the children."""
    if len(children) == 1:
        only = children[0]
        return only if isinstance(only, str) else plain(only.children)
    return "".join([child if isinstance(child, str) else plain(child.children) for child in children])


def has_text(children: Inlines) -> bool:
    """True when the children hold at least one character."""
    return any(child != "" if isinstance(child, str) else has_text(child.children) for child in children)


def normal(children: Inlines) -> Inlines:
    """The children in normal form: see `RichText.normal`."""
    out: list[Inline] = []
    for child in children:
        if not isinstance(child, str):
            inner = normal(child.children)
            if inner:
                out.append(child if inner == child.children else child.over(inner))
        else:
            append(out, child)
    return tuple(out)


def walk(children: Inlines) -> Iterator[Inline]:
    """Every node and leaf below, each before its children."""
    for child in children:
        yield child
        if not isinstance(child, str):
            yield from walk(child.children)
