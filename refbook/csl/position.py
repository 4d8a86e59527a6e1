"""Positions: which cite of a work it is, and how far from the one before.

Source: CSL 1.0.2 specification, "Choose", position; "Note-distance".
"""

from __future__ import annotations

from refbook.csl.cluster import CiteRequest, Cluster
from refbook.csl.context import FIRST, IBID, IBID_WITH_LOCATOR, SUBSEQUENT


class Positions:
    """Walks through a document's citations in order."""

    __slots__ = ("_before", "_first", "_in_note", "_last", "distance")

    def __init__(self, distance: int) -> None:
        self.distance = distance
        self._first: dict[str, int] = {}
        self._last: dict[str, int] = {}
        self._before: dict[bool, Cluster] = {}
        self._in_note = 0

    def take(self, cluster: Cluster) -> None:
        """Set the positions in the next citation. Citations in notes and in text are two rows of their
        own."""
        if cluster.forced is not None:
            for cite, position in zip(cluster.cites, cluster.forced, strict=True):
                cite.position = FIRST + position
            return
        in_note = cluster.note > 0
        previous = self._alone_before(cluster, in_note)
        for cite in cluster.cites:
            self._set(cite, cluster, previous)
            previous = cite
        before = self._before.get(in_note)
        same_note = in_note and before is not None and before.note == cluster.note
        self._in_note = self._in_note + len(cluster.cites) if same_note else len(cluster.cites)
        self._before[in_note] = cluster

    def _alone_before(self, cluster: Cluster, in_note: bool) -> CiteRequest | None:
        """The one cite of the citation before; of a note before, if it has no others."""
        before = self._before.get(in_note)
        if before is None or len(before.cites) != 1:
            return None
        if in_note and before.note != cluster.note and self._in_note != 1:
            return None
        return before.cites[0]

    def _set(self, cite: CiteRequest, cluster: Cluster, previous: CiteRequest | None) -> None:
        id = cite.reference.id
        last = self._last.get(id)
        if last is None:
            cite.position = FIRST
            self._first[id] = cluster.note
        else:
            cite.position = _later(cite, previous)
            cite.near_note = cluster.note > 0 and cluster.note - last <= self.distance
            cite.first_note = self._first[id]
        self._last[id] = cluster.note


def _later(cite: CiteRequest, previous: CiteRequest | None) -> int:
    """The position of a cite that is not the first."""
    if previous is None or previous.reference.id != cite.reference.id:
        return SUBSEQUENT
    place, place_before = (cite.locator, cite.label), (previous.locator, previous.label)
    if place == place_before or (not cite.locator and not previous.locator):
        return IBID
    return IBID_WITH_LOCATOR if cite.locator else SUBSEQUENT
