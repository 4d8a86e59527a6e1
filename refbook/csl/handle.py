"""A citation of a document, as people hold it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refbook.csl.engine import Cite
from refbook.csl.rendered import RenderedCitation
from refbook.richtext.tree import RichText

if TYPE_CHECKING:
    from refbook.csl.document import Document


class Citation:
    """A citation in a document; it prints what the document says now. Made by `Document.add` and `insert`.

    Attributes:
        id: what it is called in the document.
    """

    __slots__ = ("_document", "id")

    def __init__(self, document: Document, id: str) -> None:
        self._document = document
        self.id = id

    @property
    def cites(self) -> tuple[Cite, ...]:
        """What it cites.

        Raises:
            MissingItem: it was removed from the document.
        """
        return self._document.cites(self)

    @property
    def rendered(self) -> RenderedCitation:
        """What it prints now.

        Raises:
            MissingItem: it was removed from the document.
        """
        return self._document.rendered(self)

    @property
    def note(self) -> int:
        """The number of the note it stands in; 0 in the text."""
        return self.rendered.note

    @property
    def lead(self) -> RichText:
        """The authors that the sentence names, in a narrative citation: see `RenderedCitation`."""
        return self.rendered.lead

    @property
    def rich(self) -> RichText:
        """The formatted text."""
        return self.rendered.rich

    def to(self, medium: str) -> str:
        """The text in a medium.

        Args:
            medium: "text", "html", "markdown" …; see `refbook.output.OUTPUTS`.

        Raises:
            WriteError: there is no such medium.
        """
        return self.rendered.to(medium)

    def __str__(self) -> str:
        return self.to("text")

    def __repr__(self) -> str:
        return f"Citation({self.id!r})"

    def _repr_html_(self) -> str:
        """The text, for notebooks."""
        return self.to("html")
