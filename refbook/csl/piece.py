"""A cite on its way into a citation."""

from __future__ import annotations

from refbook.csl.cluster import CiteRequest
from refbook.richtext.tree import Inlines


class Piece:
    """A cite as it is printed.

    Attributes:
        cite: what was asked for.
        printed: what is printed of it.
        delimiter: what stands before it, unless it is the first.
        names: its names as text.
        continues: it has the names of the cite before it.
    """

    __slots__ = ("cite", "continues", "delimiter", "names", "printed")

    def __init__(self, cite: CiteRequest, printed: Inlines, delimiter: str) -> None:
        self.cite = cite
        self.printed = printed
        self.delimiter = delimiter
        self.names = ""
        self.continues = False
