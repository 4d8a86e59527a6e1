"""What is asked of the processor: citations, and the cites in them."""

from __future__ import annotations

from refbook.csl.context import FIRST
from refbook.csl.reference import Reference


class CiteRequest:
    """One work in a citation.

    Attributes:
        reference: the work.
        locator: the place in it, without a label typed before it.
        label: what the locator counts.
        prefix: text before the cite.
        suffix: text after it.
        without_names: the names are left out ("suppress-author").
        position: set by `position`; see `context`.
        near_note: an earlier cite of the work is near.
        first_note: number of the note that first cites the work.
    """

    __slots__ = (
        "first_note",
        "label",
        "locator",
        "near_note",
        "position",
        "prefix",
        "reference",
        "suffix",
        "without_names",
    )

    def __init__(
        self, reference: Reference, locator: str = "", label: str = "", prefix: str = "", suffix: str = ""
    ) -> None:
        self.reference = reference
        self.locator = locator
        self.label = label
        self.prefix = prefix
        self.suffix = suffix
        self.without_names = False
        self.position = FIRST
        self.near_note = False
        self.first_note = 0


class Cluster:
    """A citation.

    Attributes:
        cites: its cites, in the order they were given.
        note: number of the note it stands in; 0 in text.
        unsorted: True when the cites keep their order whatever the style says.
        forced: positions given by the caller, 0 first to 3 ibid-with-locator; None finds them.
    """

    __slots__ = ("cites", "forced", "note", "unsorted")

    def __init__(self, cites: list[CiteRequest], note: int = 0, unsorted: bool = False) -> None:
        self.cites = cites
        self.note = note
        self.unsorted = unsorted
        self.forced: list[int] | None = None
