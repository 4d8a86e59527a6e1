"""The numbers of a document's notes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeAlias

from refbook.csl.citation import Placed

if TYPE_CHECKING:
    from refbook.csl.handle import Citation

Note: TypeAlias = "int | Citation | None"
"""Where a citation stands: the number of a note, 0 for the text, the citation whose note it shares, or None
where the style decides."""


def note_numbers(placed: Sequence[Placed], note_style: bool) -> list[int]:
    """The number of each citation's note, 0 in the text.

    A citation without one has a note of its own in note styles, the one after all before it. Authors named in
    the sentence stand in the text.

    Args:
        placed: the citations in order.
        note_style: the style cites in notes.
    """
    numbers: list[int] = []
    by_id: dict[str, int] = {}
    last = 0
    for each in placed:
        number = _number(each, by_id, last + 1 if note_style else 0)
        numbers.append(number)
        by_id[each.id] = number
        last = max(last, number)
    return numbers


def _number(placed: Placed, by_id: dict[str, int], next_number: int) -> int:
    if isinstance(placed.note, int):
        return placed.note
    if placed.form == "author-only":
        return 0
    if placed.note is None:
        return next_number
    return by_id.get(placed.note, next_number)
