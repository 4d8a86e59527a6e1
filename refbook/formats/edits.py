"""Changing a text here and there and leaving all else as it is, byte for byte."""

from __future__ import annotations

from collections.abc import Iterable

from refbook.errors import ValueRejected
from refbook.model.source import Edit


def apply(text: str, edits: Iterable[Edit]) -> str:
    """A text with its edits made; insertions at one place stay in the order they are given.

    Args:
        text: what the offsets of the edits index.
        edits: in any order.

    Raises:
        ValueRejected: two edits overlap, or one lies outside the text.

    >>> apply("year = 2011", [Edit(7, 11, "2012"), Edit(0, 0, "  ")])
    '  year = 2012'
    """
    pieces: list[str] = []
    at = 0
    for edit in ordered(edits):
        if not at <= edit.start <= edit.end <= len(text):
            raise ValueRejected(
                f"an edit of the offsets {edit.start} to {edit.end} overlaps another or the end"
            )
        pieces += (text[at : edit.start], edit.text)
        at = edit.end
    return "".join([*pieces, text[at:]])


def ordered(edits: Iterable[Edit]) -> list[Edit]:
    """Edits in the order of the text, those of one place as they were given.

    >>> [edit.text for edit in ordered([Edit(3, 3, "b"), Edit(3, 3, "a"), Edit(1, 3, "c")])]
    ['c', 'b', 'a']
    """
    return sorted(edits, key=lambda edit: (edit.start, edit.end))


__all__ = ["Edit", "apply", "ordered"]
