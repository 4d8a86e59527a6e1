"""Citations and the cites in them, as a program for citeproc-py asks for them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Final
from warnings import warn

from refbook.csl import locator_labels

if TYPE_CHECKING:
    from refbook.compat.citeproc.bibliography import CitationStylesBibliography
    from refbook.model.item import Item

_ARGUMENTS: Final = frozenset({"locator", "prefix", "suffix"})


class Locator:
    """The place in a work.

    Args:
        label: what is counted ("page", "chapter" …), one of CSL's locator terms.
        identifier: which of them ("12-15").

    Raises:
        ValueRejected: CSL has no such label.
    """

    def __init__(self, label: str, identifier: object) -> None:
        self.label = locator_labels.checked(label)
        self.identifier = identifier

    def __repr__(self) -> str:
        return f"Locator({self.label!r}, {self.identifier!r})"


class CitationItem(dict[str, Any]):
    """One work in a citation.

    Args:
        key: the work's key in the source; case does not matter.
        bibliography: not used, as in citeproc-py; registering the citation sets it.
        args: `locator` (a `Locator`), `prefix` and `suffix`.

    >>> item = CitationItem("Fiori2011", locator=Locator("page", 46), prefix="see ")
    >>> item.key, item.has_locator, item["prefix"]
    ('fiori2011', True, 'see ')
    """

    def __init__(self, key: str, bibliography: object = None, **args: Any) -> None:
        unknown = ", ".join(args.keys() - _ARGUMENTS)
        if unknown:
            warn(f"The following arguments for CitationItem are unsupported: {unknown}", stacklevel=2)
        super().__init__(args)
        self.key = key.lower()
        self.citation: Citation | None = None

    @property
    def bibliography(self) -> CitationStylesBibliography | None:
        """Where its citation is registered; None before that."""
        return None if self.citation is None else self.citation.bibliography

    @property
    def reference(self) -> Item:
        """The work.

        Raises:
            KeyError: the source has no such key, or the citation is not registered.
        """
        if self.bibliography is None:
            raise KeyError(self.key)
        return self.bibliography.source[self.key]

    @property
    def number(self) -> int:
        """The work's number in the bibliography, from 1; 0 when it is not in it."""
        return 0 if self.bibliography is None else self.bibliography.number(self.key)

    @property
    def has_locator(self) -> bool:
        """Whether a place in the work is cited."""
        return "locator" in self

    @property
    def locator(self) -> Locator:
        """The place in the work.

        Raises:
            KeyError: none is cited.
        """
        place: Locator = self["locator"]
        return place

    def is_bad(self) -> bool:
        """Whether no work of that key is registered."""
        return self.bibliography is None or not self.bibliography.has(self.key)

    def __repr__(self) -> str:
        return f"CitationItem({self.key})"


class Citation(dict[str, Any]):
    """Works cited together.

    Args:
        cites: the works.
        args: anything a program wants to keep with the citation.
    """

    def __init__(self, cites: Iterable[CitationItem], **args: Any) -> None:
        super().__init__(args)
        self.cites = list(cites)
        self.bibliography: CitationStylesBibliography | None = None
        for cite in self.cites:
            cite.citation = self

    def __repr__(self) -> str:
        return f"Citation({', '.join(cite.key for cite in self.cites)})"
